-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. Who is here: organisations of any kind, their sites, people, relations and life events.

-- The fields by which an office sorts what organisations do (wf4.0 and others); the key stays when the words change.
create table taxonomy_term (
  network_id uuid not null references network (network_id),
  key text not null constraint taxonomy_key_is_a_plain_word check (key ~ '^[a-z][a-z0-9_]*$'),
  label_de text not null constraint taxonomy_term_has_a_label check (label_de <> ''),
  label_en text not null default '',
  explanation_de text not null default '',
  explanation_en text not null default '',
  position smallint not null default 0,
  -- a term is never removed, because records carry its key; a hidden one is offered no more
  hidden boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (network_id, key)
);
comment on table taxonomy_term is 'module: organisations';

create table organisation (
  network_id uuid not null references network (network_id),
  id uuid not null,
  slug text not null constraint organisation_slug_is_readable check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name text not null constraint organisation_has_a_name check (name <> ''),
  name_key text not null,
  kind text not null constraint organisation_kind_is_known check (kind in ('company', 'sole_trader', 'freelancer', 'farm',
    'cooperative', 'association', 'initiative', 'foundation', 'public_body', 'university', 'chamber', 'landlord', 'startup',
    'social_enterprise', 'institution', 'other')),
  legal_form text,
  -- recognised as serving the public benefit (gemeinnützig, §§ 51 ff. AO), whatever the legal form; hidden together with it
  non_profit boolean not null default false,
  summary_de text not null default '',
  summary_en text not null default '',
  description_de text not null default '',
  description_en text not null default '',
  email text,
  email_public boolean not null default false,
  -- since when an address stands that neither the office nor a source put there (0330): it proves no claim for a while
  email_unproven_since timestamptz,
  phone text,
  phone_public boolean not null default false,
  website text,
  website_public boolean not null default true,
  founded_on date,
  founded_precision text not null default 'day'
    constraint organisation_founded_precision_is_known check (founded_precision in ('day', 'month', 'year')),
  tags text[] not null default '{}',
  fields text[] not null default '{}',
  details jsonb not null default '[]',
  audience audience not null default 'network',
  office_id uuid,
  state text not null default 'active' constraint organisation_state_is_known check (state in ('active', 'archived', 'withdrawn', 'merged')),
  -- the record that goes on for this one (Zusammenführung, 0320)
  merged_into uuid,
  confirmed_at timestamptz,
  confirmed_by text constraint organisation_confirmed_by_is_known check (confirmed_by in ('office', 'organisation', 'source')),
  confirmed_person_id uuid,
  confirmed_office_id uuid,
  source text not null default 'office',
  source_id text,
  source_url text,
  licence text,
  attribution text,
  retrieved_at timestamptz,
  import_job_id uuid,
  version integer not null default 1,
  -- Fields that strangers, and other organisations, must not see; the database itself keeps them (0330, organisation_field_origin).
  unpublished_fields text[] not null default '{}',
  unshared_fields text[] not null default '{}',
  -- What follows is derived from the sites, branches and residencies, so that a list needs one table only.
  lexemes tsvector not null default '',
  sections text[] not null default '{}',
  towns text[] not null default '{}',
  districts text[] not null default '{}',
  areas uuid[] not null default '{}',
  lat double precision,
  lon double precision,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, confirmed_office_id) references office (network_id, id),
  foreign key (network_id, confirmed_person_id) references person (network_id, id),
  foreign key (network_id, import_job_id) references job (network_id, id),
  constraint organisation_slug_once_per_network unique (network_id, slug),
  constraint organisation_point_is_whole check ((lat is null) = (lon is null)),
  constraint organisation_for_the_office_has_one check (audience <> 'office' or office_id is not null),
  constraint organisation_merged_names_the_kept check ((state = 'merged') = (merged_into is not null) and merged_into <> id),
  constraint organisation_merged_into_a_known_one foreign key (network_id, merged_into) references organisation (network_id, id)
);
comment on table organisation is 'module: organisations';
create index organisation_non_profit on organisation (network_id) where non_profit;
comment on column organisation.name_key is 'the name folded for finding duplicates';
comment on column organisation.name is 'personal: identity, where somebody trades under their own name';
comment on column organisation.email is 'personal: contact';
comment on column organisation.phone is 'personal: contact';
comment on column organisation.details is 'personal: may contain';
comment on column organisation.confirmed_person_id is 'personal: reference';
comment on column organisation.office_id is 'the office that keeps the record; null where nobody does';
comment on column organisation.sections is 'WZ sections (Abschnitte) with their scheme, e.g. wz2008:C';
comment on column organisation.lat is 'of the main site as it may be shown; never finer than the audience of the record allows';
create index organisation_by_lexeme on organisation using gin (network_id, lexemes);
create index organisation_by_name_key on organisation (network_id, name_key text_pattern_ops);
create index organisation_by_similar_name on organisation using gin (name_key gin_trgm_ops);
create index organisation_by_source on organisation (network_id, source, source_id) where source_id is not null;
create index organisation_by_confirmation on organisation (network_id, confirmed_at);
create index organisation_by_change on organisation (network_id, changed_at);
create index organisation_by_kept on organisation (network_id, merged_into) where merged_into is not null;
create index organisation_by_import on organisation (network_id, import_job_id) where import_job_id is not null;

