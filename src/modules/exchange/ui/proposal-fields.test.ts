// SPDX-License-Identifier: EUPL-1.2
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { NeedPage, ProposalView } from '../views.ts';
import NeedWords from './NeedWords.svelte';
import ProposalFields from './ProposalFields.svelte';

const proposal: ProposalView = {
	title: 'Altes Gerät', text: 'Suche Gerät', seemsToOffer: false, category: 'finance', must: [], wish: [], notNeeded: [], place: '', placeWords: '', radiusKm: 5,
	period: { from: null, until: null, words: '' }, anonymous: false, questions: [], contact: null
};
const categories = [{ value: 'finance', label: 'Geld' }];
const attributes = [{ value: 'amount_eur', label: 'Betrag' }, { value: 'ramp', label: 'Laderampe' }];
const bodyWith = (form: Record<string, unknown> | null, category: ProposalView['category'] = 'finance') =>
	render(ProposalFields, { props: { proposal: { ...proposal, category }, categories, attributes, of: 'need', form } }).body.replace(/<!(?:--.*?--)?>/g, '');

describe('the fields of a proposal', () => {
	test('offer the attributes of the category first and the others below; without a category all in one list', () => {
		expect(bodyWith(null)).toMatch(/<optgroup label="Passt zu „Geld“">\s*<option value="amount_eur">Betrag<\/option>\s*<\/optgroup>\s*<optgroup label="Weitere Merkmale">\s*<option value="ramp">/);
		expect(bodyWith(null, null)).not.toContain('<optgroup');
	});

	test('of a text that was read anew show what it says, what was stored, what was taken out, and carry the text that was read', () => {
		const reread = { proposal: { ...proposal, title: 'Neues Gerät', text: 'Suche neues Gerät' }, before: { title: 'Altes Gerät', criteria: ['Preis: höchstens 40 €'] }, removed: ['0202 998877'] };
		const body = bodyWith({ reread });
		for (const shown of ['value="Neues Gerät"', 'name="gelesen" value="Suche neues Gerät"', '„Altes Gerät“', 'Preis: höchstens 40 €', '0202 998877']) expect(body).toContain(shown);
		expect(bodyWith(null)).toContain('name="gelesen" value=""');
	});
});

test('the words a criterion was read from stand apart from it', () => {
	const line = { key: 'persons_min', value: 25, sentence: 'Personen: mindestens 25', words: '25 Personen' };
	const need = { text: '', categoryLabel: '', place: '', radiusKm: 5, period: { from: null, until: null }, createdAt: new Date(), must: [line], wish: [] } as unknown as NeedPage;
	expect(render(NeedWords, { props: { need } }).body.replace(/<[^>]*>/g, '')).toContain('mindestens 25 (erkannt aus');
});
