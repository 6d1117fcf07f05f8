// SPDX-License-Identifier: EUPL-1.2
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MEMBERS, RATES, SIGNED_IN, STAFF } from './descriptor.ts';
import { routeIdOf, routeTable, undeclaredRoutes } from './route-table.ts';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'src/routes'], { encoding: 'utf8' })
	.split('\n')
	.filter((file) => /\/\+[^/]*\.(ts|svelte)$/.test(file))
	.map((file) => `/${file}`);

describe('the table of routes', () => {
	test('declares exactly the routes that exist', () => {
		expect(undeclaredRoutes(files)).toEqual([]);
	});

	test('would name a route that nobody declared, and a declaration without a route', () => {
		const [first] = Object.keys(routeTable);
		const others = files.filter((file) => routeIdOf(file) !== first);
		expect(undeclaredRoutes([...others, '/src/routes/geheim/+page.server.ts'])).toEqual(['/geheim: not declared', `${first}: declared, but there is no such route`]);
	});

	test('says alone how long an answer may be kept: no route of a network but that of a file that never changes says it itself', () => {
		const own = files.filter((file) => file.includes('/[network]/') && file.endsWith('.ts') && readFileSync(file.slice(1), 'utf8').toLowerCase().includes('cache-control'));
		expect(own).toEqual(['/src/routes/(public)/[network]/dateien/[datei]/+server.ts']);
	});

	test('counts the reading of a sentence apart from its sending: often, and still bounded', () => {
		for (const id of ['/(public)/[network]/gesuche/neu', '/(public)/[network]/angebote/neu']) {
			const { verstehen, absenden } = routeTable[id]!.actions!;
			expect([RATES[verstehen!.rate!], RATES[absenden!.rate!]]).toEqual([[120, 600], [12, 600]]);
		}
	});

	test('knows every parameter of an address that names a record', () => {
		const silent = Object.entries(routeTable).flatMap(([id, route]) =>
			[...id.matchAll(/\[(?:\.\.\.)?([a-z]+)(?:=[a-z]+)?\]/g)].map((found) => found[1]!).filter((name) => !['network', 'rest'].includes(name) && !route.objects?.[name]).map((name) => `${id}: ${name}`)
		);
		expect(silent).toEqual([]);
	});

	test('lets nobody but staff to the desk, members to theirs, the signed-in to their account', () => {
		const wide = Object.entries(routeTable).filter(([, route]) => {
			const allowed = { desk: STAFF, member: MEMBERS }[route.surface as string];
			return allowed && (route.who === 'anyone' || route.who.some((role) => !allowed.includes(role)));
		});
		expect(wide.map(([id]) => id)).toEqual([]);
		expect(SIGNED_IN).toHaveLength(7);
	});

	test('lets no shared cache keep what is not for everybody', () => {
		const leaky = Object.entries(routeTable).filter(([, route]) => route.cache === 'public' && (route.surface !== 'public' && route.surface !== 'machine'));
		expect(leaky.map(([id]) => id)).toEqual([]);
	});

	test('journals whoever reads what is confidential', () => {
		// The search shows nothing before it is sent; the file is journalled by the module, as what it is: handed over.
		const otherwise = ['/(desk)/[network]/schreibtisch/verwaltung/auskunft', '/(desk)/[network]/schreibtisch/verwaltung/auskunft/[person]/datei'];
		const confidential = Object.entries(routeTable).filter(([, route]) => route.data === 'P3' || route.data === 'P4');
		expect(confidential.filter(([, route]) => !route.auditRead).map(([id]) => id)).toEqual(otherwise);
	});

	test('names the deed of every action that changes something', () => {
		const nameless = Object.entries(routeTable).flatMap(([id, route]) => Object.entries(route.actions ?? {}).filter(([, action]) => action.audit !== null && !/^[a-z]+\.[a-z_]+$/.test(action.audit)).map(([name]) => `${id}?/${name}`));
		expect(nameless).toEqual([]);
	});
});
