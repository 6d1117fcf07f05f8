// SPDX-License-Identifier: EUPL-1.2
import { expect, inject } from 'vitest';
import story from '../../demo/wuppertal/story-gemueselager.json' with { type: 'json' };
import type { ReadMail } from '../kit/mailbox.ts';
import type { WatchedWindow } from '../kit/onlooker.ts';

/** Who asks in one run of the story. */
export interface Asked {
	name: string;
	email: string;
	group: string;
	title: string;
}

/** The address in a mail, as a path of the running program. */
function ownLink(mail: ReadMail): string {
	const link = mail.links.find((candidate) => candidate.includes('/link/'));
	if (!link) throw new Error(`No link in "${mail.subject}"`);
	return new URL(link).href.replace(new URL(link).origin, inject('program'));
}

/** The initiative: asks, confirms, answers; nobody of it has an account. */
export class Asker {
	readonly window: WatchedWindow;
	readonly asked: Asked;

	constructor(window: WatchedWindow, asked: Asked) {
		this.window = window;
		this.asked = asked;
	}

	async asksInOneSentence(): Promise<void> {
		const { page, look } = this.window;
		await page.goto('/wuppertal');
		await look();
		await page.getByRole('link', { name: /^Ich suche etwas/ }).click();
		await page.getByRole('heading', { level: 1, name: 'Ich suche etwas' }).waitFor();
		await look();
		await page.getByRole('textbox', { name: 'Was suchen Sie?' }).fill(story.asker.sentenceInDetail);
		await page.getByRole('button', { name: 'Weiter' }).click();
		await page.getByRole('button', { name: 'Gesuch absenden' }).waitFor();
		await look();
	}

	async correctsTheProposalAndSends(): Promise<void> {
		const { page, look } = this.window;
		expect(await page.getByRole('textbox', { name: 'Was wird gesucht?' }).inputValue()).toBe(story.asker.sentenceInDetail);
		expect(await page.getByRole('textbox', { name: 'Fläche, mindestens', exact: true }).inputValue()).toBe('12');
		expect(await page.getByRole('textbox', { name: 'Miete im Monat, höchstens', exact: true }).inputValue()).toBe('280');
		expect(await page.getByRole('textbox', { name: 'Umkreis' }).inputValue()).toBe('4');
		expect(await page.getByRole('textbox', { name: 'Ort' }).inputValue()).toContain('Elberfeld');
		await page.getByRole('textbox', { name: 'Titel' }).fill(this.asked.title);
		// Nothing typed is lost when something is missing.
		await page.getByRole('button', { name: 'Gesuch absenden' }).click();
		await page.getByRole('heading', { name: 'Bitte prüfen Sie Ihre Angaben' }).waitFor();
		await look();
		expect(await page.getByRole('textbox', { name: 'Titel' }).inputValue()).toBe(this.asked.title);
		await page.getByRole('textbox', { name: 'Name', exact: true }).fill(this.asked.name);
		await page.getByRole('textbox', { name: 'E-Mail-Adresse' }).fill(this.asked.email);
		await page.getByRole('textbox', { name: /^Organisation oder Initiative/ }).fill(this.asked.group);
		await page.getByRole('checkbox', { name: /^Ich bin einverstanden/ }).check();
		await page.getByRole('button', { name: 'Gesuch absenden' }).click();
		await page.getByRole('heading', { level: 1, name: 'Vielen Dank!' }).waitFor();
		await look();
	}

	async confirmsTheAddress(mail: ReadMail): Promise<void> {
		const { page, look } = this.window;
		await page.goto(ownLink(mail));
		await look();
		await page.getByRole('button', { name: 'Adresse bestätigen' }).click();
		await page.getByText('Die Adresse ist bestätigt.').waitFor();
		expect(await page.getByRole('button', { name: 'Adresse bestätigen' }).count()).toBe(0);
		await look();
	}

	async readsTheQuestion(mail: ReadMail, secrets: string[]): Promise<void> {
		const { page, look } = this.window;
		await page.goto(ownLink(mail));
		await page.getByRole('heading', { level: 1, name: 'Möchten Sie einander kennenlernen?' }).waitFor();
		const html = await page.content();
		for (const secret of secrets) expect(html).not.toContain(secret);
		await look();
	}

