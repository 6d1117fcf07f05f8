// SPDX-License-Identifier: EUPL-1.2
import { officeInput } from '#modules/people/input.ts';
import { switchOffice } from '#modules/people/server/index.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (_scope, event: PageServerLoadEvent) => {
	const { office, offices } = visitorOf(event).session!;
	return { offices, officeId: office?.id ?? null };
});

export const actions = {
	default: act({ input: officeInput }, async (scope, { office }, event: RequestEvent) => {
		const { session, network } = visitorOf(event);
		if (!isId(office)) throw new NotFound('office');
		await switchOffice(scope, session!.id, office, session!.offices);
		return { to: localizeHref(`/${network.slug}/schreibtisch`), notice: 'people.office_switched' };
	})
};
