// SPDX-License-Identifier: EUPL-1.2
import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { aWindow, expectAccessible, expectNoSidewaysScroll } from './browser.ts';

/** A window that somebody looks over: every page that is checked is accessible, fits, and asks nobody else for anything. */
export interface WatchedWindow {
	page: Page;
	context: BrowserContext;
	/** Looks at the page as it is now: axe, width, one heading, title, language, console, requests to strangers. */
	look: () => Promise<void>;
}

/** Chromium's own line about a form that was answered "please correct"; that answer is wanted. */
const ANSWERED = /^Failed to load resource: the server responded with a status of (400|409|422)/;

/** Opens a watched window; messages of the console and uncaught errors are kept until the next look. */
export async function aWatchedWindow(options: { width?: number; javaScript?: boolean; dark?: boolean } = {}): Promise<WatchedWindow> {
	const { page, context, strangers } = await aWindow(options);
	const troubles: string[] = [];
	page.on('console', (message) => {
		if (message.type() === 'error' && !ANSWERED.test(message.text())) troubles.push(`${page.url()}: ${message.text()}`);
	});
	page.on('pageerror', (error) => troubles.push(`${page.url()}: ${error.message}`));
	const look = async () => {
		await keepPicture(page, `${options.width ?? 0}${options.dark ? 'd' : ''}`);
		expect(await page.title(), `title of ${page.url()}`).not.toBe('');
		expect(await page.getByRole('heading', { level: 1 }).count(), `first headings of ${page.url()}`).toBe(1);
		await expectNoSidewaysScroll(page);
		await expectAccessible(page);
		expect(troubles.splice(0), 'console').toEqual([]);
		expect(strangers.splice(0), 'requests to strangers').toEqual([]);
	};
	return { page, context, look };
}

/** `SHOTS=folder` keeps a picture of every page that is looked at, to be seen by people. */
async function keepPicture(page: Page, look: string): Promise<void> {
	const folder = process.env.SHOTS;
	if (!folder) return;
	const name = new URL(page.url()).pathname.replaceAll('/', '_').slice(0, 110);
	await page.screenshot({ path: `${folder}/${look}-${name}.png`, fullPage: true });
}
