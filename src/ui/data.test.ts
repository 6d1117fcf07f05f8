// SPDX-License-Identifier: EUPL-1.2
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import ActiveFilters from './ActiveFilters.svelte';
import AgeBadge from './AgeBadge.svelte';
import BarChart from './BarChart.svelte';
import Breadcrumb from './Breadcrumb.svelte';
import DescriptionList from './DescriptionList.svelte';
import FacetGroup from './FacetGroup.svelte';
import LineChart from './LineChart.svelte';
import PlaceMap from './Map.svelte';
import Pager from './Pager.svelte';
import Stepper from './Stepper.svelte';
import Table from './Table.svelte';
import { linePath, ticks } from './chart-scale.ts';
import { initials } from './initials.ts';
import { pageWindow } from './page-window.ts';
import type { Column, Step } from './types.ts';

type Row = { id: string; name: string };
const cell = createRawSnippet<[Row, Column]>((row, column) => ({
	render: () => `<span>${column().key === 'name' ? row().name : '1'}</span>`
}));
const columns: Column[] = [
	{ key: 'name', label: 'Name', rowHeader: true, sortHref: '?s=name', sorted: 'desc' },
	{ key: 'n', label: 'Zahl', align: 'end' }
];

describe('a table', () => {
	const rowKey = (row: Row) => row.id;
	const rows = [{ id: 'x', name: 'Eins' }, { id: 'y', name: 'Zwei' }];
	const { body } = render(Table<Row>, {
		props: { caption: 'Liste', columns, rows, rowKey, cell, select: { name: 'id', label: (row: Row) => row.name } }
	});

	test('that is wide says that it scrolls, and its frame can be reached by keyboard', () => {
		const wide = render(Table<Row>, { props: { caption: 'Liste', columns, rows, rowKey, cell, wide: true } }).body;
		expect([wide, body].map((html) => html.includes('breiter als ihr Rahmen'))).toEqual([true, false]);
		expect(wide).toMatch(/class="nw-table-frame"[^>]*tabindex="0"/);
	});

	test('has a caption, column headers and one row header for each row', () => {
		expect(body).toMatch(/<caption[^>]*>Liste<\/caption>/);
		expect(body.match(/scope="col"/g)).toHaveLength(3);
		expect(body.match(/scope="row"/g)).toHaveLength(2);
	});

	test('says how it is sorted and sorts by a link', () => {
		expect(body).toContain('aria-sort="descending"');
		expect(body).toContain('href="?s=name"');
	});

	test('names each tick by its row, so that bulk actions work without a script', () => {
		expect(body).toContain('Auswählen: Eins');
		expect(body.match(/<input[^>]*name="id"[^>]*value="[xy]"/g)).toHaveLength(2);
		expect(body).not.toContain('Alle auf dieser Seite');
	});

	test('shows the empty state instead of an empty table', () => {
		const empty = createRawSnippet(() => ({ render: () => '<p>Nichts</p>' }));
		const none = render(Table<Row>, { props: { caption: 'L', columns, rows: [], rowKey, cell, empty } }).body;
		expect(none).toContain('Nichts');
		expect(none).not.toContain('<table');
	});
});

describe('paging', () => {
	test('the window shows the ends, the neighbours, and a gap only where it saves a number', () => {
		expect(pageWindow(1, 1)).toEqual([1]);
		expect(pageWindow(1, 3)).toEqual([1, 2, 3]);
		expect(pageWindow(4, 12)).toEqual([1, 2, 3, 4, 5, null, 12]);
		expect(pageWindow(6, 12)).toEqual([1, null, 5, 6, 7, null, 12]);
		expect(pageWindow(12, 12)).toEqual([1, null, 11, 12]);
	});

	test('the pager marks the current page and offers no way beyond the ends', () => {
		const href = (n: number) => `?seite=${n}`;
		const { body } = render(Pager, { props: { page: 3, pages: 3, href } });
		expect(body.match(/<a[^>]*aria-current="page"[^>]*>/g)?.[0]).toContain('href="?seite=3"');
		expect(body).toContain('rel="prev"');
		expect(body).not.toContain('rel="next"');
		expect(render(Pager, { props: { page: 1, pages: 1, href } }).body).not.toContain('<nav');
	});
});

