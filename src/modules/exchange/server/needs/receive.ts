// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { FACTS } from '../../facts.ts';
import { may } from '../access.ts';
import { keepContact } from '../contacts.ts';
import { sendReceipt } from '../letters/receipts.ts';
import { officeFor } from '../offices.ts';
import { columnsOf, freshSlug, type NeedDraft } from './draft.ts';

/** What the one who brought a need gets to know at once. */
export interface Received {
	id: string;
	slug: string;
}

/**
 * Takes in a need (Gesuch): by a stranger's form, by staff on the phone, by a member, by an import. A stranger gets a
 * mail with a link that confirms the address and shows the state; the office sees the need at once.
 */
export async function receiveNeed(scope: Scope, draft: NeedDraft): Promise<Received> {
	may(scope, 'bring');
	const columns = await columnsOf(scope, draft);
	const id = newId(scope.now.getTime());
	const slug = freshSlug(columns.title, id);
	const officeId = draft.officeId ?? (await officeFor(scope, columns.town));
	await scope.db
		.insertInto('need')
		.values({
			...columns,
			network_id: scope.network.id,
			id,
			slug,
			office_id: officeId,
			organisation_id: draft.organisationId ?? null,
			bought_id: draft.boughtId ?? null,
			state: draft.state ?? 'received',
			audience: draft.audience ?? 'network',
			anonymous: draft.anonymous ?? false,
			publish_wanted: draft.publishWanted ?? false,
			source: draft.source,
			changed_at: scope.now,
			created_at: scope.now,
			watched_since: draft.state === 'on_watch' ? scope.now : null
		})
		.execute();
	if (draft.contact) await keepContact(scope, { needId: id }, draft.contact);
	if (draft.contact?.email && !draft.contact.confirmed) await askToConfirm(scope, { id, title: columns.title, officeId }, draft.contact.name, draft.contact.email);
	const record = { kind: 'need', id };
	// Journal and facts are read by more people than the need itself: who asks without a name is in neither.
	const organisationId = draft.anonymous ? null : (draft.organisationId ?? null);
	const audience = draft.audience === 'office' ? 'office' : 'network';
	await journal(scope, { deed: 'exchange.receive_need', record, organisationId, officeId, audience, after: { title: columns.title, source: draft.source } });
	await fact(scope, { kind: FACTS.needReceived, record, organisationId, officeId, payload: { category: columns.category, source: draft.source } });
	if (draft.audience === 'public') await fact(scope, { kind: FACTS.needPublished, record, organisationId, officeId });
	return { id, slug };
}

async function askToConfirm(scope: Scope, need: { id: string; title: string; officeId: string }, name: string, email: string): Promise<void> {
	await sendReceipt(scope, { name, email, locale: scope.locale }, { kind: 'need', ...need });
}
