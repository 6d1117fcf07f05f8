// SPDX-License-Identifier: EUPL-1.2
import type { CategoryKey } from '#modules/exchange/categories.ts';
import { closeNeed, confirmNeedContact, CONSENT_VERSION, publishNeed, receiveNeed, watchNeed, withdrawNeed, type NeedDraft } from '#modules/exchange/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Cast } from './cast.ts';
import type { Criteria, DemoEntry } from './content.ts';
import { atWork, withDates, type Acting, type Timeline } from './timeline.ts';

/** An hour, as a part of a day. */
const HOUR = 1 / 24;

/** Notes how each need came in, was cleared, and how it ended where no introduction ended it. */
export function tellNeeds(timeline: Timeline, cast: Cast): void {
	for (const need of cast.content.needs) {
		const came = atWork(need.createdDaysAgo, need.key, timeline.today);
		const office = officeOf(cast, need);
		timeline.add(came, () => bringing(cast, need), (scope) => bring(scope, cast, need, timeline.today));
		const later = (hours: number, deed: (scope: Scope, id: string) => Promise<void>) =>
			timeline.add(Math.max(came - hours * HOUR, 0), () => cast.staff(office), (scope) => deed(scope, cast.idOf('needs', need.key)));
		if (isStrangers(need) && need.state !== 'received') later(1, confirmNeedContact);
		if (need.state !== 'received' && need.audience !== 'office') later(3, (scope, id) => publishNeed(scope, id, need.audience));
		if (need.state === 'on_watch') later(20, watchNeed);
		tellEnd(timeline, cast, need, came);
	}
}

/** The day after the last word about a need, or halfway to today where nobody else spoke of it. */
function tellEnd(timeline: Timeline, cast: Cast, need: DemoEntry, came: number): void {
	const told = cast.content.introductions.filter((one) => one.need === need.key);
	if (need.state === 'met' && told.some(({ stage }) => stage === 'agreed')) return;
	const lastWord = Math.min(came / 2, ...told.map(({ history }) => history.at(-1)!.daysAgo - 1));
	const acting = () => cast.staff(officeOf(cast, need));
	const id = () => cast.idOf('needs', need.key);
	if (need.state === 'withdrawn') timeline.add(lastWord, acting, (scope) => withdrawNeed(scope, id(), 'Hat sich erledigt'));
	if (need.state === 'met') timeline.add(lastWord, acting, (scope) => closeNeed(scope, id(), 'met', 'Selbst gefunden, mit einem Hinweis von uns'));
	if (need.state === 'closed') timeline.add(lastWord, acting, (scope) => closeNeed(scope, id(), 'closed', 'Keine Rückmeldung mehr'));
}

/** The office that looks after a need or an offer. */
export function officeOf(cast: Cast, entry: DemoEntry): string {
	if (entry.office) return entry.office;
	return entry.organisation ? cast.officeFor(entry.organisation).slug : cast.officeOf(entry.place.town, entry.key).slug;
}

/** Who asked without an account; what lies in confidence at the office was noted there. */
function isStrangers({ asker, anonymous }: DemoEntry): boolean {
	return asker !== undefined && !anonymous;
}

/** By whose hand it comes in: the organisation's own, a stranger's, or staff's on the telephone. */
export function bringing(cast: Cast, entry: DemoEntry): Acting {
	if (isStrangers(entry)) return { actor: { kind: 'anonymous' }, surface: 'intake' };
	if (!entry.organisation || entry.anonymous || entry.audience === 'office') return cast.staff(officeOf(cast, entry));
	return cast.member(entry.organisation);
}

/** Through which door, in the words of the exchange. */
export function doorOf(scope: Scope): 'form' | 'member' | 'desk' {
	return scope.surface === 'intake' ? 'form' : scope.surface === 'member' ? 'member' : 'desk';
}

async function bring(scope: Scope, cast: Cast, need: DemoEntry, today: Date): Promise<void> {
	const { asker, text, textEn, title, radiusKm, anonymous } = need;
	const draft: NeedDraft = {
		text, textEn, title, category: need.category as CategoryKey, must: criteriaOf(need.must, today), wish: criteriaOf(need.wish, today),
		...placeOf(cast, need), radiusKm, anonymous, source: doorOf(scope), publishWanted: need.audience === 'public',
		officeId: cast.idOf('offices', officeOf(cast, need)), organisationId: need.organisation ? cast.idOf('organisations', need.organisation) : null,
		audience: need.audience === 'office' ? 'office' : 'network', state: need.audience === 'office' && need.state !== 'received' ? 'open' : 'received',
		contact: asker ? { name: asker.name, email: asker.email, organisationName: asker.group, consentVersion: CONSENT_VERSION, confirmed: !isStrangers(need) } : null
	};
	const { id } = await receiveNeed(scope, draft);
	cast.needs.set(need.key, id);
}

/** Where it is sought: a district by the point of somebody who sits there, as not every district's name is known. */
function placeOf(cast: Cast, { place }: DemoEntry): Pick<NeedDraft, 'place' | 'point'> {
	if (!place.district) return { place: place.town };
	const sites = cast.content.organisations.flatMap((organisation) => organisation.sites);
	const site = sites.find(({ city, district }) => city === place.town && district === place.district);
	if (!site) return { place: `${place.district}, ${place.town}` };
	return { place: place.district, point: { lat: site.lat, lon: site.lon, town: place.town } };
}

/** What the content states was said by people, so it is certain. */
function criteriaOf(criteria: Criteria = {}, today: Date): NonNullable<NeedDraft['must']> {
	return Object.entries(withDates(criteria, today)).map(([key, value]) => ({ key, value, words: '', confidence: 1 }));
}
