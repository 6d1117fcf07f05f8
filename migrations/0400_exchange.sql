-- SPDX-License-Identifier: EUPL-1.2
-- Module: exchange. Needs (Gesuche), offers (Angebote), matches, introductions (Vermittlungen) and what came of them.
-- Why: two sides meet only after both agreed, so who they are stands in tables of its own (exchange_contact,
-- introduction_side) whose policies open with that agreement, whatever the program asks for.

create table need (
  network_id uuid not null references network (network_id),
  id uuid not null,
  slug text not null,
  state text not null default 'received'
    constraint need_state_is_known check (state in ('received', 'open', 'on_watch', 'met', 'withdrawn', 'closed')),
  audience audience not null default 'network',
  office_id uuid not null,
  organisation_id uuid,
  -- the purchase outside the region, or the relation, that it was made of; a correction of its words does not part them
  bought_id uuid,
  title text not null constraint need_has_a_title check (title <> ''),
  text text not null constraint need_text_fits_a_page check (length(text) <= 4000),
  text_en text not null default '',
  category text,
  category_confidence real not null default 0,
  must jsonb not null default '[]',
  wish jsonb not null default '[]',
  refused text[] not null default '{}',
  place text not null default '',
  town text not null default '',
  lat double precision,
  lon double precision,
  radius_km real not null default 5 constraint need_radius_is_sensible check (radius_km between 0.5 and 500),
  -- false while the radius is only the usual one of the category: then distance fades slowly instead of cutting
  radius_named boolean not null default true,
  period_from date,
  period_until date,
  anonymous boolean not null default false,
  publish_wanted boolean not null default false,
  source text not null constraint need_source_is_known check (source in ('form', 'desk', 'member', 'import')),
  lexemes text[] not null default '{}',
  watched_since timestamptz,
  closed_at timestamptz,
  closed_reason text not null default '',
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  constraint need_slug_is_taken unique (network_id, slug)
);
comment on table need is 'module: exchange';
comment on column need.text is 'personal: may contain';
create unique index need_once_per_purchase on need (network_id, bought_id, office_id) where state in ('received', 'open', 'on_watch');
create index need_by_state on need (network_id, state, created_at desc);
create index need_by_organisation on need (network_id, organisation_id);
create index need_by_lexeme on need using gin (network_id, lexemes);

create table offer (
  network_id uuid not null references network (network_id),
  id uuid not null,
  slug text not null,
  state text not null default 'received'
    constraint offer_state_is_known check (state in ('received', 'open', 'taken', 'withdrawn', 'expired')),
  audience audience not null default 'network',
  office_id uuid not null,
  organisation_id uuid,
  title text not null constraint offer_has_a_title check (title <> ''),
  text text not null constraint offer_text_fits_a_page check (length(text) <= 4000),
  text_en text not null default '',
  category text,
  attributes jsonb not null default '{}',
  place text not null default '',
  town text not null default '',
  lat double precision,
  lon double precision,
  available_from date,
  available_until date,
  anonymous boolean not null default false,
  publish_wanted boolean not null default false,
  source text not null constraint offer_source_is_known check (source in ('form', 'desk', 'member', 'import')),
  lexemes text[] not null default '{}',
  confirmed_at timestamptz not null default now(),
  confirmed_by uuid,
  version integer not null default 1,
  changed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  constraint offer_slug_is_taken unique (network_id, slug)
);
comment on table offer is 'module: exchange';
comment on column offer.text is 'personal: may contain';
comment on column offer.confirmed_by is 'personal: reference';
create index offer_by_state on offer (network_id, state, confirmed_at desc);
create index offer_by_organisation on offer (network_id, organisation_id);
create index offer_by_lexeme on offer using gin (network_id, lexemes);
create index offer_by_title on offer using gin (network_id, title gin_trgm_ops);

