-- SPDX-License-Identifier: EUPL-1.2
-- Module: platform. What every action leaves behind: journal, fact, outbox; and jobs, files, once-keys, rates.

create table journal_entry (
  network_id uuid not null references network (network_id),
  seq bigint not null,
  id uuid not null,
  at timestamptz not null,
  surface text not null,
  actor_kind text not null,
  actor_id uuid,
  deed text not null,
  record_kind text not null,
  record_id uuid not null,
  office_id uuid,
  organisation_id uuid,
  audience audience not null default 'network',
  before jsonb,
  after jsonb,
  undoes uuid,
  previous_hash bytea not null,
  hash bytea not null,
  created_at timestamptz not null default now(),
  primary key (network_id, seq),
  constraint journal_entry_id_is_unique unique (network_id, id)
);
comment on table journal_entry is 'module: platform';
comment on column journal_entry.actor_id is 'personal: reference';
comment on column journal_entry.before is 'personal: may contain';
comment on column journal_entry.after is 'personal: may contain';
create index journal_by_record on journal_entry (network_id, record_id, seq desc);
create index journal_by_organisation on journal_entry (network_id, organisation_id, seq desc);

create table journal_head (
  network_id uuid primary key references network (network_id),
  seq bigint not null,
  hash bytea not null,
  created_at timestamptz not null default now()
);
comment on table journal_head is 'module: platform';

-- What one entry's hash covers: everything in it, in a form that does not depend on settings of the session.
create function nw.journal_hash(entry journal_entry) returns bytea language sql immutable
  return sha256(entry.previous_hash || convert_to(jsonb_build_array(
    entry.network_id, entry.seq, entry.id, (extract(epoch from entry.at) * 1000)::bigint, entry.surface, entry.actor_kind,
    entry.actor_id, entry.deed, entry.record_kind, entry.record_id, entry.office_id, entry.organisation_id,
    entry.audience, entry.before, entry.after, entry.undoes)::text, 'UTF8'));

-- The only way into the journal. Each entry carries the hash of the one before it, so that a changed, removed or
-- reordered entry is found by whoever recomputes the chain (trust I13).
create function nw.journal_add(entry jsonb) returns void language plpgsql security definer
  set search_path = public, nw, pg_temp as $$
declare
  head journal_head;
  fresh journal_entry;
begin
  insert into journal_head (network_id, seq, hash) values (nw.network(), 0, '\x00')
    on conflict (network_id) do nothing;
  select * into strict head from journal_head where network_id = nw.network() for update;
  fresh.network_id := nw.network();
  fresh.seq := head.seq + 1;
  fresh.id := (entry ->> 'id')::uuid;
  fresh.at := date_trunc('milliseconds', (entry ->> 'at')::timestamptz);
  fresh.surface := entry ->> 'surface';
  fresh.actor_kind := entry ->> 'actorKind';
  fresh.actor_id := (entry ->> 'actorId')::uuid;
  fresh.deed := entry ->> 'deed';
  fresh.record_kind := entry ->> 'recordKind';
  fresh.record_id := (entry ->> 'recordId')::uuid;
  fresh.office_id := (entry ->> 'officeId')::uuid;
  fresh.organisation_id := (entry ->> 'organisationId')::uuid;
  fresh.audience := entry ->> 'audience';
  fresh.before := entry -> 'before';
  fresh.after := entry -> 'after';
  fresh.undoes := (entry ->> 'undoes')::uuid;
  fresh.created_at := now();
  fresh.previous_hash := head.hash;
  fresh.hash := nw.journal_hash(fresh);
  insert into journal_entry select fresh.*;
  update journal_head set seq = fresh.seq, hash = fresh.hash where network_id = nw.network();
end $$;

