// SPDX-License-Identifier: EUPL-1.2
import { parseArgs } from 'node:util';
import { LEGAL_BASES, type LegalBasis } from '#modules/organisations/field-origin.ts';
import { AREA_KINDS } from '#modules/areas/views.ts';
import { CHOICES, DELIMITERS, ENCODINGS, IMPORT_TARGETS, type Choice, type ReadChoice } from '#modules/organisations/import/index.ts';
import type { RunOrigin } from '#modules/organisations/import/index.ts';
import { AUDIENCES, KINDS } from '#modules/organisations/kinds.ts';
import { firstDay } from '#modules/organisations/partial-date.ts';

export const HELP = `Liest eine Liste von Organisationen oder eine Karte von Gebieten ein: CSV, XLSX, ODS, GeoJSON, TopoJSON, Shapefile
(Zip), Overpass, vCard, Antworten der Karte von morgen, unsere eigenen Ausgaben; auch als .gz.

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
  --target WAS         organisations oder areas: Umrisse werden Gebiete (ohne Angabe: organisations)
  --area-kind ART      park oder quarter für alle Gebiete (ohne Angabe: wie es ihre Worte sagen)
  --no-area-parts      Gebiete in Gebieten werden keine Teile
  --profile NAME       eine gemerkte Liste: Zuordnung, Herkunft und Lesart wie beim letzten Mal; weitere Angaben gehen vor
  --basis GRUNDLAGE    Rechtsgrundlage der Liste: ${LEGAL_BASES.join(', ')}
  --column-basis SPALTE=GRUNDLAGE    die einer Spalte; mehrmals möglich. Gewerbeanzeigen werden nie öffentlich
  --duplicates WIE     skip (auslassen), take (Werte übernehmen), new (neu anlegen); ohne Angabe: skip

  --encoding ${ENCODINGS.join(' | ')}
  --delimiter ZEICHEN  --header-row ZEILE  --sheet BLATT     wo das Lesen falsch geraten hat

Unter derselben --source fortgeschrieben werden auch Gebiete: Name, Art, Beschreibung und Umriss folgen der Quelle, was jemand
von Hand geändert hat, bleibt. Jeder Lauf steht danach am Schreibtisch unter „Listen einlesen“ und lässt sich dort zurücknehmen.

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
	/** With what nobody said filled in. */
	origin: RunOrigin;
	/** What was said; it goes before what a profile remembers. */
	said: Partial<RunOrigin>;
	profile: string | null;
	bases: { list: LegalBasis | ''; byHeading: Readonly<Record<string, LegalBasis>> };
	/** Null where nobody said. */
	duplicates: Choice | null;
	reading: ReadChoice;
}

const UNSAID = { sourceUrl: '', licence: '', attribution: '', retrievedOn: null, audience: 'network', publicSource: false, kindDefault: null, target: 'organisations', areaKind: null, areaParts: true } as const;

/** A wrong call, in German. */
export class WrongCall extends Error {}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** Reads the command line; null asks for help. Throws `WrongCall` with what to write instead. */
export function readOrder(args: string[]): Order | null {
	const values = parsed(args);
	if (values.help) return null;
	if (!values.network || !values.file) throw new WrongCall('Bitte geben Sie --network und --file an. Hilfe: npm run import -- --help');
	const said = originOf(values);
	return {
		network: values.network, file: values.file, dryRun: values['dry-run'] === true, yes: values.yes === true, office: values.office ?? null,
		origin: { source: fileStem(values.file), ...UNSAID, ...said }, said, profile: values.profile ?? null, bases: basesOf(values),
		duplicates: oneOf('duplicates', CHOICES, values.duplicates) ?? null, reading: readingOf(values)
	};
}

function originOf(values: ReturnType<typeof parsed>): Partial<RunOrigin> {
	const retrieved = values.retrieved === undefined ? undefined : firstDay(values.retrieved);
	if (retrieved === null) throw new WrongCall('--retrieved erwartet einen Tag wie 2026-06-01.');
	const said: { [K in keyof RunOrigin]: RunOrigin[K] | undefined } = {
		source: values.source, sourceUrl: values.url, licence: values.licence, attribution: values.attribution, retrievedOn: retrieved,
		audience: oneOf('audience', AUDIENCES, values.audience), publicSource: values['public-source'], kindDefault: oneOf('kind', KINDS, values.kind),
		target: oneOf('target', IMPORT_TARGETS, values.target), areaKind: oneOf('area-kind', AREA_KINDS, values['area-kind']), areaParts: values['no-area-parts'] ? false : undefined
	};
	return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)) as Partial<RunOrigin>;
}

function basesOf(values: ReturnType<typeof parsed>): Order['bases'] {
	const byHeading = (values['column-basis'] ?? []).map((text): [string, LegalBasis] => {
		const at = text.lastIndexOf('=');
		if (at < 1) throw new WrongCall('--column-basis erwartet SPALTE=GRUNDLAGE, zum Beispiel Telefon=trade_register.');
		return [text.slice(0, at), oneOf('column-basis', LEGAL_BASES, text.slice(at + 1))!];
	});
	return { list: oneOf('basis', LEGAL_BASES, values.basis) ?? '', byHeading: Object.fromEntries(byHeading) };
}

function parsed(args: string[]) {
	try {
		return parseArgs({
			args,
			options: {
				network: text, file: text, office: text, source: text, url: text, licence: text, attribution: text, retrieved: text, audience: text,
				kind: text, duplicates: text, target: text, 'area-kind': text, profile: text, basis: text, 'column-basis': { type: 'string', multiple: true }, encoding: text, delimiter: text, 'header-row': text, sheet: text,
				'dry-run': flag, yes: flag, 'no-area-parts': flag, 'public-source': flag, help: flag
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
