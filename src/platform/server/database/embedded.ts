// SPDX-License-Identifier: EUPL-1.2
import { spawn, spawnSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { findBinaries, type Binaries } from './binaries.ts';
import { disguiseFor, type Disguise } from './not-root.ts';

/** A running PostgreSQL server on a unix socket that only this user can open. */
export interface EmbeddedServer {
	pid: number;
	/** Whether a server was found alive (after a crash of ours) and taken over instead of started. */
	adopted: boolean;
	url: (database: string) => string;
	/** Ends the server quickly but cleanly (SIGINT: connections are cut, data is flushed). */
	stop: () => Promise<void>;
}

export interface EmbeddedOptions {
	binaries?: string;
	settings?: Record<string, string>;
}

interface Place {
	data: string;
	socketFolder: string;
	pidFile: string;
	binaries: Binaries;
	disguise: Disguise;
	settings: Record<string, string>;
}

const SUPERUSER = 'netzwerkstatt';

/**
 * Starts the embedded database in a folder, makes the folder at the first start, and adopts a server
 * that outlived a crash of ours. Never opens a network port: these binaries are not meant for one.
 */
export async function startEmbedded(folder: string, options: EmbeddedOptions = {}): Promise<EmbeddedServer> {
	const place = placeFor(path.resolve(folder), options);
	if (!fs.existsSync(path.join(place.data, 'PG_VERSION'))) initialise(place);
	for (let attempt = 0; attempt < 60; attempt++) {
		const alive = await runningServer(place);
		if (alive) return serverAt(place, alive, true);
		await endOrphan(place);
		const pid = await launch(place);
		if (pid) return serverAt(place, pid, false);
		await pause(250);
	}
	throw new Error(`Die eingebettete Datenbank startet nicht. Protokoll: ${path.join(place.socketFolder, 'postgres.log')}`);
}

function placeFor(data: string, options: EmbeddedOptions): Place {
	fs.mkdirSync(path.dirname(data), { recursive: true });
	const disguise = disguiseFor(data);
	// A socket's path has at most 107 bytes, so it cannot lie in the data folder itself.
	const mark = crypto.createHash('sha256').update(data).digest('hex').slice(0, 12);
	const socketFolder = path.join(os.tmpdir(), `netzwerkstatt-${mark}`);
	fs.mkdirSync(socketFolder, { recursive: true, mode: 0o700 });
	disguise.own(socketFolder);
	return {
		data,
		socketFolder,
		pidFile: path.join(data, 'postmaster.pid'),
		binaries: findBinaries(options.binaries),
		disguise,
		settings: options.settings ?? {}
	};
}

function initialise(place: Place): void {
	const draft = `${place.data}.neu-${process.pid}`;
	fs.rmSync(draft, { recursive: true, force: true });
	fs.mkdirSync(draft, { recursive: true, mode: 0o700 });
	place.disguise.own(draft);
	const [command, args] = place.disguise.command(place.binaries.bin('initdb'), [
		...['-D', draft, '-U', SUPERUSER, '-A', 'trust', '--data-checksums', '-E', 'UTF8'],
		...localeArguments(place.binaries)
	]);
	const made = spawnSync(command, args, { ...place.disguise.options, cwd: '/', encoding: 'utf8' } as object);
	if (made.status !== 0) throw new Error(`Die Datenbank konnte nicht angelegt werden: ${String(made.stderr)}`);
	fs.renameSync(draft, place.data);
}

/**
 * Sorting by code point and Unicode case rules that no upgrade of the system's libraries can change;
 * German order is asked for where people see it (`collate "de-x-icu"`). Version 17 brought the built-in provider.
 */
function localeArguments(binaries: Binaries): string[] {
	const printed = spawnSync(binaries.bin('postgres'), ['--version'], { encoding: 'utf8' }).stdout;
	const major = Number(/(\d+)\.?\d*/.exec(printed)?.[1] ?? 0);
	return major >= 17 ? ['--locale-provider=builtin', '--locale=C.UTF-8'] : ['--locale=C.UTF-8'];
}

/** Reads the server's own note of its process and asks the socket; a stale note is no server. */
async function runningServer(place: Place): Promise<number | null> {
	const lines = readLines(place.pidFile);
	const pid = Number(lines[0]);
	if (!pid || !processLives(pid) || !lines[7]?.startsWith('ready')) return null;
	const socket = path.join(place.socketFolder, '.s.PGSQL.5432');
	if (!(await socketAnswers(socket))) return null;
	// A server that was killed a moment ago may still seem to answer; one that lives answers again.
	await pause(50);
	return (await socketAnswers(socket)) && processLives(pid) ? pid : null;
}

/** A server of ours whose data folder was removed under it still holds the socket; it has nothing left to serve. */
async function endOrphan(place: Place): Promise<void> {
	const pid = Number(readLines(path.join(place.socketFolder, '.s.PGSQL.5432.lock'))[0]);
	if (!pid || !processLives(pid) || Number(readLines(place.pidFile)[0]) === pid) return;
	process.kill(pid, 'SIGQUIT');
	for (let i = 0; i < 500 && processLives(pid); i++) await pause(10);
}

async function launch(place: Place): Promise<number | null> {
	const args = ['-D', place.data, '-k', place.socketFolder, '-c', 'listen_addresses=', '-c', 'unix_socket_permissions=0700'];
	for (const [key, value] of Object.entries(place.settings)) args.push('-c', `${key}=${value}`);
	const [command, all] = place.disguise.command(place.binaries.bin('postgres'), args);
	const log = fs.openSync(path.join(place.socketFolder, 'postgres.log'), 'a');
	const child = spawn(command, all, { ...place.disguise.options, cwd: '/', stdio: ['ignore', log, log], detached: true });
	fs.closeSync(log);
	let ended = false;
	child.once('exit', () => (ended = true));
	for (let i = 0; i < 3000 && !ended; i++) {
		const lines = readLines(place.pidFile);
		if (lines[7]?.startsWith('ready') && Number(lines[0]) === child.pid) {
			child.unref();
			return child.pid ?? null;
		}
		await pause(10);
	}
	return null;
}

function serverAt(place: Place, pid: number, adopted: boolean): EmbeddedServer {
	return {
		pid,
		adopted,
		url: (database) => `postgres://${SUPERUSER}@/${database}?host=${encodeURIComponent(place.socketFolder)}`,
		async stop() {
			process.kill(pid, 'SIGINT');
			for (let i = 0; i < 3000 && fs.existsSync(place.pidFile) && processLives(pid); i++) await pause(10);
		}
	};
}

function readLines(file: string): string[] {
	try {
		return fs.readFileSync(file, 'utf8').split('\n');
	} catch {
		return [];
	}
}

function processLives(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function socketAnswers(socket: string): Promise<boolean> {
	return new Promise((resolve) => {
		const probe = net.connect(socket);
		probe.once('connect', () => (probe.destroy(), resolve(true)));
		probe.once('error', () => resolve(false));
	});
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
