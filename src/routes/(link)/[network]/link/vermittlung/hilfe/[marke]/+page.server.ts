// SPDX-License-Identifier: EUPL-1.2
import { nothingInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { confirmHelpByLink, getHelpByLink, withdrawHelpByLink } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

/** Opening the link shows and changes nothing: mail scanners open links, too. */
export const load = look(async (scope, { params }: RequestEvent) => ({ help: await getHelpByLink(scope, params.marke) }));

const here = (marke: string) => `/link/vermittlung/hilfe/${marke}`;

export const actions = {
	bestaetigen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		await confirmHelpByLink(scope, params.marke);
		return { to: pathTo(scope, here(params.marke)), notice: 'exchange.help_confirmed' };
	}),
	zurueckziehen: act({ input: nothingInput }, async (scope, _form, { params }: RequestEvent) => {
		const { forgotten } = await withdrawHelpByLink(scope, params.marke);
		// what is forgotten has no page any more
		return { to: pathTo(scope, forgotten ? '/gesuche' : here(params.marke)), notice: 'exchange.help_withdrawn' };
	})
};
