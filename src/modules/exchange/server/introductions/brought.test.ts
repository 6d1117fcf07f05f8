// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, anOffice, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, systemSeed } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisationWithAddress } from '../../../../../tests/kit/exchange.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { answerAsMember, askBothSides, introductionsBrought, makeOffer, proposeIntroduction, publishNeed, publishOffer, receiveNeed } from '../index.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});
const NONE = { lastYear: 0, years: [] };

test('an introduction counts for both organisations from the moment on which both agreed, for their own eyes, their office and the letter', async () => {
	const network = await aNetwork(database);
	const staff = staffSeed(network, await aStaffMember(database, network));
	const [seeks, gives] = [await anOrganisationWithAddress(database, network, 'Sperling Gemüse'), await anOrganisationWithAddress(database, network, 'Amsel Kühlhaus')];
	const [seeker, provider] = [memberSeed(network, await aPerson(database, network), [seeks.id]), memberSeed(network, await aPerson(database, network), [gives.id])];
	const brought = (seed: ScopeSeed, id: string) => database.as({ ...seed, now: new Date() }, (scope) => introductionsBrought(scope, id));
	const id = await database.as(staff, async (scope) => {
		const need = await receiveNeed(scope, { text: 'Kühlraum für Gemüse gesucht', source: 'desk', organisationId: seeks.id });
		const offer = await makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'desk', organisationId: gives.id });
		await publishNeed(scope, need.id, 'public');
		await publishOffer(scope, offer.id, 'public');
		const made = await proposeIntroduction(scope, { needId: need.id, offerId: offer.id });
		await askBothSides(scope, made.id);
		return made.id;
	});
	await database.as({ ...seeker, now: new Date() }, (scope) => answerAsMember(scope, id, { answer: 'agreed', reason: '' }));
	expect(await brought(seeker, seeks.id)).toEqual(NONE);
	await database.as({ ...provider, now: new Date() }, (scope) => answerAsMember(scope, id, { answer: 'agreed', reason: '' }));
	const one = { lastYear: 1, years: [{ year: Number(new Intl.DateTimeFormat('en', { timeZone: 'Europe/Berlin', year: 'numeric' }).format(new Date())), count: 1 }] };
	expect([await brought(seeker, seeks.id), await brought(provider, gives.id), await brought(staff, gives.id), await brought(systemSeed(network), seeks.id)]).toEqual([one, one, one, one]);
	// The walls: another member, strangers, another network learn nothing.
	const other = await anOrganisationWithAddress(database, network, 'Dritte');
	const third = memberSeed(network, await aPerson(database, network), [other.id]);
	const foreign = await aNetwork(database);
	const abroad = staffSeed(foreign, await aStaffMember(database, foreign));
	expect([await brought(third, seeks.id), await brought(abroad, seeks.id)]).toEqual([NONE, NONE]);
	await expect(brought(strangerSeed(network), seeks.id)).rejects.toThrow(/permission denied/);
	// An office counts what it sees: nothing of what another brokered for a matter of its own.
	const elsewhere = await anOffice(database, network);
	const colleague = staffSeed(network, await aStaffMember(database, network, 'adviser', elsewhere.id), 'adviser', elsewhere.id);
	expect(await brought(colleague, seeks.id)).toEqual(one);
	await database.owner.query(`update introduction set audience = 'office' where network_id = $1`, [network.id]);
	expect([await brought(colleague, seeks.id), await brought(staff, seeks.id), await brought(seeker, seeks.id)]).toEqual([NONE, one, one]);
	// A year later it is in its year, and not in the last twelve months.
	const later = { ...seeker, now: new Date(Date.now() + 400 * 86_400_000) };
	expect((await database.as(later, (scope) => introductionsBrought(scope, seeks.id))).lastYear).toBe(0);
});
