// SPDX-License-Identifier: EUPL-1.2
import type { z } from 'zod';
import type { Scope } from '#platform/scope/scope.ts';
import type { openField } from '../../open-data/record.ts';

/** The terms of the network's taxonomy, hidden ones included: records may still carry them. */
export async function listOpenFields(scope: Scope): Promise<z.infer<typeof openField>[]> {
	const rows = await scope.db.selectFrom('pub.taxonomy_term').select(['key', 'label_de', 'label_en', 'explanation_de', 'explanation_en'])
		.where('network_id', '=', scope.network.id).orderBy('position').orderBy('key').execute();
	return rows.map((row) => ({
		key: row.key!, label: { de: row.label_de!, en: row.label_en! }, explanation: { de: row.explanation_de!, en: row.explanation_en! }
	}));
}
