// SPDX-License-Identifier: EUPL-1.2

/** One activity of the register (Verarbeitungstätigkeit, GDPR Art. 30), in German. `kept` says what the program does, not what one wishes. */
export interface Activity {
	title: string;
	purpose: string;
	people: string;
	recipients: string;
	/** A proposal for the data-protection officer, never a verdict. */
	basis: string;
	kept: string;
	tables: string[];
}

/** Purposes and retention beside the tables they need; a table with personal columns that is missing here makes the generator refuse. */
export const ACTIVITIES: Activity[] = [
	{
		title: 'Konten und Anmeldung',
		purpose: 'Beschäftigte der Büros, Partner, Mitglieder und Gäste melden sich an und sehen, was sie sehen dürfen.',
		people: 'Menschen mit Konto',
		recipients: 'Leitung des Büros (Team, Gäste); Betreiber der Installation',
		basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz; bei Mitgliedern lit. b',
		kept:
			'Sitzungen enden nach 12 Stunden ohne Nutzung, spätestens nach 7 Tagen; 30 Tage nach ihrem Ende löscht das Programm sie. Links aus Mails gelten 15 Minuten ' +
			'(Anmelden), 60 Minuten (Kennwort) oder 14 Tage (Einladung); 7 Tage nach Ablauf löscht das Programm auch sie. Konten und Rollen bleiben, bis jemand sie beendet oder die Person gelöscht wird.',
		tables: ['account', 'person', 'passkey', 'recovery_code', 'session', 'one_time_link', 'office_role', 'organisation_role', 'guest_grant', 'operator_role', 'saved_view']
	},
	{
		title: 'Verzeichnis und Karte',
		purpose: 'Zeigen, wer in der Region tätig ist und wer dort Ansprechperson ist; Bestandspflege.',
		people: 'Ansprechpersonen; Inhaberinnen und Inhaber, deren Betrieb ihren Namen trägt; Menschen, die einen Eintrag bestätigt haben',
		recipients: 'je nach Sichtbarkeit: eigenes Büro, alle Büros des Netzwerks, Mitglieder, Öffentlichkeit',
		basis: 'Art. 6 Abs. 1 lit. e DSGVO; für veröffentlichte Kontaktdaten lit. a oder, bei öffentlichen Quellen, lit. f',
		kept:
			'Bis der Eintrag geändert oder zurückgezogen wird. Zurückgezogene Einträge bleiben für „Rückgängig“ erhalten. Die früheren Werte einer Zusammenführung löscht das Programm nach 24 Monaten ' +
			'(einer rückgängig gemachten nach 6), den Namen eines Lieferanten außerhalb der Region 24 Monate nach dem Ende des Bezugs. Eine weitere selbsttätige Frist gibt es nicht.',
		tables: ['organisation', 'organisation_person', 'organisation_field_origin', 'outside_purchase', 'site', 'area', 'duplicate_verdict', 'organisation_merge', 'organisation_picture']
	},
	{
		title: 'Vorschläge, Übernahmen und jährliche Nachfrage',
		purpose: 'Das Verzeichnis aktuell halten: Hinweise der Öffentlichkeit prüfen, Einträge denen übergeben, die für sie sprechen, einmal im Jahr nachfragen.',
		people: 'Menschen, die etwas vorschlagen, einen Eintrag übernehmen wollen oder unter der Adresse eines Eintrags antworten; Beschäftigte, die davon hören wollen',
		recipients: 'das zuständige Büro',
		basis: 'Art. 6 Abs. 1 lit. e DSGVO; für die Adresse beim Vorschlag lit. a (freiwillig, bestätigt); Widerspruch nach Art. 21',
		kept:
			'Unbestätigte Adressen löscht das Programm nach 7 Tagen; Adresse, Inhalt und Worte eines Vorschlags 6 Monate nach der Entscheidung (zurückgezogene 6 Monate nach dem Eingang), ' +
			'Name, Adresse und Worte bei einer Übernahme 6 Monate nach der Entscheidung; über die niemand entschieden hat, 6 Monate nach dem Eingang. Die Adresse der jährlichen Nachfrage ' +
			'geht nach 14 Monaten. Ein Vorschlag, über den niemand entscheidet, gilt nach 12 Monaten als zurückgezogen und verliert Adresse, Inhalt und Worte; wovon jemand hören will, bis zur Löschung der Person. „Nie wieder schreiben“ bleibt als Hash ' +
			'mit Schlüssel ohne Frist, weil es sonst nicht wirken könnte.',
		tables: ['proposal', 'proposal_subscription', 'claim', 'keeping_request', 'mail_suppression']
	},
	{
		title: 'Listen einlesen',
		purpose: 'Bestehende Listen in das Verzeichnis übernehmen, Zeile für Zeile nachvollziehbar und rücknehmbar.',
		people: 'wie im Verzeichnis',
		recipients: 'das Büro, das die Liste eingelesen hat',
		basis: 'wie Verzeichnis und Karte',
		kept: 'Bericht und frühere Werte bleiben, damit der Lauf zurückgenommen werden kann. Eine selbsttätige Frist gibt es nicht.',
		tables: ['import_profile', 'import_run', 'import_row']
	},
	{
		title: 'Gesuche, Angebote und Vermittlungen',
		purpose: 'Gesuch und Angebot zusammenbringen; Namen erst nach Zustimmung beider Seiten weitergeben; das Ergebnis festhalten.',
		people: 'Menschen, die etwas suchen oder anbieten, mit oder ohne Konto',
		recipients: 'Büros des Netzwerks; die andere Seite erst nach beiderseitiger Zustimmung; Öffentlichkeit nur Text ohne Kontakt, und nur nach Freigabe',
		basis: 'Art. 6 Abs. 1 lit. a DSGVO (Einwilligung mit festgehaltenem Wortlaut) und lit. b; für das Büro lit. e',
		kept:
			'Links auf Gesuch oder Angebot gelten 730 Tage, auf eine Vermittlung 180 Tage. Gesuche, Angebote und Vermittlungen bleiben für den Nachweis; ' +
			'beim Löschen einer Person gehen Name, Adresse und Telefon, Zahlen und Stufen bleiben.',
		tables: ['need', 'offer', 'exchange_contact', 'introduction', 'introduction_side', 'introduction_step', 'introduction_note', 'introduction_feedback']
	},
	{
		title: 'Einwilligungen',
		purpose: 'Nachweisen, wer wann welchem Wortlaut zugestimmt oder die Zustimmung widerrufen hat.',
		people: 'alle, die eine Einwilligung geben',
		recipients: 'das Büro',
		basis: 'Art. 6 Abs. 1 lit. c mit Art. 7 Abs. 1 DSGVO',
		kept: 'Der Nachweis bleibt, auch nach Widerruf; beim Löschen einer Person geht die Adresse. Eine selbsttätige Frist gibt es nicht.',
		tables: ['consent']
	},
	{
		title: 'Mails',
		purpose: 'Bestätigungen, Links, Fragen an beide Seiten und Erinnerungen verschicken.',
		people: 'Empfängerinnen und Empfänger',
		recipients: 'der Mailserver aus SMTP_URL; ohne ihn liegt die Mail als Datei im Ordner postausgang',
		basis: 'wie die Tätigkeit, zu der die Mail gehört',
		kept: 'Der Inhalt bleibt nach dem Versand in der Datenbank, Dateien bleiben in postausgang. Eine selbsttätige Frist gibt es nicht.',
		tables: ['outbox']
	},
	{
		title: 'Journal und Tatsachen',
		purpose: 'Nachvollziehen, wer was geändert hat; Änderungen zurücknehmen; Zahlen belegen.',
		people: 'Menschen mit Konto; alle, deren Angaben geändert wurden',
		recipients: 'Beschäftigte der Büros, soweit sie den Datensatz sehen dürfen',
		basis: 'Art. 6 Abs. 1 lit. e DSGVO; Art. 5 Abs. 2 DSGVO (Rechenschaft)',
		kept: 'Unveränderlich und ohne Frist: Einträge sind verkettet, damit Änderungen auffallen.',
		tables: ['journal_entry', 'fact']
	},
	{
		title: 'Auftritt der Büros, Dateien, Aufträge',
		purpose: 'Impressum, Ansprechperson, Logo und Dateien zeigen; lange Arbeiten wiederfinden.',
		people: 'Ansprechpersonen der Büros; Beschäftigte',
		recipients: 'Öffentlichkeit (Auftritt, Logo); eigenes Büro (Aufträge)',
		basis: 'Art. 6 Abs. 1 lit. c DSGVO (§ 5 DDG) und lit. e',
		kept: 'Bis jemand die Angaben ändert. Aufträge und Dateien haben keine selbsttätige Frist.',
		tables: ['office', 'stored_file', 'job']
	},
	{
		title: 'Schutz vor Missbrauch',
		purpose: 'Zu viele Versuche erkennen. Netzadressen werden nur als Hash mit Schlüssel gezählt.',
		people: 'alle, die ein Formular absenden',
		recipients: 'niemand',
		basis: 'Art. 6 Abs. 1 lit. f DSGVO (Sicherheit, Erwägungsgrund 49), bei Behörden lit. e',
		kept: 'Nach einem Tag löscht das Programm die Zählung.',
		tables: ['rate_window']
	}
];
