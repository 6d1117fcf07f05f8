// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { CardResult, ExchangePage } from '../../views.ts';
import { cardOf, listCards, type CardRow, type ListQuery, type ListView } from '../listing.ts';
import { officeOf } from '../offices.ts';
import { criterionInWords } from '../wording.ts';
import type { ProposedCriterion } from '../../intake/proposal.ts';

const viewFor = (scope: Scope): ListView => (scope.surface === 'member' ? 'pub.need_for_members' : 'pub.need');

/** Open needs that anybody (or, on the members' side, any member) may find: by words, category and place. */
export async function listOpenNeeds(scope: Scope, query: ListQuery): Promise<CardResult> {
	return listCards(scope, viewFor(scope), query);
}

/** One public need by its address; a need that is met, withdrawn or not meant for all is not there. */
export async function getPublicNeed(scope: Scope, slug: string): Promise<ExchangePage> {
	const found = await sql<CardRow & { must: ProposedCriterion[]; wish: ProposedCriterion[]; radius_km: number; period_from: string | null; period_until: string | null; office_id: string }>`
		select n.*, o.name as organisation_name, o.slug as organisation_slug, null::timestamptz as confirmed_at, null::float8 as distance_km
		  from ${sql.table(viewFor(scope))} n left join pub.organisation o on o.network_id = n.network_id and o.id = n.organisation_id
		 where n.network_id = ${scope.network.id} and n.slug = ${slug}`.execute(scope.db);
	const row = found.rows[0];
	if (!row) throw new NotFound('need');
	const office = await officeOf(scope, row.office_id);
	const inWords = (list: ProposedCriterion[]) => list.map((one) => criterionInWords(scope.locale, one.key, one.value));
	return {
		...cardOf(scope, row),
		text: scope.locale === 'en' && row.text_en ? row.text_en : row.text,
		criteria: { must: inWords(row.must), wish: inWords(row.wish) },
		radiusKm: row.radius_km,
		period: { from: row.period_from, until: row.period_until },
		office: { id: office.id, name: office.name, email: office.email, phone: office.phone }
	};
}
