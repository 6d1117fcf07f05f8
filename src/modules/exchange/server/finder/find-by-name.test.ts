// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, type TestNetwork, type TestPerson } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { journal } from '#platform/records/journal.ts';
import { newId } from '#shared/ids.ts';
import { getPersonPage } from '#modules/organisations/server/index.ts';
import { findByName } from './find-by-name.ts';

let database: TestDatabase;
let ours: TestNetwork;
let theirs: TestNetwork;
let neighbour: { id: string; slug: string };
let kim: TestPerson;
let bakery: string;

async function anOrganisation(network: TestNetwork, name: string, audience = 'network', officeId = network.office.id): Promise<string> {
	const id = newId();
	await database.owner.query(
		`insert into organisation (network_id, id, slug, name, name_key, kind, audience, office_id, towns) values ($1, $2, $3, $4, $4, 'company', $5, $6, '{Wuppertal}')`,
		[network.id, id, `org-${id.slice(-8)}`, name, audience, officeId]
	);
	return id;
}

async function aNeed(network: TestNetwork, title: string, options: { organisationId?: string; audience?: string; officeId?: string; contact?: string } = {}): Promise<string> {
	const id = newId();
	await database.owner.query(
		`insert into need (network_id, id, slug, title, text, source, state, office_id, organisation_id, audience) values ($1, $2, gen_random_uuid(), $3, $3, 'desk', 'open', $4, $5, $6)`,
		[network.id, id, title, options.officeId ?? network.office.id, options.organisationId ?? null, options.audience ?? 'network']
	);
	if (options.contact) await database.owner.query('insert into exchange_contact (network_id, id, need_id, name) values ($1, $2, $3, $4)', [network.id, newId(), id, options.contact]);
	return id;
}

beforeAll(async () => {
	database = await aDatabase();
	ours = await aNetwork(database, 'Unseres');
	theirs = await aNetwork(database, 'Anderes');
	neighbour = await anOffice(database, ours);
	kim = await aStaffMember(database, ours);
	bakery = await anOrganisation(ours, 'Bäckerei Müller & Söhne GmbH');
	await aNeed(ours, 'Kühlraum für Teiglinge', { organisationId: bakery });
});

const find = (typed: string, officeId = ours.office.id) => database.as(staffSeed(ours, kim, 'adviser', officeId), (scope) => findByName(scope, typed));
const titles = async (typed: string, officeId?: string) => (await find(typed, officeId)).map(({ kind, title }) => `${kind}: ${title}`);

