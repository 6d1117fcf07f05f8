// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { ageInMonths, ageOf } from '../../age.ts';
import type { DatePrecision } from '../../partial-date.ts';
import type { OrganisationPage } from '../../views.ts';
import { isStranger, seen } from '../access.ts';
import { listPartnerships } from '../partners/list-partners.ts';
import { listBranches, listLegalForm, listLifeEvents, listPeople, listRelations, listSites } from './page-parts.ts';

interface Row {
	id: string; slug: string; name: string; kind: string; legal_form: string | null; non_profit: boolean; summary_de: string; summary_en: string;
	description_de: string; description_en: string; email: string | null; phone: string | null; website: string | null;
	founded_on: string | null; founded_precision: string; tags: string[]; fields: string[]; audience: string; state: string;
	confirmed_at: Date | null; confirmed_by: string | null; confirmed_office: string | null; office_id: string | null;
	office_name: string | null; office_email: string | null; source: string; source_url: string | null; licence: string | null;
	attribution: string | null; retrieved_at: Date | null; changed_at: Date; field_labels: { key: string; label: string }[] | null;
}

/**
 * Everything the viewer may know of the organisation at an address (signed in, also by its id); 404 for what is not there for them. Strangers see
 * published contact data only, members those or, for their own organisation, all. The number of statements is fixed.
 */
export async function getOrganisationPage(scope: Scope, slug: string): Promise<OrganisationPage> {
	const row = await findRow(scope, slug);
	if (!row) throw new NotFound('organisation');
	const english = scope.locale === 'en';
	return {
		id: row.id, slug: row.slug, name: row.name, kind: row.kind as OrganisationPage['kind'],
		legalForm: await listLegalForm(scope, row.legal_form),
		nonProfit: row.non_profit,
		summary: (english && row.summary_en) || row.summary_de,
		description: (english && row.description_en) || row.description_de,
		email: row.email, phone: row.phone, website: row.website,
		founded: row.founded_on ? { day: row.founded_on, precision: row.founded_precision as DatePrecision } : null,
		tags: row.tags,
		fields: row.field_labels ?? [],
		branches: await listBranches(scope, row.id),
		sites: await listSites(scope, row.id),
		people: await listPeople(scope, row.id),
		relations: await listRelations(scope, row.id),
		partnerships: await listPartnerships(scope, row.id),
		lifeEvents: await listLifeEvents(scope, row.id),
		audience: row.audience as OrganisationPage['audience'], state: row.state as OrganisationPage['state'],
		age: ageOf(row.confirmed_at, scope.now), ageInMonths: ageInMonths(row.confirmed_at, scope.now), confirmedAt: row.confirmed_at,
		confirmedBy: row.confirmed_by as OrganisationPage['confirmedBy'], confirmedOffice: row.confirmed_office,
		office: row.office_id ? { id: row.office_id, name: row.office_name ?? '', email: row.office_email ?? '' } : null,
		origin: {
			source: row.source, sourceUrl: row.source_url, licence: row.licence, attribution: row.attribution, retrievedAt: row.retrieved_at
		},
		changedAt: row.changed_at
	};
}

async function findRow(scope: Scope, slug: string): Promise<Row | undefined> {
	const label = scope.locale === 'en' ? sql`coalesce(nullif(t.label_en, ''), t.label_de)` : sql`t.label_de`;
	const officeName = scope.locale === 'en' ? sql`coalesce(nullif(f.name_en, ''), f.name_de)` : sql`f.name_de`;
	const found = await sql<Row>`
		select o.id, o.slug, o.name, o.kind, o.legal_form, o.non_profit, o.summary_de, o.summary_en, o.description_de, o.description_en,
		       o.email, o.phone, o.website, o.founded_on, o.founded_precision,
		       o.tags, o.fields, o.audience, o.state, o.confirmed_at, o.confirmed_by, c.short_name as confirmed_office, o.office_id,
		       ${officeName} as office_name, f.email as office_email, o.source, o.source_url, o.licence, o.attribution,
		       o.retrieved_at, o.changed_at,
		       (select json_agg(json_build_object('key', t.key, 'label', ${label}) order by t.position) from pub.taxonomy_term t
		         where t.network_id = o.network_id and t.key = any (o.fields)) as field_labels
		  from ${seen(scope, 'organisation')} o
		  left join pub.office f on f.network_id = o.network_id and f.id = o.office_id
		  left join pub.office c on c.network_id = o.network_id and c.id = o.confirmed_office_id
		 where o.network_id = ${scope.network.id} and ${isId(slug) && !isStranger(scope) ? sql`o.id = ${slug}` : sql`o.slug = ${slug}`} and ${scope.surface === 'desk' || isStranger(scope) ? sql`true` : sql`o.state = 'active'`}`.execute(scope.db);
	return found.rows[0];
}
