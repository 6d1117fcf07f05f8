// SPDX-License-Identifier: EUPL-1.2
import type { Locale } from '#shared/locale.ts';

/**
 * A whole address for mails and documents. It comes from the configuration and never from a request, so that nobody
 * can make us write links to their own server (trust case 19). `path` begins with a slash and names the German page.
 */
export function publicAddress(path: string, locale: Locale): string {
	return `${publicOrigin()}${locale === 'en' ? '/en' : ''}${path}`;
}

/** Where this installation is reached: PUBLIC_URL, or the own machine while somebody tries it out. */
export function publicOrigin(): string {
	const { PUBLIC_URL, HOST, PORT } = process.env;
	if (PUBLIC_URL) return PUBLIC_URL;
	const host = !HOST || HOST === '0.0.0.0' ? (HOST ? 'localhost' : '127.0.0.1') : HOST;
	return `http://${host}:${PORT || 3000}`;
}
