// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, describe, expect, test } from 'vitest';
import { aNetwork, anOffice, aStaffMember, staffSeed, strangerSeed, systemSeed, type TestNetwork } from '../../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../../tests/kit/organisations.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import {
	archivedBy, askYearly, confirmByLink, confirmOrganisation, countOrganisation, getKeepingOverview, getKeepingPage, getOrganisationPage, keepingMailChecks, listKeeping, mergeOrganisations, noteBounces, objectByLink, organisationHistory, remindOnce,
	removeByLink, restoreOrganisation, reviseByLink, seeAnswers, setKeepingSettings, undo, waitingInDirectory
} from '../index.ts';
import { archiveOnWish } from './answer.ts';
import { tryAgain } from './suppression.ts';

let database: TestDatabase;
beforeAll(async () => {
	database = await aDatabase();
});

const DAY = 86_400_000;
const monthsAgo = (months: number) => new Date(Date.now() - months * 30.5 * DAY);

/** A network whose office asks yearly, with a clock of its own. */
async function aKeeper(settings: object = {}) {
	const network = await aNetwork(database);
	const lead = staffSeed(network, await aStaffMember(database, network, 'lead'), 'lead');
	await database.as(lead, (scope) => setKeepingSettings(scope, { yearlyMail: true, perDay: 10, archiveAfterMonths: 24, ...settings }));
	const mails = async (like = 'mail:keeping:%') => (await database.owner.query(`select key, payload from outbox where network_id = $1 and key like $2 order by created_at, key`, [network.id, like])).rows;
	return { network, lead, mails, system: (days = 0): ScopeSeed => ({ ...systemSeed(network), now: new Date(Date.now() + days * DAY) }), link: () => strangerSeed(network, 'link') };
}

const anEntry = (network: TestNetwork, given: object = {}) =>
	anOrganisation(database, network, { name: 'Imkerei Wabe', email: 'post@wabe.example', summaryDe: 'Honig', confirmedAt: monthsAgo(13), ...given });
const tokenIn = (mail: { payload: { action: { url: string } } }) => mail.payload.action.url.split('/').at(-1)!;

describe('the yearly question', () => {
	test('goes to whoever was not confirmed for a year and can be written to, so many a day, once', async () => {
		const { network, mails, system, lead } = await aKeeper({ perDay: 2 });
		for (const name of ['A', 'B', 'C']) await anEntry(network, { name, email: `${name}@wabe.example`.toLowerCase() });
		await anEntry(network, { name: 'Frisch', confirmedAt: monthsAgo(11) });
		await anEntry(network, { name: 'Stumm', email: null });
		expect((await database.as(lead, (scope) => getKeepingOverview(scope))).due.items.map(({ name }) => name).sort()).toEqual(['A', 'B', 'C']);
		for (const _ of [1, 2]) await database.as(system(), (scope) => askYearly(scope));
		expect(await mails()).toHaveLength(2);
		await database.as(system(1), (scope) => askYearly(scope));
		await database.as(system(2), (scope) => askYearly(scope));
		const sent = await mails();
		expect(new Set(sent.map(({ payload }) => payload.to.email)).size).toBe(3);
		expect(sent[0].payload.links.map(({ url }: { url: string }) => url.split('/').at(-2))).toEqual(['aendern', 'entfernen', 'nie-wieder']);
		expect((await database.as(lead, (scope) => listKeeping(scope, 'call', 1))).items.map(({ name }) => name)).toEqual(['Stumm']);
	});

	test('is off unless the office switched it on, and only its lead may', async () => {
		const { network, mails, system } = await aKeeper({ yearlyMail: false });
		await anEntry(network);
		await database.as(system(), (scope) => askYearly(scope));
		expect(await mails()).toEqual([]);
		const adviser = staffSeed(network, await aStaffMember(database, network));
		await expect(database.as(adviser, (scope) => setKeepingSettings(scope, { yearlyMail: true, perDay: 1, archiveAfterMonths: 24 }))).rejects.toThrow(/not_allowed/);
	});

	test('reminds once after three weeks, and then is silent for the rest of the year', async () => {
		const { network, mails, system } = await aKeeper();
		await anEntry(network);
		await database.as(system(), (scope) => askYearly(scope));
		for (const [days, count] of [[20, 1], [22, 2], [50, 2], [300, 2]] as const) {
			await database.as(system(days), (scope) => remindOnce(scope));
			await database.as(system(days), (scope) => askYearly(scope));
			expect([days, (await mails()).length]).toEqual([days, count]);
		}
		await database.as(system(367), (scope) => askYearly(scope));
		expect(await mails()).toHaveLength(3);
	});

	test('says the three numbers of the year, the third as the module above counts it, and the preview says the same', async () => {
		const { network, mails, system, lead } = await aKeeper();
		const { id } = await anEntry(network);
		const brought = async (_: unknown, organisationId: string) => ({ lastYear: organisationId === id ? 2 : 99, years: [] });
		for (const what of ['shown', 'shown', 'shown', 'contact'] as const) await database.as(strangerSeed(network), (scope) => countOrganisation(scope, id, what));
		const words = /3-mal gezeigt, Kontakt 1-mal geöffnet.*zugestimmt haben: 2\./;
		expect((await database.as(lead, (scope) => getKeepingOverview(scope, brought))).letter!.paragraphs.join('\n')).toMatch(words);
		await database.as(system(), (scope) => askYearly(scope, brought));
		expect((await mails())[0].payload.paragraphs.join('\n')).toMatch(words);
		await database.as(system(22), (scope) => remindOnce(scope, brought));
		expect((await mails())[1].payload.paragraphs.join('\n')).toMatch(words);
	});

	test('says nothing of numbers where nothing was counted yet', async () => {
		const { network, mails, system } = await aKeeper();
		await anEntry(network);
		await database.as(system(), (scope) => askYearly(scope, async () => ({ lastYear: 0, years: [] })));
		expect((await mails())[0].payload.paragraphs.join('\n')).not.toMatch(/zugestimmt|gezeigt/);
	});

	test('speaks English to an entry that is written in English only', async () => {
		const { network, mails, system } = await aKeeper();
		await anEntry(network, { summaryDe: '', summaryEn: 'Honey' });
		await database.as(system(), (scope) => askYearly(scope));
		const [mail] = await mails();
		expect([mail.payload.locale, mail.payload.subject, mail.payload.action.url.includes('/en/')]).toEqual(['en', 'Is your entry “Imkerei Wabe” still right?', true]);
	});
});

