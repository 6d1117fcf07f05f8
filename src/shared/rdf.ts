// SPDX-License-Identifier: EUPL-1.2

/** A literal: text with its language or with the IRI of its datatype. */
export interface Literal { text: string; language?: string; datatype?: string }
/** A link to something with an IRI. */
export interface Iri { iri: string }
export type Term = Iri | Literal;
/** Subject, predicate (both IRIs), object. */
export type Triple = readonly [string, string, Term];

export const iri = (value: string): Iri => ({ iri: value });
export const words = (text: string, language?: string): Literal => ({ text, ...(language && { language }) });
export const typed = (text: string, type: string): Literal => ({ text, datatype: `http://www.w3.org/2001/XMLSchema#${type}` });

const RDF_TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

/** Turtle: subjects in the order in which they first come, full IRIs throughout. Every character is written safely. */
export function turtleOf(triples: readonly Triple[]): string {
	return bySubject(triples).map(([subject, own]) =>
		`${iriOf(subject)}\n${own.map(([, predicate, object]) => `\t${predicate === RDF_TYPE ? 'a' : iriOf(predicate)} ${termOf(object)}`).join(' ;\n')} .\n`).join('\n');
}

/** JSON-LD in its expanded form: programs need no context for it. */
export function jsonLdGraphOf(triples: readonly Triple[]): object[] {
	return bySubject(triples).map(([subject, own]) => {
		const node: Record<string, unknown[] | string> = { '@id': subject };
		for (const [, predicate, object] of own) {
			const key = predicate === RDF_TYPE ? '@type' : predicate;
			((node[key] ??= []) as unknown[]).push(predicate === RDF_TYPE ? (object as Iri).iri : valueOf(object));
		}
		return node;
	});
}

function bySubject(triples: readonly Triple[]): [string, Triple[]][] {
	const found = new Map<string, Triple[]>();
	for (const triple of triples) found.set(triple[0], [...(found.get(triple[0]) ?? []), triple]);
	return [...found];
}

const valueOf = (term: Term) =>
	'iri' in term ? { '@id': term.iri } : { '@value': term.text, ...(term.language && { '@language': term.language }), ...(term.datatype && { '@type': term.datatype }) };

const termOf = (term: Term) =>
	'iri' in term ? iriOf(term.iri) : `"${escaped(term.text)}"${term.language ? `@${term.language}` : term.datatype ? `^^${iriOf(term.datatype)}` : ''}`;

/** An IRI holds no space, quote or bracket; what somebody typed into an address is percent-encoded. */
const iriOf = (value: string) => `<${value.replace(/[\p{Cc}\s<>"{}|\\^`]/gu, (sign) => encodeURIComponent(sign))}>`;

const ESCAPES: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string) =>
	text.replace(/["\\\p{Cc}]/gu, (sign) => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