	async agreesAndLearnsTheName(secrets: string[]): Promise<void> {
		const { page, look } = this.window;
		await page.getByRole('radio', { name: 'Ja, ich möchte die andere Seite kennenlernen' }).check();
		await page.getByRole('button', { name: 'Antwort senden' }).click();
		await page.getByText('Beide Seiten haben zugesagt. Das ist Ihr Kontakt:').waitFor();
		const text = await page.getByRole('main').innerText();
		for (const secret of secrets) expect(text).toContain(secret);
		await look();
	}
}

/** Somebody who offers a room and hears of the need by mail only. */
export class Owner {
	static readonly brandscheid = {
		organisation: 'Feinkost Brandscheid', email: 'brandscheid@feinkost-brandscheid.example', offer: 'Kühlraum im Hinterhaus',
		secrets: ['Feinkost Brandscheid', 'Ulf Brandscheid', 'brandscheid@']
	};
	static readonly viehhof = {
		organisation: 'Kühlhaus am Viehhof', email: 'b.sassenhausen@kuehlhaus-arrenberg.example', offer: 'Kühlzelle 3',
		secrets: ['Kühlhaus am Viehhof', 'Bernd Sassenhausen', 'b.sassenhausen@kuehlhaus-arrenberg.example']
	};

	readonly window: WatchedWindow;
	readonly who: typeof Owner.viehhof;

	constructor(window: WatchedWindow, who: typeof Owner.viehhof) {
		this.window = window;
		this.who = who;
	}

	async opens(mail: ReadMail, secrets: string[]): Promise<void> {
		const { page, look } = this.window;
		for (const secret of secrets) expect(mail.text + mail.html).not.toContain(secret);
		await page.goto(ownLink(mail));
		await page.getByRole('heading', { level: 1, name: 'Möchten Sie einander kennenlernen?' }).waitFor();
		const html = await page.content();
		for (const secret of secrets) expect(html).not.toContain(secret);
		await look();
	}

	async declines(reason: string): Promise<void> {
		const { page, look } = this.window;
		await page.getByRole('radio', { name: 'Nein, diesmal nicht' }).check();
		await page.getByRole('textbox', { name: /^Grund/ }).fill(reason);
		await page.getByRole('button', { name: 'Antwort senden' }).click();
		await page.getByText('Vielen Dank, Ihre Antwort ist angekommen.').waitFor();
		await page.getByText('Sie haben abgelehnt').waitFor();
		await look();
	}

	async agrees(secrets: string[]): Promise<void> {
		const { page, look } = this.window;
		await page.getByRole('radio', { name: 'Ja, ich möchte die andere Seite kennenlernen' }).check();
		await page.getByRole('button', { name: 'Antwort senden' }).click();
		await page.getByText('Sie haben zugesagt; die andere Seite überlegt noch').waitFor();
		const html = await page.content();
		for (const secret of secrets) expect(html).not.toContain(secret);
		await look();
	}
}

/** Somebody at the desk of the office, stepped into by the demo's page. */
export class Staff {
	readonly window: WatchedWindow;
	readonly name: string;

	constructor(window: WatchedWindow, name: string) {
		this.window = window;
		this.name = name;
	}

	async stepsIn(): Promise<void> {
		const { page, look } = this.window;
		await page.goto('/wuppertal/demo');
		await look();
		await page.getByRole('button', { name: new RegExp(`^In diese Rolle schlüpfen\\s?: ${this.name}`) }).click();
		await page.getByRole('heading', { level: 1, name: 'Was auf mich wartet' }).waitFor();
		await look();
	}

	/** The start page names the oldest of each kind; whatever else waits stands in the list behind "show all", newest first. */
	async findsWhatWaits(title: string): Promise<void> {
		const { page, look } = this.window;
		const link = page.getByRole('link', { name: title });
		if ((await link.count()) === 0) await page.getByRole('link', { name: 'Alle ansehen: Neue Gesuche' }).click();
		await link.click();
		await page.getByRole('heading', { level: 1, name: title }).waitFor();
		await look();
	}

