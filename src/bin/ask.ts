// SPDX-License-Identifier: EUPL-1.2
import { createInterface } from 'node:readline/promises';

/**
 * Asks at the terminal and answers whether somebody said yes (j, ja, y, yes). Where nobody can answer (a pipe, a
 * scheduled run) it is a no: nothing happens by silence. The question goes to stderr, so that stdout stays data.
 */
export async function askYes(question: string): Promise<boolean> {
	if (!process.stdin.isTTY) return false;
	const terminal = createInterface({ input: process.stdin, output: process.stderr });
	try {
		return /^\s*(j|ja|y|yes)\s*$/i.test(await terminal.question(`${question} [j/N] `));
	} finally {
		terminal.close();
	}
}
