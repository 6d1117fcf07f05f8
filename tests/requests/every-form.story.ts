// SPDX-License-Identifier: EUPL-1.2
// Generated from the table of routes: every form, empty and with nonsense, from whoever may send it: an answer that a person can
// read, never a fault of ours; and never anything from a page of somebody else (trust I19).
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import type { RouteDescriptor } from '#web/descriptor.ts';
import { routeTable } from '#web/route-table.ts';
import { namesOf, NOT_A_RECORD } from '../access/record-kinds.ts';
import { aSenderAddress, type PlainVisitor } from '../kit/visitor.ts';
import { aVisitorAs, type Principal } from '../kit/roles.ts';

/** Deeds that end the visitor's own session; the session stories look at them. */
const ENDS_SESSION = new Set(['/(account)/[network]/abmelden', '/(account)/[network]/konto/sitzungen', '/(account)/[network]/demo']);
const NETWORK = 'witzenhausen';

let database: pg.Pool;
const visitors = new Map<Principal, PlainVisitor>();
beforeAll(async () => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
	for (const principal of ['stranger', 'lead', 'member'] as const) visitors.set(principal, await aVisitorAs(inject('program'), database, NETWORK, principal));
});
afterAll(() => database.end());

const forms = Object.entries(routeTable)
	.filter(([id]) => id.includes('[network]') && !ENDS_SESSION.has(id))
	.flatMap(([id, route]) => Object.keys(route.actions ?? {}).map((action) => [`${id}?/${action}`, id, route, action] as const));

function visitorFor(route: RouteDescriptor): PlainVisitor {
	const visitor = visitors.get(route.surface === 'member' ? 'member' : route.who === 'anyone' ? 'stranger' : 'lead')!;
	visitor.headers['x-forwarded-for'] = aSenderAddress();
	return visitor;
}

async function addressOf(id: string, route: RouteDescriptor, action: string): Promise<string> {
	let address = id.replace(/\/\([a-z]+\)/g, '').replace('[network]', NETWORK);
	for (const [whole, name] of [...address.matchAll(/\[([a-z]+)(?:=[a-z]+)?\]/g)]) {
		const kind = route.objects?.[name!] ?? 'page';
		const value = kind === 'list' ? 'organisationen' : NOT_A_RECORD.has(kind) ? 'unbekannt' : (await namesOf(database, kind, NETWORK))[0];
		address = address.replace(whole, value ?? newId());
	}
	return action === 'default' ? address : `${address}?/${action}`;
}

describe('the form', () => {
	test.each(forms)('%s answers nonsense with words, and a stranger page with 403', async (_title, id, route, action) => {
		const visitor = visitorFor(route);
		const address = await addressOf(id, route, action);
		visitor.headers.origin = 'https://boese.example';
		expect((await visitor.post(address, { _once: newId() }, false)).status).toBe(403);
		delete visitor.headers.origin;
		for (const nonsense of [{}, NOISE]) {
			const answer = await visitor.post(address, { ...nonsense, _once: newId() }, false);
			// A preview writes nothing and shows what was understood of anything.
			const known = [303, 400, 403, 404, 409, 429, ...(route.actions![action]!.audit === null ? [200] : [])];
			expect([address, answer.status, known.includes(answer.status)]).toEqual([address, answer.status, true]);
			if (answer.status !== 303) {
				expect(answer.text).toContain('<html lang="de">');
				expect(answer.text).not.toMatch(/ at .*\.js:\d+|SELECT |violates|constraint "/);
			}
		}
	});
});

const STRANGE = '\u0000‮<b onmouseover=alert(1)>😀';
/** Wrong in every way that a shape can be: too long, of the wrong kind, not one of the choices. */
const NOISE: Record<string, string> = {
	...Object.fromEntries(
		['text', 'titel', 'kategorie', 'kriterien', 'ort', 'umkreis', 'von', 'bis', 'email', 'version', 'rolle', 'role', 'zustand', 'stufe', 'ergebnis', 'wert', 'tag', 'antwort', 'seite', 'note',
			'kandidat', 'auswahl', 'ansicht', 'id', 'eintrag', 'standort', 'verbindung', 'code', 'account', 'office', 'organisationId', 'sichtbar', 'sichtbarkeit', 'art', 'plz', 'breite', 'laenge', 'k_0_wert', 'neu_0_merkmal'
		].map((name) => [name, STRANGE])
	),
	name: 'x'.repeat(30_000), password: 'x', response: '{', constructor: 'x', toString: 'x'
};
