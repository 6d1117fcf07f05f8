// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { collectStatistics } from './candidate-words.ts';
import type { Candidate, MatchNeed } from './match.ts';
import { obstacleOf } from './obstacles.ts';
import { rankMatches } from './rank.ts';

const need: MatchNeed = {
	id: 'need', title: 'Saal für ein Konzert', text: 'Wir brauchen einen Saal mit Bestuhlung.', category: 'space', categoryConfidence: 1, must: {}, wish: {},
	point: null, radiusKm: 10, period: { from: '2026-11-14', until: '2026-11-14' }, organisationId: null
};
const offer = (text: string, title = 'Saal mit Bestuhlung'): Candidate => ({
	id: 'offer', kind: 'offer', organisationId: 'hall', category: 'space', title, text, attributes: {}, fieldWords: [], point: null, availableFrom: null,
	availableUntil: null, confirmedOn: null
});
const found = (text: string, asked: Partial<MatchNeed> = {}, title?: string) => obstacleOf({ ...need, ...asked }, offer(text, title), '2026-09-01')?.kind ?? null;

describe('an offer speaks against itself', () => {
	it.each([
		'Ist ab Oktober an einen Verein vergeben.', 'Die Räume sind leider schon vermietet.', 'Wir führen nur noch eine Warteliste.',
		'Den alten haben wir 2023 verkauft.', 'Verleih bitte nicht mehr anrufen.', 'Alle Termine sind ausgebucht.'
	])('because it is taken: %s', (text) => expect(found(text)).toBe('taken'));

	it.each([
		'Nur für unsere eigenen Leute.', 'Ausschließlich für Studierende und Stipendiaten.', 'Verleih nur innerhalb der Verwaltung.',
		'Geschlossene Gruppe für das Haus.', 'Keine Vermietung, nicht an Dritte.'
	])('because it is for its own people: %s', (text) => expect(found(text)).toBe('closed_group'));

	it.each([
		'Wegen Dachsanierung bis Ostern 2027 geschlossen.', 'Der ganze November ist gesperrt.', 'Von Oktober bis Dezember wird er umgebaut.',
		'Nur noch bis 31. Oktober 2026, dann wird abgerissen.', 'Frei, Abriss im Herbst 2026.'
	])('because it is closed then: %s', (text) => expect(found(text)).toBe('closed_then'));

	it('because its only season is another one, or its day', () => {
		const garden = { ...offer('Saal im Garten'), attributes: { season: '05-09' } };
		expect(obstacleOf(need, garden, '2026-09-01')?.kind).toBe('closed_then');
		expect(found('Samstags fährt er selber Markt.', { must: { days: 'Sa' } })).toBe('closed_then');
		expect(found('Samstags fährt er selber Markt.', { must: { days: 'Di' } })).toBeNull();
	});

	it.each([
		['Konzerte und jede Musik sind uns vom Amt untersagt worden.', {}],
		['Schöner Raum, aber ohne Bestuhlung.', {}],
		['Fingerfood vom Schwein. Vegan? Bei uns nicht.', { title: 'Veganes Buffet', text: 'Komplett vegan.' }],
		['Nicht für gewerbliche Herstellung.', { title: 'Küche für unsere Herstellung', text: '' }]
	])('because it rules out what is asked for: %s', (text, asked) => expect(found(text, asked, 'Angebot')).toBe('denied'));

	it('because it is only for something else, or is what the need refuses', () => {
		expect(found('Baurechtlich nur als Archiv zugelassen.')).toBe('only');
		expect(found('Zulässig ist nur Einzelhandel.', { title: 'Laden für Einzelhandel', text: '' })).toBeNull();
		expect(found('Bis sechs Meter am Stück', { title: 'Geländer pulvern', text: '', refused: ['nasslack'] }, 'Geländer nass lackieren')).toBe('refused');
		expect(found('Umschläge', { title: 'Verpackung', text: '', refused: ['plastik'] }, 'Polster plastikfrei')).toBeNull();
	});
});

