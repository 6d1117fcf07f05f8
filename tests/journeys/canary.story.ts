// SPDX-License-Identifier: EUPL-1.2
// What is not public appears in nothing public: words that exist nowhere else are put into records of every audience, and then
// everything a stranger can reach is read for them (trust I9, I10). The public ones have to be found: the reading works.
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '#shared/ids.ts';
import { PlainVisitor } from '../kit/visitor.ts';
import { aVisitorAs } from '../kit/roles.ts';

const NETWORK = 'witzenhausen';
const AUDIENCES = ['office', 'network', 'members', 'public'] as const;
const MOST_PAGES = 6000;
/** What goes out for programs and other websites. */
const OPEN_DATA = [
	'daten/organisationen.csv', 'daten/organisationen.geojson', 'daten/gebiete.geojson', 'daten/katalog.ttl', 'daten/murmurations.json', 'neues.atom', 'api/v1/organisations?size=200',
	'api/v1/areas', 'api/v1/needs?size=200', 'api/v1/offers?size=200', 'rahmen', 'rahmen?ansicht=karte', 'startups'
];

let database: pg.Pool;
const canaries = new Map<string, string>();

/** A word of letters alone, so that no search takes it apart. */
const aCanary = () => `zwitscher${newId().slice(-9).replace(/[0-9-]/g, (sign) => 'ghijklmnop'[Number(sign) || 0]!)}`;

beforeAll(async () => {
	database = new pg.Pool({ connectionString: inject('ownerDatabase'), max: 2 });
	const lead = await aVisitorAs(inject('program'), database, NETWORK, 'lead');
	for (const audience of AUDIENCES) {
		const [organisation, need, offer] = [aCanary(), aCanary(), aCanary()];
		await lead.fill(`/${NETWORK}/schreibtisch/organisationen/neu`, {
			name: organisation, art: 'company', sichtbar: audience, kurz_de: organisation, beschreibung_de: organisation, schlagworte: organisation, email: `${organisation}@post.example`, telefon: `+49 30 ${100_000 + canaries.size}`,
			strasse: organisation, hausnummer: '1', plz: '37213', ort: 'Witzenhausen', breite: '51.34', laenge: '9.86',
			// The words of this story look alike, and they are meant to be told apart.
			trotzdem: 'ja'
		});
		for (const [kind, canary] of [['gesuche', need], ['angebote', offer]] as const) {
			await lead.fill(`/${NETWORK}/schreibtisch/${kind}/neu`, { text: `Lagerraum ${canary} in Witzenhausen`, titel: canary, kategorie: 'space', ort: 'Witzenhausen', umkreis: '5', kriterien: '[]' }, 'absenden');
		}
		canaries.set(organisation, audience);
		for (const [table, canary] of [['need', need], ['offer', offer]] as const) {
			const put = await database.query(`update ${table} set audience = $1, state = 'open' where title = $2 returning id`, [audience, canary]);
			expect(put.rowCount, `${table} ${audience}`).toBe(1);
			canaries.set(canary, audience);
		}
		const there = await database.query('select audience from organisation where name = $1', [organisation]);
		expect(there.rows, 'organisation').toEqual([{ audience }]);
	}
}, 120_000);
afterAll(() => database.end());

/** Where a canary might come out although no link leads there: searches, facets, exports, the map, both languages. */
function furtherDoors(): string[] {
	const searches = [...canaries.keys()].flatMap((canary) => [
		`/${NETWORK}/verzeichnis?q=${canary}`, `/${NETWORK}/karte?q=${canary}`, `/${NETWORK}/gesuche?q=${canary}`, `/${NETWORK}/angebote?q=${canary}`, `/${NETWORK}/verzeichnis/liste.csv?q=${canary}`,
		`/${NETWORK}/verzeichnis/${canary}`, `/${NETWORK}/gesuche/${canary}`, `/${NETWORK}/angebote/${canary}`
	]);
	return [...searches, `/${NETWORK}/verzeichnis/liste.csv`, `/${NETWORK}/sitemap.xml`, `/${NETWORK}/karte`, ...OPEN_DATA.map((path) => `/${NETWORK}/${path}`), `/en/${NETWORK}`, `/${NETWORK}/schreibtisch/suche.json?q=${[...canaries.keys()][0]}`];
}

