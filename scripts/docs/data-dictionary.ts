// SPDX-License-Identifier: EUPL-1.2
import { personalKind, type CatalogueColumn, type CatalogueTable } from './catalogue.ts';

const HEAD = `# Data dictionary

Written by \`node scripts/generate-docs.ts\` from the migrated database; do not edit. A column is personal when its comment says so
(\`personal: …\`, \`secret: …\`) or when it points at a person or an account. What is done with it: \`processing-register.md\`.
`;

/** The data dictionary as Markdown: every table, its module, its columns, and which of them are about a person. */
export function renderDictionary(tables: CatalogueTable[]): string {
	const personal = tables.flatMap((table) => table.columns).filter((column) => personalKind(column)).length;
	const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
	return [HEAD, `${tables.length} tables, ${columns} columns, ${personal} of them personal.`, '', ...tables.flatMap(section)].join('\n');
}

function section(table: CatalogueTable): string[] {
	return [`## ${table.name}`, '', `module: ${table.module}`, '', '| column | type | personal | comment |', '|---|---|---|---|', ...table.columns.map(line), ''];
}

function line(column: CatalogueColumn): string {
	const kind = personalKind(column);
	const remark = /^(personal|secret): /.test(column.comment) ? '' : column.comment;
	const type = column.nullable ? `${column.type}, may be empty` : column.type;
	return `| \`${column.name}\` | ${type} | ${kind ? `yes: ${cell(kind)}` : 'no'} | ${cell(remark)} |`;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replace(/\s+/g, ' ');
