// SPDX-License-Identifier: EUPL-1.2
import { listOffices } from '#modules/networks/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound } from '#shared/refusal.ts';
import { decideTakingBack, isExpired, isOver, type Stage } from '../../rules.ts';
import type { HelpView, OwnIntroduction } from '../../views.ts';
import { openLink } from '../links.ts';
import { say } from '../wording.ts';
import { stateOf } from './load.ts';
import { sidesOfAll, type StoredSide } from './sides.ts';

const COLUMNS = ['id', 'office_id', 'stage', 'office_idea', 'need_words', 'offer_words', 'expires_at', 'seeker_agreed_at', 'provider_agreed_at', 'names_exchanged_at', 'feedback_asked_at', 'stage_since'] as const;

/** Nobody is a side of these in their own eyes: they were not asked yet. */
const UNASKED = ['unconfirmed', 'proposed'];

/** Which side of an introduction is the reader's own. */
type Mine = (side: StoredSide) => boolean;

/** What the holder of a link sees of its introduction: the other side's words, no name before both agreed. */
export async function getIntroductionByLink(scope: Scope, token: string): Promise<OwnIntroduction> {
	const opened = await openLink(scope, 'introduction_side', token);
	const own = await opened.scope.db.selectFrom('introduction_side').select('introduction_id').where('network_id', '=', scope.network.id).where('id', '=', opened.recordId).executeTakeFirst();
	if (!own) throw new NotFound('introduction');
	return viewFor(opened.scope, own.introduction_id, (side) => side.id === opened.recordId);
}

/** The introductions of a member's own organisations, newest step first; the same statements for one and for many. */
export async function listOwnIntroductions(scope: Scope): Promise<OwnIntroduction[]> {
	const rows = await introductionRows(scope).where('stage', 'not in', UNASKED).orderBy('stage_since', 'desc').limit(100).execute();
	return viewsOf(scope, rows, ofOwnOrganisation(scope));
}

/** One introduction of a member's own organisation. A proposal nobody was asked about yet is not there. */
export async function getOwnIntroduction(scope: Scope, id: string): Promise<OwnIntroduction> {
	return viewFor(scope, id, ofOwnOrganisation(scope));
}

const ofOwnOrganisation = (scope: Scope): Mine => (side) => side.organisationId !== null && scope.organisationIds.includes(side.organisationId);

const introductionRows = (scope: Scope) => scope.db.selectFrom('introduction').select(COLUMNS).where('network_id', '=', scope.network.id);

/** What the holder of the link in a helper's receipt sees: what was written, and how far it is. */
export async function getHelpByLink(scope: Scope, token: string): Promise<HelpView> {
	const { scope: opened, recordId } = await openLink(scope, 'help', token);
	const side = await opened.db.selectFrom('introduction_side').select(['introduction_id', 'answer']).where('network_id', '=', scope.network.id).where('id', '=', recordId).executeTakeFirst();
	const row = side && (await introductionRows(opened).where('id', '=', side.introduction_id).executeTakeFirst());
	const office = row && (await listOffices(opened)).find((one) => one.id === row.office_id);
	if (!row || !office) throw new NotFound('link');
	const stage = row.stage as Stage;
	return {
		needWords: row.need_words, helpWords: row.offer_words, confirmed: stage !== 'unconfirmed', over: isOver(stage), named: row.names_exchanged_at !== null,
		office: { name: office.name, email: office.email, phone: office.phone }
	};
}

async function viewFor(scope: Scope, id: string, mine: Mine): Promise<OwnIntroduction> {
	const rows = await introductionRows(scope).where('id', '=', id).where('stage', 'not in', UNASKED).execute();
	const [view] = await viewsOf(scope, rows, mine);
	if (!view) throw new NotFound('introduction');
	return view;
}

type Row = Awaited<ReturnType<ReturnType<typeof introductionRows>['execute']>>[number];

/** Introductions as the reader's own side sees them; those without such a side are left out. */
async function viewsOf(scope: Scope, rows: Row[], mine: Mine): Promise<OwnIntroduction[]> {
	const ids = rows.map((row) => row.id);
	const sides = Map.groupBy(await sidesOfAll(scope, ids), (side) => side.introductionId);
	const answered = await feedbackOn(scope, ids);
	const offices = new Map((await listOffices(scope)).map((office) => [office.id, office]));
	return rows.flatMap((row) => {
		const all = sides.get(row.id) ?? [];
		const own = all.find(mine);
		const office = offices.get(row.office_id);
		if (!own || !office) return [];
		const other = row.names_exchanged_at ? all.find((side) => side.side !== own.side) : undefined;
		const mayGiveFeedback = row.feedback_asked_at !== null && !answered.has(`${row.id} ${own.side}`);
		return [{ ...ownView(scope, row, own), office: { name: office.name, email: office.email, phone: office.phone }, other: other ? named(other) : null, mayGiveFeedback }];
	});
}

function ownView(scope: Scope, row: Row, own: StoredSide): Omit<OwnIntroduction, 'office' | 'other' | 'mayGiveFeedback'> {
	const seeks = own.side === 'seeker';
	const stage = row.stage as Stage;
	const shown = ownStage(stage, own);
	return {
		id: row.id, side: own.side, officeIdea: row.office_idea, stage: shown, stageLabel: say(scope.locale, `exchange_own_stage_${shown}`),
		myWords: seeks ? row.need_words : row.offer_words, otherWords: seeks ? row.offer_words : row.need_words,
		answer: own.answer, mayTakeBack: !('refusal' in decideTakingBack(stateOf(row), own.side)), expiresAt: row.expires_at, over: isOver(stage) || isExpired(stateOf(row), scope.now)
	};
}

const named = ({ name, email, phone, organisationName }: StoredSide) => ({ name, email, phone, organisationName });

/** A side never learns from the stage what the other one did: "one agreed" is its own yes or still the question. */
function ownStage(stage: Stage, own: StoredSide): string {
	if (stage === 'asked' || stage === 'one_agreed') return own.answer === 'agreed' ? 'waiting' : 'asked';
	return stage === 'declined' && own.answer !== 'declined' ? 'nothing' : stage;
}

/** Which sides of these introductions gave feedback already, as "<introduction> <side>". */
async function feedbackOn(scope: Scope, ids: readonly string[]): Promise<Set<string>> {
	const rows = await scope.db
		.selectFrom('introduction_feedback')
		.select(['introduction_id', 'side'])
		.where('network_id', '=', scope.network.id)
		.where(({ eb, fn, val }) => eb('introduction_id', '=', fn.any(val([...ids]))))
		.execute();
	return new Set(rows.map((row) => `${row.introduction_id} ${row.side}`));
}
