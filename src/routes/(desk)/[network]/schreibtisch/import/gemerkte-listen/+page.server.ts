// SPDX-License-Identifier: EUPL-1.2
import { profileInput, renameProfileInput } from '#modules/organisations/import/input.ts';
import { forgetProfile, listProfiles, renameProfile } from '#modules/organisations/server/index.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { Scope } from '#platform/scope/scope.ts';

export const load = look(async (scope) => ({ profiles: await listProfiles(scope) }));

const here = (scope: Scope) => localizeHref(`/${scope.network.slug}/schreibtisch/import/gemerkte-listen`, { locale: scope.locale });

export const actions = {
	umbenennen: act({ input: renameProfileInput }, async (scope, { profil, name }) => {
		await renameProfile(scope, profil, name);
		return { to: here(scope), notice: 'organisations.import_profile_renamed' };
	}),
	vergessen: act({ input: profileInput }, async (scope, { profil }) => {
		await forgetProfile(scope, profil);
		return { to: here(scope), notice: 'organisations.import_profile_forgotten' };
	})
};
