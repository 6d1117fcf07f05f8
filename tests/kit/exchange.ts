// SPDX-License-Identifier: EUPL-1.2
import { openScope } from '#platform/scope/open-scope.ts';
import type { Reaction } from '#platform/queue/worker.ts';
import { newId } from '#shared/ids.ts';
import type { TestNetwork } from './builders.ts';
import { systemSeed } from './builders.ts';
import type { TestDatabase } from './database.ts';

/** An organisation with a public profile and an address to write to. */
export async function anOrganisationWithAddress(database: TestDatabase, network: TestNetwork, name: string, point = { lat: 51.256, lon: 7.15 }, audience = 'public') {
	const id = newId();
	const email = `${id.slice(-6)}@${name.toLowerCase().replace(/[^a-z]+/g, '-')}.example`;
	await database.owner.query(
		`insert into organisation (network_id, id, slug, name, name_key, kind, email, audience, lat, lon, towns, office_id)
		 values ($1, $2, $3, $4, $4, 'company', $5, $6, $7, $8, '{Wuppertal}', $9)`,
		[network.id, id, `org-${id.slice(-8)}`, name, email, audience, point.lat, point.lon, network.office.id]
	);
	return { id, name, email };
}

/** All mails of a network, oldest first, as they stand in the outbox. */
export async function mailsOf(database: TestDatabase, network: TestNetwork): Promise<{ key: string; to: string; text: string; url: string; state: string }[]> {
	const found = await database.owner.query(`select key, payload, state from outbox where network_id = $1 and kind = 'mail' order by created_at, id`, [network.id]);
	return found.rows.map((row) => ({
		key: row.key as string, to: (row.payload.to?.email ?? '') as string, url: (row.payload.action?.url ?? '') as string, state: row.state as string,
		text: JSON.stringify(row.payload)
	}));
}

/** The secret at the end of the address in a mail. */
export function tokenOf(mail: { url: string } | undefined): string {
	return mail?.url.split('/').at(-1) ?? '';
}

/** Works off the facts that wait in a network, as the worker would, and those that arise on the way. */
export async function reactIn(database: TestDatabase, network: TestNetwork, reactions: readonly Reaction[]): Promise<void> {
	for (;;) {
		const due = await database.owner.query(
			`update outbox set state = 'sent' where network_id = $1 and kind = 'reaction' and state = 'queued' returning payload`, [network.id]);
		if (due.rowCount === 0) return;
		for (const { payload } of due.rows) {
			for (const reaction of reactions.filter((one) => one.to === payload.kind)) {
				await openScope(database.pool, systemSeed(network), (scope) => reaction.react(scope, { factId: payload.factId, recordId: payload.recordId, payload }));
			}
		}
	}
}
