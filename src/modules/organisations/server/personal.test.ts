// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { monthsBefore } from '../keeping.ts';
import { acceptProposal, claimOrganisation, discloseReporter, eraseReporter, getClaim, getMerge, grantClaim, listProposals, mergeOrganisations, notePurchase, proposeCorrection, refuseProposal, reopenProposal, subscribe, undoMerge } from './index.ts';
import { forgetOld } from './personal.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const later = (months: number): ScopeSeed => ({ ...systemSeed(network), now: monthsBefore(new Date(), -months) });
const rowOf = async (table: string, id: string) => JSON.stringify((await database.owner.query(`select * from ${table} where id = $1`, [id])).rows[0]);
const intake = () => strangerSeed(network, 'intake');

async function proposed(name: string): Promise<string> {
	const { slug } = await anOrganisation(database, network, { name });
	await database.as(intake(), (scope) => proposeCorrection(scope, slug, { summary: 'Seit Mai bei Tante Olga' }, { source: 'own', sourceWords: 'Olga weiß es', remark: 'Olga fragen', email: '' }));
	return (await database.as(desk, (scope) => listProposals(scope, { state: 'waiting', kind: null, q: name, page: 1 }))).items[0]!.id;
}

async function claimed(email: string): Promise<string> {
	const { slug } = await anOrganisation(database, network, { name: 'Bude' });
	await database.as(intake(), (scope) => claimOrganisation(scope, slug, { name: 'Olga Ort', email, phone: '0202 1', role: 'Chefin', remark: 'Olga' }));
	const { rows } = await database.owner.query(`update claim set state = 'checking', confirmed_at = now() where email = $1 returning id`, [email]);
	return rows[0].id;
}

async function merged(emails: [string, string]): Promise<string> {
	const [kept, gone] = [await anOrganisation(database, network, { name: 'Bude', email: emails[0] }), await anOrganisation(database, network, { name: 'Bude GmbH', email: emails[1] })];
	const { id } = await database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: gone.id, taken: ['email'], widen: true })).then(async () =>
		(await database.owner.query('select id from organisation_merge where kept_id = $1', [kept.id])).rows[0]);
	return id;
}

test('a proposal that was decided is without words and address after half a year, one that waits is not; what was decided stays', async () => {
	const [taken, refused, waiting] = [await proposed('Angenommen'), await proposed('Abgelehnt'), await proposed('Wartend')];
	await database.as(desk, (scope) => acceptProposal(scope, taken, { fields: ['summary'], audience: 'public' }));
	await database.as(desk, (scope) => refuseProposal(scope, refused, 'Stimmt nicht'));
	await database.as(later(5), forgetOld);
	for (const id of [taken, refused]) expect(await rowOf('proposal', id)).toContain('Olga');
	await database.as(later(7), forgetOld);
	for (const id of [taken, refused]) expect(await rowOf('proposal', id)).not.toContain('Olga');
	expect(await rowOf('proposal', waiting)).toContain('Olga');
	const { items } = await database.as(desk, (scope) => listProposals(scope, { state: 'all', kind: null, q: 'Abgelehnt', page: 1 }));
	expect(items.map(({ id, state }) => [id, state])).toEqual([[refused, 'refused']]);
	await expect(database.as(desk, (scope) => reopenProposal(scope, refused))).rejects.toMatchObject({ code: 'organisations.proposal_forgotten' });
});

test('a proposal that nobody decided for a year is withdrawn and without words and address', async () => {
	const id = await proposed('Liegengeblieben');
	await database.owner.query(`update proposal set reporter_email = 'olga@ort.example', confirmed_at = now() where id = $1`, [id]);
	await database.as(later(11), forgetOld);
	expect(await rowOf('proposal', id)).toContain('Olga');
	await database.as(later(13), forgetOld);
	expect(await rowOf('proposal', id)).not.toMatch(/Olga|ort\.example/);
	const { items } = await database.as(desk, (scope) => listProposals(scope, { state: 'all', kind: null, q: 'Liegengeblieben', page: 1 }));
	expect(items.map(({ state }) => state)).toEqual(['withdrawn']);
});

