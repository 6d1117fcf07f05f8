// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { differingFields, fieldBeside, fieldValue, keptByDefault, MERGE_FIELD_NAMES, takenByDefault, widensAudience } from '#modules/organisations/merging.ts';
import { askAgain, callDifferent, getPair, getSides, mergeOrganisations, nextPair } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { act } from '#web/act.ts';
import { look } from '#web/look.ts';
import type { PageServerLoadEvent, RequestEvent } from './$types.js';

/** Two records beside each other, with what merging them would do. */
export const load = look(async (scope, event: PageServerLoadEvent) => {
	const pair = await getPair(scope, event.params.paar);
	const [a, b] = await getSides(scope, [pair.a.id, pair.b.id]);
	const kept = keptByDefault(a, b);
	const [mine, theirs] = kept === 'a' ? [a, b] : [b, a];
	const choices = differingFields(a, b).map((field) => ({
		field, a: fieldValue(a, field), b: fieldValue(b, field), beside: { a: fieldBeside(a, field), b: fieldBeside(b, field) }, preset: (takenByDefault(mine, theirs, field) === 'kept') === (kept === 'a') ? 'a' as const : 'b' as const
	}));
	return { pair, a: faceOf(a), b: faceOf(b), kept, choices, widens: widensAudience(a, b) || widensAudience(b, a) };
});

type Side = Awaited<ReturnType<typeof getSides>>[number];

const faceOf = ({ id, name, audience, confirmed_at, created_at, sites, people, relations, events, accounts }: Side) =>
	({ id, name, audience, confirmed_at, created_at, sites, people, relations, events, accounts });

const nothing = z.object({});
const side = z.enum(['a', 'b']);
const mergeInput = z.object({
	bleibt: side, sichtbar: z.string().optional(), ...Object.fromEntries(MERGE_FIELD_NAMES.map((field) => [`feld_${field}`, side.optional()]))
}).transform((given) => {
	const chosen = given as Record<string, string | undefined>;
	return { kept: given.bleibt as 'a' | 'b', widen: given.sichtbar === 'ja', taken: MERGE_FIELD_NAMES.filter((field) => chosen[`feld_${field}`] !== undefined && chosen[`feld_${field}`] !== given.bleibt) };
});

async function onwards(scope: Scope, pair: Awaited<ReturnType<typeof getPair>>, notice: string) {
	const next = await nextPair(scope, pair);
	return { to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/doppelte${next ? `/${next}` : ''}`, { locale: scope.locale }), notice: `organisations.${notice}` };
}

export const actions = {
	zusammenfuehren: act({ input: mergeInput }, async (scope, { kept, taken, widen }, event: RequestEvent) => {
		const { a, b } = await getPair(scope, event.params.paar);
		const [keptId, goneId] = kept === 'a' ? [a.id, b.id] : [b.id, a.id];
		await mergeOrganisations(scope, { keptId, goneId, taken, widen });
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/${keptId}`, { locale: scope.locale }), notice: 'organisations.merged' };
	}),
	verschieden: act({ input: nothing }, async (scope, _, event: RequestEvent) => {
		const pair = await getPair(scope, event.params.paar);
		await callDifferent(scope, pair.id);
		return onwards(scope, pair, 'called_different');
	}),
	erneut: act({ input: nothing }, async (scope, _, event: RequestEvent) => {
		await askAgain(scope, event.params.paar);
		return { to: localizeHref(`/${scope.network.slug}/schreibtisch/organisationen/doppelte/${event.params.paar}`, { locale: scope.locale }), notice: 'organisations.asked_again' };
	})
};
