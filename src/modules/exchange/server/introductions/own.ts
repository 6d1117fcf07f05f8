// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { isExpired, isOver, type Stage } from '../../rules.ts';
import type { OwnIntroduction } from '../../views.ts';
import { openLink } from '../links.ts';
import { officeOf } from '../offices.ts';
import { say } from '../wording.ts';
import { stateOf } from './load.ts';
import { sidesOf, type StoredSide } from './sides.ts';

const COLUMNS = ['id', 'office_id', 'stage', 'need_words', 'offer_words', 'expires_at', 'seeker_agreed_at', 'provider_agreed_at', 'names_exchanged_at', 'feedback_asked_at', 'stage_since'] as const;

/** What the holder of a link sees of its introduction: the other side's words, no name before both agreed. */
export async function getIntroductionByLink(scope: Scope, token: string): Promise<OwnIntroduction> {
	const opened = await openLink(scope, 'introduction_side', token);
	const own = await opened.scope.db.selectFrom('introduction_side').select('introduction_id').where('network_id', '=', scope.network.id).where('id', '=', opened.recordId).executeTakeFirst();
	if (!own) throw new NotFound('introduction');
	return viewFor(opened.scope, own.introduction_id, (side) => side.id === opened.recordId);
}

/** The introductions of a member's own organisations, newest step first. */
export async function listOwnIntroductions(scope: Scope): Promise<OwnIntroduction[]> {
	const rows = await scope.db.selectFrom('introduction').select(['id', 'stage']).where('network_id', '=', scope.network.id).where('stage', '<>', 'proposed').orderBy('stage_since', 'desc').limit(100).execute();
	const views: OwnIntroduction[] = [];
	for (const row of rows) views.push(await viewFor(scope, row.id, (side) => side.organisationId !== null && scope.organisationIds.includes(side.organisationId)));
	return views;
}

/** One introduction of a member's own organisation. A proposal nobody was asked about yet is not there. */
export async function getOwnIntroduction(scope: Scope, id: string): Promise<OwnIntroduction> {
	return viewFor(scope, id, (side) => side.organisationId !== null && scope.organisationIds.includes(side.organisationId));
}

async function viewFor(scope: Scope, id: string, mine: (side: StoredSide) => boolean): Promise<OwnIntroduction> {
	const row = await scope.db.selectFrom('introduction').select(COLUMNS).where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst();
	const sides = row ? await sidesOf(scope, id) : [];
	const own = sides.find(mine);
	if (!row || !own || row.stage === 'proposed') throw new NotFound('introduction');
	const office = await officeOf(scope, row.office_id);
	const seeks = own.side === 'seeker';
	const other = row.names_exchanged_at ? sides.find((side) => side.side !== own.side) : undefined;
	const stage = row.stage as Stage;
	return {
		id, side: own.side, stage, stageLabel: say(scope.locale, `exchange_own_stage_${ownStage(stage, own)}`),
		myWords: seeks ? row.need_words : row.offer_words, otherWords: seeks ? row.offer_words : row.need_words,
		answer: own.answer, expiresAt: row.expires_at, over: isOver(stage) || isExpired(stateOf(row), scope.now),
		office: { name: office.name, email: office.email, phone: office.phone },
		other: other ? { name: other.name, email: other.email, phone: other.phone, organisationName: other.organisationName } : null,
		mayGiveFeedback: row.feedback_asked_at !== null && !(await hasFeedback(scope, id, own.side))
	};
}

/** A side never learns from the stage what the other one did: "one agreed" is its own yes or still the question. */
function ownStage(stage: Stage, own: StoredSide): string {
	if (stage === 'asked' || stage === 'one_agreed') return own.answer === 'agreed' ? 'waiting' : 'asked';
	return stage === 'declined' && own.answer !== 'declined' ? 'nothing' : stage;
}

async function hasFeedback(scope: Scope, id: string, side: string): Promise<boolean> {
	const row = await scope.db.selectFrom('introduction_feedback').select('side').where('network_id', '=', scope.network.id).where('introduction_id', '=', id).where('side', '=', side).executeTakeFirst();
	return row !== undefined;
}