describe('an offer says something else', () => {
	it.each([
		'Wir vermieten den Saal tageweise an Vereine.', 'Im Saal ist ein Beamer fest eingebaut.', 'Befristet bis Mitte 2027 nutzbar, danach Umbau.', 'Mitglieder und Gäste willkommen.',
		'Mit und ohne Bestuhlung.', 'Ohne Kaution und ohne Mindestlaufzeit.', 'Im August geschlossen.', 'Verkauft werden auch Getränke.', 'Belegte Brötchen auf Wunsch.'
	])('and stays an answer: %s', (text) => expect(found(text)).toBeNull());

	it.each([
		'Der Saal ist noch nicht vermietet.', 'Ist noch nicht vergeben.', 'Es sind noch Anteile zu vergeben.', 'Liegt leider etwas weg vom Schuss.', 'Der Saal ist über den Weg am Bach erreichbar.',
		'Die Nachbarhalle ist bereits vermietet, diese ist frei.', 'Zwei Plätze sind vermietet, drei frei.', 'Das Gebäude wurde 2020 verkauft, Ladenlokal frei.', 'Steht herum, nicht mehr im Einsatz, abzugeben.',
		'Keine Aufträge unter 100 € an einem Tag.'
	])('is not taken: %s', (text) => expect(found(text)).toBeNull());

	it.each([
		'Ausschließlich eigene Ernte.', 'Nur eigene Trauben.', 'Nur 20 € je Teilnehmer.', 'Nur bis 15 Teilnehmende.', 'Ausschließlich mit eigenen Mitarbeitern.', 'Verleih nur mit eigenem Personal.',
		'Läuft nur im eigenen Netz.', 'Nur für Ihre Belegschaft.', 'Nicht nur für Studierende.', 'Nur für Mitglieder kostenlos, andere 15 €.', 'Mietvertrag nötig.'
	])('is not for its own people only: %s', (text) => expect(found(text)).toBeNull());

	it.each([
		['Geöffnet von März bis Oktober, zu Fuß fünf Minuten.', '2027-03-10'], ['Kurse von März bis Mai, Anmeldung bis zu zwei Wochen vorher.', '2027-03-10'], ['Von Januar bis Juni 5 € bis zu 100 qm.', '2027-03-10'],
		['Im Juni kommt man auch zu Fuß.', '2027-06-10'], ['Im Juni renoviert.', '2027-06-10'], ['Frühbucherrabatt nur noch bis 31. Dezember.', '2027-03-10'], ['Anmeldung nur noch bis 30. November.', '2027-03-10'],
		['Einführungspreis nur noch bis Ende Januar.', '2027-03-10'], ['Betriebsaufgabe im Januar: Nachmieter gesucht.', '2027-03-10'], ['Noch bis Ende Dezember belegt, ab Januar frei.', '2027-02-10']
	])('is not closed then: %s', (text, from) => expect(found(text, { period: { from, until: from } })).toBeNull());

	it.each(['Montags zu jeder Zeit.', 'Montag mit eigenem Schlüssel.'])('is not closed that day: %s', (text) => expect(found(text, { must: { days: 'Mo' } })).toBeNull());

	it('is for those who ask, or lets itself be paid by the day', () => {
		expect(found('Nur für Auszubildende.', { title: 'Werkbank für unsere Auszubildenden', text: '' })).toBeNull();
		expect(found('Nur für Auszubildende.')).toBe('closed_group');
		expect(found('Nur als Tagesmiete nutzbar.', { title: 'Hebebühne', text: '' })).toBeNull();
	});
});

it('what is held back is no answer, and is shown apart with its reason', () => {
	const good = { ...offer('Saal mit Bestuhlung und Bühne'), id: 'good', organisationId: 'other' };
	const taken = offer('Saal mit Bestuhlung, ist für Konzert und Theater vergeben.');
	const candidates = [taken, good];
	const ranked = rankMatches(need, candidates, { today: '2026-09-01', statistics: { ...collectStatistics(candidates), documents: 200 } });
	expect(ranked.all.map((match) => match.candidateId)).toEqual(['good']);
	expect(ranked.heldBack.map((match) => match.terms.at(-1)?.reason.key)).toEqual(['exchange_reason_obstacle_taken']);
});
