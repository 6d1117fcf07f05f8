// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test('an empty environment is a complete configuration', () => {
	expect(readConfig({})).toMatchObject({ PORT: 3000, HOST: '127.0.0.1', DEMO: true, WORKER: true, DATA_FOLDER: 'daten' });
});

test('every wrong setting is named in one German line', () => {
	const wrong = { PORT: '99999', SMTP_URL: 'mail.example', PUBLIC_URL: 'https://netz.example/', SECRET: 'kurz', DEMO: 'vielleicht' };
	expect(() => readConfig(wrong)).toThrow(
		[
			'Die Einstellungen stimmen nicht:',
			'  PORT: bitte eine Portnummer von 0 bis 65535 angeben',
			'  PUBLIC_URL: bitte wie https://netzwerk.example angeben, ohne Schrägstrich am Ende',
			'  DEMO: bitte 1 oder 0 angeben',
			'  SMTP_URL: bitte wie smtp://nutzer:kennwort@rechner:587 angeben',
			'  SECRET: bitte mindestens 32 Zeichen angeben',
			'Alle Einstellungen erklärt .env.example.'
		].join('\n')
	);
});

test('switches understand German and English', () => {
	expect(['1', 'ja', 'true', 'an'].map((text) => readConfig({ DEMO: text }).DEMO)).toEqual([true, true, true, true]);
	expect(['0', 'nein', 'false', 'aus'].map((text) => readConfig({ DEMO: text }).DEMO)).toEqual([false, false, false, false]);
});

test('.env.example explains every setting and no other', () => {
	const explained = [...fs.readFileSync('.env.example', 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map((found) => found[1]).sort();
	expect(explained).toEqual(Object.keys(readConfig({})).sort());
});
