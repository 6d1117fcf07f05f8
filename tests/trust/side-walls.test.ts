// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { answerByLink, askBothSides, makeOffer, proposeIntroduction, receiveNeed } from '#modules/exchange/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { aNetwork, aPerson, aStaffMember, memberSeed, staffSeed, strangerSeed, type TestNetwork } from '../kit/builders.ts';
import { aDatabase, type TestDatabase } from '../kit/database.ts';
import { anOrganisationWithAddress, mailsOf, tokenOf } from '../kit/exchange.ts';
import { outcomeOf } from '../kit/outcome.ts';

let database: TestDatabase;
let network: TestNetwork;
let desk: ScopeSeed;
let seeks: { id: string; name: string; email: string };
let gives: { id: string; name: string; email: string };
let hidden: { id: string };
let seeker: ScopeSeed;
let provider: ScopeSeed;
const ids: Record<'need' | 'offer' | 'introduction' | 'seeker' | 'provider', string> = { need: '', offer: '', introduction: '', seeker: '', provider: '' };

beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
	desk = staffSeed(network, await aStaffMember(database, network));
	[seeks, gives] = [await anOrganisationWithAddress(database, network, 'Sperling'), await anOrganisationWithAddress(database, network, 'Amsel')];
	hidden = await anOrganisationWithAddress(database, network, 'Nachfolge', undefined, 'office');
	[seeker, provider] = [memberSeed(network, await aPerson(database, network), [seeks.id]), memberSeed(network, await aPerson(database, network), [gives.id])];
	for (const { id } of [seeks, gives]) {
		await database.owner.query(`insert into site (network_id, id, organisation_id, street, city, lat, lon, address_public, public_lat, public_lon, is_main)
			values ($1, $2, $3, 'Gartenweg', 'Wuppertal', 51.2561, 7.1503, false, 51.25, 7.15, true)`, [network.id, newId(), id]);
	}
	await anAskedIntroduction();
});

async function anAskedIntroduction(): Promise<void> {
	ids.need = (await database.as(seeker, (scope) => receiveNeed(scope, { text: 'Kühlraum für Gemüse gesucht', source: 'member', organisationId: seeks.id }))).id;
	ids.offer = (await database.as(provider, (scope) => makeOffer(scope, { text: 'Kühlzelle 18 m²', source: 'member', organisationId: gives.id }))).id;
	await database.as(desk, async (scope) => {
		ids.introduction = (await proposeIntroduction(scope, { needId: ids.need, offerId: ids.offer })).id;
		await askBothSides(scope, ids.introduction);
	});
	await database.owner.query(`update need set state = 'received' where id = $1`, [ids.need]);
	const sides = await database.owner.query('select id, side from introduction_side where introduction_id = $1', [ids.introduction]);
	for (const { id, side } of sides.rows) ids[side as 'seeker' | 'provider'] = id;
}

const outcome = (seed: ScopeSeed, statement: string) => outcomeOf(database, seed, statement);
const linkTo = (recordId: string): ScopeSeed => ({ ...strangerSeed(network, 'link'), actor: { kind: 'link', recordId } });
const valueOf = async (statement: string) => Object.values((await database.owner.query(statement)).rows[0] as object)[0];

