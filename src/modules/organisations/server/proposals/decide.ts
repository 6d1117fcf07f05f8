// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import type { Audience, OrganisationKind } from '../../kinds.ts';
import type { OrganisationFields, SiteFields } from '../../new-organisation.ts';
import { mainSiteOf, PLACE_FIELDS, SITE_FIELDS, type Proposed, type ProposedField } from '../../proposal.ts';
import { isOnePerson, isOtherDoor } from '../../publishing.ts';
import type { OrganisationPage, SiteView } from '../../views.ts';
import { may } from '../access.ts';
import { createOrganisation } from '../actions/create.ts';
import { holdOrganisation } from '../actions/load.ts';
import { reviseOrganisation } from '../actions/revise.ts';
import { addSite, reviseSite } from '../actions/sites.ts';
import { archiveOrganisation } from '../actions/standing.ts';
import { undo } from '../actions/undo.ts';
import { doubtAddress } from '../claims/doubt-address.ts';
import { tellProposer } from './letters.ts';
import { holdProposal, organisationOf, type ProposalRow } from './page.ts';

/** What the office takes over: some or all fields, and who may see a new entry. */
export interface Acceptance { fields: ProposedField[]; audience: Audience }

/**
 * Takes a proposal over (annehmen): a new entry is made, a correction written into the record, somebody gone is archived. Every
 * change goes the way of the desk's own and can be taken back as a whole. Answers the organisation.
 */
export async function acceptProposal(scope: Scope, id: string, wanted: Acceptance): Promise<string> {
	may(scope, 'keep');
	const row = await holdWaiting(scope, id);
	const before = await sql<{ seq: string }>`select coalesce(max(seq), 0) as seq from journal_entry where network_id = ${scope.network.id}`.execute(scope.db);
	const organisationId = await carryOut(scope, row, wanted);
	const entries = await entriesSince(scope, organisationId, before.rows[0]!.seq);
	const fields = row.kind === 'gone' ? [] : wanted.fields;
	await decide(scope, row, { state: 'accepted', organisation_id: organisationId, accepted: fields, entries });
	await fact(scope, { kind: 'organisations.proposal_accepted', record: { kind: 'proposal', id }, organisationId, payload: { kind: row.kind } });
	await tellProposer(scope, row, { verdict: 'accepted' });
	return organisationId;
}

/** Refuses a proposal with a reason; the proposer reads it, if they confirmed an address. */
export async function refuseProposal(scope: Scope, id: string, reason: string): Promise<void> {
	may(scope, 'keep');
	const row = await holdWaiting(scope, id);
	await decide(scope, row, { state: 'refused', reason });
	await tellProposer(scope, row, { verdict: 'refused', reason });
}

/**
 * Takes the decision back: what an acceptance changed becomes what it was, and the proposal waits again. What somebody took back by
 * itself before is left as it is. A mail that went out stays sent.
 */
export async function reopenProposal(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep');
	const row = await holdProposal(scope, id);
	if (row.state !== 'accepted' && row.state !== 'refused') throw new Refused('organisations.proposal_waits');
	if (row.forgotten_at) throw new Refused('organisations.proposal_forgotten');
	for (const entry of await stillDone(scope, row)) await undo(scope, entry);
	const organisationId = row.kind === 'new' ? null : row.organisation_id;
	await scope.db.updateTable('proposal')
		.set({ state: 'waiting', decided_at: null, decided_by: null, reason: '', accepted: [], entries: [], organisation_id: organisationId })
		.where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, { ...about(row), deed: 'organisations.reopen_proposal', before: { state: row.state }, after: { state: 'waiting' } });
}

/** What the acceptance changed and nobody took back by itself, the last one first. The organisation is held, as by every undoing. */
async function stillDone(scope: Scope, { organisation_id: organisationId, entries }: ProposalRow): Promise<string[]> {
	if (entries.length === 0 || !organisationId) return [];
	await holdOrganisation(scope, organisationId);
	const undone = await scope.db.selectFrom('journal_entry').select('undoes').where('network_id', '=', scope.network.id)
		.where('organisation_id', '=', organisationId).where('undoes', 'in', entries).execute();
	return entries.filter((entry) => !undone.some(({ undoes }) => undoes === entry)).reverse();
}

async function holdWaiting(scope: Scope, id: string): Promise<ProposalRow> {
	const row = await holdProposal(scope, id);
	if (row.state !== 'waiting') throw new Refused('organisations.proposal_decided');
	return row;
}

const about = (row: ProposalRow) => ({ record: { kind: 'proposal', id: row.id }, organisationId: row.organisation_id, audience: 'office' as const });

async function decide(scope: Scope, row: ProposalRow, decision: { state: 'accepted' | 'refused'; organisation_id?: string; accepted?: string[]; entries?: string[]; reason?: string }) {
	const decided_by = scope.actor.kind === 'person' ? scope.actor.personId : null;
	await scope.db.updateTable('proposal').set({ ...decision, decided_at: scope.now, decided_by })
		.where('network_id', '=', scope.network.id).where('id', '=', row.id).execute();
	await journal(scope, {
		...about(row), deed: decision.state === 'accepted' ? 'organisations.accept_proposal' : 'organisations.refuse_proposal',
		before: { state: row.state }, after: { state: decision.state, fields: decision.accepted ?? [] }
	});
}

