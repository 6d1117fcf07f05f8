// SPDX-License-Identifier: EUPL-1.2
import { pictureInput } from '#modules/organisations/input.ts';
import { findPicture, getOrganisationPage, hangPicture, removePicture } from '#modules/organisations/server/index.ts';
import { nothingInput } from '#modules/networks/input.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { keepPicture } from '#web/picture.ts';
import { chosen } from '../chosen.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

const here = (scope: Scope, id: string) => localizeHref(`/${scope.network.slug}/mein/organisation/bild?organisation=${id}`, { locale: scope.locale });

export const load = look(async (scope, { url }: PageServerLoadEvent) => {
	const { id, name } = await getOrganisationPage(scope, chosen(scope, url));
	return { id, name, picture: await findPicture(scope, id) };
});

export const actions = {
	aufhaengen: act({ input: pictureInput, prepare: keepPicture }, async (scope, input, { url }: RequestEvent, picture) => {
		const id = chosen(scope, url);
		await hangPicture(scope, id, picture, { altDe: input.alt_de, altEn: input.alt_en, credit: input.nachweis });
		return { to: here(scope, id), notice: 'organisations.picture_hung' };
	}),
	abhaengen: act({ input: nothingInput }, async (scope, _input, { url }: RequestEvent) => {
		const id = chosen(scope, url);
		await removePicture(scope, id);
		return { to: here(scope, id), notice: 'organisations.picture_removed' };
	})
};
