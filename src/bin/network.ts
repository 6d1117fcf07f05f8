// SPDX-License-Identifier: EUPL-1.2
// The operator's program: founds a network with its first office and invites the first lead (docs/operate/first-network.md).
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { foundNetwork, listNetworks } from '#modules/networks/server/index.ts';
import { inviteColleague } from '#modules/people/server/index.ts';
import { readConfig } from '#platform/config/config.ts';
import { openPool } from '#platform/database/pool.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { readyDatabase } from './database.ts';

const USAGE = `So legen Sie ein Netzwerk an:
  npx node src/bin/network.ts create --slug musterstadt --name "Musterstadt" \\
    --office "Wirtschaftsförderung Musterstadt" --lead leitung@musterstadt.example \\
    [--lead-name "Kim Beispiel"] [--kind city|county|company|agency|project] [--ags 09999999]
So sehen Sie, welche es gibt:
  npx node src/bin/network.ts list`;

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: Object.fromEntries(['slug', 'name', 'office', 'lead', 'lead-name', 'kind', 'ags'].map((name) => [name, { type: 'string' as const }]))
});
process.exitCode = await run(positionals[0], values as Record<string, string | undefined>);

async function run(command: string | undefined, given: Record<string, string | undefined>): Promise<number> {
	const complete = command === 'list' || (command === 'create' && given.slug && given.name && given.office && given.lead);
	if (!complete) {
		console.error(USAGE);
		return 2;
	}
	const config = readConfig(process.env);
	process.env.DATA_FOLDER = config.DATA_FOLDER;
	const database = await readyDatabase(config);
	const pool = openPool(database.url, 2);
	try {
		if (command === 'list') for (const network of await listNetworks(pool)) console.log(`${network.slug}\t${network.name}`);
		else console.log(await create(pool, given as Record<string, string>));
		return 0;
	} catch (error) {
		console.error(reasonOf(error));
		return 1;
	} finally {
		await pool.end();
		// A server that runs for the product is not ours to stop.
		if (!database.adopted) await database.stop();
	}
}

async function create(pool: pg.Pool, given: Record<string, string>): Promise<string> {
	const seed: ScopeSeed = {
		network: { id: newId(), slug: given.slug! },
		officeId: null,
		organisationIds: [],
		actor: { kind: 'system', name: 'operator' },
		surface: 'operator',
		locale: 'de',
		now: new Date()
	};
	const kind = (given.kind ?? 'city') as 'city';
	const address = await openScope(pool, seed, async (scope) => {
		const { officeId } = await foundNetwork(scope, { name: given.name!, office: { name: given.office!, kind }, territory: given.ags?.split(',') });
		const lead = { email: given.lead!.toLowerCase(), name: given['lead-name'] ?? given.lead!.split('@')[0]!, role: 'lead' as const };
		return (await inviteColleague(scope, lead, officeId)).address;
	});
	return `Das Netzwerk „${given.name}“ ist angelegt.\nDie Leitung bekommt eine Mail. Ohne Mailversand geben Sie diesen Link weiter (14 Tage, einmal):\n${address}`;
}

/** Constraints are named as sentences; the two that an operator runs into are told in German. */
function reasonOf(error: unknown): string {
	const { constraint } = error as { constraint?: string };
	if (constraint === 'network_slug_is_taken') return 'Dieses Kürzel ist schon vergeben. Bitte wählen Sie mit --slug ein anderes.';
	if (constraint === 'network_slug_is_readable') return 'Das Kürzel darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten.';
	if (constraint === 'office_kind_is_known') return 'Die Art des Büros (--kind) ist city, county, company, agency oder project.';
	if (constraint === 'territory_ags_has_eight_digits') return 'Der Gemeindeschlüssel (--ags) hat acht Ziffern.';
	return `Das hat nicht geklappt; es wurde nichts angelegt. ${(error as Error).message}`;
}
