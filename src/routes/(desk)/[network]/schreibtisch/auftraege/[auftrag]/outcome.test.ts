// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { routeTable } from '#web/route-table.ts';
import { outcomeOf } from './outcome.ts';

const scope = { network: { id: 'n', slug: 'tal' }, locale: 'de' } as const;
const RUN = '0190f000-0000-7000-8000-000000000001';

test('a finished hunt leads to the pairs it found, a finished import to itself', () => {
	expect(outcomeOf(scope, { kind: 'organisations.hunt', state: 'done', result: {} })).toEqual({ href: '/tal/schreibtisch/organisationen/doppelte', label: 'Gefundene Paare ansehen' });
	expect(outcomeOf(scope, { kind: 'organisations.import', state: 'done', result: { runId: RUN } })?.href).toBe(`/tal/schreibtisch/import/${RUN}`);
	expect(['organisationen/doppelte', 'import/[lauf]'].filter((path) => !routeTable[`/(desk)/[network]/schreibtisch/${path}`])).toEqual([]);
});

test('a job that still runs, failed or leads nowhere has no such link', () => {
	expect(outcomeOf(scope, { kind: 'organisations.hunt', state: 'running', result: null })).toBeNull();
	expect(outcomeOf(scope, { kind: 'organisations.import', state: 'failed', result: { code: 'x' } })).toBeNull();
	expect(outcomeOf(scope, { kind: 'organisations.import', state: 'done', result: { runId: '../x' } })).toBeNull();
	expect(outcomeOf(scope, { kind: 'exchange.match', state: 'done', result: {} })).toBeNull();
});