	/** What fits meets everything; the near miss names the one criterion that it misses and no other. */
	async seesWhatEachMatchMeetsAndMisses(): Promise<void> {
		const { page } = this.window;
		// three of a group are in sight; whoever wants to see all of them opens the rest
		for (const rest of await page.getByText(/^\d+ weiteren? zeigen$/).all()) await rest.click();
		for (const expected of story.expectedForDetail) {
			const [title, missed] = EXPECTED[expected.offer]!;
			const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 4, name: title }) });
			expect(await card.count(), title).toBe(1);
			const lines = await card.getByRole('listitem').filter({ hasText: /^Verfehlt/ }).allInnerTexts();
			expect(lines.length, title).toBe(expected.misses.length);
			if (missed) expect(lines[0]).toContain(missed);
			expect(await card.getByRole('listitem').count()).toBeGreaterThan(expected.misses.length + 1);
		}
	}

	async introducesBoth(): Promise<void> {
		const { page, look } = this.window;
		const need = page.url();
		for (const { offer } of [Owner.brandscheid, Owner.viehhof]) await page.getByRole('checkbox', { name: `Für eine Vermittlung auswählen: ${offer}` }).check();
		await page.getByRole('button', { name: 'Ausgewählte vermitteln' }).click();
		await page.getByText('Noch wurde niemand angeschrieben: Öffnen Sie jede und prüfen Sie ihre Mails.').waitFor();
		for (const { offer } of [Owner.brandscheid, Owner.viehhof]) {
			await page.goto(need);
			await page.getByRole('link', { name: ` – ${offer}` }).click();
			await page.getByRole('heading', { level: 2, name: 'Beide Seiten fragen' }).waitFor();
			await look();
			await page.getByRole('button', { name: 'Beide Mails senden' }).click();
			await page.getByText('Beide Seiten werden jetzt gefragt.').waitFor();
			await look();
		}
		await page.goto(need);
	}

	async recordsTheLease(euro: number): Promise<void> {
		const { page, look } = this.window;
		await page.reload();
		await page.getByRole('link', { name: ` – ${Owner.viehhof.offer}` }).click();
		await page.getByText('beide einverstanden').first().waitFor();
		await look();
		await page.getByText('Ergebnis festhalten').first().click();
		await page.getByRole('combobox', { name: 'Ergebnis' }).selectOption('Mietvertrag oder Pacht');
		await page.getByRole('textbox', { name: /^Wert in Euro/ }).fill(String(euro));
		await page.getByRole('combobox', { name: 'Wert gilt' }).selectOption('im Monat');
		await page.getByRole('button', { name: 'Ergebnis festhalten' }).click();
		await page.getByText('Das Ergebnis ist festgehalten.').waitFor();
		expect((await page.getByRole('main').innerText()).replace(/\s/g, ' ')).toContain('Mietvertrag oder Pacht · 260,00 € im Monat');
		await look();
	}

	async findsTheOutcomeInTheJournal(title: string): Promise<void> {
		const { page, look } = this.window;
		await page.goto('/wuppertal/schreibtisch/journal');
		const rows = page.getByRole('row').filter({ hasText: title });
		const lines = await rows.allInnerTexts();
		expect(lines.join('\n')).toContain('Ergebnis');
		expect(lines.join('\n')).toContain('Tarek Benali');
		await look();
	}

	async findsItInTheHistoryOf(organisation: string, title: string): Promise<void> {
		const { page, look } = this.window;
		await page.goto(`/wuppertal/schreibtisch/organisationen?q=${encodeURIComponent(organisation)}`);
		await look();
		await page.getByRole('link', { name: organisation, exact: true }).first().click();
		await page.getByRole('heading', { level: 1, name: organisation }).waitFor();
		const told = (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');
		expect(told).toContain(title);
		expect(told).toContain('vereinbart: Mietvertrag oder Pacht, 260,00 € im Monat');
		await look();
	}
}

/** The demo's offers by their key: the title's beginning, and what the near misses miss, in the words of the page. */
const EXPECTED: Record<string, [string, string | null]> = {
	'kuehlzelle-viehhof-3': ['Kühlzelle 3, 18 m² mit Rampe', null],
	'keller-kuehlzelle-lichtblick': ['Kleine Kühlzelle im Café-Keller', 'Fläche'],
	'kuehlraum-brandscheid': ['Kühlraum im Hinterhaus, 25 m², Untervermietung', 'Laderampe'],
	'kuehllager-bergwaerts': ['Kühlcontainer auf dem Speditionshof', 'Miete im Monat']
};