describe('an answer', () => {
	async function asked(given: object = {}) {
		const keeper = await aKeeper();
		const entry = await anEntry(keeper.network, given);
		await database.as(keeper.system(), (scope) => askYearly(scope));
		const token = tokenIn((await keeper.mails())[0]);
		const age = async () => (await database.as(keeper.lead, (scope) => getOrganisationPage(scope, entry.slug))).age;
		return { ...keeper, ...entry, token, age };
	}

	test('is given by a button: opening the page, however often, changes nothing', async () => {
		const { link, token, age } = await asked();
		for (const _ of [1, 2, 3]) expect((await database.as(link(), (scope) => getKeepingPage(scope, token))).stored?.name).toBe('Imkerei Wabe');
		expect(await age()).toBe('aging');
		await database.as(link(), (scope) => confirmByLink(scope, token));
		expect(await age()).toBe('fresh');
	});

	test('that confirms is a fact by the organisation and stands in its history', async () => {
		const { link, token, id, lead } = await asked();
		await database.as(link(), (scope) => confirmByLink(scope, token));
		const facts = await database.owner.query(`select payload from fact where organisation_id = $1 and kind = 'organisations.confirmed'`, [id]);
		expect(facts.rows).toEqual([{ payload: { by: 'organisation' } }]);
		const [entry] = await database.as(lead, (scope) => organisationHistory(scope, id));
		expect([entry!.deed, entry!.byMember]).toEqual(['organisations.confirm', true]);
	});

	test('that changes writes as a member would, and cannot write more', async () => {
		const { link, token, id, lead } = await asked({ audience: 'public' });
		await database.as(link(), (scope) => reviseByLink(scope, token, { summaryDe: 'Honig und Kerzen', audience: 'office', kind: 'farm' }));
		const page = await database.as(lead, (scope) => getOrganisationPage(scope, id));
		expect([page.summary, page.audience, page.kind, page.age]).toEqual(['Honig und Kerzen', 'public', 'company', 'fresh']);
		expect((await database.as(lead, (scope) => getKeepingOverview(scope))).answers.map(({ answer }) => answer)).toEqual(['changed']);
		await database.as(lead, seeAnswers);
		expect((await database.as(lead, (scope) => getKeepingOverview(scope))).answers).toEqual([]);
	});

	test('is given by whoever has the address of the entry today: a changed address, the archive and a merge end the link', async () => {
		const { network, link, token, id, lead } = await asked({ audience: 'public' });
		const refused = async () => {
			await expect(database.as(link(), (scope) => getKeepingPage(scope, token))).rejects.toThrow(/not_found/);
			for (const act of [confirmByLink, removeByLink, objectByLink]) await expect(database.as(link(), (scope) => act(scope, token))).rejects.toThrow(/not_found/);
			await expect(database.as(link(), (scope) => reviseByLink(scope, token, { summaryDe: 'Fremd' }))).rejects.toThrow(/not_found/);
		};
		await database.owner.query(`update organisation set email = 'neu@wabe.example' where id = $1`, [id]);
		await refused();
		await database.owner.query(`update organisation set email = 'post@wabe.example', state = 'archived' where id = $1`, [id]);
		await refused();
		await database.owner.query(`update organisation set state = 'active' where id = $1`, [id]);
		expect((await database.as(link(), (scope) => getKeepingPage(scope, token))).stored?.name).toBe('Imkerei Wabe');
		const kept = await anEntry(network, { name: 'Imkerei Wabe GmbH', audience: 'public' });
		await database.as(lead, (scope) => mergeOrganisations(scope, { keptId: kept.id, goneId: id, taken: [], widen: false }));
		await refused();
	});

	test.each([['removed', removeByLink], ['objected', objectByLink]] as const)('that is final (%s) ends the link: it shows what was answered, and nothing of the entry', async (answer, act) => {
		const { link, token } = await asked();
		await database.as(link(), (scope) => act(scope, token));
		const page = await database.as(link(), (scope) => getKeepingPage(scope, token));
		expect([page.stored, page.answer]).toEqual([null, answer]);
		await expect(database.as(link(), (scope) => confirmByLink(scope, token))).rejects.toThrow(/not_found/);
		await expect(database.as(link(), (scope) => reviseByLink(scope, token, { summaryDe: 'Doch' }))).rejects.toThrow(/not_found/);
	});

	test('that removes archives the entry, tells the office and can be undone', async () => {
		const { network, link, token, id, slug, lead, system } = await asked();
		await database.as(link(), (scope) => removeByLink(scope, token));
		const request = (await database.owner.query('select id from keeping_request where organisation_id = $1', [id])).rows[0].id;
		for (const _ of [1, 2]) await database.as(system(), (scope) => archiveOnWish(scope, request));
		const stranger = strangerSeed(network);
		await expect(database.as(stranger, (scope) => getOrganisationPage(scope, slug))).rejects.toThrow(/not_found/);
		expect(await database.as(stranger, (scope) => archivedBy(scope, slug))).toEqual({ officeId: network.office.id });
		expect((await database.as(lead, (scope) => waitingInDirectory(scope, 5))).filter(({ kind }) => kind === 'answer').map((one) => one.id)).toEqual([id]);
		expect((await database.as(lead, (scope) => listKeeping(scope, 'archived', 1))).items.map((one) => one.id)).toEqual([id]);
		const [entry] = await database.as(lead, (scope) => organisationHistory(scope, id));
		await database.as(lead, (scope) => undo(scope, entry!.id));
		expect((await database.as(stranger, (scope) => getOrganisationPage(scope, slug))).id).toBe(id);
		await expect(database.as(lead, (scope) => restoreOrganisation(scope, id))).rejects.toMatchObject({ code: 'organisations.already_active' });
	});

	test('that objects is kept as a hash, and no question goes to that address again, whatever entry it is at', async () => {
		const { network, link, token, lead, system, mails } = await asked();
		await database.as(link(), (scope) => objectByLink(scope, token));
		const kept = await database.owner.query('select * from mail_suppression where network_id = $1', [network.id]);
		expect([kept.rows.length, JSON.stringify(kept.rows).includes('wabe')]).toEqual([1, false]);
		await anEntry(network, { name: 'Zweiter Eintrag', email: 'POST@wabe.example' });
		await database.as(system(400), (scope) => askYearly(scope));
		expect(await mails()).toHaveLength(1);
		expect((await database.as({ ...lead, now: system(400).now }, (scope) => listKeeping(scope, 'call', 1))).items.map(({ name }) => name)).toContain('Imkerei Wabe');
	});

	test('that never came because of trouble of our own says nothing about the address', async () => {
		const { network, system, lead } = await asked();
		await database.owner.query(`update outbox set state = 'failed', last_error = 'worker ended while sending' where network_id = $1 and key like 'mail:keeping:%'`, [network.id]);
		await database.as(system(), noteBounces);
		await database.as(system(), noteBounces);
		const { figures } = await database.as(lead, (scope) => getKeepingOverview(scope));
		expect([figures.bounced, figures.failed, (await database.owner.query('select from mail_suppression where network_id = $1', [network.id])).rowCount]).toEqual([0, 1, 0]);
		expect((await database.as(lead, (scope) => listKeeping(scope, 'call', 1))).items.map(({ name }) => name)).toEqual(['Imkerei Wabe']);
	});

	test('that never came, because nobody has that address, stops further ones', async () => {
		const { network, system, mails, lead } = await asked();
		await database.owner.query(`update outbox set state = 'failed', last_error = 'recipient refused: SMTP 550' where network_id = $1 and key like 'mail:keeping:%'`, [network.id]);
		for (const _ of [1, 2]) await database.as(system(), noteBounces);
		await database.as(system(25), (scope) => remindOnce(scope));
		await database.as(system(400), (scope) => askYearly(scope));
		expect(await mails()).toHaveLength(1);
		expect((await database.as(lead, (scope) => getKeepingOverview(scope))).answers.map(({ answer }) => answer)).toEqual(['bounced']);
	});

	test('that nobody has the address counts until somebody confirms the entry with it; an objection counts for ever', async () => {
		const lifted = async (reason: 'bounced' | 'objected') => {
			const { network, link, token, system, mails, lead, id } = await asked();
			if (reason === 'objected') await database.as(link(), (scope) => objectByLink(scope, token));
			else {
				await database.owner.query(`update outbox set state = 'failed', last_error = 'recipient refused: SMTP 550' where network_id = $1 and key like 'mail:keeping:%'`, [network.id]);
				await database.as(system(), noteBounces);
			}
			await database.as({ ...lead, now: system(3).now }, (scope) => confirmOrganisation(scope, id));
			await database.as(system(3), (scope) => tryAgain(scope, id));
			await database.as(system(400), (scope) => askYearly(scope));
			const call = (await database.as({ ...lead, now: system(400).now }, (scope) => listKeeping(scope, 'call', 1))).items.length;
			return [(await mails()).length, call];
		};
		expect([await lifted('bounced'), await lifted('objected')]).toEqual([[2, 0], [1, 1]]);
	});

	test('by an expired, a strange or another network\'s link finds nothing', async () => {
		const { link, token, system } = await asked();
		const foreign = await aNetwork(database);
		for (const [seed, secret] of [[{ ...link(), now: system(130).now }, token], [link(), `${token}x`], [strangerSeed(foreign, 'link'), token]] as const) {
			await expect(database.as(seed, (scope) => getKeepingPage(scope, secret))).rejects.toThrow(/not_found/);
			await expect(database.as(seed, (scope) => confirmByLink(scope, secret))).rejects.toThrow(/not_found/);
		}
	});
});