test('a facet keeps a ticked choice in sight and folds the rest', () => {
	const options = ['a', 'b', 'c', 'd'].map((value) => ({ value, label: value, count: 1, checked: value === 'd' }));
	const { body } = render(FacetGroup, { props: { name: 'f', label: 'F', options, visible: 2 } });
	const [seen = '', folded = ''] = body.split('<details');
	expect(seen.match(/value="[abd]"/g)).toHaveLength(3);
	expect(folded.match(/value="c"/g)).toHaveLength(1);
	expect(folded).toContain('1 weitere');
});

test('an active filter says what its link does', () => {
	const { body } = render(ActiveFilters, { props: { filters: [{ label: 'Energie', href: '?' }] } });
	expect(body).toContain('aria-label="Filter entfernen: Energie"');
});

test('an age is told in words and as a date', () => {
	expect(render(AgeBadge, { props: { age: 'old' } }).body).toContain('lange nicht bestätigt');
	const { body } = render(AgeBadge, { props: { age: 'fresh', text: 'heute', date: '2026-05-04' } });
	expect(body).toMatch(/<time datetime="2026-05-04">heute/);
});

test('a missing statement is named, not left blank', () => {
	const items = [{ term: 'Rechtsform', text: null }];
	expect(render(DescriptionList, { props: { items } }).body).toContain('keine Angabe');
	expect(render(DescriptionList, { props: { items, hideEmpty: true } }).body).not.toContain('<dt');
});

test('a breadcrumb ends with the current page, which is no link', () => {
	const items = [{ label: 'Start', href: '/' }, { label: 'Hier', href: '/hier' }];
	const { body } = render(Breadcrumb, { props: { items } });
	expect(body).toContain('<span aria-current="page">Hier</span>');
	expect(body).not.toContain('/hier');
});

test('a stepper says the state of each step in words', () => {
	const steps: Step[] = [{ label: 'A', state: 'done' }, { label: 'B', state: 'current' }];
	const { body } = render(Stepper, { props: { label: 'S', steps } });
	expect(body).toContain('(erledigt)');
	expect(body.match(/aria-current="step"/g)).toHaveLength(1);
});

test('initials leave out particles and take the parts of a double name', () => {
	const names = ['Ayşe von der Heide', 'Jörg Öztürk-Behrens', 'Mo', 'élodie'];
	expect(names.map(initials)).toEqual(['AH', 'JB', 'M', 'É']);
});

describe('charts', () => {
	test('a chart has a name, a description and the same figures as a table', () => {
		const bars = [{ label: 'Handwerk', value: 1234 }];
		const { body } = render(BarChart, { props: { title: 'Einträge', bars, unit: 'Stück' } });
		expect(body).toMatch(/role="img"[^>]*aria-labelledby="[^"]+-title"/);
		expect(body).toContain('Handwerk: 1.234 Stück</desc>');
		expect(body).toMatch(/<th scope="row">Handwerk<\/th>(<!--.*?-->)*<td>1.234 Stück<\/td>/);
	});

	test('a missing month interrupts the line and is a dash in the table', () => {
		expect(linePath([1, null, 1], 1)).toBe('M0.00 0.00M100.00 0.00');
		const series = [{ name: 's', values: [1, null] }];
		expect(render(LineChart, { props: { title: 'L', labels: ['a', 'b'], series } }).body).toContain('–');
	});

	test('the lines behind a chart are round numbers that reach the highest value', () => {
		expect(ticks(41)).toEqual([0, 15, 30, 45]);
		expect(ticks(0.7)).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
		expect(ticks(0)).toEqual([0, 1]);
	});
});

test('on a map each place is a link with a name, read from north to south', () => {
	const view = { lat: 52, lon: 10, zoom: 10, width: 400, height: 200 };
	const markers = [
		{ x: 10, y: 150, href: '/s', label: 'Süd' }, { x: 10, y: 50, href: '/n', label: '7 Orte im Norden', count: 7 }
	];
	const { body } = render(PlaceMap, { props: { title: 'Karte', view, layers: [], markers, controls: { in: '/plus' } } });
	const names = [...body.matchAll(/aria-label="(7 Orte im Norden|Süd)"/g)].map((match) => match[1]);
	expect(names).toEqual(['7 Orte im Norden', 'Süd']);
	expect(body).toContain('8 Orte in diesem Ausschnitt');
	expect(body).toContain('aria-label="Vergrößern"');
	expect(body).toContain('x="2.500%" y="75.000%"');
});
