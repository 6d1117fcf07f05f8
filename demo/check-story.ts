// SPDX-License-Identifier: EUPL-1.2
import { readFileSync } from 'node:fs';
import { DAYS_TO_ANSWER, isOver, OUTCOMES, STAGES } from '../src/modules/exchange/rules.ts';
import type { DemoEntry, DemoIntroduction, DemoNetwork } from './records.ts';

/** WCAG 2.2 success criterion 1.4.3: white text on the accent colour and accent text on white. */
const LEAST_CONTRAST = 4.5;
/** A postcode area is smaller than this even in the county; its point is one place in it, not its centre. */
const POSTCODE_REACH_KM = 12;

/** Introductions whose steps run backwards, contradict their stage, or lead to nobody. */
export function findBrokenIntroductions(network: DemoNetwork): string[] {
	return network.introductions.flatMap((introduction) => {
		const need = network.needs.find((n) => n.key === introduction.need);
		const offer = network.offers.find((o) => o.key === introduction.offer);
		const other = offer ?? network.organisations.find((o) => o.key === introduction.organisation);
		return [
			...(need ? tooEarly(introduction, need) : ['need is unknown']),
			...(other ? [] : ['the other side is unknown']),
			...(offer ? tooEarly(introduction, offer) : []),
			...(network.offices.some((o) => o.slug === introduction.office) ? [] : ['office is unknown']),
			...introduction.notes.filter((n) => !network.people.some((p) => p.key === n.by)).map((n) => `${n.by} is unknown`),
			...stepsOf(introduction),
			...answersOf(introduction)
		].map((words) => `${introduction.key}: ${words}`);
	});
}

function tooEarly({ history }: DemoIntroduction, entry: DemoEntry): string[] {
	return (history[0]?.daysAgo ?? 0) <= entry.createdDaysAgo ? [] : [`began before ${entry.key} existed`];
}

function stepsOf({ history, stage, outcome, valueEur, reason, feedback }: DemoIntroduction): string[] {
	const days = history.map((step) => step.daysAgo);
	const backwards = days.some((day, at) => at > 0 && day > (days[at - 1] ?? 0));
	const failed = stage === 'ended' || stage === 'declined';
	return [
		...(backwards ? ['steps run backwards'] : []),
		...(history.every((step) => (STAGES as readonly string[]).includes(step.stage)) ? [] : ['a step is unknown']),
		...(history.at(-1)?.stage === stage ? [] : ['last step is not the stage']),
		...(history[0]?.stage === 'proposed' ? [] : ['does not begin with a proposal']),
		...((stage === 'agreed') === (outcome !== undefined) ? [] : ['outcome and stage disagree']),
		...(outcome === undefined || (OUTCOMES as readonly string[]).includes(outcome) ? [] : ['outcome is unknown']),
		...((outcome !== undefined) === (valueEur !== undefined) ? [] : ['outcome without a value']),
		...(failed === (reason !== undefined) ? [] : ['reason and stage disagree']),
		...(feedback.every((f) => f.daysAgo <= (days.at(-1) ?? 0)) ? [] : ['feedback before the end'])
	];
}

/** The two consents: from different sides, in time, and not awaited longer than the product waits. */
function answersOf({ history, stage }: DemoIntroduction): string[] {
	const asked = history.find((step) => step.stage === 'asked');
	const answers = history.filter((step) => ['one_agreed', 'both_agreed', 'declined'].includes(step.stage));
	const [first, second] = answers;
	const latest = isOver(stage) || answers.length > 1 ? answers.at(-1)?.daysAgo : 0;
	const awaited = asked && stage !== 'expired' && first?.stage !== 'both_agreed' ? asked.daysAgo - (latest ?? 0) : 0;
	return [
		...(asked || stage === 'proposed' ? [] : ['nobody was asked']),
		...(asked && answers.some((a) => asked.daysAgo - a.daysAgo > DAYS_TO_ANSWER) ? ['an answer came too late'] : []),
		...(awaited > DAYS_TO_ANSWER && stage !== 'withdrawn' ? ['waits longer than allowed'] : []),
		...(second && first?.by === second.by ? ['one side answered twice'] : []),
		...(first?.stage === 'both_agreed' && first.by !== 'both' ? ['one consent is missing'] : [])
	];
}

/** Needs called met without an agreement, or still open after one. */
export function findUnsettled(network: DemoNetwork): string[] {
	const agreed = new Set(network.introductions.filter((i) => i.stage === 'agreed').map((i) => i.need));
	return network.needs.filter((n) => (n.state === 'met') !== agreed.has(n.key)).map((n) => `${n.key} is ${n.state}`);
}

/** Sites farther from the point of their postcode than any postcode area reaches, or with an unknown postcode. */
export function findMisplaced(network: DemoNetwork): string[] {
	const text = readFileSync(new URL('../reference/postal-codes/postal-codes.csv', import.meta.url), 'utf8');
	const points = new Map<string, [number, number][]>();
	for (const line of text.split('\n').slice(1)) {
		const cells = line.split(',');
		const point: [number, number] = [Number(cells.at(-2)), Number(cells.at(-1))];
		points.set(cells[0] ?? '', [...(points.get(cells[0] ?? '') ?? []), point]);
	}
	return network.organisations.flatMap((o) => o.sites.filter((site) => {
		const near = points.get(site.postcode) ?? [];
		return !near.some(([lat, lon]) => kilometres(site.lat - lat, site.lon - lon, lat) <= POSTCODE_REACH_KM);
	}).map((site) => `${o.key}: ${site.street ?? site.city} is not near ${site.postcode}`));
}

/** Flat-earth distance, exact enough below 50 km. */
function kilometres(degreesNorth: number, degreesEast: number, lat: number): number {
	return Math.hypot(degreesNorth * 111.2, degreesEast * 111.2 * Math.cos((lat * Math.PI) / 180));
}

/** Outlines that are not closed, and accent colours too pale for white. */
export function findPoorLooks(network: DemoNetwork): string[] {
	const outlines = network.areas.flatMap((area) => [area, ...area.subAreas]);
	return [
		...outlines.filter(({ outline }) => {
			const ring = outline.coordinates[0] ?? [];
			return ring.length < 4 || String(ring[0]) !== String(ring.at(-1));
		}).map((area) => `${area.key}: outline is not closed`),
		...network.offices.filter((o) => contrastOnWhite(o.accent) < LEAST_CONTRAST).map((o) => `${o.slug}: accent is pale`)
	];
}

/** Contrast ratio (WCAG) of a hex colour against white. */
export function contrastOnWhite(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const share = parseInt(hex.slice(at, at + 2), 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** Longest run of words that two texts may share before they read like a form letter. */
const SHARED_WORDS = 7;

/** Texts that repeat each other: boilerplate would make a demo look dead. */
export function findBoilerplate(networks: readonly DemoNetwork[]): string[] {
	const seen = new Map<string, string>();
	const found: string[] = [];
	for (const { key, text } of networks.flatMap(textsOf)) {
		const words = text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
		for (let at = 0; at + SHARED_WORDS <= words.length; at++) {
			const run = words.slice(at, at + SHARED_WORDS).join(' ');
			const other = seen.get(run);
			if (other !== undefined && other !== key) found.push(`${key} repeats ${other}: ${run}`);
			seen.set(run, key);
		}
	}
	return found;
}

function textsOf(network: DemoNetwork): { key: string; text: string }[] {
	return [
		...network.organisations.map((o) => ({ key: o.key, text: o.description.de })),
		...[...network.needs, ...network.offers].map((e) => ({ key: e.key, text: `${e.title}. ${e.text}` }))
	];
}
