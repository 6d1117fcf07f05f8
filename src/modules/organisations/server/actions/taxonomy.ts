// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { Refused } from '#shared/refusal.ts';
import { may } from '../access.ts';

/** A field of the network's taxonomy; its key stays for ever, its words may change. */
export interface TaxonomyTerm {
	key: string;
	labelDe: string;
	labelEn: string;
	explanationDe: string;
	explanationEn: string;
	position: number;
	hidden: boolean;
}

/** All fields of the network in their order, hidden ones included. */
export async function listTaxonomy(scope: Scope): Promise<TaxonomyTerm[]> {
	const rows = await scope.db.selectFrom('pub.taxonomy_term').selectAll().where('network_id', '=', scope.network.id)
		.orderBy('position').orderBy('label_de').execute();
	return rows.map((row) => ({
		key: row.key!, labelDe: row.label_de!, labelEn: row.label_en ?? '', explanationDe: row.explanation_de ?? '',
		explanationEn: row.explanation_en ?? '', position: row.position ?? 0, hidden: row.hidden ?? false
	}));
}

/** Adds a field or changes its words; leads only. A new key is refused when it is no plain word. */
export async function arrangeTaxonomyTerm(scope: Scope, term: TaxonomyTerm): Promise<void> {
	may(scope, 'arrange');
	if (!/^[a-z][a-z0-9_]*$/.test(term.key)) throw new Refused('organisations.taxonomy_key_wrong');
	const columns = {
		label_de: term.labelDe.trim(), label_en: term.labelEn.trim(), explanation_de: term.explanationDe.trim(),
		explanation_en: term.explanationEn.trim(), position: term.position, hidden: term.hidden
	};
	const before = await scope.db.selectFrom('taxonomy_term').select(Object.keys(columns) as (keyof typeof columns)[])
		.where('network_id', '=', scope.network.id).where('key', '=', term.key).executeTakeFirst();
	await scope.db.insertInto('taxonomy_term').values({ network_id: scope.network.id, key: term.key, ...columns, created_at: scope.now })
		.onConflict((conflict) => conflict.columns(['network_id', 'key']).doUpdateSet(columns)).execute();
	await journal(scope, {
		deed: 'organisations.arrange_taxonomy', record: { kind: 'taxonomy_term', id: newId(scope.now.getTime()) },
		before: before ? { key: term.key, ...before } : null, after: { key: term.key, ...columns }
	});
}

/** The five fields of local economic development 4.0 (Wirtschaftsförderung 4.0), with which a new network begins. */
export const WF4_FIELDS: readonly TaxonomyTerm[] = [
	['production', 'Lokale Produktion', 'Local production'],
	['sharing', 'Teilen und Nutzen', 'Sharing'],
	['help', 'Soziales und Hilfe', 'Social enterprise and help'],
	['money', 'Regionales Geld', 'Regional money'],
	['regional_trade', 'Regionaler Handel', 'Regional trade']
].map(([key, labelDe, labelEn], position) => ({
	key: key!, labelDe: labelDe!, labelEn: labelEn!, explanationDe: '', explanationEn: '', position, hidden: false
}));
