// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisationWithAddress, mailsOf, reactIn, tokenOf } from '../../../../tests/kit/exchange.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	answerByLink, askBothSides, confirmNeedByLink, discloseExchange, eraseFromExchange, exchangeReactions, getIntroductionByLink, getIntroductionPage, getNeedByLink, getNeedPage, makeOffer,
	proposeIntroduction, receiveNeed
} from './index.ts';

const RONJA = { name: 'Ronja Kanarienvogel', email: 'ronja@kistenweise.example', phone: '0202 777555', confirmed: false };

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
beforeAll(async () => {
	database = await aDatabase();
});
beforeEach(async () => {
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
});

const aNeed = () => database.as(strangerSeed(network, 'intake'), (scope) => receiveNeed(scope, { text: 'Suche Kühlraum', source: 'form', contact: RONJA }));
const link = (): ScopeSeed => ({ ...strangerSeed(network, 'link'), now: new Date() });
const TRAIL = { emails: [RONJA.email], contactIds: [], sideIds: [] };
const erase = () => database.as(systemSeed(network), (scope) => eraseFromExchange(scope, TRAIL));
const tokenIn = async (part: string) => tokenOf((await mailsOf(database, network)).find((mail) => mail.key.includes(part)));

describe('a person in the exchange', () => {
	test('is told what is kept, and is gone from it afterwards, while the need stays as a closed one', async () => {
		const { id } = await aNeed();
		const disclose = () => database.as(systemSeed(network), (scope) => discloseExchange(scope, TRAIL));
		expect((await disclose()).exchange_contact).toMatchObject([{ name: RONJA.name, email: RONJA.email, title: 'Suche Kühlraum' }]);
		await erase();
		expect(await disclose()).toEqual({ exchange_contact: [], need: [], offer: [], introduction_side: [], consent: [] });
		const need = await database.as(desk, (scope) => getNeedPage(scope, id));
		expect([need.state, need.contact?.name, need.contact?.email]).toEqual(['closed', '–', null]);
	});

	test('leaves no address, name or telephone number in any table but the journal of deeds', async () => {
		await aNeed();
		const tables = (await database.owner.query(`select table_name from information_schema.columns where table_schema = 'public' and column_name = 'network_id'
			and table_name not in (select table_name from information_schema.views)`)).rows.map((row) => row.table_name as string);
		const found = async () => {
			const hits: string[] = [];
			for (const table of new Set(tables)) {
				const rows = await database.owner.query(`select 1 from "${table}" t where network_id = $1 and (t::text ilike '%kanarienvogel%' or t::text ilike '%kistenweise.example%' or t::text like '%777555%')`, [network.id]);
				if (rows.rowCount) hits.push(table);
			}
			return hits.sort();
		};
		expect(await found()).toEqual(['exchange_contact', 'one_time_link', 'outbox']);
		await erase();
		expect(await found()).toEqual([]);
	});

	test('is taken out of what runs by the same deeds as a withdrawal: links die, waiting mails stay, the other side hears', async () => {
		const { id: needId } = await aNeed();
		const confirm = await tokenIn('receipt');
		await database.as(link(), (scope) => confirmNeedByLink(scope, confirm));
		const owner = await anOrganisationWithAddress(database, network, 'Papageien Kühlhaus');
		const { id: offerId } = await database.as(desk, (scope) => makeOffer(scope, { text: 'Kühlzelle', source: 'desk', organisationId: owner.id }));
		const { id } = await database.as(desk, (scope) => proposeIntroduction(scope, { needId, offerId }));
		await database.as(desk, (scope) => askBothSides(scope, id));
		const [seeker, provider] = [await tokenIn('asked:seeker'), await tokenIn('asked:provider')];
		await database.owner.query(`update outbox set state = 'sent' where network_id = $1 and key like '%asked:provider'`, [network.id]);
		await database.as(link(), (scope) => answerByLink(scope, provider, { answer: 'agreed' }));
		await erase();
		await reactIn(database, network, exchangeReactions);
		expect((await database.as(desk, (scope) => getIntroductionPage(scope, id))).stage).toBe('withdrawn');
		await expect(database.as(link(), (scope) => getIntroductionByLink(scope, seeker))).rejects.toMatchObject({ code: 'common.not_found' });
		await expect(database.as(link(), (scope) => getNeedByLink(scope, confirm))).rejects.toMatchObject({ code: 'common.not_found' });
		const outbox = await database.owner.query(`select key, state, payload -> 'to' ->> 'email' as email from outbox where network_id = $1 and kind = 'mail'`, [network.id]);
		expect(outbox.rows.filter((row) => row.email === RONJA.email)).toEqual([]);
		expect(outbox.rows.filter((row) => row.state === 'queued').map((row) => row.email)).toEqual([owner.email]);
	});

	test('is erased by the program alone, because no desk sees the records of all offices; a desk discloses what it sees', async () => {
		await expect(database.as(desk, (scope) => eraseFromExchange(scope, TRAIL))).rejects.toMatchObject({ code: 'common.not_allowed' });
		await aNeed();
		await database.owner.query(`update need set audience = 'office' where network_id = $1`, [network.id]);
		const elsewhere = await anOffice(database, network);
		const colleague = staffSeed(network, await aStaffMember(database, network, 'adviser', elsewhere.id), 'adviser', elsewhere.id);
		const seen = async (seed: ScopeSeed) => (await database.as(seed, (scope) => discloseExchange(scope, TRAIL))).exchange_contact!.length;
		expect([await seen(desk), await seen(colleague)]).toEqual([1, 0]);
	});
});

describe('a need without a name', () => {
	test('names no organisation in journal and facts, from coming in to being met (the named one does)', async () => {
		const asker = await anOrganisationWithAddress(database, network, 'Kanari Werkstatt');
		const named: unknown[] = [];
		for (const anonymous of [true, false]) {
			const { id } = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Nachfolge gesucht', source: 'desk', anonymous, organisationId: asker.id }));
			const facts = await database.owner.query('select organisation_id from fact where record_id = $1', [id]);
			const lines = await database.owner.query('select organisation_id from journal_entry where record_id = $1', [id]);
			named.push([...facts.rows, ...lines.rows].map((row) => row.organisation_id));
		}
		expect(named).toEqual([[null, null], [asker.id, asker.id]]);
	});

	test('of one office alone is in no other office’s journal', async () => {
		const { id } = await database.as(desk, (scope) => receiveNeed(scope, { text: 'Nachfolge gesucht', source: 'desk', audience: 'office' }));
		const other = await anOffice(database, network);
		const neighbour = staffSeed(network, await aStaffMember(database, network, 'adviser', other.id), 'adviser', other.id);
		const lines = (seed: ScopeSeed) => database.as(seed, (scope) => scope.db.selectFrom('journal_entry').select('deed').where('record_id', '=', id).execute());
		expect([(await lines(desk)).length, (await lines(neighbour)).length]).toEqual([1, 0]);
	});
});
