// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import { inviteMember, listMembersOf } from '#modules/people/server/index.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	archiveOrganisation, claimOrganisation, enterCode, getClaim, getClaimLetter, grantClaim, issueCode, mergeOrganisations, refuseClaim, restoreOrganisation, reviseOrganisation, undoMerge,
	withdrawOrganisation
} from '../index.ts';
import { checkCode } from './prove.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	await database.owner.query(`update office set email = 'post@buero.example' where network_id = $1`, [network.id]);
	desk = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
});

let claims = 0;
/** A claim that waits for the code of the letter that the office sent. */
async function aLetterOnItsWay() {
	const email = `lisa${++claims}@gmx.example`;
	const entry = await anOrganisation(database, network, { name: `Kornbäckerei ${claims}` });
	await database.as(strangerSeed(network, 'intake'), (scope) => claimOrganisation(scope, entry.slug, { name: 'Lisa Korn', email, phone: '', role: '', remark: '' }));
	const { id } = (await database.owner.query(`update claim set confirmed_at = now(), state = 'checking' where email = $1 returning id`, [email])).rows[0];
	const { payload } = (await database.owner.query(`select payload from outbox where key = $1`, [`mail:claim:${id}:receipt`])).rows[0];
	await database.as(desk, (scope) => issueCode(scope, id));
	const { code } = await database.as(desk, (scope) => getClaimLetter(scope, id));
	const token = payload.action.url.split('/').at(-1) as string;
	return {
		id, organisation: entry.id, email, code, token,
		enter: () => database.as(strangerSeed(network, 'link'), (scope) => enterCode(scope, token, code)),
		check: () => database.as(systemSeed(network), (scope) => checkCode(scope, id)),
		state: async () => (await database.as(desk, (scope) => getClaim(scope, id))).state,
		members: async (of = entry.id) => (await database.as(desk, (scope) => listMembersOf(scope, of))).map((one) => one.email)
	};
}

describe('the code of a letter', () => {
	test('opens the entry that the letter went to', async () => {
		const claim = await aLetterOnItsWay();
		expect(await claim.enter()).toBe(true);
		await claim.check();
		expect([await claim.state(), await claim.members()]).toEqual(['proven', [claim.email]]);
	});

	test.each([
		['withdrawn', (id: string) => database.as(desk, (scope) => withdrawOrganisation(scope, id))],
		['archived', (id: string) => database.as(desk, (scope) => archiveOrganisation(scope, id))],
		['no longer public', (id: string) => database.as(desk, (scope) => reviseOrganisation(scope, id, { audience: 'network' }))]
	])('opens nothing that is %s by then', async (_, leave) => {
		const claim = await aLetterOnItsWay();
		await leave(claim.organisation);
		await claim.enter();
		await claim.check();
		expect([await claim.state(), await claim.members()]).toEqual(['refused', []]);
	});

	test('leaves it to the office where somebody speaks for the organisation by then', async () => {
		const claim = await aLetterOnItsWay();
		const other = { email: `chef${claims}@korn.example`, name: 'Chef', organisationId: claim.organisation, organisationName: 'Korn', role: 'member' as const };
		await database.as(desk, (scope) => inviteMember(scope, other));
		await claim.enter();
		await claim.check();
		const page = await database.as(desk, (scope) => getClaim(scope, claim.id));
		expect([page.state, page.codeEnteredAt !== null, await claim.members()]).toEqual(['checking', true, [other.email]]);
		expect((await database.owner.query('select 1 from outbox where key = $1', [`mail:claim:${claim.id}:office:letter`])).rowCount).toBe(1);
		await database.as(desk, (scope) => grantClaim(scope, claim.id, 'Mit dem Chef gesprochen'));
		expect((await claim.members()).sort()).toEqual([other.email, claim.email].sort());
	});

	test('ends when its record is merged, whichever office does that, typed in before or not; the letter to the kept record goes on', async () => {
		const theirs = await anOffice(database, network);
		const colleague = staffSeed(network, await aStaffMember(database, network, 'lead', theirs.id), 'lead', theirs.id);
		const [waiting, typed, kept] = [await aLetterOnItsWay(), await aLetterOnItsWay(), await aLetterOnItsWay()];
		await typed.enter();
		const merges: string[] = [];
		for (const one of [waiting, typed]) merges.push(await database.as(colleague, (scope) => mergeOrganisations(scope, { keptId: kept.organisation, goneId: one.organisation, taken: [], widen: true })));
		await expect(waiting.enter()).rejects.toMatchObject({ code: 'organisations.claim_code_over' });
		for (const one of [waiting, typed]) await one.check();
		expect([await waiting.state(), await typed.state(), await kept.members()]).toEqual(['checking', 'checking', []]);
		await expect(database.as(desk, (scope) => getClaimLetter(scope, waiting.id))).rejects.toThrow(/not_found/);
		// The letter to the kept record itself goes on.
		expect(await kept.enter()).toBe(true);
		await kept.check();
		expect(await kept.members()).toEqual([kept.email]);
		await database.as(colleague, (scope) => undoMerge(scope, merges[1]!));
		await typed.check();
		expect([await typed.state(), await typed.members()]).toEqual(['checking', []]);
	});
});

test('the office hands over no record that left the directory, and can refuse or bring it back', async () => {
	const [one, two] = [await aLetterOnItsWay(), await aLetterOnItsWay()];
	for (const { id, organisation } of [one, two]) {
		await database.as(desk, (scope) => archiveOrganisation(scope, organisation));
		await expect(database.as(desk, (scope) => grantClaim(scope, id, 'Angerufen'))).rejects.toMatchObject({ code: 'organisations.claim_record_gone' });
	}
	await database.as(desk, (scope) => refuseClaim(scope, one.id, 'Geschlossen'));
	await database.as(desk, (scope) => restoreOrganisation(scope, two.organisation));
	await database.as(desk, (scope) => grantClaim(scope, two.id, 'Angerufen'));
	expect([await one.state(), await two.state()]).toEqual(['refused', 'granted']);
});
