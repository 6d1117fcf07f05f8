// SPDX-License-Identifier: EUPL-1.2
import { analyse, lexemes } from '#shared/german/analyse.ts';
import { longPattern } from '#shared/german/long-pattern.ts';
import { splitCompound } from '#shared/german/split.ts';
import { wordsOf } from './candidate-words.ts';
import { closedTimes, sentencesOf } from './closed-times.ts';
import { needConcepts } from './coverage.ts';
import type { Candidate, MatchNeed } from './match.ts';

/** Why an offer is no answer by its own words, with the words that say so. */
export interface Obstacle {
	kind: 'taken' | 'closed_group' | 'closed_then' | 'denied' | 'only' | 'refused';
	words: string;
}

/** A word between "ist" and "vergeben" that turns it round: "ist noch nicht vergeben", "sind noch Anteile zu vergeben". */
const STILL_THERE = /\b(?:nicht|nie|kein\w*|zu (?:vergeben|vermieten|verkaufen|verpachten))\b/;
const GONE = longPattern([
	String.raw`\b(?:ist|sind|wurden?|bereits|schon|leider|inzwischen|mittlerweile)\b[^.,;:!?]{0,45}?\b(?:vergeben|vermietet|verpachtet|verkauft|`,
	String.raw`reserviert|verschenkt)\b|, (?:reserviert|vergeben|verkauft|vermietet)\b|\b(?:wir führen |nur noch )(?:\w+ ){0,2}warteliste|warteliste für 20\d\d|`,
	String.raw`\bhaben wir\b[^.,;!?]{0,20}\bverkauft\b|(?:hat|haben) (?:schon |bereits )?unterschrieben|nicht mehr (?:zu haben|anrufen|verfügbar|frei|im angebot|`,
	String.raw`erhältlich|lieferbar|buchbar)|\b(?:ausverkauft|vergriffen)\b|\balle\b[^.,;!?]{0,25}\b(?:ausgebucht|belegt)\b|\bkeine (?:plätze|termine|`,
	String.raw`kapazität\w*|aufträge|neukunden|neuen kunden)[^.,;!?\d]{0,15}(?:mehr|frei)\b|aufnahmestopp`
]);
/** Something is free all the same: another room, the rest, from a day on. */
const FREE_TOO = /\b(?:frei|verfügbar|zu haben|gibt es noch|noch \w+ (?:plätze|anteile)|abzugeben|nachmieter|ladenlokal|diese[rs]?)\b/;
const DATED = /\b(?:bis|ab|von|vom|im|ende|mitte|anfang)\s(?:zum\s|ende\s|mitte\s|anfang\s)?(?:\d|jan|feb|mär|apr|mai|jun|jul|aug|sep|okt|nov|dez|früh|sommer|herbst|winter|ostern)/;

/** The words by which an offer says that it is gone, whatever the need; null if something of it is free, or only for a time. */
function goneBy(text: string): string | null {
	const found = GONE.exec(text);
	if (!found || STILL_THERE.test(found[0].replace(/nicht mehr|keine (?:plätze|termine|kapaz|auftr|neu)/, ''))) return null;
	const sentences = sentencesOf(text);
	const at = sentences.findIndex((one) => one.includes(found[0]));
	const around = `${sentences[at] ?? ''} ${sentences[at + 1] ?? ''}`;
	const rest = around.replace(found[0], '');
	if (FREE_TOO.test(rest) || (DATED.test(found[0]) && /^\s*(?:noch )?bis\b/.test(found[0].replace(/^(?:ist|sind)\s/, '')))) return null;
	return found[0].trim();
}

const PEOPLE = String.raw`(?:mitglieder\w*|angehörige\w*|mieter\w*|bewohner\w*|anwohner\w*|beschäftigte\w*|mitarbeite(?:r|nde)\w*|belegschaft|personal|studierende\w*|`
	+ String.raw`studenten|stipendiat\w*|schüler\w*|azubis|auszubildende\w*|kolleg(?:en|innen)|vereinsmitglieder\w*|patient\w*|kursteilnehme\w*|nachbarn|anlieger\w*)`;
const OWN = String.raw`(?:unsere[nrms]?|eigene[nrms]?|interne[nrms]?|hauseigene[nrms]?)`;
const ONLY_FOR = String.raw`(?<!nicht )\b(?:nur|ausschließlich|ausschliesslich|lediglich)\s(?:für|an|unter|von)\s(?!ihre|eure|deine)`;
const CLOSED_GROUP = longPattern([
	String.raw`${ONLY_FOR}(?:die |den |der )?(?:${OWN}\s){0,2}(?:[a-zäöüß]+e[nr]?\s)?${PEOPLE}\b(?! (?:kostenlos|kostenfrei|gratis|ermäßigt|vergünstigt))[^.;,!?]{0,30}|`,
	String.raw`${ONLY_FOR}(?:${OWN}\s){1,2}(?:leute|kunden|gäste|teilnehme\w*|betriebe?|ware|waren|zwecke|veranstaltungen)\b[^.;,!?]{0,20}|`,
	String.raw`${ONLY_FOR}leute mit mietvertrag[^.;,!?]{0,30}|\bnur (?:eigene ware|intern|innerhalb (?:der|des|unser\w*))\b[^.;,!?]{0,30}|\bgeschlossene (?:gruppe|gesellschaft)\b|`,
	String.raw`\b(?:nicht für|nicht an|kein verleih an|keine vermietung an|keine)\s(?:externe?n?|fremde?n?|fremdnutzung|dritte|auswärtige\w*)\b`
]);

type OwnObstacle = Obstacle & { kind: 'taken' | 'closed_group' };
const cache = new WeakMap<Candidate, OwnObstacle | null>();

/** Gone, or kept to its own people, by the offer's own words. */
function ownObstacle(candidate: Candidate): OwnObstacle | null {
	const known = cache.get(candidate);
	if (known !== undefined) return known;
	const text = `${candidate.title}. ${candidate.text}`.toLowerCase();
	const gone = goneBy(text);
	const group = gone ? undefined : CLOSED_GROUP.exec(text)?.[0];
	const found: OwnObstacle | null = gone ? { kind: 'taken', words: gone } : group ? { kind: 'closed_group', words: group.trim() } : null;
	cache.set(candidate, found);
	return found;
}

/** Whether the need comes from the very people ("Wir Auszubildende suchen …"). */
function isOfGroup(need: MatchNeed, words: string): boolean {
	const group = new Set(lexemes(words));
	return needConcepts(need).some((concept) => concept.alternatives[0] && group.has(concept.alternatives[0].lexeme) && concept.say >= ABOUT);
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
	if (!found || /miete|pacht|tages|stunden|wochen|monat/.test(found[1] ?? found[2] ?? '')) return null;
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
	if (candidate.kind !== 'offer') return null;
	const own = ownObstacle(candidate);
	if (own && !(own.kind === 'closed_group' && isOfGroup(need, own.words))) return own;
	const closed = closedTimes(candidate, need, today);
	if (closed) return { kind: 'closed_then', words: closed };
	const refused = refusedWord(need, candidate);
	if (refused) return { kind: 'refused', words: refused };
	const only = onlyPurpose(need, candidate);
	if (only) return { kind: 'only', words: only };
	const denied = deniedWord(need, candidate);
	return denied ? { kind: 'denied', words: denied } : null;
}
