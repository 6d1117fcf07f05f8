// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, test } from 'vitest';
import { inspect, treeFiles } from '../../scripts/check-house.ts';

const header = '// SPDX-License-Identifier: EUPL-1.2\n';
const problems = (path: string, text: string, more: { path: string; text: string }[] = []) =>
	inspect([{ path, text }, ...more]).map((finding) => finding.problem);

describe('the house', () => {
	test('has nothing to object to', () => {
		expect(inspect(treeFiles())).toEqual([]);
	});

	test('would object to a file without a licence header', () => {
		expect(problems('src/shared/x.ts', 'export const x = 1;\n')).toEqual(['no licence header']);
	});

	test('would object to a file of 301 lines', () => {
		expect(problems('src/shared/x.ts', header + '\n'.repeat(300))).toEqual(['301 lines (at most 300)']);
	});

	test('would object to a component that acts', () => {
		const text = `<!-- SPDX-License-Identifier: EUPL-1.2 -->\n<script>import { x } from '#platform/x.ts';</script>`;
		expect(problems('src/modules/people/ui/X.svelte', text)).toEqual(['imports #platform/x.ts: components do not act']);
	});

	test('would object to a component that shows another module', () => {
		const text = `<!-- SPDX-License-Identifier: EUPL-1.2 -->\n<script>import X from '#modules/areas/ui/X.svelte';</script>`;
		expect(problems('src/modules/people/ui/X.svelte', text)).toEqual(['imports #modules/areas/ui/X.svelte: a component knows no other module']);
	});

	test("would object to writing into another module's table", () => {
		const sql = { path: 'migrations/0001_x.sql', text: `-- SPDX-License-Identifier: EUPL-1.2\ncomment on table area is 'module: areas';` };
		const text = `${header}db.insertInto('area');`;
		expect(problems('src/modules/exchange/server/x.ts', text, [sql])).toEqual(['writes area, which belongs to areas']);
	});

	test('would object to a word that one language lacks, and to other placeholders', () => {
		const english = { path: 'src/text/en/x.json', text: '{"x_b": "{m}"}' };
		expect(problems('src/text/de/x.json', '{"x_a": "A", "x_b": "{n}"}', [english])).toEqual(['x_a has no English wording', 'x_b has other placeholders in English']);
	});
});
