// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { say } from '../wording.ts';
import type { Belongings } from './belongings.ts';

/** Takes the words of somebody who is erased out of what they asked, offered, wrote and answered. */
export async function blankWords(scope: Scope, found: Belongings): Promise<void> {
	const own = found.sides.filter((side) => !side.organisation).map(({ id }) => id);
	const [needs, offers] = [found.needs, found.offers].map((rows) => rows.filter((one) => !one.organisation).map(({ id }) => id)) as [string[], string[]];
	await blankRecords(scope, needs, offers);
	await blankIntroductions(scope, { own, needs, offers });
	await blankAnswers(scope, found.sides.map(({ id }) => id));
}

/** Needs and offers of a person without an organisation: state, category, town and times stay, the words and the point go. */
async function blankRecords(scope: Scope, needs: string[], offers: string[]): Promise<void> {
	const network = scope.network.id;
	const stub = say('de', 'exchange_erased_words');
	const blank = sql`slug = id::text, title = ${stub}, text = '', text_en = '', lexemes = '{}', place = '', lat = null, lon = null`;
	await sql`update need set ${blank}, must = '[]', wish = '[]', refused = '{}', closed_reason = ''
		where network_id = ${network} and id = any(${needs}::uuid[])`.execute(scope.db);
	await sql`update offer set ${blank}, attributes = '{}' where network_id = ${network} and id = any(${offers}::uuid[])`.execute(scope.db);
	await sql`update need_match set reasons = '[]', dismissed_reason = ''
		where network_id = ${network} and (need_id = any(${needs}::uuid[]) or candidate_id = any(${offers}::uuid[]))`.execute(scope.db);
}

/** What the other side read of them, and what they wrote under a public need or offer. */
async function blankIntroductions(scope: Scope, { own, needs, offers }: { own: string[]; needs: string[]; offers: string[] }): Promise<void> {
	const network = scope.network.id;
	const stub = say('de', 'exchange_erased_words');
	const by = (side: 'seeker' | 'provider') => sql`exists (select from introduction_side s where s.network_id = introduction.network_id
		and s.introduction_id = introduction.id and s.side = ${side} and s.id = any(${own}::uuid[]))`;
	await sql`update introduction set need_words = ${stub}
		where network_id = ${network} and need_words <> '' and (need_id = any(${needs}::uuid[]) or ${by('seeker')})`.execute(scope.db);
	await sql`update introduction set offer_words = ${stub}
		where network_id = ${network} and offer_words <> '' and (offer_id = any(${offers}::uuid[]) or ${by('provider')})`.execute(scope.db);
	await sql`update introduction set message = '' where network_id = ${network}
		and (origin = 'interest' and (need_id = any(${needs}::uuid[]) or ${by('seeker')}) or origin = 'helper' and ${by('provider')})`.execute(scope.db);
}

/** Why they said no, what they noted, how they found it: theirs, for whichever organisation they spoke. The figures stay. */
async function blankAnswers(scope: Scope, sides: string[]): Promise<void> {
	const network = scope.network.id;
	const mine = (introduction: string, side: string) => sql`exists (select from introduction_side s where s.network_id = ${network}
		and s.id = any(${sides}::uuid[]) and s.introduction_id = ${sql.ref(introduction)} and s.side = ${sql.ref(side)})`;
	await sql`update introduction_side set answer_reason = '' where network_id = ${network} and id = any(${sides}::uuid[])`.execute(scope.db);
	await sql`update introduction set declined_reason = '' where network_id = ${network} and ${mine('introduction.id', 'introduction.declined_side')}`.execute(scope.db);
	await sql`update introduction_step set note = '' where network_id = ${network} and ${mine('introduction_step.introduction_id', 'introduction_step.by_side')}`.execute(scope.db);
	await sql`update introduction_feedback set text = '' where network_id = ${network} and ${mine('introduction_feedback.introduction_id', 'introduction_feedback.side')}`.execute(scope.db);
}
