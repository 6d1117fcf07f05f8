// SPDX-License-Identifier: EUPL-1.2
import { LEGAL_BASES, type FieldOrigin, type LegalBasis, type OriginField } from '../field-origin.ts';
import type { Audience } from '../kinds.ts';
import type { OrganisationDraft, SiteDraft } from './draft.ts';
import type { Mapping, Target } from './mapping.ts';
import type { FieldChange } from './plan.ts';
import type { RunOrigin } from './run.ts';

/** The fields of a record that a column feeds; what is not here (number in the list, further details) never leaves the desk. */
const FED: Partial<Record<Target, readonly OriginField[]>> = {
	name: ['name'], legalForm: ['legal_form'], nonProfit: ['legal_form'], description: ['description'], purposes: ['description', 'tags'], tags: ['tags'], category: ['tags', 'branches'],
	street: ['address'], houseNumber: ['address'], postcode: ['address'], city: ['address'], district: ['address'], address: ['address'],
	lat: ['address'], lon: ['address'], utmEast: ['address'], utmNorth: ['address'],
	phone: ['phone'], email: ['email'], website: ['website'], openingHours: ['opening_hours'], wz2008: ['branches'], wz2025: ['branches'], foundedOn: ['founded']
};

/** A person's choice of legal bases: for the list, and by column number; '' for "as the list" and "not said". */
export interface ChosenBases { list: string; byColumn: Readonly<Record<string, string>> }

const basisOf = (text: string | undefined): LegalBasis | undefined => LEGAL_BASES.find((known) => known === text);

/** The mapping with the legal bases that a person chose; what no form of ours sends counts as not said. */
export function chooseBases(mapping: Mapping, { list, byColumn }: ChosenBases): Mapping {
	const { legalBasis: _before, ...bare } = mapping;
	const columns = mapping.columns.map(({ legalBasis: _was, ...column }) => {
		const legalBasis = basisOf(byColumn[column.column]);
		return legalBasis ? { ...column, legalBasis } : column;
	});
	const legalBasis = basisOf(list);
	return { ...bare, columns, ...(legalBasis && { legalBasis }) };
}

/** The legal basis of each field that the list can fill; of several columns that feed one field the trade register wins. */
export function basesOf(mapping: Mapping): Map<OriginField, LegalBasis> {
	const bases = new Map<OriginField, LegalBasis>();
	const note = (field: OriginField, basis: LegalBasis | undefined) => {
		if (basis && bases.get(field) !== 'trade_register') bases.set(field, basis);
	};
	for (const column of mapping.columns) for (const field of FED[column.target] ?? []) note(field, column.legalBasis ?? mapping.legalBasis);
	// Without a column of its own the legal form is read from the name.
	if (!bases.has('legal_form')) note('legal_form', bases.get('name'));
	return bases;
}

/** What a public record always shows of a column; such a field cannot be hidden. */
const ALWAYS_SHOWN: readonly Target[] = ['kind', 'wheelchair'];

export type BasesRefusal = 'organisations.import_name_not_public' | 'organisations.import_kind_not_hidden';

/** Why a list cannot be kept on these legal bases with this audience; null where it can. */
export function basesRefusal(mapping: Mapping, audience: Audience): BasesRefusal | null {
	const hiddenName = basesOf(mapping).get('name') === 'trade_register';
	if (hiddenName) return audience === 'public' || audience === 'members' ? 'organisations.import_name_not_public' : null;
	return ALWAYS_SHOWN.some((target) => isFromRegister(mapping, target)) ? 'organisations.import_kind_not_hidden' : null;
}

/** Whether a column with this target comes from the trade register. */
export function isFromRegister(mapping: Mapping, target: Target): boolean {
	return mapping.columns.some((column) => column.target === target && (column.legalBasis ?? mapping.legalBasis) === 'trade_register');
}

const DRAFT_FIELDS: readonly [keyof OrganisationDraft, OriginField][] = [
	['name', 'name'], ['legalForm', 'legal_form'], ['nonProfit', 'legal_form'], ['description', 'description'], ['phone', 'phone'], ['email', 'email'], ['website', 'website'],
	['foundedOn', 'founded'], ['tags', 'tags'], ['branches', 'branches']
];
const ADDRESS = ['street', 'houseNumber', 'postcode', 'city', 'district', 'lat', 'lon'] as const satisfies readonly (keyof SiteDraft)[];

const filled = (value: unknown) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The fields that a new record gets from its row. */
export function fieldsWritten(draft: OrganisationDraft): OriginField[] {
	const own = DRAFT_FIELDS.flatMap(([key, field]) => (filled(draft[key]) ? [field] : []));
	return [...own, ...sitesWritten(draft.site)];
}

function sitesWritten(site: SiteDraft): OriginField[] {
	return [...(ADDRESS.some((key) => filled(site[key])) ? ['address' as const] : []), ...(filled(site.openingHours) ? ['opening_hours' as const] : [])];
}

/** The fields of a stored record that some changes write. */
export function fieldsChanged(changes: readonly FieldChange[]): OriginField[] {
	const fields = changes.flatMap(({ field, to }): OriginField[] => {
		if (field === 'furtherSite') return sitesWritten(to as SiteDraft);
		if (field === 'site.openingHours') return ['opening_hours'];
		if (field.startsWith('site.') && field !== 'site.wheelchair') return ['address'];
		return DRAFT_FIELDS.flatMap(([key, origin]) => (key === field ? [origin] : []));
	});
	return [...new Set(fields)];
}

/** The origin of written fields: the list, its day, and the legal basis that was said; fields without a basis get none. */
export function originsFor(written: readonly OriginField[], bases: ReadonlyMap<OriginField, LegalBasis>, { source, retrievedOn }: Pick<RunOrigin, 'source' | 'retrievedOn'>): FieldOrigin[] {
	return written.flatMap((field) => {
		const legalBasis = bases.get(field);
		return legalBasis ? [{ field, source, sourceDate: retrievedOn, legalBasis, audience: null }] : [];
	});
}
