// SPDX-License-Identifier: EUPL-1.2
import { clearPictures } from './clear-pictures.ts';
import type { Chore, Reaction } from '#platform/queue/worker.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { forgetUnconfirmedClaims, settleClaims } from './claims/chores.ts';
import { checkClaim, checkCode } from './claims/prove.ts';
import { compareEntered, huntWhereChanged } from './duplicates/hunt.ts';
import { refreshDerived } from './derive.ts';
import { clearChanges } from './directory/remembered.ts';
import type { IntroductionCounter } from './figures/figures.ts';
import { archiveOnWish } from './keeping/answer.ts';
import { askYearly, noteBounces, remindOnce } from './keeping/ask.ts';
import { tryAgain } from './keeping/suppression.ts';
import { forgetOld } from './personal.ts';
import { tellAtOnce, tellDaily } from './proposals/notify.ts';
import { settleSites } from './settle.ts';

/** A park changed its outline: who lies in it is computed anew, in parts that a transaction can carry. */
async function settleAll(scope: Scope): Promise<void> {
	const sites = await scope.db.selectFrom('site').select(['id', 'organisation_id']).where('network_id', '=', scope.network.id)
		.where('lat', 'is not', null).execute();
	await settleSites(scope, sites.map((site) => site.id));
	const owners = [...new Set(sites.map((site) => site.organisation_id))];
	for (let at = 0; at < owners.length; at += 500) await refreshDerived(scope, owners.slice(at, at + 500));
}

/** What the directory does when facts arrive: others' and those of people who come by a form or a link. */
export const organisationReactions: Reaction[] = [
	{ to: 'areas.outlined', react: settleAll },
	{ to: 'organisations.entered', react: (scope, { recordId }) => compareEntered(scope, recordId) },
	{ to: 'organisations.imported', react: huntWhereChanged },
	{ to: 'organisations.proposal_received', react: (scope, { recordId }) => tellAtOnce(scope, recordId) },
	{ to: 'organisations.claim_confirmed', react: (scope, { recordId }) => checkClaim(scope, recordId) },
	{ to: 'organisations.claim_code_entered', react: (scope, { recordId }) => checkCode(scope, recordId) },
	{ to: 'organisations.confirmed', react: (scope, { recordId }) => tryAgain(scope, recordId) },
	{ to: 'organisations.removal_wanted', react: (scope, { recordId }) => archiveOnWish(scope, recordId) }
];

/** What it does by the clock; the letters of the yearly question say how many introductions there were, which another module counts. */
export const organisationChores = (introductions: IntroductionCounter): Chore[] => [
	{ name: 'organisations.hunt', everyMinutes: 1440, run: huntWhereChanged },
	{ name: 'organisations.clear_pictures', everyMinutes: 1440, run: clearPictures },
	{ name: 'organisations.ask_yearly', everyMinutes: 60, run: (scope) => askYearly(scope, introductions) },
	{ name: 'organisations.remind_once', everyMinutes: 60, run: (scope) => remindOnce(scope, introductions) },
	{ name: 'organisations.note_bounces', everyMinutes: 60, run: noteBounces },
	{ name: 'organisations.tell_daily', everyMinutes: 30, run: tellDaily },
	{ name: 'organisations.settle_claims', everyMinutes: 360, run: settleClaims },
	{ name: 'organisations.forget_claims', everyMinutes: 360, run: forgetUnconfirmedClaims },
	{ name: 'organisations.clear_changes', everyMinutes: 60, run: clearChanges },
	{ name: 'organisations.forget_old', everyMinutes: 360, run: forgetOld }
];
