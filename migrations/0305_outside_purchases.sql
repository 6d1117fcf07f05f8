-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. What an organisation buys outside the region (Bezug von außerhalb), from a supplier that is in no
-- directory: a name and a place are enough. Why: whoever offers the like here is a chance to keep the trade in the region.
-- For offices and the organisation itself; there is no public view of it.
create table outside_purchase (
  network_id uuid not null references network (network_id),
  id uuid not null,
  organisation_id uuid not null,
  goods text not null constraint purchase_names_the_goods check (goods <> ''),
  quantity text not null default '',
  supplier_name text not null default '',
  supplier_place text not null default '',
  since date,
  until date,
  audience audience not null default 'network' constraint purchase_is_not_for_others check (audience in ('office', 'network')),
  office_id uuid,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  constraint purchase_for_the_office_has_one check (audience <> 'office' or office_id is not null),
  constraint purchase_ends_after_it_began check (until >= since)
);
comment on table outside_purchase is 'module: organisations';
comment on column outside_purchase.supplier_name is 'personal: may contain';
create index outside_purchase_by_organisation on outside_purchase (network_id, organisation_id);

call nw.protect('outside_purchase');
create policy office_keeps_its_own on outside_purchase as restrictive to nw_desk using (audience <> 'office' or office_id = (select nw.office()));
create policy seen_with_its_organisation on outside_purchase as restrictive to nw_desk using (exists (
  select 1 from organisation o where o.network_id = outside_purchase.network_id and o.id = outside_purchase.organisation_id));
-- What an office noted for itself about an organisation is not the organisation's to read.
create policy members_keep_their_own on outside_purchase as restrictive to nw_member
  using (audience = 'network' and organisation_id = any ((select nw.organisations())::uuid[]));
grant select, insert, update, delete on outside_purchase to nw_desk, nw_worker;
grant select, insert, update on outside_purchase to nw_member, nw_operator;
