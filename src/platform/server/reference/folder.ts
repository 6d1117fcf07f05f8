// SPDX-License-Identifier: EUPL-1.2
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder `reference/` of the installation. Looked for upwards from this file, because the same code runs from
 * `src/` and, bundled, from `build/`; refuses with an error when the data were left out of an installation.
 */
export function referenceFolder(): string {
	for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
		if (existsSync(join(at, 'reference/credits.json'))) return join(at, 'reference');
	}
	throw new Error('Der Ordner reference/ mit den Referenzdaten fehlt in dieser Installation.');
}
