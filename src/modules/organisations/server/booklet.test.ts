// SPDX-License-Identifier: EUPL-1.2
import { beforeAll, expect, test } from 'vitest';
import { aNetwork, strangerSeed, type TestNetwork } from '../../../../tests/kit/builders.ts';
import { aDatabase, type TestDatabase } from '../../../../tests/kit/database.ts';
import { anOrganisation } from '../../../../tests/kit/organisations.ts';
import { shareMarks } from '../booklet/map-drawing.ts';
import { emptyQuery } from '../directory-query.ts';
import { printBooklet, writeBooklet } from './index.ts';

let database: TestDatabase;
let network: TestNetwork;
beforeAll(async () => {
	database = await aDatabase();
	network = await aNetwork(database);
});

const booklet = (here: TestNetwork) => database.as(strangerSeed(here), (scope) => writeBooklet(scope, emptyQuery(), 'https://netz.example/tal'));

// There is a typesetter for Linux on x64 only; elsewhere the program says so.
test.skipIf(process.platform !== 'linux' || process.arch !== 'x64')('a booklet is a tagged PDF/UA in German, whatever people typed', async () => {
	const nasty = '#panic("x") *fett* $x$ \\ <a href="x"> [[ ]] „Süß & Salzig“ @label // Kommentar';
	const site = { street: '#let x = 1', houseNumber: '3', postcode: '42105', city: 'Wuppertal', lat: 51.25, lon: 7.15, isMain: true, openingHours: 'Mo-Fr 09:00-18:00' };
	await anOrganisation(database, network, { name: nasty, summaryDe: nasty, sites: [site] } as never);
	await anOrganisation(database, network, { name: 'Ohne Ort' });
	const manuscript = await booklet(network);
	const { body, name, mediaType } = await printBooklet(manuscript);
	expect((await printBooklet(manuscript)).body, 'the same words are set once').toBe(body);
	const text = Buffer.from(body).toString('latin1');
	expect([text.slice(0, 5), mediaType, name.endsWith('.pdf')]).toEqual(['%PDF-', 'application/pdf', true]);
	expect(text).toMatch(/pdfuaid:part/);
	expect(text).toMatch(/StructTreeRoot/);
});

test('what is not public is in no booklet: a directory of private records has none', async () => {
	const quiet = await aNetwork(database);
	await anOrganisation(database, quiet, { name: 'Geheimsache', audience: 'network' });
	await expect(booklet(quiet)).rejects.toThrow('organisations.booklet_empty');
});

test('places that would lie on each other share a mark, and no number is lost', () => {
	const points = [1, 2, 3, 4].map((number) => ({ number, at: { x: number === 4 ? 300 : 100 + number, y: 50 } }));
	expect(shareMarks(points).map(({ numbers }) => numbers)).toEqual([[1, 2, 3], [4]]);
});