/** The journal entries about the organisation that this transaction has written so far, in their order. */
async function entriesSince(scope: Scope, organisationId: string, seq: string): Promise<string[]> {
	const found = await sql<{ id: string }>`select id from journal_entry where network_id = ${scope.network.id} and organisation_id = ${organisationId}
		and seq > ${seq}::bigint and xmin = pg_current_xact_id()::xid order by seq`.execute(scope.db);
	return found.rows.map(({ id }) => id);
}

async function carryOut(scope: Scope, row: ProposalRow, { fields, audience }: Acceptance): Promise<string> {
	const given = row.given as Proposed;
	const taken: Proposed = Object.fromEntries(Object.entries(given).filter(([field]) => fields.includes(field as ProposedField)));
	if (row.kind === 'new') return enterProposed(scope, { ...taken, name: given.name!, kind: given.kind! }, audience);
	const organisation = await organisationOf(scope, row);
	if (!organisation) throw new Refused('organisations.proposal_record_gone');
	if (row.kind === 'gone') await archiveOrganisation(scope, organisation.id);
	else if (fields.length === 0) throw new Refused('organisations.proposal_nothing_ticked');
	else await correct(scope, organisation, taken);
	return organisation.id;
}

/** What the public said of an organisation; contact data are not shown to strangers before somebody at the desk decides so. */
async function enterProposed(scope: Scope, taken: Proposed & { name: string; kind: string }, audience: Audience): Promise<string> {
	const kind = taken.kind as OrganisationKind;
	const site = siteOf(taken, kind);
	const { id } = await createOrganisation(scope, {
		...fieldsOf(taken), name: taken.name, kind, audience, ...(Object.keys(site).length > 0 && { sites: [site] }),
		origin: { source: 'Vorschlag aus der Öffentlichkeit' }
	});
	if (taken.email) await doubtAddress(scope, id, scope.now);
	return id;
}

async function correct(scope: Scope, organisation: OrganisationPage, taken: Proposed): Promise<void> {
	const fields = fieldsOf(taken);
	if (Object.keys(fields).length > 0) await reviseOrganisation(scope, organisation.id, fields);
	if (taken.email && taken.email.toLowerCase() !== organisation.email?.toLowerCase()) await doubtAddress(scope, organisation.id, scope.now);
	if (!Object.keys(taken).some((field) => SITE_FIELDS.includes(field as ProposedField))) return;
	const site = mainSiteOf(organisation.sites);
	const kind = organisation.kind as OrganisationKind;
	if (site) await reviseSite(scope, site.id, correctedSite(site, taken, kind));
	else await addSite(scope, organisation.id, siteOf(taken, kind));
}

/** A site of which parts are corrected, the others as they were; whose address changed has no known point any more. */
function correctedSite(site: SiteView, taken: Proposed, kind: OrganisationKind): Partial<SiteFields> {
	const moved = PLACE_FIELDS.some((field) => field in taken);
	const point = moved ? { lat: null, lon: null } : { lat: site.lat, lon: site.lon, precision: site.precision as SiteFields['precision'] };
	const { label, street, houseNumber, postcode, city, openingHours, wheelchair, since, until } = site;
	const district = moved && taken.city !== undefined ? '' : site.district;
	const after = { label, street, houseNumber, postcode, city, district, openingHours, wheelchair, since, until, ...takenAt(taken) };
	return { ...after, ...point, addressPublic: staysShown(site, after, kind) };
}

/**
 * That the address is shown was said of the one before: of the new one the rules decide. Where one person stands behind the business
 * nobody unknown shows another door, not even with opening hours: it is hidden until somebody says that the person agreed.
 */
function staysShown(before: SiteView, after: Pick<SiteView, 'street' | 'houseNumber' | 'city'>, kind: OrganisationKind): boolean | undefined {
	const door = ({ street, houseNumber, city }: typeof after) => ({ street, house_number: houseNumber, city });
	if (!before.addressPublic || !isOtherDoor(door(before), door(after))) return before.addressPublic;
	return isOnePerson(kind) ? false : undefined;
}

function fieldsOf({ name, summary, phone, email, website }: Proposed): Partial<OrganisationFields> {
	return {
		...(name && { name }), ...(summary !== undefined && { summaryDe: summary }), ...(phone !== undefined && { phone: phone || null }),
		...(email !== undefined && { email: email || null }), ...(website !== undefined && { website: website || null })
	};
}

/** A site that only a proposal names; strangers publish nobody's home. */
const siteOf = (taken: Proposed, kind: OrganisationKind): Partial<SiteFields> => {
	const said = takenAt(taken);
	return Object.keys(said).length > 0 && isOnePerson(kind) ? { ...said, addressPublic: false } : said;
};

function takenAt(taken: Proposed): Partial<Record<'street' | 'houseNumber' | 'postcode' | 'city' | 'openingHours', string>> {
	return Object.fromEntries(SITE_FIELDS.filter((field) => taken[field] !== undefined).map((field) => [field, taken[field]]));
}