-- Who asks or offers: apart from the words, which others may read.
create table exchange_contact (
  network_id uuid not null references network (network_id),
  id uuid not null,
  need_id uuid,
  offer_id uuid,
  name text not null,
  email text,
  phone text,
  organisation_name text not null default '',
  locale text not null default 'de',
  -- null until the holder of the address opened our mail; staff may vouch for it
  confirmed_at timestamptz,
  consent_version text,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, need_id) references need (network_id, id),
  foreign key (network_id, offer_id) references offer (network_id, id),
  constraint contact_once_per_need unique (network_id, need_id),
  constraint contact_once_per_offer unique (network_id, offer_id),
  constraint contact_belongs_to_one_record check (num_nonnulls(need_id, offer_id) = 1)
);
comment on table exchange_contact is 'module: exchange';
comment on column exchange_contact.name is 'personal: identity';
comment on column exchange_contact.email is 'personal: contact';
comment on column exchange_contact.phone is 'personal: contact';
comment on column exchange_contact.organisation_name is 'personal: may contain';

-- What the desk should know about a pair of need and candidate: found while on watch, or dismissed with a reason.
create table need_match (
  network_id uuid not null references network (network_id),
  need_id uuid not null,
  candidate_id uuid not null,
  kind text not null constraint need_match_kind_is_known check (kind in ('offer', 'organisation')),
  score real not null,
  fit text not null constraint need_match_fit_is_known check (fit in ('full', 'near', 'far')),
  reasons jsonb not null default '[]',
  found_at timestamptz not null,
  seen_at timestamptz,
  dismissed_at timestamptz,
  dismissed_reason text not null default '',
  created_at timestamptz not null default now(),
  primary key (network_id, need_id, candidate_id),
  foreign key (network_id, need_id) references need (network_id, id)
);
comment on table need_match is 'module: exchange';
create index need_match_unseen on need_match (network_id, found_at desc) where seen_at is null and dismissed_at is null;

create table introduction (
  network_id uuid not null references network (network_id),
  id uuid not null,
  need_id uuid not null,
  offer_id uuid,
  -- the organisation that could help without an offer; its id is kept from the other side by column grants
  organisation_id uuid,
  office_id uuid not null,
  audience audience not null default 'network',
  origin text not null default 'desk' constraint introduction_origin_is_known check (origin in ('desk', 'helper', 'interest', 'import')),
  stage text not null default 'proposed'
    -- unconfirmed: a stranger wrote under a public need or offer and has not opened our mail; no office sees it before
    constraint introduction_stage_is_known check (stage in ('unconfirmed', 'proposed', 'asked', 'one_agreed', 'both_agreed', 'talking',
      'visit', 'agreed', 'ended', 'declined', 'expired', 'withdrawn')),
  -- one side asked without a name: the office hands the names over itself
  unnamed boolean not null default false,
  -- the office's own idea (regional source): the seeking side asked for nothing, and the letters say so
  office_idea boolean not null default false,
  -- the words that the other side reads: no names, checked by the office before sending
  need_words text not null default '',
  offer_words text not null default '',
  message text not null default '',
  asked_at timestamptz,
  expires_at timestamptz,
  reminded_at timestamptz,
  seeker_agreed_at timestamptz,
  provider_agreed_at timestamptz,
  names_exchanged_at timestamptz,
  declined_side text constraint introduction_declined_by_a_side check (declined_side in ('seeker', 'provider')),
  declined_reason text not null default '',
  ended_reason text not null default '',
  outcome text constraint introduction_outcome_is_known
    check (outcome in ('lease', 'order', 'pilot', 'cooperation', 'handover', 'other')),
  value_eur numeric(12, 2) constraint introduction_value_is_not_negative check (value_eur >= 0),
  value_per text constraint introduction_value_period_is_known check (value_per in ('once', 'month', 'year')),
  outcome_text text not null default '',
  attention_since timestamptz,
  follow_up_on date,
  feedback_asked_at timestamptz,
  stage_since timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, need_id) references need (network_id, id),
  foreign key (network_id, offer_id) references offer (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  constraint introduction_moves_on_only_when_both_agreed check (stage not in ('both_agreed', 'talking', 'visit', 'agreed')
    or (seeker_agreed_at is not null and provider_agreed_at is not null)),
  constraint introduction_names_only_after_both_agreed check (names_exchanged_at is null
    or (seeker_agreed_at is not null and provider_agreed_at is not null)),
  constraint introduction_agreed_has_an_outcome check (stage <> 'agreed' or outcome is not null)
);
comment on table introduction is 'module: exchange';
comment on column introduction.message is 'personal: may contain';
create unique index introduction_open_once_per_pair on introduction (network_id, need_id, coalesce(offer_id, organisation_id, id))
  -- what nobody confirmed yet is not there for the desk and must not be in its way
  where stage not in ('unconfirmed', 'agreed', 'ended', 'declined', 'expired', 'withdrawn');
