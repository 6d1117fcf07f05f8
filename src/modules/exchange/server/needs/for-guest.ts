// SPDX-License-Identifier: EUPL-1.2
import { guestMaySee } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { ProposedCriterion } from '../../intake/proposal.ts';
import { criterionInWords } from '../wording.ts';

/** A need as a guest of the office sees it: what is sought, not who asks. */
export interface NeedForGuest {
	title: string;
	text: string;
	must: string[];
	wish: string[];
}

/** The need that the acting guest was invited to see; without a grant that holds today it is not there. */
export async function getNeedForGuest(scope: Scope, id: string): Promise<NeedForGuest> {
	const row = (await guestMaySee(scope, { kind: 'need', id }))
		? await scope.db
				.selectFrom('need')
				.select(['title', 'text', 'text_en', 'must', 'wish'])
				.where('network_id', '=', scope.network.id)
				.where('id', '=', id)
				.executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('need');
	const inWords = (list: unknown) => (list as ProposedCriterion[]).map((one) => criterionInWords(scope.locale, one.key, one.value).sentence);
	return { title: row.title, text: (scope.locale === 'en' && row.text_en) || row.text, must: inWords(row.must), wish: inWords(row.wish) };
}
