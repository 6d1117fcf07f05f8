// SPDX-License-Identifier: EUPL-1.2
import type { FieldOrigin, OriginField } from './field-origin.ts';
import { reserve } from './parting-origins.ts';

/** Fields of one value: a list that changes one takes its place. Of all others something older can stay (a tag, a second site, the town of an address). */
const REPLACED: readonly OriginField[] = ['name', 'phone', 'email', 'website', 'founded'];

/**
 * The origins of fields that a list changes in a stored record. Where older values stay beside the new one the origin holds that lets fewer
 * people see them, and an audience that a person chose is never widened.
 */
export function renewOrigins(stored: readonly FieldOrigin[], listed: readonly FieldOrigin[]): FieldOrigin[] {
	return listed.map((fresh) => {
		const known = stored.find(({ field }) => field === fresh.field);
		if (!known) return fresh;
		if (!REPLACED.includes(fresh.field) && reserve(known) > reserve(fresh)) return known;
		return { ...fresh, audience: narrower(known, fresh) };
	});
}

/** The audience chosen by hand; what the trade register says is hidden from members and strangers anyway, and may not be called theirs. */
function narrower(known: FieldOrigin, fresh: FieldOrigin): FieldOrigin['audience'] {
	const forStaff = known.audience === 'office' || known.audience === 'network';
	return fresh.legalBasis === 'trade_register' && !forStaff ? fresh.audience : (known.audience ?? fresh.audience);
}
