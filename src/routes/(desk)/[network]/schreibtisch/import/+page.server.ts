// SPDX-License-Identifier: EUPL-1.2
import { holdsAreas, proposeMapping } from '#modules/organisations/import/index.ts';
import { uploadInput } from '#modules/organisations/import/input.ts';
import { beginImport, listImports, readSheet } from '#modules/organisations/server/index.ts';
import { keepBytes, registerFile } from '#platform/files/store.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';

export const load = look(async (scope) => ({ runs: await listImports(scope) }));

export const actions = {
	default: act(
		{
			input: uploadInput,
			// A file that is no list is refused before anything is kept.
			prepare: async ({ datei }, inScope) => {
				const bytes = new Uint8Array(await datei.arrayBuffer());
				const sheet = await readSheet(bytes);
				const { origin, columns } = sheet;
				return { sheet: { columns, areas: holdsAreas(sheet, proposeMapping(sheet)), ...(origin && { origin }) }, kept: await keepBytes(await inScope(async (scope) => scope.network.id), bytes) };
			}
		},
		async (scope, { datei }, _event, { kept, sheet }) => {
			await registerFile(scope, kept, { name: datei.name, mediaType: datei.type || 'application/octet-stream', audience: 'office' });
			const id = await beginImport(scope, { id: kept.id, name: datei.name.slice(0, 200) }, sheet);
			return { to: localizeHref(`/${scope.network.slug}/schreibtisch/import/${id}/quelle`, { locale: scope.locale }), notice: 'organisations.import_begun' };
		}
	)
};
