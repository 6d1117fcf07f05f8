// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { referenceFolder } from './folder.ts';

/** What we owe the holder of data we ship: shown on the page Datenquellen, on maps and in exports. */
export type Credit = {
	id: string;
	title: { de: string; en: string };
	holder: string;
	licence: { name: string; url: string };
	/** The line the licence demands, word for word; never translated. */
	credit: string;
	link: string;
	/** What was changed, as the licences want it said. */
	changes: { de: string; en: string };
	/** State of the data (ISO date); none where the source does not say. */
	date: string | null;
	origin: string;
	/** Whether the line must stand on every map. */
	onMap: boolean;
	/** Whether derived databases must carry the same licence (ODbL). */
	shareAlike: boolean;
	/** Files below `reference/`. */
	files: string[];
};

let credits: Credit[] | undefined;

/** The credits of all reference data, in the order of the page. */
export function readCredits(): Credit[] {
	credits ??= JSON.parse(readFileSync(join(referenceFolder(), 'credits.json'), 'utf8')) as Credit[];
	return credits;
}

/** The lines that must stand on every map of ours, with the address each links to. */
export function mapCredits(): { text: string; href: string }[] {
	return readCredits()
		.filter((credit) => credit.onMap)
		.map(({ credit, link }) => ({ text: credit, href: link }));
}
