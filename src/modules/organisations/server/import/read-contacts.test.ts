// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { proposeMapping, toDraft } from '#modules/organisations/import/index.ts';
import { readSheet } from './read-sheet.ts';

async function draftsOf(text: string) {
	const sheet = await readSheet(Buffer.from(text));
	const mapping = proposeMapping(sheet);
	return { sheet, rows: sheet.rows.map((row) => toDraft(row, mapping)) };
}

test('a card of an organisation (4.0) brings address, point, tags and note; folds and escapes are opened', async () => {
	const { rows } = await draftsOf('BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:Werkhof eG\r\nORG:Werkhof eG\r\nADR;TYPE=work;LABEL="a:b":;;Am Ha\r\n ng 2;Wolfsburg;;38442;Deutschland\r\n'
		+ 'TEL;TYPE=fax:+49 5361 1\r\nTEL;VALUE=uri;TYPE="work,voice":tel:+49-5361-22222\r\nEMAIL:post@werkhof.example\r\nGEO:geo:52.42,10.78\r\nCATEGORIES:Holz,Bau\r\nNOTE:Offen\\; immer\\nmontags\r\nEND:VCARD\r\n');
	expect(rows[0]?.draft).toMatchObject({
		name: 'Werkhof eG', kind: 'cooperative', phone: '+49 5361 22222', email: 'post@werkhof.example', contactPerson: null, tags: ['Holz', 'Bau'], description: 'Offen; immer\nmontags',
		site: { street: 'Am Hang', houseNumber: '2', postcode: '38442', city: 'Wolfsburg', lat: 52.42, lon: 10.78 }
	});
});

test('a person at a firm (2.1) becomes the firm with a contact; quoted-printable with soft breaks and another charset is decoded', async () => {
	const { rows } = await draftsOf('BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Gr=FCn;=C4nne\nORG;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:B=C3=A4ckerei=\n Gr=C3=BCn;Verkauf\nTEL;WORK;VOICE:05361 12345\nTEL;HOME:05361 99\nitem1.EMAIL;PREF;INTERNET:a@gruen.example\nPHOTO;ENCODING=BASE64:\n AAAA\n\nEND:VCARD\n');
	expect(rows[0]?.draft).toMatchObject({ name: 'Bäckerei Grün', contactPerson: 'Änne Grün', phone: '+49 5361 12345', email: 'a@gruen.example' });
	expect(rows[0]?.draft?.details).toContainEqual({ label: 'Abteilung', value: 'Verkauf' });
});

test('one bad card does not touch its neighbours, and its line is named', async () => {
	const { sheet, rows } = await draftsOf('BEGIN:VCARD\nVERSION:3.0\nORG:Eins GmbH\nEND:VCARD\nBEGIN:VCARD\nFN:Abgeschnitten\nBEGIN:VCARD\nVERSION:3.0\nORG:Zwei GmbH\nEND:VCARD\nBEGIN:VCARD\nVERSION:3.0\nFN:Frida Allein\nEND:VCARD\n');
	expect(sheet.kind).toBe('vcard');
	expect(rows.map(({ line, draft, issues }) => [line, draft?.name ?? null, issues.map(({ code }) => code)])).toEqual([
		[1, 'Eins GmbH', []], [5, null, ['record_broken']], [7, 'Zwei GmbH', []], [11, 'Frida Allein', ['person_without_organisation', 'kind_guessed']]
	]);
});
