// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { Refused } from '#shared/refusal.ts';
import { may } from '../access.ts';
import { audienceOfBoth, holdOrganisation } from '../actions/load.ts';
import { getPair } from './pairs.ts';

/** Says that two records are two (verschieden): the pair is not asked again, also after a further search. */
export async function callDifferent(scope: Scope, pairId: string): Promise<void> {
	may(scope, 'keep');
	const pair = await getPair(scope, pairId);
	if (pair.decidedAt) throw new Refused('organisations.pair_already_decided');
	const [a, b] = [await holdOrganisation(scope, pair.a.id), await holdOrganisation(scope, pair.b.id)];
	await scope.db.insertInto('duplicate_verdict').values({
		network_id: scope.network.id, id: newId(scope.now.getTime()), a_id: a.id, b_id: b.id, office_id: scope.officeId!,
		decided_by: scope.actor.kind === 'person' ? scope.actor.personId : null, decided_at: scope.now
	}).execute();
	await journal(scope, { deed: 'organisations.call_different', record: { kind: 'duplicate_pair', id: pair.id }, organisationId: a.id, audience: audienceOfBoth(a, b), after: { a: a.id, b: b.id } });
}

/** Takes that back: the pair is open again. */
export async function askAgain(scope: Scope, pairId: string): Promise<void> {
	may(scope, 'keep');
	const pair = await getPair(scope, pairId);
	if (!pair.decidedAt) throw new Refused('organisations.pair_is_open');
	const ends = [pair.a.id, pair.b.id];
	await scope.db.deleteFrom('duplicate_verdict').where('network_id', '=', scope.network.id).where('a_id', 'in', ends).where('b_id', 'in', ends).execute();
	await journal(scope, { deed: 'organisations.ask_again', record: { kind: 'duplicate_pair', id: pair.id }, organisationId: pair.a.id, audience: audienceOfBoth(pair.a, pair.b), before: { a: pair.a.id, b: pair.b.id } });
}
