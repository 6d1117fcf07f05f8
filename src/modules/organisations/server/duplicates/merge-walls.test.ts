// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { aNetwork, aStaffMember, staffSeed, strangerSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { FieldOrigin, OriginField } from '../../field-origin.ts';
import { keptByDefault, type MergeField, type MergeSide } from '../../merging.ts';
import { addSite, archiveOrganisation, findKeptBySlug, getOrganisationPage, mergeOrganisations, setOrigins, undoMerge } from '../index.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const origin = (field: OriginField, legalBasis: FieldOrigin['legalBasis'], audience: FieldOrigin['audience'] = null): FieldOrigin => ({ field, source: 'Liste', sourceDate: null, legalBasis, audience });
const register = (field: OriginField) => origin(field, 'trade_register');
const pair = async (kept: Parameters<typeof anOrganisation>[2] = {}, gone: Parameters<typeof anOrganisation>[2] = {}) => ({
	kept: await anOrganisation(database, network, { name: 'Hartmann Stahlbau GmbH', ...kept }), gone: await anOrganisation(database, network, { name: 'Hartmann Stahlbau', ...gone })
});
const originsAre = (id: string, origins: FieldOrigin[]) => database.as(desk, (scope) => setOrigins(scope, id, origins));
const merge = (kept: { id: string }, gone: { id: string }, taken: MergeField[] = []) => database.as(desk, (scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: gone.id, taken, widen: true }));
const part = (id: string) => database.as(desk, (scope) => undoMerge(scope, id));
const asStranger = (slug: string) => database.as(strangerSeed(network), (scope) => getOrganisationPage(scope, slug));
const column = async (id: string, name: string) => (await database.owner.query(`select ${name} as value from organisation where id = $1`, [id])).rows[0].value;
const write = (id: string, set: string) => database.owner.query(`update organisation set ${set} where id = $1`, [id]);

describe('the audience of the record that goes on', () => {
	test('a record that others see is not put into what one office keeps to itself (control: the other way about it is)', async () => {
		const { kept, gone } = await pair({ audience: 'office' });
		await expect(merge(kept, gone)).rejects.toMatchObject({ code: 'organisations.merge_hides' });
		const archived = await pair({ audience: 'office' });
		await database.as(desk, (scope) => archiveOrganisation(scope, archived.gone.id));
		await expect(merge(archived.kept, archived.gone)).rejects.toMatchObject({ code: 'organisations.merge_hides' });
		await merge(gone, kept);
	});

	test('nor into one that fewer people see, unless it was archived', async () => {
		const { kept, gone } = await pair({ audience: 'network' });
		await expect(merge(kept, gone)).rejects.toMatchObject({ code: 'organisations.merge_hides' });
		await database.as(desk, (scope) => archiveOrganisation(scope, gone.id));
		await merge(kept, gone);
	});

	test('no such choice is proposed', () => {
		const side = (audience: string, state: string): MergeSide => ({ id: audience, confirmed_at: null, created_at: new Date(0), audience, state });
		expect(keptByDefault(side('office', 'active'), side('public', 'archived'))).toBe('b');
		expect(keptByDefault(side('network', 'active'), side('public', 'archived'))).toBe('a');
	});
});

