// SPDX-License-Identifier: EUPL-1.2
import { noteAboutInput } from '#modules/exchange/input.ts';
import { pathTo } from '#modules/exchange/paths.ts';
import { addNote, listOpenIntroductions } from '#modules/exchange/server/index.ts';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import type { RequestEvent } from './$types.js';

export const load = look(async (scope, _event: RequestEvent) => {
	const open = await listOpenIntroductions(scope);
	return { introductions: open.map(({ id, needTitle, otherTitle, stageLabel }) => ({ value: id, label: `${[needTitle, otherTitle].filter(Boolean).join(' – ')} (${stageLabel})` })) };
});

export const actions = {
	default: act({ input: noteAboutInput }, async (scope, form, event: RequestEvent) => {
		await addNote(scope, form.vermittlung, form.notiz, visitorOf(event).session?.name ?? '');
		return { to: pathTo(scope, `/schreibtisch/vermittlungen/${form.vermittlung}`), notice: 'exchange.note_added' };
	})
};
