// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import type { CategoryKey } from '../categories.ts';
import type { Candidate, MatchNeed } from './match.ts';

/** In these categories an entry may come from either side; who gives and who takes must be told from the words. */
interface Sides {
	gives: RegExp;
	takes: RegExp;
}

const SIDES: Partial<Record<CategoryKey, Sides>> = {
	staff: {
		gives: longPattern([
			String.raw`biete|ausleihen|abgeben|überlassen|vermitteln|vermittlung|zur verfügung|suche (?:arbeit|`,
			String.raw`stelle|job|praktik|aushilfsjob)|stunden frei|kapazität|haben zeit|nehmen (?:gern )?auf|`,
			String.raw`würde gern|verfügbar|unterstütz`
		]),
		takes: longPattern([
			String.raw`m\/w\/d|wir stellen ein|stellen ein\b|bewerb|(?:wir )?suchen|gesucht|wir zahlen|brauchen`,
			String.raw`|stellenangebot|verstärkung|team sucht`
		])
	},
	succession: {
		gives: longPattern([
			String.raw`nachfolge(?:r|rin)?\w*[^.]{0,20}gesucht|übergeben|abzugeben|übergabe|zu verkaufen|`,
			String.raw`altersgründ|in gute hände|abgeben|in rente|ruhestand|gebe[n]? .{0,30}ab\b|sucht nachfolg`
		]),
		takes: longPattern([
			String.raw`zum übernehmen|übernehmen|kaufe|kaufen|übernahme gesucht|suche .{0,30}betrieb|einsteigen`,
			String.raw`|kaufinteress|eigenkapital|möchte mich selbst`
		])
	},
	pilot: {
		gives: longPattern([
			String.raw`testfeld|(?:geben|stellen|bieten) .{0,60}(?:daten|platz|linie|fläche|raum|zugang)|`,
			String.raw`suchen .{0,25}lösung|aufgabe|challenge|unser problem|budget|wir möchten wissen|`,
			String.raw`gibt es (?:was|etwas)|würden gern .{0,20}(?:testen|ausprobieren)|`,
			String.raw`zum testen (?:gern )?bereit`
		]),
		takes: longPattern([
			String.raw`unser system|unsere (?:software|lösung|app|sensor\w*|kamera\w*|plattform|modell\w*)|`,
			String.raw`pilotkunde|testkunde|pilotbetrieb|erster? kunde|betatest|wir (?:messen|entwickeln|`,
			String.raw`haben .{0,40}entwickelt)|suchen .{0,30}(?:betriebe|höfe|anlagen|firmen|unternehmen|`,
			String.raw`anwender|händler)`
		])
	}
};

function sideOf(category: CategoryKey, text: string): 'gives' | 'takes' | null {
	const sides = SIDES[category];
	if (!sides) return null;
	const count = (pattern: RegExp) => [...text.matchAll(new RegExp(pattern.source, 'g'))].length;
	const gives = count(sides.gives);
	const takes = count(sides.takes);
	return gives === takes ? null : gives > takes ? 'gives' : 'takes';
}

const sideCache = new WeakMap<object, 'gives' | 'takes' | null>();

function sideOnce(record: MatchNeed | Candidate, category: CategoryKey): 'gives' | 'takes' | null {
	const known = sideCache.get(record);
	if (known !== undefined) return known;
	const side = sideOf(category, `${record.title}. ${record.text}`.toLowerCase());
	sideCache.set(record, side);
	return side;
}

/** Who seeks goods and who takes goods into their shop want the same; so do two who sell. */
const OPPOSITE: Partial<Record<CategoryKey, CategoryKey>> = { goods: 'sales_channel', sales_channel: 'goods' };
const SURE = 0.6;

/** True if both plainly stand on one side. If either is not plain, nobody is turned away. */
export function onSameSide(need: MatchNeed, candidate: Candidate): boolean {
	const { category } = candidate;
	if (!category || !need.category) return false;
	if (need.categoryConfidence >= SURE && OPPOSITE[need.category] === category) return true;
	if (need.category !== category) return false;
	// a need for staff seeks somebody, unless it plainly says that somebody is free
	const wanted = sideOnce(need, category) ?? (category === 'staff' ? 'takes' : null);
	return wanted !== null && wanted === sideOnce(candidate, category);
}

const OWN_CIRCLE =
	longPattern([
		String.raw`\bnur für\s[^.;,]{3,40}|\b(?:nur|ausschließlich|ausschliesslich)\s(?:für\s|an\s|von\s|`,
		String.raw`unter\s|innerhalb\s)?(?:der\s|die\s|den\s)?(?:unsere[nr]?|eigene[nr]?|mitglieder\w*|`,
		String.raw`interne?n?|nachbar\w*|anlieger|angehörige|anwohner|bewohner|mieter|beschäftigte|`,
		String.raw`studierende|schüler)\b[^.;,]{0,30}|\b(?:keine|nicht für|nicht an)\s(?:externe?n?|`,
		String.raw`fremde?n?|fremdnutzung|dritte)\b[^.;,]{0,20}|\bprivat(?:e nutzung)? nur\b|`,
		String.raw`\bnur (?:privat|intern)\b`
	]);

const circleCache = new WeakMap<Candidate, string | null>();

/** The words by which an offer keeps to its own circle ("nur für Mitglieder"), or null. */
export function onlyForOwnCircle(candidate: Candidate): string | null {
	const known = circleCache.get(candidate);
	if (known !== undefined) return known;
	const found = OWN_CIRCLE.exec(candidate.text.toLowerCase())?.[0].trim() ?? null;
	circleCache.set(candidate, found);
	return found;
}
