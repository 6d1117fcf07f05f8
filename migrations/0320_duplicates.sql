-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. Duplicates in the stock: pairs that were found, what was decided about them, and merging.
-- Why: two entries of one firm split its history; put together they keep all links, and what was put together comes apart again.

-- Two records that look alike. Found over the whole network; a desk sees a pair only where it sees both records.
create table duplicate_pair (
  network_id uuid not null references network (network_id),
  id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  outcome text not null constraint duplicate_outcome_is_known check (outcome in ('same', 'second_site', 'maybe')),
  score real not null,
  reasons text[] not null default '{}',
  found_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, a_id) references organisation (network_id, id),
  foreign key (network_id, b_id) references organisation (network_id, id),
  constraint duplicate_pair_is_of_two check (a_id <> b_id)
);
comment on table duplicate_pair is 'module: organisations';
create unique index duplicate_pair_only_once on duplicate_pair (network_id, least(a_id, b_id), greatest(a_id, b_id));
create index duplicate_pair_by_b on duplicate_pair (network_id, b_id);

-- What somebody decided about a pair: it is not asked again. A fact about the records, so it holds for whoever sees both.
create table duplicate_verdict (
  network_id uuid not null references network (network_id),
  id uuid not null,
  a_id uuid not null,
  b_id uuid not null,
  office_id uuid not null,
  decided_by uuid,
  decided_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, a_id) references organisation (network_id, id),
  foreign key (network_id, b_id) references organisation (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  constraint duplicate_verdict_is_about_two check (a_id <> b_id)
);
comment on table duplicate_verdict is 'module: organisations';
comment on column duplicate_verdict.decided_by is 'personal: reference';
create unique index duplicate_verdict_once_per_pair on duplicate_verdict (network_id, least(a_id, b_id), greatest(a_id, b_id));
create index duplicate_verdict_by_b on duplicate_verdict (network_id, b_id);

-- A merge (Zusammenführung) with what it changed, so that it can be undone. `moved` names rows of every module and every
-- office: no desk reads it.
create table organisation_merge (
  network_id uuid not null references network (network_id),
  id uuid not null,
  kept_id uuid not null,
  gone_id uuid not null,
  office_id uuid not null,
  merged_by uuid,
  merged_at timestamptz not null,
  gone_state text not null,
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  moved jsonb not null default '[]',
  -- where the fields of both came from, and how the kept record's lists looked, so that undoing uncovers nothing
  origins jsonb not null default '{}',
  undone_at timestamptz,
  undone_by uuid,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, kept_id) references organisation (network_id, id),
  foreign key (network_id, gone_id) references organisation (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  constraint organisation_merge_is_of_two check (kept_id <> gone_id)
);
comment on table organisation_merge is 'module: organisations';
comment on column organisation_merge.merged_by is 'personal: reference';
comment on column organisation_merge.undone_by is 'personal: reference';
comment on column organisation_merge.before is 'personal: may contain';
comment on column organisation_merge.after is 'personal: may contain';
comment on column organisation_merge.origins is 'personal: may contain';
create unique index organisation_merge_stands_once on organisation_merge (network_id, gone_id) where undone_at is null;
create index organisation_merge_by_kept on organisation_merge (network_id, kept_id);

call nw.protect('duplicate_pair');
call nw.protect('duplicate_verdict');
call nw.protect('organisation_merge');
-- A pair is seen with both its ends: another office's own record is nobody's partner, nor is it told that there is one.
create policy seen_with_both_ends on duplicate_pair as restrictive to nw_desk using (
  exists (select 1 from organisation o where o.network_id = duplicate_pair.network_id and o.id = duplicate_pair.a_id)
  and exists (select 1 from organisation o where o.network_id = duplicate_pair.network_id and o.id = duplicate_pair.b_id));
create policy seen_with_both_ends on duplicate_verdict as restrictive to nw_desk using (
  exists (select 1 from organisation o where o.network_id = duplicate_verdict.network_id and o.id = duplicate_verdict.a_id)
  and exists (select 1 from organisation o where o.network_id = duplicate_verdict.network_id and o.id = duplicate_verdict.b_id));
create policy seen_with_both_ends on organisation_merge as restrictive to nw_desk using (
  exists (select 1 from organisation o where o.network_id = organisation_merge.network_id and o.id = organisation_merge.kept_id)
  and exists (select 1 from organisation o where o.network_id = organisation_merge.network_id and o.id = organisation_merge.gone_id));
