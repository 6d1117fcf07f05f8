// SPDX-License-Identifier: EUPL-1.2
import { factMany } from '#platform/records/facts.ts';
import { journalMany } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import { Refused } from '#shared/refusal.ts';
import type { NewOrganisation } from '../../new-organisation.ts';
import { may } from '../access.ts';
import { refreshDerived } from '../derive.ts';
import { placed } from '../place-site.ts';
import { organisationColumns, siteColumns } from '../rows.ts';
import { settleSites } from '../settle.ts';
import { freeSlugs } from './free-slugs.ts';

/** What a created record is known by. */
export type Created = { id: string; slug: string };

/** Takes an organisation into the directory. Only name and kind are needed; staff who enter it confirm it by doing so. */
export async function createOrganisation(scope: Scope, fresh: NewOrganisation): Promise<Created> {
	const sites = [];
	for (const site of fresh.sites ?? []) sites.push(await placed(scope, site));
	const [created] = await createMany(scope, [{ ...fresh, sites }]);
	return created!;
}

/**
 * Takes many organisations in, in the order given; for imports. Everything is one transaction with a bounded number of
 * statements, and each record gets its own journal entry and fact. Refuses records for an office where there is none.
 */
export async function createMany(scope: Scope, fresh: readonly NewOrganisation[], importJobId: string | null = null): Promise<Created[]> {
	may(scope, 'keep');
	const slugs = await freeSlugs(scope, fresh);
	const created = fresh.map((_, index) => ({ id: newId(scope.now.getTime()), slug: slugs[index]! }));
	const rows = fresh.map((one, index) => organisationRow(scope, one, created[index]!, importJobId));
	const sites = fresh.flatMap((one, index) => siteRows(scope, one, created[index]!.id));
	const branches = fresh.flatMap((one, index) => branchRows(scope, one, created[index]!.id));
	for (const part of parts(rows)) await scope.db.insertInto('organisation').values(part as never).execute();
	for (const part of parts(sites)) await scope.db.insertInto('site').values(part).execute();
	for (const part of parts(branches)) await scope.db.insertInto('organisation_wz').values(part).execute();
	await settleSites(scope, sites.map((site) => site.id));
	for (const part of parts(created)) await refreshDerived(scope, part.map((one) => one.id));
	await remember(scope, fresh, created);
	return created;
}

function organisationRow(scope: Scope, one: NewOrganisation, { id, slug }: Created, importJobId: string | null): Record<string, unknown> {
	const audience = one.audience ?? 'network';
	if (audience === 'office' && !scope.officeId) throw new Refused('organisations.no_office_to_keep_it');
	const by = one.confirmedBy ?? 'office';
	return {
		network_id: scope.network.id,
		id,
		slug,
		...EMPTY,
		...organisationColumns(one),
		audience,
		office_id: scope.officeId,
		details: JSON.stringify(one.details ?? []),
		confirmed_at: one.confirmedAt === undefined ? scope.now : one.confirmedAt,
		confirmed_by: one.confirmedAt === null ? null : by,
		confirmed_person_id: by === 'source' || scope.actor.kind !== 'person' ? null : scope.actor.personId,
		confirmed_office_id: by === 'office' ? scope.officeId : null,
		source: one.origin?.source ?? 'office',
		source_id: one.origin?.sourceId ?? null,
		source_url: one.origin?.sourceUrl ?? null,
		licence: one.origin?.licence ?? null,
		attribution: one.origin?.attribution ?? null,
		retrieved_at: one.origin?.retrievedAt ?? null,
		import_job_id: importJobId,
		created_at: scope.now,
		changed_at: scope.now
	};
}

/** All rows of one insert need the same columns. */
const EMPTY = {
	legal_form: null, non_profit: false, summary_de: '', summary_en: '', description_de: '', description_en: '', email: null, email_public: false,
	phone: null, phone_public: false, website: null, website_public: true, tags: [], fields: [], founded_on: null, founded_precision: 'day'
};

function siteRows(scope: Scope, one: NewOrganisation, organisationId: string) {
	const sites = one.sites ?? [];
	const main = Math.max(0, sites.findIndex((site) => site.isMain));
	return sites.map((site, index) => ({
		network_id: scope.network.id,
		id: newId(scope.now.getTime()),
		organisation_id: organisationId,
		...siteColumns({ ...site, isMain: index === main }, one.kind),
		created_at: scope.now
	}));
}

function branchRows(scope: Scope, one: NewOrganisation, organisationId: string) {
	const seen = new Map((one.branches ?? []).map((branch) => [`${branch.scheme}:${branch.code}`, branch]));
	return [...seen.values()].map(({ scheme, code, main, proposed }) => ({
		network_id: scope.network.id, organisation_id: organisationId, scheme, code, main, proposed
	}));
}

async function remember(scope: Scope, fresh: readonly NewOrganisation[], created: readonly Created[]): Promise<void> {
	await journalMany(scope, fresh.map((one, index) => ({
		deed: 'organisations.create',
		record: { kind: 'organisation', id: created[index]!.id },
		organisationId: created[index]!.id,
		audience: one.audience === 'office' ? 'office' : 'network',
		after: { name: one.name, kind: one.kind, audience: one.audience ?? 'network' }
	})));
	await factMany(scope, fresh.map((one, index) => ({
		kind: 'organisations.listed',
		record: { kind: 'organisation', id: created[index]!.id },
		organisationId: created[index]!.id,
		payload: { source: one.origin?.source ?? 'office' }
	})));
}

/** PostgreSQL takes 65,535 parameters in one statement. */
function* parts<T>(rows: readonly T[]): Generator<T[]> {
	for (let at = 0; at < rows.length; at += 500) yield rows.slice(at, at + 500);
}
