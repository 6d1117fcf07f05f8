// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { foundNetwork } from '#modules/networks/server/index.ts';
import { arrangeTaxonomyTerm, createMany, WF4_FIELDS } from '#modules/organisations/server/index.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import type { ScopeSeed } from '#platform/scope/scope.ts';
import { lexemes } from '#shared/german/index.ts';
import { newId } from '#shared/ids.ts';
import { slugOf } from '#shared/slug.ts';
import { Chance } from '../duplicates/chance.ts';
import { inventOffer, inventOrganisation, regionsFor, type Region } from './invent.ts';

/** A network that was filled, and the desk of its office. */
export interface FilledNetwork {
	region: Region;
	desk: ScopeSeed;
}

/** So many records travel in one statement, and so many are one transaction. */
const AT_ONCE = 500;

/**
 * Fills a migrated database with a stock of invented organisations, always the same for the same size. They come in by
 * the same action as a list that is read in, so that every wall, derived column and journal entry is there.
 */
export async function fillStock(pool: pg.Pool, owner: pg.Client, size: number, tell: (line: string) => void): Promise<FilledNetwork[]> {
	const codes = (await owner.query<{ code: string }>(`select code from ref.wz where scheme = 'wz2008' and length(code) >= 5 order by code`)).rows.map((row) => row.code);
	const filled: FilledNetwork[] = [];
	const started = performance.now();
	for (const [index, region] of regionsFor(size).entries()) {
		const desk = await found(pool, region);
		const chance = new Chance(index + 1);
		for (let at = 0; at < region.size; at += AT_ONCE) {
			const part = Array.from({ length: Math.min(AT_ONCE, region.size - at) }, () => inventOrganisation(chance, region, codes, WF4_FIELDS.map(({ key }) => key)));
			await openScope(pool, desk, (scope) => createMany(scope, part));
			// Without statistics the checks of foreign keys settle for an index of the whole network, and each row reads it all.
			if (index === 0 && at <= AT_ONCE) await owner.query('analyze organisation, site, organisation_wz');
		}
		filled.push({ region, desk });
	}
	const seconds = (performance.now() - started) / 1000;
	tell(`${size} organisations in ${filled.length} networks: ${seconds.toFixed(0)} s, ${Math.round(size / seconds)} a second through createMany.`);
	await settle(owner);
	return filled;
}

/** The networks of a stock that was filled before, in the same order; none where the database is fresh. */
export async function readStock(owner: pg.Client, size: number): Promise<FilledNetwork[]> {
	const rows = (await owner.query<{ slug: string; network_id: string; id: string }>('select n.slug, n.network_id, f.id from network n join office f using (network_id)')).rows;
	return regionsFor(size).flatMap((region) => rows.filter(({ slug }) => slug === region.slug).map(({ slug, network_id: id, id: officeId }) => ({
		region, desk: { network: { id, slug }, officeId, organisationIds: [], actor: { kind: 'system', name: 'bench' }, surface: 'desk', locale: 'de', now: new Date() }
	})));
}

async function found(pool: pg.Pool, region: Region): Promise<ScopeSeed> {
	const operator: ScopeSeed = {
		network: { id: newId(), slug: region.slug }, officeId: null, organisationIds: [], actor: { kind: 'system', name: 'bench' }, surface: 'operator', locale: 'de', now: new Date()
	};
	const { officeId } = await openScope(pool, operator, (scope) => foundNetwork(scope, { name: region.name, office: { name: `Wirtschaftsförderung ${region.name}`, kind: 'city' } }));
	const desk: ScopeSeed = { ...operator, officeId, surface: 'desk' };
	await openScope(pool, desk, async (scope) => {
		for (const term of WF4_FIELDS) await arrangeTaxonomyTerm(scope, term);
	});
	return desk;
}

/** What the new records would cause has happened; statistics and visibility are as after a quiet night. */
async function settle(owner: pg.Client): Promise<void> {
	await owner.query(`update outbox set state = case when kind = 'mail' then 'withdrawn' else 'sent' end, sent_at = case when kind = 'mail' then null else due_at end where state = 'queued'`);
	await owner.query('vacuum analyze');
}

/** Fills one network with standing offers, by the same columns as the form's; one statement for a thousand. */
export async function fillOffers(owner: pg.Client, { region, desk }: FilledNetwork, count: number): Promise<void> {
	const chance = new Chance(count);
	for (let at = 0; at < count; at += 1000) {
		const rows = Array.from({ length: Math.min(1000, count - at) }, () => {
			const offer = inventOffer(chance, region);
			const id = newId();
			return { ...offer, id, slug: `${slugOf(offer.title)}-${id.slice(-12)}`, lexemes: lexemes(`${offer.title}. ${offer.text}`) };
		});
		await owner.query(
			`insert into offer (network_id, id, slug, state, audience, office_id, title, text, category, attributes, place, town, lat, lon, source, lexemes)
			 select $1, r.id, r.slug, 'open', 'public', $2, r.title, r.text, r.category, r.attributes, r.town, r.town, r.lat, r.lon, 'desk', r.lexemes
			   from jsonb_to_recordset($3::jsonb) as r (id uuid, slug text, title text, text text, category text, attributes jsonb, town text, lat double precision, lon double precision, lexemes text[])`,
			[desk.network.id, desk.officeId, JSON.stringify(rows)]);
	}
	await owner.query('vacuum analyze offer');
}
