// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { getOpenLink, issueLink } from '#modules/people/server/index.ts';
import { publicAddress } from '#platform/config/public-address.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { withinRate } from '#platform/security/rate.ts';
import type { Locale } from '#shared/locale.ts';
import { NotFound } from '#shared/refusal.ts';

/** What a link from a mail of the directory opens: a proposal, a claim, the yearly question. */
export type LinkKind = 'proposal' | 'claim' | 'keeping';

/** How long each opens its record, in days. A claim is confirmed within a week or forgotten; its state can be looked up longer. */
const DAYS: Record<LinkKind, number> = { proposal: 180, claim: 60, keeping: 120 };

/** Mails that strangers can make one address receive from the directory, in an hour and in a day: [hits, seconds]. */
const MAILS = [['organisations.confirm', 4, 3600], ['organisations.confirm_day', 10, 86_400]] as const;

/** Whether a public form may still have a mail sent to this address; anybody can type anybody's. */
export async function mayBeWrittenTo(scope: Scope, email: string): Promise<boolean> {
	for (const [what, hits, seconds] of MAILS) if (!(await withinRate(scope, what, email.toLowerCase(), hits, seconds))) return false;
	return true;
}

/** Makes a link for one record and answers its secret; opening it changes nothing and does not use it up. */
export async function issueOwnLink(scope: Scope, kind: LinkKind, recordId: string, email: string): Promise<string> {
	const { token } = await issueLink(scope, { purpose: `organisations.${kind}`, minutes: DAYS[kind] * 1440, email, record: { kind, id: recordId } });
	return token;
}

/** The address behind which a page of this link lies: `vorschlag`, `uebernahme`, `stimmt` … */
export function linkAddress(scope: Scope, page: string, token: string, locale: Locale): string {
	return publicAddress(`/${scope.network.slug}/link/eintrag/${page}/${token}`, locale);
}

/**
 * Opens the record of a link for this scope: from here on the database shows it, and nothing else. Unknown, withdrawn, expired and
 * foreign secrets are all the same: not there.
 */
export async function openOwnLink(scope: Scope, kind: LinkKind, token: string): Promise<{ scope: Scope; recordId: string }> {
	const link = await getOpenLink(scope, `organisations.${kind}`, token);
	if (!link.recordId) throw new NotFound('link');
	await sql`select set_config('app.record', ${link.recordId}, true)`.execute(scope.db);
	return { scope: { ...scope, actor: { kind: 'link', recordId: link.recordId } }, recordId: link.recordId };
}
