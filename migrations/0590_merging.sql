-- SPDX-License-Identifier: EUPL-1.2
-- Module: organisations. What names an organisation follows it when two records are put together (0320), in every module.
call nw.let_references_move();
grant update (is_main) on site to nw_definer;
grant update (main) on organisation_wz to nw_definer;
