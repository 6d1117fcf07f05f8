-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. Partners of the network (Netzwerkpartner): which part an organisation takes, with which mandate, from when to when.
-- Why: a network is asked who carries it and whom one may turn to for what (text 000; C04). Bodies that meet name their members themselves.

create table partnership (
  network_id uuid not null,
  id uuid not null,
  organisation_id uuid not null,
  role text not null constraint partnership_role_is_known check (role in ('carrier', 'funder', 'adviser', 'chamber', 'science', 'multiplier')),
  mandate_de text not null default '',
  mandate_en text not null default '',
  since date,
  until date,
  audience audience not null default 'network',
  office_id uuid,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  constraint partnership_ends_after_it_began check (until >= since),
  -- members read what everybody reads; a page of their own there is none
  constraint partnership_audience_is_read check (audience in ('office', 'network', 'public')),
  constraint partnership_for_the_office_has_one check (audience <> 'office' or office_id is not null)
);
comment on table partnership is 'module: organisations';
comment on column partnership.role is 'carrier: Träger, funder: Förderer, adviser: Beratung, chamber: Kammer oder Verband, science: Hochschule oder Forschung, multiplier: Multiplikator';
create index partnership_by_organisation on partnership (network_id, organisation_id);

call nw.protect_audience('partnership', 'organisation_id');
create policy seen_with_its_organisation on partnership as restrictive to nw_desk using (exists (
  select 1 from organisation o where o.network_id = partnership.network_id and o.id = partnership.organisation_id));
grant select, insert, update on partnership to nw_desk, nw_worker, nw_operator;
grant delete on partnership to nw_desk, nw_worker;
grant select on partnership to nw_pub;

create view pub.partnership with (security_barrier) as
  select p.network_id, p.id, p.organisation_id, p.role, p.mandate_de, p.mandate_en, p.since, p.until
    from partnership p join organisation o on o.network_id = p.network_id and o.id = p.organisation_id
   where p.audience = 'public' and o.audience = 'public' and o.state = 'active' and not 'name' = any (o.unpublished_fields);
alter view pub.partnership owner to nw_pub;
grant select on pub.partnership to nw_reader;
call nw.let_references_move();
