// SPDX-License-Identifier: EUPL-1.2
import type { Locale } from '#shared/locale.ts';
import type { RefusalParams } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';

type Message = (params: RefusalParams, options: { locale: Locale }) => string;

/**
 * The wording of a code: `exchange.need_already_closed` is the message `exchange_need_already_closed`. For the server
 * only (a dynamic key keeps every message in the bundle). An unknown code gets the general sentence, or `otherwise`.
 */
export function sentence(code: string, params: RefusalParams, locale: Locale): string;
export function sentence(code: string, params: RefusalParams, locale: Locale, otherwise: null): string | null;
export function sentence(code: string, params: RefusalParams, locale: Locale, otherwise?: null): string | null {
	const messages = m as unknown as Record<string, Message | undefined>;
	const found = messages[code.replace('.', '_')];
	if (found) return found(params, { locale });
	return otherwise === null ? null : messages.common_unexpected!(params, { locale });
}
