// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { accessibilityInput, imprintInput, officePageInput } from './input.ts';

const page = {
	name_de: 'Büro', name_en: '', short_name: 'Büro', welcome_de: '', welcome_en: '', contact_name: '', contact_title: '', email: '', website: '', street: '',
	postcode: '', city: ''
};
const imprint = { representative: '', register: '', vat_id: '', supervisory_authority: '', responsible: '', note_de: '', note_en: '' };
const statement = { status: 'conformant', method: 'self_assessment', assessed_on: '2026-11-01', gaps_de: '', gaps_en: '', contact_email: '', enforcement_body: '' };
type Checked = { error?: { issues: { path: PropertyKey[]; message: string }[] } };
const wrong = (checked: Checked) => checked.error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

test('an office’s telephone number is one that people would dial, or none', () => {
	const unclear = (field: string) => [[field, 'networks.phone_unclear']];
	for (const phone of ['nix', 'ruft an', '12']) {
		expect(wrong(officePageInput.safeParse({ ...page, phone }))).toEqual(unclear('phone'));
		expect(wrong(accessibilityInput.safeParse({ ...statement, contact_phone: phone }))).toEqual(unclear('contact_phone'));
	}
	for (const phone of ['', '115', '0202 4711-12', '+49 (0)202 4711 (Zentrale)']) {
		expect(wrong(officePageInput.safeParse({ ...page, phone }))).toEqual([]);
		expect(wrong(accessibilityInput.safeParse({ ...statement, contact_phone: phone }))).toEqual([]);
	}
});

test('an imprint names its provider', () => {
	for (const holder of ['', '   ']) expect(wrong(imprintInput.safeParse({ ...imprint, holder }))).toEqual([['holder', 'networks.imprint_holder_missing']]);
	expect(wrong(imprintInput.safeParse({ ...imprint, holder: 'Stadt Muster' }))).toEqual([]);
});
