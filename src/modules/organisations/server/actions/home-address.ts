// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { giveConsent, hasConsent, withdrawConsent } from '#modules/people/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import type { OrganisationKind } from '../../kinds.ts';
import type { SiteFields } from '../../new-organisation.ts';
import { isOnePerson, mayBeHome, publicPoint } from '../../publishing.ts';
import { audienceOf, holdOrganisation, type OrganisationRow } from './load.ts';

/** What the consent to show a home address is kept under; its record is the site. */
const PURPOSE = 'organisations.publish_address';
const TEXT_VERSION = '2026-11';

type ShownSite = { id: string; lat: number | null; lon: number | null; public_lat: number | null; public_lon: number | null };

/**
 * Hides street, number and exact point of every site of a one-person business (Wohnung) that nobody agreed to show, in
 * the transaction of the change that made it one. Does nothing for other kinds. The caller refreshes what is derived.
 */
export async function hideHomes(scope: Scope, owner: Pick<OrganisationRow, 'id' | 'audience'>, kind: OrganisationKind): Promise<void> {
	if (!isOnePerson(kind)) return;
	for (const site of await shownWithoutConsent(scope, owner.id)) await hide(scope, owner, site);
}

/** The same for what is written back as it once was, but only where somebody took their consent back since; answers whether anything was hidden. */
export async function hideWithdrawn(scope: Scope, organisationId: string): Promise<boolean> {
	const owner = await holdOrganisation(scope, organisationId);
	if (!isOnePerson(owner.kind as OrganisationKind)) return false;
	const shown = await shownWithoutConsent(scope, owner.id, sql`exists (select 1 from consent c
		where c.network_id = s.network_id and c.record_id = s.id and c.purpose = ${PURPOSE})`);
	for (const site of shown) await hide(scope, owner, site);
	return shown.length > 0;
}

async function shownWithoutConsent(scope: Scope, organisationId: string, also = sql`true`): Promise<ShownSite[]> {
	const shown = await sql<ShownSite>`select s.id, s.lat, s.lon, s.public_lat, s.public_lon from site s
		 where s.network_id = ${scope.network.id} and s.organisation_id = ${organisationId} and s.address_public and ${also}
		   and not exists (select 1 from consent c where c.network_id = s.network_id and c.record_id = s.id
		       and c.purpose = ${PURPOSE} and c.withdrawn_at is null)`.execute(scope.db);
	return shown.rows;
}

async function hide(scope: Scope, owner: Pick<OrganisationRow, 'id' | 'audience'>, site: ShownSite): Promise<void> {
	const after = hidden(site);
	await scope.db.updateTable('site').set(after).where('network_id', '=', scope.network.id).where('id', '=', site.id).execute();
	await journal(scope, {
		deed: 'organisations.hide_address', record: { kind: 'site', id: site.id }, organisationId: owner.id, audience: audienceOf(owner),
		before: { address_public: true, public_lat: site.public_lat, public_lon: site.public_lon }, after
	});
}

/** The columns of a site whose street, number and exact point are hidden. */
export function hidden({ lat, lon }: Pick<ShownSite, 'lat' | 'lon'>) {
	const point = publicPoint(lat !== null && lon !== null ? { lat, lon } : null, false);
	return { address_public: false, public_lat: point?.lat ?? null, public_lon: point?.lon ?? null };
}

/**
 * Before a site is written: the address of a home becomes public only with a consent, which is kept here with its
 * wording and the way it came; taking the tick away withdraws it. Refuses to show a home that nobody agreed to. Whoever keeps their own
 * entry agrees by ticking it themselves, with the wording beside the tick.
 */
export async function settleConsent(
	scope: Scope,
	kind: OrganisationKind,
	site: Pick<Partial<SiteFields>, 'addressPublic' | 'consentChannel' | 'openingHours'>,
	{ id, shownBefore }: { id: string; shownBefore: boolean }
): Promise<void> {
	if (!isOnePerson(kind) || (scope.surface !== 'desk' && scope.surface !== 'member')) return;
	if (site.addressPublic === false) return void (await withdrawConsents(scope, id));
	if (site.addressPublic === undefined || (await hasConsent(scope, PURPOSE, { recordId: id }))) return;
	const channel = scope.surface === 'member' ? 'account' : site.consentChannel;
	if (channel) {
		const wording = m.organisations_address_consent_wording({}, { locale: scope.locale });
		const personId = scope.surface === 'member' && scope.actor.kind === 'person' ? scope.actor.personId : undefined;
		await giveConsent(scope, { purpose: PURPOSE, recordId: id, textVersion: TEXT_VERSION, wording, channel, ...(personId && { personId }) });
	} else if (!shownBefore && mayBeHome(kind, site.openingHours ?? '')) throw new Refused('organisations.address_public_without_consent');
}

/** Whether somebody agreed that this site's address is shown (for the form at the desk). */
export async function addressAgreed(scope: Scope, siteId: string): Promise<boolean> {
	return hasConsent(scope, PURPOSE, { recordId: siteId });
}

/** Ends every consent to show a site's address, because the person wants it hidden or it is not the address any more; answers whether there was one. */
export async function withdrawConsents(scope: Scope, siteId: string): Promise<boolean> {
	const given = await scope.db.selectFrom('consent').select('id').where('network_id', '=', scope.network.id)
		.where('record_id', '=', siteId).where('purpose', '=', PURPOSE).where('withdrawn_at', 'is', null).execute();
	for (const { id } of given) await withdrawConsent(scope, id);
	return given.length > 0;
}
