-- SPDX-License-Identifier: EUPL-1.2
-- Module: exchange. What an organisation looks for and offers stands on its page: found by what the public views say of
-- who it is, which is nobody where the name is kept. Without these each page read all offers of the network.
create index need_by_public_organisation on need (network_id, (case when anonymous then null else organisation_id end), created_at desc)
  where audience = 'public' and state in ('open', 'on_watch');
create index offer_by_public_organisation on offer (network_id, (case when anonymous then null else organisation_id end), created_at desc)
  where audience = 'public' and state = 'open';
