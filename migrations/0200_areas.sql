-- SPDX-License-Identifier: EUPL-1.2
-- Module: areas. Business parks (Gewerbegebiete) and quarters (Quartiere) with their outline and sub-areas.

create table area (
  network_id uuid not null references network (network_id),
  id uuid not null,
  parent_id uuid,
  slug text not null,
  name text not null constraint area_has_a_name check (name <> ''),
  kind text not null constraint area_kind_is_known check (kind in ('park', 'quarter')),
  -- a GeoJSON Polygon or MultiPolygon in WGS 84; null means that only the name is known
  outline jsonb,
  outline_precision text not null default 'approximate'
    constraint area_outline_precision_is_known check (outline_precision in ('official', 'approximate')),
  lat double precision,
  lon double precision,
  municipality text constraint area_municipality_has_eight_digits check (municipality ~ '^[0-9]{8}$'),
  description_de text not null default '',
  description_en text not null default '',
  planning_law text not null default '',
  caretaker_person_id uuid,
  caretaker_office_id uuid,
  office_id uuid not null,
  audience audience not null default 'public',
  -- where it comes from: the office itself, or a list that was read in
  source text not null default 'office',
  source_id text,
  licence text,
  attribution text,
  import_job_id uuid,
  -- what the source said last, field by field as a mark (no values): what differs from it was changed by hand
  listed jsonb,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, parent_id) references area (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, caretaker_office_id) references office (network_id, id),
  foreign key (network_id, caretaker_person_id) references person (network_id, id),
  foreign key (network_id, import_job_id) references job (network_id, id),
  constraint area_slug_once_per_network unique (network_id, slug),
  constraint area_is_not_its_own_part check (parent_id <> id),
  constraint area_point_is_whole check ((lat is null) = (lon is null))
);
comment on table area is 'module: areas';
comment on column area.outline is 'GeoJSON geometry; checked by the module before it is stored';
comment on column area.lat is 'inner point of the outline, for the map and for distances';
comment on column area.caretaker_person_id is 'personal: reference';
comment on column area.planning_law is 'Bebauungsplan and kind of use (GE, GI, MU), in words';

call nw.protect_audience('area', null);
create policy members_write_no_area on area as restrictive for insert to nw_member with check (false);
grant select on area to nw_pub, nw_member, nw_desk, nw_worker, nw_operator, nw_link;
grant insert, update on area to nw_desk, nw_worker, nw_operator;

create index area_by_parent on area (network_id, parent_id) where parent_id is not null;
create index area_by_import on area (network_id, import_job_id) where import_job_id is not null;

-- Undoing an import removes the areas that it made. Nothing else ever deletes an area.
grant delete on area to nw_worker;
create policy only_imported_areas_are_removed on area as restrictive for delete to nw_worker using (import_job_id is not null);

create view pub.area with (security_barrier) as
  select network_id, id, parent_id, slug, name, kind, outline, outline_precision, lat, lon, municipality, description_de,
         description_en, planning_law, caretaker_office_id, office_id, audience, source, licence, attribution,
         created_at, changed_at
    from area where audience = 'public';
alter view pub.area owner to nw_pub;
grant select on pub.area to nw_reader;
