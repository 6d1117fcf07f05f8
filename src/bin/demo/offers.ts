// SPDX-License-Identifier: EUPL-1.2
import type { CategoryKey } from '#modules/exchange/categories.ts';
import type { OfferState } from '#modules/exchange/need-rules.ts';
import { confirmOffer, makeOffer, withdrawOffer } from '#modules/exchange/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Cast } from './cast.ts';
import type { DemoEntry } from './content.ts';
import { bringing, doorOf, officeOf } from './needs.ts';
import { atWork, withDates, type Timeline } from './timeline.ts';

/** Notes how each offer was made, that some were confirmed since, and when it was taken. */
export function tellOffers(timeline: Timeline, cast: Cast): void {
	for (const [index, offer] of cast.content.offers.entries()) {
		const made = atWork(offer.createdDaysAgo, offer.key, timeline.today);
		timeline.add(made, () => bringing(cast, offer), (scope) => make(scope, cast, offer, timeline.today));
		const lastWord = lastWordOn(cast, offer.key, made);
		if (offer.state === 'taken' || offer.state === 'withdrawn') {
			const state = offer.state;
			timeline.add(lastWord, () => bringing(cast, offer), (scope) => withdrawOffer(scope, cast.idOf('offers', offer.key), state));
		} else if (offer.state === 'open' && made > 150 && index % 3 !== 0) {
			// Two of three owners answered the mail that asks whether an offer still stands.
			timeline.add(made / (2 + (index % 5)), () => bringing(cast, offer), (scope) => confirmOffer(scope, cast.idOf('offers', offer.key)));
		}
	}
}

function lastWordOn(cast: Cast, key: string, made: number): number {
	const told = cast.content.introductions.filter(({ offer }) => offer === key);
	return Math.min(made / 2, ...told.map(({ history }) => Math.max(history.at(-1)!.daysAgo - 0.5, 0.1)));
}

async function make(scope: Scope, cast: Cast, offer: DemoEntry, today: Date): Promise<void> {
	const { text, textEn, title, anonymous, audience, place } = offer;
	const home = cast.content.organisations.find(({ key }) => key === offer.organisation)?.sites[0];
	const atHome = home?.city === place.town && home.district === place.district;
	const { id } = await makeOffer(scope, {
		text, textEn, title, category: offer.category as CategoryKey, attributes: withDates(offer.attributes ?? {}, today), anonymous, audience,
		source: doorOf(scope), publishWanted: audience === 'public', officeId: cast.idOf('offices', officeOf(cast, offer)),
		organisationId: offer.organisation ? cast.idOf('organisations', offer.organisation) : null,
		state: offer.state === 'expired' ? 'expired' : ('open' satisfies OfferState), ...(atHome ? {} : { place: place.district ?? place.town })
	});
	cast.offers.set(offer.key, id);
}
