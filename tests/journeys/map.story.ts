// SPDX-License-Identifier: EUPL-1.2
// The map and what goes out of it: layers, one's own position only on a click, and the frame for other websites.
import http from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aWindow, expectAccessible } from '../kit/browser.ts';
import { PlainVisitor } from '../kit/visitor.ts';

describe('the map', () => {
	test('asks for the position on a click only, and then shows what is near, coarsely', async () => {
		const { page, context } = await aWindow();
		await context.grantPermissions(['geolocation']);
		await context.setGeolocation({ latitude: 51.256234, longitude: 7.150876 });
		await page.addInitScript(() => {
			const asked = { count: 0 };
			Object.assign(window, { asked });
			const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
			navigator.geolocation.getCurrentPosition = (...given) => (asked.count++, ask(...given));
		});
		const asked = () => page.evaluate(() => (window as unknown as { asked: { count: number } }).asked.count);
		await page.goto('/wuppertal/karte', { waitUntil: 'networkidle' });
		expect(await asked()).toBe(0);
		await page.getByRole('button', { name: 'In meiner Nähe' }).click();
		await page.waitForURL(/um=/);
		expect([await asked(), new URL(page.url()).searchParams.get('um')]).toEqual([1, '51.256,7.151,3']);
		await page.getByText('Einträge im Umkreis von 3 km um Ihren Standort').waitFor();
		await expectAccessible(page);
		await page.getByRole('link', { name: 'wieder alle zeigen' }).click();
		await page.waitForURL((url) => !url.searchParams.has('um'));
		await context.close();
	});

	test('is laid over with layers without JavaScript, too', async () => {
		const visitor = new PlainVisitor(inject('program'));
		const places = async (path: string) => Number(/(\d+) Orte? in diesem Ausschnitt/.exec((await visitor.open(path)).text)![1]);
		const [all, some] = [await places('/wuppertal/karte'), await places('/wuppertal/karte?art=initiative&art=association')];
		expect(some).toBeGreaterThan(3);
		expect(some).toBeLessThan(all);
	});
});

describe('the frame for other websites', () => {
	let other: http.Server;
	let address: string;
	beforeAll(async () => {
		other = http.createServer((request, response) => {
			response.setHeader('content-type', 'text/html');
			response.end(`<!doctype html><title>Stadt</title><iframe id="rahmen" title="Verzeichnis" src="${inject('program')}${request.url}" width="600" height="500"></iframe>`);
		});
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		address = `http://127.0.0.1:${(other.address() as { port: number }).port}`;
	});
	afterAll(() => other.close());

	/** The heading inside the frame on the other website; that of the browser's refusal, or none, where it may not be shown. */
	async function headingIn(path: string): Promise<string> {
		const { page, context } = await aWindow();
		await page.goto(`${address}${path}`, { waitUntil: 'networkidle' });
		const heading = page.frameLocator('#rahmen').locator('h1');
		const text = await heading.textContent({ timeout: 3_000 }).catch(() => '');
		await context.close();
		return text ?? '';
	}

	test('shows the directory and sets no cookie; no other page can be framed (control)', async () => {
		expect(await headingIn('/wuppertal/rahmen?art=initiative')).toBe('Verzeichnis Wuppertal');
		expect(await headingIn('/wuppertal/rahmen?ansicht=karte')).toBe('Verzeichnis Wuppertal');
		expect(await headingIn('/wuppertal/verzeichnis')).not.toContain('Verzeichnis');
		const answer = await fetch(`${inject('program')}/wuppertal/rahmen`);
		expect(answer.headers.getSetCookie()).toEqual([]);
	});

	test('is made by a form, and the line it makes shows just what was chosen', async () => {
		const { page, context } = await aWindow({ javaScript: false });
		await page.goto('/wuppertal/einbetten');
		await page.getByLabel('Art', { exact: true }).selectOption('initiative');
		await page.getByRole('radio', { name: 'Karte' }).check();
		await page.getByRole('button', { name: 'Code erzeugen' }).click();
		const line = await page.getByText('<iframe').first().textContent();
		expect(line).toContain(`src="${inject('program')}/wuppertal/rahmen?art=initiative&amp;ansicht=karte"`);
		await context.close();
	});
});