alter table organisation_role add constraint organisation_role_is_for_a_known_organisation
  foreign key (network_id, organisation_id) references organisation (network_id, id);

create table site (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  label text not null default '',
  street text not null default '',
  house_number text not null default '',
  postcode text not null default '' constraint site_postcode_is_short check (length(postcode) <= 10),
  city text not null default '',
  district text not null default '',
  ags text constraint site_ags_has_eight_digits check (ags ~ '^[0-9]{8}$'),
  lat double precision,
  lon double precision,
  precision text not null default 'address'
    constraint site_precision_is_known check (precision in ('address', 'street', 'district', 'postcode', 'unknown')),
  -- what strangers may see: the decision is made by the rules when the site is written (home of a sole trader)
  address_public boolean not null default true,
  public_lat double precision,
  public_lon double precision,
  opening_hours text not null default '',
  wheelchair text constraint site_wheelchair_is_known check (wheelchair in ('yes', 'limited', 'no')),
  is_main boolean not null default false,
  since date,
  until date,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  constraint site_point_is_whole check ((lat is null) = (lon is null)),
  constraint site_point_is_on_earth check (lat between -90 and 90 and lon between -180 and 180),
  constraint site_ends_after_it_began check (until >= since)
);
comment on table site is 'module: organisations';
comment on column site.street is 'personal: contact, where it is somebody''s home';
comment on column site.precision is 'how exactly the point is known';
comment on column site.public_lat is 'the point as strangers may see it: exact, or snapped to about a kilometre';
create index site_by_organisation on site (network_id, organisation_id);
create unique index site_main_once_per_organisation on site (network_id, organisation_id) where is_main;

create table organisation_person (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  person_id uuid not null,
  role text not null,
  since date,
  until date,
  -- shown to strangers only with a consent of the person
  public boolean not null default false,
  consent_id uuid,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, person_id) references person (network_id, id),
  foreign key (network_id, consent_id) references consent (network_id, id),
  constraint organisation_person_is_public_with_consent check (not public or consent_id is not null),
  constraint organisation_person_ends_after_it_began check (until >= since)
);
comment on table organisation_person is 'module: organisations';
comment on column organisation_person.role is 'personal: occupation';
create index organisation_person_by_organisation on organisation_person (network_id, organisation_id);
create index organisation_person_by_person on organisation_person (network_id, person_id);

create table organisation_wz (
  network_id uuid not null,
  organisation_id uuid not null,
  scheme text not null constraint organisation_wz_scheme_is_known check (scheme in ('wz2008', 'wz2025')),
  code text not null constraint organisation_wz_code_is_well_formed check (code ~ '^([A-Z]|[0-9]{2}(\.[0-9]{1,2}(\.[0-9])?)?)$'),
  main boolean not null default false,
  proposed boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (network_id, organisation_id, scheme, code),
  foreign key (network_id, organisation_id) references organisation (network_id, id)
);
comment on table organisation_wz is 'module: organisations';
comment on column organisation_wz.proposed is 'derived by the program, not yet confirmed by anybody';

