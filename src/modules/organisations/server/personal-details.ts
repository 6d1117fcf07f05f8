// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import { journalMany } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { Refused } from '#shared/refusal.ts';
import { CONTACT_PERSON } from '../import/kept-details.ts';

/** Whose further details are meant: people in the directory, addresses (lower case), and contact persons of lists who stand nowhere else. */
export interface DetailTrail { personIds: readonly string[]; emails: readonly string[]; listedIds: readonly string[] }

/** The number under which a contact person of a list is known, who has no record: made of the organisation and the name. */
export const listedContactId = sql`md5(o.id::text || (d.one ->> 'value'))::uuid`;
/** Organisations with each of their further details, by place. */
export const detailsFrom = sql`organisation o cross join lateral jsonb_array_elements(o.details) with ordinality as d (one, place)`;
export const isListedContact = sql`(d.one ->> 'label' = ${CONTACT_PERSON})`;

/** Says in the history of a record that what lists said of somebody is forgotten, without a word of it. */
const ERASED_DEED = 'organisations.erase_details';

/** What somebody who runs a business is called there, in whatever part of the words for their role; who helps them is not. */
const OWNER = '(^|[,;/&+(]\\s*|\\mund\\s+)(mit|allein|geschäfts)?(inhaber|inh\\.|eigentümer|betreiber|gründer|selbstständig|selbständig|freiberuf|owner|proprietor|founder|self-employed)';

/** Words as a pattern that stands for nothing but them, however they are spaced. */
const pattern = (words: RawBuilder<unknown>) => sql`regexp_replace(regexp_replace(lower(trim(${words})), '([^[:alnum:][:space:]])', '\\\\\\1', 'g'), '\\s+', '\\\\s+', 'g')`;
/** A name or an address as a whole: "Ida Immer" is not in "Frida Immer", nor "Ida Immer-Froh", nor anna@x.de in hanna@x.de or anna@x.de.example. */
const says = (words: RawBuilder<unknown>, joints: string) =>
	sql`lower(d.one ->> 'value') ~ (${`(?<![[:alnum:]][${joints}]*)`} || ${pattern(words)} || ${`(?![${joints}]*[[:alnum:]])`})`;
const saysName = (name: RawBuilder<unknown>) => says(name, '-');
const saysEmail = (email: RawBuilder<unknown>) => says(email, "._%+'-");

/**
 * A detail is somebody's where it says their address; where it says their name in a record in which they have a role (a name alone leads to
 * nobody else who is called so); and all of them in the business of one person, where that person is who runs it today.
 */
const isTheirs = (scope: Scope, { personIds, emails, listedIds }: DetailTrail) => sql`coalesce(
	exists (select 1 from unnest(${[...emails]}::text[]) as e (email) where e.email <> '' and ${saysEmail(sql`e.email`)})
	or ${isListedContact} and ${listedContactId} = any(${[...listedIds]}::uuid[])
	or exists (select 1 from organisation_person r join person p on p.network_id = r.network_id and p.id = r.person_id
	    where r.network_id = o.network_id and r.organisation_id = coalesce(o.merged_into, o.id) and p.id = any(${[...personIds]}::uuid[])
	      and (o.kind in ('sole_trader', 'freelancer') and (r.until is null or r.until >= ${dayOf(scope.now)}::date) and lower(r.role) ~ ${OWNER}
	        or trim(p.name) like '% %' and ${saysName(sql`p.name`)}))
	or o.kind in ('sole_trader', 'freelancer') and lower(o.email) = any(${[...emails]}::text[]), false)`;

/** What lists said about somebody and no field takes (GDPR Art. 15), as far as this scope sees the records. */
export async function discloseDetails(scope: Scope, trail: DetailTrail): Promise<unknown[]> {
	const found = await sql`
		select o.name as organisation_name, d.one ->> 'label' as label, d.one ->> 'value' as value, d.one ->> 'source' as source, d.one ->> 'day' as source_date
		  from ${detailsFrom} where o.network_id = ${scope.network.id} and ${isTheirs(scope, trail)} order by o.name, d.place`.execute(scope.db);
	return found.rows;
}

/** Whose way back says something of somebody: the history of a record, and what its imports keep of it. */
async function remembering(scope: Scope, trail: DetailTrail): Promise<string[]> {
	const network = scope.network.id;
	const listOf = (details: RawBuilder<unknown>) => sql`jsonb_array_elements(case when jsonb_typeof(${details}) = 'array' then ${details} else '[]' end)`;
	const found = await sql<{ id: string }>`
		with said (id, one) as (
			select j.record_id, v.one from journal_entry j cross join lateral (
			       select state -> 'detail' as one from (values (j.before), (j.after)) s (state) where jsonb_typeof(state -> 'detail') = 'object'
			       union all select e.one from (values (j.before), (j.after)) s (state) cross join lateral ${listOf(sql`state -> 'details'`)} as e (one)) v
			 where j.network_id = ${network} and j.record_kind = 'organisation' and (j.before ?| '{detail,details}' or j.after ?| '{detail,details}')
			union all select r.organisation_id, e.one from import_row r cross join lateral ${listOf(sql`r.before -> 'organisation' -> 'details'`)} as e (one)
			 where r.network_id = ${network} and r.organisation_id is not null
			union all select r.organisation_id, e.one from import_row r cross join lateral (
			       select x.one from ${listOf(sql`r.plan -> 'draft' -> 'details'`)} as x (one)
			       union all select jsonb_build_object('label', ${CONTACT_PERSON}::text, 'value', r.plan -> 'draft' ->> 'contactPerson')) e
			 where r.network_id = ${network} and r.organisation_id is not null)
		select distinct o.id from organisation o join said d on d.id = o.id where o.network_id = ${network} and ${isTheirs(scope, trail)}`.execute(scope.db);
	return found.rows.map(({ id }) => id);
}