-- The first entry of the network's chain that does not fit, or null where the chain is whole. Definer, because whoever
-- may not see an office's own entries would find gaps where there are none; it answers a number, no entry. An entry that
-- was cut off the end is missed by the head, which is compared, too.
create function nw.journal_break() returns bigint language sql stable security definer set search_path = public, nw, pg_temp as $$
  select min(seq) from (
    select entry.seq, entry.hash = nw.journal_hash(entry) as hash_fits,
           entry.previous_hash = coalesce(lag(entry.hash) over (order by entry.seq), '\x00'::bytea) as link_fits,
           entry.seq = row_number() over (order by entry.seq) as number_fits
      from journal_entry entry where entry.network_id = nw.network()
    union all
    select head.seq, head.hash = coalesce(newest.hash, '\x00'::bytea), true, head.seq = coalesce(newest.seq, 0)
      from journal_head head left join lateral (select seq, hash from journal_entry where network_id = head.network_id order by seq desc limit 1) newest on true
     where head.network_id = nw.network()) checked
    where not (hash_fits and link_fits and number_fits)
$$;

create table fact (
  network_id uuid not null references network (network_id),
  id uuid not null,
  at timestamptz not null,
  kind text not null constraint fact_kind_names_its_module check (kind ~ '^[a-z]+\.[a-z_]+$'),
  office_id uuid,
  actor_kind text not null,
  actor_id uuid,
  organisation_id uuid,
  record_kind text not null,
  record_id uuid not null,
  payload jsonb not null default '{}',
  created_at timestamptz not null default now(),
  primary key (network_id, id)
);
comment on table fact is 'module: platform';
comment on column fact.actor_id is 'personal: reference';
create index fact_by_kind on fact (network_id, kind, at);
create index fact_by_organisation on fact (network_id, organisation_id, at desc);
create index fact_by_record on fact (network_id, record_id, at desc);

create table outbox (
  network_id uuid not null references network (network_id),
  id uuid not null,
  kind text not null constraint outbox_kind_is_known check (kind in ('mail', 'reaction')),
  -- what must not be done twice, in words: 'introduction:<id>:asked:seeker'
  key text not null,
  payload jsonb not null,
  -- resend: may arrive twice rather than never; careful: an uncertain delivery goes to a person; once: never twice
  delivery text not null default 'resend' constraint outbox_delivery_is_known check (delivery in ('resend', 'careful', 'once')),
  state text not null default 'queued'
    constraint outbox_state_is_known check (state in ('queued', 'sending', 'sent', 'in_doubt', 'failed', 'withdrawn')),
  attempts smallint not null default 0,
  due_at timestamptz not null default now(),
  claimed_until timestamptz,
  last_error text,
  sent_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  constraint outbox_key_only_once unique (network_id, key)
);
comment on table outbox is 'module: platform';
comment on column outbox.payload is 'personal: contact';
create index outbox_due on outbox (due_at) where state in ('queued', 'sending');

create table job (
  network_id uuid not null references network (network_id),
  id uuid not null,
  kind text not null,
  title text not null,
  office_id uuid,
  requested_by uuid,
  input jsonb not null default '{}',
  state text not null default 'queued'
    constraint job_state_is_known check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  done integer not null default 0,
  total integer,
  note text not null default '',
  result jsonb,
  attempts smallint not null default 0,
  claimed_until timestamptz,
  cancel_wanted boolean not null default false,
  started_at timestamptz,
  finished_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id)
);
comment on table job is 'module: platform';
comment on column job.requested_by is 'personal: reference';
create index job_waiting on job (created_at) where state in ('queued', 'running');

create table once_key (
  network_id uuid not null references network (network_id),
  actor text not null,
  key text not null,
  body_hash bytea not null,
  answer jsonb,
  created_at timestamptz not null default now(),
  primary key (network_id, actor, key)
);
comment on table once_key is 'module: platform';
create index once_key_by_age on once_key (created_at);

create table stored_file (
  network_id uuid not null references network (network_id),
  id uuid not null,
  office_id uuid,
  name text not null,
  media_type text not null,
  bytes bigint not null,
  sha256 bytea not null,
  audience audience not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  primary key (network_id, id)
);
comment on table stored_file is 'module: platform';
comment on column stored_file.name is 'personal: may contain';

