// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from './long-pattern.ts';
import { isStopWord } from './stop-words.ts';
import type { Token } from './tokenise.ts';

const NO = /^(?:kein(?:e[mnrs]?)?|ohne|weder|noch|null|nie)$/;
const NOT = /^(?:nicht|unnötig|überflüssig|egal|verzichtbar|entbehrlich)$/;
const NEEDED = longPattern([
	String.raw`^(?:nötig|notwendig|erforderlich|gebraucht|benötigt|brauchen|brauche|sein|haben|wichtig|`,
	String.raw`muss|zwingend|will|wollen)$`
]);
const ENDS = longPattern([
	String.raw`^(?:aber|sondern|gern|gerne|dafür|jedoch|doch|lieber|nur|auch|sowie|mit|für|weil|da|wenn`,
	String.raw`|die|der|das|dass|auf|im|bei)$`
]);

const FORBIDDEN = /^(?:untersagt|verboten|ausgeschlossen|unzulässig|tabu)$/;
const MAY = /^(?:geht|gehen|darf|dürfen|möglich|erlaubt|gestattet|zulässig|kann|können)$/;

/** How many words after "kein" belong to it: "keine Heizung, keine Kühlung und keine Rampe". */
const REACH = 3;

/**
 * Marks the words a text says no to: after kein, ohne and weder, and before "nicht nötig", "unnötig", "egal". One
 * entry per token; a marked word must never become a criterion, nor count as a hit.
 */
export function negated(tokens: readonly Token[]): boolean[] {
	const marks = tokens.map(() => false);
	tokens.forEach((token, index) => {
		if (isNo(tokens, index)) markAfter(tokens, index, marks);
		if (isNotFor(tokens, index)) markAfter(tokens, index + 1, marks);
		if (answersNo(tokens, index)) markSentence(tokens, index, marks, (tokens[index]?.sentence ?? 0) - 1);
		if (NOT.test(token.word)) markBefore(tokens, index, marks);
		if (FORBIDDEN.test(token.word) || isForbidding(tokens, index)) markSentence(tokens, index, marks);
	});
	return marks;
}

/** "kein Muss" softens; "noch keine Halle" is a lack, not a refusal; "noch" itself says no only after "weder". */
function isNo(tokens: readonly Token[], index: number): boolean {
	const word = tokens[index]?.word ?? '';
	if (!NO.test(word)) return false;
	if (word === 'noch') return tokens.slice(Math.max(0, index - 5), index).some((token) => token.word === 'weder');
	if (tokens[index - 1]?.word === 'noch') return false;
	if (word === 'ohne' && /^(?:und|oder)$/.test(tokens[index - 1]?.word ?? '') && tokens[index - 2]?.word === 'mit') return false;
	return !/^(?:muss|ko|problem|thema|wunder)$/.test(tokens[index + 1]?.word ?? '');
}

/** "geht … nicht.", "nicht erlaubt": the sentence says no to what it speaks of before. */
function isForbidding(tokens: readonly Token[], index: number): boolean {
	if (tokens[index]?.word !== 'nicht') return false;
	const sentence = tokens[index]?.sentence;
	const next = tokens[index + 1];
	if (next && next.sentence === sentence) return MAY.test(next.word);
	return tokens.slice(Math.max(0, index - 6), index).some(
		(token) => token.sentence === sentence && MAY.test(token.word)
	);
}

/** "nicht für gewerbliche Herstellung", "nicht zum Kochen": what it is not for. */
function isNotFor(tokens: readonly Token[], index: number): boolean {
	return tokens[index]?.word === 'nicht' && /^(?:für|zum|zur|als)$/.test(tokens[index + 1]?.word ?? '')
		&& tokens[index + 1]?.sentence === tokens[index]?.sentence;
}

/** Who asks whether somebody has it, seeks it: "Wer verleiht eine Hebebühne? Wir haben keine." */
const SEEKS = /^(?:wer|wo|wie|was|hat|haben|gibt|sucht|suche|suchen|kann|können|kennt|warum)$/;

/** "Vegan? Bei uns nicht.", "Parkplätze? Leider keine.": a word put as a question and answered with no. */
function answersNo(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index];
	if (!token || !/^(?:nicht|nein|keine?|fehlanzeige|leider)$/.test(token.word) || tokens[index + 1]?.sentence === token.sentence) return false;
	const question = tokens.filter((one) => one.sentence === token.sentence - 1);
	const answer = tokens.filter((one) => one.sentence === token.sentence);
	return question.at(-1)?.asks === true && question.length <= 3 && answer.length <= 4 && !SEEKS.test(question[0]?.word ?? '')
		&& !answer.some((one) => /^(?:wir|ich|warum)$/.test(one.word));
}

function markSentence(tokens: readonly Token[], index: number, marks: boolean[], sentence = tokens[index]?.sentence): void {
	for (let before = index - 1; before >= Math.max(0, index - 10); before -= 1) {
		const token = tokens[before];
		if (!token || (token.sentence !== sentence && token.sentence !== tokens[index]?.sentence)) return;
		if (token.sentence !== sentence) continue;
		if (!isStopWord(token.word) && !MAY.test(token.word)) marks[before] = true;
	}
}

function markAfter(tokens: readonly Token[], index: number, marks: boolean[]): void {
	const sentence = tokens[index]?.sentence;
	for (let next = index + 1; next <= index + REACH && next < tokens.length; next += 1) {
		const token = tokens[next];
		if (!token || token.sentence !== sentence || ENDS.test(token.word)) return;
		if (!isStopWord(token.word)) marks[next] = true;
		if (token.capital && token.word !== 'muss') {
			if (/^(?:für|ab|von|zu|um)$/.test(tokens[next + 1]?.word ?? '') && tokens[next + 2]?.kind === 'number') marks[next + 2] = true;
			if (!/^(?:und|oder|als)$/.test(tokens[next + 1]?.word ?? '')) return;
		}
	}
}

function markBefore(tokens: readonly Token[], index: number, marks: boolean[]): void {
	const alone = tokens[index]?.word !== 'nicht';
	const after = tokens[index + 1];
	// "nicht über 500", "nicht mehr als zehn" set a bound
	if (/^(?:über|unter|mehr|weniger|länger|höher|grösser|kleiner)$/.test(after?.word ?? '')) return;
	if (!alone && !(after && NEEDED.test(after.word))) {
		if (after && after.sentence === tokens[index]?.sentence && !after.capital) marks[index + 1] = true;
		return;
	}
	for (let before = index - 1; before >= Math.max(0, index - 4); before -= 1) {
		const token = tokens[before];
		if (!token || token.sentence !== tokens[index]?.sentence || /^(?:aber|und|oder)$/.test(token.word)) return;
		if (token.capital || token.word.length > 5) marks[before] = true;
		if (token.capital) return;
	}
}