create table organisation_relation (
  network_id uuid not null,
  id uuid not null,
  from_id uuid not null,
  to_id uuid not null,
  kind text not null constraint relation_kind_is_known check (kind in ('supplies', 'partner', 'owns', 'member_of', 'rents_from', 'successor_of')),
  goods text not null default '',
  quantity text not null default '',
  -- who may know of it; strangers only what both sides cleared, or what a public source says (clearance)
  audience audience not null default 'network',
  office_id uuid,
  clearance text constraint relation_clearance_is_known check (clearance in ('both_sides', 'public_source')),
  clearance_note text not null default '',
  since date,
  until date,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  constraint relation_is_public_with_clearance check (audience <> 'public' or clearance is not null),
  constraint relation_for_the_office_has_one check (audience <> 'office' or office_id is not null),
  foreign key (network_id, from_id) references organisation (network_id, id),
  foreign key (network_id, to_id) references organisation (network_id, id),
  constraint relation_has_two_ends check (from_id <> to_id),
  constraint relation_ends_after_it_began check (until >= since)
);
comment on table organisation_relation is 'module: organisations';
create index relation_by_start on organisation_relation (network_id, from_id);
create index relation_by_end on organisation_relation (network_id, to_id);

create table life_event (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  kind text not null constraint life_event_kind_is_known
    check (kind in ('settled', 'extended', 'rebuilt', 'moved_within', 'reused', 'handed_over')),
  at date not null,
  at_precision text not null default 'day' constraint life_event_precision_is_known check (at_precision in ('day', 'month', 'year')),
  site_id uuid,
  area_id uuid,
  note text not null default '',
  audience audience not null default 'network',
  office_id uuid,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  constraint life_event_for_the_office_has_one check (audience <> 'office' or office_id is not null),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  -- A site goes when what brought it is taken back; what happened there stays.
  foreign key (network_id, site_id) references site (network_id, id) on delete set null (site_id),
  foreign key (network_id, area_id) references area (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id)
);
comment on table life_event is 'module: organisations';
comment on column life_event.kind is 'settled: Ansiedlung, reused: Nachnutzung, handed_over: Übergabe';
create index life_event_by_organisation on life_event (network_id, organisation_id, at);

-- One picture of an organisation. It is shown with the record and goes out of sight with it; the bytes lie in the file store.
create table organisation_picture (
  network_id uuid not null,
  organisation_id uuid not null,
  file_id uuid not null,
  alt_de text not null constraint picture_is_described check (alt_de <> ''),
  alt_en text not null default '',
  credit text not null default '',
  width integer not null,
  height integer not null,
  created_at timestamptz not null default now(),
  primary key (network_id, organisation_id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, file_id) references stored_file (network_id, id)
);
comment on table organisation_picture is 'module: organisations';
comment on column organisation_picture.alt_de is 'personal: may contain';
comment on column organisation_picture.credit is 'personal: may contain';

create table residency (
  network_id uuid not null,
  id uuid not null,
  site_id uuid not null,
  area_id uuid not null,
  since date,
  until date,
  how text not null constraint residency_how_is_known check (how in ('computed', 'corrected')),
  -- a correction may also say that a site does not belong, although its point lies inside
  belongs boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, site_id) references site (network_id, id),
  foreign key (network_id, area_id) references area (network_id, id),
  constraint residency_once_per_site_and_area unique (network_id, site_id, area_id),
  constraint residency_ends_after_it_began check (until >= since)
);
comment on table residency is 'module: organisations';
comment on column residency.how is 'computed from point and dates, or corrected by somebody who knows better';
create index life_event_by_area on life_event (network_id, area_id) where area_id is not null;
create index residency_by_area on residency (network_id, area_id);

call nw.protect('taxonomy_term');
-- The organisations that somebody speaks for, and those that the acting guest was invited to see. Definer, because the policies of organisation and organisation_role would
-- ask each other; it answers ids of the own network only.
create function nw.known_at_accounts() returns setof uuid language sql stable security definer set search_path = public, nw, pg_temp as $$
  select organisation_id from organisation_role where network_id = nw.network()
  union all
  select record_id from guest_grant
   where network_id = nw.network() and account_id = nw.account() and record_kind = 'organisation' and ended_at is null
     and valid_until >= (now() at time zone 'Europe/Berlin')::date
