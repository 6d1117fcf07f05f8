// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { saidOf } from '../../proposal.ts';
import {
	acceptProposal, confirmProposal, discloseReporter, eraseReporter, getOrganisationPage, getProposal, getProposalByLink, getSubscription, listDirectory, listProposals, lookalikesOf,
	organisationHistory, previewRefusal, proposeCorrection, proposeGone, proposeNew, refuseProposal, reopenProposal, reviseOrganisation, subscribe, undo, waitingInDirectory, withdrawOrganisation, withdrawProposal
} from '../index.ts';
import { emptyQuery } from '../../directory-query.ts';
import { tellAtOnce, tellDaily } from './notify.ts';
import { forgetOld } from '../personal.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
let pub: ScopeSeed;
const ABOUT = { source: 'visit', sourceWords: '', remark: '', email: '' } as const;

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	await database.owner.query(`update office set email = 'post@buero.example' where network_id = $1`, [network.id]);
	desk = staffSeed(network, await aStaffMember(database, network));
	pub = strangerSeed(network);
});

const waiting = () => database.as(desk, (scope) => listProposals(scope, { state: 'waiting', kind: null, q: '', page: 1 }));
const newest = async () => (await database.as(desk, (scope) => listProposals(scope, { state: 'all', kind: null, q: '', page: 1 }))).items[0]!.id;
const mails = async (like: string) => (await database.owner.query(`select payload from outbox where network_id = $1 and kind = 'mail' and key like $2 order by created_at`, [network.id, like])).rows.map((row) => row.payload);
const tokenOf = (payload: { action: { url: string } }) => payload.action.url.split('/').at(-1)!;

async function corrected(change: object, about: object = {}) {
	const made = await anOrganisation(database, network, {
		name: 'Hofladen Ilkerbruch', phone: '05361 1234', phonePublic: true, email: 'intern@hofladen.example', website: 'https://hofladen.example',
		sites: [{ street: 'Dorfstraße', houseNumber: '3', postcode: '38448', city: 'Wolfsburg', lat: 52.45, lon: 10.82, openingHours: 'Mo-Fr 09:00-18:00' }]
	});
	const said = saidOf(await database.as(pub, (scope) => getOrganisationPage(scope, made.slug)));
	await database.as(strangerSeed(network, 'intake'), (scope) => proposeCorrection(scope, made.slug, { ...said, ...change }, { ...ABOUT, ...about }));
	return { ...made, proposal: await newest() };
}

