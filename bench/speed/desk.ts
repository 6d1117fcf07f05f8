// SPDX-License-Identifier: EUPL-1.2
import type pg from 'pg';
import { receiveNeed } from '#modules/exchange/server/index.ts';
import { openScope } from '#platform/scope/open-scope.ts';
import { hashOf } from '#platform/security/token.ts';
import { newId } from '#shared/ids.ts';
import type { FilledNetwork } from './stock.ts';

const NEEDS = [
	'Kühlraum ab 10 m² für Gemüsekisten in der Altstadt gesucht, höchstens 200 Euro im Monat.', 'Wer verleiht einen Gabelstapler mit Fahrer für einen Vormittag?',
	'Etiketten für 200 Gläser drucken, wasserfest, bis Ende des Monats.', 'Lagerraum, trocken und ebenerdig, etwa 150 m², für ein halbes Jahr.',
	'Suchen Beratung zur Gründung eines Vereins mit Café.', 'Biokartoffeln, 300 kg in der Woche, mit Lieferung.', 'Seminarraum für zwanzig Leute mit Beamer, einmal im Monat.',
	'Werkstatt mit Drehstrom und Hebebühne zur Mitnutzung am Samstag.'
] as const;

/** Somebody of the office with a session, as the one-click roles of the demo make it: the cookie that a browser would send. */
export async function deskCookie(owner: pg.Client, { region, desk }: FilledNetwork): Promise<string> {
	const [network, person, account, session] = [desk.network.id, newId(), newId(), newId()];
	const token = `bench-${newId()}`;
	await owner.query(`insert into person (network_id, id, name) values ($1, $2, 'Kim Beispiel')`, [network, person]);
	await owner.query(`insert into account (network_id, id, person_id, email, state) values ($1, $2, $3, $4, 'active')`, [network, account, person, `kim-${account.slice(-8)}@messung.example`]);
	await owner.query(`insert into office_role (network_id, account_id, office_id, role) values ($1, $2, $3, 'adviser')`, [network, account, desk.officeId]);
	await owner.query(`insert into session (network_id, id, account_id, token_hash, way, last_seen_at, expires_at) values ($1, $2, $3, $4, 'demo', now(), now() + interval '1 day')`,
		[network, session, account, hashOf(token)]);
	return `nw-${region.slug}=${token}`;
}

/** Eight needs at the desk; answers their ids. */
export async function bringNeeds(pool: pg.Pool, { desk }: FilledNetwork): Promise<string[]> {
	const ids: string[] = [];
	for (const text of NEEDS) ids.push((await openScope(pool, desk, (scope) => receiveNeed(scope, { text, source: 'desk', point: null }))).id);
	return ids;
}
