// SPDX-License-Identifier: EUPL-1.2
import { listAgeing, waitingAtDesk } from '#modules/exchange/server/index.ts';
import { waitingInDirectory } from '#modules/organisations/server/index.ts';
import { listOpenInvitations } from '#modules/people/server/index.ts';
import { listJobs } from '#platform/queue/jobs.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';

/** One thing that waits: what, since when, and what to do next. */
export interface Waiting {
	key: string;
	title: string;
	since: Date | null;
	href: string;
	todo: string;
}

/** Things of one kind, the most urgent first. `more` says that there are even more than counted. */
export interface WaitingGroup {
	key: string;
	label: string;
	count: number;
	more: boolean;
	items: Waiting[];
	allHref: string;
}

/** The most urgent of a group on the start page. */
const SHOWN = 5;
/** So many of a kind the exchange names; more are behind the list. */
const NAMED = 50;

type Words = (params: Record<string, never>, options: { locale: Scope['locale'] }) => string;
interface Group { key: string; label: Words; list: string }
/** Where the accounts of the office are. */
const TEAM = 'verwaltung/team';
const GROUPS: readonly Group[] = [
	{ key: 'answers', label: m.desk_group_answers, list: 'vermittlungen?wartet=antwort' },
	{ key: 'needs', label: m.desk_group_needs, list: 'gesuche?zustand=received' },
	{ key: 'offers', label: m.desk_group_offers, list: 'angebote?zustand=received' },
	{ key: 'proposals', label: m.desk_group_proposals, list: 'vorschlaege' },
	{ key: 'claims', label: m.desk_group_claims, list: 'uebernahmen' },
	{ key: 'due', label: m.desk_group_due, list: 'vermittlungen?wartet=faellig' },
	{ key: 'matches', label: m.desk_group_matches, list: 'gesuche?wartet=treffer' },
	{ key: 'unconfirmed', label: m.desk_group_unconfirmed, list: 'gesuche?wartet=adresse' },
	{ key: 'unconfirmed_offers', label: m.desk_group_unconfirmed_offers, list: 'angebote?wartet=adresse' },
	{ key: 'keeping', label: m.desk_group_keeping, list: 'bestandspflege' },
	{ key: 'pairs', label: m.desk_group_pairs, list: 'organisationen/doppelte' },
	{ key: 'archive', label: m.desk_group_archive, list: 'bestandspflege/archivieren' },
	{ key: 'jobs', label: m.desk_group_jobs, list: 'auftraege' },
	{ key: 'accounts', label: m.desk_group_accounts, list: TEAM },
	{ key: 'aging', label: m.desk_group_aging, list: 'organisationen?alter=aged' }
];

/** The lists behind the groups, as addresses below the desk. */
export const WAITING_LISTS: readonly string[] = GROUPS.map(({ list }) => list);

interface Found { group: string; todo: Words; id: string; title: string; since: Date | null; path: string; total?: number }

const EXCHANGE = {
	need: ['needs', m.desk_do_need], offer: ['offers', m.desk_do_offer], proposal: ['answers', m.desk_do_proposal], answer: ['answers', m.desk_do_answer],
	silence: ['due', m.desk_do_silence], follow_up: ['due', m.desk_do_follow_up], match: ['matches', m.desk_do_match]
} as const;
const AGEING = {
	unconfirmed_need: ['unconfirmed', 'gesuche', m.desk_do_unconfirmed], unconfirmed_offer: ['unconfirmed_offers', 'angebote', m.desk_do_unconfirmed],
	organisation: ['aging', 'organisationen', m.desk_do_aging], offer: ['aging', 'angebote', m.desk_do_aging]
} as const;

/** What waits for this office (Was auf mich wartet), most pressing kind first. Six statements, whatever there is. */
export async function waitingGroups(scope: Scope): Promise<WaitingGroup[]> {
	const found = [...(await inExchange(scope)), ...(await inDirectory(scope)), ...(await ageing(scope)), ...(await invitations(scope)), ...(await runningJobs(scope))];
	return GROUPS.map((group) => groupOf(scope, group, found.filter((one) => one.group === group.key))).filter(({ count }) => count > 0);
}

function groupOf(scope: Scope, { key, label, list }: Group, found: Found[]): WaitingGroup {
	const { locale, network } = scope;
	const link = (path: string) => localizeHref(`/${network.slug}/schreibtisch/${path}`, { locale });
	const items = found.slice(0, SHOWN).map(({ id, title, since, path, todo }) => ({ key: key + id, title, since, href: link(path), todo: todo({}, { locale }) }));
	return { key, label: label({}, { locale }), count: found[0]?.total ?? found.length, more: found[0]?.total === undefined && found.length >= NAMED, items, allHref: link(list) };
}

async function inExchange(scope: Scope): Promise<Found[]> {
	return (await waitingAtDesk(scope)).map(({ kind, id, title, since, href }) => {
		const [group, todo] = EXCHANGE[kind];
		return { group, todo, id, title, since, path: href.split('/schreibtisch/')[1]! };
	});
}

const DIRECTORY = {
	proposal: ['proposals', 'vorschlaege', m.desk_do_directory_proposal], claim: ['claims', 'uebernahmen', m.desk_do_claim],
	answer: ['keeping', 'organisationen', m.desk_do_keeping], archive: ['archive', 'organisationen', m.desk_do_archive],
	pair: ['pairs', 'organisationen/doppelte', m.desk_do_pair]
} as const;

async function inDirectory(scope: Scope): Promise<Found[]> {
	const decides = scope.actor.kind === 'person' && scope.actor.role !== 'editor';
	return (await waitingInDirectory(scope, SHOWN)).filter(({ kind }) => kind !== 'claim' || decides).map(({ kind, id, title, since, total }) => {
		const [group, folder, todo] = DIRECTORY[kind];
		return { group, todo, id, title, since, path: `${folder}/${id}`, total };
	});
}

async function ageing(scope: Scope): Promise<Found[]> {
	return (await listAgeing(scope, SHOWN)).map(({ kind, id, title, since, total }) => {
		const [group, folder, todo] = AGEING[kind];
		return { group, todo, id, title, since, path: `${folder}/${id}`, total };
	});
}

async function invitations(scope: Scope): Promise<Found[]> {
	return (await listOpenInvitations(scope, SHOWN)).map(({ accountId, name, since, organisationId, total }) => ({
		group: 'accounts', todo: m.desk_do_account, id: accountId, title: name, since, total,
		path: organisationId ? `organisationen/${organisationId}/zugaenge` : TEAM
	}));
}

async function runningJobs(scope: Scope): Promise<Found[]> {
	return (await listJobs(scope)).filter(({ state }) => state === 'queued' || state === 'running').map(({ id, title, createdAt }) => ({
		group: 'jobs', todo: m.desk_do_job, id, title, since: createdAt, path: `auftraege/${id}`
	}));
}
