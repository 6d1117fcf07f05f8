// SPDX-License-Identifier: EUPL-1.2
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Button from './Button.svelte';
import Checkbox from './Checkbox.svelte';
import CheckboxGroup from './CheckboxGroup.svelte';
import Combobox from './Combobox.svelte';
import ConfirmDialog from './ConfirmDialog.svelte';
import ErrorSummary from './ErrorSummary.svelte';
import Field from './Field.svelte';
import FileField from './FileField.svelte';
import Notice from './Notice.svelte';
import RadioGroup from './RadioGroup.svelte';
import Select from './Select.svelte';
import TextArea from './TextArea.svelte';
import { describedBy } from './described-by.ts';
import type { Tone } from './types.ts';

const words = (html: string) => createRawSnippet(() => ({ render: () => `<span>${html}</span>` }));
const options = [{ value: 'a', label: 'Alpha' }, { value: 'b', label: 'Beta', hint: 'mit Hinweis' }];
const tag = (html: string, start: string) => new RegExp(`<${start}[^>]*>`).exec(html)?.[0] ?? '';

describe('a field', () => {
	const { body } = render(Field, {
		props: {
			name: 'mail', label: 'E-Mail', type: 'email', value: 'a"b', hint: 'Nur dienstlich', error: 'Bitte prüfen',
			required: true, autocomplete: 'email', maxlength: 80
		}
	});
	const input = tag(body, 'input');

	test('is named by its label', () => {
		expect(tag(body, 'label')).toContain('for="mail"');
		expect(input).toContain('id="mail"');
	});

	test('points to its hint and its error, and both exist', () => {
		expect(input).toContain('aria-describedby="mail-hint mail-error"');
		expect(body).toContain('id="mail-hint"');
		expect(body).toContain('id="mail-error"');
		expect(input).toContain('aria-invalid="true"');
	});

	test('keeps what was typed, with quotes escaped, and passes further attributes on', () => {
		expect(input).toContain('value="a&quot;b"');
		expect(input).toContain('maxlength="80"');
		expect(input).toContain('autocomplete="email"');
		expect(input).toContain('required');
	});

	test('without hint and error has no empty references', () => {
		const plain = tag(render(Field, { props: { name: 'x', label: 'X' } }).body, 'input');
		expect(plain).not.toContain('aria-');
		expect(describedBy('x')).toBeUndefined();
	});

	test('says that it is optional in words', () => {
		expect(render(Field, { props: { name: 'x', label: 'X', optional: true } }).body).toContain('(freiwillig)');
	});

	test('reads its unit as part of the description', () => {
		const { body: sized } = render(Field, { props: { name: 'size', label: 'Fläche', unit: 'm²' } });
		expect(tag(sized, 'input')).toContain('aria-describedby="size-unit"');
		expect(sized).toMatch(/id="size-unit"[^>]*>m²</);
	});
});

describe('choices', () => {
	test('a select marks exactly the chosen option', () => {
		const { body } = render(Select, { props: { name: 's', label: 'S', options, value: 'b', placeholder: 'Wahl' } });
		expect(body.match(/<option[^>]* selected[^>]*>/g)).toEqual(['<option value="b" selected="">']);
	});

	test('a combobox offers its suggestions through a list that exists', () => {
		const { body } = render(Combobox, { props: { name: 'ort', label: 'Ort', options } });
		expect(tag(body, 'input')).toContain('list="ort-choices"');
		expect(body).toContain('<datalist id="ort-choices">');
	});

	test('a group of checkboxes is a fieldset with a legend, keeps its ticks and carries its error', () => {
		const props = { name: 'g', label: 'Gruppe', options, values: ['b'], error: 'Zu viel' };
		const { body } = render(CheckboxGroup, { props });
		expect(tag(body, 'fieldset')).toContain('aria-describedby="g-error"');
		expect(body).toMatch(/<legend[^>]*>\s*Gruppe/);
		expect(body.match(/<input[^>]* checked[^>]*>/g)).toHaveLength(1);
		expect(body).toMatch(/value="b"[^>]*checked|checked[^>]*value="b"/);
	});

	test('radio buttons share one name and are labelled each', () => {
		const { body } = render(RadioGroup, { props: { name: 'r', label: 'R', options, value: 'a' } });
		expect(body.match(/name="r"/g)).toHaveLength(2);
		expect(body.match(/<label[^>]*for="r-[01]"/g)).toHaveLength(2);
		expect(tag(body, 'fieldset')).toContain('role="radiogroup"');
	});

	test('a single checkbox sends "ja" and points to its error', () => {
		const { body } = render(Checkbox, { props: { name: 'c', label: 'Ja, gern', error: 'Fehlt' } });
		expect(tag(body, 'input')).toContain('value="ja"');
		expect(tag(body, 'input')).toContain('aria-describedby="c-error"');
	});

	test('a file field tells the browser what it takes', () => {
		expect(render(FileField, { props: { name: 'f', label: 'Datei', accept: '.csv' } }).body).toContain('accept=".csv"');
	});
});

test('a text area keeps its text and does not let the browser cut it silently', () => {
	const { body } = render(TextArea, { props: { name: 't', label: 'T', value: 'Zeile <1>', maxlength: 10 } });
	expect(body).toContain('Zeile &lt;1>');
	expect(tag(body, 'textarea')).not.toContain('maxlength');
});

test('the error summary is an alert that can take the focus and leads to each field', () => {
	const { body } = render(ErrorSummary, { props: { issues: [{ field: 'mail', message: 'Bitte prüfen' }] } });
	expect(body).toContain('role="alert"');
	expect(body).toContain('tabindex="-1"');
	expect(body).toContain('<a href="#mail">Bitte prüfen</a>');
	expect(render(ErrorSummary, { props: { issues: [] } }).body).not.toContain('alert');
});

test('a notice announces danger at once, success politely, and leaves the rest in peace', () => {
	const body = (tone: Tone) => render(Notice, { props: { tone, title: 'T' } }).body;
	const role = (tone: Tone) => /role="(\w+)"/.exec(body(tone))?.[1];
	expect([role('danger'), role('success'), role('info')]).toEqual(['alert', 'status', undefined]);
});

test('a button is a link with an address and a submit button without', () => {
	const children = words('Los');
	expect(tag(render(Button, { props: { href: '/x', children } }).body, 'a ')).toContain('href="/x"');
	expect(tag(render(Button, { props: { children } }).body, 'button')).toContain('type="submit"');
});

test('a busy button says so and stays focusable', () => {
	const { body } = render(Button, { props: { busy: true, children: words('Los') } });
	expect(tag(body, 'button')).toContain('aria-disabled="true"');
	expect(tag(body, 'button')).not.toContain(' disabled');
	expect(body).toContain('Bitte warten');
});

test('the confirmation works as a link to a page and as a form with the same fields', () => {
	const { body } = render(ConfirmDialog, {
		props: {
			href: '/weg', label: 'Weg', title: 'Wirklich?', action: '?/weg', confirmLabel: 'Ja', fields: { id: '7' },
			children: words('…')
		}
	});
	expect(tag(body, 'a ')).toContain('href="/weg"');
	expect(body).toContain('<input type="hidden" name="id" value="7"/>');
	expect(tag(body, 'form')).toContain('method="POST"');
	expect(tag(body, 'dialog')).not.toContain(' open');
});