$$;
grant select on organisation_role, guest_grant to nw_definer;
alter function nw.known_at_accounts() owner to nw_definer;
revoke execute on function nw.known_at_accounts() from public;
grant execute on function nw.known_at_accounts() to nw_auth;

call nw.protect('organisation');
create policy office_keeps_its_own on organisation as restrictive to nw_desk
  using (audience <> 'office' or office_id = (select nw.office()));
-- Members reach other organisations through the views for members below: the table holds unpublished addresses.
create policy members_keep_their_own on organisation as restrictive to nw_member
  using (id = any ((select nw.organisations())::uuid[]));
-- At an account one finds the names of organisations that have to do with accounts, not those that an office keeps to itself.
create policy accounts_name_whom_they_know on organisation as restrictive to nw_auth
  using (id in (select nw.known_at_accounts()));
call nw.protect('site');
call nw.protect('organisation_person');
call nw.protect('organisation_wz');
call nw.protect('organisation_picture');
call nw.protect('organisation_relation');
create policy office_keeps_its_own on organisation_relation as restrictive to nw_desk using (audience <> 'office' or office_id = (select nw.office()));
call nw.protect_audience('life_event', 'organisation_id');
call nw.protect('residency');

-- What hangs on an organisation is visible with it: the subquery is under the organisation's own policies.
create policy seen_with_its_organisation on site as restrictive to nw_desk, nw_member using (exists (
  select 1 from organisation o where o.network_id = site.network_id and o.id = site.organisation_id));
create policy seen_with_its_organisation on organisation_picture as restrictive to nw_desk, nw_member using (exists (
  select 1 from organisation o where o.network_id = organisation_picture.network_id and o.id = organisation_picture.organisation_id));
create policy seen_with_its_organisation on organisation_wz as restrictive to nw_desk, nw_member using (exists (
  select 1 from organisation o where o.network_id = organisation_wz.network_id and o.id = organisation_wz.organisation_id));
create policy seen_with_its_organisation on organisation_person as restrictive to nw_desk using (exists (
  select 1 from organisation o where o.network_id = organisation_person.network_id and o.id = organisation_person.organisation_id));
create policy seen_with_its_organisation on life_event as restrictive to nw_desk using (exists (
  select 1 from organisation o where o.network_id = life_event.network_id and o.id = life_event.organisation_id));
create policy seen_with_both_ends on organisation_relation as restrictive to nw_desk using (
  exists (select 1 from organisation o where o.network_id = organisation_relation.network_id and o.id = organisation_relation.from_id)
  and exists (select 1 from organisation o where o.network_id = organisation_relation.network_id and o.id = organisation_relation.to_id));
create policy seen_with_its_site on residency as restrictive to nw_desk, nw_member using (exists (
  select 1 from site s where s.network_id = residency.network_id and s.id = residency.site_id));

-- Who speaks for an organisation is known to the offices that see the organisation.
create policy seen_with_its_organisation on organisation_role as restrictive to nw_desk using (exists (
  select 1 from organisation o where o.network_id = organisation_role.network_id and o.id = organisation_role.organisation_id));

-- Members write about their own organisation only.
create policy members_write_their_own on organisation_picture as restrictive for insert to nw_member
  with check (organisation_id = any ((select nw.organisations())::uuid[]));
create policy members_change_their_own on organisation_picture as restrictive for update to nw_member
  using (organisation_id = any ((select nw.organisations())::uuid[]));
create policy members_remove_their_own on organisation_picture as restrictive for delete to nw_member
  using (organisation_id = any ((select nw.organisations())::uuid[]));
create policy members_write_their_own on site as restrictive for insert to nw_member
  with check (organisation_id = any ((select nw.organisations())::uuid[]));
create policy members_change_their_own on site as restrictive for update to nw_member
  using (organisation_id = any ((select nw.organisations())::uuid[]));
create policy members_tell_of_their_own on life_event as restrictive for insert to nw_member
  with check (kind = 'moved_within' and organisation_id = any ((select nw.organisations())::uuid[]));