describe('undoing a merge uncovers nothing', () => {
	test('an address goes with its clearance: one that was private does not take the clearance of the later one', async () => {
		const { kept, gone } = await pair({ email: 'privat@hartmann.example', emailPublic: false }, { email: 'info@hartmann.example', emailPublic: false });
		const id = await merge(kept, gone, ['email']);
		await write(kept.id, 'email_public = true');
		expect((await part(id)).conflicts.sort()).toEqual(['email', 'email_public']);
		expect((await asStranger(kept.slug)).email).toBe('info@hartmann.example');
	});

	test('a hidden field that was changed since stays hidden at the kept record, and is hidden again at the other', async () => {
		const { kept, gone } = await pair({ tags: ['stahl'] }, { tags: ['geheim'], phone: '0202 1', phonePublic: true });
		await originsAre(gone.id, [register('tags'), register('phone')]);
		const id = await merge(kept, gone, ['phone']);
		await write(kept.id, `tags = tags || '{mehr}', phone = '0202 2'`);
		await part(id);
		expect(await asStranger(kept.slug)).toMatchObject({ tags: [], phone: null });
		expect(await asStranger(gone.slug)).toMatchObject({ tags: [], phone: null });
	});

	test('an origin that was written anew since hides neither more nor less of the values that return', async () => {
		const { kept, gone } = await pair({ phone: '0202 1', phonePublic: true, email: 'a@hartmann.example', emailPublic: true }, { phone: '0202 2', phonePublic: true, email: 'b@hartmann.example', emailPublic: true });
		await originsAre(kept.id, [register('phone')]);
		await originsAre(gone.id, [register('email')]);
		const id = await merge(kept, gone, ['phone', 'email']);
		await originsAre(kept.id, [origin('phone', 'consent'), origin('email', 'consent')]);
		await part(id);
		expect(await asStranger(kept.slug)).toMatchObject({ phone: null, email: 'a@hartmann.example' });
		expect(await asStranger(gone.slug)).toMatchObject({ phone: '0202 2', email: null });
	});

	test('a site that came while addresses were hidden stays hidden (control: without one the kept record shows its own again)', async () => {
		const at = (id: string, street: string) => database.as(desk, (scope) => addSite(scope, id, { street, houseNumber: '7', postcode: '38440', city: 'Wolfsburg' }));
		const one = await pair();
		await at(one.kept.id, 'Ring');
		await originsAre(one.gone.id, [register('address')]);
		const first = await merge(one.kept, one.gone);
		expect((await asStranger(one.kept.slug)).sites).toEqual([]);
		await part(first);
		expect((await asStranger(one.kept.slug)).sites).toHaveLength(1);
		const second = await merge(one.kept, one.gone);
		await at(one.kept.id, 'Geheimweg');
		await part(second);
		expect((await asStranger(one.kept.slug)).sites).toEqual([]);
	});
});

test('what members may not see of the one is not shown to them by the other', async () => {
	const { kept, gone } = await pair({ phone: '0202 1' }, { phone: '0202 2' });
	await originsAre(gone.id, [register('phone')]);
	await originsAre(kept.id, [origin('phone', 'consent', 'members')]);
	// For the public both are hidden; members saw the one only.
	await expect(merge(kept, gone, ['phone'])).rejects.toMatchObject({ code: 'organisations.merge_uncovers' });
	await originsAre(kept.id, [origin('phone', 'consent', 'network')]);
	await merge(kept, gone, ['phone']);
	expect(await column(kept.id, 'unshared_fields')).toEqual(['phone']);
});

describe('the address of a merged record', () => {
	const leads = (slug: string) => database.as(strangerSeed(network), (scope) => findKeptBySlug(scope, slug));

	// The form refuses that for the name of a public record; the database hides it all the same.
	const hideName = (id: string) => database.as(desk, (scope) => scope.db.insertInto('organisation_field_origin').values({ network_id: network.id, organisation_id: id, field: 'name', legal_basis: 'trade_register' }).execute());

	test('leads on only where strangers saw both: no hidden name, no archived record', async () => {
		const open = await pair();
		await merge(open.kept, open.gone);
		expect(await leads(open.gone.slug)).toBe(open.kept.slug);
		await hideName(open.kept.id);
		expect(await leads(open.gone.slug)).toBeNull();
		const hidden = await pair();
		await hideName(hidden.gone.id);
		await merge(hidden.kept, hidden.gone);
		expect(await leads(hidden.gone.slug)).toBeNull();
		const archived = await pair();
		await database.as(desk, (scope) => archiveOrganisation(scope, archived.gone.id));
		await merge(archived.kept, archived.gone);
		expect(await leads(archived.gone.slug)).toBeNull();
	});
});
