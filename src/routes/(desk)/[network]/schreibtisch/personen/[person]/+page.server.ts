// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { furtherRoleInput, roleInput, roleOf } from '#modules/organisations/input.ts';
import { addPersonRole, endPersonRole, getPersonPage, revisePersonRole, suggestNames } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotFound, Refused } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** A person of contact with every role, now and formerly, at the organisations that this office sees. */
export const load = look(async (scope, { params }: PageServerLoadEvent) => ({ contact: await getPersonPage(scope, params.person) }));

const done = (scope: Scope, { params }: RequestEvent, notice: string) =>
	({ to: localizeHref(`/${scope.network.slug}/schreibtisch/personen/${params.person}`, { locale: scope.locale }), notice: `organisations.${notice}` });
const which = { funktion: z.string('common.field_missing').max(36) };

/** A role of this very person; another person's is not here. */
async function own(scope: Scope, { params }: RequestEvent, roleId: string): Promise<string> {
	const { roles } = await getPersonPage(scope, params.person);
	if (!roles.some(({ id }) => id === roleId)) throw new NotFound('organisation_person');
	return roleId;
}

export const actions = {
	aendern: act({ input: roleInput.extend(which) }, async (scope, input, event: RequestEvent) => {
		await revisePersonRole(scope, await own(scope, event, input.funktion), roleOf(input));
		return done(scope, event, 'person_revised');
	}),
	beenden: act({ input: z.object(which) }, async (scope, { funktion }, event: RequestEvent) => {
		await endPersonRole(scope, await own(scope, event, funktion));
		return done(scope, event, 'person_ended');
	}),
	weitere: act({ input: furtherRoleInput }, async (scope, input, event: RequestEvent) => {
		const named = (await suggestNames(scope, input.bei, 50)).filter((other) => other.name === input.bei);
		if (named.length !== 1) throw new Refused('organisations.role_where_unknown');
		await addPersonRole(scope, named[0]!.id, { personId: event.params.person, ...roleOf(input) });
		return done(scope, event, 'person_added');
	})
};
