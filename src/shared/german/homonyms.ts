// SPDX-License-Identifier: EUPL-1.2
import { normaliseWord } from './normalise.ts';
import { stem } from './stem.ts';

/** One meaning of a word of several: the words around it that point to it. The first is the one without signs. */
interface Sense {
	name: string;
	signs: ReadonlySet<string>;
}

/**
 * Words of daily business with two meanings (Teekesselchen), each with the company it keeps. Signs are whole words or
 * parts of compounds, so that "Wellenlager" and "Lagerhalle" decide themselves.
 */
const TABLE = `
lager | storage: halle raum fläche palette einlagern abstellen unterstellen regal trocken miete quadratmeter depot rampe logistik keller | bearing: welle kugel wälz pendel rolle gehäuse getriebe pumpe motor dichtung schmierung rillen gleit trommel ventilator einbauen
bank | bench: sitz lehne holz garnitur tisch park ruhe bier stuhl hobel zelt | finance: kredit darlehen konto zins sicherheit finanzierung geld sparkasse überweisung haus
schloss | castle: burg führung park saal tagung gruft schlosspark turm museum hotel ritter | lock: schlüssel tür schließ zylinder chip schließanlage türen transponder
bühne | stage: theater konzert podest ton band kulisse auftritt traverse musik licht bestuhlung | lift: hebe kfz auto achse reifen arbeits scheren säule montage gelenk lkw teleskop
hebebühne | car: achse kfz auto reifen werkstatt säule wagen | platform: dach baum arbeits lkw fahrer kran höhe scheren ladebordwand
kammer | chamber: handwerk industrie handel beratung mitglied prüfung innung | room: trocken kühl holz feucht klima vorrat abstell
presse | machine: obst apfel saft öl most pack stroh ballen wein trester hydraulik | media: zeitung journalist mitteilung medien öffentlichkeit artikel redaktion
druck | print: plakat flyer broschüre etikett auflage papier drucker farbe textil digital sieb | pressure: luft kompressor bar kessel wasser leitung behälter hydraulik
ton | sound: musik aufnahme mikrofon lautsprecher bühne anlage licht studio | clay: keramik töpfer lehm ofen glasur brennen
messe | fair: stand aussteller hannover besucher halle auftritt | church: kirche gottesdienst pfarrer
steuer | tax: finanzamt erklärung berater umsatz buchhaltung gewerbe lohn | steering: boot lenkung ruder schaltschrank anlage
futter | feed: tier vieh rind schwein heu huhn pferd stroh silage | lining: jacke mantel stoff nähen textil
kiefer | pine: holz brett stamm wald fichte diele | jaw: zahn praxis arzt
mutter | mother: kind eltern familie vater | nut: schraube gewinde metall stahl unterlegscheibe
leiter | ladder: sprosse gerüst steigen dach stufe aluminium | manager: betrieb projekt abteilung team führung
strom | power: energie kilowatt zähler steckdose drehstrom anschluss solar netz | river: fluss ufer deich wiese hochwasser schiff
kran | crane: last tonne heben halle brücke haken baustelle | tap: wasser zapf
kasse | till: laden verkauf bon kassieren scanner | fund: kranken verein zuschuss beitrag
kurs | course: lernen teilnehmer schulung unterricht abend | rate: aktie börse wechsel
platte | board: holz span sperrholz ebenerdig möbel stein | record: musik vinyl
netz | grid: strom glasfaser internet anschluss | net: garten fisch vogel hagel schutz
laden | shop: lokal verkauf kunde einzelhandel sortiment dorf hof unverpackt regal | load: säule wallbox elektro akku container
anlage | plant: maschine technik montage produktion solar biogas | investment: geld kapital rendite zins
umzug | move: möbel wohnung transport karton lkw | parade: karneval fest wagen musik
feder | spring: stahl metall druck | feather: gans ente kissen bett daune
birne | pear: obst apfel saft baum | bulb: licht lampe
golf | sport: platz schläger verein | car: auto vw
zug | train: bahn bahnhof gleis | pull: haken seil
blatt | leaf: baum tee kraut | sheet: papier säge metall
decke | blanket: stoff wolle bett | ceiling: raum beton halle dämmung
schirm | umbrella: sonne regen markt garten | screen: monitor bild
`;

const senses = new Map<string, readonly Sense[]>();
for (const line of TABLE.trim().split('\n')) {
	const [word = '', ...meanings] = line.split('|').map((piece) => piece.trim());
	senses.set(stem(normaliseWord(word)), meanings.map((meaning) => {
		const [name = '', signs = ''] = meaning.split(':');
		return { name: name.trim(), signs: new Set(signs.trim().split(/\s+/).map((sign) => stem(normaliseWord(sign)))) };
	}));
}

/** Whether a lexeme has several meanings. */
export function isHomonym(lexeme: string): boolean {
	return senses.has(lexeme);
}

/** The meaning a homonym has among these lexemes; null if nothing around it tells, or as much for one as for the other. */
export function senseOf(lexeme: string, around: ReadonlySet<string>): string | null {
	const counted = (senses.get(lexeme) ?? []).map((sense) => ({ name: sense.name, count: [...sense.signs].filter((sign) => around.has(sign)).length }));
	const [best, next] = counted.toSorted((a, b) => b.count - a.count);
	return best && best.count > (next?.count ?? 0) ? best.name : null;
}
