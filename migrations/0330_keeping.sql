-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. What keeps the directory true: proposals by the public, claims of entries, the yearly question.
-- Why: stale entries that nobody owns are the first complaint about every directory; here anybody may say so, the office decides.

-- A proposal (Vorschlag) by somebody without an account. Nothing in it is ever public; it becomes so only through the record.
create table proposal (
  network_id uuid not null references network (network_id),
  id uuid not null,
  kind text not null constraint proposal_kind_is_known check (kind in ('new', 'correction', 'gone')),
  state text not null default 'waiting' constraint proposal_state_is_known check (state in ('waiting', 'accepted', 'refused', 'withdrawn')),
  office_id uuid not null,
  organisation_id uuid,
  -- the municipality that it is about, for those who look after one
  ags text constraint proposal_ags_has_eight_digits check (ags ~ '^[0-9]{8}$'),
  -- field → what is proposed, and what the public page said when it was sent
  given jsonb not null default '{}',
  shown jsonb not null default '{}',
  remark text not null default '' constraint proposal_remark_fits_a_page check (length(remark) <= 2000),
  source text not null constraint proposal_source_is_known check (source in ('own', 'visit', 'website', 'heard', 'other')),
  source_words text not null default '',
  reporter_email text,
  locale text not null default 'de',
  -- the holder of the address opened our mail
  confirmed_at timestamptz,
  decided_at timestamptz,
  decided_by uuid,
  reason text not null default '',
  accepted text[] not null default '{}',
  -- entries of the journal that the acceptance wrote, so that it can be taken back
  entries uuid[] not null default '{}',
  -- its words and addresses are gone: the period is over, or somebody was erased
  forgotten_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  constraint proposal_names_a_record check (kind = 'new' or organisation_id is not null),
  constraint proposal_is_decided_once check ((state in ('accepted', 'refused')) = (decided_at is not null))
);
comment on table proposal is 'module: organisations';
comment on column proposal.given is 'personal: may contain';
comment on column proposal.shown is 'personal: may contain';
comment on column proposal.remark is 'personal: may contain';
comment on column proposal.source_words is 'personal: may contain';
comment on column proposal.reporter_email is 'personal: contact';
comment on column proposal.decided_by is 'personal: reference';
create index proposal_by_state on proposal (network_id, office_id, state, created_at);
create index proposal_by_organisation on proposal (network_id, organisation_id);

call nw.protect('proposal');
create policy office_keeps_its_own on proposal as restrictive to nw_desk using (office_id = (select nw.office()));
-- A public form brings something about a record that is public, and decides nothing.
create policy strangers_bring_only on proposal as restrictive to nw_intake using (false)
  with check (state = 'waiting' and confirmed_at is null and accepted = '{}' and entries = '{}' and reason = ''
    and (organisation_id is null or organisation_id in (select o.id from pub.organisation o where o.network_id = proposal.network_id)));
create policy link_opens_one_record on proposal as restrictive to nw_link using (id = (select nw.record()))
  with check (id = (select nw.record()) and state in ('waiting', 'withdrawn', 'accepted', 'refused'));
create policy link_withdraws_what_waits on proposal as restrictive for update to nw_link
  using (id = (select nw.record())) with check (decided_at is not null or state in ('waiting', 'withdrawn'));
-- The holder of the link of a yearly question works as its organisation, and proposes an address for it; nothing is read back.
create policy members_propose_for_their_own on proposal as restrictive to nw_member using (false)
  with check (kind = 'correction' and state = 'waiting' and organisation_id = any ((select nw.organisations())::uuid[]));
grant insert on proposal to nw_intake, nw_member;
grant select, update on proposal to nw_desk, nw_worker;
grant insert on proposal to nw_worker;
grant select on proposal to nw_operator;
grant select (network_id, id, kind, state, office_id, organisation_id, given, remark, confirmed_at, decided_at, reason, accepted, locale, created_at) on proposal to nw_link;
grant update (confirmed_at, state) on proposal to nw_link;

