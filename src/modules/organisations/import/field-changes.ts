// SPDX-License-Identifier: EUPL-1.2
import { streetKey } from '../likeness/name-key.ts';
import type { OrganisationDraft, SiteDraft } from './draft.ts';
import type { FieldChange } from './plan.ts';
import { phoneKey } from './repair-contact.ts';

const FIELDS = [
	'name', 'legalForm', 'nonProfit', 'description', 'operator', 'phone', 'email', 'website', 'contactPerson', 'foundedOn', 'externalId'
] as const satisfies readonly (keyof OrganisationDraft)[];

const SITE_FIELDS = [
	'street', 'houseNumber', 'postcode', 'city', 'district', 'openingHours', 'wheelchair'
] as const satisfies readonly (keyof SiteDraft)[];

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** "Rösterei" and "ROESTEREI" are one; "Bauer" and "Baur" are not. */
function spelling(name: string): string {
	return name.normalize('NFC').toLowerCase().replace(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter).replace(/\s+/g, '');
}

/** Fields of which two spellings may say the same: what they share. */
const SPELLINGS: Readonly<Record<string, (value: string) => string>> = {
	name: spelling,
	phone: phoneKey,
	street: streetKey,
	houseNumber: (value) => value.toLowerCase().replace(/[\s.]/g, ''),
	email: (value) => value.toLowerCase(),
	website: (value) => value.replace(/\/+$/, '')
};

/** "Hauptstr." for "Hauptstraße" or a number grouped otherwise is no news, whoever wrote it which way. */
function saysTheSame(field: string, from: unknown, to: unknown): boolean {
	if (from === to) return true;
	if (field === 'nonProfit') return (from ?? false) === (to ?? false);
	const key = SPELLINGS[field];
	if (!key || typeof from !== 'string' || typeof to !== 'string') return false;
	return key(to) !== '' && key(from) === key(to);
}

/** A metre; exports round differently. */
const SAME_POINT = 0.00001;

function moved(draft: SiteDraft, stored: SiteDraft): boolean {
	if (draft.lat === null || draft.lon === null) return false;
	if (stored.lat === null || stored.lon === null) return true;
	return Math.abs(draft.lat - stored.lat) > SAME_POINT || Math.abs(draft.lon - stored.lon) > SAME_POINT;
}

function addedTo<T>(stored: readonly T[], listed: readonly T[], key: (item: T) => string): T[] | null {
	const known = new Set(stored.map(key));
	const fresh = listed.filter((item) => !known.has(key(item)));
	return fresh.length === 0 ? null : [...stored, ...fresh];
}

/** Details are replaced by label: a new number of members takes the place of last year's. */
function mergedDetails(draft: OrganisationDraft, stored: OrganisationDraft): OrganisationDraft['details'] | null {
	const listed = new Set(draft.details.map((detail) => detail.label));
	const merged = [...stored.details.filter((detail) => !listed.has(detail.label)), ...draft.details];
	const asText = (details: OrganisationDraft['details']) =>
		details.map(({ label, value }) => `${label}\t${value}`).sort().join('\n');
	return asText(merged) === asText(stored.details) ? null : merged;
}

function listChanges(draft: OrganisationDraft, stored: OrganisationDraft): FieldChange[] {
	const stated = draft.branches.filter((branch) => !branch.proposed || stored.branches.length === 0);
	const changed: [keyof OrganisationDraft, unknown][] = [
		['tags', addedTo(stored.tags, draft.tags, (tag) => tag.toLowerCase())],
		['branches', addedTo(stored.branches, stated, (branch) => `${branch.scheme} ${branch.code}`)],
		['osmTags', addedTo(stored.osmTags, draft.osmTags, (tag) => tag)],
		['details', mergedDetails(draft, stored)]
	];
	return changed.filter(([, to]) => to !== null).map(([field, to]) => ({ field, from: stored[field], to }));
}

/**
 * What a list would change in a stored record. Cells that the list leaves empty change nothing; a guessed kind or a
 * proposed branch never overrides what is there; tags and branches are added, not taken away.
 */
export function fieldChanges(draft: OrganisationDraft, stored: OrganisationDraft): FieldChange[] {
	const changes: FieldChange[] = [];
	for (const field of FIELDS) {
		if (draft[field] !== null && !saysTheSame(field, stored[field], draft[field])) changes.push({ field, from: stored[field], to: draft[field] });
	}
	if (!draft.kindGuessed && draft.kind !== stored.kind) changes.push({ field: 'kind', from: stored.kind, to: draft.kind });
	for (const field of SITE_FIELDS) {
		const [from, to] = [stored.site[field], draft.site[field]];
		if (to !== null && !saysTheSame(field, from, to)) changes.push({ field: `site.${field}`, from, to });
	}
	if (moved(draft.site, stored.site)) {
		const point = ({ lat, lon }: SiteDraft) => (lat === null || lon === null ? null : { lat, lon });
		changes.push({ field: 'site.point', from: point(stored.site), to: point(draft.site) });
	}
	return [...changes, ...listChanges(draft, stored)];
}
