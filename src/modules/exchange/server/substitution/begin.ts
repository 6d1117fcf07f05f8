// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import { may } from '../access.ts';
import { proposeIntroduction } from '../introductions/propose.ts';
import { watchNeed } from '../needs/change.ts';
import { receiveNeed } from '../needs/receive.ts';
import type { Bought } from './bought-outside.ts';
import { getBoughtWithChances } from './list-chances.ts';
import { titleOf } from './standing-needs.ts';

/** As far as one drives for what comes from far away today. */
const RADIUS_KM = 50;

/**
 * Makes a need (Gesuch) of something bought outside, and with one of its chances an introduction (Vermittlung). Nobody is written
 * to by that, the supplier of today is named nowhere, and the need is for offices only. Without a chance the need waits on watch.
 * One need per purchase, also when two begin at the same moment: what stands already is used again. Refuses a chance that is none (404).
 */
export async function beginSubstitution(scope: Scope, source: Bought['source'], id: string, chance: { via: 'offer' | 'organisation'; id: string } | null): Promise<{ needId: string; introductionId: string | null }> {
	may(scope, chance ? 'introduce' : 'work');
	await holdBought(scope, source, id);
	const { bought, shown } = await getBoughtWithChances(scope, source, id);
	const found = chance && shown.chances.find((one) => (chance.via === 'offer' ? one.via === 'offer' && one.id === chance.id : one.via !== 'offer' && one.organisationId === chance.id));
	if (chance && !found) throw new NotFound('candidate');
	const needId = shown.needId ?? (await needOf(scope, bought));
	if (!found) {
		await watchUnlessWatched(scope, needId);
		return { needId, introductionId: null };
	}
	const pair = found.via === 'offer' ? { needId, offerId: found.id } : { needId, organisationId: found.organisationId! };
	return { needId, introductionId: (await proposeIntroduction(scope, pair)).id };
}

/** Whoever begins from the same purchase waits for the end of this, and then finds its need. */
async function holdBought(scope: Scope, source: Bought['source'], id: string): Promise<void> {
	if (!isId(id)) return;
	const table = sql.table(source === 'purchase' ? 'outside_purchase' : 'organisation_relation');
	await sql`select 1 from ${table} where network_id = ${scope.network.id} and id = ${id} for update`.execute(scope.db);
}

async function needOf(scope: Scope, bought: Bought): Promise<string> {
	const { id: boughtId, buyerId, buyerLat: lat, buyerLon: lon, buyerTown: town, audience, goods, quantity } = bought;
	const text = m.exchange_substitution_need({ goods: [goods, quantity].filter(Boolean).join(', ') }, { locale: 'de' });
	const { id } = await receiveNeed(scope, {
		text, title: titleOf(bought), category: 'goods', must: [], wish: [], organisationId: buyerId, boughtId, officeId: scope.officeId ?? undefined, audience, state: 'open', source: 'desk', radiusKm: RADIUS_KM, contact: null,
		point: lat === null || lon === null ? null : { lat, lon, town }, publishWanted: false, periodFrom: null, periodUntil: null
	});
	return id;
}

async function watchUnlessWatched(scope: Scope, needId: string): Promise<void> {
	const row = await scope.db.selectFrom('need').select('state').where('network_id', '=', scope.network.id).where('id', '=', needId).executeTakeFirst();
	if (row?.state !== 'on_watch') await watchNeed(scope, needId);
}
