// SPDX-License-Identifier: EUPL-1.2
// Generated from the table of routes: another network's record is 404 wherever an address or a form can name one, with the same
// bytes as a record that never existed; and a deed against it changes nothing over there (trust I7, I8).
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import type { RouteDescriptor } from '#web/descriptor.ts';
import { routeTable } from '#web/route-table.ts';
import { aVisitorAs, type Principal } from '../kit/roles.ts';
import type { PlainVisitor } from '../kit/visitor.ts';
import { hashOfNetwork, namesOf, NOT_A_RECORD, TYPED } from './record-kinds.ts';

const OURS = 'wuppertal';
const THEIRS = 'wolfsburg';

let database: pg.Pool;
const visitors = new Map<Principal, PlainVisitor>();

beforeAll(async () => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
	for (const principal of ['stranger', 'lead', 'member'] as const) visitors.set(principal, await aVisitorAs(inject('program'), database, OURS, principal));
});
afterAll(() => database.end());

/** Who is let in farthest: their 404 says that it is the wall that answers, not a missing right. */
function visitorFor(route: RouteDescriptor): PlainVisitor {
	if (route.surface === 'member') return visitors.get('member')!;
	return visitors.get(route.who === 'anyone' && route.surface !== 'desk' ? 'stranger' : 'lead')!;
}

const parametersOf = (id: string) => [...id.matchAll(/\[([a-z]+)(?:=[a-z]+)?\]/g)].map((found) => found[1]!).filter((name) => name !== 'network');
const recordsIn = (id: string, route: RouteDescriptor) => parametersOf(id).filter((name) => !NOT_A_RECORD.has(route.objects?.[name] ?? ''));
const routes = Object.entries(routeTable).filter(([id]) => id.includes('[network]'));

/** The address of a route in our network, with given values for its parameters. */
function addressOf(id: string, values: Record<string, string>): string {
	return id
		.replace(/\/\([a-z]+\)/g, '')
		.replace('[network]', OURS)
		.replace(/\[([a-z]+)(?:=[a-z]+)?\]/g, (_, name: string) => encodeURIComponent(values[name] ?? newId()));
}

/** What differs between any two answers and says nothing: request numbers, nonces, once-keys, the address itself. */
function bare(text: string, values: string[]): string {
	let plain = text.replace(/nonce-?[^"' ;>]*["']?[^"' ;>]*/g, '').replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID');
	for (const value of values) plain = plain.replaceAll(value, 'ID').replaceAll(encodeURIComponent(value), 'ID');
	return plain.replace(/__sveltekit_[a-z0-9]+/g, 'KIT');
}

describe("another network's record", () => {
	const named = routes.filter(([id, route]) => recordsIn(id, route).length > 0);

	test.each(named)('is not there: %s', async (id, route) => {
		const visitor = visitorFor(route);
		const [name] = recordsIn(id, route);
		const unknown = newId();
		const nowhere = await visitor.open(addressOf(id, { [name!]: unknown }), false);
		for (const foreign of await namesOf(database, route.objects![name!]!, THEIRS)) {
			// The same slug may exist here by chance; then it is ours and may be shown.
			if ((await namesOf(database, route.objects![name!]!, OURS, foreign)).length > 0) continue;
			const answer = await visitor.open(addressOf(id, { [name!]: foreign }), false);
			expect([id, foreign, answer.status]).toEqual([id, foreign, 404]);
			expect(bare(answer.text, [foreign, unknown])).toBe(bare(nowhere.text, [foreign, unknown]));
		}
	});

	test('would be noticed: our own records answer 200 on most of the same addresses (control)', async () => {
		const open: string[] = [];
		for (const [id, route] of named) {
			const [name] = parametersOf(id);
			for (const own of await namesOf(database, route.objects![name!]!, OURS)) {
				const answer = await visitorFor(route).open(addressOf(id, { [name!]: own }), false);
				if (answer.status === 200) open.push(id);
			}
		}
		expect(new Set(open).size).toBeGreaterThanOrEqual(Math.ceil(named.length / 3));
	});
});

/** Records of ours for the path, so that a foreign one elsewhere in the form is the only thing wrong. */
async function ownNames(route: RouteDescriptor, parameters: string[]): Promise<Record<string, string>> {
	const own: Record<string, string> = { liste: 'organisationen' };
	for (const name of parameters.filter((one) => !NOT_A_RECORD.has(route.objects?.[one] ?? 'page'))) {
		const [first] = await namesOf(database, route.objects![name]!, OURS);
		if (first) own[name] = first;
	}
	return own;
}

describe('a deed against another network', () => {
	const deeds = routes.flatMap(([id, route]) => Object.keys(route.actions ?? {}).map((action) => [`${id}?/${action}`, id, route, action] as const));
	const withObjects = deeds.filter(([, , route]) => Object.values(route.objects ?? {}).some((kind) => !NOT_A_RECORD.has(kind)));

	test.each(withObjects)('changes nothing there: %s', async (_title, id, route, action) => {
		const before = await hashOfNetwork(database, THEIRS);
		const visitor = visitorFor(route);
		for (const [name, kind] of Object.entries(route.objects ?? {})) {
			if (NOT_A_RECORD.has(kind)) continue;
			const [foreign] = await namesOf(database, kind, THEIRS);
			if (!foreign) continue;
			const inPath = parametersOf(id).includes(name);
			const values = { ...(await ownNames(route, parametersOf(id))), ...(inPath ? { [name]: foreign } : {}) };
			const address = addressOf(id, values) + (action === 'default' ? '' : `?/${action}`);
			const answer = await visitor.post(address, { ...TYPED, ...(inPath ? {} : { [name]: foreign }), _once: newId() }, false);
			expect([name, answer.status, answer.status < 500]).toEqual([name, inPath ? 404 : answer.status, true]);
		}
		expect(await hashOfNetwork(database, THEIRS)).toBe(before);
	});
});
