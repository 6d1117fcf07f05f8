// SPDX-License-Identifier: EUPL-1.2
import { newId } from '#shared/ids.ts';
import type { TestNetwork, TestPerson } from './builders.ts';
import { aPerson } from './builders.ts';
import type { TestDatabase } from './database.ts';
import { anOrganisation } from './organisations.ts';

interface Around { database: TestDatabase; network: TestNetwork; person: TestPerson; kept: string; gone: string }

type Setter = (around: Around) => Promise<unknown>;

/** Inserts one row; the network goes without saying. */
function row(table: string, columns: (around: Around) => Record<string, unknown> | Promise<Record<string, unknown>>): Setter {
	return async (around) => {
		const given = { network_id: around.network.id, ...(await columns(around)) };
		const names = Object.keys(given);
		await around.database.owner.query(`insert into ${table} (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(given));
	};
}

const third = async ({ database, network }: Around) => (await anOrganisation(database, network, { name: `Dritte ${newId().slice(-6)}` })).id;
const need = (around: Around, more: object = {}) => ({ id: newId(), slug: newId(), office_id: around.network.office.id, title: 'Halle', text: 'Suche eine Halle', source: 'desk', ...more });

async function aNeedRow(around: Around): Promise<string> {
	const given = need(around);
	await row('need', () => given)(around);
	return given.id;
}

async function anIntroductionRow(around: Around, more: object = {}): Promise<string> {
	const id = newId();
	await row('introduction', async () => ({ id, need_id: await aNeedRow(around), office_id: around.network.office.id, ...more }))(around);
	return id;
}

/**
 * One row for each column that may name an organisation. A new table that names one belongs here; the test of merging walks
 * the catalogue and is red until it does.
 */
export const SETTERS: Record<string, Setter> = {
	'organisation.merged_into': async (around) => {
		const other = await third(around);
		await around.database.owner.query(`update organisation set state = 'merged', merged_into = $3 where network_id = $1 and id = $2`, [around.network.id, other, around.gone]);
	},
	'organisation_role.organisation_id': row('organisation_role', async ({ database, network, gone }) => ({ account_id: (await aPerson(database, network)).accountId, organisation_id: gone, role: 'member' })),
	'site.organisation_id': row('site', ({ gone }) => ({ id: newId(), organisation_id: gone, street: 'Ring', house_number: '9', city: 'Wolfsburg', is_main: true })),
	'organisation_person.organisation_id': row('organisation_person', ({ gone, person }) => ({ id: newId(), organisation_id: gone, person_id: person.personId, role: 'Inhaberin' })),
	'organisation_wz.organisation_id': row('organisation_wz', ({ gone }) => ({ organisation_id: gone, scheme: 'wz2008', code: '25.11', main: true })),
	'organisation_field_origin.organisation_id': row('organisation_field_origin', ({ gone }) => ({ organisation_id: gone, field: 'tags', source: 'Liste', legal_basis: 'public_task' })),
	'organisation_picture.organisation_id': row('organisation_picture', async (around) => {
		const file_id = newId();
		await row('stored_file', () => ({ id: file_id, name: 'bild.webp', media_type: 'image/webp', bytes: 1, sha256: Buffer.alloc(32), audience: 'network' }))(around);
		return { organisation_id: around.gone, file_id, alt_de: 'Halle', width: 1, height: 1 };
	}),
	'organisation_count.organisation_id': row('organisation_count', ({ gone }) => ({ organisation_id: gone, day: '2026-11-01', kind: 'shown', hits: 3 })),
	'organisation_relation.from_id': row('organisation_relation', async (around) => ({ id: newId(), from_id: around.gone, to_id: await third(around), kind: 'supplies' })),
	'organisation_relation.to_id': row('organisation_relation', async (around) => ({ id: newId(), from_id: await third(around), to_id: around.gone, kind: 'supplies' })),
	'outside_purchase.organisation_id': row('outside_purchase', ({ gone }) => ({ id: newId(), organisation_id: gone, goods: 'Holz' })),
	'partnership.organisation_id': row('partnership', ({ gone }) => ({ id: newId(), organisation_id: gone, role: 'funder' })),
	'life_event.organisation_id': row('life_event', ({ gone }) => ({ id: newId(), organisation_id: gone, kind: 'settled', at: '2020-01-01' })),
	'proposal.organisation_id': row('proposal', ({ gone, network }) => ({ id: newId(), kind: 'gone', office_id: network.office.id, organisation_id: gone, source: 'own' })),
	'claim.organisation_id': row('claim', ({ gone, network }) => ({ id: newId(), organisation_id: gone, office_id: network.office.id, name: 'Kim', email: 'kim@netz.example' })),
	'duplicate_pair.a_id': row('duplicate_pair', async (around) => ({ id: newId(), a_id: around.gone, b_id: await third(around), outcome: 'maybe', score: 0.5, found_at: new Date() })),
	'duplicate_pair.b_id': row('duplicate_pair', async (around) => ({ id: newId(), a_id: await third(around), b_id: around.gone, outcome: 'maybe', score: 0.5, found_at: new Date() })),
	'duplicate_verdict.a_id': row('duplicate_verdict', async (around) => ({ id: newId(), a_id: around.gone, b_id: await third(around), office_id: around.network.office.id, decided_at: new Date() })),
	'duplicate_verdict.b_id': row('duplicate_verdict', async (around) => ({ id: newId(), a_id: await third(around), b_id: around.gone, office_id: around.network.office.id, decided_at: new Date() })),
	'need.organisation_id': row('need', (around) => need(around, { organisation_id: around.gone })),
	'offer.organisation_id': row('offer', ({ gone, network }) => ({ id: newId(), slug: newId(), office_id: network.office.id, organisation_id: gone, title: 'Halle', text: 'Biete eine Halle', source: 'desk' })),
	'introduction.organisation_id': async (around) => anIntroductionRow(around, { organisation_id: around.gone }),
	'introduction_side.organisation_id': row('introduction_side', async (around) => ({ id: newId(), introduction_id: await anIntroductionRow(around), side: 'seeker', organisation_id: around.gone, name: 'Kim' })),
	'guest_grant.record_id': row('guest_grant', ({ gone, person, network }) => ({ id: newId(), account_id: person.accountId, office_id: network.office.id, record_kind: 'organisation', record_id: gone, purpose: 'Jury', valid_until: '2099-01-01' })),
	'one_time_link.record_id': row('one_time_link', ({ gone }) => ({ id: newId(), token_hash: Buffer.from(newId()), purpose: 'invitation', record_kind: 'organisation', record_id: gone, expires_at: new Date() })),
	'consent.record_id': row('consent', ({ gone, person }) => ({ id: newId(), person_id: person.personId, purpose: 'organisations.publish_address', record_id: gone, wording: 'Ja', text_version: '1', channel: 'desk', given_at: new Date() }))
};

/** The rows that name an organisation in one column, as text, apart from when they were last touched. */
export async function rowsOf(database: TestDatabase, network: TestNetwork, table: string, column: string, id: string): Promise<unknown[]> {
	const found = await database.owner.query(`select to_jsonb(t) - 'changed_at' - 'version' - 'lexemes' as row from ${table} t where network_id = $1 and ${column} = $2 order by 1`, [network.id, id]);
	return found.rows.map(({ row: one }) => one);
}
