// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { findNetwork } from '#modules/networks/server/index.ts';
import type { NewOrganisation } from '#modules/organisations/new-organisation.ts';
import { createOrganisation, huntJobs, mergeOrganisations, requestHunt } from '#modules/organisations/server/index.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { workJob } from '#platform/queue/worker.ts';
import { atDesk } from './lists.ts';
import { sendNothing } from './quiet.ts';

const NETWORK = 'wuppertal';
const OFFICE = 'wirtschaftsfoerderung';

/** Firms that two people of one office entered, each in their own words; the first two were put together, so that the way back can be tried. */
const TWICE: readonly NewOrganisation[] = [
	{ name: 'Tischlerei Evers', kind: 'sole_trader', audience: 'network', phone: '+49 221 4710 171', sites: [{ street: 'Höhne', houseNumber: '14', postcode: '42275', city: 'Wuppertal' }] },
	{ name: 'Tischlerei Evers, Inh. Doris Evers', kind: 'company', audience: 'network', email: 'werkstatt@tischlerei-evers.example', sites: [{ street: 'Höhne', houseNumber: '14', postcode: '42275', city: 'Wuppertal' }] },
	{ name: 'Elektro Brandes GmbH', kind: 'company', legalForm: 'GmbH', audience: 'public', phone: '0221 4710172', website: 'https://elektro-brandes.example', sites: [{ street: 'Dieselstraße', houseNumber: '22', postcode: '42389', city: 'Wuppertal' }] },
	{ name: 'Elektro-Brandes Gesellschaft mbH', kind: 'company', audience: 'public', phone: '+49 221 4710 172', email: 'buero@elektro-brandes.example', summaryDe: 'Elektroinstallation, Ladepunkte, Photovoltaik', sites: [{ street: 'Dieselstr.', houseNumber: '22 a', postcode: '42389', city: 'Wuppertal' }] },
	{ name: 'Gärtnerei Lüders', kind: 'farm', audience: 'public', website: 'https://gaertnerei-lueders.example', sites: [{ street: 'Am Krummen Weg', houseNumber: '3', postcode: '42369', city: 'Wuppertal' }] },
	{ name: 'Gärtnerei Lüders', kind: 'farm', audience: 'public', website: 'https://www.gaertnerei-lueders.example/hofladen', phone: '+49 221 4710 173', sites: [{ street: 'Marktstraße', houseNumber: '8', postcode: '42369', city: 'Wuppertal' }] }
];

/** Lets the office of the demo search its stock for duplicates, with some to be found, and put one pair together. */
export async function huntDuplicates(pool: pg.Pool, slug: string, today: Date): Promise<void> {
	const network = (await findNetwork(pool, slug))!;
	const inScope = <T>(work: (scope: Scope) => Promise<T>) => openScope(pool, {
		network, officeId: null, organisationIds: [], actor: { kind: 'system', name: 'demo' }, surface: 'worker', locale: 'de', now: today
	}, work);
	const twice = slug === NETWORK ? await inScope(enterTwice) : [];
	await inScope(requestHunt);
	while (await workJob(pool, { reactions: [], jobs: huntJobs, chores: [], deliver: async () => {}, now: () => today }));
	await inScope(async (scope) => {
		const [kept, gone] = twice;
		if (kept && gone) await mergeOrganisations(await atDesk(scope, OFFICE), { keptId: kept, goneId: gone, taken: ['email'], widen: false });
		await sendNothing(scope);
	});
}

async function enterTwice(scope: Scope): Promise<string[]> {
	const desk = await atDesk(scope, OFFICE);
	const ids: string[] = [];
	for (const one of TWICE) ids.push((await createOrganisation(desk, one)).id);
	return ids;
}
