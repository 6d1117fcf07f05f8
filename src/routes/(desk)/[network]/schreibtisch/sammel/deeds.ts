// SPDX-License-Identifier: EUPL-1.2
import {
	confirmOffer, listNeeds, listOffersAtDesk, publishNeed, publishOffer, reopenNeed, reopenOffer, withdrawNeed, withdrawOffer
} from '#modules/exchange/server/index.ts';
import { readQuery } from '#modules/organisations/directory-query.ts';
import {
	archiveOrganisation, confirmOrganisation, getEditableOrganisation, listDirectory, listTaxonomy, reviseOrganisation, setFields, undo, withdrawOrganisation
} from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { needQueryOf, offerQueryOf } from '../listen/queries.ts';

export const DEEDS = ['confirm', 'withdraw', 'archive', 'audience', 'field', 'tag'] as const;
export type BulkDeed = (typeof DEEDS)[number];

export const AUDIENCES = ['office', 'network', 'members', 'public'] as const;
type Audience = (typeof AUDIENCES)[number];

export interface Chosen {
	id: string;
	name: string;
}

/** What the generic bulk page knows of a list: how to find its records, what may be done with many of them, and how to take it back. */
export interface BulkList {
	/** Every hit of a search, as many as asked for, and how many there are. */
	find: (scope: Scope, params: URLSearchParams, most: number) => Promise<{ items: Chosen[]; total: number }>;
	deeds: Partial<Record<BulkDeed, (scope: Scope, id: string, value: string) => Promise<unknown>>>;
	/** Takes one journal entry back; null where the module offers no way. */
	takeBack: (entry: { id: string; deed: string; recordId: string }) => ((scope: Scope) => Promise<unknown>) | null;
}

/** The lists on which much can be done at once (Sammelaktionen). */
export const BULK_LISTS: Readonly<Record<string, BulkList>> = {
	organisationen: {
		async find(scope, params, most) {
			const { items, total } = await listDirectory(scope, { ...readQuery(params), page: 1, size: most });
			return { items: items.map(({ id, name }) => ({ id, name })), total };
		},
		deeds: {
			confirm: confirmOrganisation,
			withdraw: withdrawOrganisation,
			archive: archiveOrganisation,
			audience: (scope, id, value) => reviseOrganisation(scope, id, { audience: value as Audience }),
			async field(scope, id, value) {
				const { fields } = await getEditableOrganisation(scope, id);
				await setFields(scope, id, [...new Set([...fields, value])]);
			},
			async tag(scope, id, value) {
				const { tags } = await getEditableOrganisation(scope, id);
				await reviseOrganisation(scope, id, { tags: [...new Set([...tags, value])] });
			}
		},
		takeBack: ({ id, deed }) => (deed.startsWith('organisations.') && deed !== 'organisations.undo' ? (scope) => undo(scope, id) : null)
	},
	gesuche: {
		async find(scope, params, most) {
			const { items, total } = await listNeeds(scope, { ...needQueryOf(params), page: 1, size: most });
			return { items: items.map(({ id, title }) => ({ id, name: title })), total };
		},
		deeds: { withdraw: (scope, id) => withdrawNeed(scope, id), audience: (scope, id, value) => publishNeed(scope, id, value as Audience) },
		takeBack: ({ deed, recordId }) => (deed === 'exchange.withdraw_need' ? (scope) => reopenNeed(scope, recordId) : null)
	},
	angebote: {
		async find(scope, params, most) {
			const { items, total } = await listOffersAtDesk(scope, { ...offerQueryOf(params), page: 1, size: most });
			return { items: items.map(({ id, title }) => ({ id, name: title })), total };
		},
		deeds: {
			confirm: confirmOffer,
			withdraw: (scope, id) => withdrawOffer(scope, id),
			audience: (scope, id, value) => publishOffer(scope, id, value as Audience)
		},
		takeBack: ({ deed, recordId }) => (deed === 'exchange.withdraw_offer' ? (scope) => reopenOffer(scope, recordId) : null)
	}
};

/** The values that a deed lets one choose from; null where it needs none, or where words are typed. */
export async function choicesFor(scope: Scope, deed: BulkDeed): Promise<{ value: string; label: string }[] | null> {
	if (deed !== 'field') return null;
	return (await listTaxonomy(scope)).filter(({ hidden }) => !hidden).map(({ key, labelDe, labelEn }) => ({
		value: key, label: (scope.locale === 'en' && labelEn) || labelDe
	}));
}
