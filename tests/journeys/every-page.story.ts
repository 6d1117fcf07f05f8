// SPDX-License-Identifier: EUPL-1.2
// Generated from the table of routes: every page for the one it is made for, wide, narrow and dark: accessible, in its width, with
// one first heading, a title and its language; nobody else is asked for anything, and the console is silent (trust I25, I26).
import fs from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { RouteDescriptor } from '#web/descriptor.ts';
import { routeTable } from '#web/route-table.ts';
import { namesOf, NOT_A_RECORD } from '../access/record-kinds.ts';
import { aWatchedWindow, type WatchedWindow } from '../kit/onlooker.ts';
import { aVisitorAs, ORGANISATION_OF_MEMBER, type Principal } from '../kit/roles.ts';
import type { PlainVisitor } from '../kit/visitor.ts';

const NETWORK = 'wuppertal';
/** A route with a page; the others answer files or data. */
const isPage = (id: string) => fs.existsSync(`src/routes${id}/+page.svelte`);
/** Pages that a secret from a mail opens; the journeys pass through them. */
const BY_SECRET = /\[marke\]/;
const LOOKS = [{ width: 1280 }, { width: 320 }, { width: 1280, dark: true }] as const;

let database: pg.Pool;
const windows = new Map<string, WatchedWindow>();
beforeAll(() => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
});
afterAll(async () => {
	for (const window of windows.values()) await window.context.close();
	await database.end();
});

const pages = Object.entries(routeTable).filter(([id]) => isPage(id) && !BY_SECRET.test(id));
const cells = pages.flatMap(([id, route]) => LOOKS.map((look) => [id, `${look.width} px${'dark' in look ? ', dark' : ''}`, look, route] as const));

function principalOf(route: RouteDescriptor): Principal {
	if (route.who === 'anyone') return 'stranger';
	const role = (['lead', 'member', 'guest', 'operator'] as const).find((one) => (route.who as readonly string[]).includes(one));
	if (!role) throw new Error(`Nobody looks at a page for ${String(route.who)}`);
	return role;
}

const visitors = new Map<Principal, PlainVisitor>();

/** One window per principal and look; the cookie comes from stepping into the role by plain requests, once per principal. */
async function windowFor(principal: Principal, look: (typeof LOOKS)[number]): Promise<WatchedWindow> {
	const key = `${principal} ${JSON.stringify(look)}`;
	const known = windows.get(key);
	if (known) return known;
	const window = await aWatchedWindow(look);
	const visitor = visitors.get(principal) ?? (await aVisitorAs(inject('program'), database, NETWORK, principal));
	visitors.set(principal, visitor);
	await window.context.addCookies([...visitor.cookies].map(([name, value]) => ({ name, value, url: inject('program') })));
	windows.set(key, window);
	return window;
}

/** Pages whose parameters belong together: a colleague of the lead's office, an organisation with one of its accounts. */
const TOGETHER: Record<string, string> = {
	'/(desk)/[network]/schreibtisch/bestandspflege/[ansicht]': `select 'archivieren' as ansicht where $1 <> ''`,
	'/(desk)/[network]/schreibtisch/uebernahmen/[uebernahme]/brief': `select c.id as uebernahme from claim c join network n using (network_id)
		where n.slug = $1 and c.state = 'checking' and c.code_issued_at is not null limit 1`,
	'/(desk)/[network]/schreibtisch/verwaltung/team/[konto]': `select account_id as konto from office_role r join network n using (network_id)
		where n.slug = $1 and r.role = 'adviser' and r.state = 'active' limit 1`,
	'/(desk)/[network]/schreibtisch/organisationen/[id]/zugaenge/[konto]': `select organisation_id as id, account_id as konto from organisation_role r join network n using (network_id)
		where n.slug = $1 and r.role = 'member' and r.state = 'active' limit 1`
};

/** Parameters that are names of lists. */
const LISTS: Record<string, string> = { liste: 'organisationen', ansicht: 'archivieren' };