create index introduction_by_stage on introduction (network_id, stage, stage_since desc);
create index introduction_by_offer on introduction (network_id, offer_id);

-- One side of an introduction; its id is what the link in the mail opens.
create table introduction_side (
  network_id uuid not null references network (network_id),
  id uuid not null,
  introduction_id uuid not null,
  side text not null constraint introduction_side_is_known check (side in ('seeker', 'provider')),
  organisation_id uuid,
  name text not null,
  email text,
  phone text,
  organisation_name text not null default '',
  locale text not null default 'de',
  answer text constraint introduction_answer_is_known check (answer in ('agreed', 'declined')),
  answered_at timestamptz,
  -- why it declined, for the office only
  answer_reason text not null default '',
  consent_version text,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, introduction_id) references introduction (network_id, id),
  foreign key (network_id, organisation_id) references organisation (network_id, id),
  constraint introduction_side_only_once unique (network_id, introduction_id, side),
  constraint introduction_answer_has_its_time check ((answer is null) = (answered_at is null))
);
comment on table introduction_side is 'module: exchange';
comment on column introduction_side.name is 'personal: identity';
comment on column introduction_side.email is 'personal: contact';
comment on column introduction_side.phone is 'personal: contact';
comment on column introduction_side.organisation_name is 'personal: may contain';
comment on column introduction_side.answer_reason is 'personal: may contain';
create index introduction_side_by_organisation on introduction_side (network_id, organisation_id);

create table introduction_step (
  network_id uuid not null references network (network_id),
  id uuid not null,
  introduction_id uuid not null,
  at timestamptz not null,
  stage text not null,
  by_side text not null constraint introduction_step_by_is_known check (by_side in ('office', 'seeker', 'provider', 'both', 'system')),
  note text not null default '',
  -- which member of staff wrote it down, for themselves or for a side that called; null where a side did it itself
  noted_by uuid,
  -- the order within one moment
  created_at timestamptz not null default clock_timestamp(),
  primary key (network_id, id),
  foreign key (network_id, introduction_id) references introduction (network_id, id)
);
comment on table introduction_step is 'module: exchange';
comment on column introduction_step.note is 'personal: may contain';
comment on column introduction_step.noted_by is 'personal: reference';
create index introduction_step_in_order on introduction_step (network_id, introduction_id, at);

-- The office's own: no other office, no side ever reads it.
create table introduction_note (
  network_id uuid not null references network (network_id),
  id uuid not null,
  introduction_id uuid not null,
  office_id uuid not null,
  author_id uuid,
  author_name text not null default '',
  text text not null constraint introduction_note_is_not_empty check (text <> ''),
  at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (network_id, id),
  foreign key (network_id, introduction_id) references introduction (network_id, id),
  foreign key (network_id, office_id) references office (network_id, id)
);
comment on table introduction_note is 'module: exchange';
comment on column introduction_note.author_id is 'personal: reference';
comment on column introduction_note.author_name is 'personal: identity';
comment on column introduction_note.text is 'personal: may contain';
create index introduction_note_in_order on introduction_note (network_id, introduction_id, at);

create table introduction_feedback (
  network_id uuid not null references network (network_id),
  introduction_id uuid not null,
  side text not null constraint introduction_feedback_side_is_known check (side in ('seeker', 'provider')),
  rating smallint not null constraint introduction_rating_is_one_to_five check (rating between 1 and 5),
  text text not null default '',
  at timestamptz not null,
  created_at timestamptz not null default now(),
  constraint introduction_feedback_only_once primary key (network_id, introduction_id, side),
  foreign key (network_id, introduction_id) references introduction (network_id, id)
);
comment on table introduction_feedback is 'module: exchange';
comment on column introduction_feedback.text is 'personal: may contain';

-- Which introductions the holder of this link, or these organisations, are a side of. Definer, because the policies
-- of introduction and introduction_side ask each other; both functions answer ids of the own network only.
create function nw.my_introductions() returns setof uuid language sql stable security definer
  set search_path = public, nw, pg_temp as $$
  select introduction_id from introduction_side
   where network_id = nw.network() and (id = nw.record() or organisation_id = any (nw.organisations()))