-- Of consents a member sees, and takes back, those about the addresses of its own organisation.
create policy members_agree_for_their_own on consent as restrictive for select to nw_member using (exists (
  select 1 from site s where s.network_id = consent.network_id and s.id = consent.record_id and s.organisation_id = any ((select nw.organisations())::uuid[])));
create policy members_take_back_their_own on consent as restrictive for update to nw_member using (exists (
  select 1 from site s where s.network_id = consent.network_id and s.id = consent.record_id and s.organisation_id = any ((select nw.organisations())::uuid[])));
create policy members_write_their_own on residency as restrictive for insert to nw_member with check (exists (
  select 1 from site s where s.id = site_id and s.organisation_id = any ((select nw.organisations())::uuid[])));
create policy members_remove_their_own on residency as restrictive for delete to nw_member using (exists (
  select 1 from site s where s.id = site_id and s.organisation_id = any ((select nw.organisations())::uuid[])));
-- A holder of a mailed link and somebody at their account see names, no contact data (column grants below).

grant select on taxonomy_term, organisation, site, organisation_person, organisation_wz, organisation_relation, life_event, residency
  to nw_desk, nw_worker, nw_operator;
grant select on taxonomy_term, organisation, site, organisation_wz, residency to nw_member;
grant insert, update on taxonomy_term, organisation, site, organisation_person, organisation_wz, organisation_relation, life_event, residency
  to nw_desk, nw_worker, nw_operator;
grant delete on organisation_wz, residency, organisation_person, organisation_relation, site, life_event to nw_desk, nw_worker;
grant update (name, name_key, legal_form, non_profit, summary_de, summary_en, description_de, description_en, email, email_public, phone, phone_public,
  website, website_public, founded_on, founded_precision, tags, fields, confirmed_at, confirmed_by, confirmed_person_id, confirmed_office_id,
  version, lexemes, sections, towns, districts, areas, lat, lon, changed_at) on organisation to nw_member;
grant insert, update on site to nw_member;
grant insert on life_event to nw_member;
grant select (network_id, id, purpose, record_id, withdrawn_at), update (withdrawn_at) on consent to nw_member;
grant select, insert, update, delete on organisation_picture to nw_desk, nw_worker, nw_member;
grant select on organisation_picture to nw_operator, nw_pub;
-- Files of pictures that hang nowhere any more are cleared out.
grant delete on stored_file to nw_worker;
-- A member brings the picture of its own organisation; what else lies in the store it neither reads nor names.
grant insert on stored_file to nw_member;
grant insert, delete on residency to nw_member;
grant select (network_id, id, slug, name, name_key, kind, legal_form, summary_de, summary_en, description_de, description_en, website,
  tags, fields, state, audience, office_id, confirmed_at, lat, lon, towns, districts) on organisation to nw_link, nw_auth;
grant select on organisation, site, organisation_person, organisation_wz, organisation_relation, life_event, residency, taxonomy_term
  to nw_pub;
grant select (network_id, id, name, title, erased_at) on person to nw_pub;
grant select (network_id, id, withdrawn_at) on consent to nw_pub;

-- Full text under row-level security cannot use its index (@@ is not leakproof). This function answers candidates by
-- the index; whoever asks joins them to a table or view that decides again what they may see.
create function nw.organisations_with(network uuid, wanted tsquery) returns setof uuid
  language sql stable security definer rows 200 set search_path = public, nw, pg_temp
begin atomic
  select o.id from public.organisation o where o.network_id = network and network = nw.network() and o.lexemes @@ wanted;
end;
grant select on organisation to nw_definer;
-- A superuser keeps it, because only that passes the policy and so may use the index; without one it is right, but slower.
do $$ begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    alter function nw.organisations_with(uuid, tsquery) owner to nw_definer;
  end if;
end $$;
revoke execute on function nw.organisations_with(uuid, tsquery) from public;
grant execute on function nw.organisations_with(uuid, tsquery) to nw_public, nw_intake, nw_member, nw_desk, nw_worker, nw_operator;