describe('a proposal', () => {
	test('of a new entry is nowhere public before it is accepted, and becomes an entry with its site', async () => {
		await database.as(strangerSeed(network, 'intake'), (scope) => proposeNew(scope, { name: 'Näherei Garnrolle', kind: 'initiative', street: 'Gasse', houseNumber: '1', postcode: '38440', city: 'Wolfsburg', phone: '05361 99' }, ABOUT));
		const seen = () => database.as(pub, (scope) => listDirectory(scope, { ...emptyQuery(), text: 'Garnrolle' }));
		expect((await seen()).total).toBe(0);
		const page = await database.as(desk, async (scope) => getProposal(scope, await newest()));
		expect([page.kind, page.lines.map(({ field }) => field)]).toEqual(['new', ['name', 'kind', 'street', 'houseNumber', 'postcode', 'city', 'phone']]);
		const id = await database.as(desk, (scope) => acceptProposal(scope, page.id, { fields: page.fields, audience: 'public' }));
		const entry = await database.as(pub, async (scope) => getOrganisationPage(scope, (await listDirectory(scope, { ...emptyQuery(), text: 'Garnrolle' })).items[0]!.slug));
		expect([entry.id, entry.sites[0]?.city, entry.phone]).toEqual([id, 'Wolfsburg', null]);
		await database.as(desk, (scope) => reopenProposal(scope, page.id));
		expect((await seen()).total).toBe(0);
		expect((await waiting()).items.map((one) => one.id)).toContain(page.id);
	});

	test('of a correction names what differs only, with what the public page said, and never what is internal', async () => {
		const { proposal } = await corrected({ phone: '05361 5678', openingHours: '' });
		const { lines, name } = await database.as(desk, (scope) => getProposal(scope, proposal));
		expect(name).toBe('Hofladen Ilkerbruch');
		expect(lines.map(({ field, proposed, now, shown }) => [field, proposed, now, shown])).toEqual([
			['phone', '05361 5678', '05361 1234', '05361 1234'], ['openingHours', '', 'Mo-Fr 09:00-18:00', 'Mo-Fr 09:00-18:00']
		]);
	});

	test('says of a field that it is internal only while no stranger sees it', async () => {
		const { id, proposal } = await corrected({ phone: '05361 5678', email: 'neu@hofladen.example', openingHours: 'Mo off' });
		const internal = async () => (await database.as(desk, (scope) => getProposal(scope, proposal))).lines.filter((line) => line.internal).map(({ field }) => field);
		expect(await internal()).toEqual(['email']);
		await database.owner.query('update organisation set email_public = true where id = $1', [id]);
		expect(await internal()).toEqual([]);
		await database.owner.query(`update organisation set audience = 'network' where id = $1`, [id]);
		expect(await internal()).toEqual(['phone', 'email', 'openingHours']);
	});

	test('is taken over field by field, and taken back to exactly what was there', async () => {
		const { id, proposal } = await corrected({ phone: '05361 5678', street: 'Neue Straße', website: 'https://neu.example' });
		const said = async () => saidOf(await database.as(desk, (scope) => getOrganisationPage(scope, id)));
		const before = await said();
		await database.as(desk, (scope) => acceptProposal(scope, proposal, { fields: ['phone', 'street'], audience: 'network' }));
		expect(await said()).toEqual({ ...before, phone: '05361 5678', street: 'Neue Straße' });
		expect((await database.as(desk, (scope) => getProposal(scope, proposal))).lines.filter(({ accepted }) => accepted).map(({ field }) => field)).toEqual(['street', 'phone']);
		await expect(database.as(desk, (scope) => acceptProposal(scope, proposal, { fields: ['website'], audience: 'network' }))).rejects.toMatchObject({ code: 'organisations.proposal_decided' });
		await database.as(desk, (scope) => reopenProposal(scope, proposal));
		expect(await said()).toEqual(before);
	});

	test('is taken back although parts of it were taken back by themselves before, but not over what was changed since', async () => {
		const undoing = async (deeds: string[], then: (id: string) => Promise<unknown> = async () => undefined) => {
			const { id, proposal } = await corrected({ phone: '05361 5678', street: 'Neue Straße' });
			const said = async () => saidOf(await database.as(desk, (scope) => getOrganisationPage(scope, id)));
			const before = await said();
			await database.as(desk, (scope) => acceptProposal(scope, proposal, { fields: ['phone', 'street'], audience: 'network' }));
			for (const deed of deeds) {
				const entry = (await database.as(desk, (scope) => organisationHistory(scope, id))).find((one) => one.deed === deed)!;
				await database.as(desk, (scope) => undo(scope, entry.id));
			}
			await then(id);
			await database.as(desk, (scope) => reopenProposal(scope, proposal));
			expect(await said()).toEqual(before);
			expect((await waiting()).items.map((one) => one.id)).toContain(proposal);
		};
		await undoing(['organisations.revise_site']);
		await undoing(['organisations.revise_site', 'organisations.revise']);
		const changed = undoing(['organisations.revise_site'], (id) => database.as(desk, (scope) => reviseOrganisation(scope, id, { phone: '05361 0' })));
		await expect(changed).rejects.toMatchObject({ code: 'organisations.changed_since' });
	});

	test('that somebody is gone archives the entry, and taking it back brings it back', async () => {
		const { id, slug } = await anOrganisation(database, network);
		await database.as(strangerSeed(network, 'intake'), (scope) => proposeGone(scope, slug, 'Sommer 2026', { ...ABOUT, remark: 'Laden leer' }));
		const proposal = await newest();
		expect((await database.as(desk, (scope) => getProposal(scope, proposal))).remark).toBe('Nach Angabe seit: Sommer 2026\nLaden leer');
		await database.as(desk, (scope) => acceptProposal(scope, proposal, { fields: [], audience: 'network' }));
		const state = async () => (await database.owner.query('select state from organisation where id = $1', [id])).rows[0].state;
		expect(await state()).toBe('archived');
		const count = async () => (await database.owner.query('select count(*)::int from proposal where organisation_id = $1', [id])).rows[0].count;
		await database.as(strangerSeed(network, 'intake'), (scope) => proposeGone(scope, slug, 'gestern', ABOUT));
		expect(await count(), 'who says it again is thanked, and nothing new waits').toBe(1);
		await database.as(desk, (scope) => reopenProposal(scope, proposal));
		expect(await state()).toBe('active');
	});

	test('without a change and without a remark is refused; about what is not public there is nothing to propose', async () => {
		const { slug, id } = await anOrganisation(database, network);
		const said = saidOf(await database.as(pub, (scope) => getOrganisationPage(scope, slug)));
		await expect(database.as(strangerSeed(network, 'intake'), (scope) => proposeCorrection(scope, slug, said, ABOUT))).rejects.toMatchObject({ code: 'organisations.proposal_nothing_changed' });
		await database.as(desk, (scope) => withdrawOrganisation(scope, id));
		await expect(database.as(strangerSeed(network, 'intake'), (scope) => proposeGone(scope, slug, '', ABOUT))).rejects.toThrow(/not_found/);
		const behindTheRule = database.as(strangerSeed(network, 'intake'), (scope) => scope.db.insertInto('proposal').values({
			network_id: network.id, id: '01900000-0000-7000-8000-00000000abcd', kind: 'gone', office_id: network.office.id, organisation_id: id, source: 'heard'
		}).execute());
		await expect(behindTheRule).rejects.toThrow(/row-level security/);
	});

	test('that looks like an entry that is there says so', async () => {
		await anOrganisation(database, network, { name: 'Tischlerei Hobelbank GmbH' });
		await database.as(strangerSeed(network, 'intake'), (scope) => proposeNew(scope, { name: 'Tischlerei Hobelbank', kind: 'company', city: 'Wolfsburg' }, ABOUT));
		const likely = await database.as(desk, async (scope) => lookalikesOf(scope, await getProposal(scope, await newest())));
		expect(likely.map(({ name }) => name)).toEqual(['Tischlerei Hobelbank GmbH']);
	});

	test('belongs to its office: another office of the network and another network find nothing', async () => {
		const { proposal } = await corrected({ phone: '05361 4' });
		const other = await anOffice(database, network);
		const foreign = await aNetwork(database);
		const seeds = [staffSeed(network, await aStaffMember(database, network, 'lead', other.id), 'lead', other.id), staffSeed(foreign, await aStaffMember(database, foreign))];
		for (const seed of seeds) {
			await expect(database.as(seed, (scope) => getProposal(scope, proposal))).rejects.toThrow(/not_found/);
			await expect(database.as(seed, (scope) => refuseProposal(scope, proposal, 'nein'))).rejects.toThrow(/not_found/);
			expect((await database.as(seed, (scope) => listProposals(scope, { state: 'all', kind: null, q: '', page: 1 }))).total).toBe(0);
		}
		expect((await waiting()).items.map(({ id }) => id)).toContain(proposal);
	});
});

