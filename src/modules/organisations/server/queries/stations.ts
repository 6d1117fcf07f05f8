// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId } from '#shared/ids.ts';
import { LIFE_EVENT_KINDS, type LifeEventKind } from '../../kinds.ts';
import { may } from '../access.ts';

/** Which life events a list is about; `from` and `until` are days. */
export interface StationQuery { kinds: LifeEventKind[]; areaId: string | null; from: string | null; until: string | null }

/** A life event in a list, with who it happened to and whom to greet. */
export interface Station {
	id: string; organisationId: string; name: string; kind: LifeEventKind; at: string; precision: 'day' | 'month' | 'year'; note: string;
	ahead: boolean; place: string; area: string; email: string | null; phone: string | null; contact: string | null;
}

/** Who is new here (Ansiedlung, Nachnutzung) or took over (Übergabe): those an office welcomes. */
export const WELCOMED: readonly LifeEventKind[] = ['settled', 'reused', 'handed_over'];

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The question in an address; what is not understood is left out. Without a kind it is about those who are welcomed. */
export function stationQueryOf(params: URLSearchParams): StationQuery {
	const wanted = params.getAll('art').filter((kind): kind is LifeEventKind => LIFE_EVENT_KINDS.includes(kind as LifeEventKind));
	const kinds = params.get('art') === 'alle' ? [...LIFE_EVENT_KINDS] : wanted.length > 0 ? wanted : [...WELCOMED];
	const day = (name: string) => (DAY.test(params.get(name) ?? '') && !Number.isNaN(Date.parse(params.get(name)!)) ? params.get(name) : null);
	const area = params.get('gebiet') ?? '';
	return { kinds, areaId: isId(area) ? area : null, from: day('von'), until: day('bis') };
}

/** Life events (Stationen) of records that are there today, newest first. */
export async function listStations(scope: Scope, { kinds, areaId, from, until }: StationQuery, limit = 500): Promise<Station[]> {
	may(scope, 'keep');
	const found = await sql<Station>`
		select e.id, o.id as "organisationId", o.name, e.kind, e.at, e.at_precision as precision, e.note, e.at > ${dayOf(scope.now)}::date as ahead, concat_ws(', ', o.districts[1], o.towns[1]) as place,
		       coalesce((select string_agg(a.name, ', ' order by a.name) from area a where a.network_id = o.network_id and (a.id = e.area_id or (e.area_id is null and a.id = any (o.areas)))), '') as area,
		       o.email, o.phone,
		       (select p.name from organisation_person r join person p on p.network_id = r.network_id and p.id = r.person_id
		         where r.network_id = o.network_id and r.organisation_id = o.id and (r.until is null or r.until >= ${scope.now}) order by r.since desc nulls last limit 1) as contact
		  from life_event e join organisation o on o.network_id = e.network_id and o.id = e.organisation_id
		 where e.network_id = ${scope.network.id} and o.state = 'active' and e.kind = any (${kinds}) and (${from}::date is null or e.at >= ${from}::date)
		   and (${until}::date is null or e.at <= ${until}::date) and (${areaId}::uuid is null or e.area_id = ${areaId}::uuid or ${areaId}::uuid = any (o.areas))
		 order by e.at desc, o.name_key limit ${limit}`.execute(scope.db);
	return found.rows;
}
