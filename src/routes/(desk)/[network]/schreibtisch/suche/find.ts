// SPDX-License-Identifier: EUPL-1.2
import { findByName } from '#modules/exchange/server/index.ts';
import { FINDER_KINDS, type FinderHit } from '#modules/exchange/finder.ts';
import { longDay } from '#shared/dates.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import type { FoundGroup, FoundItem } from '#ui/types.ts';
import { CREATE_LINES, DESK_LINES, navigation } from '#web/navigation.ts';
import { sentence } from '#web/sentence.ts';

const GROUPS = {
	organisation: m.desk_kind_organisation, need: m.desk_kind_need, offer: m.desk_kind_offer,
	introduction: m.desk_kind_introduction, person: m.desk_kind_person, area: m.desk_kind_area
} as const;

/** What stands behind a hit's mark in each module's words. */
const MARKS = { organisation: 'organisations.kind', need: 'exchange.state', offer: 'exchange.offer_state', introduction: 'exchange.stage', area: 'desk.area' } as const;

/** Everything with this name as the finder shows it: hits of all modules by kind, then pages of the desk. */
export async function find(scope: Scope, words: string, perKind: number): Promise<FoundGroup[]> {
	const hits = await findByName(scope, words, perKind);
	const groups = FINDER_KINDS.map((kind) => ({
		label: GROUPS[kind]({}, { locale: scope.locale }),
		best: Math.max(0, ...hits.filter((hit) => hit.kind === kind).map((hit) => hit.score)),
		items: hits.filter((hit) => hit.kind === kind).map((hit) => itemOf(scope, hit))
	}));
	const pages = pagesNamed(scope, words);
	const found = groups.filter(({ items }) => items.length > 0).sort((a, b) => b.best - a.best);
	return [...found.map(({ label, items }) => ({ label, items })), ...(pages.length > 0 ? [{ label: m.desk_kind_page({}, { locale: scope.locale }), items: pages }] : [])];
}

function itemOf(scope: Scope, hit: FinderHit): FoundItem {
	const mark = hit.kind === 'person' ? hit.mark : (sentence(`${MARKS[hit.kind]}_${hit.mark}`, {}, scope.locale, null) ?? '');
	return { href: hrefOf(scope, hit), title: hit.title, note: [mark, hit.note].filter(Boolean).join(' · '), details: detailsOf(scope, hit) };
}

/** What is open with a firm and who spoke last: the answer while the phone is ringing. */
function detailsOf({ locale }: Scope, { open, last }: FinderHit): string[] {
	if (!open) return [];
	const parts = [
		open.needs > 0 ? m.desk_open_needs({ count: open.needs }, { locale }) : '',
		open.offers > 0 ? m.desk_open_offers({ count: open.offers }, { locale }) : '',
		open.introductions > 0 ? m.desk_open_introductions({ count: open.introductions }, { locale }) : ''
	].filter(Boolean);
	const day = last ? longDay(last.at, locale) : '';
	const spoke = last ? (last.by ? m.desk_last_by({ who: last.by, day }, { locale }) : m.desk_last_at({ day }, { locale })) : '';
	return [parts.join(', ') || m.desk_open_nothing({}, { locale }), spoke].filter(Boolean);
}

const FOLDERS = { organisation: 'organisationen', person: 'personen', need: 'gesuche', offer: 'angebote', introduction: 'vermittlungen', area: 'gebiete' } as const;

function hrefOf(scope: Scope, { kind, id }: FinderHit): string {
	return localizeHref(`/${scope.network.slug}/schreibtisch/${FOLDERS[kind]}/${id}`, { locale: scope.locale });
}

function pagesNamed(scope: Scope, words: string): FoundItem[] {
	const { actor } = scope;
	const reader = { network: scope.network.slug, locale: scope.locale, roles: actor.kind === 'person' ? [actor.role] : [] };
	const wanted = words.trim().toLowerCase();
	const lines = navigation([...DESK_LINES, ...CREATE_LINES], reader);
	return lines.filter(({ label }) => label.toLowerCase().includes(wanted)).map(({ href, label }) => ({ href, title: label, note: '', details: [] }));
}
