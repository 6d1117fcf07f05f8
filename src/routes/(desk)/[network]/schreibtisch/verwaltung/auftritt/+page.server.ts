// SPDX-License-Identifier: EUPL-1.2
import { accentInput, logoInput, nothingInput } from '#modules/networks/input.ts';
import { chooseAccent, getOfficeSettings, hangLogo, removeLogo } from '#modules/networks/server/index.ts';
import { themeOf } from '#modules/networks/theme.ts';
import { imageKindOf } from '#platform/files/image-kind.ts';
import { keepBytes } from '#platform/files/store.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope) => {
	const { accent, logoFileId, slug } = await getOfficeSettings(scope);
	return { accent, logoFileId, officeSlug: slug, theme: themeOf(accent) };
});

const here = (scope: Scope) => localizeHref(`/${scope.network.slug}/schreibtisch/verwaltung/auftritt`);

/** Looks at the bytes and keeps them before the transaction; who may hang a logo at all was decided by the route. */
async function keepLogo({ logo }: { logo: File }, inScope: <T>(work: (scope: Scope) => Promise<T>) => Promise<T>) {
	const bytes = new Uint8Array(await logo.arrayBuffer());
	const kind = imageKindOf(bytes);
	if (!kind) throw new Refused('networks.logo_no_picture');
	const networkId = await inScope(async (scope) => scope.network.id);
	return { kept: await keepBytes(networkId, bytes), kind };
}

export const actions = {
	farbe: act({ input: accentInput }, async (scope, { accent }, _event: RequestEvent) => {
		await chooseAccent(scope, accent);
		return { to: here(scope), notice: 'networks.accent_saved' };
	}),
	logo: act({ input: logoInput, prepare: keepLogo }, async (scope, _input, _event: RequestEvent, { kept, kind }) => {
		await hangLogo(scope, kept, kind);
		return { to: here(scope), notice: 'networks.logo_saved' };
	}),
	logo_entfernen: act({ input: nothingInput }, async (scope, _input, _event: RequestEvent) => {
		await removeLogo(scope);
		return { to: here(scope), notice: 'networks.logo_removed' };
	})
};
