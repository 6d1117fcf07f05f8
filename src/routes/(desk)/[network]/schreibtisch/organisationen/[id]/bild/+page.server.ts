// SPDX-License-Identifier: EUPL-1.2
import { pictureInput } from '#modules/organisations/input.ts';
import { findPicture, getOrganisationPage, hangPicture, removePicture } from '#modules/organisations/server/index.ts';
import { nothingInput } from '#modules/networks/input.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { keepPicture } from '#web/picture.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

const here = (scope: Scope, id: string) => localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${id}`, { locale: scope.locale });

export const load = look(async (scope, { params }: PageServerLoadEvent) => {
	const { id, name } = await getOrganisationPage(scope, params.id);
	const up = [{ label: m.networks_nav_organisations({}, { locale: scope.locale }), href: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen`, { locale: scope.locale }) }, { label: name, href: here(scope, id) }];
	return { id, name, picture: await findPicture(scope, id), breadcrumb: [...up, { label: m.organisations_picture({}, { locale: scope.locale }) }] };
});

export const actions = {
	aufhaengen: act({ input: pictureInput, prepare: keepPicture }, async (scope, input, { params }: RequestEvent, picture) => {
		await hangPicture(scope, params.id, picture, { altDe: input.alt_de, altEn: input.alt_en, credit: input.nachweis });
		return { to: `${here(scope, params.id)}/bild`, notice: 'organisations.picture_hung' };
	}),
	abhaengen: act({ input: nothingInput }, async (scope, _input, { params }: RequestEvent) => {
		await removePicture(scope, params.id);
		return { to: `${here(scope, params.id)}/bild`, notice: 'organisations.picture_removed' };
	})
};
