// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { listOffices } from '#modules/networks/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Outcome, Stage } from '../../rules.ts';
import { say } from '../wording.ts';
import { byInWords } from './by-in-words.ts';

/** One step of an introduction, in the words of an organisation's history (Verlauf). */
export interface HistoryStep {
	id: string;
	at: Date;
	introductionId: string;
	/** What was sought, and who or what answers it: "Kühlraum – Kühlzelle 18 m²". */
	title: string;
	/** The stage, at the outcome with its value: "vereinbart: Mietvertrag oder Pacht, 260 € im Monat". */
	stage: string;
	by: string;
}

interface Row {
	id: string; at: Date; introduction_id: string; office_id: string; title: string; stage: Stage; by_side: string; noted_by: string | null; last: boolean;
	outcome: Outcome | null; value_eur: number | null; value_per: string | null;
}

/** So many steps as an organisation's history shows of its journal. */
const MOST_STEPS = 200;

/**
 * The steps of the introductions that an organisation was a side of, newest first. Of an introduction that another office
 * works on, only where it stands, and no person: as much as that office shares with everybody at the desk.
 */
export async function introductionHistory(scope: Scope, organisationId: string): Promise<HistoryStep[]> {
	const found = await sql<Row>`
		select s.id, s.at, s.introduction_id, i.office_id, s.stage, s.by_side, p.name as noted_by, i.outcome, i.value_eur, i.value_per,
		       concat_ws(' – ', n.title, coalesce(f.title, o.name, nullif(d.organisation_name, ''), d.name)) as title,
		       row_number() over (partition by s.introduction_id order by s.at desc, s.created_at desc) = 1 as last
		  from introduction_step s join introduction i on i.network_id = s.network_id and i.id = s.introduction_id
		  join need n on n.network_id = i.network_id and n.id = i.need_id
		  left join offer f on f.network_id = i.network_id and f.id = i.offer_id
		  left join organisation o on o.network_id = i.network_id and o.id = i.organisation_id
		  left join introduction_side d on d.network_id = i.network_id and d.introduction_id = i.id and d.side = 'provider'
		  left join person p on p.network_id = s.network_id and p.id = s.noted_by
		 where s.network_id = ${scope.network.id} and i.id in (
		       select introduction_id from introduction_side where network_id = ${scope.network.id} and organisation_id = ${organisationId})
		 order by s.at desc, s.created_at desc limit ${MOST_STEPS}`.execute(scope.db);
	const offices = new Map((await listOffices(scope)).map(({ id, name }) => [id, name]));
	const steps: HistoryStep[] = [];
	for (const row of found.rows) {
		const ours = row.office_id === scope.officeId;
		if (!ours && !row.last) continue;
		const by = ours ? byInWords(scope, row) : (offices.get(row.office_id) ?? '');
		const stage = ours && row.last ? withOutcome(scope, row) : stageWord(scope, row.stage);
		steps.push({ id: row.id, at: row.at, introductionId: row.introduction_id, title: row.title, stage, by });
	}
	return steps;
}

/** The titles of needs and offers that a journal names by their id, as far as this scope sees them. */
export async function recordTitles(scope: Scope, ids: readonly string[]): Promise<Map<string, string>> {
	const found = await sql<{ id: string; title: string }>`
		select id, title from need where network_id = ${scope.network.id} and id = any(${[...ids]}::uuid[])
		union all select id, title from offer where network_id = ${scope.network.id} and id = any(${[...ids]}::uuid[])`.execute(scope.db);
	return new Map(found.rows.map(({ id, title }) => [id, title]));
}

const stageWord = ({ locale }: Scope, stage: Stage) => say(locale, `exchange_stage_${stage}`);

function withOutcome(scope: Scope, row: Row): string {
	if (!row.outcome) return stageWord(scope, row.stage);
	const outcome = say(scope.locale, `exchange_outcome_${row.outcome}`);
	if (row.value_eur === null) return `${stageWord(scope, row.stage)}: ${outcome}`;
	const euro = new Intl.NumberFormat(scope.locale, { style: 'currency', currency: 'EUR' }).format(Number(row.value_eur));
	return `${stageWord(scope, row.stage)}: ${outcome}, ${euro} ${say(scope.locale, `exchange_per_${row.value_per ?? 'once'}`)}`;
}
