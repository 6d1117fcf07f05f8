// SPDX-License-Identifier: EUPL-1.2
import { sql, type RawBuilder } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import type { Outcome, Stage } from '../../rules.ts';
import { STAGES } from '../../rules.ts';
import type { IntroductionCard } from '../../views.ts';
import { ours } from '../waiting.ts';
import { say } from '../wording.ts';

interface Row {
	id: string; stage: Stage; need_id: string; need_title: string; other_title: string; stage_since: Date; attention_since: Date | null;
	follow_up_on: string | null; outcome: Outcome | null; value_eur: number | null;
}

/** The desk's columns of an introduction; need, offer and organisation as far as the scope sees them. */
async function cards(scope: Scope, where: RawBuilder<unknown>, limit: number): Promise<IntroductionCard[]> {
	const found = await sql<Row>`
		select i.id, i.stage, i.need_id, n.title as need_title, coalesce(f.title, o.name, nullif(s.organisation_name, ''), s.name, '') as other_title,
		       i.stage_since, i.attention_since, i.follow_up_on, i.outcome, i.value_eur
		  from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		  left join offer f on f.network_id = i.network_id and f.id = i.offer_id
		  left join organisation o on o.network_id = i.network_id and o.id = i.organisation_id
		  left join introduction_side s on s.network_id = i.network_id and s.introduction_id = i.id and s.side = 'provider'
		 where i.network_id = ${scope.network.id} and ${where}
		 order by i.attention_since desc nulls last, i.stage_since desc, i.id limit ${limit}`.execute(scope.db);
	return found.rows.map((row) => ({
		id: row.id, stage: row.stage, stageLabel: say(scope.locale, `exchange_stage_${row.stage}`), needId: row.need_id, needTitle: row.need_title,
		otherTitle: row.other_title, stageSince: row.stage_since, attention: row.attention_since !== null, followUpOn: row.follow_up_on,
		days: Math.max(0, Math.floor((scope.now.getTime() - row.stage_since.getTime()) / 86_400_000)), outcome: row.outcome, valueEur: row.value_eur
	}));
}

/** All introductions of a need or of an offer. Members see those of their own list by `listOwnIntroductions` instead. */
export async function listIntroductionsOf(scope: Scope, of: { needId: string } | { offerId: string }): Promise<IntroductionCard[]> {
	if (scope.surface === 'member') return [];
	return cards(scope, 'needId' in of ? sql`i.need_id = ${of.needId}` : sql`i.offer_id = ${of.offerId}`, 200);
}

/** How many of an ended stage the board shows; the rest is behind the stage's own list. */
const SHOWN_ENDED = 8;
const SHOWN_OPEN = 100;

/** What of the board waits for the office that works on it: an answer that nobody read, or a day that is due or silence after the reminder. */
export type Waits = 'answer' | 'due';

const waitingOnes = (scope: Scope, waits: Waits | null) =>
	waits === 'answer' ? sql`${ours(scope, 'office_id')} and attention_since is not null`
	: waits === 'due' ? sql`${ours(scope, 'office_id')} and ((follow_up_on <= ${dayOf(scope.now)}::date and stage in ('both_agreed', 'talking', 'visit'))
		or (stage in ('asked', 'one_agreed') and attention_since is null and reminded_at < ${scope.now}::timestamptz - interval '4 days'))`
	: sql`true`;

/** The board (Vermittlungen): every stage with its introductions, what needs attention first, then the newest step. */
export async function listIntroductionsByStage(scope: Scope, waits: Waits | null = null): Promise<{ stage: Stage; label: string; count: number; items: IntroductionCard[] }[]> {
	const counts = await sql<{ stage: Stage; count: number }>`
		select stage, count(*) as count from introduction where network_id = ${scope.network.id} and ${waitingOnes(scope, waits)} group by stage`.execute(scope.db);
	const ranked = await cards(scope, sql`i.id in (
		select id from (select id, stage, row_number() over (partition by stage order by attention_since desc nulls last, stage_since desc, id) as place
		  from introduction where network_id = ${scope.network.id} and ${waitingOnes(scope, waits)}) numbered
		 where place <= case when stage in ('agreed', 'ended', 'declined', 'expired', 'withdrawn') then ${SHOWN_ENDED}::int else ${SHOWN_OPEN}::int end)`, 1000);
	return STAGES.map((stage) => ({
		stage,
		label: say(scope.locale, `exchange_stage_${stage}`),
		count: Number(counts.rows.find((row) => row.stage === stage)?.count ?? 0),
		items: ranked.filter((card) => card.stage === stage)
	}));
}

/** All introductions of one stage, newest first; at most 500. */
export async function listIntroductionsIn(scope: Scope, stage: Stage): Promise<IntroductionCard[]> {
	return cards(scope, sql`i.stage = ${stage}`, 500);
}

/** What this office is brokering right now, newest step first: what a note can be about. */
export async function listOpenIntroductions(scope: Scope): Promise<IntroductionCard[]> {
	return cards(scope, sql`i.office_id = ${scope.officeId} and i.stage in ('proposed', 'asked', 'one_agreed', 'both_agreed', 'talking', 'visit')`, 200);
}

/** The introductions that an organisation was a side of, for its history at the desk. */
export async function introductionsOfOrganisation(scope: Scope, organisationId: string): Promise<IntroductionCard[]> {
	return cards(scope, sql`i.id in (select introduction_id from introduction_side where network_id = ${scope.network.id} and organisation_id = ${organisationId})`, 200);
}