$$;
create function nw.named_introductions() returns setof uuid language sql stable security definer
  set search_path = public, nw, pg_temp as $$
  select i.id from introduction i join introduction_side s on s.network_id = i.network_id and s.introduction_id = i.id
   where i.network_id = nw.network() and i.names_exchanged_at is not null
     and (s.id = nw.record() or s.organisation_id = any (nw.organisations()))
$$;
-- Whether names may go out between these two right now: 'no' where need or offer no longer stands (taken back, met,
-- taken), 'unnamed' where either asked not to be named, else 'yes'. Definer, because a link sees its own record only.
-- Both records are locked, so that a withdrawal at the same moment comes before or after, never between.
create function nw.names_may_go_out(wanted uuid) returns text language plpgsql security definer
  set search_path = public, nw, pg_temp as $$
declare
  need_stands boolean;
  offer_stands boolean := true;
  hidden boolean := false;
  offer_hidden boolean := false;
begin
  select n.state in ('received', 'open', 'on_watch'), n.anonymous into need_stands, hidden
    from need n join introduction i on i.network_id = n.network_id and i.need_id = n.id
   where i.network_id = nw.network() and i.id = wanted for share of n;
  select o.state in ('received', 'open'), o.anonymous into offer_stands, offer_hidden
    from offer o join introduction i on i.network_id = o.network_id and i.offer_id = o.id
   where i.network_id = nw.network() and i.id = wanted for share of o;
  if not coalesce(need_stands, false) or not coalesce(offer_stands, true) then return 'no'; end if;
  return case when hidden or coalesce(offer_hidden, false) then 'unnamed' else 'yes' end;
end $$;
revoke execute on function nw.names_may_go_out(uuid) from public;
grant execute on function nw.names_may_go_out(uuid) to nw_link, nw_member, nw_desk, nw_worker, nw_operator;
grant select on need, offer, introduction, introduction_side to nw_definer;
-- locking a row for share needs the right to update one column; nothing is ever updated
grant update (created_at) on need, offer to nw_definer;

-- Consent of a side comes from that side's own answer and from nowhere else: nobody else may write what follows here, so
-- one side can neither make the other agree nor bring the names out (trust I6). The rules in the program decide the
-- same; here it holds whatever the program asks for. A "no" stands; a "yes" may become one until names were exchanged.
create function nw.answer_counts() returns trigger language plpgsql security definer
  set search_path = public, nw, pg_temp as $$
declare
  meeting introduction;
  verdict text;
  second boolean;
begin
  if new.answer is not distinct from old.answer and new.answered_at is not distinct from old.answered_at then return null; end if;
  select * into strict meeting from introduction where network_id = new.network_id and id = new.introduction_id for update;
  if old.answer = 'declined' or old.answer = 'agreed' and (new.answer is distinct from 'declined' or meeting.names_exchanged_at is not null) then
    raise exception 'a side answers once' using errcode = 'check_violation', constraint = 'introduction_side_answers_once';
  end if;
  if meeting.stage not in ('asked', 'one_agreed') and not (old.answer = 'agreed' and meeting.stage in ('both_agreed', 'talking', 'visit')) then
    raise exception 'only who was asked answers' using errcode = 'check_violation', constraint = 'introduction_answered_when_asked';
  end if;
  if new.answer = 'declined' then
    update introduction
       set stage = 'declined', stage_since = new.answered_at, attention_since = new.answered_at, declined_side = new.side,
           declined_reason = new.answer_reason,
           seeker_agreed_at = case when new.side <> 'seeker' then seeker_agreed_at end,
           provider_agreed_at = case when new.side <> 'provider' then provider_agreed_at end
     where network_id = new.network_id and id = new.introduction_id;
    return null;
  end if;
  verdict := nw.names_may_go_out(new.introduction_id);
  if verdict = 'no' then
    raise exception 'what both would agree to no longer stands' using errcode = 'check_violation', constraint = 'introduction_still_stands';
  end if;
  second := case new.side when 'seeker' then meeting.provider_agreed_at else meeting.seeker_agreed_at end is not null;
  update introduction
     set stage = case when second then 'both_agreed' else 'one_agreed' end, stage_since = new.answered_at, attention_since = new.answered_at,
         seeker_agreed_at = case when new.side = 'seeker' then new.answered_at else seeker_agreed_at end,
         provider_agreed_at = case when new.side = 'provider' then new.answered_at else provider_agreed_at end,
         unnamed = unnamed or verdict = 'unnamed',
         names_exchanged_at = case when second and not unnamed and verdict = 'yes' then new.answered_at end
   where network_id = new.network_id and id = new.introduction_id;
  return null;
