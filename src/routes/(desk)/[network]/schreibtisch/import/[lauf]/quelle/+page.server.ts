// SPDX-License-Identifier: EUPL-1.2
import { originInput } from '#modules/organisations/import/input.ts';
import { getImport, setOrigin } from '#modules/organisations/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { stepAddress } from '../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => ({ run: await getImport(scope, event.params.lauf) }));

export const actions = {
	default: act({ input: originInput }, async (scope, input, event: RequestEvent) => {
		const { quelle, fundstelle, lizenz, nennung, stand, sichtbar, oeffentlich, art } = input;
		await setOrigin(scope, event.params.lauf, {
			source: quelle, sourceUrl: fundstelle, licence: lizenz, attribution: nennung, retrievedOn: stand, audience: sichtbar,
			publicSource: oeffentlich, kindDefault: art
		});
		return { to: stepAddress(scope, event.params.lauf, 'lesen') };
	})
};
