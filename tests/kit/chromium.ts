// SPDX-License-Identifier: EUPL-1.2
import { chromium, type Browser } from 'playwright-core';

/** Debian's Chromium, silent: without these flags it calls its maker at every start. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

/** Debian's Chromium without a window; CHROMIUM names another one. */
export function launchChromium(): Promise<Browser> {
	return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ARGUMENTS });
}
