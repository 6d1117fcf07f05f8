// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { fact } from '#platform/records/facts.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { FACTS } from '../../facts.ts';
import { decideTakingBack, isOver, type Side } from '../../rules.ts';
import { may } from '../access.ts';
import { withdrawConsentsOn } from '../consents.ts';
import { endLinks, openLink } from '../links.ts';
import { sideById, tellDeclined } from './answer.ts';
import { confirmReply } from './confirm.ts';
import { introductionToWorkOn, loadIntroduction, moveTo, noteMove, stageOf, type LoadedIntroduction } from './load.ts';
import { sidesOf, type StoredSide } from './sides.ts';

/** One side takes its "yes" back by the link in its mail (Widerruf), until names were exchanged. */
export async function takeBackByLink(scope: Scope, token: string): Promise<void> {
	const opened = await openLink(scope, 'introduction_side', token);
	await takeBack(opened.scope, await sideById(opened.scope, opened.recordId));
}

/** A member takes its own organisation's "yes" back. */
export async function takeBackAsMember(scope: Scope, introductionId: string): Promise<void> {
	may(scope, 'answer');
	const own = (await sidesOf(scope, introductionId)).find((side) => side.organisationId && scope.organisationIds.includes(side.organisationId));
	if (!own) throw new NotFound('introduction');
	await takeBack(scope, own);
}

/** Staff notes that a side took its "yes" back on the telephone. */
export async function noteTakingBack(scope: Scope, introductionId: string, side: Side): Promise<void> {
	await introductionToWorkOn(scope, introductionId);
	const found = (await sidesOf(scope, introductionId)).find((one) => one.side === side);
	if (!found) throw new Refused('exchange.introduction_side_unknown');
	await takeBack(scope, found);
}

async function takeBack(scope: Scope, own: StoredSide): Promise<void> {
	const introduction = await loadIntroduction(scope, own.introductionId);
	stageOf(decideTakingBack(introduction.state, own.side));
	await declineFor(scope, introduction, own);
}

/** The answer becomes a "no", and the introduction ends by it (nw.answer_counts); the worker ends the consent and tells the other side (it hears neither who nor why). */
async function declineFor(scope: Scope, introduction: LoadedIntroduction, own: StoredSide): Promise<void> {
	await scope.db
		.updateTable('introduction_side')
		.set({ answer: 'declined', answered_at: scope.now, consent_version: null })
		.where('network_id', '=', scope.network.id)
		.where('id', '=', own.id)
		.execute();
	await noteMove(scope, introduction, 'declined', { by: own.side, deed: 'exchange.take_back' });
	await tellDeclined(scope, introduction, own);
}

/** A helper confirms the address by the link in the receipt: from now on the office sees the offer of help. */
export async function confirmHelpByLink(scope: Scope, token: string): Promise<void> {
	const { scope: opened, recordId } = await openLink(scope, 'help', token);
	const side = await sideById(opened, recordId);
	await confirmReply(opened, await loadIntroduction(opened, side.introductionId), side.side);
}

/**
 * A helper takes the help back, and with it the consent under the form. What was asked meanwhile counts as declined; where
 * names are known to both already, only the consent ends and the office sees that it did. Whoever never confirmed (somebody
 * else typed the address) is forgotten, with the link: answers whether.
 */
export async function withdrawHelpByLink(scope: Scope, token: string): Promise<{ forgotten: boolean }> {
	const { scope: opened, recordId } = await openLink(scope, 'help', token);
	const side = await sideById(opened, recordId);
	const introduction = await loadIntroduction(opened, side.introductionId);
	await withdrawConsentsOn(opened, recordId);
	await endLinks(opened, 'introduction_side', recordId);
	if (introduction.state.namesExchanged) await noteWithdrawal(opened, side);
	else if (!isOver(introduction.state.stage)) await endReply(opened, introduction, side);
	return { forgotten: introduction.stage === 'unconfirmed' };
}

async function endReply(scope: Scope, introduction: LoadedIntroduction, side: StoredSide): Promise<void> {
	const { stage } = introduction;
	if (stage !== 'unconfirmed' && stage !== 'proposed') return declineFor(scope, introduction, side);
	await moveTo(scope, introduction, 'withdrawn', { by: side.side, deed: 'exchange.take_back' }, { attention_since: null });
	const record = { kind: 'introduction', id: introduction.id };
	if (stage === 'unconfirmed') await fact(scope, { kind: FACTS.replyTakenBack, record, officeId: introduction.office_id });
}

async function noteWithdrawal(scope: Scope, side: StoredSide): Promise<void> {
	await scope.db.updateTable('introduction').set({ attention_since: scope.now }).where('network_id', '=', scope.network.id).where('id', '=', side.introductionId).execute();
}

/**
 * Whether a mail with names may still go out, asked again right before it is sent: both sides' "yes" and its consent must
 * stand at that moment. `key` is the mail's (`mail:introduction:<id>:names:<side>`).
 */
export async function namesStillStand(scope: Scope, key: string): Promise<boolean> {
	may(scope, 'watch');
	const id = /^mail:introduction:([0-9a-f-]{36}):names:/.exec(key)?.[1];
	const found = await sql<{ stand: boolean }>`
		select count(*) = 2 and bool_and(s.answer = 'agreed' and exists (select 1 from consent c where c.network_id = s.network_id and c.record_id = s.id
		         and c.purpose = 'exchange.introduction' and c.withdrawn_at is null)) as stand
		  from introduction_side s join introduction i on i.network_id = s.network_id and i.id = s.introduction_id
		 where s.network_id = ${scope.network.id} and i.id = ${id ?? null} and i.names_exchanged_at is not null`.execute(scope.db);
	return found.rows[0]?.stand ?? false;
}
