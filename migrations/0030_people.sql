-- SPDX-License-Identifier: EUPL-1.2
-- Module: people. Persons, their accounts and sessions, roles in offices and organisations, links, consents.

create table person (
  network_id uuid not null references network (network_id),
  id uuid not null,
  name text not null constraint person_has_a_name check (name <> ''),
  email text,
  phone text,
  title text not null default '',
  source text not null default 'staff',
  erased_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id)
);
comment on table person is 'module: people';
comment on column person.name is 'personal: identity';
comment on column person.email is 'personal: contact';
comment on column person.phone is 'personal: contact';
create index person_by_email on person (network_id, lower(email));

create table account (
  network_id uuid not null,
  id uuid not null,
  person_id uuid not null,
  email text not null constraint account_email_is_lower_case check (email = lower(email)),
  password_hash text,
  state text not null default 'invited'
    constraint account_state_is_known check (state in ('invited', 'active', 'suspended')),
  totp_secret text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint,
  locale text not null default 'de' constraint account_locale_is_known check (locale in ('de', 'en')),
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, person_id) references person (network_id, id),
  constraint account_email_once_per_network unique (network_id, email)
);
comment on table account is 'module: people';
comment on column account.email is 'personal: contact';
comment on column account.password_hash is 'secret: hash';
comment on column account.totp_secret is 'secret: key';

create table passkey (
  network_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  credential_id text not null,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  last_used_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, account_id) references account (network_id, id) on delete cascade,
  constraint passkey_only_once unique (network_id, credential_id)
);
comment on table passkey is 'module: people';

-- Ten codes for whoever lost the second factor; each works once.
create table recovery_code (
  network_id uuid not null,
  account_id uuid not null,
  code_hash bytea not null,
  used_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, account_id, code_hash),
  foreign key (network_id, account_id) references account (network_id, id) on delete cascade
);
comment on table recovery_code is 'module: people';
comment on column recovery_code.code_hash is 'secret: hash';

create table office_role (
  network_id uuid not null,
  account_id uuid not null,
  office_id uuid not null,
  role text not null constraint office_role_is_known check (role in ('lead', 'adviser', 'editor')),
  state text not null default 'active' constraint office_role_state_is_known check (state in ('invited', 'active', 'ended')),
  valid_until date,
  created_at timestamptz not null default now(),
  primary key (network_id, account_id, office_id),
  foreign key (network_id, account_id) references account (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id)
);
comment on table office_role is 'module: people';

-- organisation_id gets its foreign key where organisations are made (0300): people know no organisations.
create table organisation_role (
  network_id uuid not null,
  account_id uuid not null,
  organisation_id uuid not null,
  role text not null constraint organisation_role_is_known check (role in ('partner', 'member')),
  state text not null default 'active' constraint organisation_role_state_is_known check (state in ('invited', 'active', 'ended')),
  valid_until date,
  created_at timestamptz not null default now(),
  primary key (network_id, account_id, organisation_id),
  foreign key (network_id, account_id) references account (network_id, id)
);
comment on table organisation_role is 'module: people';
create index organisation_role_by_organisation on organisation_role (network_id, organisation_id);

-- A guest (juror, mentor, auditor) sees named records until a date; every view is journalled.
create table guest_grant (
  network_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  office_id uuid not null,
  record_kind text not null,
  record_id uuid not null,
  purpose text not null,
  valid_until date not null,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, account_id) references account (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  -- each office invites for itself
  constraint guest_grant_once_per_record unique (network_id, account_id, record_id, office_id)
);
comment on table guest_grant is 'module: people';

create table operator_role (
  network_id uuid not null,
  account_id uuid not null,
  state text not null default 'active' constraint operator_role_state_is_known check (state in ('active', 'ended')),
  created_at timestamptz not null default now(),
  primary key (network_id, account_id),
  foreign key (network_id, account_id) references account (network_id, id)
);
comment on table operator_role is 'module: people';

create table session (
  network_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  token_hash bytea not null,
  office_id uuid,
  device text not null default '',
  way text not null constraint session_way_is_known check (way in ('password', 'link', 'passkey', 'demo')),
  second_factor_at timestamptz,
  -- When the holder last showed a password, a code, a passkey or a link from the mail.
  proved_at timestamptz not null default now(),
  -- A secret for one-time codes that no code has confirmed yet: it lives and dies with this session.
  totp_pending text,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, account_id) references account (network_id, id) on delete cascade,
  constraint session_token_is_unique unique (network_id, token_hash)
);
comment on table session is 'module: people';
comment on column session.device is 'personal: technical';
comment on column session.token_hash is 'secret: hash';
comment on column session.totp_pending is 'secret: key';
create index session_by_account on session (network_id, account_id);
create index session_by_end on session (network_id, expires_at);

-- A link from a mail. Only its hash is kept; GET never uses it up (mail scanners open links).
create table one_time_link (
  network_id uuid not null references network (network_id),
  id uuid not null,
  purpose text not null,
  token_hash bytea not null,
  account_id uuid,
  email text,
  record_kind text,
  record_id uuid,
  payload jsonb not null default '{}',
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, account_id) references account (network_id, id) on delete cascade,
  constraint link_token_is_unique unique (network_id, token_hash)
);
comment on table one_time_link is 'module: people';
create index link_by_account on one_time_link (network_id, account_id);
create index link_by_record on one_time_link (network_id, record_id);
comment on column one_time_link.email is 'personal: contact';
comment on column one_time_link.token_hash is 'secret: hash';

