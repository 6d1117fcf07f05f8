// SPDX-License-Identifier: EUPL-1.2
import { slugOf } from '#shared/slug.ts';

/** A column of a table as its writer names it. */
export interface DescribedColumn { header: string; kind: 'text' | 'phone' | 'number' | 'euro' | 'day' | 'moment' | 'yes-no' }

/** Where the table is and under which terms. */
export interface DescribedTable { url: string; title: string; publisher: string; licence: string | null; changedAt: Date }

const DATATYPE: Record<DescribedColumn['kind'], string | { base: string; format: string }> = {
	text: 'string', phone: 'string', number: 'number', euro: 'decimal', day: 'date', moment: 'dateTimeStamp', 'yes-no': { base: 'boolean', format: 'ja|nein' }
};

/** The description of a CSV file for programs: CSV on the Web (W3C, https://www.w3.org/TR/tabular-metadata/). */
export function csvwOf({ url, title, publisher, licence, changedAt }: DescribedTable, columns: readonly DescribedColumn[]): object {
	return {
		'@context': ['http://www.w3.org/ns/csvw', { '@language': 'de' }],
		url,
		'dc:title': title,
		'dc:publisher': publisher,
		'dc:modified': { '@value': changedAt.toISOString().slice(0, 10), '@type': 'xsd:date' },
		...(licence && { 'dc:license': { '@id': licence } }),
		dialect: { delimiter: ',', encoding: 'utf-8', header: true, lineTerminators: ['\r\n'] },
		tableSchema: {
			columns: columns.map(({ header, kind }) => ({
				name: slugOf(header).replaceAll('-', '_'), titles: { de: [header] }, datatype: DATATYPE[kind], required: header === 'Name'
			}))
		}
	};
}