test('no public page, list, map, export or search tells a word that is not public', { timeout: 300_000 }, async () => {
	const visitor = new PlainVisitor(inject('program'));
	visitor.headers.accept = '*/*';
	const [found, doors] = [new Map<string, Set<string>>(), [`/${NETWORK}`, ...furtherDoors()]];
	const known = new Set(doors);
	const counts = new Map<string, number>();
	let read = 0;
	for (let path = doors.shift(); path !== undefined && read < MOST_PAGES; path = doors.shift(), read++) {
		const answer = await visitor.open(path, false);
		const text = asked(path) ? answer.text.replaceAll(asked(path)!, '') : answer.text;
		for (const canary of canaries.keys()) if (text.toLowerCase().includes(canary)) found.set(canary, (found.get(canary) ?? new Set()).add(path));
		for (const next of linksOf(answer.text, counts)) if (!known.has(next)) known.add(next), doors.push(next);
	}
	expect(read).toBeGreaterThan(100);
	expect(read, 'the crawl came to its end').toBeLessThan(MOST_PAGES);
	const told = [...found].filter(([canary]) => canaries.get(canary) !== 'public').map(([canary, where]) => `${canaries.get(canary)}: ${[...where].join(', ')}`);
	expect(told).toEqual([]);
	const public_ = [...canaries].filter(([, audience]) => audience === 'public').map(([canary]) => canary);
	expect(public_.filter((canary) => !found.has(canary)), 'public words that nothing public tells (control)').toEqual([]);
});

test('a search for a word that is not public counts as many hits as one for a word that nobody wrote', async () => {
	const visitor = new PlainVisitor(inject('program'));
	const hits = async (word: string, page: string) => {
		const { text } = await visitor.open(`/${NETWORK}/${page}?q=${word}`);
		return text.match(/(\d+) Treffer/)?.[1] ?? text.match(/role="status"[^>]*>([^<]*)/)?.[1];
	};
	for (const page of ['verzeichnis', 'gesuche', 'angebote']) {
		const nobody = await hits(aCanary(), page);
		for (const [canary, audience] of canaries) if (audience !== 'public') expect([page, audience, await hits(canary, page)]).toEqual([page, audience, nobody]);
	}
});

/** The word that was asked for stands in the search field of the answer; that is no finding. */
function asked(path: string): string | undefined {
	return /[?&]q=([a-z]+)$/.exec(path)?.[1] ?? (/\/(?:verzeichnis|gesuche|angebote)\/(zwitscher[a-z]+)$/.exec(path)?.[1]);
}

/** The pages of our network that a page leads to, but no booklets: their bytes are packed, and they are made of the open data read here. Facets, orders and the map multiply for ever: forty of each are read. */
function linksOf(text: string, counts: Map<string, number>): string[] {
	const all = [...text.matchAll(/(?:href="|<loc>)([^"<]+)/g)].map((found) => found[1]!.replace(/&amp;/g, '&').replace(inject('program'), '').split('#')[0]!);
	const ours = all.filter((link) => new RegExp(`^/(en/)?${NETWORK}(/|$|[?])`).test(link) && !/anmelden|hinweis=|demo|heft\.pdf/.test(link));
	return [...new Set(ours)].filter((link) => {
		const kind = link.replace(/=[^&]*/g, '');
		counts.set(kind, (counts.get(kind) ?? 0) + 1);
		return !link.includes('?') || (!/[?&]q=|&/.test(link) && counts.get(kind)! <= 40);
	});
}
