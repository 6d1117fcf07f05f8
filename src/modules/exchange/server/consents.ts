// SPDX-License-Identifier: EUPL-1.2
import { giveConsent, withdrawConsent } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { say } from './wording.ts';

/** The wording of the consent under public forms; a new wording gets a new name, so that each consent says to what. */
export const CONSENT_VERSION = 'vermittlung-2026-11';

/** What under a public form somebody agreed to: to be looked after as the one who asks, offers, or wants to help. */
type Purpose = 'exchange.need' | 'exchange.offer' | 'exchange.help';

/** Keeps what the person ticked under a public form: the sentence as it stood there, its version, for which record. */
export async function keepFormConsent(scope: Scope, given: { purpose: Purpose; recordId: string; email: string | null; textVersion: string }): Promise<void> {
	await giveConsent(scope, { ...given, wording: say(scope.locale, 'exchange_consent_form'), channel: 'form' });
}

/** Whoever takes back what they asked or offered takes back the consent, too (Widerruf); its proof stays. */
export async function withdrawFormConsent(scope: Scope, recordId: string): Promise<void> {
	for (const { id } of await consentsOf(scope, recordId).where('withdrawn_at', 'is', null).execute()) await withdrawConsent(scope, id);
}

/** Whatever was agreed to about this record, in a form or by an answer, holds no longer; the proof stays. */
export async function withdrawConsentsOn(scope: Scope, recordId: string): Promise<void> {
	const open = scope.db.selectFrom('consent').select('id').where('network_id', '=', scope.network.id).where('record_id', '=', recordId).where('withdrawn_at', 'is', null);
	for (const { id } of await open.execute()) await withdrawConsent(scope, id);
}

/** Refuses to work on with a record whose consent was taken back. Records without a form's consent pass. */
export async function refuseWithoutConsent(scope: Scope, recordId: string): Promise<void> {
	const given = await consentsOf(scope, recordId).select('withdrawn_at').execute();
	if (given.length > 0 && given.every((one) => one.withdrawn_at !== null)) throw new Refused('exchange.consent_withdrawn');
}

const consentsOf = (scope: Scope, recordId: string) =>
	scope.db.selectFrom('consent').select('id').where('network_id', '=', scope.network.id).where('record_id', '=', recordId).where('channel', '=', 'form');
