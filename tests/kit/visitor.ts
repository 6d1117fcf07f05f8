// SPDX-License-Identifier: EUPL-1.2

/** An answer to a plain request, with its text read. */
export interface Answer {
	status: number;
	url: string;
	text: string;
	headers: Headers;
}

/** Somebody without JavaScript: follows links, posts forms as a browser does, keeps cookies. Loopback only. */
export class PlainVisitor {
	readonly origin: string;
	readonly cookies = new Map<string, string>();
	/** Sent with every request; the sender's address makes the rates of two visitors independent. */
	readonly headers: Record<string, string> = { accept: 'text/html', 'x-forwarded-for': aSenderAddress() };

	constructor(origin: string) {
		this.origin = origin;
	}

	/** Opens a page; redirects are followed like in a browser unless told otherwise. */
	async open(path: string, follow = true): Promise<Answer> {
		return this.send('GET', path, undefined, follow);
	}

	/** Posts a form to a page's action, with the once-key that the page gave. */
	async post(path: string, fields: Record<string, string | string[]> | FormData, follow = true): Promise<Answer> {
		const body = fields instanceof FormData ? fields : encode(fields);
		return this.send('POST', path, body, follow);
	}

	/** Opens a page and posts its form: hidden fields and preset values travel along, `fields` are what the person typed. */
	async fill(path: string, fields: Record<string, string | string[]>, action = '', follow = true): Promise<Answer> {
		const page = await this.open(path);
		const hidden = Object.fromEntries([...page.text.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([tag]) => pair(tag)));
		const target = new URL(page.url).pathname + (action ? `?/${action}` : new URL(page.url).search);
		return this.post(target, { ...hidden, ...fields }, follow);
	}

	private async send(method: string, path: string, body: BodyInit | undefined, follow: boolean): Promise<Answer> {
		const url = new URL(path, this.origin);
		if (url.origin !== this.origin) throw new Error(`Not ours: ${url.origin}`);
		const headers: Record<string, string> = { ...(method === 'POST' ? { origin: this.origin } : {}), ...this.headers, cookie: this.cookieHeader() };
		const response = await fetch(url, { method, body, headers, redirect: 'manual' });
		for (const line of response.headers.getSetCookie()) this.keep(line);
		const next = response.headers.get('location');
		if (follow && next && response.status >= 300 && response.status < 400) return this.open(new URL(next, url).href.slice(this.origin.length));
		return { status: response.status, url: url.href, text: await response.text(), headers: response.headers };
	}

	private cookieHeader(): string {
		return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
	}

	private keep(line: string): void {
		const [cookie = ''] = line.split(';');
		const at = cookie.indexOf('=');
		const value = cookie.slice(at + 1);
		if (value === '' || /max-age=0/i.test(line)) this.cookies.delete(cookie.slice(0, at));
		else this.cookies.set(cookie.slice(0, at), value);
	}
}

/** An address out of the block that is reserved for tests of networks (RFC 2544). */
export function aSenderAddress(): string {
	const part = () => Math.floor(Math.random() * 254) + 1;
	return `198.18.${part()}.${part()}`;
}

function encode(fields: Record<string, string | string[]>): URLSearchParams {
	const form = new URLSearchParams();
	for (const [name, value] of Object.entries(fields)) for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
	return form;
}

function pair(tag: string): [string, string][] {
	const name = /name="([^"]*)"/.exec(tag)?.[1];
	const value = /value="([^"]*)"/.exec(tag)?.[1] ?? '';
	return name ? [[name, value.replace(/&quot;/g, '"').replace(/&amp;/g, '&')]] : [];
}
