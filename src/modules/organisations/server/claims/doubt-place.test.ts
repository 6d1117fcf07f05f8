// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { LETTER_REFUSED_AT } from '../../claim-input.ts';
import type { Proposed, ProposedField } from '../../proposal.ts';
import {
	acceptProposal, claimOrganisation, getClaim, getClaimLetter, getOrganisationPage, issueCode, listProposals, organisationHistory, proposeCorrection, proposeNew, reopenProposal, reviseSite, undo
} from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
});

const DAY = 86_400_000;
const SITE = { street: 'Gathe', houseNumber: '12', postcode: '42107', city: 'Wuppertal' } as const;
const ABOUT = { source: 'own', sourceWords: '', remark: '', email: '' } as const;
const later = (days: number): ScopeSeed => ({ ...desk, now: new Date(Date.now() + days * DAY) });
let entries = 0;

/** A claim that the office checks, of an entry with an address. */
async function claimOf(slug: string) {
	const email = `wer${++entries}@fremd.example`;
	await database.as(strangerSeed(network, 'intake'), (scope) => claimOrganisation(scope, slug, { name: 'Lisa Korn', email, phone: '', role: '', remark: '' }));
	const { id } = (await database.owner.query(`update claim set confirmed_at = now(), state = 'checking' where email = $1 returning id`, [email])).rows[0];
	const doubt = (days = 0) => database.as(later(days), async (scope) => (await getClaim(scope, id)).recorded.addressDoubt);
	const source = async (days = 0) => (await doubt(days))?.source ?? null;
	return { claim: id as string, doubt, source, letter: (given?: { addressChecked: boolean }) => database.as(desk, (scope) => issueCode(scope, id, given)) };
}

async function anEntry() {
	const entry = await anOrganisation(database, network, { name: `Kornbäckerei ${entries}`, sites: [SITE] });
	const siteId = (await database.as(desk, (scope) => getOrganisationPage(scope, entry.id))).sites[0]!.id;
	const member = memberSeed(network, await aPerson(database, network), [entry.id]);
	return { ...entry, siteId, member, ...(await claimOf(entry.slug)) };
}

/** Somebody proposes another address, and the office takes it over. Answers the proposal. */
async function accepted(slug: string, change: Proposed, fields = Object.keys(change) as ProposedField[]): Promise<string> {
	await database.as(strangerSeed(network, 'intake'), (scope) => proposeCorrection(scope, slug, change, ABOUT));
	const { rows: [{ id }] } = await database.owner.query(`select p.id from proposal p join organisation o on o.id = p.organisation_id where o.slug = $1 and p.state = 'waiting'`, [slug]);
	await database.as(desk, (scope) => acceptProposal(scope, id, { fields, audience: 'public' }));
	return id;
}

