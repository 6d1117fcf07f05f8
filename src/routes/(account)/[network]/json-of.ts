// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';

/** What the browser's passkey dialogue answered; its shape is checked by whoever verifies the signature. */
export function jsonOf<T>(text: string): T {
	try {
		const value: unknown = JSON.parse(text);
		const response = (value as { response?: unknown } | null)?.response;
		if (response && typeof (response as { clientDataJSON?: unknown }).clientDataJSON === 'string') return value as T;
	} catch {
		// Not JSON: not from our page.
	}
	throw new Refused('people.passkey_wrong');
}
