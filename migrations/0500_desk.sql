-- SPDX-License-Identifier: EUPL-1.2
-- Module: people. What somebody keeps for the desk (Schreibtisch): views of lists (gemerkte Ansichten).

-- A view is the path and query string of one of our own lists; the program checks both before it keeps them.
create table saved_view (
  network_id uuid not null,
  id uuid not null,
  office_id uuid not null,
  -- whose it is; null where it belongs to the whole office
  account_id uuid,
  name text not null constraint saved_view_has_a_name check (name <> '' and length(name) <= 80),
  -- below /[network]/schreibtisch: 'gesuche'
  path text not null constraint saved_view_path_is_a_list check (path ~ '^[a-z][a-z-]*$'),
  query text not null default '' constraint saved_view_query_fits_an_address check (length(query) <= 1500),
  removed_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, account_id) references account (network_id, id)
);
comment on table saved_view is 'module: people';
comment on column saved_view.account_id is 'personal: reference';
comment on column saved_view.query is 'personal: may contain';
create index saved_view_by_office on saved_view (network_id, office_id);
create index saved_view_by_account on saved_view (network_id, account_id);

call nw.protect('saved_view');
create policy mine_or_my_offices on saved_view as restrictive to nw_desk
  using (office_id = (select nw.office()) and (account_id is null or account_id = (select nw.account())));
grant select, insert, update on saved_view to nw_desk, nw_worker;

-- One spelling for what people type and what names hold ("Mueller", "Müller", "MÜLLER"); for the finder (Schnellsuche).
create function nw.folded(words text) returns text language sql immutable parallel safe
  return regexp_replace(translate(replace(lower(words), 'ß', 'ss'), 'äöüéèêëáàâíîóôúûçñ-.,/', 'aoueeeeaaaiioouucn    '), '([aou])e', '\1', 'g');

-- Whether a record is there for the acting office and its to work on: organisations are shared, what is brokered belongs
-- to one office. Runs with the rights of whoever asks, so the walls of each table hold. The one way in which people,
-- who know no module above them, ask after a record that somebody is let in to.
create function nw.works_on(kind text, wanted uuid) returns boolean language plpgsql stable as $$
begin
  if kind = 'organisation' then return exists (select 1 from organisation where network_id = nw.network() and id = wanted); end if;
  if kind = 'need' then return exists (select 1 from need where network_id = nw.network() and id = wanted and office_id = nw.office()); end if;
  if kind = 'offer' then return exists (select 1 from offer where network_id = nw.network() and id = wanted and office_id = nw.office()); end if;
  if kind = 'introduction' then return exists (select 1 from introduction where network_id = nw.network() and id = wanted and office_id = nw.office()); end if;
  return false;
end $$;
revoke execute on function nw.works_on(text, uuid) from public;
grant execute on function nw.works_on(text, uuid) to nw_desk, nw_operator, nw_worker;
