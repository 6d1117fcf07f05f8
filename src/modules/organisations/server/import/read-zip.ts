// SPDX-License-Identifier: EUPL-1.2
import yauzl from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { Refused } from '#shared/refusal.ts';
import { READ_LIMITS } from '#modules/organisations/import/sheet.ts';

/** Small archives may be squeezed hard: an empty worksheet of zeros is no bomb below this size. */
const RATIO_ASKED_FROM = 5 * 1024 * 1024;

/** An archive whose table of contents was checked; `stream` inflates one part and never more than it announced. */
export type CheckedZip = {
	names: Set<string>;
	stream: (name: string) => Promise<AsyncIterable<Uint8Array>>;
	close: () => void;
};

function bomb(): Refused {
	return new Refused('organisations.import_bomb', { limit: READ_LIMITS.inflatedBytes / 1024 / 1024 });
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
	const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
	return new Promise((resolve, reject) => {
		yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
			if (error || !zip) reject(new Refused('organisations.import_broken_workbook'));
			else resolve(zip);
		});
	});
}

/** Adds up what the table of contents announces, before anything is inflated. */
function listEntries(zip: ZipFile, packedBytes: number): Promise<Map<string, Entry>> {
	if (zip.entryCount > READ_LIMITS.zipEntries) throw bomb();
	const entries = new Map<string, Entry>();
	let inflated = 0;
	return new Promise((resolve, reject) => {
		zip.on('error', () => reject(new Refused('organisations.import_broken_workbook')));
		zip.on('end', () => resolve(entries));
		zip.on('entry', (entry: Entry) => {
			inflated += entry.uncompressedSize;
			const squeezed = inflated > RATIO_ASKED_FROM && inflated / packedBytes > READ_LIMITS.inflationRatio;
			if (inflated > READ_LIMITS.inflatedBytes || squeezed) return reject(bomb());
			if (entry.isEncrypted()) return reject(new Refused('organisations.import_encrypted'));
			entries.set(entry.fileName, entry);
			zip.readEntry();
		});
		zip.readEntry();
	});
}

/** Opens an archive and refuses bombs by announced sizes, ratio and number of parts (trust.md case 20). */
export async function openCheckedZip(bytes: Uint8Array): Promise<CheckedZip> {
	const zip = await openZip(bytes);
	const entries = await listEntries(zip, bytes.length);
	return {
		names: new Set(entries.keys()),
		close: () => zip.close(),
		stream: (name) =>
			new Promise((resolve, reject) => {
				const entry = entries.get(name);
				if (!entry) return reject(new Refused('organisations.import_broken_workbook'));
				zip.openReadStream(entry, (error, stream) => {
					if (error || !stream) reject(new Refused('organisations.import_broken_workbook'));
					else resolve(stream as AsyncIterable<Uint8Array>);
				});
			})
	};
}