create table rate_window (
  network_id uuid not null references network (network_id),
  subject text not null,
  started_at timestamptz not null,
  hits integer not null,
  created_at timestamptz not null default now(),
  primary key (network_id, subject)
);
comment on table rate_window is 'module: platform';
comment on column rate_window.subject is 'personal: keyed hash of an address';

call nw.protect('journal_entry');
call nw.protect('journal_head');
call nw.protect('fact');
call nw.protect('outbox');
call nw.protect('job');
call nw.protect('once_key');
call nw.protect('stored_file');
call nw.protect('rate_window');
create policy office_keeps_its_own on journal_entry as restrictive to nw_desk
  using (audience <> 'office' or office_id = (select nw.office()));
-- What an office wrote for itself about an organisation is not the organisation's to read.
create policy members_see_their_organisation on journal_entry as restrictive to nw_member
  using (audience <> 'office' and organisation_id = any ((select nw.organisations())::uuid[]));
create policy office_keeps_its_own on stored_file as restrictive to nw_desk
  using (audience <> 'office' or office_id = (select nw.office())) with check (office_id = (select nw.office()));
-- Long work belongs to the office that asked for it: its title and result tell what the office does.
create policy office_keeps_its_own on job as restrictive to nw_desk using (office_id = (select nw.office()));
-- What a form was answered is for whoever sent it.
create policy sender_keeps_the_answer on once_key as restrictive to nw_desk, nw_member using (actor = (select nw.account())::text);
create policy work_is_handed_out_everywhere on outbox to nw_dispatch using (true);
create policy work_is_handed_out_everywhere on job to nw_dispatch using (true);
create policy work_is_handed_out_everywhere on once_key to nw_dispatch using (true);
create policy work_is_handed_out_everywhere on rate_window to nw_dispatch using (true);

-- Append-only by grant: nobody may change or remove a fact, a journal entry or a once-key of a running request.
grant select on journal_entry to nw_desk, nw_member, nw_operator, nw_worker;
grant insert on fact, outbox to nw_desk, nw_member, nw_intake, nw_link, nw_auth, nw_worker, nw_operator;
grant select on fact to nw_worker, nw_operator;
grant select, update on outbox to nw_worker, nw_operator;
-- What left the outbox long ago is cleared out.
grant delete on outbox to nw_worker;
grant update (state) on outbox to nw_desk;
-- what lies in a mail (addresses, links that open things) is nobody's business at the desk
grant select (network_id, id, kind, key, state) on outbox to nw_desk;
-- A mail with the key of one that is there is the same mail: noticing that reads the key, nothing else.
grant select (network_id, key) on outbox to nw_member, nw_intake, nw_link, nw_auth;
grant select, insert, update on job to nw_worker, nw_operator;
grant select, insert, update (cancel_wanted) on job to nw_desk;
grant select, insert, update on once_key, rate_window to nw_desk, nw_member, nw_intake, nw_link, nw_auth, nw_worker, nw_operator;
grant select, insert on stored_file to nw_desk, nw_worker, nw_operator;
grant select, update on outbox, job to nw_dispatch;
grant select, delete on once_key, rate_window to nw_dispatch;
grant select, insert on journal_entry to nw_definer;
grant select, insert, update on journal_head to nw_definer;
alter function nw.journal_add(jsonb) owner to nw_definer;
alter function nw.journal_break() owner to nw_definer;
revoke execute on function nw.journal_break() from public;
grant execute on function nw.journal_break() to nw_desk, nw_worker, nw_operator;
revoke execute on function nw.journal_add(jsonb) from public;
grant execute on function nw.journal_add(jsonb) to nw_desk, nw_member, nw_intake, nw_link, nw_auth, nw_worker, nw_operator;

-- A logo is the one file that strangers may see; its bytes lie in the file store.
grant select on stored_file to nw_pub;
create view pub.stored_file with (security_barrier) as
  select network_id, id, name, media_type, bytes from stored_file where audience = 'public';
alter view pub.stored_file owner to nw_pub;
grant select on pub.stored_file to nw_reader;
