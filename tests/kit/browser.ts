// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, expect, inject } from 'vitest';
import { launchChromium } from './chromium.ts';
import { aSenderAddress } from './visitor.ts';

const AXE = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser | undefined;
const withoutScripts = new WeakSet<BrowserContext>();

/** A browser window of its own: width in CSS pixels, with or without JavaScript, with or without a network beyond ours. */
export async function aWindow(options: { width?: number; javaScript?: boolean; dark?: boolean } = {}): Promise<{ page: Page; context: BrowserContext; strangers: string[] }> {
	browser ??= await launch();
	const context = await browser.newContext({
		viewport: { width: options.width ?? 1280, height: 900 },
		javaScriptEnabled: options.javaScript ?? true,
		colorScheme: options.dark ? 'dark' : 'light',
		locale: 'de-DE',
		timezoneId: 'Europe/Berlin',
		baseURL: inject('program'),
		extraHTTPHeaders: { 'x-forwarded-for': aSenderAddress() },
		bypassCSP: false
	});
	if (options.javaScript === false) withoutScripts.add(context);
	const strangers: string[] = [];
	context.on('request', (request) => {
		const { origin, protocol } = new URL(request.url());
		if (protocol.startsWith('http') && origin !== inject('program')) strangers.push(request.url());
	});
	const page = await context.newPage();
	page.setDefaultTimeout(20_000);
	return { page, context, strangers };
}

async function launch(): Promise<Browser> {
	const opened = await launchChromium();
	afterAll(async () => {
		await opened.close();
		browser = undefined;
	});
	return opened;
}

/** Fails with the rules and places of every serious or critical finding of axe on the page as it is now. */
export async function expectAccessible(page: Page): Promise<void> {
	const findings = await axeOn(page);
	expect(findings, `axe on ${page.url()}`).toEqual([]);
}

type Axe = { run: (options: object) => Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> };

/**
 * Runs axe on the page. Where JavaScript is off for the page, a second window with JavaScript loads the very same HTML
 * without its scripts, because axe itself is a script.
 */
async function axeOn(page: Page): Promise<string[]> {
	if (!withoutScripts.has(page.context())) {
		await page.evaluate(AXE);
		return serious(page);
	}
	const html = (await page.content()).replace(/<script[\s\S]*?<\/script>/g, '');
	const context = await browser!.newContext({ viewport: page.viewportSize(), bypassCSP: true, baseURL: inject('program') });
	const copy = await context.newPage();
	try {
		await copy.route(page.url(), (route) => (route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }) : route.continue()));
		await copy.goto(page.url());
		await copy.evaluate(AXE);
		return await serious(copy);
	} finally {
		await context.close();
	}
}

async function serious(page: Page): Promise<string[]> {
	return page.evaluate(async () => {
		const { axe } = globalThis as unknown as { axe: Axe };
		const result = await axe.run({ resultTypes: ['violations'] });
		return result.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical').flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target.join(' ')}`));
	});
}

/** Fails when the page is wider than its window: nobody scrolls sideways at 320 px. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
	const { width, content } = await page.evaluate(() => ({ width: document.documentElement.clientWidth, content: document.documentElement.scrollWidth }));
	expect(content, `width of ${page.url()}`).toBeLessThanOrEqual(width);
}