/** The address with a record of ours for each parameter; null where the demo has none that this principal may open. */
async function addressOf(id: string, route: RouteDescriptor): Promise<string | null> {
	let address = id.replace(/\/\([a-z]+\)/g, '').replace('[network]', NETWORK);
	const together = TOGETHER[id] ? ((await database.query(TOGETHER[id], [NETWORK])).rows[0] as Record<string, string>) : {};
	for (const [, name] of [...address.matchAll(/\[([a-z]+)(?:=[a-z]+)?\]/g)]) {
		const kind = route.objects?.[name!] ?? '';
		const value =
			together[name!] ?? LISTS[name!] ?? (NOT_A_RECORD.has(kind) ? null : await suitable(id, kind));
		if (!value) return null;
		address = address.replace(/\[[a-z]+(?:=[a-z]+)?\]/, encodeURIComponent(value));
	}
	return address || '/';
}

/** Members see their own records only, the public what is public: those are asked for, anything else is any record. */
async function suitable(id: string, kind: string): Promise<string | null> {
	const open = `audience = 'public'`;
	const where: Record<string, string> = {
		organisation: `${open} and state = 'active'`,
		// Of a pair whose one end was merged since, or is private to another office, there is no page.
		duplicate_pair: `(select count(*) from organisation o where o.network_id = t.network_id and o.id in (t.a_id, t.b_id) and o.${open} and o.state = 'active') = 2`,
		need: `${open} and state in ('open', 'on_watch')`,
		offer: `${open} and state = 'open'`,
		job: 'office_id is not null'
	};
	if (id.includes('/mein/')) return ownOf(kind);
	const names = await namesOf(database, kind, NETWORK, undefined, where[kind]);
	return (id.includes('(public)') ? names.at(-1) : names[0]) ?? null;
}

const OWN: Record<string, string> = {
	need: 'select id from need where network_id = $1 and organisation_id = $2',
	offer: 'select id from offer where network_id = $1 and organisation_id = $2',
	introduction: `select i.id from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		where i.network_id = $1 and n.organisation_id = $2 and i.stage not in ('proposed', 'unconfirmed')`
};

async function ownOf(kind: string): Promise<string | null> {
	if (!OWN[kind]) return null;
	const network = (await database.query('select network_id from network where slug = $1', [NETWORK])).rows[0].network_id as string;
	const organisation = (await database.query(ORGANISATION_OF_MEMBER, [network])).rows[0].organisation_id as string;
	const found = await database.query(`${OWN[kind]} limit 1`, [network, organisation]);
	return (found.rows[0]?.id as string | undefined) ?? null;
}

const seen = new Set<string>();

describe('the page', () => {
	test.each(cells)('%s is fit for everybody at %s', async (id, _look, look, route) => {
		// The window first: who comes in as a guest brings the record that the address names.
		const { page, look: inspect } = await windowFor(principalOf(route), look);
		const address = await addressOf(id, route);
		if (!address) return;
		const answer = await page.goto(address);
		expect([address, answer?.status()]).toEqual([address, 200]);
		expect(await page.locator('html').getAttribute('lang')).toBe('de');
		await inspect();
		seen.add(id);
	});

	test('was looked at (control)', () => {
		const unseen = pages.map(([id]) => id).filter((id) => !seen.has(id));
		expect(unseen).toEqual([]);
	});
});

describe('the English variant of', () => {
	const open = pages.filter(([id, route]) => route.surface === 'public' && id.includes('[network]'));

	test.each(open)('%s speaks English in its headings, labels and buttons', async (id, route) => {
		const address = await addressOf(id, route);
		if (!address) return;
		const { page } = await windowFor('stranger', LOOKS[0]);
		const words = async (path: string) => {
			await page.goto(path);
			const shell = page.locator('nav a, button, legend, label:not(.nw-facet__choice):not([lang])');
			return { lang: await page.locator('html').getAttribute('lang'), title: await page.title(), words: (await shell.allInnerTexts()).map((text) => text.trim()) };
		};
		const english = await words(`/en${address}`);
		expect(english.lang).toBe('en');
		for (const text of english.words.filter((word) => word !== 'Deutsch')) expect(text).not.toMatch(GERMAN);
	});
});

/** Words that no English label contains. */
const GERMAN = /[äöüß]|\b(und|oder|der|die|das|nicht|Ihre?|Suchen|Weiter|Verzeichnis|Karte|Gesuche?|Angebote?|Gebiete?|Ort|Umkreis|Anmelden)\b/;
