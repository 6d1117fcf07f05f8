// SPDX-License-Identifier: EUPL-1.2
import { pathToFileURL } from 'node:url';
import {
	findBrokenKeys, findForeignCriteria, findForeignWords, findInventedForReal, findReachable, findUnmasked
} from './check-records.ts';
import {
	findBoilerplate, findBrokenIntroductions, findMisplaced, findPoorLooks, findUnsettled
} from './check-story.ts';
import { NETWORKS, readNetwork } from './records.ts';
import type { DemoNetwork } from './records.ts';

/** Every defect of one network's demo, each as a sentence; empty means sound. */
export function checkNetwork(network: DemoNetwork): string[] {
	const checks = [
		findBrokenKeys, findForeignWords, findForeignCriteria, findReachable, findInventedForReal, findUnmasked,
		findBrokenIntroductions, findUnsettled, findMisplaced, findPoorLooks
	];
	return checks.flatMap((check) => check(network)).map((defect) => `${network.slug}: ${defect}`);
}

/** How much the demo holds, per network: for the README and for a glance. */
export function countNetwork(network: DemoNetwork): Record<string, number> {
	const { offices, people, organisations, areas, needs, offers, introductions } = network;
	const english = organisations.filter((o) => o.description.en).length;
	return {
		offices: offices.length, people: people.length, organisations: organisations.length, english, areas: areas.length,
		needs: needs.length, offers: offers.length, introductions: introductions.length
	};
}

/** Checks all networks and prints what is wrong; the number of defects decides the exit code. */
function main(): void {
	const networks = NETWORKS.map(readNetwork);
	console.table(Object.fromEntries(networks.map((network) => [network.slug, countNetwork(network)])));
	const defects = [...networks.flatMap(checkNetwork), ...findBoilerplate(networks)];
	for (const defect of defects) console.error(defect);
	if (defects.length > 0) process.exitCode = 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) main();
