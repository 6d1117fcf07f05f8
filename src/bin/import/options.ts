// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util';
import { CHOICES, DELIMITERS, ENCODINGS, type Choice, type ReadChoice } from '#modules/organisations/import/index.ts';
import type { RunOrigin } from '#modules/organisations/import/index.ts';
import { AUDIENCES, KINDS } from '#modules/organisations/kinds.ts';
import { readPartialDate } from '#modules/organisations/partial-date.ts';

export const HELP = `Liest eine Liste von Organisationen ein (CSV oder XLSX).

  npm run import -- --network KÜRZEL --file DATEI [--dry-run] [--yes]

  --network KÜRZEL     das Netzwerk, wie es in der Adresse steht (wolfsburg)
  --file DATEI         die Liste
  --dry-run            zeigt nur, was geschehen würde; geschrieben wird nichts
  --yes                fragt nicht nach

  --office KÜRZEL      der Träger, der die Einträge führt (ohne Angabe: der erste des Netzwerks)
  --source NAME        woher die Liste stammt; unter demselben Namen wird sie beim nächsten Mal fortgeschrieben
  --url ADRESSE        Fundstelle; {id} steht für die Nummer in der Liste
  --licence LIZENZ     --attribution NENNUNG     --retrieved 2026-06-01
  --audience WER       ${AUDIENCES.join(', ')} (ohne Angabe: network)
  --public-source      Kontaktdaten der Liste sind öffentlich und dürfen gezeigt werden
  --kind ART           Art der Zeilen, die ihre nicht verraten
  --duplicates WIE     skip (auslassen), take (Werte übernehmen), new (neu anlegen); ohne Angabe: skip

  --encoding ${ENCODINGS.join(' | ')}
  --delimiter ZEICHEN  --header-row ZEILE  --sheet BLATT     wo das Lesen falsch geraten hat

Ein Gesamtbestand (.jsonl.gz aus „Offene Daten“ der Verwaltung) kommt ganz und unverändert in ein leeres Netzwerk.

Der Bericht steht als JSON auf der Standardausgabe, alles andere auf der Fehlerausgabe.
Ende mit 0: eingelesen oder gezeigt; 1: nicht eingelesen; 2: falscher Aufruf.
`;

/** What somebody asked for at the terminal. */
export interface Order {
	network: string;
	file: string;
	dryRun: boolean;
	yes: boolean;
	office: string | null;
	origin: RunOrigin;
	duplicates: Choice;
	reading: ReadChoice;
}

/** A wrong call, in German. */
export class WrongCall extends Error {}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Reads the command line; null asks for help. Throws `WrongCall` with what to write instead. */
export function readOrder(args: string[]): Order | null {
	const values = parsed(args);
	if (values.help) return null;
	if (!values.network || !values.file) throw new WrongCall('Bitte geben Sie --network und --file an. Hilfe: npm run import -- --help');
	const retrieved = values.retrieved === undefined ? null : (readPartialDate(values.retrieved)?.day ?? null);
	if (values.retrieved !== undefined && retrieved === null) throw new WrongCall('--retrieved erwartet einen Tag wie 2026-06-01.');
	return {
		network: values.network, file: values.file, dryRun: values['dry-run'] === true, yes: values.yes === true, office: values.office ?? null,
		origin: {
			source: values.source ?? fileStem(values.file), sourceUrl: values.url ?? '', licence: values.licence ?? '', attribution: values.attribution ?? '',
			retrievedOn: retrieved, audience: oneOf('audience', AUDIENCES, values.audience) ?? 'network', publicSource: values['public-source'] === true,
			kindDefault: oneOf('kind', KINDS, values.kind) ?? null
		},
		duplicates: oneOf('duplicates', CHOICES, values.duplicates) ?? 'skip',
		reading: readingOf(values)
	};
}

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				network: text, file: text, office: text, source: text, url: text, licence: text, attribution: text, retrieved: text, audience: text,
				kind: text, duplicates: text, encoding: text, delimiter: text, 'header-row': text, sheet: text,
				'dry-run': flag, yes: flag, 'public-source': flag, help: flag
			}
		}).values;
	} catch (error) {
		const wrong = /'(-[^' ]*)/.exec((error as Error).message)?.[1] ?? args.join(' ');
		throw new WrongCall(`„${wrong}“ verstehen wir nicht. Hilfe: npm run import -- --help`);
	}
}

function readingOf(values: ReturnType<typeof parsed>): ReadChoice {
	const headerRow = values['header-row'] === undefined ? undefined : Number(values['header-row']);
	const delimiter = values.delimiter === 'tab' ? '\t' : values.delimiter;
	const choice = {
		encoding: oneOf('encoding', ENCODINGS, values.encoding), delimiter: oneOf('delimiter', DELIMITERS, delimiter), headerRow, sheetName: values.sheet
	};
	return Object.fromEntries(Object.entries(choice).filter(([, value]) => value !== undefined)) as ReadChoice;
}

function oneOf<T extends string>(name: string, known: readonly T[], value: string | undefined): T | undefined {
	if (value === undefined) return undefined;
	const found = known.find((one) => one === value);
	if (!found) throw new WrongCall(`--${name} kennt „${value}“ nicht. Möglich: ${known.join(', ')}.`);
	return found;
}

function fileStem(file: string): string {
	return (file.split(/[/\\]/).at(-1) ?? file).replace(/\.[^.]+$/, '');
}
