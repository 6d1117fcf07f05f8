// SPDX-License-Identifier: EUPL-1.2
import { originInput } from '#modules/organisations/import/input.ts';
import { previewImport, requestTry, setMapping, setOrigin } from '#modules/organisations/server/index.ts';
import { Refused } from '#shared/refusal.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { z } from 'zod';
import { stepAddress } from '../address.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

export const load = look(async (scope, event: PageServerLoadEvent) => {
	const { run, profile, mapping, outlines } = await previewImport(scope, event.params.lauf);
	return { run, outlines, profile: run.state === 'draft' && mapping && !mapping.nameMissing ? profile : null };
});

export const actions = {
	/** Everything as the last time: straight on to the dry run. */
	wie_zuletzt: act({ input: z.object({}) }, async (scope, _, event: RequestEvent) => {
		const { run, mapping, problem } = await previewImport(scope, event.params.lauf);
		if (!mapping) throw new Refused(problem!.code, problem!.params);
		await setMapping(scope, run.id, mapping);
		await requestTry(scope, run.id);
		return { to: stepAddress(scope, run.id, 'probe') };
	}),
	speichern: act({ input: originInput }, async (scope, input, event: RequestEvent) => {
		const { quelle, fundstelle, lizenz, nennung, stand, sichtbar, oeffentlich, art, ziel, gebietsart, teilgebiete } = input;
		await setOrigin(scope, event.params.lauf, {
			source: quelle, sourceUrl: fundstelle, licence: lizenz, attribution: nennung, retrievedOn: stand, audience: sichtbar,
			publicSource: oeffentlich, kindDefault: art, target: ziel, areaKind: gebietsart, areaParts: teilgebiete
		});
		return { to: stepAddress(scope, event.params.lauf, 'lesen') };
	})
};