end $$;
grant update on introduction to nw_definer;
alter function nw.answer_counts() owner to nw_definer;
create trigger answer_counts after update of answer, answered_at on introduction_side
  for each row execute function nw.answer_counts();
-- Nobody comes in with an answer: it would pass by the trigger above.
create function nw.sides_come_unanswered() returns trigger language plpgsql as $$
begin
  raise exception 'a side is asked first' using errcode = 'check_violation', constraint = 'introduction_answered_when_asked';
end $$;
create trigger sides_come_unanswered before insert on introduction_side
  for each row when (new.answer is not null) execute function nw.sides_come_unanswered();

-- Of an introduction itself, the holder of a link confirms or takes back only what they wrote under a public page, before
-- anybody was asked; everything else follows from answers.
create function nw.links_move_their_own_reply() returns trigger language plpgsql as $$
begin
  if current_user = 'nw_link' and not (old.origin in ('helper', 'interest') and (
       old.stage = 'unconfirmed' and new.stage = 'proposed' or old.stage in ('unconfirmed', 'proposed') and new.stage = 'withdrawn')) then
    raise exception 'an introduction moves by answers' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger links_move_their_own_reply before update of stage on introduction
  for each row when (new.stage is distinct from old.stage) execute function nw.links_move_their_own_reply();

-- A reply that its author's address never confirmed leaves that stage in two ways: confirmed, or forgotten. Whoever ends
-- it (the link, the end of the need, the seven days), the desk that sees the row from then on reads nobody in it.
create function nw.unconfirmed_is_forgotten() returns trigger language plpgsql security definer
  set search_path = public, nw, pg_temp as $$
begin
  new.message := '';
  if new.origin = 'interest' then new.need_words := ''; else new.offer_words := ''; end if;
  update introduction_side set name = '–', email = null, phone = null, organisation_name = '', answer_reason = ''
   where network_id = new.network_id and introduction_id = new.id
     and side = case new.origin when 'interest' then 'seeker' else 'provider' end;
  return new;
end $$;
grant update (name, email, phone, organisation_name, answer_reason) on introduction_side to nw_definer;
alter function nw.unconfirmed_is_forgotten() owner to nw_definer;
create trigger unconfirmed_is_forgotten before update of stage on introduction
  for each row when (old.stage = 'unconfirmed' and new.stage not in ('unconfirmed', 'proposed')) execute function nw.unconfirmed_is_forgotten();

-- Clearing what others will read is the office's: a member and the holder of a link take back what they asked or offer
-- (new words go back to the offices), and a member lets an offer stand again that the office had cleared; neither opens
-- what still waits for the office, nor shows it to anybody.
create function nw.sides_take_back_only() returns trigger language plpgsql as $$
begin
  if current_user in ('nw_link', 'nw_member') and (
       new.audience is distinct from old.audience and new.audience <> 'network'
       or new.state is distinct from old.state and new.state <> 'withdrawn'
          and not (new.state = 'received' and old.state in ('open', 'on_watch'))
          and (current_user = 'nw_link' or tg_table_name = 'need' or old.state = 'received')) then
    raise exception 'the office clears' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger sides_take_back_only before update of state, audience on need for each row execute function nw.sides_take_back_only();
create trigger sides_take_back_only before update of state, audience on offer for each row execute function nw.sides_take_back_only();
alter function nw.names_may_go_out(uuid) owner to nw_definer;
alter function nw.my_introductions() owner to nw_definer;
alter function nw.named_introductions() owner to nw_definer;
revoke execute on function nw.my_introductions(), nw.named_introductions() from public;
grant execute on function nw.my_introductions(), nw.named_introductions() to nw_link, nw_member;

call nw.protect('need');
call nw.protect('offer');
call nw.protect('exchange_contact');
call nw.protect('need_match');
call nw.protect('introduction');
call nw.protect('introduction_side');
call nw.protect('introduction_step');
call nw.protect('introduction_note');
call nw.protect('introduction_feedback');

