// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Outcome, Side, Stage } from '../../rules.ts';
import type { IntroductionPage } from '../../views.ts';
import { idOf, may, worksFor } from '../access.ts';
import { officeOf } from '../offices.ts';
import { say } from '../wording.ts';
import { byInWords } from './by-in-words.ts';
import { sidesOf } from './sides.ts';

interface Row {
	id: string; stage: Stage; need_id: string; offer_id: string | null; need_title: string; other_title: string; stage_since: Date; attention_since: Date | null;
	follow_up_on: string | null; outcome: Outcome | null; value_eur: number | null; value_per: string | null; outcome_text: string; unnamed: boolean; origin: string; message: string;
	need_words: string; offer_words: string; expires_at: Date | null; reminded_at: Date | null; names_exchanged_at: Date | null; declined_reason: string; ended_reason: string;
	feedback_asked_at: Date | null; office_id: string;
}

/** An introduction with everything the office works with: sides, consent, timeline, its own notes, feedback. */
export async function getIntroductionPage(scope: Scope, id: string): Promise<IntroductionPage> {
	may(scope, 'work');
	const row = await rowOf(scope, idOf(id, 'introduction'));
	const sides = await sidesOf(scope, id);
	return {
		id, stage: row.stage, stageLabel: say(scope.locale, `exchange_stage_${row.stage}`), needId: row.need_id, offerId: row.offer_id, needTitle: row.need_title,
		otherTitle: row.other_title || (sides.find((side) => side.side === 'provider')?.name ?? ''), stageSince: row.stage_since,
		days: Math.max(0, Math.floor((scope.now.getTime() - row.stage_since.getTime()) / 86_400_000)), attention: row.attention_since !== null,
		followUpOn: row.follow_up_on, anonymous: row.unnamed, origin: row.origin, message: row.message, needWords: row.need_words, offerWords: row.offer_words,
		sides: sides.map(({ side, name, email, phone, organisationName, answer, answeredAt }) => ({ side, name, email, phone, organisationName, answer, answeredAt })),
		steps: await stepsOf(scope, id), notes: await notesOf(scope, id), feedback: await feedbackOf(scope, id),
		expiresAt: row.expires_at, remindedAt: row.reminded_at, namesExchangedAt: row.names_exchanged_at, declinedReason: row.declined_reason, endedReason: row.ended_reason,
		outcome: row.outcome, outcomeLabel: row.outcome ? say(scope.locale, `exchange_outcome_${row.outcome}`) : '', valueEur: row.value_eur, valuePer: row.value_per,
		outcomeText: row.outcome_text, feedbackAskedAt: row.feedback_asked_at, mine: worksFor(scope, row.office_id), office: (await officeOf(scope, row.office_id)).name
	};
}

async function rowOf(scope: Scope, id: string): Promise<Row> {
	const found = await sql<Row>`
		select i.*, n.title as need_title, coalesce(f.title, o.name, '') as other_title
		  from introduction i join need n on n.network_id = i.network_id and n.id = i.need_id
		  left join offer f on f.network_id = i.network_id and f.id = i.offer_id
		  left join organisation o on o.network_id = i.network_id and o.id = i.organisation_id
		 where i.network_id = ${scope.network.id} and i.id = ${id}`.execute(scope.db);
	const row = found.rows[0];
	if (!row) throw new NotFound('introduction');
	return row;
}

async function stepsOf(scope: Scope, id: string): Promise<IntroductionPage['steps']> {
	const found = await sql<{ at: Date; stage: Stage; by_side: string; note: string; noted_by: string | null }>`
		select s.at, s.stage, s.by_side, s.note, p.name as noted_by from introduction_step s
		  left join person p on p.network_id = s.network_id and p.id = s.noted_by
		 where s.network_id = ${scope.network.id} and s.introduction_id = ${id} order by s.at, s.created_at`.execute(scope.db);
	return found.rows.map((row) => ({ at: row.at, stage: row.stage, label: say(scope.locale, `exchange_stage_${row.stage}`), by: byInWords(scope, row), note: row.note }));
}

async function notesOf(scope: Scope, id: string): Promise<IntroductionPage['notes']> {
	const rows = await scope.db.selectFrom('introduction_note').select(['at', 'author_name', 'text']).where('network_id', '=', scope.network.id).where('introduction_id', '=', id).orderBy('at', 'desc').execute();
	return rows.map((row) => ({ at: row.at, author: row.author_name, text: row.text }));
}

async function feedbackOf(scope: Scope, id: string): Promise<IntroductionPage['feedback']> {
	const rows = await scope.db.selectFrom('introduction_feedback').select(['side', 'rating', 'text', 'at']).where('network_id', '=', scope.network.id).where('introduction_id', '=', id).orderBy('at').execute();
	return rows.map((row) => ({ side: row.side as Side, rating: row.rating, text: row.text, at: row.at }));
}
