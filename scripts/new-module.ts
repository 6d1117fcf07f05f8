// SPDX-License-Identifier: EUPL-1.2
// `npm run new-module -- NAME`: an empty module in house order, ready for its first rule. Refuses a name that is taken or not in the
// order of modules (architecture.rules.mjs), because the order is a decision, not a folder.
import fs from 'node:fs';
import path from 'node:path';
import { MODULES } from '../architecture.rules.mjs';

const HEADER = '// SPDX-License-Identifier: EUPL-1.2\n';

/** The files of a new module, by path below `src/modules/<name>`. */
export function filesFor(name: string): Record<string, string> {
	return {
		'README.md': [
			`# ${name}`,
			'',
			'Purpose: one sentence on what this module is for.',
			'',
			'| words | tables | who may | facts out | facts in |',
			'|---|---|---|---|---|',
			'| | | | | |',
			''
		].join('\n'),
		'rules.ts': `${HEADER}\n// Decisions, pure. In: plain records and now. Out: a value or a refusal code.\nexport {};\n`,
		'rules.test.ts': `${HEADER}import { expect, test } from 'vitest';\nimport * as rules from './rules.ts';\n\ntest('the rules of ${name} can be read', () => {\n\texpect(rules).toBeTypeOf('object');\n});\n`,
		'input.ts': `${HEADER}\n// What people may send: shapes with messages by code.\nexport {};\n`,
		'views.ts': `${HEADER}\n// What leaves the module. A view is a whitelist.\nexport {};\n`,
		'facts.ts': `${HEADER}\n/** The kinds of fact that others may hear from \`${name}\`. */\nexport const ${camel(name)}Facts = [] as const;\n`,
		'server/index.ts': `${HEADER}// The front door of \`${name}\`, in the order of a user's life.\nexport {};\n`,
		'server/access.ts': `${HEADER}\n// Both faces of a right: may(scope, deed, record) and visible(scope, query).\nexport {};\n`,
		'server/queries.ts': `${HEADER}\n// Reads → views: find… get… list… count…\nexport {};\n`,
		'server/actions.ts': `${HEADER}\n// Writes, one exported verb each, in six beats.\nexport {};\n`,
		'server/reactions.ts': `${HEADER}\n// What we do when others' facts arrive, and on schedule.\nexport {};\n`,
		'server/personal.ts': `${HEADER}\n// What we store about a person: disclose it, erase it.\nexport {};\n`
	};
}

const camel = (name: string) => name.replace(/-([a-z])/g, (_, c: string) => c.toUpperCase());

/** Makes the module below `root`; answers what was written. */
export function makeModule(root: string, name: string): string[] {
	if (!/^[a-z]+(-[a-z]+)*$/.test(name)) throw new Error(`Ein Modulname ist ein englisches Hauptwort in Kleinbuchstaben, nicht „${name}“.`);
	if (!MODULES.includes(name)) throw new Error(`„${name}“ steht nicht in der Reihenfolge der Module (architecture.rules.mjs). Bitte dort zuerst einordnen und eine Entscheidung dazu festhalten.`);
	const folder = path.join(root, 'src', 'modules', name);
	if (fs.existsSync(folder)) throw new Error(`Das Modul „${name}“ gibt es schon.`);
	const written = Object.entries(filesFor(name)).map(([file, text]) => {
		const target = path.join(folder, file);
		fs.mkdirSync(path.dirname(target), { recursive: true });
		fs.writeFileSync(target, text);
		return path.relative(root, target);
	});
	for (const language of ['de', 'en']) {
		const words = path.join(root, 'src', 'text', language, `${name}.json`);
		fs.mkdirSync(path.dirname(words), { recursive: true });
		if (!fs.existsSync(words)) fs.writeFileSync(words, '{\n\t"$schema": "https://inlang.com/schema/inlang-message-format"\n}\n');
	}
	return written;
}

if (import.meta.filename === process.argv[1]) {
	try {
		const name = process.argv[2] ?? '';
		const written = makeModule(path.resolve(import.meta.dirname, '..'), name);
		console.log(`Angelegt:\n${written.map((file) => `  ${file}`).join('\n')}`);
		console.log(`\nNoch zu tun: src/text/*/${name}.json in project.inlang/settings.json eintragen, Tabellen in migrations/, Adressen in src/web/descriptors/.`);
	} catch (error) {
		console.error((error as Error).message);
		process.exit(1);
	}
}