describe('the finder', () => {
	test.each(['Bäckerei Müller', 'baeckerei mueller', 'MULLER', 'müller bäckerei', 'Bäckerrei Müler', 'Söhne'])('finds "Bäckerei Müller & Söhne GmbH" by "%s"', async (typed) => {
		expect(await titles(typed)).toContain('organisation: Bäckerei Müller & Söhne GmbH');
	});

	test('finds nothing by words that nothing is called', async () => {
		expect(await titles('Zylinderkopf')).toEqual([]);
		expect(await titles('x')).toEqual([]);
	});

	test('finds a need by its title, by whose it is, and by who asked', async () => {
		await aNeed(ours, 'Lagerfläche gesucht', { contact: 'Ottilie Sonnenschein' });
		expect(await titles('Kühlraum')).toEqual(['need: Kühlraum für Teiglinge']);
		expect(await titles('Ottilie Sonnenschein')).toEqual(['need: Lagerfläche gesucht']);
		expect(await titles('Bäckerei Müller')).toContain('need: Kühlraum für Teiglinge');
	});

	test('says what is open with an organisation and who had to do with it last', async () => {
		const at = new Date('2026-11-20T10:00:00Z');
		await database.as({ ...staffSeed(ours, kim), now: at }, async (scope) => {
			await journal(scope, { deed: 'organisations.revise', record: { kind: 'organisation', id: bakery }, organisationId: bakery });
		});
		const [found] = (await find('Bäckerei Müller')).filter(({ kind }) => kind === 'organisation');
		expect(found).toMatchObject({ open: { needs: 1, offers: 0, introductions: 0 }, last: { at, by: 'Kim Beispiel' }, note: 'Wuppertal', mark: 'company' });
	});

	test('finds a person where they stand for an organisation, and an area by its name', async () => {
		const person = newId();
		await database.owner.query(`insert into person (network_id, id, name) values ($1, $2, 'Rosalinde Tannhäuser')`, [ours.id, person]);
		await database.owner.query(`insert into organisation_person (network_id, id, organisation_id, person_id, role) values ($1, $2, $3, $4, 'Inhaberin')`, [ours.id, newId(), bakery, person]);
		await database.owner.query(`insert into area (network_id, id, slug, name, kind, office_id) values ($1, $2, 'heinenkamp', 'Heinenkamp II', 'park', $3)`, [ours.id, newId(), ours.office.id]);
		expect((await find('Tannhaeuser'))[0]).toMatchObject({ kind: 'person', id: person, title: 'Rosalinde Tannhäuser', mark: 'Inhaberin', note: 'Bäckerei Müller & Söhne GmbH' });
		expect(await titles('heinenkamp')).toEqual(['area: Heinenkamp II']);
	});

	test('finds a person once, with everything they do where the office sees it, and their page opens for whoever found them', async () => {
		const person = newId();
		await database.owner.query(`insert into person (network_id, id, name) values ($1, $2, 'Zacharias Quendel')`, [ours.id, person]);
		const [mill, secret] = [await anOrganisation(ours, 'Aumühle'), await anOrganisation(ours, 'Stille Reserve', 'office', neighbour.id)];
		const work = (organisation: string, role: string, until: string | null = null) => database.owner.query(
			`insert into organisation_person (network_id, id, organisation_id, person_id, role, until) values ($1, $2, $3, $4, $5, $6)`, [ours.id, newId(), organisation, person, role, until]);
		await work(secret, 'Berater');
		expect(await titles('Quendel')).toEqual([]);
		await work(mill, 'Müller');
		await work(bakery, 'Beirat');
		await work(bakery, 'Meister', '2020-12-31');
		expect((await find('Quendel')).map(({ kind, id, mark, note }) => [kind, id, mark, note])).toEqual([['person', person, '', 'Müller, Aumühle · Beirat, Bäckerei Müller & Söhne GmbH']]);
		expect((await find('Quendel', neighbour.id)).map(({ note }) => note)).toEqual(['Müller, Aumühle · Beirat, Bäckerei Müller & Söhne GmbH · Berater, Stille Reserve']);
		for (const office of [ours.office.id, neighbour.id]) {
			for (const { id } of await find('Quendel', office)) await database.as(staffSeed(ours, kim, 'adviser', office), (scope) => getPersonPage(scope, id));
		}
	});

	test('shows another office\'s own record to that office only', async () => {
		await anOrganisation(ours, 'Verschwiegene Nachfolge KG', 'office', neighbour.id);
		await aNeed(ours, 'Verschwiegene Suche', { audience: 'office', officeId: neighbour.id, contact: 'Verschwiegene Person' });
		expect(await titles('Verschwiegene')).toEqual([]);
		expect(await titles('Verschwiegene', neighbour.id)).toEqual(['need: Verschwiegene Suche', 'organisation: Verschwiegene Nachfolge KG']);
	});

	test('never crosses into another network (negative control: its own staff find it)', async () => {
		await anOrganisation(theirs, 'Jenseits AG', 'public');
		const alex = await aStaffMember(database, theirs);
		expect(await titles('Jenseits')).toEqual([]);
		expect((await database.as(staffSeed(theirs, alex), (scope) => findByName(scope, 'Jenseits'))).map(({ title }) => title)).toEqual(['Jenseits AG']);
	});

	test('takes signs of the search language as letters', async () => {
		await anOrganisation(ours, '100 % Bio_Hof');
		expect(await titles('100 %')).toEqual(['organisation: 100 % Bio_Hof']);
		expect(await titles('%%')).toEqual([]);
		expect(await titles(`%' or true --`)).toEqual([]);
	});
});
