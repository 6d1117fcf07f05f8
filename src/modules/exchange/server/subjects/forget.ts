// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { endRolesOfPerson } from '#modules/organisations/server/index.ts';
import { erasePerson } from '#modules/people/server/index.ts';
import { requestJob } from '#platform/queue/jobs.ts';
import type { JobContext, JobKind } from '#platform/queue/worker.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import { eraseFromExchange } from '../erase.ts';
import { getSubject } from './find-subjects.ts';

/**
 * Asks for the erasure of a person (Löschung, GDPR Art. 17) in the whole network. A job does it, because no desk sees
 * everything about anybody. Refuses somebody who works in an office: their access is ended first, by their lead.
 */
export async function requestErasure(scope: Scope, id: string): Promise<string> {
	const { personId } = await getSubject(scope, id);
	if (personId && (await worksInAnOffice(scope, personId))) throw new Refused('people.subject_works_here');
	// The job knows the person by id alone: what is to be forgotten is not written down once more.
	const jobId = await requestJob(scope, { kind: 'exchange.forget_person', title: m.people_forget_job({}, { locale: scope.locale }), input: { id } });
	await journal(scope, { deed: 'exchange.request_erasure', record: { kind: 'person', id }, audience: 'office' });
	return jobId;
}

async function worksInAnOffice(scope: Scope, personId: string): Promise<boolean> {
	const found = await sql`select 1 from office_role r join account a on a.network_id = r.network_id and a.id = r.account_id
		where r.network_id = ${scope.network.id} and a.person_id = ${personId} and r.state <> 'ended' limit 1`.execute(scope.db);
	return found.rows.length > 0;
}

/** Forgets the person in every module, all or nothing. Begun again after a crash it finds nothing more to do. */
async function forget({ inScope, input, progress }: JobContext): Promise<Record<string, unknown>> {
	const id = String(input.id);
	await inScope(async (scope) => {
		const traces = await sql<{ person_id: string | null; email: string | null }>`
			select p.id as person_id, lower(coalesce(p.email, a.email)) as email from person p
			  left join account a on a.network_id = p.network_id and a.person_id = p.id
			 where p.network_id = ${scope.network.id} and p.erased_at is null and (p.id = ${id} or lower(p.email) in (
			   select lower(c.email) from exchange_contact c where c.network_id = ${scope.network.id} and c.id = ${id}))
			union select null, lower(email) from exchange_contact where network_id = ${scope.network.id} and id = ${id} and email is not null`.execute(scope.db);
		const people = new Set(traces.rows.flatMap((row) => row.person_id ?? []));
		// The desk that asked sees the roles in its own office only; the job sees those in every one.
		for (const personId of people) if (await worksInAnOffice(scope, personId)) throw new Refused('people.subject_works_here');
		for (const email of new Set(traces.rows.flatMap((row) => row.email ?? []))) await eraseFromExchange(scope, email);
		for (const personId of people) {
			await endRolesOfPerson(scope, personId);
			await erasePerson(scope, personId);
		}
	});
	await progress(1, 1);
	return {};
}

export const subjectJobs: JobKind[] = [{ kind: 'exchange.forget_person', run: forget }];