-- What somebody agreed to, in the words they saw, and when they took it back (GDPR Art. 7; BGH I ZR 164/09).
create table consent (
  network_id uuid not null references network (network_id),
  id uuid not null,
  person_id uuid,
  email text,
  purpose text not null,
  record_id uuid,
  text_version text not null,
  wording text not null,
  channel text not null,
  given_at timestamptz not null,
  withdrawn_at timestamptz,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, person_id) references person (network_id, id)
);
comment on table consent is 'module: people';
comment on column consent.email is 'personal: contact';
create index consent_by_person on consent (network_id, person_id);
create index consent_by_record on consent (network_id, record_id);

call nw.protect('person');
call nw.protect('account');
call nw.protect('passkey');
call nw.protect('recovery_code');
call nw.protect('office_role');
call nw.protect('organisation_role');
call nw.protect('guest_grant');
call nw.protect('operator_role');
call nw.protect('session');
call nw.protect('one_time_link');
call nw.protect('consent');

grant select, insert, update on person to nw_desk, nw_worker, nw_operator, nw_auth;
grant insert on person to nw_intake;
grant select on person to nw_member;
grant select, insert, update on account, office_role, organisation_role, guest_grant, operator_role, session, one_time_link, passkey, recovery_code
  to nw_auth, nw_operator, nw_worker;
grant delete on passkey, recovery_code to nw_auth, nw_worker;
-- Links and sessions that are long over are cleared out.
grant delete on one_time_link, session to nw_worker;
grant select on office_role, organisation_role, guest_grant to nw_desk;
grant select on organisation_role, guest_grant to nw_member;
grant select (network_id, id, person_id, email, state, locale, last_sign_in_at, created_at, totp_confirmed_at) on account to nw_desk;
grant select (network_id, id, person_id, email, state, locale) on account to nw_member;
grant insert (network_id, id, person_id, email, state, locale) on account to nw_desk;
grant select (network_id, account_id, name, created_at, last_used_at) on passkey to nw_desk;
grant insert, update on office_role, organisation_role, guest_grant to nw_desk;
grant select (network_id, id, account_id, device, way, created_at, last_seen_at, expires_at, ended_at), update (ended_at) on session to nw_desk;
-- Whose link it is may be asked and a link may be withdrawn; its secret and whom it was sent to are nobody's at the desk.
grant select (network_id, purpose, account_id, record_kind, record_id, used_at, withdrawn_at), update (withdrawn_at), insert
  on one_time_link to nw_desk;
grant select (network_id, purpose, account_id, record_id, used_at, withdrawn_at), update (withdrawn_at) on one_time_link to nw_link;
grant insert on one_time_link to nw_intake, nw_worker;
grant insert on consent to nw_intake, nw_link, nw_desk, nw_member, nw_auth, nw_worker;
grant select, update on consent to nw_auth, nw_worker;
grant select, update (withdrawn_at) on consent to nw_desk;
grant select (network_id, id, purpose, record_id, channel, withdrawn_at), update (withdrawn_at) on consent to nw_link;
-- A member sees the people of their own organisations only; an organisation's module decides which those are.
create policy members_see_colleagues on organisation_role as restrictive for select to nw_member
  using (organisation_id = any ((select nw.organisations())::uuid[]));
create policy members_see_themselves on account as restrictive for select to nw_member
  using (id = (select nw.account()));
create policy members_see_themselves on person as restrictive for select to nw_member
  using (id in (select person_id from account where id = (select nw.account())));
create policy members_see_their_own_grants on guest_grant as restrictive for select to nw_member using (account_id = (select nw.account()));
-- The network shares who is there, not who works in which office, as which guest, and on which device.
create policy office_keeps_its_own on office_role as restrictive to nw_desk using (office_id = (select nw.office()));
create policy office_keeps_its_own on guest_grant as restrictive to nw_desk using (office_id = (select nw.office()));
-- An office ends the sessions of its own people and of those who speak for organisations.
create policy goes_with_a_role on session as restrictive to nw_desk
  using (account_id in (select account_id from office_role) or account_id in (select account_id from organisation_role));
-- A desk opens an account by inviting; nobody there makes one that is active.
create policy desk_only_invites on account as restrictive for insert to nw_desk with check (state = 'invited');
-- A link opens its one record, so only what was agreed to for that record is there, and only that can be taken back.
create policy link_opens_one_record on consent as restrictive to nw_link using (record_id = (select nw.record()));

-- What a link from a mail opens, found by the hash of its secret: the one look into the links for whoever holds one.
create function nw.open_link(hash bytea, wanted_purpose text, moment timestamptz) returns table (
  id uuid, account_id uuid, email text, record_kind text, record_id uuid, payload jsonb, expires_at timestamptz
) language sql stable security definer rows 1 set search_path = public, nw, pg_temp as $$
  select l.id, l.account_id, l.email, l.record_kind, l.record_id, l.payload, l.expires_at from one_time_link l
   where l.network_id = nw.network() and l.token_hash = hash and l.purpose = wanted_purpose
     and l.used_at is null and l.withdrawn_at is null and l.expires_at > moment
$$;
grant select on one_time_link to nw_definer;
alter function nw.open_link(bytea, text, timestamptz) owner to nw_definer;
revoke execute on function nw.open_link(bytea, text, timestamptz) from public;
grant execute on function nw.open_link(bytea, text, timestamptz) to nw_link, nw_auth, nw_worker, nw_operator;
-- A public form sends links to what it brought; a link that signs somebody in is not among them.
create policy strangers_link_to_what_they_brought on one_time_link as restrictive for insert to nw_intake
  with check (account_id is null and (starts_with(purpose, 'exchange.') or purpose in ('organisations.proposal', 'organisations.claim')));