create policy office_keeps_its_own on need as restrictive to nw_desk
  using (audience <> 'office' or office_id = (select nw.office()));
create policy office_keeps_its_own on offer as restrictive to nw_desk
  using (audience <> 'office' or office_id = (select nw.office()));
create policy office_keeps_its_own on introduction as restrictive to nw_desk
  using (audience <> 'office' or office_id = (select nw.office()));
-- Anybody can type somebody else's address: nothing is shown as a person's wish before its holder confirmed it.
create policy nobody_is_quoted_unconfirmed on introduction as restrictive to nw_desk using (stage <> 'unconfirmed');
create policy office_keeps_its_own on introduction_note as restrictive to nw_desk
  using (office_id = (select nw.office()));
-- Members reach other people's needs and offers through the views below only: the tables name who asks. What an office
-- notes for itself about their organisation is not theirs to read; what they brought stays theirs, whoever keeps it.
create policy members_see_theirs on need as restrictive to nw_member
  using (organisation_id = any ((select nw.organisations())::uuid[]) and (audience <> 'office' or source = 'member'));
create policy members_see_theirs on offer as restrictive to nw_member
  using (organisation_id = any ((select nw.organisations())::uuid[]) and (audience <> 'office' or source = 'member'));
create policy members_bring_only on need as restrictive for insert to nw_member
  with check (state = 'received' and audience = 'network' and source = 'member');
create policy members_bring_only on offer as restrictive for insert to nw_member
  with check (state = 'open' and audience = 'network' and source = 'member');
create policy link_opens_one_record on need as restrictive to nw_link using (id = (select nw.record()));
create policy link_opens_one_record on offer as restrictive to nw_link using (id = (select nw.record()));
create policy goes_with_its_record on exchange_contact as restrictive to nw_desk, nw_member, nw_link
  using (need_id in (select id from need) or offer_id in (select id from offer));
create policy goes_with_its_need on need_match as restrictive to nw_desk using (need_id in (select id from need));
create policy sides_see_theirs on introduction as restrictive to nw_member, nw_link
  using (id in (select nw.my_introductions()));
create policy goes_with_its_introduction on introduction_side as restrictive to nw_desk
  using (introduction_id in (select id from introduction));
-- The heart of it: the other side's row is not there before names were exchanged.
create policy names_only_after_both_agreed on introduction_side as restrictive to nw_member, nw_link
  using (id = (select nw.record()) or organisation_id = any ((select nw.organisations())::uuid[])
         or introduction_id in (select nw.named_introductions()));
create policy goes_with_its_introduction on introduction_step as restrictive to nw_desk, nw_member, nw_link
  using (introduction_id in (select id from introduction));
create policy goes_with_its_introduction on introduction_feedback as restrictive to nw_desk
  using (introduction_id in (select id from introduction));
-- A side answers for itself, also after it may read the other's name; the introduction moves by the answer alone. (To
-- lock the row for that, a member needs the right to update one column; nothing passes the check.)
create policy sides_answer_for_themselves on introduction_side as restrictive for update to nw_member, nw_link
  using (id = (select nw.record()) or organisation_id = any ((select nw.organisations())::uuid[]));
create policy members_only_answer on introduction as restrictive for update to nw_member using (true) with check (false);
create policy sides_speak_for_themselves on introduction_step as restrictive for insert to nw_member, nw_link with check (exists (
  select 1 from introduction_side s where s.network_id = introduction_step.network_id and s.introduction_id = introduction_step.introduction_id
     and s.side = introduction_step.by_side and (s.id = (select nw.record()) or s.organisation_id = any ((select nw.organisations())::uuid[]))));
create policy sides_speak_for_themselves on introduction_feedback as restrictive to nw_member, nw_link using (exists (
  select 1 from introduction_side s where s.network_id = introduction_feedback.network_id and s.introduction_id = introduction_feedback.introduction_id
     and s.side = introduction_feedback.side and (s.id = (select nw.record()) or s.organisation_id = any ((select nw.organisations())::uuid[]))));
