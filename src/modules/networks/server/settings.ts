// SPDX-License-Identifier: EUPL-1.2
import { registerFile, type KeptBytes } from '#platform/files/store.ts';
import type { ImageKind } from '#platform/files/image-kind.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { AccessibilityStatement } from '../accessibility.ts';
import type { Imprint } from '../imprint.ts';
import type { OfficeSettings } from '../views.ts';
import { officeOfLead } from './access.ts';

/** The own office with everything its lead may change. */
export async function getOfficeSettings(scope: Scope): Promise<OfficeSettings> {
	const row = await scope.db
		.selectFrom('office')
		.selectAll()
		.where('network_id', '=', scope.network.id)
		.where('id', '=', officeOfLead(scope))
		.executeTakeFirst();
	if (!row) throw new NotFound('office');
	const { logo_file_id, require_second_factor, ...rest } = row;
	return { ...rest, logoFileId: logo_file_id, requireSecondFactor: require_second_factor };
}

/** The columns that make up an office's page. */
export type OfficePage = Pick<
	OfficeSettings,
	'name_de' | 'name_en' | 'short_name' | 'welcome_de' | 'welcome_en' | 'contact_name' | 'contact_title' | 'phone' | 'email' | 'website' | 'street' | 'postcode' | 'city'
>;

/** Changes what the office's page says. */
export async function reviseOffice(scope: Scope, page: OfficePage): Promise<void> {
	await change(scope, 'networks.revise_office', page);
}

/** Changes the colour (Hausfarbe); the input has refused what cannot be read. */
export async function chooseAccent(scope: Scope, accent: string): Promise<void> {
	await change(scope, 'networks.choose_accent', { accent });
}

/** Shows a picture that was put into the file store as the office's logo. The older file stays for the journal. */
export async function hangLogo(scope: Scope, kept: KeptBytes, kind: ImageKind): Promise<void> {
	await registerFile(scope, kept, { name: `logo.${kind.slice(6)}`, mediaType: kind, audience: 'public' });
	await change(scope, 'networks.hang_logo', { logo_file_id: kept.id });
}

/** Takes the logo down. */
export async function removeLogo(scope: Scope): Promise<void> {
	await change(scope, 'networks.remove_logo', { logo_file_id: null });
}

/** Keeps the imprint (Impressum); gaps are shown, not refused, because a half one is better than none. */
export async function reviseImprint(scope: Scope, imprint: Imprint): Promise<void> {
	await change(scope, 'networks.revise_imprint', { imprint: JSON.stringify(imprint) });
}

/** Keeps the privacy notice (Datenschutzerklärung) in both languages. */
export async function revisePrivacy(scope: Scope, texts: { privacy_de: string; privacy_en: string }): Promise<void> {
	await change(scope, 'networks.revise_privacy', texts);
}

/** Keeps the statement on accessibility. */
export async function reviseAccessibility(scope: Scope, statement: AccessibilityStatement): Promise<void> {
	await change(scope, 'networks.revise_accessibility', { accessibility: JSON.stringify(statement) });
}

/** Decides whether everybody in this office shows a second factor; it holds from the next request on. */
export async function requireSecondFactor(scope: Scope, required: boolean): Promise<void> {
	await change(scope, 'networks.require_second_factor', { require_second_factor: required });
}

type Values = Partial<OfficePage> & {
	accent?: string;
	logo_file_id?: string | null;
	imprint?: string;
	privacy_de?: string;
	privacy_en?: string;
	accessibility?: string;
	require_second_factor?: boolean;
};

/** Writes into the own office only and journals what was there before, so that it can be brought back. */
async function change(scope: Scope, deed: string, values: Values): Promise<void> {
	const id = officeOfLead(scope);
	const keys = Object.keys(values) as (keyof Values)[];
	const before = await scope.db
		.selectFrom('office')
		.select(keys)
		.where('network_id', '=', scope.network.id)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!before) throw new NotFound('office');
	await scope.db.updateTable('office').set(values).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, { deed, record: { kind: 'office', id }, before, after: values });
}
