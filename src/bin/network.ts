// SPDX-License-Identifier: EUPL-1.2
// The operator's program: founds a network with its first office and lead, says who operates the installation (docs/operate/first-network.md).
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { findNetwork, foundNetwork, listNetworks } from '#modules/networks/server/index.ts';
import { appointOperator, endOperator, inviteColleague, listOperators } from '#modules/people/server/index.ts';
import { readConfig } from '#platform/config/config.ts';
import { openPool } from '#platform/database/pool.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { NetworkRef, Scope, ScopeSeed } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { readyDatabase } from './database.ts';

const USAGE = `So legen Sie ein Netzwerk an:
  npx node src/bin/network.ts create --slug musterstadt --name "Musterstadt" \\
    --office "Wirtschaftsförderung Musterstadt" --lead leitung@musterstadt.example \\
    [--lead-name "Kim Beispiel"] [--kind city|county|company|agency|project] [--ags 09999999]
So sehen Sie, welche es gibt:
  npx node src/bin/network.ts list
So bestimmen Sie, wer die Installation betreibt (Seite /<kürzel>/betrieb); das Konto muss es schon geben:
  npx node src/bin/network.ts operator add|end leitung@musterstadt.example --slug musterstadt
  npx node src/bin/network.ts operator list --slug musterstadt`;

const WHO_IS_MISSING: Record<string, string> = {
	network: 'Ein Netzwerk mit diesem Kürzel gibt es hier nicht. `list` zeigt, welche es gibt.',
	account: 'In diesem Netzwerk gibt es kein aktives Konto mit dieser Adresse. Bitte laden Sie die Person zuerst ein.',
	operator: 'Unter dieser Adresse betreibt niemand die Installation. Es wurde nichts geändert.'
};

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: Object.fromEntries(['slug', 'name', 'office', 'lead', 'lead-name', 'kind', 'ags'].map((name) => [name, { type: 'string' as const }]))
});
process.exitCode = await run(positionals, values as Record<string, string | undefined>);

async function run(words: string[], given: Record<string, string | undefined>): Promise<number> {
	const deed = deedOf(words, given);
	if (!deed) {
		console.error(USAGE);
		return 2;
	}
	const config = readConfig(process.env);
	process.env.DATA_FOLDER = config.DATA_FOLDER;
	const database = await readyDatabase(config);
	const pool = openPool(database.url, 2);
	try {
		console.log(await deed(pool));
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

/** What the words ask for, or null where they are incomplete. */
function deedOf([command, what, email]: string[], given: Record<string, string | undefined>): ((pool: pg.Pool) => Promise<string>) | null {
	const { slug } = given;
	if (command === 'list') return async (pool) => (await listNetworks(pool)).map((network) => `${network.slug}\t${network.name}`).join('\n');
	if (command === 'create' && slug && given.name && given.office && given.lead) return (pool) => create(pool, given as Record<string, string>);
	if (command !== 'operator' || !slug) return null;
	if (what === 'list') return (pool) => operators(pool, slug, async (scope) => (await listOperators(scope)).join('\n') || 'Niemand ist bestimmt.');
	if (!email || !['add', 'end'].includes(what ?? '')) return null;
	return (pool) => operators(pool, slug, async (scope) => {
		await (what === 'add' ? appointOperator : endOperator)(scope, email);
		return what === 'add' ? `${email} betreibt die Installation jetzt mit.` : `${email} betreibt die Installation nicht mehr.`;
	});
}

async function operators(pool: pg.Pool, slug: string, deed: (scope: Scope) => Promise<string>): Promise<string> {
	const network = await findNetwork(pool, slug);
	if (!network) throw new NotFound('network');
	return openScope(pool, seedFor({ id: network.id, slug }), deed);
}

function seedFor(network: NetworkRef): ScopeSeed {
	return { network, officeId: null, organisationIds: [], actor: { kind: 'system', name: 'operator' }, surface: 'operator', locale: 'de', now: new Date() };
}

async function create(pool: pg.Pool, given: Record<string, string>): Promise<string> {
	const seed = seedFor({ id: newId(), slug: given.slug! });
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
	if (error instanceof NotFound) return WHO_IS_MISSING[String(error.params.what)] ?? 'Das gibt es hier nicht.';
	if (constraint === 'network_slug_is_taken') return 'Dieses Kürzel ist schon vergeben. Bitte wählen Sie mit --slug ein anderes.';
	if (constraint === 'network_slug_is_readable') return 'Das Kürzel darf nur Kleinbuchstaben, Ziffern und Bindestriche enthalten.';
	if (constraint === 'office_kind_is_known') return 'Die Art des Büros (--kind) ist city, county, company, agency oder project.';
	if (constraint === 'territory_ags_has_eight_digits') return 'Der Gemeindeschlüssel (--ags) hat acht Ziffern.';
	return `Das hat nicht geklappt; es wurde nichts angelegt. ${(error as Error).message}`;
}
