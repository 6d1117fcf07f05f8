// SPDX-License-Identifier: EUPL-1.2
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { ReportRow } from '../../import/run.ts';
import ReportTable from './ReportTable.svelte';

test('a row says that its postcode got a leading zero; other notes stand in the summary', () => {
	const issues = [{ code: 'postcode_zero_restored', severity: 'note' }, { code: 'phone_normalised', severity: 'note' }];
	const row = { line: 2, name: 'Werkhof', deed: 'create', done: true, plan: { deed: 'create', issues, similar: [] }, organisationId: null, slug: null } as unknown as ReportRow;
	const { body } = render(ReportTable, { props: { rows: [row], recordHref: (id: string) => id, carriedOut: true } });
	expect(body).toContain('führende Null ergänzt');
	expect(body).not.toContain('Telefonnummer');
});
