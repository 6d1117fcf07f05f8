-- SPDX-License-Identifier: EUPL-1.2
-- Module: reference
-- What:   public facts every network shares: municipalities, postal codes, industry classification, legal forms.
-- Why:    they are the same for everybody, so they carry no network_id and no policy; everyone may read them and only
--         the program that loads the files of reference/ writes them. Keys are text: 03103000 must keep its zero.

create schema if not exists ref;
comment on schema ref is 'module: reference';

create table ref.loaded (
	file text not null,
	hash text not null,
	rows integer not null,
	loaded_at timestamptz not null default now(),
	constraint loaded_once_per_file primary key (file),
	constraint loaded_hash_is_sha256_in_hex check (hash ~ '^[0-9a-f]{64}$'),
	constraint loaded_rows_are_counted check (rows >= 0)
);
comment on table ref.loaded is 'module: reference';
comment on column ref.loaded.file is 'the table the files feed, e.g. municipality';
comment on column ref.loaded.hash is 'SHA-256 over the files and the loader''s version; a changed hash loads again';

create table ref.municipality (
	ags text not null,
	ars text not null,
	name text not null,
	short_name text not null,
	search_name text not null,
	designation text not null,
	county_key text not null,
	county text not null,
	state_key text not null,
	state text not null,
	population integer not null,
	postal_code_seat text,
	lat double precision,
	lon double precision,
	as_of date not null,
	valid_until date,
	constraint municipality_once_per_key primary key (ags),
	constraint municipality_key_has_eight_digits check (ags ~ '^[0-9]{8}$'),
	constraint municipality_regional_key_has_twelve_digits check (ars ~ '^[0-9]{12}$'),
	constraint municipality_lies_in_its_county check (left(ags, 5) = county_key),
	constraint municipality_lies_in_its_state check (left(ags, 2) = state_key),
	constraint municipality_population_is_not_negative check (population >= 0),
	constraint municipality_point_is_whole check ((lat is null) = (lon is null)),
	constraint municipality_point_lies_in_germany check (lat between 47 and 56 and lon between 5 and 16)
);
comment on table ref.municipality is 'module: reference';
comment on column ref.municipality.ags is 'Amtlicher Gemeindeschlüssel: Land 2, Regierungsbezirk 1, Kreis 2, Gemeinde 3 digits';
comment on column ref.municipality.ars is 'Amtlicher Regionalschlüssel';
comment on column ref.municipality.search_name is 'the short name folded: lower case, ä as ae, no signs';
comment on column ref.municipality.designation is 'Bezeichnung, e.g. Kreisfreie Stadt, Markt';
comment on column ref.municipality.county is 'Kreis or kreisfreie Stadt';
comment on column ref.municipality.state is 'Land';
comment on column ref.municipality.population is 'at 31.12. of the year before as_of';
comment on column ref.municipality.as_of is 'Gebietsstand of the list the row was last seen in';
comment on column ref.municipality.valid_until is 'set when a later list no longer has the key (merger); the row stays for old records';
create index municipality_by_search_name on ref.municipality (search_name text_pattern_ops);
-- What people type is compared with the whole name, or with its beginning (Frankfurt for Frankfurt am Main).
create index municipality_by_short_name on ref.municipality (lower(short_name) text_pattern_ops);
create index municipality_by_county on ref.municipality (county_key);

create table ref.postal_code (
	code text not null,
	place text not null,
	search_place text not null,
	kind text not null,
	ags text,
	lat double precision not null,
	lon double precision not null,
	constraint postal_code_once_per_place primary key (code, place),
	constraint postal_code_has_five_digits check (code ~ '^[0-9]{5}$'),
	constraint postal_code_kind_is_known check (kind in ('municipality', 'district', 'unclear')),
	constraint postal_code_lies_in_a_known_municipality foreign key (ags) references ref.municipality (ags)
);
comment on table ref.postal_code is 'module: reference';
comment on column ref.postal_code.kind is 'whether place names a municipality or a part of one (Ortsteil)';
comment on column ref.postal_code.ags is 'empty where the source names no municipality that still exists';
create index postal_code_by_search_place on ref.postal_code (search_place text_pattern_ops);
create index postal_code_by_municipality on ref.postal_code (ags);

