// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { newId } from '#shared/ids.ts';
import { Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import type { SiteFields } from '../../new-organisation.ts';
import type { OrganisationKind } from '../../kinds.ts';
import { isOnePerson, isOtherDoor } from '../../publishing.ts';
import { may } from '../access.ts';
import { refreshDerived } from '../derive.ts';
import { placed } from '../place-site.ts';
import { siteColumns } from '../rows.ts';
import { settleSites } from '../settle.ts';
import { addressAgreed, hidden, settleConsent, withdrawConsents } from './home-address.ts';
import { noteLifeEvent } from './life-events.ts';
import { audienceOf, changedColumns, holdOrganisation, holdPart, officeOf, partOf, type OrganisationRow, type PartRow } from './load.ts';

/** Adds a site (Betriebsstätte); the first one of an organisation becomes its main site. */
export async function addSite(scope: Scope, organisationId: string, site: Partial<SiteFields>): Promise<string> {
	may(scope, 'keep_own', organisationId);
	const owner = await holdOrganisation(scope, organisationId);
	const others = await scope.db.selectFrom('site').select('id').where('network_id', '=', scope.network.id)
		.where('organisation_id', '=', organisationId).where('is_main', '=', true).execute();
	const kind = owner.kind as OrganisationKind;
	const columns = siteColumns({ ...(await placed(scope, site)), isMain: others.length === 0 }, kind);
	refuseBackwards(columns);
	const id = newId(scope.now.getTime());
	await settleConsent(scope, kind, site, { id, shownBefore: false });
	const row = { network_id: scope.network.id, id, organisation_id: organisationId, ...columns, created_at: scope.now };
	await scope.db.insertInto('site').values(row).execute();
	await afterwards(scope, owner, row.id);
	await journal(scope, { ...about(scope, owner, row.id), deed: 'organisations.add_site', after: partOf(row, Object.keys(row)) });
	return row.id;
}

/** Changes a site: address, point, hours, dates. Where it lies is computed anew; what the form does not ask for stays. A consent was given for one door: with another address it ends. */
export async function reviseSite(scope: Scope, siteId: string, site: Partial<SiteFields>): Promise<void> {
	const { row, owner } = await holdSite(scope, siteId);
	const kind = owner.kind as OrganisationKind;
	const wheelchair = site.wheelchair === undefined ? (row.wheelchair as SiteFields['wheelchair']) : site.wheelchair;
	const columns = { ...siteColumns(await placed(scope, { ...site, wheelchair }), kind), is_main: row.is_main };
	refuseBackwards(columns);
	const otherDoor = isOtherDoor(row, columns);
	if (otherDoor) await withdrawConsents(scope, siteId);
	await settleConsent(scope, kind, site, { id: siteId, shownBefore: row.address_public && !otherDoor });
	await writeSite(scope, owner, row, columns, 'organisations.revise_site');
}

/**
 * Changes when a site is open, and nothing else of it: hours show no home that was hidden, and an address that was shown only because of
 * them is hidden when they go.
 */
export async function correctHours(scope: Scope, siteId: string, hours: string): Promise<void> {
	const { row, owner } = await holdSite(scope, siteId);
	const shownForThem = hours.trim() === '' && isOnePerson(owner.kind as OrganisationKind) && row.address_public && !(await addressAgreed(scope, siteId));
	await writeSite(scope, owner, row, { opening_hours: hours.trim(), ...(shownForThem && hidden(row)) }, 'organisations.revise_site');
}

/**
 * Moves a site (Umzug): the old address stays as a site that ended on the day, the new one begins on it, and the organisation has a
 * station more. A point that belonged to the old address is not taken along, nor is what was said of showing a home: `showNew` says it
 * of the new one. Refuses where the address is the same, which is a correction, and a day to come: the new address would hold at once.
 */
export async function moveSite(scope: Scope, siteId: string, day: string, { showNew = false, ...site }: Partial<SiteFields> & { showNew?: boolean }): Promise<string> {
	const { row, owner } = await holdSite(scope, siteId);
	if (row.until) throw new Refused('organisations.site_already_closed');
	if (day > dayOf(scope.now)) throw new Refused('organisations.move_ahead');
	if (addressOf(row) === addressOf(siteColumns(site, owner.kind as OrganisationKind))) throw new Refused('organisations.site_not_moved');
	await endSite(scope, owner, row, { until: day, is_main: false });
	const stays = site.lat === row.lat && site.lon === row.lon;
	const said = { ...(stays && { lat: null, lon: null }), ...(isOnePerson(owner.kind as OrganisationKind) && { addressPublic: showNew }) };
	const id = await addSite(scope, owner.id, { wheelchair: null, ...site, ...said, since: day, until: null });
	const place = (of: { city?: string | null | undefined; district?: string | null | undefined }) => of.city || of.district || '';
	const [from, to] = [place(row), place(site)];
	const note = from && to && from !== to ? m.organisations_moved_note({ from, to }, { locale: 'de' }) : '';
	await noteLifeEvent(scope, owner, { kind: 'moved_within', at: day, note, audience: owner.audience });
	return id;
}

const addressOf = (of: { street: string; house_number: string; postcode: string; city: string }) =>
	[of.street, of.house_number, of.postcode, of.city].map((part) => part.trim().toLowerCase()).join('|');

/** Ends a site on a day (geschlossen, ausgezogen); it stays in the history of the organisation and of its area. */
export async function closeSite(scope: Scope, siteId: string, day: string): Promise<void> {
	const { row, owner } = await holdSite(scope, siteId);
	if (row.until) throw new Refused('organisations.site_already_closed');
	await endSite(scope, owner, row, { until: day });
}

/** Whoever ran a business alone may still live there, or somebody else does: its former address is not shown any more. */
async function endSite(scope: Scope, owner: OrganisationRow, row: SiteRow, end: { until: string; is_main?: boolean }): Promise<void> {
	refuseBackwards({ since: row.since, until: end.until });
	const alone = isOnePerson(owner.kind as OrganisationKind);
	if (alone) await withdrawConsents(scope, row.id);
	await writeSite(scope, owner, row, { ...end, ...(alone && hidden(row)) }, 'organisations.close_site');
}

type SiteRow = PartRow<'site'>;

const holdSite = (scope: Scope, siteId: string) => holdPart(scope, 'site', siteId, (organisationId) => may(scope, 'keep_own', organisationId));

async function writeSite(scope: Scope, owner: OrganisationRow, row: SiteRow, columns: Record<string, unknown>, deed: string): Promise<void> {
	const changed = changedColumns(row, columns);
	if (changed.length === 0) return;
	await scope.db.updateTable('site').set(partOf(columns, changed)).where('network_id', '=', scope.network.id).where('id', '=', row.id).execute();
	await afterwards(scope, owner, row.id);
	const before = partOf(row, changed);
	await journal(scope, { ...about(scope, owner, row.id), deed, before, after: partOf(columns, changed) });
}

async function afterwards(scope: Scope, owner: OrganisationRow, siteId: string): Promise<void> {
	await settleSites(scope, [siteId]);
	await refreshDerived(scope, [owner.id]);
}

function about(scope: Scope, owner: OrganisationRow, siteId: string) {
	return { record: { kind: 'site', id: siteId }, organisationId: owner.id, officeId: officeOf(scope, owner, owner.audience), audience: audienceOf(owner) };
}

function refuseBackwards({ since, until }: { since: string | null; until: string | null }): void {
	if (since && until && until < since) throw new Refused('organisations.ends_before_it_began');
}
