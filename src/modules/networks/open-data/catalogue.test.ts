// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { shaclFindings } from '../../../../tests/kit/shacl.ts';
import { turtleOf } from '#shared/rdf.ts';
import { catalogueTriples, type Catalogue } from './catalogue.ts';
import { LICENCES } from './licences.ts';

const shapes = [fs.readFileSync('tests/fixtures/dcat-ap/dcat-ap-SHACL.ttl', 'utf8')];
const base = 'https://netz.example/tal';
const catalogue: Catalogue = {
	base, name: 'Tal „Süd"', publisher: { name: 'Wirtschaftsförderung Tal', email: 'amt@tal.example', website: 'https://tal.example' },
	municipalities: ['05124000'], changedAt: new Date('2026-11-23T10:00:00Z'),
	datasets: [{
		key: 'organisationen', title: { de: 'Verzeichnis', en: 'Directory' }, description: { de: 'Alles\nÖffentliche', en: 'All that is public' }, keywords: ['Wirtschaft'],
		landingPage: `${base}/verzeichnis`, changedAt: null,
		distributions: [{
			key: 'csv', title: { de: 'Tabelle', en: 'Table' }, accessUrl: `${base}/daten/organisationen.csv`, download: true, fileType: 'CSV', mediaType: 'text/csv', licence: LICENCES['dl-de-by'], attribution: 'Amt'
		}]
	}]
};

/** Membership in code lists that lie in the net cannot be decided offline. */
const violations = async (turtle: string) =>
	(await shaclFindings(turtle, shapes)).filter(({ severity, where }) => severity === 'Violation' && !where.includes('inScheme')).map(({ path }) => path);

test('the catalogue passes the shapes of DCAT-AP 3.0', async () => {
	expect(await violations(turtleOf(catalogueTriples(catalogue)))).toEqual([]);
});

test('a catalogue without its titles does not (control)', async () => {
	const without = catalogueTriples(catalogue).filter(([, predicate]) => !predicate.endsWith('/title'));
	expect(await violations(turtleOf(without))).toContain('http://purl.org/dc/terms/title');
});