create table ref.postal_code_municipality (
	code text not null,
	ags text not null,
	rank smallint not null,
	constraint postal_code_municipality_once_per_pair primary key (code, ags),
	constraint postal_code_municipality_has_five_digits check (code ~ '^[0-9]{5}$'),
	constraint postal_code_municipality_rank_starts_at_one check (rank >= 1),
	constraint postal_code_municipality_is_a_known_municipality foreign key (ags) references ref.municipality (ags)
);
comment on table ref.postal_code_municipality is 'module: reference';
comment on column ref.postal_code_municipality.rank is '1 is the likeliest; a proposal, never a decision: a postal code may lie in several municipalities';
create index postal_code_municipality_by_municipality on ref.postal_code_municipality (ags);

create table ref.wz (
	scheme text not null,
	code text not null,
	level smallint not null,
	parent text,
	section text not null,
	title text not null,
	short_title text,
	title_en text,
	includes text,
	excludes text,
	search_title text not null,
	constraint wz_once_per_scheme_and_code primary key (scheme, code),
	constraint wz_scheme_is_known check (scheme in ('wz2008', 'wz2025')),
	constraint wz_level_matches_the_code check (length(replace(code, '.', '')) = case when code ~ '^[A-Z]$' then 1 else level end),
	constraint wz_only_sections_have_no_parent check ((level = 1) = (parent is null)),
	constraint wz_parent_is_a_known_code foreign key (scheme, parent) references ref.wz (scheme, code),
	constraint wz_section_is_a_known_code foreign key (scheme, section) references ref.wz (scheme, code)
);
comment on table ref.wz is 'module: reference';
comment on column ref.wz.scheme is 'WZ 2008 and WZ 2025 stand side by side; a code means nothing without its scheme';
comment on column ref.wz.level is '1 Abschnitt, 2 Abteilung, 3 Gruppe, 4 Klasse, 5 Unterklasse';
comment on column ref.wz.title_en is 'English title of NACE Rev. 2 or 2.1; Unterklassen have the one of their Klasse';
comment on column ref.wz.includes is 'Erläuterung: diese Einheit umfasst (WZ 2008 only)';
comment on column ref.wz.excludes is 'Erläuterung: diese Einheit umfasst nicht (WZ 2008 only)';
create index wz_by_parent on ref.wz (scheme, parent);
create index wz_by_search_title on ref.wz (scheme, search_title text_pattern_ops);

create table ref.wz_link (
	wz2025 text not null,
	wz2008 text not null,
	partial boolean not null,
	scheme_2025 text not null generated always as ('wz2025') stored,
	scheme_2008 text not null generated always as ('wz2008') stored,
	constraint wz_link_once_per_pair primary key (wz2025, wz2008),
	constraint wz_link_starts_at_a_known_code foreign key (scheme_2025, wz2025) references ref.wz (scheme, code),
	constraint wz_link_ends_at_a_known_code foreign key (scheme_2008, wz2008) references ref.wz (scheme, code)
);
comment on table ref.wz_link is 'module: reference';
comment on column ref.wz_link.partial is 'only a part of the WZ 2008 code goes to the WZ 2025 code ("ex"): propose, never convert silently';
create index wz_link_by_wz2008 on ref.wz_link (wz2008);

create table ref.legal_form (
	key text not null,
	family text not null,
	common boolean not null,
	selectable boolean not null,
	position smallint not null,
	short text,
	label text not null,
	plain text,
	label_en text,
	plain_en text,
	xunternehmen_code text,
	fim_code text,
	source text not null,
	search_label text not null,
	constraint legal_form_once_per_key primary key (key),
	constraint legal_form_key_is_a_plain_word check (key ~ '^[a-z][a-z0-9_]*$'),
	constraint legal_form_once_per_xunternehmen_code unique (xunternehmen_code),
	constraint legal_form_once_per_fim_code unique (fim_code),
	constraint legal_form_family_is_known check (family in ('sole_trader', 'partnership', 'corporation', 'cooperative',
		'association', 'foundation', 'public', 'foreign', 'informal')),
	constraint legal_form_source_is_known check (source in ('XUnternehmen', 'FIM', 'Netzwerkstatt'))
);
comment on table ref.legal_form is 'module: reference';
comment on column ref.legal_form.key is 'our own stable key; official codes change with the lists';
comment on column ref.legal_form.common is 'offered first in forms';
comment on column ref.legal_form.selectable is 'false for the heading nodes of the XUnternehmen tree';
comment on column ref.legal_form.plain is 'what the form means in plain words; only forms described by us have it';
comment on column ref.legal_form.source is 'where the code comes from; Netzwerkstatt marks forms missing from the lists at hand';
create index legal_form_by_position on ref.legal_form (position);

grant usage on schema ref to nw_reader;
grant select on all tables in schema ref to nw_reader;
