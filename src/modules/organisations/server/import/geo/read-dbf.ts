// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';

type Column = { name: string; type: string; length: number; at: number };

/** One record of a dBASE table; null for one that is marked as deleted. */
export type DbfRecord = [name: string, value: string][] | null;

// Code page 850 (DOS, Western European) from 0x80: no decoder of the platform knows it, and old shapefiles are full of it.
const CP850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´­±‗¾¶§÷¸°¨·¹³²■ ';

type Decoder = (bytes: Uint8Array) => string;

const decodeDos: Decoder = (bytes) => Array.from(bytes, (byte) => (byte < 128 ? String.fromCharCode(byte) : (CP850[byte - 128] ?? '\uFFFD'))).join('');

function named(label: string): Decoder {
	const decoder = new TextDecoder(label);
	return (bytes) => decoder.decode(bytes);
}

/** UTF-8 where the bytes are that, else Windows-1252: most tables do not say, or say wrong. */
function guessed(): Decoder {
	const [strict, western] = [new TextDecoder('utf-8', { fatal: true }), new TextDecoder('windows-1252')];
	return (bytes) => {
		try {
			return strict.decode(bytes);
		} catch {
			return western.decode(bytes);
		}
	};
}

/** The encoding as the .cpg file or the table's own mark says it. */
function decoderOf(cpg: string | null, mark: number): Decoder {
	const label = (cpg ?? '').trim().replace(/^(?:ANSI|CP|OEM)[ _-]?/i, '');
	if (/^(?:850|437)$/.test(label) || (label === '' && (mark === 0x01 || mark === 0x02))) return decodeDos;
	if (/^(?:1252|8859[-_ ]?1|ISO[-_ ]?8859[-_ ]?1)$/i.test(label)) return named('windows-1252');
	return /^utf-?8|^65001$/i.test(label) ? named('utf-8') : guessed();
}

function columnsOf(view: DataView, decode: Decoder): Column[] {
	const columns: Column[] = [];
	let at = 1;
	for (let offset = 32; offset + 32 <= view.byteLength && view.getUint8(offset) !== 0x0d && columns.length < 255; offset += 32) {
		const raw = new Uint8Array(view.buffer, view.byteOffset + offset, 11);
		const end = raw.indexOf(0);
		const length = view.getUint8(offset + 16);
		columns.push({ name: decode(raw.subarray(0, end < 0 ? 11 : end)).trim(), type: String.fromCharCode(view.getUint8(offset + 11)), length, at });
		at += length;
	}
	return columns;
}

function valueOf(text: string, type: string): string {
	const value = text.replace(/\0.*$/s, '').trim();
	if (type === 'D') return /^\d{8}$/.test(value) ? `${value.slice(0, 4)}-${value.slice(4, 6)}-${value.slice(6)}` : '';
	if (type === 'L') return /^[ty]$/i.test(value) ? 'ja' : /^[fn]$/i.test(value) ? 'nein' : '';
	if (type === 'N' || type === 'F') return /^\*+$/.test(value) ? '' : value.replace(/^(-?\d+)\.0+$/, '$1');
	return value;
}

/** Reads the records of a dBASE table, in the order of the shapes. Refuses what is no such table. */
export function* readDbf(bytes: Uint8Array, cpg: string | null): Generator<DbfRecord> {
	if (bytes.length < 65) throw new Refused('organisations.import_shapefile_broken', { part: '.dbf' });
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
	const decode = decoderOf(cpg, view.getUint8(29));
	const [count, start, size] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
	const columns = columnsOf(view, decode);
	if (columns.length === 0 || size < 2 || start < 33) throw new Refused('organisations.import_shapefile_broken', { part: '.dbf' });
	for (let index = 0; index < count; index++) {
		const offset = start + index * size;
		if (offset + size > bytes.length) return;
		if (bytes[offset] === 0x2a) yield null;
		else yield columns.map(({ name, type, length, at }) => [name, valueOf(decode(bytes.subarray(offset + at, Math.min(offset + at + length, offset + size))), type)]);
	}
}
