// SPDX-License-Identifier: EUPL-1.2
import { ACTIVITIES, type Activity } from './activities.ts';
import { personalKind, type CatalogueTable } from './catalogue.ts';

const HEAD = `# Verzeichnis von Verarbeitungstätigkeiten (Art. 30 DSGVO): Vorlage

Erzeugt von \`node scripts/generate-docs.ts\` aus der Datenbank und \`scripts/docs/activities.ts\`; bitte nicht hier ändern. Was gespeichert wird und wie
lange, beschreibt das Programm, wie es ist. **Rechtsgrundlagen sind ein Vorschlag; die oder der Datenschutzbeauftragte bestätigt oder ändert sie.**

Zu ergänzen: Verantwortliche Stelle (jedes Büro für sich; gemeinsame Verantwortung nach Art. 26 klären), Datenschutzbeauftragte, Betreiber und
Mailanbieter als Auftragsverarbeiter (Art. 28). Eine Übermittlung in Drittländer sieht das Programm nicht vor.

Technische und organisatorische Maßnahmen für alle Tätigkeiten: \`overview.md\`.
`;

const KINDS: Record<string, string> = {
	identity: 'Name', contact: 'Kontaktdaten', reference: 'Verweis auf eine Person', technical: 'technische Angabe', occupation: 'Funktion',
	'may contain': 'Freitext oder Werte, die Personenbezug haben können', 'secret hash': 'Geheimnis (nur als Hash)', 'secret key': 'Geheimnis (Schlüssel)'
};

/**
 * The register of processing activities as Markdown. Refuses a table with personal columns that belongs to no activity,
 * and an activity that names a table which is not there (any more) or holds nothing personal.
 */
export function renderRegister(tables: CatalogueTable[], activities: Activity[] = ACTIVITIES): string {
	const personal = new Map(tables.map((table) => [table.name, kindsOf(table)]).filter(([, kinds]) => kinds!.length > 0) as [string, string[]][]);
	const named = activities.flatMap((activity) => activity.tables);
	const homeless = [...personal.keys()].filter((name) => !named.includes(name));
	if (homeless.length > 0) throw new Error(`scripts/docs/activities.ts names no purpose for: ${homeless.join(', ')}`);
	const gone = named.filter((name) => !personal.has(name));
	if (gone.length > 0) throw new Error(`scripts/docs/activities.ts names tables without personal columns: ${gone.join(', ')}`);
	return [HEAD, ...activities.flatMap((activity, index) => section(activity, index + 1, personal))].join('\n');
}

function section(activity: Activity, number: number, personal: Map<string, string[]>): string[] {
	return [
		`## ${number}. ${activity.title}`, '', '| | |', '|---|---|', `| Zweck | ${activity.purpose} |`, `| Betroffene | ${activity.people} |`,
		`| Empfänger | ${activity.recipients} |`, `| Rechtsgrundlage (Vorschlag) | ${activity.basis} |`, `| Aufbewahrung, wie gebaut | ${activity.kept} |`,
		'', 'Daten:', '', ...activity.tables.map((name) => `- \`${name}\`: ${personal.get(name)!.join('; ')}`), ''
	];
}

/** The kinds of personal data in a table, each with its columns. */
function kindsOf(table: CatalogueTable): string[] {
	const columns = new Map<string, string[]>();
	for (const column of table.columns) {
		const kind = personalKind(column);
		if (kind) columns.set(wordFor(kind), [...(columns.get(wordFor(kind)) ?? []), column.name]);
	}
	return [...columns].map(([word, names]) => `${word} (${names.map((name) => `\`${name}\``).join(', ')})`);
}

function wordFor(kind: string): string {
	return KINDS[kind] ?? KINDS[kind.split(/[ ,]/)[0]!] ?? 'Angabe zu einer Person';
}
