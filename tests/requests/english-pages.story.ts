// SPDX-License-Identifier: EUPL-1.2
// English pages over HTTP: what is German on them says so, for whoever has them read aloud, and what they hand out is English.
import { describe, expect, inject, test } from 'vitest';

const page = async (path: string) => (await fetch(`${inject('program')}${path}`)).text();
/** The text of every element that is marked as German. */
const german = (html: string) => [...html.matchAll(/<(\w+)[^>]* lang="de"[^>]*>([^<]*)</g)].map(([, , text]) => text!.trim());

describe('an English page', () => {
	test('names the files of the open data in English, and marks names of sources and licences as German', async () => {
		const [english, here] = [await page('/en/wuppertal/daten'), await page('/wuppertal/daten')];
		for (const title of ['Table (CSV)', 'Map (GeoJSON)', 'News (Atom)', 'Profiles (Murmurations)']) expect([english.includes(`>${title}</a>`), here.includes(`>${title}</a>`)]).toEqual([true, false]);
		expect(english).not.toContain('>Tabelle (CSV)<');
		expect(here).toContain('>Tabelle (CSV)</a>');
		expect(german(english)).toEqual(expect.arrayContaining(['Datenlizenz Deutschland – Namensnennung – Version 2.0', 'wo-ist-markt.de', 'wo-ist-markt.de (MIT)']));
		// What the offices entered themselves is said in the language of the page, and so are their own names.
		expect(english).toContain('entered by the offices');
		expect(german(english).join('|')).not.toMatch(/entered by the offices|Economic Development/);
	});

	test('marks holders and credits of the data that come with the product, and leaves English licences English', async () => {
		const english = await page('/en/datenquellen');
		expect(german(english)).toEqual(expect.arrayContaining(['Statistisches Bundesamt (Destatis)', '© OpenStreetMap-Mitwirkende', 'Datenlizenz Deutschland – Namensnennung – Version 2.0 (dl-de/by-2-0)']));
		expect(english).toMatch(/lang="en"[^>]*>Open Database License 1\.0 \(ODbL\)</);
	});

	test('makes a frame and a link that show the English directory; the German one the German', async () => {
		const origin = inject('program');
		const [english, here] = [await page('/en/wuppertal/einbetten?ansicht=karte&art=initiative'), await page('/wuppertal/einbetten?ansicht=karte&art=initiative')];
		expect(english).toContain(`src="${origin}/en/wuppertal/rahmen?art=initiative&amp;ansicht=karte"`);
		expect(english).toContain(`${origin}/en/wuppertal/verzeichnis?art=initiative`);
		expect(here).toContain(`src="${origin}/wuppertal/rahmen?art=initiative&amp;ansicht=karte"`);
		expect(await page('/en/wuppertal/rahmen?art=initiative')).toMatch(/<html[^>]* lang="en"/);
	});
});