-- Who at an office hears of proposals, for which places, and how soon.
create table proposal_subscription (
  network_id uuid not null,
  account_id uuid not null,
  office_id uuid not null,
  pace text not null constraint subscription_pace_is_known check (pace in ('at_once', 'daily', 'never')),
  -- both empty: everything that comes to the office
  towns text[] not null default '{}',
  areas uuid[] not null default '{}',
  last_daily_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, account_id, office_id),
  foreign key (network_id, account_id) references account (network_id, id) on delete cascade,
  foreign key (network_id, office_id) references office (network_id, id)
);
comment on table proposal_subscription is 'module: organisations';
comment on column proposal_subscription.account_id is 'personal: reference';
comment on column proposal_subscription.towns is 'official keys (AGS) of municipalities';
call nw.protect('proposal_subscription');
-- Everybody keeps their own; the office answers for all of them when somebody asks what is kept about them (GDPR Art. 15).
create policy office_keeps_its_own on proposal_subscription as restrictive to nw_desk using (office_id = (select nw.office()));
create policy own_subscription_begins on proposal_subscription as restrictive for insert to nw_desk with check (account_id = (select nw.account()));
create policy own_subscription_changes on proposal_subscription as restrictive for update to nw_desk using (account_id = (select nw.account()));
grant select, insert, update on proposal_subscription to nw_desk, nw_worker;
grant delete on proposal_subscription to nw_worker;

-- A claim (Das ist mein Eintrag): somebody says that they speak for an organisation, and how that was checked.
create table claim (
  network_id uuid not null references network (network_id),
  id uuid not null,
  organisation_id uuid not null,
  office_id uuid not null,
  state text not null default 'unconfirmed'
    constraint claim_state_is_known check (state in ('unconfirmed', 'checking', 'proven', 'granted', 'refused', 'withdrawn')),
  name text not null,
  email text not null constraint claim_email_is_lower_case check (email = lower(email)),
  phone text not null default '',
  role text not null default '',
  remark text not null default '' constraint claim_remark_fits_a_page check (length(remark) <= 2000),
  locale text not null default 'de',
  -- the holder of the address opened our mail
  confirmed_at timestamptz,
  way text constraint claim_way_is_known check (way in ('recorded_address', 'same_domain', 'letter', 'office')),
  code_issued_at timestamptz,
  code_entered_at timestamptz,
  tries smallint not null default 0,
  account_id uuid,
  -- until this day the office may still refuse what proved itself
  objection_until date,
  decided_at timestamptz,
  decided_by uuid,
  reason text not null default '',
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, account_id) references account (network_id, id)
);
comment on table claim is 'module: organisations';
comment on column claim.name is 'personal: identity';
comment on column claim.email is 'personal: contact';
comment on column claim.phone is 'personal: contact';
comment on column claim.role is 'personal: occupation';
comment on column claim.remark is 'personal: may contain';
comment on column claim.decided_by is 'personal: reference';
comment on column claim.account_id is 'personal: reference';
create index claim_by_state on claim (network_id, office_id, state, created_at);
create index claim_by_organisation on claim (network_id, organisation_id);

call nw.protect('claim');
-- What nobody confirmed by mail is not there for any desk: an address that somebody typed says nothing.
create policy office_keeps_its_own on claim as restrictive to nw_desk using (office_id = (select nw.office()) and state <> 'unconfirmed');
create policy strangers_bring_only on claim as restrictive to nw_intake using (false)
  with check (state = 'unconfirmed' and confirmed_at is null and way is null and account_id is null and code_entered_at is null
    and organisation_id in (select o.id from pub.organisation o where o.network_id = claim.network_id));
-- Its holder confirms and types a code; what follows from that, the program decides (state, way and account are not granted).
create policy link_opens_one_record on claim as restrictive to nw_link using (id = (select nw.record()));
grant insert on claim to nw_intake;
grant select, update on claim to nw_desk, nw_worker;
grant insert, delete on claim to nw_worker;
grant select on claim to nw_operator;
grant select (network_id, id, organisation_id, office_id, state, name, email, confirmed_at, code_issued_at, code_entered_at, tries, objection_until, decided_at, reason,
  created_at) on claim to nw_link;
grant update (confirmed_at, code_entered_at, tries) on claim to nw_link;
-- Merging ends the codes of letters (nw.move_references).
grant select, update (code_issued_at, code_entered_at, tries) on claim to nw_definer;

-- An address that a member wrote is not yet proof of who speaks for the record; one that the office or a source writes is. Whoever
-- knows better (a proposal that was accepted, a merge) says so in the same transaction.
create function nw.doubt_new_address() returns trigger language plpgsql as $$
begin
  if new.email_unproven_since is not distinct from old.email_unproven_since then
    new.email_unproven_since := case when current_user = 'nw_member' then date_trunc('milliseconds', now()) end;
  end if;
  return new;
