// SPDX-License-Identifier: EUPL-1.2
export { analyse, lexemes, queryConcepts, queryLexemes } from './analyse.ts';
export type { Lexeme, QueryConcept } from './analyse.ts';
export { extendLexicon, LEXICON } from './lexicon.ts';
export type { Lexicon, LexiconExtension } from './lexicon.ts';
export { negated } from './negation.ts';
export { foldUmlauts, normaliseText, normaliseWord } from './normalise.ts';
export { numberWord, readNumber } from './number-words.ts';
export { allParts, splitCompound } from './split.ts';
export { stem } from './stem.ts';
export { isStopWord, isWeakWord } from './stop-words.ts';
export { synonymsOf, THESAURUS_SIZE } from './thesaurus.ts';
export type { Synonym } from './thesaurus.ts';
export { tokenise } from './tokenise.ts';
export type { Token } from './tokenise.ts';
export { forgivenTypos, nearestWord, typoDistance } from './typo.ts';
export { UNIT_PATTERN, unitOf, UNITS } from './units.ts';
export type { Unit } from './units.ts';