describe('the proposer', () => {
	test('is written to only after the address was confirmed, reads the reason, and looking changes nothing', async () => {
		const { proposal } = await corrected({ phone: '05361 77' }, { email: 'hinweis@mensch.example' });
		const token = tokenOf((await mails(`mail:proposal:${proposal}:receipt`))[0]);
		const link = strangerSeed(network, 'link');
		expect((await database.as(link, (scope) => getProposalByLink(scope, token))).confirmed).toBe(false);
		expect(await database.as(desk, (scope) => previewRefusal(scope, proposal, 'Geprüft, stimmt so.'))).toBeNull();
		await database.as(link, (scope) => confirmProposal(scope, token));
		const draft = await database.as(desk, (scope) => previewRefusal(scope, proposal, 'Geprüft, stimmt so.'));
		await database.as(desk, (scope) => refuseProposal(scope, proposal, 'Geprüft, stimmt so.'));
		const [sent] = await mails(`mail:proposal:${proposal}:refused:%`);
		expect([sent.subject, sent.paragraphs.slice(1)]).toEqual([draft!.subject, draft!.paragraphs]);
		const status = await database.as(link, (scope) => getProposalByLink(scope, token));
		expect([status.state, status.reason]).toEqual(['refused', 'Geprüft, stimmt so.']);
		await expect(database.as(link, (scope) => withdrawProposal(scope, token))).rejects.toMatchObject({ code: 'organisations.proposal_decided' });
	});

	test('and nobody else: a receipt says nothing that was typed, and one address gets a few of them only, while every proposal is kept', async () => {
		const about = { ...ABOUT, email: 'opfer@fremd.example' };
		for (let n = 0; n < 7; n++) await database.as(strangerSeed(network, 'intake'), (scope) => proposeNew(scope, { name: `Gewonnen ${n}! Jetzt klicken`, kind: 'initiative' }, about));
		const sent = (await mails('mail:proposal:%:receipt')).filter(({ to }) => to.email === about.email);
		expect([sent.length, sent.filter((mail) => /klicken|gewonnen/i.test(JSON.stringify(mail)))]).toEqual([4, []]);
		expect((await database.owner.query('select 1 from proposal where reporter_email = $1', [about.email])).rowCount).toBe(7);
	});

	test('who confirms nothing is forgotten after a week, and an erasure takes address and words', async () => {
		const { proposal } = await corrected({ phone: '05361 78' }, { email: 'fluechtig@mensch.example' });
		const later = { ...systemSeed(network), now: new Date(Date.now() + 8 * 86_400_000) };
		await database.as(later, forgetOld);
		const other = await corrected({ phone: '05361 79' }, { email: 'bleibt@mensch.example', remark: 'Meine Tante sagt' });
		await database.as(strangerSeed(network, 'link'), async (scope) => confirmProposal(scope, tokenOf((await mails(`mail:proposal:${other.proposal}:receipt`))[0])));
		expect((await database.as(systemSeed(network), (scope) => discloseReporter(scope, ['bleibt@mensch.example']))).proposal).toHaveLength(1);
		await database.as(systemSeed(network), (scope) => eraseReporter(scope, ['bleibt@mensch.example']));
		const rows = await database.owner.query('select reporter_email, remark from proposal where id = any($1) order by created_at', [[proposal, other.proposal]]);
		expect(rows.rows).toEqual([{ reporter_email: null, remark: '' }, { reporter_email: null, remark: '' }]);
	});
});

