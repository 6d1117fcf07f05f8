// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import type { Stage } from '../src/modules/exchange/rules.ts';

/** The folders of the living demo, one per network. */
export const NETWORKS = ['wolfsburg', 'ruhr', 'wuppertal', 'witzenhausen'] as const;

type Words = { de: string; en?: string };
type Criteria = Record<string, string | number | boolean>;

/** An office (Träger) as the demo describes it; `accent` is a hex colour. */
export type DemoOffice = {
	slug: string; name: Words; accent: string; email: string; phone: string; territory: string[];
};
/** A person, always invented; staff carry `office`, all others `organisation`. */
export type DemoPerson = {
	key: string; name: string; email: string; phone?: string; mobile?: string;
	office?: string; organisation?: string; role: string; roles?: { at: string }[];
};
/** A site (Betriebsstätte); `precision` says whether the point means the street or only the district. */
export type DemoSite = { street?: string; postcode: string; city: string; lat: number; lon: number; precision: string };
/** An organisation; `nameIsReal` marks those known from the texts, which carry no invented needs or offers. */
export type DemoOrganisation = {
	key: string; name: string; kind: string; legalForm?: string; description: Words; fields: string[]; wz2008: string[];
	website?: string; phone?: string; contact?: string; audience: string; office?: string; nameIsReal?: boolean;
	sites: DemoSite[];
	relations: { to: string; kind: string }[]; lifeEvents: { kind: string }[]; boughtOutside?: { goods: string }[];
};
/** A need or an offer; a need has `must` and `wish`, an offer has `attributes`. */
export type DemoEntry = {
	key: string; organisation?: string; category: string; title: string; text: string; textEn?: string; anonymous: boolean;
	audience: string; state: string; createdDaysAgo: number; office?: string; asker?: { email: string };
	must?: Criteria; wish?: Criteria; attributes?: Criteria;
};
/** An introduction (Vermittlung) with its history, oldest step first. */
export type DemoIntroduction = {
	key: string; need: string; offer?: string; organisation?: string; office: string; stage: Stage; outcome?: string;
	valueEur?: number; valuePer?: string; reason?: string;
	history: { daysAgo: number; stage: string; by: string }[]; notes: { daysAgo: number; by: string }[];
	feedback: { daysAgo: number; rating: number }[];
};
/** Everything the demo holds about one network. */
export type DemoNetwork = {
	slug: string; offices: DemoOffice[]; people: DemoPerson[]; organisations: DemoOrganisation[];
	areas: { key: string; outline: { coordinates: number[][][] }; caretaker: string;
		subAreas: { key: string; outline: { coordinates: number[][][] } }[] }[];
	needs: DemoEntry[]; offers: DemoEntry[]; introductions: DemoIntroduction[];
};

/** Reads one folder of the demo; broken JSON throws with the name of the file. */
export function readNetwork(slug: string): DemoNetwork {
	const { offices } = readFile<{ offices: DemoOffice[] }>(slug, 'network');
	return {
		slug,
		offices,
		people: readFile(slug, 'people'),
		organisations: readFile(slug, 'organisations'),
		areas: readFile(slug, 'areas'),
		needs: readFile(slug, 'needs'),
		offers: readFile(slug, 'offers'),
		introductions: readFile(slug, 'introductions')
	};
}

function readFile<T>(slug: string, name: string): T {
	const url = new URL(`./${slug}/${name}.json`, import.meta.url);
	try {
		return JSON.parse(readFileSync(url, 'utf8')) as T;
	} catch (cause) {
		throw new Error(`demo/${slug}/${name}.json cannot be read`, { cause });
	}
}

/**
 * Turns the days of the demo into dates: `in 98 days` counted from the day of loading, so that an offer that is free
 * from spring is still to come whenever the demo starts. Everything else passes unchanged.
 */
export function withDates(criteria: Criteria, today: Date): Criteria {
	return Object.fromEntries(Object.entries(criteria).map(([key, value]) => {
		const days = /^in (-?\d+) days$/.exec(String(value))?.[1];
		if (days === undefined) return [key, value];
		return [key, new Date(today.getTime() + Number(days) * 86_400_000).toISOString().slice(0, 10)];
	}));
}

/** Column of a small reference list that holds no line breaks inside quotes, as a set: first column, header skipped. */
export function referenceKeys(path: string): Set<string> {
	const text = readFileSync(new URL(`../reference/${path}`, import.meta.url), 'utf8');
	return new Set(text.split('\n').slice(1).map((line) => line.split(',')[0] ?? ''));
}
