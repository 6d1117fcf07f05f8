// SPDX-License-Identifier: EUPL-1.2
import { analyse, lexemes } from '#shared/german/analyse.ts';
import { longPattern } from '#shared/german/long-pattern.ts';
import { splitCompound } from '#shared/german/split.ts';
import { wordsOf } from './candidate-words.ts';
import { closedTimes } from './closed-times.ts';
import { needConcepts } from './coverage.ts';
import type { Candidate, MatchNeed } from './match.ts';

/** Why an offer is no answer by its own words, with the words that say so. */
export interface Obstacle {
	kind: 'taken' | 'closed_group' | 'closed_then' | 'denied' | 'only' | 'refused';
	words: string;
}

const TAKEN = longPattern([
	String.raw`\b(?:ist|sind|wurden?|bereits|schon|leider|inzwischen|mittlerweile)\b[^.;!?]{0,45}\b(?:vergeben|vermietet|`,
	String.raw`verpachtet|verkauft|reserviert|belegt|ausgebucht|weg|verschenkt)\b|[,(] (?:reserviert|vergeben|verkauft|vermietet)\b|`,
	String.raw`\b(?:nur noch (?:eine )?|auf die )warteliste|warteliste für 20\d\d|\bhaben wir\b[^.;!?]{0,20}\bverkauft\b|`,
	String.raw`(?:hat|haben) (?:schon |bereits )?unterschrieben|nicht mehr (?:zu haben|anrufen|verfügbar|frei|im angebot|erhältlich|`,
	String.raw`lieferbar|buchbar|im einsatz)|\b(?:ausverkauft|vergriffen|ausgebucht|aufgelöst)\b|\bkeine (?:plätze|termine|kapazität\w*|`,
	String.raw`aufträge|neukunden|neuen kunden)[^.;!?]{0,15}(?:mehr|frei|an\b)|aufnahmestopp`
]);

/** "Wurde verkauft" speaks of this thing; "Verkauft werden auch …" offers one. */
const GROUP = String.raw`(?:eigene[nrms]?|unsere[nrms]?|interne?[nrms]?|mitglieder\w*|angehörige\w*|mieter\w*|mietvertrag|bewohner\w*|`
	+ String.raw`anwohner\w*|beschäftigte\w*|mitarbeite\w*|belegschaft|personal|studierende\w*|studenten|stipendiat\w*|schüler\w*|`
	+ String.raw`azubis|auszubildende\w*|kolleg\w*|vereinsmitglieder\w*|genossen|patient\w*|teilnehme\w*|kursteilnehme\w*|gäste unseres|`
	+ String.raw`nachbar\w*|anlieger\w*)`;
const CLOSED_GROUP = longPattern([
	String.raw`\b(?:nur|ausschließlich|ausschliesslich|lediglich|allein)\b[^.;,!?]{0,28}\b${GROUP}\b[^.;,!?]{0,30}|`,
	String.raw`\bnur (?:intern|innerhalb|inhouse|im eigenen|in der eigenen)\b[^.;,!?]{0,30}|\bgeschlossene (?:gruppe|gesellschaft)\b|`,
	String.raw`\b(?:keine|nicht für|nicht an|kein verleih an|nicht nach)\s(?:externe?n?|fremde?n?|fremdnutzung|dritte|außen|auswärtige\w*)\b`
]);

const cache = new WeakMap<Candidate, Omit<Obstacle, 'kind'> & { kind: 'taken' | 'closed_group' } | null>();

/** Taken or kept to its own people: whatever the need, unless the need comes from those people itself. */
function ownObstacle(candidate: Candidate) {
	const known = cache.get(candidate);
	if (known !== undefined) return known;
	const text = `${candidate.title}. ${candidate.text}`.toLowerCase();
	const taken = TAKEN.exec(text)?.[0];
	const group = taken ? undefined : CLOSED_GROUP.exec(text)?.[0];
	const found = taken ? { kind: 'taken' as const, words: taken.trim() } : group ? { kind: 'closed_group' as const, words: group.trim() } : null;
	cache.set(candidate, found);
	return found;
}

/** Whoever offers something without these takes nothing away. */
const BURDEN: ReadonlySet<string> = new Set(lexemes(
	'Sicherheit Bürgschaft Kaution Provision Anmeldung Voranmeldung Mindestlaufzeit Mindestmenge Mindestabnahme Vorkenntnisse Aufpreis Vertragsbindung Bürokratie Wartezeit Gebühr Kosten Verpflichtung Vorerfahrung Eigenkapital'
));

