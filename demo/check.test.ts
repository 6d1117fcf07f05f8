// SPDX-License-Identifier: EUPL-1.2
import { describe, expect, it } from 'vitest';
import { OUTCOMES, STAGES } from '../src/modules/exchange/rules.ts';
import {
	findBrokenKeys, findForeignCriteria, findInventedForReal, findReachable, findUnmasked
} from './check-records.ts';
import {
	contrastOnWhite, findBoilerplate, findBrokenIntroductions, findMisplaced, findUnsettled
} from './check-story.ts';
import { checkNetwork, countNetwork } from './check.ts';
import { NETWORKS, readNetwork, withDates } from './records.ts';
import type { DemoNetwork } from './records.ts';

const networks = NETWORKS.map(readNetwork);
const total = (what: string): number => networks.reduce((sum, network) => sum + (countNetwork(network)[what] ?? 0), 0);
const wuppertal = (): DemoNetwork => readNetwork('wuppertal');

/** A fresh Wuppertal with one thing broken: the negative control of each check. */
function spoilt(spoil: (network: DemoNetwork) => void): DemoNetwork {
	const network = wuppertal();
	spoil(network);
	return network;
}

describe('the content of the demo', () => {
	it.each(networks)('has no defect in $slug', (network) => {
		expect(checkNetwork(network)).toEqual([]);
	});

	it('never says the same thing twice', () => {
		expect(findBoilerplate(networks)).toEqual([]);
	});

	it('holds at least 60 needs, 120 offers and 30 introductions', () => {
		expect(total('needs')).toBeGreaterThanOrEqual(60);
		expect(total('offers')).toBeGreaterThanOrEqual(120);
		expect(total('introductions')).toBeGreaterThanOrEqual(30);
	});

	it('shows introductions in every stage and with every outcome', () => {
		const all = networks.flatMap((network) => network.introductions);
		const stages = new Set(all.map((introduction) => introduction.stage));
		expect([...stages].sort()).toEqual(
			[...STAGES].sort()
		);
		const outcomes = new Set(all.flatMap((introduction) => introduction.outcome ?? []));
		expect([...outcomes].sort()).toEqual([...OUTCOMES].sort());
	});

	it('counts days from the day of loading', () => {
		const dated = withDates({ available_from: 'in 10 days', ramp: true }, new Date('2027-12-25T08:00:00Z'));
		expect(dated).toEqual({ available_from: '2028-01-04', ramp: true });
	});
});

describe('each check finds what it looks for', () => {
	it('a relation to nobody', () => {
		const broken = spoilt((n) => n.organisations[0]?.relations.push({ to: 'nobody', kind: 'partner' }));
		expect(findBrokenKeys(broken)).toEqual(['relation: nobody is unknown']);
	});

	it('a mail address that could reach somebody', () => {
		const broken = spoilt((n) => Object.assign(n.people[0] ?? {}, { email: 'a@b.de' }));
		expect(findReachable(broken)).toEqual(['a@b.de']);
	});

	it('a criterion that the product does not know', () => {
		const broken = spoilt((n) => Object.assign(n.needs[0] ?? {}, { must: { smell_min: 3 } }));
		expect(findForeignCriteria(broken)).toEqual([`${broken.needs[0]?.key}: criterion smell_min`]);
	});

	it('an invented need of a real organisation', () => {
		const broken = spoilt((n) => Object.assign(n.needs[0] ?? {}, { organisation: 'utopiastadt' }));
		expect(findInventedForReal(broken)).toEqual(['utopiastadt is real']);
	});

	it('an anonymous entry that names its owner', () => {
		const broken = spoilt((n) => {
			Object.assign(n.offers.find((o) => o.key === 'nachfolge-schuh') ?? {}, { title: 'Wegmann' });
		});
		expect(findUnmasked(broken)).toEqual(['nachfolge-schuh names who asks']);
	});

	it('an introduction older than its need, and a need that nobody settled', () => {
		const broken = spoilt((n) => {
			const need = n.needs.find((x) => x.key === 'halle-buehnenbau') ?? {};
			Object.assign(need, { createdDaysAgo: 1, state: 'open' });
		});
		expect(findBrokenIntroductions(broken)).toEqual(['w-01: began before halle-buehnenbau existed']);
		expect(findUnsettled(broken)).toEqual(['halle-buehnenbau is open']);
	});

	it('a site in the wrong town, a pale colour and a repeated text', () => {
		const broken = spoilt((n) => Object.assign(n.organisations[0]?.sites[0] ?? {}, { lat: 52.4 }));
		expect(findMisplaced(broken)).toEqual(['utopiastadt: Mirker Straße is not near 42105']);
		expect(contrastOnWhite('#ffff00')).toBeLessThan(4.5);
		const [first, second] = broken.offers;
		Object.assign(second ?? {}, { text: first?.text });
		expect(findBoilerplate([broken]).length).toBeGreaterThan(0);
	});
});
