// SPDX-License-Identifier: EUPL-1.2
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import { profileInput } from '../input.ts';
import { formState } from './form-state.ts';
import OrganisationFields from './OrganisationFields.svelte';
import SiteFormFields from './SiteFormFields.svelte';

type Answer = Parameters<typeof formState>[1];
const form = (stored: Record<string, string | string[]>, answer: Answer = null) => {
	const state = formState(stored, answer);
	const { body } = render(OrganisationFields, { props: { state, taxonomy: [{ key: 'a', label: 'A' }], legalForms: [], branches: [], staff: true } });
	return body + render(SiteFormFields, { props: { state } }).body;
};
/** The summaries of the folds that stand open. */
const openOnes = (html: string) => [...html.matchAll(/<details[^>]* open[^>]*><summary>([^<]*)/g)].map((found) => found[1]!.split(/[:,]/)[0]);
const [sorting, description, site] = ['Einordnung', 'Beschreibung', 'Öffnungszeiten und Koordinaten'];

test('an empty form folds what is rarely said, and sends every field all the same', () => {
	const html = form({});
	expect(openOnes(html)).toEqual([]);
	expect(html.match(/<details/g)).toHaveLength(4);
	for (const name of ['felder', 'schlagworte', 'wz', 'gegruendet', 'beschreibung_de', 'kurz_en', 'beschreibung_en', 'oeffnungszeiten', 'breite', 'laenge']) {
		const field = new RegExp(`<(?:input|textarea)[^>]*name="${name}"[^>]*>`).exec(html)?.[0] ?? '';
		expect([name, field !== '', / disabled/.test(field)]).toEqual([name, true, false]);
	}
});

test('a fold with a value stands open, whichever of its fields holds it', () => {
	for (const [stored, fold] of [
		[{ felder: ['a'] }, sorting], [{ wz: ['10.71'] }, sorting], [{ gegruendet: '1984' }, sorting], [{ beschreibung_en: 'Since 1984' }, description],
		[{ oeffnungszeiten: 'Mo-Fr 8-12' }, site], [{ laenge: '7.1' }, site]
	] as const) expect(openOnes(form(stored as Record<string, string>))).toEqual([fold]);
});

test('a fold with an error stands open, and what was typed is still in it', () => {
	const html = form({}, { values: { wz: ['', 'xyzzy'], breite: '' }, issues: [{ field: 'wz', message: 'Unbekannt' }, { field: 'breite', message: 'Fehlt' }] });
	expect(openOnes(html)).toEqual([sorting, site]);
	expect(html).toContain('value="xyzzy"');
	expect(html).toContain('Unbekannt');
});

test('a name that is too long is not cut by the browser: it comes back whole, with the limit', () => {
	const name = 'N'.repeat(20_000);
	const [issue] = profileInput.safeParse({ name }).error!.issues;
	expect([issue!.path[0], issue!.message]).toEqual(['name', 'common.field_too_long']);
	const html = form({}, { values: { name }, issues: [{ field: 'name', message: 'höchstens 200' }] });
	const field = /<input[^>]*name="name"[^>]*>/.exec(html)![0];
	expect([field.includes(name), field.includes('maxlength'), html.includes('höchstens 200')]).toEqual([true, false, true]);
});