-- Which addresses are given away, those of records behind a wall included: two records never share one. A record that
-- begins behind a wall has chance in its address, so nothing is learned of it here.
create function nw.organisation_slugs_taken(wanted text[]) returns setof text language sql stable security definer
  set search_path = public, nw, pg_temp as $$
  select o.slug from organisation o where o.network_id = nw.network() and o.slug = any (wanted)
$$;
alter function nw.organisation_slugs_taken(text[]) owner to nw_definer;
revoke execute on function nw.organisation_slugs_taken(text[]) from public;
grant execute on function nw.organisation_slugs_taken(text[]) to nw_desk, nw_worker, nw_operator;

create view pub.taxonomy_term with (security_barrier) as
  select network_id, key, label_de, label_en, explanation_de, explanation_en, position, hidden from taxonomy_term;

-- What an origin keeps from the public (trade register, or an audience of its own) is left out here whatever else is said of it.
create view pub.organisation with (security_barrier) as
  select network_id, id, slug, name, name_key, kind, case when not 'legal_form' = any (unpublished_fields) then legal_form end as legal_form,
         non_profit and not 'legal_form' = any (unpublished_fields) as non_profit,
         case when 'summary' = any (unpublished_fields) then '' else summary_de end as summary_de,
         case when 'summary' = any (unpublished_fields) then '' else summary_en end as summary_en,
         case when 'description' = any (unpublished_fields) then '' else description_de end as description_de,
         case when 'description' = any (unpublished_fields) then '' else description_en end as description_en,
         case when email_public and not 'email' = any (unpublished_fields) then email end as email,
         case when phone_public and not 'phone' = any (unpublished_fields) then phone end as phone,
         case when website_public and not 'website' = any (unpublished_fields) then website end as website,
         case when not 'founded' = any (unpublished_fields) then founded_on end as founded_on, founded_precision,
         case when 'tags' = any (unpublished_fields) then '{}' else tags end as tags,
         case when 'fields' = any (unpublished_fields) then '{}' else fields end as fields,
         office_id, audience, state, confirmed_at, confirmed_by, confirmed_office_id,
         source, source_url, licence, attribution, retrieved_at, lexemes,
         case when 'branches' = any (unpublished_fields) then '{}' else sections end as sections,
         case when 'address' = any (unpublished_fields) then '{}' else towns end as towns,
         case when 'address' = any (unpublished_fields) then '{}' else districts end as districts,
         case when 'address' = any (unpublished_fields) then '{}' else areas end as areas,
         case when not 'address' = any (unpublished_fields) then lat end as lat,
         case when not 'address' = any (unpublished_fields) then lon end as lon,
         created_at, changed_at
    from organisation where audience = 'public' and state = 'active' and not 'name' = any (unpublished_fields);

create view pub.site with (security_barrier) as
  select s.network_id, s.id, s.organisation_id, s.label,
         case when s.address_public then s.street else '' end as street,
         case when s.address_public then s.house_number else '' end as house_number,
         s.postcode, s.city, s.district, s.ags, s.public_lat as lat, s.public_lon as lon,
         case when s.address_public then s.precision else 'district' end as precision,
         s.address_public, case when 'opening_hours' = any (o.unpublished_fields) then '' else s.opening_hours end as opening_hours,
         s.wheelchair, s.is_main, s.since, s.until
    from site s join organisation o on o.network_id = s.network_id and o.id = s.organisation_id
   where o.audience = 'public' and o.state = 'active' and not o.unpublished_fields && '{name,address}';

create view pub.organisation_person with (security_barrier) as
  select p.network_id, p.id, p.organisation_id, p.role, p.since, p.until, n.name, n.title
    from organisation_person p
    join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
    join person n on n.network_id = p.network_id and n.id = p.person_id
    join consent c on c.network_id = p.network_id and c.id = p.consent_id
   where o.audience = 'public' and o.state = 'active' and not 'name' = any (o.unpublished_fields) and p.public and c.withdrawn_at is null and n.erased_at is null;

create view pub.organisation_wz with (security_barrier) as
  select w.network_id, w.organisation_id, w.scheme, w.code, w.main, w.proposed
    from organisation_wz w join organisation o on o.network_id = w.network_id and o.id = w.organisation_id
   where o.audience = 'public' and o.state = 'active' and not o.unpublished_fields && '{name,branches}';

