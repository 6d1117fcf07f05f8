-- SPDX-License-Identifier: EUPL-1.2
-- Module: platform. The roles, the scope that every query runs in, and the one way to wall a table in.
-- Why: each surface of the program has a database role of its own; none owns a table or passes row-level security.

-- Roles belong to the whole server, so another database of this server may have made them already.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['nw_reader', 'nw_nobody', 'nw_public', 'nw_intake', 'nw_link', 'nw_auth',
                                'nw_member', 'nw_desk', 'nw_operator', 'nw_worker', 'nw_dispatch', 'nw_pub', 'nw_definer'] loop
    begin
      execute format('create role %I nologin noinherit', wanted);
    exception when duplicate_object or unique_violation then null;
    end;
  end loop;
end $$;

-- nw_reader is what all surfaces share (reference data, scope functions); every surface inherits it.
do $$
declare
  surface text;
begin
  foreach surface in array array['nw_public', 'nw_intake', 'nw_link', 'nw_auth', 'nw_member', 'nw_desk',
                                 'nw_operator', 'nw_worker', 'nw_dispatch', 'nw_pub'] loop
    begin
      execute format('alter role %I inherit', surface);
      execute format('grant nw_reader to %I', surface);
    exception when others then
      if sqlerrm not like '%tuple concurrently updated%' then raise; end if;
    end;
  end loop;
end $$;

-- A database user without the rights of a superuser must be able to step into each role.
do $$
declare
  surface text;
begin
  if not (select rolsuper from pg_roles where rolname = current_user) then
    foreach surface in array array['nw_nobody', 'nw_public', 'nw_intake', 'nw_link', 'nw_auth', 'nw_member', 'nw_desk',
                                   'nw_operator', 'nw_worker', 'nw_dispatch', 'nw_pub', 'nw_definer'] loop
      execute format('grant %I to current_user', surface);
    end loop;
  end if;
end $$;

revoke all on schema public from public;
create schema nw;
create schema pub;
comment on schema nw is 'functions of the scope and of protection; no tables';
comment on schema pub is 'what anybody may see: views with a column whitelist, nothing else';
grant usage on schema public, nw to nw_reader;
grant usage on schema pub to nw_reader;
grant create, usage on schema pub to nw_pub;
-- nw_definer owns the few functions that run with rights of their own. It is no member of any surface, so that the
-- restrictive policies of surfaces do not apply in them; the wall around the network does.
grant usage on schema public to nw_definer;
grant create, usage on schema nw to nw_definer;

create extension if not exists btree_gin;
create extension if not exists btree_gist;
create extension if not exists pg_trgm;

-- The scope. Set for one transaction only (set_config(…, true)); an unset value answers null, and null matches no row.
create function nw.network() returns uuid language sql stable
  return nullif(current_setting('app.network', true), '')::uuid;
create function nw.office() returns uuid language sql stable
  return nullif(current_setting('app.office', true), '')::uuid;
create function nw.account() returns uuid language sql stable
  return nullif(current_setting('app.account', true), '')::uuid;
create function nw.organisations() returns uuid[] language sql stable
  return coalesce(nullif(current_setting('app.organisations', true), ''), '{}')::uuid[];
-- The one record that a link from a mail opens.
create function nw.record() returns uuid language sql stable
  return nullif(current_setting('app.record', true), '')::uuid;

create domain audience as text
  constraint audience_is_one_of_four check (value in ('office', 'network', 'members', 'public'));

-- Walls a table in: no row of another network, whoever asks and however.
create procedure nw.protect(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('create policy same_network on %s using (network_id = (select nw.network())) '
                 'with check (network_id = (select nw.network()))', target);
end $$;

-- For records with an audience: what is the office's own stays with its staff; members see what is meant for
-- members or belongs to their own organisation (named by owner_column, null where no organisation owns it).
create procedure nw.protect_audience(target regclass, owner_column text) language plpgsql as $$
declare
  own text := case when owner_column is null then 'false'
                   else format('%I = any ((select nw.organisations())::uuid[])', owner_column) end;
begin
  call nw.protect(target);
  execute format('create policy office_keeps_its_own on %s as restrictive to nw_desk '
                 'using (audience <> ''office'' or office_id = (select nw.office()))', target);
  execute format('create policy members_see_theirs on %s as restrictive to nw_member '
                 'using (audience in (''members'', ''public'') or %s) with check (%s)', target, own, own);
end $$;
