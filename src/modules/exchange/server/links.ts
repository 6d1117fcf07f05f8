// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { getOpenLink, issueLink, withdrawLinks } from '#modules/people/server/index.ts';
import { publicAddress } from '#platform/config/public-address.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Locale } from '#shared/locale.ts';
import { NotFound } from '#shared/refusal.ts';

/** What a link from one of our mails opens: a need, an offer, one side of an introduction, or the help that somebody offered (a side, too). */
export type LinkKind = 'need' | 'offer' | 'introduction_side' | 'help';

/** How long a link opens its record, in days: the state of a need can be looked up long after the introduction. */
const DAYS: Record<LinkKind, number> = { need: 730, offer: 730, introduction_side: 180, help: 180 };
const FOLDER: Record<LinkKind, string> = { need: 'gesuch', offer: 'angebot', introduction_side: 'antwort', help: 'hilfe' };

/** Makes a link for one record and answers its address. Opening it changes nothing and does not use it up. */
export async function makeLink(scope: Scope, kind: LinkKind, recordId: string, to: { email: string; locale: Locale }): Promise<string> {
	const { token } = await issueLink(scope, { purpose: `exchange.${kind}`, minutes: DAYS[kind] * 1440, email: to.email, record: { kind, id: recordId } });
	return publicAddress(`/${scope.network.slug}/link/vermittlung/${FOLDER[kind]}/${token}`, to.locale);
}

/** From now on the links of this record open nothing. */
export async function endLinks(scope: Scope, kind: LinkKind, recordId: string): Promise<void> {
	await withdrawLinks(scope, `exchange.${kind}`, { recordId });
}

/**
 * Opens the record of a link for this scope: from here on the database shows it, and nothing else. Unknown, withdrawn,
 * expired and foreign secrets are all the same: not there.
 */
export async function openLink(scope: Scope, kind: LinkKind, token: string): Promise<{ scope: Scope; recordId: string }> {
	const link = await getOpenLink(scope, `exchange.${kind}`, token);
	if (!link.recordId) throw new NotFound('link');
	await sql`select set_config('app.record', ${link.recordId}, true)`.execute(scope.db);
	return { scope: { ...scope, actor: { kind: 'link', recordId: link.recordId } }, recordId: link.recordId };
}
