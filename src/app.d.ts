// SPDX-License-Identifier: EUPL-1.2
import type { Locale } from '#shared/locale.ts';
import type { Visitor } from '#web/visitor.ts';

declare global {
	namespace App {
		interface Locals {
			/** Null outside a network (start page, health). */
			visitor: Visitor | null;
			locale: Locale;
			requestId: string;
		}
		interface PageData {
			/** A key for this page's forms: sent twice, an action happens once. */
			once?: string;
		}
		interface Error {
			message: string;
			/** Which sentence to show: 'common.not_found', 'common.not_allowed' … */
			code?: string;
			requestId?: string;
		}
	}
}

export {};