describe('the address to which a letter with a code would go', () => {
	test('is doubted for sixty days if it came from a proposal, and not if the office took over something else', async () => {
		const [entry, other] = [await anEntry(), await anEntry()];
		expect(await entry.source()).toBeNull();
		await accepted(entry.slug, { houseNumber: '99' });
		await accepted(other.slug, { houseNumber: '99', openingHours: 'Mo-Fr 09:00-17:00' }, ['openingHours']);
		expect([await entry.source(), await entry.source(59), await entry.source(61), await other.source()]).toEqual(['proposal', 'proposal', null, null]);
		expect(Math.abs((await entry.doubt())!.at.getTime() - Date.now())).toBeLessThan(60_000);
	});

	test('is doubted if somebody who keeps the entry changed it, not if they changed the hours or the office the address', async () => {
		const [entry, hours, office] = [await anEntry(), await anEntry(), await anEntry()];
		await database.as(entry.member, (scope) => reviseSite(scope, entry.siteId, { ...SITE, street: 'Höhne' }));
		await database.as(hours.member, (scope) => reviseSite(scope, hours.siteId, { ...SITE, openingHours: 'Mo-Fr 09:00-17:00' }));
		await database.as(desk, (scope) => reviseSite(scope, office.siteId, { ...SITE, street: 'Höhne' }));
		expect([await entry.source(), await hours.source(), await office.source(), await entry.source(61)]).toEqual(['member', null, null, null]);
	});

	test('is doubted as long as one part of it is', async () => {
		const entry = await anEntry();
		await accepted(entry.slug, { street: 'Höhne', houseNumber: '99' });
		await database.as(desk, (scope) => reviseSite(scope, entry.siteId, { ...SITE, street: 'Höhne', houseNumber: '3' }));
		expect(await entry.source()).toBe('proposal');
		await database.as(desk, (scope) => reviseSite(scope, entry.siteId, SITE));
		expect(await entry.source()).toBeNull();
	});

	test('is believed again once the decision is taken back, and doubted where an undoing brings the proposed one back', async () => {
		const [entry, other] = [await anEntry(), await anEntry()];
		const proposal = await accepted(entry.slug, { street: 'Höhne' });
		await database.as(desk, (scope) => reopenProposal(scope, proposal));
		expect(await entry.source()).toBeNull();
		await accepted(other.slug, { street: 'Höhne' });
		await database.as(desk, (scope) => reviseSite(scope, other.siteId, SITE));
		expect(await other.source()).toBeNull();
		const [last] = (await database.as(desk, (scope) => organisationHistory(scope, other.id))).filter(({ deed }) => deed === 'organisations.revise_site');
		await database.as(desk, (scope) => undo(scope, last!.id));
		expect(await other.source()).toBe('proposal');
	});

	test('of a new entry that a proposal brought is doubted, also when its words are forgotten, until the office writes another', async () => {
		const given = { name: 'Neue Hefe', kind: 'company', ...SITE };
		await database.as(strangerSeed(network, 'intake'), (scope) => proposeNew(scope, given, ABOUT));
		const { id } = (await database.as(desk, (scope) => listProposals(scope, { state: 'waiting', kind: 'new', q: 'Hefe', page: 1 }))).items[0]!;
		const organisation = await database.as(desk, (scope) => acceptProposal(scope, id, { fields: ['street', 'houseNumber', 'postcode', 'city'], audience: 'public' }));
		const { slug, sites } = await database.as(desk, (scope) => getOrganisationPage(scope, organisation));
		const { source } = await claimOf(slug);
		expect([await source(), await source(61)]).toEqual(['proposal', null]);
		await database.owner.query(`update proposal set given = '{}', forgotten_at = now() where id = $1`, [id]);
		expect(await source()).toBe('proposal');
		await database.as(desk, (scope) => reviseSite(scope, sites[0]!.id, { street: 'Höhne', houseNumber: '3', postcode: '42275', city: 'Remscheid' }));
		expect(await source()).toBeNull();
	});
});

describe('a letter to a doubtful address', () => {
	test('is not made before the office says that it checked the address; then it is, and the journal tells so', async () => {
		const entry = await anEntry();
		await accepted(entry.slug, { street: 'Höhne' });
		await expect(entry.letter()).rejects.toMatchObject({ code: 'organisations.claim_address_doubtful' });
		await expect(database.as(desk, (scope) => getClaimLetter(scope, entry.claim))).rejects.toThrow(/not_found/);
		expect(LETTER_REFUSED_AT['organisations.claim_address_doubtful']).toBe('anschrift_geprueft');
		await entry.letter({ addressChecked: true });
		const { claim } = await database.as(desk, (scope) => getClaimLetter(scope, entry.claim));
		expect(claim.recorded.address).toEqual(['Höhne 12', '42107 Wuppertal']);
		const journal = await database.owner.query(`select after from journal_entry where record_id = $1 and deed = 'organisations.issue_claim_code'`, [entry.claim]);
		expect(journal.rows.map(({ after }) => after.address_checked)).toEqual([true]);
	});

	test('is no other than any letter where nothing is doubtful', async () => {
		const entry = await anEntry();
		await entry.letter();
		const journal = await database.owner.query(`select after from journal_entry where record_id = $1 and deed = 'organisations.issue_claim_code'`, [entry.claim]);
		expect(journal.rows.map(({ after }) => Object.keys(after))).toEqual([['at']]);
	});
});
