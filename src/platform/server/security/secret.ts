// SPDX-License-Identifier: EUPL-1.2
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

let kept: string | undefined;

/**
 * The installation's secret: from SECRET, otherwise made once and kept in the data folder (0600). It keys hashes and
 * signed forms; losing it ends open forms and rate windows, nothing else.
 */
export function secret(): string {
	if (kept) return kept;
	const given = process.env.SECRET;
	if (given) return (kept = given);
	const file = path.join(process.env.DATA_FOLDER || 'daten', 'geheimnis');
	if (!fs.existsSync(file)) {
		fs.mkdirSync(path.dirname(file), { recursive: true });
		fs.writeFileSync(file, crypto.randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
	}
	return (kept = fs.readFileSync(file, 'utf8').trim());
}
