// SPDX-License-Identifier: EUPL-1.2
// Makes the compact files of reference/ from the originals: node scripts/reference/build.ts FOLDER_OF_ORIGINALS
// Which original comes from where is written in docs/how-to/update-reference-data.md.
import { join } from 'node:path';
import { writeBoundaries } from './boundaries.ts';
import { writeClassifications, writeLegalForms, writeMunicipalities, writePostalCodes } from './tables.ts';
import { writeWolfsburg } from './wolfsburg.ts';

const from = process.argv[2];
if (!from) throw new Error('Say where the originals are: node scripts/reference/build.ts FOLDER');
const to = join(import.meta.dirname, '../../reference');

writeMunicipalities(from, to);
writePostalCodes(from, to);
writeClassifications(from, to);
writeLegalForms(from, to);
writeWolfsburg(from, to);
writeBoundaries(from, to);