-- Offices read what they broker in one network; one office works on an introduction: whose it is (design §2).
create policy office_works_on_its_own on introduction as restrictive for update to nw_desk using (office_id = (select nw.office()));
create policy office_begins_its_own on introduction as restrictive for insert to nw_desk
  with check (office_id = (select nw.office()) and stage = 'proposed' and seeker_agreed_at is null and provider_agreed_at is null
              and names_exchanged_at is null);
create policy office_works_on_its_own on introduction_side as restrictive for update to nw_desk
  using (introduction_id in (select id from introduction where office_id = (select nw.office())));
create policy office_begins_its_own on introduction_side as restrictive for insert to nw_desk
  with check (introduction_id in (select id from introduction where office_id = (select nw.office())));
create policy office_works_on_its_own on introduction_step as restrictive for insert to nw_desk
  with check (introduction_id in (select id from introduction where office_id = (select nw.office())));
create policy office_works_on_its_own on introduction_feedback as restrictive for insert to nw_desk
  with check (introduction_id in (select id from introduction where office_id = (select nw.office())));
-- A link names one organisation: the one that its record is about.
create policy link_opens_one_record on organisation as restrictive to nw_link using (
  id in (select organisation_id from need) or id in (select organisation_id from offer) or id in (select organisation_id from introduction_side));
create policy link_opens_one_record on one_time_link as restrictive to nw_link using (record_id = (select nw.record()));
-- The desk makes and ends links to what it works on: invitations into its own office, to organisations that it sees and
-- for its guests; and to needs, offers and the sides of its own introductions. None of them signs anybody in.
create policy desk_links_to_its_work on one_time_link as restrictive to nw_desk using (
  case record_kind
    when 'office' then record_id = (select nw.office())
    when 'organisation' then record_id in (select id from organisation)
    when 'guest_grant' then record_id in (select id from guest_grant)
    when 'need' then record_id in (select id from need)
    when 'offer' then record_id in (select id from offer)
    when 'introduction_side' then record_id in (
      select s.id from introduction_side s join introduction i on i.network_id = s.network_id and i.id = s.introduction_id and i.office_id = (select nw.office()))
    else false
  end
  and (purpose = 'invitation' and record_kind in ('office', 'organisation', 'guest_grant') or purpose = 'exchange.' || record_kind));
-- Of what waits to be sent, an office stops the mails of its own introductions.
create policy office_stops_its_own on outbox as restrictive for update to nw_desk
  using (kind = 'mail' and state = 'queued' and key like 'mail:introduction:%' and exists (
    select 1 from introduction i where i.network_id = outbox.network_id and i.office_id = (select nw.office()) and i.id::text = split_part(outbox.key, ':', 3)))
  with check (state = 'withdrawn');
-- A public form can only bring what the office then looks at.
create policy strangers_bring_only on need as restrictive to nw_intake
  using (false) with check (state = 'received' and audience = 'network' and source = 'form' and organisation_id is null);
create policy strangers_bring_only on offer as restrictive to nw_intake
  using (false) with check (state = 'received' and audience = 'network' and source = 'form' and organisation_id is null);
create policy strangers_bring_only on introduction as restrictive to nw_intake
  using (false) with check (stage = 'unconfirmed' and origin in ('helper', 'interest') and seeker_agreed_at is null and provider_agreed_at is null);
create policy strangers_bring_only on introduction_side as restrictive to nw_intake
  using (false) with check (answer is null);

grant select, insert, update on need, offer, exchange_contact, need_match, introduction_side to nw_desk, nw_worker, nw_operator;
grant select, insert on introduction to nw_desk, nw_worker, nw_operator;
-- an erasure takes a person's own words away
grant update (message, declined_reason) on introduction to nw_worker;
grant update (note) on introduction_step to nw_worker;
grant update (text) on introduction_feedback to nw_worker;
-- when a side agreed is written by its answer alone
grant update (stage, need_words, offer_words, asked_at, expires_at, reminded_at, names_exchanged_at, ended_reason,
  outcome, value_eur, value_per, outcome_text, attention_since, follow_up_on, feedback_asked_at, stage_since)
  on introduction to nw_desk, nw_worker, nw_operator;
grant select, insert on introduction_step, introduction_note, introduction_feedback to nw_desk, nw_worker, nw_operator;
-- A guest at their account sees the words of the needs that they were invited to, not who asks.
grant select (network_id, id, title, text, text_en, must, wish) on need to nw_auth;
create policy guests_see_what_is_named on need as restrictive for select to nw_auth using (exists (
  select 1 from guest_grant g where g.network_id = need.network_id and g.record_kind = 'need' and g.record_id = need.id
     and g.account_id = (select nw.account()) and g.ended_at is null and g.valid_until >= (now() at time zone 'Europe/Berlin')::date));
