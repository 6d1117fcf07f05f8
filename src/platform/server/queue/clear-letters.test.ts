// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { aNetwork, systemSeed } from '../../../../tests/kit/builders.ts';
import { aDatabase } from '../../../../tests/kit/database.ts';
import { newId } from '#shared/ids.ts';
import { clearLetters } from './clear-letters.ts';

test('mails go after half a year and reactions after a month, if they were done with; what waits or is in doubt stays', async () => {
	const database = await aDatabase();
	const network = await aNetwork(database);
	const letters = [
		['mail', 'sent', 181], ['mail', 'sent', 179], ['mail', 'withdrawn', 181], ['mail', 'failed', 181], ['mail', 'queued', 400], ['mail', 'in_doubt', 400],
		['mail', 'sending', 400], ['reaction', 'sent', 31], ['reaction', 'sent', 29]
	] as const;
	for (const [kind, state, days] of letters) {
		await database.owner.query(
			`insert into outbox (network_id, id, kind, key, payload, state, created_at, sent_at)
			 values ($1, $2::uuid, $3, $2::text, '{}', $4::text, now() - make_interval(days => $5::int), case when $4::text = 'sent' then now() - make_interval(days => $5::int) end)`,
			[network.id, newId(), kind, state, days]
		);
	}
	for (let turn = 0; turn < 2; turn++) await database.as(systemSeed(network), clearLetters);
	const { rows } = await database.owner.query(`select kind, state, (now()::date - created_at::date) as days from outbox where network_id = $1 order by 1, 2, 3`, [network.id]);
	expect(rows.map((row) => [row.kind, row.state, row.days])).toEqual([
		['mail', 'in_doubt', 400], ['mail', 'queued', 400], ['mail', 'sending', 400], ['mail', 'sent', 179], ['reaction', 'sent', 29]
	]);
});
