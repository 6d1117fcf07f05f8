// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Fields of /proc/<pid>/stat after the name, which may hold spaces; null where the process is gone. */
function statOf(pid: number): string[] | null {
	try {
		const text = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
		return text.slice(text.lastIndexOf(')') + 2).split(' ');
	} catch {
		return null;
	}
}

/** Processor time of one process so far, in milliseconds (user and system). */
export function processTime(pid: number): number {
	const stat = statOf(pid);
	return stat ? (Number(stat[11]) + Number(stat[12])) * TICK_MS : 0;
}

/** Processor time of a process and all it started, also of those that have ended: PostgreSQL works in children. */
export function familyTime(parent: number): number {
	const own = statOf(parent);
	if (!own) return 0;
	const ended = (Number(own[13]) + Number(own[14])) * TICK_MS;
	return childrenOf(parent).reduce((sum, pid) => sum + processTime(pid), processTime(parent) + ended);
}

function childrenOf(parent: number): number[] {
	return fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number).filter((pid) => Number(statOf(pid)?.[1]) === parent);
}

/** The most memory that a process ever held, in megabytes. */
export function peakMemory(pid: number): number {
	return kilobytes(`/proc/${pid}/status`, /VmHWM:\s+(\d+)/) / 1024;
}

/** What a process and its children hold now, shared pages counted once, in megabytes. */
export function familyMemory(parent: number): number {
	return [parent, ...childrenOf(parent)].reduce((sum, pid) => sum + kilobytes(`/proc/${pid}/smaps_rollup`, /^Pss:\s+(\d+)/m), 0) / 1024;
}

function kilobytes(file: string, pattern: RegExp): number {
	try {
		return Number(pattern.exec(fs.readFileSync(file, 'utf8'))?.[1] ?? 0);
	} catch {
		return 0;
	}
}