/**
 * Forgets exactly these (GDPR Art. 17), also in what would undo a merge or an import. The history keeps its words like everywhere; what
 * would bring them back from there is refused from now on, by an entry that says no more than that it happened.
 */
export async function eraseDetails(scope: Scope, trail: DetailTrail): Promise<void> {
	const network = scope.network.id;
	const kept = await remembering(scope, trail);
	const touched = await sql<{ id: string }>`
		update organisation x set version = x.version + 1, details = coalesce((select jsonb_agg(d.one order by d.place) from ${detailsFrom}
		       where o.network_id = x.network_id and o.id = x.id and not ${isTheirs(scope, trail)}), '[]')
		 where x.network_id = ${network} and exists (select 1 from ${detailsFrom} where o.network_id = x.network_id and o.id = x.id and ${isTheirs(scope, trail)})
		returning x.id`.execute(scope.db);
	const ids = [...new Set([...touched.rows.map(({ id }) => id), ...kept])];
	await sql`update organisation_merge set before = before - 'details', after = after - 'details'
		where network_id = ${network} and (before ? 'details' or after ? 'details') and (kept_id = any(${ids}::uuid[]) or gone_id = any(${ids}::uuid[])
		   or kept_id in (select r.organisation_id from organisation_person r where r.network_id = ${network} and r.person_id = any(${[...trail.personIds]}::uuid[])))`.execute(scope.db);
	await stripImports(scope, ids);
	await noteErased(scope, ids);
}

/** What lists said of these records and no field takes is not carried out, shown or put back any more. A snapshot without details leaves them alone. */
async function stripImports(scope: Scope, ids: readonly string[]): Promise<void> {
	const list = sql`${[...ids]}::text[]`;
	const draft = (path: string) => sql`case when jsonb_typeof(plan #> ${path}::text[]) = 'object'
		then jsonb_build_object('details', '[]'::jsonb, 'contactPerson', null, 'operator', null, 'osmTags', '[]'::jsonb) end`;
	const without = (key: string) => sql`case when jsonb_typeof(plan -> ${key}::text) = 'array' then jsonb_build_object(${key}::text, (select coalesce(jsonb_agg(c.one order by c.place), '[]')
		from jsonb_array_elements(plan -> ${key}::text) with ordinality as c (one, place) where c.one ->> 'field' <> all ('{details,contactPerson,operator,osmTags}'::text[]))) end`;
	await sql`update import_row set before = before #- '{organisation,details}',
			plan = plan || coalesce(jsonb_build_object('draft', (plan -> 'draft') || ${draft('{draft}')}), '{}') || coalesce(${without('changes')}, '{}') || coalesce(${without('conflicts')}, '{}')
		where network_id = ${scope.network.id} and (organisation_id::text = any(${list}) or plan ->> 'id' = any(${list}) or plan -> 'of' ->> 'id' = any(${list}) or plan -> 'asked' -> 'of' ->> 'id' = any(${list}))`.execute(scope.db);
	await sql`update import_row set plan = jsonb_set(plan, '{asked,draft}', (plan #> '{asked,draft}') || ${draft('{asked,draft}')})
		where network_id = ${scope.network.id} and plan -> 'asked' -> 'of' ->> 'id' = any(${list}) and jsonb_typeof(plan #> '{asked,draft}') = 'object'`.execute(scope.db);
}

async function noteErased(scope: Scope, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const found = await sql<{ id: string; audience: string; officeId: string | null }>`select id, audience, office_id as "officeId" from organisation
		where network_id = ${scope.network.id} and id = any(${[...ids]}::uuid[]) order by id`.execute(scope.db);
	await journalMany(scope, found.rows.map(({ id, audience, officeId }) => ({
		deed: ERASED_DEED, record: { kind: 'organisation', id }, organisationId: id, ...(audience === 'office' ? { audience: 'office' as const, officeId } : { audience: 'network' as const })
	})));
}

/** Nothing that a list said of a record comes back from an entry that is older than the erasure of somebody there. */
export async function refuseErased(scope: Scope, entryId: string): Promise<void> {
	const found = await sql`select 1 from journal_entry j join journal_entry e on e.network_id = j.network_id and e.record_id = j.record_id and e.seq > j.seq
		where j.network_id = ${scope.network.id} and j.id = ${entryId} and e.deed = ${ERASED_DEED} limit 1`.execute(scope.db);
	if (found.rows.length > 0) throw new Refused('organisations.detail_erased');
}
