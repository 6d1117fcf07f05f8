// SPDX-License-Identifier: EUPL-1.2
import { readdirSync, readFileSync } from 'node:fs';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import DeskShell from './DeskShell.svelte';
import Gallery from './Gallery.svelte';
import PublicShell from './PublicShell.svelte';
import de from '../text/de/common.json' with { type: 'json' };
import en from '../text/en/common.json' with { type: 'json' };

const children = createRawSnippet(() => ({ render: () => '<h1>Seite</h1>' }));
const nav = [{ href: '/a', label: 'A', current: true }, { href: '/b', label: 'B', count: 3 }];
const languages = [
	{ href: '/', label: 'Deutsch', lang: 'de', current: true }, { href: '/en', label: 'English', lang: 'en' }
];
const site = { name: 'Stadt', href: '/', accentCssHref: '/stadt/thema.css' };
const publicPage = render(PublicShell, {
	props: { site, nav, footer: nav, languages, breadcrumb: [{ label: 'S' }], children }
});
const deskPage = render(DeskShell, {
	props: {
		network: { name: 'Netz', href: '/' }, office: 'Amt', nav: [{ label: 'Gruppe', items: nav }],
		finder: { action: '/suche' },
		account: { name: 'Ayşe Demir', items: nav }, create: nav, languages, children
	}
});
const gallery = render(Gallery);
const pages = { gallery: gallery.body, public: publicPage.body, desk: deskPage.body };

describe.each(Object.entries(pages))('%s', (_name, body) => {
	test('no element has a style attribute, which the content security policy would refuse', () => {
		expect(body.match(/<[^>]*\sstyle=/g)).toBeNull();
	});

	test('no id is given twice', () => {
		const ids = [...body.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
		expect(ids.length).toBeGreaterThan(0);
		expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
	});

	test('every label and every reference leads to something that exists', () => {
		const ids = new Set([...body.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
		const references = body.matchAll(/\s(?:for|aria-labelledby|aria-describedby|list)="([^"]+)"/g);
		const wanted = [...references].flatMap((match) => (match[1] ?? '').split(' '));
		expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
	});

	test('nothing is loaded from anywhere else', () => {
		expect(body.match(/(?:src|srcset|xlink:href)="https?:/g)).toBeNull();
	});
});

test('the public shell starts with the skip link and has one main, header and footer', () => {
	const { body } = publicPage;
	expect(/<(a|button|input|summary)[^>]*>/.exec(body)?.[0]).toContain('href="#inhalt"');
	for (const landmark of ['<main id="inhalt"', '<header', '<footer']) expect(body.split(landmark)).toHaveLength(2);
	expect(body).toMatch(/<a[^>]*href="\/en"[^>]*lang="en"/);
});

test('the theme of a site is a linked stylesheet', () => {
	expect(publicPage.head).toContain('<link rel="stylesheet" href="/stadt/thema.css"/>');
});

test('the desk marks the current page and its finder is a plain form', () => {
	expect(deskPage.body).toMatch(/<a[^>]*href="\/a"[^>]*aria-current="page"/);
	const form = /<form[^>]*role="search"[^>]*>/.exec(deskPage.body)?.[0];
	expect(form).toContain('method="GET"');
	expect(form).toContain('action="/suche"');
	expect(deskPage.body).toContain('Konto von Ayşe Demir');
});

test('the check of references has something to check', () => {
	expect(gallery.body.match(/\s(?:for|aria-describedby)="/g)?.length).toBeGreaterThan(20);
});

test('every component is described in the README', () => {
	const inner = [
		'FieldFrame', 'FieldError', 'Figure', 'Finder', 'FinderList', 'Gallery', 'Icon', 'LanguageSwitch', 'MapControls', 'MapMarker',
		'Menu', 'SideNav', 'SiteMark', 'TableHead'
	];
	const readme = readFileSync(new URL('README.md', import.meta.url), 'utf8');
	const files = readdirSync(new URL('.', import.meta.url)).filter((file) => file.endsWith('.svelte'));
	const names = files.map((file) => file.replace('.svelte', ''));
	expect(names.filter((name) => !inner.includes(name) && !readme.includes(`\`${name}`))).toEqual([]);
});

test('the shared words exist in both languages', () => {
	expect(Object.keys(en)).toEqual(Object.keys(de));
});

test('the stylesheets use no colour or font from elsewhere and load nothing over the network', () => {
	const folder = new URL('styles/', import.meta.url);
	const sheets = readdirSync(folder).filter((file) => file.endsWith('.css'));
	const foreign = sheets.filter((file) => /url\(['"]?(https?:)?\/\//.test(readFileSync(new URL(file, folder), 'utf8')));
	expect(foreign).toEqual([]);
});