end $$;
create trigger doubt_new_address before update of email on organisation for each row
  when (lower(old.email) is distinct from lower(new.email)) execute function nw.doubt_new_address();

-- How an office keeps its stock true; no row is the default.
create table keeping_settings (
  network_id uuid not null,
  office_id uuid not null,
  yearly_mail boolean not null default false,
  per_day smallint not null default 30 constraint keeping_batch_is_sensible check (per_day between 1 and 500),
  archive_after_months smallint not null default 24 constraint keeping_period_is_sensible check (archive_after_months between 13 and 120),
  changed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (network_id, office_id),
  foreign key (network_id, office_id) references office (network_id, id)
);
comment on table keeping_settings is 'module: organisations';
call nw.protect('keeping_settings');
create policy office_keeps_its_own on keeping_settings as restrictive to nw_desk using (office_id = (select nw.office()));
grant select, insert, update on keeping_settings to nw_desk, nw_worker;

-- The yearly question (Stimmt das noch?) to one organisation; its id is what the three links open.
create table keeping_request (
  network_id uuid not null references network (network_id),
  id uuid not null,
  organisation_id uuid not null,
  office_id uuid not null,
  email text,
  locale text not null default 'de',
  sent_at timestamptz not null,
  reminded_at timestamptz,
  answer text constraint keeping_answer_is_known check (answer in ('confirmed', 'changed', 'removed', 'objected')),
  answered_at timestamptz,
  -- another address of the organisation, which the office checks before it stands in the entry
  proposal_id uuid,
  -- nobody has that address; or the mail did not go out for another reason
  bounced_at timestamptz,
  failed_at timestamptz,
  seen_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, proposal_id) references proposal (network_id, id),
  constraint keeping_answer_has_its_time check ((answer is null) = (answered_at is null))
);
comment on table keeping_request is 'module: organisations';
comment on column keeping_request.email is 'personal: contact';
create index keeping_request_by_organisation on keeping_request (network_id, organisation_id, sent_at desc);
create index keeping_request_by_proposal on keeping_request (network_id, proposal_id) where proposal_id is not null;
create index keeping_request_by_office on keeping_request (network_id, office_id, sent_at desc);
call nw.protect('keeping_request');
create policy office_keeps_its_own on keeping_request as restrictive to nw_desk using (office_id = (select nw.office()));
create policy link_opens_one_record on keeping_request as restrictive to nw_link using (id = (select nw.record()));
grant select, insert, update on keeping_request to nw_worker;
grant select, update (seen_at) on keeping_request to nw_desk;
grant select (network_id, id, organisation_id, office_id, email, locale, sent_at, answer, answered_at, proposal_id), update (answer, answered_at, proposal_id) on keeping_request to nw_link;

-- Addresses that are never written to again by the program's own accord (Widerspruch, unzustellbar); kept as a keyed hash only.
create table mail_suppression (
  network_id uuid not null references network (network_id),
  purpose text not null,
  address_hash bytea not null,
  reason text not null constraint suppression_reason_is_known check (reason in ('objected', 'bounced')),
  created_at timestamptz not null default now(),
  primary key (network_id, purpose, address_hash)
);
comment on table mail_suppression is 'module: organisations';
comment on column mail_suppression.address_hash is 'personal: keyed hash of an address';
call nw.protect('mail_suppression');
grant select, insert on mail_suppression to nw_worker;
grant select, insert on mail_suppression to nw_desk;
grant insert on mail_suppression to nw_link;
-- What a person objected to stands for ever; what a mail server said is forgotten when somebody confirmed the entry with its address.
create policy objections_stand on mail_suppression as restrictive for delete to nw_worker using (reason = 'bounced');
grant delete on mail_suppression to nw_worker;

-- That an entry was there and is archived may be said at its public address (410), nothing else of it.
create view pub.organisation_archived with (security_barrier) as
  select network_id, slug, office_id from organisation where audience = 'public' and state = 'archived' and not 'name' = any (unpublished_fields);
alter view pub.organisation_archived owner to nw_pub;
grant select on pub.organisation_archived to nw_reader;

