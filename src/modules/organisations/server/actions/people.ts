// SPDX-License-Identifier: EUPL-1.2
import { findOrCreatePerson, giveConsent, withdrawConsent } from '#modules/people/server/index.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { dayOf } from '#shared/dates.ts';
import { isId, newId } from '#shared/ids.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { m } from '#text/compiled/messages.js';
import type { GivenRole } from '../../new-organisation.ts';
import type { ConsentChannel } from '../../publishing.ts';
import { may } from '../access.ts';
import { findChoosable, findVeryPerson } from '../queries/people.ts';
import { audienceOf, changedColumns, holdOrganisation, partOf } from './load.ts';
import { spanOf } from './span.ts';

const PURPOSE = 'organisations.publish_person';
const TEXT_VERSION = '2026-11';

/**
 * Notes that a person has a role in an organisation (Geschäftsführung, Ansprechperson). Shown to strangers only with a
 * consent, which is kept with its wording. An unknown person, or one whose organisations this office does not see: 404.
 */
export async function addPersonRole(scope: Scope, organisationId: string, given: GivenRole): Promise<string> {
	may(scope, 'keep');
	const owner = await holdOrganisation(scope, organisationId);
	if (given.public && !given.consentChannel) throw new Refused('organisations.person_public_without_consent');
	const { since, until } = spanOf(given);
	const shown = given.public === true && !isOver({ until }, scope);
	const personId = await personOf(scope, given);
	const row = {
		network_id: scope.network.id, id: newId(scope.now.getTime()), organisation_id: organisationId, person_id: personId,
		role: given.role.trim(), since, until, public: shown,
		consent_id: shown ? await keepConsent(scope, personId, organisationId, given.consentChannel!) : null, created_at: scope.now
	};
	await scope.db.insertInto('organisation_person').values(row).execute();
	await journal(scope, {
		deed: 'organisations.add_person', record: { kind: 'organisation_person', id: row.id }, organisationId,
		audience: audienceOf(owner), after: partOf(row, Object.keys(row))
	});
	return row.id;
}

/**
 * Corrects a role: what the person does there, from and until when. Refuses an end before the beginning. A role that has ended
 * is shown to strangers no longer; one that goes on again is shown only after a new agreement.
 */
export async function revisePersonRole(scope: Scope, id: string, given: Pick<GivenRole, 'role' | 'since' | 'until'>): Promise<void> {
	const row = await holdRole(scope, id);
	const { since, until } = spanOf(given);
	const after = { role: given.role.trim(), since, until, public: row.public && !isOver({ until }, scope) };
	if (changedColumns(row, after).length > 0) await change(scope, row, after, 'organisations.revise_person');
}

/** Ends a person's role today; strangers see it no longer. Refuses one that has ended. */
export async function endPersonRole(scope: Scope, id: string): Promise<void> {
	const row = await holdRole(scope, id);
	const today = dayOf(scope.now);
	if (row.until && row.until <= today) throw new Refused('organisations.person_role_ended');
	if (row.since && row.since > today) throw new Refused('organisations.ends_before_it_began');
	await change(scope, row, { until: today, public: false }, 'organisations.end_person');
}

/** Shows a person to strangers; `channel` is the way in which the person agreed. Refuses a role that has ended. */
export async function showPersonRole(scope: Scope, id: string, channel: ConsentChannel): Promise<void> {
	const row = await holdRole(scope, id);
	if (isOver(row, scope)) throw new Refused('organisations.person_role_ended');
	if (row.public) return;
	const consentId = await keepConsent(scope, row.person_id, row.organisation_id, channel);
	await change(scope, row, { public: true, consent_id: consentId }, 'organisations.show_person');
}

/** Hides a person from strangers again (Widerruf): the consent ends, its proof stays. */
export async function hidePersonRole(scope: Scope, id: string): Promise<void> {
	const row = await holdRole(scope, id);
	if (!row.public) return;
	const open = await scope.db.selectFrom('consent').select('id').where('network_id', '=', scope.network.id)
		.where('id', '=', row.consent_id).where('withdrawn_at', 'is', null).executeTakeFirst();
	if (open) await withdrawConsent(scope, open.id);
	await change(scope, row, { public: false }, 'organisations.hide_person');
}

async function personOf(scope: Scope, { personId, person }: GivenRole): Promise<string> {
	if (personId) return (await findChoosable(scope, personId)).id;
	if (!person?.name.trim()) throw new Refused('organisations.person_missing');
	return (await findVeryPerson(scope, person)) ?? findOrCreatePerson(scope, person);
}

async function keepConsent(scope: Scope, personId: string, organisationId: string, channel: ConsentChannel): Promise<string> {
	const wording = m.organisations_person_consent_wording({}, { locale: scope.locale });
	return giveConsent(scope, { personId, purpose: PURPOSE, recordId: organisationId, textVersion: TEXT_VERSION, wording, channel });
}

type RoleRow = Awaited<ReturnType<typeof holdRole>>;

async function holdRole(scope: Scope, id: string) {
	may(scope, 'keep');
	const row = isId(id)
		? await scope.db.selectFrom('organisation_person').selectAll().where('network_id', '=', scope.network.id).where('id', '=', id)
				.forUpdate().executeTakeFirst()
		: undefined;
	if (!row) throw new NotFound('organisation_person');
	return row;
}

async function change(scope: Scope, row: RoleRow, after: Partial<Pick<RoleRow, 'role' | 'since' | 'until' | 'public' | 'consent_id'>>, deed: string): Promise<void> {
	const owner = await holdOrganisation(scope, row.organisation_id);
	await scope.db.updateTable('organisation_person').set(after).where('network_id', '=', scope.network.id).where('id', '=', row.id).execute();
	await journal(scope, {
		deed, record: { kind: 'organisation_person', id: row.id }, organisationId: owner.id, audience: audienceOf(owner),
		before: partOf(row, Object.keys(after)), after
	});
}

/** A role holds until the end of its last day. */
const isOver = ({ until }: { until: string | null }, scope: Scope): boolean => until !== null && until < dayOf(scope.now);
