// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { findNetwork } from '#modules/networks/server/index.ts';
import { beginImport, getImport, importJobs, listImports, requestImport, requestTry, setOrigin } from '#modules/organisations/server/index.ts';
import type { RunOrigin } from '#modules/organisations/import/run.ts';
import { keepBytes, registerFile } from '#platform/files/store.ts';
import { workJob } from '#platform/queue/worker.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { addDays, dayOf } from '#shared/dates.ts';
import { demoFile } from './content.ts';
import { sendNothing } from './quiet.ts';

/** A list that an office of the demo read in, or is about to. */
interface DemoList {
	network: string;
	office: string;
	file: string;
	daysAgo: number;
	/** Left after the dry run: the visitor may go on. */
	leftOpen?: boolean;
	origin: Omit<RunOrigin, 'retrievedOn'> & { retrievedOn?: string };
}

const LISTS: readonly DemoList[] = [
	{
		network: 'wolfsburg', office: 'stadt', file: 'wolfsburg/osm-pois.csv', daysAgo: 160,
		origin: {
			source: 'OpenStreetMap', sourceUrl: 'https://www.openstreetmap.org/{id}', licence: 'ODbL 1.0', attribution: '© OpenStreetMap-Mitwirkende, ODbL 1.0',
			retrievedOn: '2026-06-01', audience: 'public', publicSource: true, kindDefault: null
		}
	},
	{
		network: 'wolfsburg', office: 'stadt', file: 'wolfsburg/stadtteile.geojson', daysAgo: 140,
		origin: {
			source: 'OpenStreetMap, Stadtteile', sourceUrl: 'https://www.openstreetmap.org/', licence: 'ODbL 1.0', attribution: '© OpenStreetMap-Mitwirkende, ODbL 1.0',
			audience: 'public', publicSource: true, kindDefault: null, target: 'areas', areaKind: 'quarter', areaParts: true
		}
	},
	{
		network: 'wuppertal', office: 'wirtschaftsfoerderung', file: 'wuppertal/wochenmaerkte.csv', daysAgo: 90,
		origin: {
			source: 'wo-ist-markt.de', sourceUrl: 'https://wo-ist-markt.de/#wuppertal', licence: 'MIT', attribution: 'wo-ist-markt.de (MIT)', audience: 'public', publicSource: true, kindDefault: 'institution'
		}
	},
	{
		network: 'wuppertal', office: 'wirtschaftsfoerderung', file: 'wuppertal/handwerk.csv', daysAgo: 2, leftOpen: true,
		origin: {
			source: 'Handwerksliste Elberfeld und Barmen', sourceUrl: '', licence: 'CC0 1.0', attribution: '', audience: 'network', publicSource: false, kindDefault: 'company'
		}
	}
];

/** Reads in the lists of a network by the product's own import. What was interrupted goes on where it stopped. */
export async function readLists(pool: pg.Pool, slug: string, today: Date): Promise<number> {
	let rows = 0;
	for (const list of LISTS.filter(({ network }) => network === slug)) rows += await readList(pool, list, today);
	return rows;
}

async function readList(pool: pg.Pool, list: DemoList, today: Date): Promise<number> {
	const network = (await findNetwork(pool, list.network))!;
	const then = new Date(today.getTime() - list.daysAgo * 86_400_000);
	const inScope = <T>(work: (scope: Scope) => Promise<T>) => openScope(pool, {
		network, officeId: null, organisationIds: [], actor: { kind: 'system', name: 'demo' }, surface: 'worker', locale: 'de', now: then
	}, async (scope) => work(await atDesk(scope, list.office)));
	const work = async () => {
		while (await workJob(pool, { reactions: [], jobs: importJobs, chores: [], deliver: async () => {}, now: () => then }));
	};
	const known = (await inScope((scope) => listImports(scope))).findLast(({ fileName }) => fileName === path.basename(list.file));
	// What visitors did with it since is theirs.
	if (known && (list.leftOpen || ['done', 'undoing', 'undone'].includes(known.state))) return 0;
	const id = known?.id ?? (await begin(network.id, list, inScope));
	const state = async () => (await inScope((scope) => getImport(scope, id))).state;
	if ((await state()) === 'draft') await inScope((scope) => requestTry(scope, id)).then(work);
	if ((await state()) === 'planned' && !list.leftOpen) await inScope((scope) => requestImport(scope, id)).then(work);
	const run = await inScope(async (scope) => {
		await sendNothing(scope);
		await backdate(scope);
		return getImport(scope, id);
	});
	return run.summary?.rowsRead ?? 0;
}

async function begin(networkId: string, list: DemoList, inScope: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>): Promise<string> {
	const kept = await keepBytes(networkId, readFileSync(demoFile(list.file)));
	return inScope(async (scope) => {
		const name = path.basename(list.file);
		await registerFile(scope, kept, { name, mediaType: 'text/csv', audience: 'office' });
		const id = await beginImport(scope, { id: kept.id, name });
		await setOrigin(scope, id, { ...list.origin, retrievedOn: list.origin.retrievedOn ?? addDays(dayOf(scope.now), -1) });
		return id;
	});
}

/** The scope as if an adviser of an office acted in it. */
export async function atDesk(scope: Scope, officeSlug: string): Promise<Scope> {
	const staff = await scope.db
		.selectFrom('office as o')
		.innerJoin('office_role as r', (join) => join.onRef('r.network_id', '=', 'o.network_id').onRef('r.office_id', '=', 'o.id'))
		.innerJoin('account as a', (join) => join.onRef('a.network_id', '=', 'r.network_id').onRef('a.id', '=', 'r.account_id'))
		.select(['o.id as officeId', 'a.id as accountId', 'a.person_id as personId'])
		.where('o.network_id', '=', scope.network.id)
		.where('o.slug', '=', officeSlug)
		.where('r.role', '=', 'adviser')
		.orderBy('a.id')
		.executeTakeFirstOrThrow();
	const { officeId, accountId, personId } = staff;
	return { ...scope, officeId, surface: 'desk', actor: { kind: 'person', accountId, personId, role: 'adviser' } };
}

/** The queue keeps real time; in the list of jobs these belong to the day of their story. */
async function backdate(scope: Scope): Promise<void> {
	await scope.db.updateTable('job').set({ created_at: scope.now, started_at: scope.now, finished_at: scope.now })
		.where('network_id', '=', scope.network.id).where('state', '=', 'done').where('created_at', '>', scope.now).execute();
}