-- Where one field of a record comes from, on which legal basis it is kept, and who may see it at most. No field needs one.
create table organisation_field_origin (
  network_id uuid not null,
  organisation_id uuid not null,
  field text not null constraint origin_field_is_known check (field in ('name', 'legal_form', 'summary', 'description', 'email', 'phone', 'website', 'founded',
    'tags', 'fields', 'branches', 'address', 'opening_hours')),
  source text not null default '' constraint origin_source_is_short check (length(source) <= 200),
  source_date date,
  legal_basis text constraint origin_basis_is_known check (legal_basis in ('public_task', 'consent', 'contract', 'open_licence', 'trade_register')),
  audience audience,
  created_at timestamptz not null default now(),
  primary key (network_id, organisation_id, field),
  foreign key (network_id, organisation_id) references organisation (network_id, id) on delete cascade,
  -- A trade register notice (§ 14 GewO) may be used by the office for its tasks; it is never published.
  constraint register_field_is_not_for_the_public check (legal_basis is distinct from 'trade_register' or audience is null or audience in ('office', 'network'))
);
comment on table organisation_field_origin is 'module: organisations';
comment on column organisation_field_origin.source is 'personal: may contain';
call nw.protect('organisation_field_origin');
create policy seen_with_its_organisation on organisation_field_origin as restrictive to nw_desk using (exists (
  select 1 from organisation o where o.network_id = organisation_field_origin.network_id and o.id = organisation_field_origin.organisation_id));
grant select, insert, update, delete on organisation_field_origin to nw_desk, nw_worker;
grant select on organisation_field_origin to nw_operator;

-- What follows from the origins stands in the record, so that no public view has to ask; only this writes it.
create function nw.hide_by_origin() returns trigger language plpgsql security definer set search_path = public, nw, pg_temp as $$
declare touched uuid[]; network uuid;
begin
  -- One statement for all records that a list brings; each touches one network only.
  if tg_op = 'UPDATE' then
    for network, touched in select c.network_id, array_agg(distinct c.organisation_id) from (
        select network_id, organisation_id from changed union select network_id, organisation_id from was) c group by 1 loop
      call nw.hide_fields(network, touched);
    end loop;
  else
    for network, touched in select c.network_id, array_agg(distinct c.organisation_id) from changed c group by 1 loop
      call nw.hide_fields(network, touched);
    end loop;
  end if;
  return null;
end $$;
create procedure nw.hide_fields(network uuid, touched uuid[]) language sql security definer set search_path = public, nw, pg_temp as $$
  update organisation o
     set unpublished_fields = array(select field from organisation_field_origin f where f.network_id = o.network_id and f.organisation_id = o.id
           and (f.legal_basis = 'trade_register' or f.audience in ('office', 'network', 'members')) order by field),
         unshared_fields = array(select field from organisation_field_origin f where f.network_id = o.network_id and f.organisation_id = o.id
           and (f.legal_basis = 'trade_register' or f.audience in ('office', 'network')) order by field)
   where o.network_id = network and o.id = any (touched)
$$;
grant select on organisation_field_origin to nw_definer;
grant update (unpublished_fields, unshared_fields) on organisation to nw_definer;
alter function nw.hide_by_origin() owner to nw_definer;
alter procedure nw.hide_fields(uuid, uuid[]) owner to nw_definer;
revoke execute on procedure nw.hide_fields(uuid, uuid[]) from public;
grant execute on procedure nw.hide_fields(uuid, uuid[]) to nw_definer;
create trigger hide_by_origin_new after insert on organisation_field_origin referencing new table as changed for each statement execute function nw.hide_by_origin();
create trigger hide_by_origin_changed after update on organisation_field_origin referencing old table as was new table as changed for each statement execute function nw.hide_by_origin();
create trigger hide_by_origin_gone after delete on organisation_field_origin referencing old table as changed for each statement execute function nw.hide_by_origin();
create function nw.origins_decide() returns trigger language plpgsql as $$
begin
  if current_user <> 'nw_definer' then
    if tg_op = 'INSERT' then
      new.unpublished_fields := '{}'; new.unshared_fields := '{}';
    else
      new.unpublished_fields := old.unpublished_fields; new.unshared_fields := old.unshared_fields;
    end if;
  end if;
  return new;
end $$;
create trigger origins_decide before insert or update of unpublished_fields, unshared_fields on organisation for each row execute function nw.origins_decide();
