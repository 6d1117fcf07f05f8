// SPDX-License-Identifier: EUPL-1.2

const LETTERS: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', ø: 'oe', å: 'aa', ł: 'l' };

/**
 * The form in which names are compared with what people type: lower case, ä as ae, no accents, single spaces instead
 * of signs ("Mülheim an der Ruhr" → "muelheim an der ruhr"). The columns `search_…` of schema `ref` hold this form.
 */
export function foldName(name: string): string {
	return name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[äöüßøåł]/g, (letter) => LETTERS[letter]!)
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}
