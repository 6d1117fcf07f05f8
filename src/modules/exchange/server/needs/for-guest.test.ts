// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aPerson, aStaffMember, staffSeed, strangerSeed, type TestNetwork, type TestPerson } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { getOrganisationForGuest } from '#modules/organisations/server/index.ts';
import { endGuest, getOwnGrant, grantGuest, listOwnGrants, mayInviteGuests, openOwnGrant } from '#modules/people/server/index.ts';
import { newId } from '#shared/ids.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { getNeedForGuest } from './for-guest.ts';
import { addDays, dayOf } from '#shared/dates.ts';

const nextYear = addDays(dayOf(new Date()), 365);

let database: TestDatabase;
let network: TestNetwork;
let lead: TestPerson;
let guest: TestPerson;
beforeAll(async () => {
	process.env.PUBLIC_URL = 'https://netz.example';
	database = await aDatabase();
	network = await aNetwork(database);
	[lead, guest] = [await aStaffMember(database, network, 'lead'), await aPerson(database, network)];
});

const atDesk = <T>(work: (scope: Scope) => Promise<T>) => database.as(staffSeed(network, lead, 'lead'), work);
/** The scope of a guest at their account. */
const asGuest = <T>(work: (scope: Scope) => Promise<T>) =>
	database.as({ ...strangerSeed(network, 'auth'), actor: { kind: 'person', accountId: guest.accountId, personId: guest.personId, role: 'guest' } }, work);
const grant = (kind: string, id: string) =>
	atDesk((scope) => grantGuest(scope, { email: guest.email, name: guest.name, record: { kind, id }, purpose: 'Jury', validUntil: nextYear }));

/** A confidential need of the office. */
async function aNeed(title: string): Promise<string> {
	const id = newId();
	const must = JSON.stringify([{ key: 'cooled', value: true }]);
	await database.owner.query(
		`insert into need (network_id, id, slug, audience, office_id, title, text, must, source) values ($1, $2::uuid, $2::text, 'office', $3, $4, 'Nachfolge gesucht', $5, 'desk')`,
		[network.id, id, network.office.id, title, must]
	);
	return id;
}

test('a guest sees the need and the organisation that they were invited to, no other one, and nothing after the end', async () => {
	const [named, other] = [await aNeed('Nachfolge'), await aNeed('Anderes')];
	const organisation = await anOrganisation(database, network, { name: 'Werkhof', audience: 'office', email: 'geheim@werkhof.example' });
	await expect(asGuest((scope) => getNeedForGuest(scope, named))).rejects.toMatchObject({ name: 'NotFound' });
	const [id] = [await grant('need', named), await grant('organisation', organisation.id)];
	expect(await asGuest((scope) => getNeedForGuest(scope, named))).toMatchObject({ title: 'Nachfolge', text: 'Nachfolge gesucht' });
	const seen = await asGuest((scope) => getOrganisationForGuest(scope, organisation.id));
	expect([seen.name, JSON.stringify(seen).includes('geheim@')]).toEqual(['Werkhof', false]);
	for (const deed of [getNeedForGuest, getOrganisationForGuest] as ((scope: Scope, id: string) => Promise<unknown>)[])
		await expect(asGuest((scope) => deed(scope, other))).rejects.toMatchObject({ name: 'NotFound' });
	expect((await asGuest(listOwnGrants)).map(({ record }) => record.kind).sort()).toEqual(['need', 'organisation']);
	await atDesk((scope) => endGuest(scope, id));
	await expect(asGuest((scope) => getNeedForGuest(scope, named))).rejects.toMatchObject({ name: 'NotFound' });
	await expect(asGuest((scope) => getOwnGrant(scope, id))).rejects.toMatchObject({ name: 'NotFound' });
});

test('the database itself shows an account only the needs that it was invited to', async () => {
	const [named, other] = [await aNeed('Mit Einladung'), await aNeed('Ohne Einladung')];
	await grant('need', named);
	const titles = async () =>
		(await asGuest((scope) => scope.db.selectFrom('need').select('title').where('id', 'in', [named, other]).execute())).map(({ title }) => title);
	expect(await titles()).toEqual(['Mit Einladung']);
	// The control: without the policy the same words find both.
	await database.owner.query('alter policy guests_see_what_is_named on need using (true)');
	expect((await titles()).sort()).toEqual(['Mit Einladung', 'Ohne Einladung']);
});

test('two offices invite the same guest to the same organisation; each ends its own, and reads in its journal only the looks it let in', async () => {
	const organisation = await anOrganisation(database, network, { name: 'Doppelt geladen' });
	const neighbour = await anOffice(database, network);
	const other = staffSeed(network, await aStaffMember(database, network, 'lead', neighbour.id), 'lead', neighbour.id);
	const mine = await grant('organisation', organisation.id);
	const wanted = { email: guest.email, name: guest.name, record: { kind: 'organisation', id: organisation.id }, purpose: 'Prüfung', validUntil: nextYear };
	const theirs = await database.as(other, (scope) => grantGuest(scope, wanted));
	expect([theirs === mine, await grant('organisation', organisation.id)]).toEqual([false, mine]);
	await asGuest((scope) => openOwnGrant(scope, theirs));
	const looks = (seed: Parameters<TestDatabase['as']>[0]) => database.as(seed, (scope) =>
		scope.db.selectFrom('journal_entry').select('record_id').where('deed', '=', 'people.view_as_guest').where('record_id', 'in', [mine, theirs]).execute());
	expect([await looks(staffSeed(network, lead, 'lead')), await looks(other)]).toEqual([[], [{ record_id: theirs }]]);
	await atDesk((scope) => endGuest(scope, mine));
	expect((await asGuest((scope) => getOwnGrant(scope, theirs))).purpose).toBe('Prüfung');
});

test('guests are invited to a need by its own office alone, not by an editor', async () => {
	const id = await aNeed('Eigenes');
	await database.owner.query(`update need set audience = 'network' where network_id = $1 and id = $2`, [network.id, id]);
	const neighbour = await anOffice(database, network);
	const other = staffSeed(network, await aStaffMember(database, network, 'lead', neighbour.id), 'lead', neighbour.id);
	const editor = staffSeed(network, await aStaffMember(database, network, 'editor'), 'editor');
	const may = (seed: Parameters<TestDatabase['as']>[0]) => database.as(seed, (scope) => mayInviteGuests(scope, { kind: 'need', id }));
	expect([await may(staffSeed(network, lead, 'lead')), await may(other), await may(editor)]).toEqual([true, false, false]);
});