grant select on duplicate_pair to nw_desk, nw_worker;
grant insert, update, delete on duplicate_pair to nw_worker;
grant select, insert, delete on duplicate_verdict to nw_desk;
grant select, insert on duplicate_verdict to nw_worker;
grant select (network_id, id, kept_id, gone_id, office_id, merged_by, merged_at, gone_state, before, after, origins, undone_at, undone_by, created_at),
  insert (network_id, id, kept_id, gone_id, office_id, merged_by, merged_at, gone_state, before, after, origins),
  update (undone_at, undone_by) on organisation_merge to nw_desk;
grant select, insert, update on organisation_merge to nw_worker;
grant select, update (moved) on organisation_merge to nw_definer;

-- Every column of every module that names an organisation, read from the catalogue, so that no module can be forgotten.
-- What tells about a record's own past stays with it: merges, what lists said of it, and the yearly question, whose link must
-- open no other record than the one that was asked. `record_id` names
-- records of any kind (guest grants, links, consents); journal and facts are written once and are read over both ids.
create function nw.references_to_organisations() returns table (target regclass, column_name name) language sql stable
  set search_path = public, nw, pg_temp as $$
  select c.conrelid::regclass, a.attname
    from pg_constraint c
    cross join lateral unnest(c.conkey, c.confkey) as k (own, theirs)
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.own
    join pg_attribute t on t.attrelid = c.confrelid and t.attnum = k.theirs and t.attname = 'id'
   where c.contype = 'f' and c.confrelid = 'public.organisation'::regclass
     and c.conrelid not in ('public.organisation_merge'::regclass, 'public.import_row'::regclass, 'public.import_listing'::regclass, 'public.import_missing'::regclass)
     and c.conrelid::regclass::text <> 'keeping_request'
  union all
  select a.attrelid::regclass, a.attname
    from pg_attribute a join pg_class r on r.oid = a.attrelid
   where r.relkind = 'r' and r.relnamespace = 'public'::regnamespace and a.attname = 'record_id' and not a.attisdropped
     and r.relname not in ('journal_entry', 'fact')
$$;

-- Lets merging move what names an organisation. Called once more after every table that does (docs/how-to/add-a-table.md).
create procedure nw.let_references_move() language plpgsql as $$
declare
  reference record;
begin
  for reference in select * from nw.references_to_organisations() loop
    execute format('grant select, update (%I) on %s to nw_definer', reference.column_name, reference.target);
  end loop;
end $$;

-- Moves every row that names one organisation to the other, and notes each move for the way back. A row that cannot stand
-- at the kept record, because that has its like already, stays where it is: nothing is lost by it. Definer, because rows
-- of other offices move as well; nothing about them is answered.
create function nw.move_references(merge_id uuid, staying uuid[], own_fields text[]) returns void language plpgsql security definer
  set search_path = public, nw, pg_temp as $$
declare
  merge organisation_merge;
  reference record;
  entry record;
  keys text[];
  flag text;
  unflagged boolean;
  steps jsonb := '[]';
