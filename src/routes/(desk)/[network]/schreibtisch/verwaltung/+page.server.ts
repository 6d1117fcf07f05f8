// SPDX-License-Identifier: EUPL-1.2
import { officePageInput } from '#modules/networks/input.ts';
import { getOfficeSettings, reviseOffice } from '#modules/networks/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => ({ settings: await getOfficeSettings(scope) }));

export const actions = {
	default: act({ input: officePageInput }, async (scope, page, _event: RequestEvent) => {
		await reviseOffice(scope, page);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung`), notice: 'networks.saved' };
	})
};
