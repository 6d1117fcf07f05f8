// SPDX-License-Identifier: EUPL-1.2
import type { Selectable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Answer, Side } from '../../rules.ts';
import type { AddressedSide } from '../letters/introduction.ts';

/** A side as stored; other sides than one's own are not there for links and members before names were exchanged. */
export interface StoredSide {
	id: string;
	introductionId: string;
	side: Side;
	organisationId: string | null;
	name: string;
	email: string | null;
	phone: string | null;
	organisationName: string;
	locale: 'de' | 'en';
	answer: Answer | null;
	answeredAt: Date | null;
}

/** The sides of an introduction that this scope may see, the seeker first. */
export async function sidesOf(scope: Scope, introductionId: string): Promise<StoredSide[]> {
	return sidesOfAll(scope, [introductionId]);
}

/** The same for many introductions in one statement; `introductionId` says whose each side is. */
export async function sidesOfAll(scope: Scope, introductionIds: readonly string[]): Promise<StoredSide[]> {
	const rows = await scope.db
		.selectFrom('introduction_side')
		.selectAll()
		.where('network_id', '=', scope.network.id)
		.where(({ eb, fn, val }) => eb('introduction_id', '=', fn.any(val([...introductionIds]))))
		.orderBy('introduction_id')
		.orderBy('side', 'desc')
		.execute();
	return rows.map(sideOf);
}

function sideOf(row: Selectable<DB['introduction_side']>): StoredSide {
	return {
		id: row.id,
		introductionId: row.introduction_id,
		side: row.side as Side,
		organisationId: row.organisation_id,
		name: row.name,
		email: row.email,
		phone: row.phone,
		organisationName: row.organisation_name,
		locale: row.locale === 'en' ? 'en' : 'de',
		answer: row.answer as Answer | null,
		answeredAt: row.answered_at
	};
}

/** Whoever of these can be written to. */
export function reachable(sides: StoredSide[]): AddressedSide[] {
	return sides.flatMap(({ id, side, name, email, locale }) => (email ? [{ sideId: id, side, name, email, locale }] : []));
}
