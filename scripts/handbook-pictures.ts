// SPDX-License-Identifier: EUPL-1.2
// `npm run pictures`: starts the built program with a fresh demo and takes the pictures of the handbook's ten main pages anew.
// Run it after a change that people see; the pictures are part of the commit.
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/kit/chromium.ts';
import { startProgram } from '../tests/kit/program.ts';

const FOLDER = 'docs/handbook/bilder';
const NEED = 'Trockenes Lager für 2 t Ton';

/** How each main page is reached, by whom, and what has to stand on it before its picture is taken. */
const PICTURES: { name: string; path: string; as?: string; before?: (page: Page) => Promise<void> }[] = [
	{ name: 'startseite', path: '/wuppertal' },
	{ name: 'verzeichnis', path: '/wolfsburg/verzeichnis' },
	{ name: 'karte', path: '/wolfsburg/karte', before: scrolledToMap },
	{ name: 'gesuche', path: '/wuppertal/gesuche' },
	{ name: 'gesuch-neu', path: '/wuppertal/gesuche/neu', before: understood },
	{ name: 'schreibtisch', path: '/wuppertal/schreibtisch', as: 'Tarek Benali' },
	{ name: 'gesuch-mit-treffern', path: '/wuppertal/schreibtisch/gesuche', as: 'Tarek Benali', before: opened },
	{ name: 'vermittlungen', path: '/wuppertal/schreibtisch/vermittlungen', as: 'Tarek Benali' },
	{ name: 'listen-einlesen', path: '/wuppertal/schreibtisch/import', as: 'Tarek Benali', before: tried },
	{ name: 'verwaltung', path: '/wuppertal/schreibtisch/verwaltung', as: 'Almut Kirchhoff' }
];

const program = await startProgram();
const browser = await launchChromium();
try {
	fs.mkdirSync(FOLDER, { recursive: true });
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', timezoneId: 'Europe/Berlin', baseURL: program.url });
	const page = await context.newPage();
	let role: string | undefined;
	for (const picture of PICTURES) {
		if (picture.as && picture.as !== role) await stepIn(page, picture.as);
		role = picture.as ?? role;
		await page.goto(picture.path);
		await picture.before?.(page);
		await page.evaluate(() => document.fonts.ready);
		await page.waitForLoadState('networkidle');
		await page.screenshot({ path: path.join(FOLDER, `${picture.name}.png`), animations: 'disabled' });
		console.log(picture.name);
	}
} finally {
	await browser.close();
	await program.stop();
}

async function stepIn(page: Page, name: string): Promise<void> {
	await page.goto('/wuppertal/demo');
	await page.getByRole('button', { name: new RegExp(name) }).click();
	await page.getByRole('heading', { level: 1, name: 'Was auf mich wartet' }).waitFor();
}

async function understood(page: Page): Promise<void> {
	await page.getByRole('textbox', { name: 'Was suchen Sie?' }).fill('Wir suchen einen trockenen Lagerraum mit Rampe, etwa 60 m², in Elberfeld oder in der Nähe, höchstens 400 Euro im Monat.');
	await page.getByRole('button', { name: 'Weiter' }).click();
	await page.getByRole('button', { name: 'Gesuch absenden' }).waitFor();
}

async function scrolledToMap(page: Page): Promise<void> {
	await page.getByRole('searchbox').or(page.getByRole('textbox')).first().evaluate((field) => field.scrollIntoView());
}

async function opened(page: Page): Promise<void> {
	await page.getByRole('link', { name: NEED }).first().click();
	await page.getByRole('heading', { level: 1, name: NEED }).waitFor();
	await page.getByRole('heading', { name: 'Treffer' }).first().evaluate((heading) => heading.scrollIntoView());
}

/** A list on its way, so that the page shows what was understood of it. */
async function tried(page: Page): Promise<void> {
	await page.getByLabel('Datei').setInputFiles('tests/fixtures/import/firmenliste-cp1252.csv');
	await page.getByRole('button', { name: 'Hochladen und weiter' }).click();
	await page.getByRole('button', { name: 'Speichern und weiter' }).click();
	await page.getByRole('link', { name: 'Stimmt so, weiter' }).click();
	await page.getByRole('button', { name: 'Probelauf starten' }).waitFor();
}
