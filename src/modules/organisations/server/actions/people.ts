// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { may } from '../access.ts';
import { audienceOf, holdOrganisation, partOf } from './load.ts';

/** Notes that a person has a role in an organisation (Geschäftsführung, Ansprechperson). Shown to strangers only with a consent. */
export async function addPersonRole(
	scope: Scope,
	organisationId: string,
	given: { personId: string; role: string; since?: string | null; public?: boolean; consentId?: string | null }
): Promise<string> {
	may(scope, 'keep');
	const owner = await holdOrganisation(scope, organisationId);
	if (given.public && !given.consentId) throw new Refused('organisations.person_public_without_consent');
	const row = {
		network_id: scope.network.id,
		id: newId(scope.now.getTime()),
		organisation_id: organisationId,
		person_id: given.personId,
		role: given.role.trim(),
		since: given.since ?? null,
		public: given.public ?? false,
		consent_id: given.consentId ?? null,
		created_at: scope.now
	};
	await scope.db.insertInto('organisation_person').values(row).execute();
	await journal(scope, {
		deed: 'organisations.add_person', record: { kind: 'organisation_person', id: row.id }, organisationId,
		audience: audienceOf(owner), after: partOf(row, Object.keys(row))
	});
	return row.id;
}

/** Ends a person's role today. */
export async function endPersonRole(scope: Scope, id: string): Promise<void> {
	may(scope, 'keep');
	const row = isId(id)
		? await scope.db.selectFrom('organisation_person').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id).executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('organisation_person');
	const owner = await holdOrganisation(scope, row.organisation_id);
	const after = { until: dayOf(scope.now), public: false };
	await scope.db.updateTable('organisation_person').set(after).where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, {
		deed: 'organisations.end_person', record: { kind: 'organisation_person', id }, organisationId: owner.id,
		audience: audienceOf(owner), before: { until: row.until, public: row.public }, after
	});
}