describe('a moderator', () => {
	test('hears at once or daily, of the places chosen, and not any more when the role ended', async () => {
		const person = await aStaffMember(database, network);
		const seed = staffSeed(network, person);
		const mine = (proposal: string) => mails(`mail:proposal:${proposal}:to:${person.accountId}`);
		const first = await corrected({ phone: '05361 80' });
		await database.as(systemSeed(network), (scope) => tellAtOnce(scope, first.proposal));
		expect(await mine(first.proposal)).toHaveLength(0);
		await database.as(seed, (scope) => subscribe(scope, { pace: 'at_once', towns: [], areas: [] }));
		for (const _ of [1, 2]) await database.as(systemSeed(network), (scope) => tellAtOnce(scope, first.proposal));
		expect(await mine(first.proposal)).toHaveLength(1);
		await database.as(seed, (scope) => subscribe(scope, { pace: 'daily', towns: ['03103000'], areas: [] }));
		expect((await database.as(seed, getSubscription)).towns).toEqual([]);
		const noon = new Date(Date.now() + 86_400_000); noon.setUTCHours(11, 0, 0, 0);
		const cameAt = (at: Date) => database.owner.query('update proposal set created_at = $2 where id = $1', [first.proposal, at]);
		await cameAt(new Date(noon.getTime() - 3_600_000));
		for (const _ of [1, 2]) await database.as({ ...systemSeed(network), now: noon }, tellDaily);
		expect(await mails(`mail:proposals:%:${person.accountId}:%`)).toHaveLength(1);
		await cameAt(new Date(0));
		await database.owner.query(`update office_role set state = 'ended' where account_id = $1`, [person.accountId]);
		await database.owner.query(`update proposal_subscription set pace = 'at_once' where account_id = $1`, [person.accountId]);
		const last = await corrected({ phone: '05361 81' });
		await database.as(systemSeed(network), (scope) => tellAtOnce(scope, last.proposal));
		expect(await mine(last.proposal)).toHaveLength(0);
	});

	test('hears of each proposal on one morning only: what came before the mail of a day is not told again the next day', async () => {
		const own = await aNetwork(database);
		const person = await aStaffMember(database, own);
		await database.as(staffSeed(own, person), (scope) => subscribe(scope, { pace: 'daily', towns: [], areas: [] }));
		const morning = (day: number, minutes = 0) => new Date(Date.UTC(2027, 2, day, 6, 30 + minutes));
		const comes = (name: string, now: Date) =>
			database.as({ ...strangerSeed(own, 'intake'), now }, (scope) => proposeNew(scope, { name, kind: 'initiative' }, ABOUT));
		const told = async () => (await database.owner.query(`select payload from outbox where network_id = $1 and kind = 'mail' and key like $2 order by key`, [own.id, `mail:proposals:%:${person.accountId}:%`]))
			.rows.map(({ payload }) => ['Frühe', 'Späte'].filter((name) => JSON.stringify(payload.paragraphs).includes(name)));
		await comes('Frühe Näherei', morning(8, -60));
		await database.as({ ...systemSeed(own), now: morning(8) }, tellDaily);
		await comes('Späte Näherei', morning(8, 60));
		await database.as({ ...systemSeed(own), now: morning(8, 120) }, tellDaily);
		await database.as({ ...systemSeed(own), now: morning(9) }, tellDaily);
		expect(await told()).toEqual([['Frühe'], ['Späte']]);
	});

	test('finds what waits on the start page', async () => {
		const found = await database.as(desk, (scope) => waitingInDirectory(scope, 3));
		expect(found.filter(({ kind }) => kind === 'proposal').length).toBe(3);
		expect(found[0]!.total).toBe((await waiting()).total);
	});
});