test('a letter that waits is not sent when the entry was confirmed, changed its address or objected meanwhile', async () => {
	const { network, system, link, mails } = await aKeeper();
	const { id } = await anEntry(network);
	await database.as(system(), (scope) => askYearly(scope));
	const [mail] = await mails();
	const [check] = keepingMailChecks;
	const stands = () => database.as(system(), (scope) => check!.stands(scope, mail.key));
	expect([check!.of.test(mail.key), await stands()]).toEqual([true, true]);
	await database.owner.query(`update organisation set email = 'neu@wabe.example' where id = $1`, [id]);
	expect(await stands()).toBe(false);
	await database.owner.query(`update organisation set email = 'post@wabe.example' where id = $1`, [id]);
	expect(await stands()).toBe(true);
	await database.as(link(), (scope) => confirmByLink(scope, tokenIn(mail)));
	expect(await stands()).toBe(false);
});

test('an office keeps its own stock: what is another office\'s is neither asked for nor listed', async () => {
	const { network, lead } = await aKeeper();
	const other = await anOffice(database, network);
	const theirs = staffSeed(network, await aStaffMember(database, network, 'lead', other.id), 'lead', other.id);
	await anEntry(network, { confirmedAt: monthsAgo(30) });
	const [mine, others] = [await database.as(lead, (scope) => getKeepingOverview(scope)), await database.as(theirs, (scope) => getKeepingOverview(scope))];
	expect([mine.due.total, others.due.total, others.settings.yearlyMail]).toEqual([1, 0, false]);
	expect((await database.as(lead, (scope) => listKeeping(scope, 'archivable', 1))).total).toBe(1);
	expect((await database.as(theirs, (scope) => listKeeping(scope, 'archivable', 1))).total).toBe(0);
});