begin
  select * into strict merge from organisation_merge where network_id = nw.network() and id = merge_id and undone_at is null for update;
  if not exists (select 1 from organisation where network_id = nw.network() and id = merge.gone_id and merged_into = merge.kept_id
                  and (audience <> 'office' or office_id = nw.office())) then
    raise exception 'not merged' using errcode = 'insufficient_privilege';
  end if;
  -- Whoever may act for the one may act for both, also where an old access to the kept record had ended.
  for entry in
    select kept.account_id, kept.state, kept.valid_until from organisation_role gone join organisation_role kept using (network_id, account_id)
     where gone.network_id = nw.network() and gone.organisation_id = merge.gone_id and kept.organisation_id = merge.kept_id
       and gone.state = 'active' and kept.state <> 'active'
  loop
    update organisation_role set state = 'active' where network_id = nw.network() and organisation_id = merge.kept_id and account_id = entry.account_id;
    steps := steps || jsonb_build_object('table', 'organisation_role', 'revived', entry.account_id, 'state', entry.state);
  end loop;
  -- A letter with a code went to the address of this record: it opens no other. Who claims it gets a new one.
  update claim set code_issued_at = null, code_entered_at = null, tries = 0
   where network_id = nw.network() and organisation_id = merge.gone_id and state = 'checking' and code_issued_at is not null;
  for reference in select * from nw.references_to_organisations() loop
    continue when reference.target = 'organisation'::regclass and reference.column_name <> 'merged_into';
    select array_agg(a.attname::text) into keys from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
     where i.indrelid = reference.target and i.indisprimary and a.attname <> 'network_id' and a.attname <> reference.column_name;
    flag := case reference.target::text when 'site' then 'is_main' when 'organisation_wz' then 'main' end;
    for entry in execute format('select coalesce((select jsonb_object_agg(k, to_jsonb(t) -> k) from unnest($3) k), ''{}'') as key, %s as flagged from %s t
        where t.network_id = $1 and t.%I = $2', coalesce('t.' || flag, 'false'), reference.target, reference.column_name)
      using nw.network(), merge.gone_id, keys
    loop
      continue when (entry.key ->> 'id')::uuid = any (staying) or (reference.target = 'organisation'::regclass and (entry.key ->> 'id')::uuid = merge.gone_id);
      -- Where a field comes from goes with its value: the kept record keeps its own.
      continue when reference.target::text = 'organisation_field_origin' and (entry.key ->> 'field') = any (own_fields);
      unflagged := false;
      if entry.flagged then
        execute format('select exists (select 1 from %s t where t.network_id = $1 and t.%I = $2 and t.%I)', reference.target, reference.column_name, flag)
          into unflagged using nw.network(), merge.kept_id;
      end if;
      begin
        execute format('update %s t set %I = $1 %s where t.network_id = $2 and t.%I = $3 and to_jsonb(t) @> $4',
            reference.target, reference.column_name, case when unflagged then format(', %I = false', flag) else '' end, reference.column_name)
          using merge.kept_id, nw.network(), merge.gone_id, entry.key;
        steps := steps || jsonb_build_object('table', reference.target::text, 'column', reference.column_name, 'key', entry.key, 'flag', case when unflagged then flag end);
      exception when unique_violation or check_violation or exclusion_violation then null;
      end;
    end loop;
  end loop;
  update organisation_merge as noted set moved = steps where noted.network_id = nw.network() and noted.id = merge_id;
end $$;

-- The way back: what still names the kept record and was moved by this merge names the other again. What somebody gave
-- another place since, or took away, stays as it is.
create function nw.return_references(merge_id uuid) returns void language plpgsql security definer
  set search_path = public, nw, pg_temp as $$
declare
  merge organisation_merge;
  step jsonb;
begin
  select * into strict merge from organisation_merge where network_id = nw.network() and id = merge_id for update;
  if not exists (select 1 from organisation where network_id = nw.network() and id = merge.gone_id and merged_into is null
                  and (audience <> 'office' or office_id = nw.office())) then
    raise exception 'not parted' using errcode = 'insufficient_privilege';
  end if;
  for step in select value from jsonb_array_elements(merge.moved) loop
    begin
      if step ? 'revived' then
        update organisation_role set state = step ->> 'state'
         where network_id = nw.network() and organisation_id = merge.kept_id and account_id = (step ->> 'revived')::uuid and state = 'active';
      else
        execute format('update %s t set %I = $1 %s where t.network_id = $2 and t.%I = $3 and to_jsonb(t) @> $4',
            (step ->> 'table')::regclass, step ->> 'column', case when step ->> 'flag' is not null then format(', %I = true', step ->> 'flag') else '' end, step ->> 'column')
          using merge.gone_id, nw.network(), merge.kept_id, step -> 'key';
      end if;
    exception when unique_violation or check_violation or exclusion_violation then null;
    end;
  end loop;
end $$;
alter function nw.move_references(uuid, uuid[], text[]) owner to nw_definer;
alter function nw.return_references(uuid) owner to nw_definer;
revoke execute on function nw.move_references(uuid, uuid[], text[]), nw.return_references(uuid) from public;
grant execute on function nw.move_references(uuid, uuid[], text[]), nw.return_references(uuid) to nw_desk, nw_worker;
grant select, update (state) on organisation_role to nw_definer;

-- Where a merged record's public address leads, if strangers saw both: the conditions of pub.organisation for each.
create view pub.merged_organisation with (security_barrier) as
  select gone.network_id, gone.id, gone.slug, kept.id as kept_id, kept.slug as kept_slug
    from organisation gone
    join organisation kept on kept.network_id = gone.network_id and kept.id = gone.merged_into
    join organisation_merge m on m.network_id = gone.network_id and m.gone_id = gone.id and m.undone_at is null
   where gone.state = 'merged' and m.gone_state = 'active' and gone.audience = 'public' and not 'name' = any (gone.unpublished_fields)
     and kept.audience = 'public' and kept.state = 'active' and not 'name' = any (kept.unpublished_fields);
grant select (network_id, gone_id, gone_state, undone_at) on organisation_merge to nw_pub;
alter view pub.merged_organisation owner to nw_pub;
grant select on pub.merged_organisation to nw_reader;
