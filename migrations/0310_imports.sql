-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. Lists that an office reads in (Importe): one run with its settings, and what became of each row.
-- Why: a run can be left and found again, goes on after a crash where it stopped, and can be taken back as a whole.

create table import_profile (
  network_id uuid not null references network (network_id),
  id uuid not null,
  office_id uuid not null,
  name text not null constraint import_profile_has_a_name check (name <> ''),
  -- the names of the columns, by which the list is recognised when it comes again
  fingerprint text[] not null,
  reading jsonb not null default '{}',
  mapping jsonb not null,
  source text not null,
  source_url text not null default '',
  licence text not null default '',
  attribution text not null default '',
  audience audience not null default 'network',
  public_source boolean not null default false,
  kind_default text,
  duplicates text not null default 'skip' constraint import_profile_duplicates_is_known check (duplicates in ('take', 'new', 'skip')),
  -- null until the list was really read in, not only tried
  used_at timestamptz,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  constraint import_profile_once_per_source unique (network_id, office_id, source)
);
comment on table import_profile is 'module: organisations';
comment on column import_profile.mapping is 'personal: may contain';

create table import_run (
  network_id uuid not null references network (network_id),
  id uuid not null,
  office_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  -- encoding, delimiter, header row and sheet, where a person corrected what the reader guessed
  reading jsonb not null default '{}',
  -- the columns' targets as proposed and corrected; null until the list was looked at
  mapping jsonb,
  source text not null default '',
  source_url text not null default '',
  licence text not null default '',
  attribution text not null default '',
  retrieved_on date,
  -- the list that this one was recognised as
  profile_id uuid,
  audience audience not null default 'network',
  -- the list is public already, so its addresses and telephone numbers may be shown
  public_source boolean not null default false,
  -- the kind of rows that do not tell theirs
  kind_default text,
  -- what the rows become: organisations, or areas with their outlines
  target text not null default 'organisations' constraint import_target_is_known check (target in ('organisations', 'areas')),
  -- the kind of the areas; null where each row tells its own
  area_kind text constraint import_area_kind_is_known check (area_kind in ('park', 'quarter')),
  -- areas within areas become their parts
  area_parts boolean not null default true,
  -- what to do with rows that look like a record we have: for all, and by line
  duplicates text not null default 'skip' constraint import_duplicates_is_known check (duplicates in ('take', 'new', 'skip')),
  choices jsonb not null default '{}',
  -- the last decision for all open pairs: what, for which lines, and what was set before; it can be taken back
  for_all jsonb,
  state text not null default 'draft'
    constraint import_state_is_known check (state in ('draft', 'planning', 'planned', 'running', 'done', 'undoing', 'undone')),
  -- counts and repairs of the last dry or real run; what happened to each row is in import_row
  summary jsonb,
  job_id uuid,
  -- the job that wrote the rows; a run that was interrupted does not plan anew
  planned_by uuid,
  -- the job whose number the created records carry
  run_job_id uuid,
  started_by uuid,
  done_at timestamptz,
  undone_at timestamptz,
  -- file and rows were cleared out: nothing can be tried, carried out or taken back any more
  cleared_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, file_id) references stored_file (network_id, id),
  foreign key (network_id, profile_id) references import_profile (network_id, id) on delete set null (profile_id),
  foreign key (network_id, job_id) references job (network_id, id),
  foreign key (network_id, planned_by) references job (network_id, id),
  foreign key (network_id, run_job_id) references job (network_id, id)
);
comment on table import_run is 'module: organisations';
comment on column import_run.file_name is 'personal: may contain';
comment on column import_run.mapping is 'personal: may contain';
comment on column import_run.started_by is 'personal: reference';
create index import_run_by_age on import_run (network_id, created_at desc);

create index import_run_by_profile on import_run (network_id, profile_id) where profile_id is not null;

create table import_row (
  network_id uuid not null,
  run_id uuid not null,
  line integer not null,
  name text not null default '',
  deed text not null constraint import_deed_is_known check (deed in ('create', 'change', 'unchanged', 'skip', 'duplicate')),
  -- created all the same, but somebody should look
  doubtful boolean not null default false,
  -- a person is asked about it: it looks known, or alike; that stays, whatever is decided
  asked text constraint import_asked_is_known check (asked in ('known', 'alike')),
  -- the row of the plan as the pure part decided it: draft, repairs, likeness, changes
  plan jsonb not null,
  -- null until the row was carried out; each row once, whoever carries it out
  done_at timestamptz,
  organisation_id uuid,
  area_id uuid,
  -- the record with its sites, branches and residencies before the import changed it
  before jsonb,
  undo text constraint import_undo_is_known check (undo in ('removed', 'restored', 'withdrawn', 'kept')),
  created_at timestamptz not null default now(),
  primary key (network_id, run_id, line),
  foreign key (network_id, run_id) references import_run (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id) on delete set null (organisation_id),
  foreign key (network_id, area_id) references area (network_id, id) on delete set null (area_id)
);
comment on table import_row is 'module: organisations';
comment on column import_row.name is 'personal: may contain';
comment on column import_row.plan is 'personal: may contain';
comment on column import_row.before is 'personal: may contain';
create index import_row_by_deed on import_row (network_id, run_id, deed, line);
create index import_row_asked on import_row (network_id, run_id, asked desc, line) where asked is not null;
create index import_row_open on import_row (network_id, run_id, line) where done_at is null;
create index import_row_by_area on import_row (network_id, area_id) where area_id is not null;
create index import_row_by_organisation on import_row (network_id, organisation_id) where organisation_id is not null;

-- What a source said last about a record, field by field as a mark (no values): what differs from it was changed by hand.
create table import_listing (
  network_id uuid not null,
  organisation_id uuid not null,
  source text not null,
  marks jsonb not null,
  listed_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (network_id, organisation_id, source),
  foreign key (network_id, organisation_id) references organisation (network_id, id) on delete cascade
);
comment on table import_listing is 'module: organisations';

-- Records that a list brought once and holds no more, as one run found them.
create table import_missing (
  network_id uuid not null,
  run_id uuid not null,
  organisation_id uuid not null,
  created_at timestamptz not null default now(),
  primary key (network_id, run_id, organisation_id),
  foreign key (network_id, run_id) references import_run (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id) on delete cascade
);
comment on table import_missing is 'module: organisations';
create index import_missing_by_organisation on import_missing (network_id, organisation_id);

call nw.protect('import_listing');
call nw.protect('import_missing');
create policy goes_with_its_run on import_missing as restrictive to nw_desk using (run_id in (select id from import_run));
grant select, insert, update, delete on import_listing to nw_worker;
grant select on import_missing to nw_desk;
grant select, insert, delete on import_missing to nw_worker;

call nw.protect('import_profile');
call nw.protect('import_run');
call nw.protect('import_row');
create policy office_keeps_its_own on import_profile as restrictive to nw_desk using (office_id = (select nw.office()));
create policy office_keeps_its_own on import_run as restrictive to nw_desk using (office_id = (select nw.office()));
create policy goes_with_its_run on import_row as restrictive to nw_desk using (run_id in (select id from import_run));

grant select, update, delete on import_profile to nw_desk;
grant select, insert, update on import_profile to nw_worker;
grant select, insert, update on import_run to nw_desk, nw_worker;
grant select on import_row to nw_desk;
grant select, insert, update, delete on import_row to nw_worker;

-- Undoing an import removes the records that it made. Nothing else ever deletes an organisation.
grant delete on organisation to nw_worker;
create policy only_imported_records_are_removed on organisation as restrictive for delete to nw_worker
  using (import_job_id is not null);