const deniedCache = new WeakMap<Candidate, ReadonlyMap<string, string>>();

/** What the offer says no to, and nowhere yes: lexeme → the word as written. */
function deniedBy(candidate: Candidate): ReadonlyMap<string, string> {
	const known = deniedCache.get(candidate);
	if (known) return known;
	const words = analyse(`${candidate.title}. ${candidate.text}`).filter((entry) => entry.kind !== 'number' && !entry.weak);
	const said = new Set(words.filter((entry) => !entry.negated).map((entry) => entry.lexeme));
	const denied = new Map(words.filter((entry) => entry.negated && !said.has(entry.lexeme) && !BURDEN.has(entry.lexeme) && (entry.kind !== 'part' || entry.head)).map((entry) => [entry.lexeme, entry.from]));
	deniedCache.set(candidate, denied);
	return denied;
}

/** From this say on a word names what the need is about. */
const ABOUT = 0.5;
/** A synonym as close as this is the same thing. */
const SAME_THING = 0.7;

function deniedWord(need: MatchNeed, candidate: Candidate): string | null {
	const denied = deniedBy(candidate);
	if (denied.size === 0) return null;
	for (const concept of needConcepts(need)) {
		if (concept.say < ABOUT || concept.circumstance) continue;
		const hit = concept.alternatives.find((one) => (one.how === 'part' || one.weight >= SAME_THING) && denied.has(one.lexeme));
		if (hit) return denied.get(hit.lexeme) ?? null;
	}
	return null;
}

const ONLY = /(?:zulässig|erlaubt|zugelassen|genehmigt)\s(?:ist|sind)\s(?:nur|ausschließlich|lediglich)\s([^.;,!?]{3,40})|(?:nur|ausschließlich|lediglich)\sals\s([^.;,!?]{3,30}?)\s(?:zugelassen|genehmigt|zulässig|erlaubt|nutzbar)/;

/** "Baurechtlich nur als Archiv zugelassen", "zulässig ist nur Einzelhandel", and the need is about something else. */
function onlyPurpose(need: MatchNeed, candidate: Candidate): string | null {
	const found = ONLY.exec(candidate.text.toLowerCase());
	if (!found) return null;
	const purpose = new Set(lexemes(found[1] ?? found[2] ?? ''));
	const asked = needConcepts(need).some((concept) => concept.say >= ABOUT && concept.alternatives.some((one) => one.weight >= 0.4 && purpose.has(one.lexeme)));
	return asked ? null : found[0].trim();
}

/** "Holzpellets und Hackschnitzel": who refuses one may still want the other. */
const NAMES_SEVERAL = /,|\/|\b(?:und|oder|sowie)\b/;

/** The title names what the need refuses ("kein Nasslack": "Geländer nass lackieren"), and not also what it asks for. */
function refusedWord(need: MatchNeed, candidate: Candidate): string | null {
	if (!need.refused?.length) return null;
	const { title, strength } = wordsOf(candidate);
	const alsoAsked = needConcepts(need).some((concept) => concept.say >= 0.9 && title.has(concept.alternatives[0]?.lexeme ?? ''));
	if (alsoAsked && NAMES_SEVERAL.test(candidate.title)) return null;
	const hit = need.refused.find((lexeme) => title.has(lexeme) || standsApart(lexeme, title));
	const from = hit ? (strength.get(hit)?.from ?? hit) : null;
	return from && !/(?:frei|los|arm)(?:e[mnrs]?)?$/i.test(from) ? from : null;
}

/** "Nasslack" also stands in "nass lackieren": every part begins a word of the title. */
function standsApart(lexeme: string, title: ReadonlySet<string>): boolean {
	const parts = splitCompound(lexeme);
	return parts.length > 1 && parts.every((part) => [...title].some((word) => word.startsWith(part.slice(0, Math.max(4, part.length - 2)))));
}

/** The first thing in an offer's own words that makes it no answer to this need, or null. */
export function obstacleOf(need: MatchNeed, candidate: Candidate, today: string): Obstacle | null {
	const own = ownObstacle(candidate);
	if (own) return own;
	if (candidate.kind !== 'offer') return null;
	const closed = closedTimes(candidate, need, today);
	if (closed) return { kind: 'closed_then', words: closed };
	const refused = refusedWord(need, candidate);
	if (refused) return { kind: 'refused', words: refused };
	const only = onlyPurpose(need, candidate);
	if (only) return { kind: 'only', words: only };
	const denied = deniedWord(need, candidate);
	return denied ? { kind: 'denied', words: denied } : null;
}
