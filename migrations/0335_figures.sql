-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. What a listed organisation gets in return: how often its page was shown and its contact opened.
-- Why: "not one click" ended directories before (field.md d.14). Counted by day, nothing about anybody is kept.

create table organisation_count (
  network_id uuid not null,
  organisation_id uuid not null,
  day date not null,
  kind text not null constraint count_kind_is_known check (kind in ('shown', 'contact')),
  hits integer not null constraint count_is_positive check (hits > 0),
  created_at timestamptz not null default now(),
  primary key (network_id, organisation_id, day, kind),
  foreign key (network_id, organisation_id) references organisation (network_id, id) on delete cascade
);
comment on table organisation_count is 'module: organisations';
call nw.protect('organisation_count');
create policy members_see_their_own on organisation_count as restrictive to nw_member using (organisation_id = any ((select nw.organisations())::uuid[]));
create policy seen_with_its_organisation on organisation_count as restrictive to nw_desk using (exists (
  select 1 from organisation o where o.network_id = organisation_count.network_id and o.id = organisation_count.organisation_id));
grant select on organisation_count to nw_member, nw_desk, nw_worker, nw_operator;
grant insert, update on organisation_count to nw_worker;

-- One more for a public record; a page that strangers do not see counts nothing. The only way in for them.
create function nw.count_organisation(wanted uuid, what text, today date) returns void language sql security definer set search_path = public, nw, pg_temp as $$
  insert into organisation_count (network_id, organisation_id, day, kind, hits)
  select o.network_id, o.id, today, what, 1 from organisation o
   where o.network_id = nw.network() and o.id = wanted and o.audience = 'public' and o.state = 'active'
  on conflict (network_id, organisation_id, day, kind) do update set hits = organisation_count.hits + 1
$$;
grant select, insert, update on organisation_count to nw_definer;
alter function nw.count_organisation(uuid, text, date) owner to nw_definer;
revoke execute on function nw.count_organisation(uuid, text, date) from public;
grant execute on function nw.count_organisation(uuid, text, date) to nw_public, nw_intake, nw_worker;