create view pub.organisation_relation with (security_barrier) as
  select r.network_id, r.id, r.from_id, r.to_id, r.kind, r.goods, r.quantity, r.since, r.until
    from organisation_relation r
    join organisation a on a.network_id = r.network_id and a.id = r.from_id
    join organisation b on b.network_id = r.network_id and b.id = r.to_id
   where r.audience = 'public' and a.audience = 'public' and a.state = 'active' and not 'name' = any (a.unpublished_fields)
     and b.audience = 'public' and b.state = 'active' and not 'name' = any (b.unpublished_fields);

create view pub.organisation_picture with (security_barrier) as
  select p.network_id, p.organisation_id, o.slug, p.file_id, p.alt_de, p.alt_en, p.credit, p.width, p.height
    from organisation_picture p join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
   where o.audience = 'public' and o.state = 'active' and not 'name' = any (o.unpublished_fields);
alter view pub.organisation_picture owner to nw_pub;
grant select on pub.organisation_picture to nw_reader;

-- Where its address must not be published, neither the place of an event is shown, nor what is said of a move: from where to where.
create view pub.life_event with (security_barrier) as
  select e.network_id, e.id, e.organisation_id, e.kind, e.at, e.at_precision,
         case when not 'address' = any (o.unpublished_fields) then e.site_id end as site_id, case when not 'address' = any (o.unpublished_fields) then e.area_id end as area_id,
         case when e.kind = 'moved_within' and 'address' = any (o.unpublished_fields) then '' else e.note end as note
    from life_event e join organisation o on o.network_id = e.network_id and o.id = e.organisation_id
   where e.audience = 'public' and o.audience = 'public' and o.state = 'active' and not 'name' = any (o.unpublished_fields);

create view pub.residency with (security_barrier) as
  select r.network_id, r.id, r.site_id, r.area_id, s.organisation_id, r.since, r.until, r.how
    from residency r
    join site s on s.network_id = r.network_id and s.id = r.site_id
    join organisation o on o.network_id = s.network_id and o.id = s.organisation_id
    join area a on a.network_id = r.network_id and a.id = r.area_id
   where r.belongs and o.audience = 'public' and o.state = 'active' and not o.unpublished_fields && '{name,address}' and a.audience = 'public';

-- The same for signed-in organisations: what is meant for members as well, and everything of their own. Unpublished
-- addresses, exact points of homes and what an office notes for itself stay with the office.
create view pub.organisation_for_members with (security_barrier) as
  select network_id, id, slug, name, name_key, kind, case when not 'legal_form' = any (unshared) then legal_form end as legal_form,
         non_profit and not 'legal_form' = any (unshared) as non_profit,
         case when 'summary' = any (unshared) then '' else summary_de end as summary_de,
         case when 'summary' = any (unshared) then '' else summary_en end as summary_en,
         case when 'description' = any (unshared) then '' else description_de end as description_de,
         case when 'description' = any (unshared) then '' else description_en end as description_en,
         case when (email_public or own) and not 'email' = any (unshared) then email end as email,
         case when (phone_public or own) and not 'phone' = any (unshared) then phone end as phone,
         case when (website_public or own) and not 'website' = any (unshared) then website end as website,
         case when not 'founded' = any (unshared) then founded_on end as founded_on, founded_precision,
         case when 'tags' = any (unshared) then '{}' else tags end as tags,
         case when 'fields' = any (unshared) then '{}' else fields end as fields,
         office_id, audience, state, confirmed_at, confirmed_by, confirmed_office_id,
         source, source_url, licence, attribution, retrieved_at, lexemes,
         case when 'branches' = any (unshared) then '{}' else sections end as sections,
         case when 'address' = any (unshared) then '{}' else towns end as towns,
         case when 'address' = any (unshared) then '{}' else districts end as districts,
         case when 'address' = any (unshared) then '{}' else areas end as areas,
         case when not 'address' = any (unshared) then lat end as lat, case when not 'address' = any (unshared) then lon end as lon,
         created_at, changed_at, unshared
    from (select *, id = any (nw.organisations()) as own, case when id = any (nw.organisations()) then '{}' else unshared_fields end as unshared from organisation) o
   where own or (audience in ('members', 'public') and state = 'active' and not 'name' = any (unshared_fields));

