// SPDX-License-Identifier: EUPL-1.2
import { foldName } from './fold-name.ts';
import type { FileRow, TableRow } from './rows.ts';

// The tree of XUnternehmen: a code is a heading when other codes refine it (112210 is refined by 112211).
const FAMILY_OF_PREFIX: [prefix: string, family: string][] = [
	['19', 'foreign'],
	['1', 'partnership'],
	['21', 'association'],
	['2', 'corporation']
];

/**
 * Legal forms (Rechtsformen) as people choose them: first our own described ones under stable keys, then every
 * further code of XUnternehmen under the key `xu_<code>`, so that imported codes always find a row.
 */
export function legalForms(own: FileRow[], official: FileRow[]): TableRow[] {
	const codes = official.filter((r) => r.list === 'xunternehmen');
	const described = new Set(own.map((r) => r.xunternehmen));
	const rest = codes.filter((r) => !described.has(r.code));
	return [...own.map(describedForm), ...rest.map((r, i) => furtherForm(r, codes, own.length + i + 1))];
}

function describedForm(r: FileRow, index: number): TableRow {
	return {
		key: r.key!,
		family: r.family!,
		common: r.common === '1',
		selectable: true,
		position: index + 1,
		short: r.short || null,
		label: r.label!,
		plain: r.plain!,
		label_en: r.label_en!,
		plain_en: r.plain_en!,
		xunternehmen_code: r.xunternehmen || null,
		fim_code: r.fim || null,
		source: r.xunternehmen ? 'XUnternehmen' : r.fim ? 'FIM' : 'Netzwerkstatt',
		search_label: foldName(`${r.short} ${r.label}`)
	};
}

function furtherForm(r: FileRow, codes: FileRow[], position: number): TableRow {
	return {
		key: `xu_${r.code}`,
		family: FAMILY_OF_PREFIX.find(([prefix]) => r.code!.startsWith(prefix))![1],
		common: false,
		selectable: !codes.some((other) => refines(other.code!, r.code!)),
		position,
		short: null,
		label: r.label!,
		plain: null,
		label_en: null,
		plain_en: null,
		xunternehmen_code: r.code!,
		fim_code: null,
		source: 'XUnternehmen',
		search_label: foldName(r.label!)
	};
}

function refines(code: string, heading: string): boolean {
	return code !== heading && code.startsWith(heading.replace(/0+$/, ''));
}
