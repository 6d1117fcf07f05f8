// SPDX-License-Identifier: EUPL-1.2
// What the house objects to and no library checks: headers, sizes, words in both languages, imports of components,
// writing into other modules' tables, suppressed rules without a reason. `npm run check` runs it; nothing found, nothing said.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { MODULES } from '../architecture.rules.mjs';

/** Lines beyond which a file is split by noun or verb (house rules §9: look twice at 300). */
const LONGEST = { source: 300, component: 250, test: 500, readme: 60 };

export interface Finding {
	file: string;
	problem: string;
}

/** All findings in the tree as git knows it (tracked, and new files that are not ignored). */
export function inspect(files: { path: string; text: string }[]): Finding[] {
	return [
		...files.flatMap(headerOf),
		...files.flatMap(sizeOf),
		...files.flatMap(componentImports),
		...files.flatMap(leftOpen),
		...foreignWrites(files),
		...wordsInBothLanguages(files)
	];
}

const isSource = (path: string) => /^(src|tests|scripts|bench|demo)\/.*\.(ts|mjs|svelte|css)$/.test(path) && !path.includes('/compiled/');

function headerOf({ path, text }: { path: string; text: string }): Finding[] {
	const wanted = isSource(path) || /^migrations\/.*\.sql$/.test(path);
	const exempt = /kern\.css$|fonts\.css$/.test(path);
	return wanted && !exempt && !text.slice(0, 200).includes('SPDX-License-Identifier: EUPL-1.2') ? [{ file: path, problem: 'no licence header' }] : [];
}

function sizeOf({ path, text }: { path: string; text: string }): Finding[] {
	if (/\.gen\.ts$|kern\.css$/.test(path)) return [];
	const lines = text.split('\n').length - 1;
	const limit = /\.test\.ts$/.test(path) ? LONGEST.test : path.endsWith('.svelte') ? LONGEST.component : isSource(path) && path.endsWith('.ts') ? LONGEST.source : Infinity;
	// Word lists are data that happen to be TypeScript.
	const isData = /src\/shared\/german\/(lexicon|thesaurus|words)|\/data\//.test(path);
	return lines > limit && !isData ? [{ file: path, problem: `${lines} lines (at most ${limit})` }] : [];
}

/** Components are outside dependency-cruiser's sight; the import table of architecture.rules.mjs holds for them, too. */
function componentImports({ path, text }: { path: string; text: string }): Finding[] {
	if (!path.endsWith('.svelte')) return [];
	const imports = [...text.matchAll(/from\s+'([^']+)'|import\s+'([^']+)'/g)].map((found) => found[1] ?? found[2] ?? '');
	const own = /^src\/modules\/([a-z]+)\/ui\//.exec(path)?.[1];
	return imports.flatMap((target) => {
		if (path.startsWith('src/ui/') && /^#(modules|platform|web)\//.test(target)) return [{ file: path, problem: `imports ${target}: the design system knows no domain` }];
		if (target.startsWith('#platform/')) return [{ file: path, problem: `imports ${target}: components do not act` }];
		const module = /^#modules\/([a-z]+)\//.exec(target)?.[1];
		if (own && module && module !== own) return [{ file: path, problem: `imports ${target}: a component knows no other module` }];
		if (/^#modules\/[a-z]+\/server\//.test(target)) return [{ file: path, problem: `imports ${target}: components do not act` }];
		return [];
	});
}

function leftOpen({ path, text }: { path: string; text: string }): Finding[] {
	if (!isSource(path) || path === 'scripts/check-house.ts' || path.includes('check-house.test')) return [];
	const findings: Finding[] = [];
	if (/\b(TODO|FIXME|XXX)\b/.test(text)) findings.push({ file: path, problem: 'left open (TODO)' });
	if (/\b(test|it|describe)\.(skip|only|todo)\(/.test(text)) findings.push({ file: path, problem: 'a test is switched off' });
	if (/@ts-ignore|as any\b|:\s*any\b/.test(text) && !path.endsWith('.gen.ts')) findings.push({ file: path, problem: 'untyped (any, @ts-ignore)' });
	return findings;
}

/** Read across, write within: a module's server writes only tables whose comment names it. */
function foreignWrites(files: { path: string; text: string }[]): Finding[] {
	const owners = new Map<string, string>();
	for (const { path, text } of files) {
		if (!path.startsWith('migrations/')) continue;
		for (const found of text.matchAll(/comment on table (\S+) is 'module: ([a-z]+)'/g)) owners.set(found[1]!, found[2]!);
	}
	return files.flatMap(({ path, text }) => {
		const module = /^src\/modules\/([a-z]+)\//.exec(path)?.[1];
		if (!module || path.endsWith('.test.ts')) return [];
		const writes = [...text.matchAll(/(?:insertInto|updateTable|deleteFrom)\('([a-z_]+)(?: as [a-z]+)?'\)|\b(?:insert into|update|delete from)\s+([a-z_]+)\b/g)];
		return writes.flatMap((found) => {
			const table = found[1] ?? found[2] ?? '';
			const owner = owners.get(table);
			const mayWrite = !owner || owner === module || owner === 'platform';
			return mayWrite ? [] : [{ file: path, problem: `writes ${table}, which belongs to ${owner}` }];
		});
	});
}

/** German is the source; English must say the same things with the same placeholders. */
function wordsInBothLanguages(files: { path: string; text: string }[]): Finding[] {
	const text = (path: string) => files.find((file) => file.path === path)?.text;
	return files.flatMap(({ path, text: german }) => {
		const name = /^src\/text\/de\/(.+\.json)$/.exec(path)?.[1];
		if (!name) return [];
		const de = JSON.parse(german) as Record<string, unknown>;
		const en = JSON.parse(text(`src/text/en/${name}`) ?? '{}') as Record<string, unknown>;
		const keys = new Set([...Object.keys(de), ...Object.keys(en)]);
		return [...keys].flatMap((key) => {
			if (!(key in de)) return [{ file: path, problem: `${key} has no German wording` }];
			if (!(key in en)) return [{ file: path, problem: `${key} has no English wording` }];
			return placeholders(de[key]) === placeholders(en[key]) ? [] : [{ file: path, problem: `${key} has other placeholders in English` }];
		});
	});
}

function placeholders(message: unknown): string {
	const found = JSON.stringify(message).match(/\{[a-zA-Z]+\}/g) ?? [];
	return [...new Set(found)].sort().join();
}

/** The files of the tree, with their text. */
export function treeFiles(): { path: string; text: string }[] {
	const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 64e6 });
	return listed
		.split('\n')
		.filter((path) => /\.(ts|mjs|svelte|css|sql|json|md)$/.test(path) && /^(src|tests|scripts|bench|demo|migrations)\//.test(path) && fs.existsSync(path))
		.map((path) => ({ path, text: fs.readFileSync(path, 'utf8') }));
}

if (import.meta.filename === process.argv[1]) {
	const findings = inspect(treeFiles());
	for (const { file, problem } of findings) console.error(`${file}: ${problem}`);
	if (MODULES.length !== 12) console.error('architecture.rules.mjs: the product has twelve modules');
	process.exitCode = findings.length > 0 ? 1 : 0;
}
