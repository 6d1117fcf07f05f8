// SPDX-License-Identifier: EUPL-1.2
// The main job of the product, from one sentence to a lease: an initiative without an account, two owners, an adviser, a lead.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { awaitMail, mailsIn } from '../kit/mailbox.ts';
import { aWatchedWindow, type WatchedWindow } from '../kit/onlooker.ts';
import { Asker, Owner, Staff, type Asked } from './gemueselager-people.ts';

const WAYS = [
	{ javaScript: true, width: 1280 },
	{ javaScript: true, width: 320 },
	{ javaScript: false, width: 1280 },
	{ javaScript: false, width: 320 }
];

let database: pg.Pool;
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(() => database.end());

describe.each(WAYS)('Gemüselager, JavaScript $javaScript, $width px', (way) => {
	const mark = `${way.width}${way.javaScript ? 'mit' : 'ohne'}${Date.now().toString(36)}`;
	const asker: Asked = { name: `Ronja Feldhege-${mark}`, email: `ronja-${mark}@kistenweise.example`, group: `Kistenweise ${mark}`, title: `Kühlraum für Gemüsekisten ${mark}` };
	const windows: WatchedWindow[] = [];
	const open = async () => {
		const window = await aWatchedWindow(way);
		windows.push(window);
		return window;
	};
	afterAll(() => Promise.all(windows.map((window) => window.context.close())));

	test('a sentence becomes a lease, and names are told only after two yes', { timeout: 240_000 }, async () => {
		const initiative = new Asker(await open(), asker);
		await initiative.asksInOneSentence();
		await initiative.correctsTheProposalAndSends();
		await initiative.confirmsTheAddress(await awaitMail(inject('dataFolder'), 'receipt', (mail) => mail.to === asker.email));

		const adviser = new Staff(await open(), 'Tarek Benali');
		await adviser.stepsIn();
		await adviser.findsWhatWaits(asker.title);
		await adviser.seesWhatEachMatchMeetsAndMisses();
		await adviser.introducesBoth();

		const mailTo = (who: string, words: string) => awaitMail(inject('dataFolder'), `${words} to ${who}`, (mail) => mail.to === who && mail.text.includes(words) && isFresh(mail.text));
		// Every run asks the same owners: the need's title, which both letters carry, tells this run's mails from the others'.
		const isFresh = (text: string) => text.includes(mark) || text.includes('Kühl');
		const [declining, agreeing] = [Owner.brandscheid, Owner.viehhof];
		const secrets = [asker.name, asker.email, asker.group];

		const brandscheid = new Owner(await open(), declining);
		await brandscheid.opens(await mailTo(declining.email, asker.title), secrets);
		await brandscheid.declines('Der Raum ist ab nächster Woche doch wieder für unsere Ware verplant.');

		const viehhof = new Owner(await open(), agreeing);
		await viehhof.opens(await mailTo(agreeing.email, asker.title), secrets);
		await viehhof.agrees(secrets);

		const question = await mailTo(asker.email, agreeing.offer);
		await initiative.readsTheQuestion(question, agreeing.secrets);
		const before = (await mailsIn(inject('dataFolder'))).filter((mail) => mail.to === asker.email);
		for (const mail of before) for (const secret of [...agreeing.secrets, ...declining.secrets]) expect(mail.text + mail.html).not.toContain(secret);
		await initiative.agreesAndLearnsTheName(agreeing.secrets);
		const told = await awaitMail(inject('dataFolder'), 'names to the owner', (mail) => mail.to === agreeing.email && mail.text.includes(asker.email));
		expect(told.text).toContain(asker.name);
		for (const mail of await mailsIn(inject('dataFolder'))) {
			if (mail.to === declining.email) for (const secret of secrets) expect(mail.text + mail.html).not.toContain(secret);
		}

		await adviser.recordsTheLease(260);
		const facts = await database.query(
			`select f.payload from fact f join introduction i on i.network_id = f.network_id and i.id = f.record_id join need n on n.network_id = i.network_id and n.id = i.need_id
			  where f.kind = 'exchange.introduction_outcome' and n.title = $1`,
			[asker.title]
		);
		expect(facts.rows.map((row) => row.payload)).toEqual([expect.objectContaining({ outcome: 'lease', valueEur: 260, valuePer: 'month' })]);

		const lead = new Staff(await open(), 'Almut Kirchhoff');
		await lead.stepsIn();
		await lead.findsTheOutcomeInTheJournal(asker.title);
		await lead.findsItInTheHistoryOf(agreeing.organisation, asker.title);
	});
});
