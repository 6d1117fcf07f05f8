// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import type { ContactView } from '../views.ts';
import { keepFormConsent } from './consents.ts';

/** Who asks or offers, as given with the form or noted at the desk. */
export interface ContactDraft {
	name: string;
	email?: string | null;
	phone?: string | null;
	organisationName?: string;
	/** The version of the wording that the person agreed to; null where staff wrote it down. */
	consentVersion?: string | null;
	/** Staff, members and imports vouch for the address; a stranger's is confirmed by the link in the first mail. */
	confirmed: boolean;
}

/** Keeps who stands behind a need or an offer, apart from the words that others read, and what they agreed to. */
export async function keepContact(scope: Scope, record: { needId: string } | { offerId: string }, contact: ContactDraft): Promise<void> {
	await scope.db
		.insertInto('exchange_contact')
		.values({
			network_id: scope.network.id,
			id: newId(scope.now.getTime()),
			need_id: 'needId' in record ? record.needId : null,
			offer_id: 'offerId' in record ? record.offerId : null,
			name: contact.name,
			email: contact.email || null,
			phone: contact.phone || null,
			organisation_name: contact.organisationName ?? '',
			locale: scope.locale,
			confirmed_at: contact.confirmed ? scope.now : null,
			consent_version: contact.consentVersion ?? null
		})
		.execute();
	if (!contact.consentVersion) return;
	const about = 'needId' in record ? { purpose: 'exchange.need' as const, recordId: record.needId } : { purpose: 'exchange.offer' as const, recordId: record.offerId };
	await keepFormConsent(scope, { ...about, email: contact.email || null, textVersion: contact.consentVersion });
}

export interface StoredContact extends ContactView {
	locale: 'de' | 'en';
	confirmedAt: Date | null;
}

/** Who stands behind this need or offer; null where it is an organisation's own without a named person. */
export async function findContact(scope: Scope, record: { needId: string } | { offerId: string }): Promise<StoredContact | null> {
	const row = await scope.db
		.selectFrom('exchange_contact')
		.selectAll()
		.where('network_id', '=', scope.network.id)
		.where('needId' in record ? 'need_id' : 'offer_id', '=', 'needId' in record ? record.needId : record.offerId)
		.executeTakeFirst();
	if (!row) return null;
	return {
		name: row.name,
		email: row.email,
		phone: row.phone,
		organisationName: row.organisation_name,
		confirmed: row.confirmed_at !== null,
		confirmedAt: row.confirmed_at,
		locale: row.locale === 'en' ? 'en' : 'de'
	};
}

/** The address is right: its holder opened our link, or staff spoke with the person. Answers whether it was news. */
export async function confirmContact(scope: Scope, record: { needId: string } | { offerId: string }): Promise<boolean> {
	const changed = await scope.db
		.updateTable('exchange_contact')
		.set({ confirmed_at: scope.now })
		.where('network_id', '=', scope.network.id)
		.where('needId' in record ? 'need_id' : 'offer_id', '=', 'needId' in record ? record.needId : record.offerId)
		.where('confirmed_at', 'is', null)
		.executeTakeFirst();
	return Number(changed.numUpdatedRows) > 0;
}