describe('a member', () => {
	test('reads the unpublished address of its own organisation and of no other', async () => {
		const table = `select email from organisation where id = '${gives.id}'`;
		const view = `select email from pub.organisation_for_members where id = '${gives.id}' and email is not null`;
		expect([await outcome(provider, table), await outcome(seeker, table)]).toEqual([1, 0]);
		expect([await outcome(provider, view), await outcome(seeker, view)]).toEqual([1, 0]);
		expect(await outcome(seeker, `select name from pub.organisation_for_members where id = '${gives.id}'`)).toBe(1);
	});

	test('sees where its own home is, and of another’s what the public may', async () => {
		const exact = 'select lat from pub.site_for_members where street <> \'\' or lat = 51.2561';
		const rough = `select lat from pub.site_for_members where organisation_id = '${gives.id}' and lat = 51.25`;
		expect([await outcome(seeker, 'select lat from site'), await outcome(seeker, exact)]).toEqual([1, 1]);
		expect([await outcome(seeker, rough), await outcome(provider, rough)]).toEqual([1, 0]);
	});

	test('does not find what an office keeps to itself (the control: the same organisation once it is for members)', async () => {
		const find = `select name from pub.organisation_for_members where id = '${hidden.id}'`;
		expect(await outcome(seeker, find)).toBe(0);
		await database.owner.query(`update organisation set audience = 'members' where id = $1`, [hidden.id]);
		expect(await outcome(seeker, find)).toBe(1);
		await database.owner.query(`update organisation set audience = 'office' where id = $1`, [hidden.id]);
	});

	test('reads of the journal about itself what an office did not write for itself', async () => {
		await database.as(desk, async (scope) => {
			for (const audience of ['office', 'network'] as const) await journal(scope, { deed: `test.${audience}`, record: { kind: 'x', id: newId() }, organisationId: seeks.id, audience });
		});
		const read = (deed: string) => `select id from journal_entry where deed = 'test.${deed}'`;
		expect([await outcome(seeker, read('network')), await outcome(seeker, read('office')), await outcome(provider, read('network'))]).toEqual([1, 0, 0]);
		expect(await outcome(desk, read('office'))).toBe(1);
	});

	test('neither opens its need nor shows it to anybody; it takes it back', async () => {
		const set = (values: string) => `update need set ${values} where id = '${ids.need}'`;
		expect(await outcome(seeker, set(`state = 'open'`))).toBe('refused');
		expect(await outcome(seeker, set(`audience = 'public'`))).toBe('refused');
		expect(await outcome(seeker, set(`office_id = office_id`))).toBe('refused');
		expect(await outcome(seeker, set(`state = 'withdrawn', title = 'Anders'`))).toBe(1);
		expect([await outcome(desk, set(`state = 'open'`)), await outcome(desk, set(`audience = 'public'`))]).toEqual([1, 1]);
	});

	test('brings a need that waits for the office, and no other', async () => {
		const bring = (state: string, audience: string) => `insert into need (network_id, id, slug, office_id, organisation_id, title, text, source, state, audience)
			values ('${network.id}', '${newId()}', '${newId()}', '${network.office.id}', '${seeks.id}', 'x', 'x', 'member', '${state}', '${audience}')`;
		expect([await outcome(seeker, bring('received', 'network')), await outcome(seeker, bring('open', 'network')), await outcome(seeker, bring('received', 'public'))])
			.toEqual([1, 'refused', 'refused']);
	});

	test('lets an offer stand again, but not one that the office has yet to clear', async () => {
		const reopen = `update offer set state = 'open' where id = '${ids.offer}'`;
		await database.owner.query(`update offer set state = 'taken' where id = $1`, [ids.offer]);
		expect(await outcome(provider, reopen)).toBe(1);
		await database.owner.query(`update offer set state = 'received' where id = $1`, [ids.offer]);
		expect(await outcome(provider, reopen)).toBe('refused');
		await database.owner.query(`update offer set state = 'open' where id = $1`, [ids.offer]);
	});
});

describe('the holder of a link', () => {
	test('reads no person and no secret, and of all links its own alone', async () => {
		const link = linkTo(ids.seeker);
		expect([await outcome(link, 'select name from person'), await outcome(link, 'select token_hash from one_time_link')]).toEqual(['refused', 'refused']);
		expect(await outcome(link, 'select record_id from one_time_link')).toBe(1);
		expect(await valueOf(`select count(*)::int from one_time_link where network_id = '${network.id}'`)).toBe(2);
	});

	test('takes back a consent that was given for its record, and nobody else’s', async () => {
		await database.owner.query(`insert into consent (network_id, id, purpose, record_id, text_version, wording, channel, given_at)
			select $1, gen_random_uuid(), 'exchange.introduction', record, '1', 'Ja', 'link', now() from unnest($2::uuid[]) record`, [network.id, [ids.seeker, ids.provider]]);
		const withdraw = `update consent set withdrawn_at = now() where withdrawn_at is null`;
		expect([await outcome(linkTo(ids.seeker), withdraw), await outcome(linkTo(newId()), withdraw)]).toEqual([1, 0]);
		expect(await outcome(linkTo(ids.seeker), 'select email from consent')).toBe('refused');
	});

	test('reads the name of the organisation that its record is about, not what an office keeps to itself', async () => {
		expect(await outcome(linkTo(ids.need), 'select name from organisation')).toBe(1);
		expect(await outcome(linkTo(ids.need), `select name from organisation where id = '${hidden.id}'`)).toBe(0);
		expect(await outcome(desk, `select name from organisation where id = '${hidden.id}'`)).toBe(1);
	});

	test('does not open what it asked for by itself', async () => {
		const set = (values: string) => outcome(linkTo(ids.need), `update need set ${values} where id = '${ids.need}'`);
		expect([await set(`state = 'open'`), await set(`audience = 'public'`), await set(`state = 'withdrawn'`)]).toEqual(['refused', 'refused', 1]);
	});
});

