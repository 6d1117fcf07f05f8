// SPDX-License-Identifier: EUPL-1.2
// Runs before `npm start`, `npm run dev` and `npm test` on any Node from 18 on: installs what is missing, builds what is old,
// and says in German what it does. Plain JavaScript without dependencies, because there are none yet.
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const forTests = process.argv.includes('--tests');
const forDevelopment = process.argv.includes('--dev');
process.chdir(root);

const say = (text) => console.log(`[Netzwerkstatt] ${text}`);

function stop(text) {
	console.error(`[Netzwerkstatt] ${text}`);
	process.exit(1);
}

function run(command, args, failure) {
	const done = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, NODE_ENV: undefined } });
	if (done.status !== 0) stop(failure);
}

function changedAt(file) {
	return fs.existsSync(file) ? fs.statSync(file).mtimeMs : 0;
}

/** The newest change below the folders that end up in the build. */
function newestSource(folder) {
	let newest = 0;
	for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
		if (entry.name === 'compiled' || entry.name.endsWith('.test.ts')) continue;
		const full = path.join(folder, entry.name);
		newest = Math.max(newest, entry.isDirectory() ? newestSource(full) : changedAt(full));
	}
	return newest;
}

function installPackages() {
	const marker = 'node_modules/.package-lock.json';
	if (changedAt(marker) >= changedAt('package-lock.json') && changedAt(marker) > 0) return;
	say('Programmteile werden installiert (einmalig, etwa eine Minute) …');
	run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], 'Die Installation ist gescheitert. Besteht eine Internetverbindung, und ist genug Platz (1 GB)?');
	fs.utimesSync(marker, new Date(), new Date());
}

function checkNode() {
	const own = path.join('node_modules', '.bin', 'node');
	if (!fs.existsSync(own) && Number(process.versions.node.split('.')[0]) < 24) {
		stop(`Node 24 fehlt (hier läuft ${process.version}). Bitte "npm ci" ohne --omit=optional ausführen.`);
	}
}

function build() {
	const built = changedAt('build/handler.js');
	const sources = Math.max(newestSource('src'), newestSource('project.inlang'), changedAt('vite.config.ts'), changedAt('package-lock.json'), changedAt('static') && newestSource('static'));
	if (built >= sources) return;
	say('Die Oberfläche wird gebaut (etwa eine halbe Minute) …');
	const own = path.resolve('node_modules', '.bin');
	process.env.PATH = `${own}${path.delimiter}${process.env.PATH}`;
	const done = spawnSync('npm', ['run', '--silent', 'build'], { encoding: 'utf8', env: { ...process.env, NODE_ENV: undefined } });
	if (done.status !== 0) stop(`Der Bau ist gescheitert:\n${done.stdout}\n${done.stderr}`);
}

/** What the tests need from the system: a browser, and a PostgreSQL server beside the embedded one. */
function installForTests() {
	const missing = [];
	if (!['/usr/bin/chromium', process.env.CHROMIUM].some((file) => file && fs.existsSync(file))) missing.push('chromium');
	if (!fs.existsSync('/usr/lib/postgresql')) missing.push('postgresql');
	if (missing.length === 0) return;
	if (!fs.existsSync('/usr/bin/apt-get')) stop(`Für die Tests fehlen: ${missing.join(', ')}. Bitte mit der Paketverwaltung des Systems installieren.`);
	say(`Für die Tests werden Systempakete installiert: ${missing.join(', ')} …`);
	const [command, prefix] = process.getuid() === 0 ? ['apt-get', []] : ['sudo', ['apt-get']];
	const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
	try {
		execFileSync(command, [...prefix, 'update', '-qq'], quiet);
		execFileSync(command, [...prefix, 'install', '-y', '-qq', '--no-install-recommends', ...missing], quiet);
	} catch {
		stop(`Die Systempakete ${missing.join(', ')} konnten nicht installiert werden (apt-get). Bitte von Hand installieren.`);
	}
}

installPackages();
checkNode();
if (forTests) installForTests();
if (!forDevelopment) build();