grant insert on need, offer, exchange_contact, introduction, introduction_side, introduction_step to nw_intake;
grant select, insert on need, offer to nw_member;
grant select on exchange_contact to nw_member;
grant select on need, offer, exchange_contact to nw_link;
-- whose it is and which office looks after it is not theirs to change
grant update (title, text, text_en, category, category_confidence, must, wish, refused, place, town, lat, lon, radius_km, radius_named, period_from,
  period_until, anonymous, lexemes, audience, state, closed_at, closed_reason, version, changed_at) on need to nw_member, nw_link;
grant update (title, text, text_en, category, attributes, place, town, lat, lon, available_from, available_until, anonymous, lexemes,
  audience, state, confirmed_at, confirmed_by, version, changed_at) on offer to nw_member, nw_link;
grant update (confirmed_at) on exchange_contact to nw_link;
grant select (network_id, id, need_id, offer_id, office_id, audience, stage, unnamed, office_idea, need_words, offer_words, asked_at, expires_at,
  reminded_at, seeker_agreed_at, provider_agreed_at, names_exchanged_at, outcome, feedback_asked_at, stage_since, created_at)
  on introduction to nw_link, nw_member;
grant update (attention_since) on introduction to nw_member;
grant update (stage, stage_since, attention_since) on introduction to nw_link;
grant select on introduction_side to nw_link, nw_member;
grant update (answer, answered_at, answer_reason, consent_version) on introduction_side to nw_link, nw_member;
grant select (network_id, id, introduction_id, at, stage), insert on introduction_step to nw_link, nw_member;
grant select, insert on introduction_feedback to nw_link, nw_member;
grant select on need, offer to nw_pub;

-- What anybody may read. Who asks without a name stays without one: no organisation, no point, the town only.
create view pub.need with (security_barrier) as
  select network_id, id, slug, state, office_id, case when anonymous then null else organisation_id end as organisation_id,
         title, text, text_en, category, must, wish, town, case when anonymous then '' else place end as place,
         case when anonymous then null else lat end as lat, case when anonymous then null else lon end as lon,
         radius_km, period_from, period_until, anonymous, lexemes, changed_at, created_at
    from need where audience = 'public' and state in ('open', 'on_watch');
create view pub.offer with (security_barrier) as
  select network_id, id, slug, state, office_id, case when anonymous then null else organisation_id end as organisation_id,
         title, text, text_en, category, attributes, town, case when anonymous then '' else place end as place,
         case when anonymous then null else lat end as lat, case when anonymous then null else lon end as lon,
         available_from, available_until, anonymous, lexemes, confirmed_at, changed_at, created_at
    from offer where audience = 'public' and state = 'open';
-- The same for signed-in organisations, with what is meant for members.
create view pub.need_for_members with (security_barrier) as
  select network_id, id, slug, state, office_id, case when anonymous then null else organisation_id end as organisation_id,
         title, text, text_en, category, must, wish, town, case when anonymous then '' else place end as place,
         case when anonymous then null else lat end as lat, case when anonymous then null else lon end as lon,
         radius_km, period_from, period_until, anonymous, lexemes, changed_at, created_at
    from need where audience in ('public', 'members') and state in ('open', 'on_watch');
create view pub.offer_for_members with (security_barrier) as
  select network_id, id, slug, state, office_id, case when anonymous then null else organisation_id end as organisation_id,
         title, text, text_en, category, attributes, town, case when anonymous then '' else place end as place,
         case when anonymous then null else lat end as lat, case when anonymous then null else lon end as lon,
         available_from, available_until, anonymous, lexemes, confirmed_at, changed_at, created_at
    from offer where audience in ('public', 'members') and state = 'open';
alter view pub.need owner to nw_pub;
alter view pub.offer owner to nw_pub;
alter view pub.need_for_members owner to nw_pub;
alter view pub.offer_for_members owner to nw_pub;
grant select on pub.need, pub.offer to nw_reader;
grant select on pub.need_for_members, pub.offer_for_members to nw_member;
