// SPDX-License-Identifier: EUPL-1.2
// The open data over HTTP: the interface is asked out of its own description, with right and with broken questions, and
// every answer is held against the shape that it promises. Bounded: so many questions an address, one after the other.
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { Parser } from 'n3';
import { beforeAll, describe, expect, inject, test } from 'vitest';

type Json = Record<string, unknown>;
interface Parameter { name: string; in: 'path' | 'query'; schema: Json }
interface Operation { parameters: Parameter[]; responses: Record<string, { content: Record<string, { schema: Json }> }> }

const QUESTIONS = 120;
const base = () => `${inject('program')}/wuppertal`;
let operations: [string, Operation][];
let components: Json;

beforeAll(async () => {
	const described = (await (await fetch(`${base()}/api/v1/openapi.json`)).json()) as { paths: Record<string, { get: Operation }>; components: Json };
	operations = Object.entries(described.paths).map(([path, { get }]) => [path, get]);
	components = described.components;
});

/** A value that the schema of a parameter allows. */
function allowed(schema: Json): fc.Arbitrary<string | string[]> {
	const choices = schema.enum as string[] | undefined;
	if (choices) return fc.constantFrom(...choices);
	if (schema.type === 'array') return fc.array(allowed(schema.items as Json) as fc.Arbitrary<string>, { maxLength: 3 });
	if (schema.type === 'integer' || schema.type === 'number') return fc.integer({ min: Number(schema.minimum ?? 1), max: Number(schema.maximum ?? 50) }).map(String);
	if (schema.anyOf) return fc.constantFrom('2024-01-01', '2026-06-01T00:00:00Z');
	if (typeof schema.pattern === 'string') return fc.constantFrom('51.25,7.15,3', '0,0,1', '-10.5,179.9,200');
	return fc.string({ minLength: Number(schema.minLength ?? 0), maxLength: 40 });
}

const nonsense = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constantFrom('', '-1', '1e9', 'NaN', "';--", '%', '\\', '0x10', '99999999999999999999', '[]', '{}', 'null', '<x>', '\u202e', 'a'.repeat(5_000)));

function question(path: string, { parameters }: Operation, broken: boolean): fc.Arbitrary<string> {
	const of = (parameter: Parameter) => (broken ? fc.oneof(allowed(parameter.schema), nonsense) : allowed(parameter.schema));
	const query = parameters.filter((one) => one.in === 'query');
	const strange = broken ? fc.option(fc.tuple(fc.string({ maxLength: 20 }), nonsense), { nil: null }) : fc.constant(null);
	const slug = broken ? nonsense : fc.constant('schwebezeit-coworking');
	return fc.tuple(fc.tuple(...query.map((one) => fc.option(of(one), { nil: null }))), slug, strange).map(([values, part, extra]) => {
		const params = new URLSearchParams();
		query.forEach(({ name }, at) => { for (const value of [values[at] ?? []].flat()) params.append(name, value.toWellFormed()); });
		if (extra) params.append(extra[0].toWellFormed(), extra[1].toWellFormed());
		return `${base()}/api/v1${path.replace(/\{\w+\}/, encodeURIComponent(part.toWellFormed()) || 'x')}?${params}`;
	});
}

describe('the interface, asked out of its own description', () => {
	test('answers every right question in the promised shape', async () => {
		const ajv = new Ajv2020({ strict: false, validateFormats: false });
		for (const [path, operation] of operations) {
			const validate = ajv.compile({ ...operation.responses[200]!.content['application/json']!.schema, components });
			for (const address of fc.sample(question(path, operation, false), { numRuns: 25, seed: 7 })) {
				const answer = await fetch(address);
				expect([answer.status, address]).toEqual([200, address]);
				const body: unknown = await answer.json();
				expect(validate(body), `${address} ${JSON.stringify(validate.errors)}`).toBe(true);
			}
		}
	});

	test('breaks at no question: 200, 400 or 404, and a sentence with each refusal', async () => {
		const seen = new Map<number, number>();
		for (const [path, operation] of operations) {
			for (const address of fc.sample(question(path, operation, true), { numRuns: QUESTIONS, seed: 11 })) {
				const answer = await fetch(address, { redirect: 'manual' });
				seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1);
				const text = await answer.text();
				expect([200, 308, 400, 404], `${answer.status} ${address} ${text.slice(0, 300)}`).toContain(answer.status);
			}
		}
		expect(seen.get(200), 'right questions among them').toBeGreaterThan(20);
		expect(seen.get(400), 'wrong questions among them').toBeGreaterThan(100);
	});

	test('names the parameter that is wrong', async () => {
		const answer = await fetch(`${base()}/api/v1/organisations?size=0&nichts=1`);
		const { status, parameters, detail } = (await answer.json()) as { status: number; parameters: { name: string }[]; detail: string };
		expect([answer.status, answer.headers.get('content-type'), status]).toEqual([400, 'application/problem+json; charset=utf-8', 400]);
		expect(parameters.map(({ name }) => name).sort()).toEqual(['nichts', 'size']);
		expect(detail).toMatch(/Beschreibung der Schnittstelle/);
	});
});

describe('the files', () => {
	test('hold as many records as the interface counts, and say under which terms', async () => {
		const { total, licence } = (await (await fetch(`${base()}/api/v1/organisations?size=1`)).json()) as { total: number; licence: { name: string } };
		const csv = await (await fetch(`${base()}/daten/organisationen.csv`)).text();
		const geo = (await (await fetch(`${base()}/daten/organisationen.geojson`)).json()) as { features: { properties: { slug: string } }[]; licence: { name: string } };
		const profiles = (await (await fetch(`${base()}/daten/murmurations.json`)).json()) as unknown[];
		expect(total).toBeGreaterThan(50);
		expect(csv.trim().split(/\r\n(?=[^\n])/).length - 1).toBe(total);
		expect(new Set(geo.features.map(({ properties }) => properties.slug)).size).toBe(total);
		expect(profiles.length).toBe(total);
		expect(licence.name).toContain('Datenlizenz Deutschland');
		expect(geo.licence).toEqual(licence);
	});

	test('are described column by column, and listed in the catalogue with addresses that answer', async () => {
		const header = (await (await fetch(`${base()}/daten/organisationen.csv`)).text()).split('\r\n')[0]!;
		const table = (await (await fetch(`${base()}/daten/organisationen.csv-metadata.json`)).json()) as { tableSchema: { columns: { titles: { de: string[] } }[] } };
		expect(table.tableSchema.columns.map(({ titles }) => titles.de[0]).join(',')).toBe(header);
		const turtle = await (await fetch(`${base()}/daten/katalog.ttl`)).text();
		const addresses = new Parser().parse(turtle).filter(({ predicate }) => predicate.value.endsWith('#accessURL')).map(({ object }) => object.value);
		expect(addresses.length).toBeGreaterThan(6);
		for (const address of addresses) expect([(await fetch(address)).status, address]).toEqual([200, address]);
	});
});
