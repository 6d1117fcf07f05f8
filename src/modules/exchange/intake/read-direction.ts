// SPDX-License-Identifier: EUPL-1.2
import type { Direction } from './proposal.ts';

const SEEKS =
	/\b(?:such\w*|gesucht\w*|sucht|brauch\w*|benötig\w*|gesuch|bräucht\w*|wer (?:hat|kann|macht|baut|kennt|nimmt|kauft|weiß|weiss|hilft|verleiht|will|möchte)|wo (?:kann|gibt|bekomm\w*|dürfen|finde)|wir würden gern|hätte\w* gern|möchte\w*|fehlt uns|zugang zu|haben interesse|wollen|gibt es|wünsch\w*|kann (?:man|uns|jemand)|mit wem)\b/g;
const OFFERS =
	/\b(?:biete\w*|bieten|zu vermieten|zu verkaufen|zu verpachten|zu vergeben|zu verschenken|zu haben|zu verleihen|abzugeben|vermiete\w*|verleihe\w*|verpachte\w*|verkaufe\w*|verkaufen wir|geben ab|vergeben|wir stellen|stellen zur verfügung|steht zur verfügung|angebot(?!e schreiben)|frei ab|haben noch \w+ frei|nehmen auf|freie\w? (?:plätze|kapazität\w*|stunden|fläche\w*)|gegen gebühr)\b/g;

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
