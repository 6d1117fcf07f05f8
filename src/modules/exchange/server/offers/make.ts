// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { FACTS } from '../../facts.ts';
import { may } from '../access.ts';
import { keepContact } from '../contacts.ts';
import { sendReceipt } from '../letters/receipts.ts';
import { freshSlug } from '../needs/draft.ts';
import { officeFor } from '../offices.ts';
import { offerColumns, type OfferDraft } from './draft.ts';

/**
 * Takes in an offer (Angebot). What strangers send waits for the office; what staff, members or imports bring stands at
 * once and may wake needs that are on watch.
 */
export async function makeOffer(scope: Scope, draft: OfferDraft): Promise<{ id: string; slug: string }> {
	may(scope, 'bring');
	const columns = await offerColumns(scope, draft);
	const id = newId(scope.now.getTime());
	const slug = freshSlug(columns.title, id);
	const officeId = draft.officeId ?? (await officeFor(scope, columns.town));
	const state = draft.state ?? (draft.source === 'form' ? 'received' : 'open');
	await scope.db
		.insertInto('offer')
		.values({
			...columns,
			network_id: scope.network.id,
			id,
			slug,
			office_id: officeId,
			organisation_id: draft.organisationId ?? null,
			state,
			audience: draft.audience ?? 'network',
			anonymous: draft.anonymous ?? false,
			publish_wanted: draft.publishWanted ?? false,
			source: draft.source,
			confirmed_at: scope.now,
			changed_at: scope.now,
			created_at: scope.now
		})
		.execute();
	if (draft.contact) await keepContact(scope, { offerId: id }, draft.contact);
	if (draft.contact?.email && !draft.contact.confirmed) {
		const to = { name: draft.contact.name, email: draft.contact.email, locale: scope.locale };
		await sendReceipt(scope, to, { kind: 'offer', id, title: columns.title, officeId });
	}
	const record = { kind: 'offer', id };
	const organisationId = draft.anonymous ? null : (draft.organisationId ?? null);
	await journal(scope, { deed: 'exchange.make_offer', record, organisationId, officeId, audience: draft.audience === 'office' ? 'office' : 'network', after: { title: columns.title, source: draft.source } });
	if (state === 'open') await fact(scope, { kind: FACTS.offerPublished, record, organisationId, officeId, payload: { category: columns.category } });
	return { id, slug };
}
