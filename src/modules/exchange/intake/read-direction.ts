// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import type { Direction } from './proposal.ts';

const SEEKS =
	longPattern([
		String.raw`\b(?:such\w*|gesucht\w*|sucht|brauch\w*|benötig\w*|gesuch|bräucht\w*|`,
		String.raw`wer (?:[a-zäöü]+(?:iert|eut|agt|tet)|hat|kann|`,
		String.raw`macht|baut|kennt|nimmt|kauft|weiß|weiss|hilft|verleiht|will|möchte)|wo (?:kann|gibt|`,
		String.raw`bekomm\w*|dürfen|finde)|wir würden gern|hätte\w* gern|möchte\w*|fehlt uns|zugang zu|`,
		String.raw`haben interesse|wollen|gibt es|wünsch\w*|kann (?:man|uns|jemand)|mit wem)\b`
	], 'g');
const OFFERS =
	longPattern([
		String.raw`\b(?:biete\w*|bieten|zu vermieten|zu verkaufen|zu verpachten|zu vergeben|zu verschenken|`,
		String.raw`zu haben|zu verleihen|abzugeben|vermiete\w*|verleihe\w*|verpachte\w*|verkaufe\w*|`,
		String.raw`verkaufen wir|geben ab|vergeben|wir stellen|stellen zur verfügung|steht zur verfügung|`,
		String.raw`angebot(?!e schreiben)|frei ab|haben noch \w+ frei|nehmen auf|freie\w? (?:plätze|`,
		String.raw`kapazität\w*|stunden|fläche\w*)|gegen gebühr)\b`
	], 'g');

/** Whether a text seeks or offers, by its verbs. A word in the first line counts twice. "unclear" asks the person. */
export function readDirection(lower: string): Direction {
	const firstLine = lower.split('\n')[0] ?? '';
	const weigh = (pattern: RegExp) => (lower.match(pattern)?.length ?? 0) + (firstLine.match(pattern)?.length ?? 0);
	const seeks = weigh(SEEKS);
	const offers = weigh(OFFERS);
	if (seeks > offers) return 'seeks';
	if (offers > seeks) return 'offers';
	return 'unclear';
}
