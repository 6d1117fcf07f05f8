-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. That a directory has changed, whatever it was: what a web process remembers of lists and maps is
-- compared with this before it is shown, so that nothing is shown that no longer stands, and any number of processes agree.

-- A row for each statement that changed something, never updated: two who write at once do not wait for each other. A
-- transaction that ends late is seen when it ends, because rows are counted, too.
create table directory_change (
  network_id uuid not null references network (network_id),
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default now(),
  primary key (network_id, id)
);
comment on table directory_change is 'module: organisations';
call nw.protect('directory_change');

create function nw.note_directory_change() returns trigger language plpgsql security definer set search_path = public, nw, pg_temp as $$
begin
  insert into directory_change (network_id) select distinct network_id from changed;
  return null;
end $$;
grant insert on directory_change to nw_definer;
-- The network is that of the row that was changed, and whoever changed it passed the walls of its table.
create policy changes_are_noted on directory_change for insert to nw_definer with check (true);
alter function nw.note_directory_change() owner to nw_definer;
revoke execute on function nw.note_directory_change() from public;

-- Everything that lists, counts and maps of the directory are made of.
do $$
declare changed_table text;
begin
  foreach changed_table in array array['organisation', 'site', 'taxonomy_term', 'area'] loop
    execute format('create trigger directory_notes_new after insert on %I referencing new table as changed for each statement execute function nw.note_directory_change()', changed_table);
    execute format('create trigger directory_notes_changed after update on %I referencing new table as changed for each statement execute function nw.note_directory_change()', changed_table);
    execute format('create trigger directory_notes_gone after delete on %I referencing old table as changed for each statement execute function nw.note_directory_change()', changed_table);
  end loop;
end $$;

grant select, delete, insert on directory_change to nw_worker;
grant select on directory_change to nw_pub;
create view pub.directory_change with (security_barrier) as select network_id, id from directory_change;
alter view pub.directory_change owner to nw_pub;
grant select on pub.directory_change to nw_reader;
