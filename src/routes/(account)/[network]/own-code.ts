// SPDX-License-Identifier: EUPL-1.2
import { countCode } from '#modules/people/server/index.ts';
import type { InScope } from '#web/act.ts';

/** Counts a try at one of the own codes before it is looked at, in a transaction of its own. */
export async function countOwnCode(_input: unknown, inScope: InScope): Promise<void> {
	const accountId = await inScope(async ({ actor }) => (actor.kind === 'person' ? actor.accountId : ''));
	await countCode(inScope, accountId);
}
