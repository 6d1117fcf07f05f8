-- SPDX-License-Identifier: EUPL-1.2
-- Module: networks. The shared base (Netzwerk) and the offices (Träger) that work in it.

create table network (
  network_id uuid primary key,
  slug text not null constraint network_slug_is_taken unique,
  name text not null,
  kind text not null default 'region' constraint network_kind_is_known check (kind in ('region', 'platform')),
  demo boolean not null default false,
  -- where maps open, until an organisation says otherwise
  map_lat double precision,
  map_lon double precision,
  map_zoom real,
  modules text[] not null default '{}',
  -- the licence of the network's own open data; null: not declared
  data_licence text constraint network_data_licence_is_known check (data_licence in ('dl-de-by', 'dl-de-zero', 'cc-by', 'cc-zero', 'odbl')),
  created_at timestamptz not null default now(),
  constraint network_slug_is_readable check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
);
comment on table network is 'module: networks';

create table office (
  network_id uuid not null references network (network_id),
  id uuid not null,
  slug text not null,
  name_de text not null,
  name_en text not null default '',
  short_name text not null,
  kind text not null constraint office_kind_is_known check (kind in ('city', 'county', 'company', 'agency', 'project')),
  welcome_de text not null default '',
  welcome_en text not null default '',
  accent text not null default '#1f4e79' constraint office_accent_is_a_colour check (accent ~ '^#[0-9a-f]{6}$'),
  logo_file_id uuid,
  contact_name text not null default '',
  contact_title text not null default '',
  website text not null default '',
  street text not null default '',
  postcode text not null default '',
  city text not null default '',
  email text not null default '',
  phone text not null default '',
  imprint jsonb not null default '{}',
  privacy_de text not null default '',
  privacy_en text not null default '',
  accessibility jsonb not null default '{}',
  require_second_factor boolean not null default false,
  position smallint not null default 0,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  constraint office_slug_once_per_network unique (network_id, slug)
);
comment on table office is 'module: networks';
comment on column office.email is 'office: contact';
comment on column office.contact_name is 'personal: the person whom the office names to the public';
comment on column office.imprint is 'personal: may contain the names that the law wants in an imprint';

create table office_territory (
  network_id uuid not null,
  office_id uuid not null,
  ags text not null constraint territory_ags_has_eight_digits check (ags ~ '^[0-9]{8}$'),
  created_at timestamptz not null default now(),
  primary key (network_id, office_id, ags),
  foreign key (network_id, office_id) references office (network_id, id) on delete cascade
);
comment on table office_territory is 'module: networks';

call nw.protect('network');
call nw.protect('office');
call nw.protect('office_territory');
-- That a network exists, and its name, is public: the start page lists them and addresses begin with them.
create policy networks_are_public on network for select to nw_pub using (true);
create policy work_is_handed_out_everywhere on network for select to nw_dispatch using (true);

grant select on network, office, office_territory to nw_pub, nw_auth, nw_desk, nw_member, nw_worker, nw_operator, nw_dispatch, nw_link, nw_intake;
grant insert, update on network, office, office_territory to nw_operator, nw_worker;
grant update (name_de, name_en, short_name, welcome_de, welcome_en, accent, logo_file_id, contact_name, contact_title, website, street,
  postcode, city, email, phone, imprint, privacy_de, privacy_en, accessibility, require_second_factor) on office to nw_desk;
grant update (data_licence) on network to nw_desk;
grant insert, delete on office_territory to nw_desk, nw_operator, nw_worker;
-- All offices of a network read who the others are and where they work; each writes its own page and territory only.
create policy office_writes_its_own on office as restrictive for update to nw_desk using (id = (select nw.office()));
create policy office_adds_to_its_own on office_territory as restrictive for insert to nw_desk with check (office_id = (select nw.office()));
create policy office_takes_from_its_own on office_territory as restrictive for delete to nw_desk using (office_id = (select nw.office()));

-- What the door plates of this installation say, in one statement: the names of the offices of every network, which anybody reads there.
create policy doors_name_their_offices on office for select to nw_definer using (true);
create policy doors_name_their_networks on network for select to nw_definer using (true);
grant select (network_id, slug, name_de, name_en, position) on office to nw_definer;
grant select (network_id, kind) on network to nw_definer;
create function nw.doors() returns table (network_id uuid, name_de text, name_en text) language sql stable security definer set search_path = public, nw, pg_temp as $$
  select o.network_id, o.name_de, o.name_en from office o join network n on n.network_id = o.network_id
   where n.kind = 'region' order by o.position, o.slug
$$;
alter function nw.doors() owner to nw_definer;
revoke execute on function nw.doors() from public;
grant execute on function nw.doors() to nw_public;

create view pub.network with (security_barrier) as
  select network_id, slug, name, demo, map_lat, map_lon, map_zoom, modules, data_licence from network where kind = 'region';
create view pub.office with (security_barrier) as
  select network_id, id, slug, name_de, name_en, short_name, kind, welcome_de, welcome_en, accent, logo_file_id,
         contact_name, contact_title, website, street, postcode, city, email, phone, imprint, privacy_de, privacy_en, accessibility, position
    from office;
create view pub.office_territory with (security_barrier) as
  select network_id, office_id, ags from office_territory;
alter view pub.network owner to nw_pub;
alter view pub.office owner to nw_pub;
alter view pub.office_territory owner to nw_pub;
grant select on pub.network, pub.office, pub.office_territory to nw_reader;
