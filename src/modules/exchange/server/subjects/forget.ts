// SPDX-License-Identifier: EUPL-1.2
import { sql } from 'kysely';
import { endRolesOfPerson, eraseDetails, eraseReporter, eraseSuppliers } from '#modules/organisations/server/index.ts';
import { erasePerson } from '#modules/people/server/index.ts';
import { requestJob } from '#platform/queue/jobs.ts';
import type { JobContext, JobKind } from '#platform/queue/worker.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import { eraseFromExchange } from '../erase.ts';
import { getSubject } from './find-subjects.ts';
import { reachOf, type Reach } from './reach.ts';

/**
 * Asks for the erasure of a person (Löschung, GDPR Art. 17) in the whole network. A job does it, because no desk sees
 * everything about anybody. Refuses somebody who works in an office: their access is ended first, by their lead; and
 * whoever holds an account that is not among `accounts`, the ones that were named before it was decided.
 */
export async function requestErasure(scope: Scope, id: string, accounts: readonly string[] = []): Promise<string> {
	await getSubject(scope, id);
	await refuseUnlessFree(scope, await reachOf(scope, id), accounts);
	// The job knows the person by ids alone: what is to be forgotten is not written down once more.
	const input = { id, accounts };
	const jobId = await requestJob(scope, { kind: 'exchange.forget_person', title: m.people_forget_job({}, { locale: scope.locale }), input });
	await journal(scope, { deed: 'exchange.request_erasure', record: { kind: 'person', id }, audience: 'office' });
	return jobId;
}

async function refuseUnlessFree(scope: Scope, { personIds, accounts }: Reach, named: readonly string[]): Promise<void> {
	const works = await sql`select 1 from office_role r join account a on a.network_id = r.network_id and a.id = r.account_id
		where r.network_id = ${scope.network.id} and a.person_id = any(${personIds}::uuid[]) and r.state <> 'ended' limit 1`.execute(scope.db);
	if (works.rows.length > 0) throw new Refused('people.subject_works_here');
	if (accounts.some(({ id }) => !named.includes(id))) throw new Refused('people.subject_has_account');
}

/** Forgets the person in every module, all or nothing. Begun again after a crash it finds nothing more to do. */
async function forget({ inScope, input, progress }: JobContext): Promise<Record<string, unknown>> {
	const id = String(input.id);
	const named = Array.isArray(input.accounts) ? input.accounts.map(String) : [];
	await inScope(async (scope) => {
		const reach = await reachOf(scope, id);
		// The desk that asked sees the roles in its own office only; the job sees those in every one.
		await refuseUnlessFree(scope, reach, named);
		if (reach.personIds.length + reach.emails.length + reach.contactIds.length + reach.sideIds.length + reach.purchaseIds.length + reach.listedIds.length === 0) return;
		await eraseFromExchange(scope, reach);
		await eraseReporter(scope, reach.emails);
		await eraseSuppliers(scope, reach.purchaseIds);
		await eraseDetails(scope, reach);
		for (const personId of reach.personIds) {
			await endRolesOfPerson(scope, personId);
			await erasePerson(scope, personId);
		}
	});
	await progress(1, 1);
	return {};
}

export const subjectJobs: JobKind[] = [{ kind: 'exchange.forget_person', run: forget }];