test('the name of a supplier outside the region goes two years after the purchase ended, and stays while it goes on', async () => {
	const { id } = await anOrganisation(database, network, { name: 'Café Bohne' });
	const day = new Date().toISOString().slice(0, 10);
	const [ended, running] = await database.as(desk, async (scope) => [
		await notePurchase(scope, id, { goods: 'Honig', supplierName: 'Olga Fern', supplierPlace: 'München', until: day }), await notePurchase(scope, id, { goods: 'Mehl', supplierName: 'Olga Weit' })
	]);
	await database.as(later(23), forgetOld);
	expect(await rowOf('outside_purchase', ended!)).toContain('Olga Fern');
	await database.as(later(25), forgetOld);
	expect(await rowOf('outside_purchase', ended!)).not.toContain('Olga');
	expect([(await rowOf('outside_purchase', ended!)).includes('München'), (await rowOf('outside_purchase', running!)).includes('Olga Weit')]).toEqual([true, true]);
});

test('whoever claimed an entry is forgotten half a year after the decision, and a claim that nobody decided is not kept for ever', async () => {
	const [granted, open] = [await claimed('olga1@ort.example'), await claimed('olga2@ort.example')];
	await database.as(desk, (scope) => grantClaim(scope, granted, 'Angerufen'));
	await database.as(later(5), forgetOld);
	for (const id of [granted, open]) expect(await rowOf('claim', id)).toContain('Olga');
	await database.as(later(7), forgetOld);
	for (const id of [granted, open]) expect(await rowOf('claim', id)).not.toMatch(/Olga|ort\.example/);
	expect([(await database.as(desk, (scope) => getClaim(scope, granted))).state, (await database.as(desk, (scope) => getClaim(scope, open))).state]).toEqual(['granted', 'withdrawn']);
});

test('what undoes a merge is forgotten after two years, and then nothing can be undone', async () => {
	const id = await merged(['alt@ort.example', 'neu@ort.example']);
	await database.as(later(23), forgetOld);
	expect(await rowOf('organisation_merge', id)).toContain('alt@ort.example');
	await database.as(later(25), forgetOld);
	expect(await rowOf('organisation_merge', id)).not.toContain('ort.example');
	const late = { ...desk, now: later(25).now };
	expect((await database.as(late, (scope) => getMerge(scope, id))).tooOld).toBe(true);
	await expect(database.as(late, (scope) => undoMerge(scope, id))).rejects.toMatchObject({ code: 'organisations.merge_too_old' });
});

test('an erasure takes the address out of what undoes a merge; undoing it later brings nothing of it back', async () => {
	const id = await merged(['olga3@ort.example', 'neu3@ort.example']);
	const read = () => database.as(desk, (scope) => discloseReporter(scope, ['olga3@ort.example']));
	expect((await read()).organisation_merge).toHaveLength(1);
	await database.as(systemSeed(network), (scope) => eraseReporter(scope, ['olga3@ort.example']));
	expect((await read()).organisation_merge).toEqual([]);
	const { keptId } = await database.as(desk, (scope) => undoMerge(scope, id));
	expect(await rowOf('organisation', keptId)).not.toContain('olga3');
});

test('of which proposals somebody wants to hear is disclosed by their own office and ends with an erasure', async () => {
	const person = await aStaffMember(database, network);
	const { email } = (await database.owner.query('select email from account where id = $1', [person.accountId])).rows[0];
	await database.as(staffSeed(network, person), (scope) => subscribe(scope, { pace: 'daily', towns: [], areas: [] }));
	const other = await anOffice(database, network);
	const read = async (seed: ScopeSeed) => (await database.as(seed, (scope) => discloseReporter(scope, [email]))).proposal_subscription!.length;
	expect([await read(desk), await read(staffSeed(network, await aStaffMember(database, network, 'lead', other.id), 'lead', other.id))]).toEqual([1, 0]);
	// The wall: a colleague reads it for the office, and changes nothing in it.
	const touched = await database.as(desk, (scope) => scope.db.updateTable('proposal_subscription').set({ pace: 'never' }).where('account_id', '=', person.accountId).executeTakeFirst());
	expect(Number(touched.numUpdatedRows)).toBe(0);
	await database.as(systemSeed(network), (scope) => eraseReporter(scope, [email]));
	expect(await read(desk)).toBe(0);
});
