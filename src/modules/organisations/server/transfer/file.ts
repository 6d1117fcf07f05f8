// SPDX-License-Identifier: EUPL-1.2
import { createGunzip, gzipSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { z } from 'zod';
import type { CarriedRow, Digest } from '#platform/transfer/carried-table.ts';
import { Refused } from '#shared/refusal.ts';

/** First line of a whole stock (Gesamtbestand); the program that reads it knows by it what the file is. */
const header = z.object({ netzwerkstatt: z.literal('directory'), version: z.literal(1), network: z.string(), exportedAt: z.string() });
const line = z.object({ table: z.string().max(80), row: z.record(z.string(), z.unknown()) });
const footer = z.object({ end: z.record(z.string(), z.object({ rows: z.number().int(), sha256: z.string().length(64) })) });

/** A whole stock as it travels: rows by table, and the digests that its writer saw. */
export interface WholeStock {
	network: string;
	tables: Map<string, CarriedRow[]>;
	digests: Record<string, Digest>;
}

/** So much may a file hold when it is unpacked; a bomb ends here. */
const MOST_BYTES = 200_000_000;
/** The outline of a large area is a few hundred thousand characters; what is much longer is no line of ours. */
const LONGEST_LINE = 8_000_000;

/** The file: JSON Lines, packed with gzip; its last line says how much it was. */
export function packStock(stock: WholeStock, at: Date): Uint8Array<ArrayBuffer> {
	const lines = [
		JSON.stringify({ netzwerkstatt: 'directory', version: 1, network: stock.network, exportedAt: at.toISOString() }),
		...[...stock.tables].flatMap(([table, rows]) => rows.map((row) => JSON.stringify({ table, row }))),
		JSON.stringify({ end: stock.digests })
	];
	return new Uint8Array(gzipSync(`${lines.join('\n')}\n`));
}

/** Whether bytes look like a packed stock; cheap, and sure only after `unpackStock`. */
export async function looksLikeStock(bytes: Uint8Array): Promise<boolean> {
	if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return false;
	try {
		for await (const first of linesOf(bytes)) return header.safeParse(read(first)).success;
	} catch {
		return false;
	}
	return false;
}

/** Reads the file whole, or refuses it with the line that is wrong; nothing is written by this. */
export async function unpackStock(bytes: Uint8Array): Promise<WholeStock> {
	const tables = new Map<string, CarriedRow[]>();
	let network: string | null = null;
	let digests: WholeStock['digests'] | null = null;
	let number = 0;
	for await (const text of linesOf(bytes)) {
		number++;
		const content = read(text);
		if (network === null) {
			const begun = header.safeParse(content);
			if (!begun.success) throw new Refused('organisations.transfer_not_ours');
			network = begun.data.network;
			continue;
		}
		const row = line.safeParse(content);
		if (row.success) keep(tables, row.data);
		else digests = footerOf(content, number);
	}
	if (network === null) throw new Refused('organisations.transfer_not_ours');
	if (digests === null) throw new Refused('organisations.transfer_cut_off');
	return { network, tables, digests };
}

function keep(tables: WholeStock['tables'], { table, row }: { table: string; row: CarriedRow }): void {
	const rows = tables.get(table);
	if (rows) rows.push(row);
	else tables.set(table, [row]);
}

function footerOf(content: unknown, number: number): WholeStock['digests'] {
	const ended = footer.safeParse(content);
	if (!ended.success) throw new Refused('organisations.transfer_line_wrong', { line: number });
	return ended.data.end;
}

async function* linesOf(bytes: Uint8Array): AsyncGenerator<string> {
	const decoder = new StringDecoder('utf8');
	let [unpacked, begun, length]: [number, string[], number] = [0, [], 0];
	try {
		for await (const chunk of Readable.from([bytes]).pipe(createGunzip()) as AsyncIterable<Buffer>) {
			unpacked += chunk.byteLength;
			if (unpacked > MOST_BYTES) throw new Refused('organisations.transfer_too_large');
			const [first, ...rest] = decoder.write(chunk).split('\n');
			begun.push(first!);
			length += first!.length;
			if (length > LONGEST_LINE) throw new Refused('organisations.transfer_not_ours');
			if (rest.length === 0) continue;
			yield begun.join('');
			[begun, length] = [[rest.pop()!], 0];
			length = begun[0]!.length;
			yield* rest;
		}
	} catch (error) {
		throw error instanceof Refused ? error : new Refused('organisations.transfer_cut_off');
	}
	if (length > 0) yield begun.join('');
}

function read(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}
