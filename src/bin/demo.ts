// SPDX-License-Identifier: EUPL-1.2
// `npm run demo` loads the living demo (Vorführung); `npm run demo -- --fresh` begins anew in an empty database.
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Config } from '#platform/config/config.ts';
import { openPool } from '#platform/database/pool.ts';
import { askYes } from './ask.ts';
import { readyDatabase } from './database.ts';
import { loadDemoOnce } from './demo-once.ts';

const HELP = `Lädt die Vorführung: vier Netzwerke mit zwei Jahren Geschichte.

  npm run demo                 lädt, was fehlt; eine Datenbank mit einem eigenen Netzwerk bleibt unberührt
  npm run demo -- --fresh      legt die Datenbank beiseite und lädt neu (fragt vorher)
  npm run demo -- --fresh --yes   ohne Rückfrage
`;

process.exitCode = await main();

async function main(): Promise<number> {
	try {
		const { values } = parseArgs({ options: { fresh: { type: 'boolean' }, yes: { type: 'boolean' }, help: { type: 'boolean' } } });
		if (values.help) return say(HELP, 0);
		const config = readConfig(process.env);
		process.env.DATA_FOLDER = config.DATA_FOLDER;
		if (values.fresh && !(await setAside(config, values.yes === true))) return 1;
		return await load(config);
	} catch (error) {
		return say(`${(error as Error).message}\n`, 1);
	}
}

async function load(config: Config): Promise<number> {
	const database = await readyDatabase(config);
	const pool = openPool(database.url, 4);
	try {
		const loaded = await loadDemoOnce(pool);
		return say(loaded.length > 0 ? 'Die Vorführung ist geladen. Starten Sie mit: npm start\n' : 'Es gibt nichts zu laden: Die Datenbank ist nicht leer.\n', 0);
	} finally {
		await pool.end();
		if (!database.adopted) await database.stop();
	}
}

/** Renames the old database instead of deleting it; nothing is lost by a wrong word at the terminal. */
async function setAside(config: Config, sure: boolean): Promise<boolean> {
	const folder = path.resolve(config.DATA_FOLDER, 'datenbank');
	if (config.DATABASE_URL) return refuse('--fresh gilt für die eingebettete Datenbank. Bitte leeren Sie die Datenbank aus DATABASE_URL selbst.');
	if (!fs.existsSync(folder)) return true;
	if (isRunning(folder)) return refuse('Netzwerkstatt läuft gerade. Bitte beenden Sie zuerst das Programm; geändert wurde nichts.');
	const aside = `${folder}-bis-${new Date().toISOString().slice(0, 19).replaceAll(':', '-')}`;
	if (!sure && !(await askYes(`Die Datenbank wird nach ${aside} verschoben und die Vorführung neu geladen. Fortfahren?`))) {
		return refuse('Abgebrochen. Geändert wurde nichts.');
	}
	fs.renameSync(folder, aside);
	return true;
}

function isRunning(folder: string): boolean {
	try {
		const pid = Number(fs.readFileSync(path.join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function refuse(sentence: string): false {
	say(`${sentence}\n`, 1);
	return false;
}

function say(text: string, code: number): number {
	(code === 0 ? process.stdout : process.stderr).write(text);
	return code;
}
