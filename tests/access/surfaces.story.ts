// SPDX-License-Identifier: EUPL-1.2
// Generated from the table of routes: every address × every kind of visitor. Who may not come in is sent to the sign-in page (nobody
// signed in) or told 403 (somebody else); what is cached, and that no answer is an error page of ours, is looked at on the way.
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { Role } from '#platform/scope/scope.ts';
import { routeTable } from '#web/route-table.ts';
import { aVisitorAs, type Principal } from '../kit/roles.ts';
import type { PlainVisitor } from '../kit/visitor.ts';

const NETWORK = 'wolfsburg';
const ROLES: Record<Principal, readonly Role[]> = {
	stranger: [], lead: ['lead'], adviser: ['adviser'], editor: ['editor'], partner: ['partner'], member: ['member'],
	guest: ['guest', 'member'], operator: ['operator', 'member']
};
const visitors = new Map<Principal, PlainVisitor>();
let database: pg.Pool;

beforeAll(async () => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
	for (const principal of Object.keys(ROLES) as Principal[]) visitors.set(principal, await aVisitorAs(inject('program'), database, NETWORK, principal));
});
afterAll(() => database.end());

/** Addresses without a record in them can be opened by everybody who may. */
const plain = Object.entries(routeTable).filter(([id]) => id.includes('[network]') && !/\[(?!network)/.test(id));
const cells = plain.flatMap(([id]) => (Object.keys(ROLES) as Principal[]).map((principal) => [id, principal] as const));

describe('the door of', () => {
	test.each(cells)('%s treats a %s as declared', async (id, principal) => {
		const route = routeTable[id]!;
		const answer = await visitors.get(principal)!.open(id.replace(/\/\([a-z]+\)/g, '').replace('[network]', NETWORK), false);
		const welcome = route.who === 'anyone' || ROLES[principal].some((role) => route.who.includes(role));
		if (!welcome && principal === 'stranger') {
			expect([answer.status, answer.headers.get('location')?.startsWith(`/${NETWORK}/anmelden?weiter=`)]).toEqual([303, true]);
		} else if (!welcome) expect(answer.status).toBe(403);
		else expect([200, 303, 307]).toContain(answer.status);
		if (principal !== 'stranger' || route.cache !== 'public') expect(answer.headers.get('cache-control') ?? 'no-store').not.toContain('public');
	});
});
