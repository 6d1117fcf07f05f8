// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import type { BranchDraft, DetailDraft, OrganisationKind, SiteDraft } from '../../import/draft.ts';
import type { Marks } from '../../import/hand-edits.ts';
import { readDetails } from '../../import/kept-details.ts';
import type { ExistingOrganisation } from '../../import/plan.ts';
import { writePartialDate, type DatePrecision } from '../../partial-date.ts';
import { knownLat, knownLon } from '../place-site.ts';

interface Stored {
	id: string; name: string; kind: string; legal_form: string | null; non_profit: boolean; description_de: string; phone: string | null; email: string | null;
	website: string | null; founded_on: string | null; founded_precision: string; source: string; source_id: string | null; tags: string[];
	details: DetailDraft[]; branches: BranchDraft[] | null; site: SiteDraft | null; further: SiteDraft[] | null; listed: Marks | null;
}

/**
 * The directory as an import compares with it: each record with its main site, in the shape of a draft. What another
 * office keeps for itself is not among it, so that no list finds out about it. Withdrawn records are left out,
 * unless the same list brought them: what somebody took out does not come back by itself. `only` asks for a few of them.
 */
export async function loadExisting(scope: Scope, source: string, only: readonly string[] | null = null): Promise<ExistingOrganisation[]> {
	// What lists said before is the worker's to compare with; a page shows the record as it is.
	const marks = scope.surface === 'desk' ? sql`null::jsonb` : sql`(select l.marks from import_listing l where l.network_id = o.network_id and l.organisation_id = o.id and l.source = ${source})`;
	const site = sql`json_build_object('street', nullif(s.street, ''), 'houseNumber', nullif(s.house_number, ''),
		               'postcode', nullif(s.postcode, ''), 'city', nullif(s.city, ''), 'district', nullif(s.district, ''),
		               'lat', ${knownLat}, 'lon', ${knownLon}, 'openingHours', nullif(s.opening_hours, ''), 'wheelchair', s.wheelchair)`;
	const found = await sql<Stored>`
		select o.id, o.name, o.kind, o.legal_form, o.non_profit, o.description_de, o.phone, o.email, o.website, o.founded_on, o.founded_precision, o.source,
		       o.source_id, o.tags, o.details,
		       ${marks} as listed,
		       (select json_agg(json_build_object('scheme', w.scheme, 'code', w.code, 'proposed', w.proposed) order by w.main desc, w.code)
		          from organisation_wz w where w.network_id = o.network_id and w.organisation_id = o.id) as branches,
		       (select json_agg(${site} order by s.id) from site s where s.network_id = o.network_id and s.organisation_id = o.id and not s.is_main
		           and (s.until is null or s.until >= ${dayOf(scope.now)})) as further,
		       (select ${site} from site s where s.network_id = o.network_id and s.organisation_id = o.id and s.is_main limit 1) as site
		  from organisation o
		 where o.network_id = ${scope.network.id} and (o.audience <> 'office' or o.office_id = ${scope.officeId})
		   and ${only ? sql`o.id = any (${[...only]}::uuid[])` : sql`true`} and o.state <> 'merged' and (o.state <> 'withdrawn' or o.source = ${source})
		 order by o.id`.execute(scope.db);
	return found.rows.map(existingOf);
}

const NOWHERE: SiteDraft = {
	street: null, houseNumber: null, postcode: null, city: null, district: null, lat: null, lon: null, openingHours: null, wheelchair: null
};

function existingOf(row: Stored): ExistingOrganisation {
	const precision = row.founded_precision as DatePrecision;
	return {
		id: row.id,
		name: row.name,
		kind: row.kind as OrganisationKind,
		kindGuessed: false,
		legalForm: row.legal_form,
		// not recognised and never said are one: what a list says first is no conflict
		nonProfit: row.non_profit || null,
		description: row.description_de || null,
		phone: row.phone,
		email: row.email,
		website: row.website,
		foundedOn: row.founded_on ? writePartialDate({ day: row.founded_on, precision }) : null,
		externalId: row.source_id,
		source: row.source,
		listed: row.listed,
		tags: row.tags,
		branches: row.branches ?? [],
		site: row.site ?? NOWHERE,
		...(row.further && { furtherSites: row.further }),
		...readDetails(row.details)
	};
}