create view pub.site_for_members with (security_barrier) as
  select s.network_id, s.id, s.organisation_id, s.label,
         case when s.address_public or own then s.street else '' end as street,
         case when s.address_public or own then s.house_number else '' end as house_number,
         s.postcode, s.city, s.district, s.ags, case when own then s.lat else s.public_lat end as lat,
         case when own then s.lon else s.public_lon end as lon, s.public_lat, s.public_lon,
         case when s.address_public or own then s.precision else 'district' end as precision,
         s.address_public, case when 'opening_hours' = any (o.unshared) then '' else s.opening_hours end as opening_hours,
         s.wheelchair, s.is_main, s.since, s.until
    from (select *, organisation_id = any (nw.organisations()) as own from site) s
    join pub.organisation_for_members o on o.network_id = s.network_id and o.id = s.organisation_id
   where not 'address' = any (o.unshared);

create view pub.organisation_wz_for_members with (security_barrier) as
  select w.network_id, w.organisation_id, w.scheme, w.code, w.main, w.proposed
    from organisation_wz w join pub.organisation_for_members o on o.network_id = w.network_id and o.id = w.organisation_id
   where not 'branches' = any (o.unshared);

create view pub.organisation_relation_for_members with (security_barrier) as
  select r.network_id, r.id, r.from_id, r.to_id, r.kind, r.goods, r.quantity, r.since, r.until
    from organisation_relation r
    join pub.organisation_for_members a on a.network_id = r.network_id and a.id = r.from_id
    join pub.organisation_for_members b on b.network_id = r.network_id and b.id = r.to_id
   where r.audience in ('members', 'public') or (r.audience = 'network' and (r.from_id = any (nw.organisations()) or r.to_id = any (nw.organisations())));

create view pub.life_event_for_members with (security_barrier) as
  select e.network_id, e.id, e.organisation_id, e.kind, e.at, e.at_precision,
         case when not 'address' = any (o.unshared) then e.site_id end as site_id, case when not 'address' = any (o.unshared) then e.area_id end as area_id,
         case when e.kind = 'moved_within' and 'address' = any (o.unshared) then '' else e.note end as note
    from life_event e join pub.organisation_for_members o on o.network_id = e.network_id and o.id = e.organisation_id
   where e.audience in ('members', 'public') or (e.audience = 'network' and e.organisation_id = any (nw.organisations()));

create view pub.residency_for_members with (security_barrier) as
  select r.network_id, r.id, r.site_id, r.area_id, s.organisation_id, r.since, r.until, r.how, r.belongs
    from residency r
    join pub.site_for_members s on s.network_id = r.network_id and s.id = r.site_id
    join area a on a.network_id = r.network_id and a.id = r.area_id
   where a.audience in ('members', 'public');

alter view pub.organisation_for_members owner to nw_pub;
alter view pub.site_for_members owner to nw_pub;
alter view pub.organisation_wz_for_members owner to nw_pub;
alter view pub.organisation_relation_for_members owner to nw_pub;
alter view pub.life_event_for_members owner to nw_pub;
alter view pub.residency_for_members owner to nw_pub;
grant select on pub.organisation_for_members, pub.site_for_members, pub.organisation_wz_for_members,
  pub.organisation_relation_for_members, pub.life_event_for_members, pub.residency_for_members to nw_member;

alter view pub.taxonomy_term owner to nw_pub;
alter view pub.organisation owner to nw_pub;
alter view pub.site owner to nw_pub;
alter view pub.organisation_person owner to nw_pub;
alter view pub.organisation_wz owner to nw_pub;
alter view pub.organisation_relation owner to nw_pub;
alter view pub.life_event owner to nw_pub;
alter view pub.residency owner to nw_pub;
grant select on pub.taxonomy_term, pub.organisation, pub.site, pub.organisation_person, pub.organisation_wz,
  pub.organisation_relation, pub.life_event, pub.residency to nw_reader;