describe('consent of a side', () => {
	const agree = (side: 'seeker' | 'provider') => `update introduction_side set answer = 'agreed', answered_at = now() where id = '${ids[side]}'`;

	test.each(['link', 'member'])('cannot be given by the other side, nor names be brought out (by %s)', async (way) => {
		const mine = way === 'link' ? linkTo(ids.seeker) : seeker;
		for (const values of ['seeker_agreed_at = now()', 'provider_agreed_at = now()', 'names_exchanged_at = now()', 'unnamed = false', `stage = 'both_agreed'`, `declined_reason = 'x'`]) {
			expect(await outcome(mine, `update introduction set ${values} where id = '${ids.introduction}'`)).toBe('refused');
		}
		expect([await outcome(mine, agree('seeker')), await outcome(mine, agree('provider'))]).toEqual([1, 0]);
		const step = (by: string) => `insert into introduction_step (network_id, id, introduction_id, at, stage, by_side) values ('${network.id}', '${newId()}', '${ids.introduction}', now(), 'one_agreed', '${by}')`;
		expect([await outcome(mine, step('seeker')), await outcome(mine, step('provider')), await outcome(mine, step('office'))]).toEqual([1, 'refused', 'refused']);
	});

	test('is no desk’s to write either, and nobody comes in with an answer', async () => {
		expect(await outcome(desk, `update introduction set provider_agreed_at = now()`)).toBe('refused');
		const side = `insert into introduction_side (network_id, id, introduction_id, side, name, answer, answered_at)
			values ('${network.id}', '${newId()}', '${ids.introduction}', 'seeker', 'x', 'agreed', now())`;
		await expect(outcome(desk, side)).rejects.toMatchObject({ constraint: 'introduction_answered_when_asked' });
	});

	test('follows from its own answer, counts once, and brings the names out with the second', async () => {
		const state = async () => (await database.owner.query(
			`select stage, seeker_agreed_at is not null as seeker, provider_agreed_at is not null as provider, names_exchanged_at is not null as names from introduction where id = $1`, [ids.introduction])).rows[0];
		const tokenFor = async (side: string) => tokenOf((await mailsOf(database, network)).find((mail) => mail.key.endsWith(`asked:${side}`)));
		await database.as(strangerSeed(network, 'link'), async (scope) => answerByLink(scope, await tokenFor('provider'), { answer: 'agreed' }));
		expect(await state()).toEqual({ stage: 'one_agreed', seeker: false, provider: true, names: false });
		await expect(outcome(linkTo(ids.provider), `update introduction_side set answered_at = now() where id = '${ids.provider}'`)).rejects.toMatchObject({ constraint: 'introduction_side_answers_once' });
		await database.as(strangerSeed(network, 'link'), async (scope) => answerByLink(scope, await tokenFor('seeker'), { answer: 'agreed' }));
		expect(await state()).toEqual({ stage: 'both_agreed', seeker: true, provider: true, names: true });
		// Now both read each other's side; neither answers for the other, and the names cannot be taken back.
		expect(await outcome(linkTo(ids.seeker), 'select name from introduction_side')).toBe(2);
		const decline = (side: 'seeker' | 'provider') => `update introduction_side set answer = 'declined' where id = '${ids[side]}'`;
		expect(await outcome(linkTo(ids.seeker), decline('provider'))).toBe(0);
		await expect(outcome(linkTo(ids.seeker), decline('seeker'))).rejects.toMatchObject({ constraint: 'introduction_side_answers_once' });
	});
});
