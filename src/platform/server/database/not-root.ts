// SPDX-License-Identifier: EUPL-1.2
import { spawnSync, type SpawnOptions } from 'node:child_process';
import fs from 'node:fs';

/** How the server's programs are started by somebody who is not root: PostgreSQL refuses root. */
export interface Disguise {
	name: 'plain' | 'userns' | 'nobody';
	command: (program: string, args: string[]) => [string, string[]];
	options: SpawnOptions;
	/** Hands a folder to the user that the server runs as. */
	own: (folder: string) => void;
}

const NOBODY = 65534;

/**
 * Chooses the way and writes it beside the data: files made one way cannot be opened the other way.
 * As root a user namespace is tried first (files stay root's), then the user nobody.
 */
export function disguiseFor(dataFolder: string): Disguise {
	if (process.getuid?.() !== 0) return plain;
	const note = `${dataFolder}.method`;
	const kept = fs.existsSync(note) ? fs.readFileSync(note, 'utf8').trim() : '';
	const chosen = kept === 'nobody' || (kept === '' && !namespacesWork()) ? nobody : userns;
	if (!kept) fs.writeFileSync(note, chosen.name);
	return chosen;
}

const unshare = ['--user', '--map-user=65534', '--map-group=65534'];

function namespacesWork(): boolean {
	return spawnSync('unshare', [...unshare, 'true']).status === 0;
}

const plain: Disguise = {
	name: 'plain',
	command: (program, args) => [program, args],
	options: {},
	own: () => {}
};

const userns: Disguise = {
	name: 'userns',
	command: (program, args) => ['unshare', [...unshare, program, ...args]],
	options: {},
	own: () => {}
};

const nobody: Disguise = {
	name: 'nobody',
	command: (program, args) => [program, args],
	options: { uid: NOBODY, gid: NOBODY },
	own: (folder) => fs.chownSync(folder, NOBODY, NOBODY)
};
