// SPDX-License-Identifier: EUPL-1.2
import { foldLetters } from '../name-key.ts';

// Spellings of one word: the first of each line stands for all. Several words stand before single ones. Folded letters.
const LINES = `
	drk: deutsches rotes kreuz
	awo: arbeiterwohlfahrt
	asb: arbeiter samariter bund
	thw: technisches hilfswerk
	dlrg: deutsche lebens rettungs gesellschaft
	nabu: naturschutzbund deutschland|naturschutzbund
	cvjm: christlicher verein junger menschen
	vfl: verein fur leibesubungen
	tsv: turn und sportverein|turn sportverein
	vfb: verein fur bewegungsspiele
	tv: turnverein
	mtv: manner turnverein|mannerturnverein
	tus: turn und spielverein
	tsg: turn und sportgemeinschaft|turn und sportgemeinde
	sc: sportclub|sport club
	mgv: mannergesangverein
	gv: gesangverein
	ffw: freiwillige feuerwehr
	ihk: industrie und handelskammer|industrie handelskammer
	hwk: handwerkskammer
	vhs: volkshochschule
	solawi: solidarische landwirtschaft|csa
	reparaturcafe: repair cafe|repaircafe|reparatur cafe
	unverpacktladen: unverpackt laden
	juz: jugendzentrum|jugend zentrum
	foodcoop: food coop|lebensmittelkooperative|einkaufsgemeinschaft
	tu: technische universitat
	uni: universitat
	fh: fachhochschule
	sv: sportverein
	fc: fussballclub|fussball club
	kita: kindertagesstatte|kindertageseinrichtung|kindergarten|kitas
	ev: evangelische|evangelischer|evangelisches|evang
	kath: katholische|katholischer|katholisches
	st: sankt|skt
	gebr: gebruder
	dr: doktor
	prof: professor
	ges: gesellschaft
	kfz: kraftfahrzeuge|kraftfahrzeug
	gasthaus: gasthof|landgasthof|landgasthaus|gaststatte|wirtshaus|restaurant|gastwirtschaft
	backerei: backstube|backhaus
	fleischerei: metzgerei|schlachterei
	tischlerei: schreinerei
	malerbetrieb: malermeister|malerei|maler|malerfachbetrieb
	friseur: frisor|friseursalon|frisiersalon|frisorsalon|haarsalon
	arztpraxis: hausarztpraxis|facharzt|facharztin|hausarzt|hausarztin|arzt|arztin
	zahnarztpraxis: zahnarzt|zahnarztin
	steuerberater: steuerberatung|steuerberatungsgesellschaft|steuerburo|steuerberaterin
	rechtsanwalte: rechtsanwalt|rechtsanwaltskanzlei|kanzlei|anwaltskanzlei|anwaltsburo|rechtsanwaltin
	cafe: caffe|kaffeehaus
	sozialstation: diakoniestation
	dachdecker: dachdeckerei|dachdeckerbetrieb|dachdeckermeister
	bauunternehmen: bauunternehmung|baugeschaft
	zimmerei: zimmererbetrieb|zimmermeister
	heizungsbau: heizungsbauer
	ortsverein: ov
	ortsgruppe: og
	kreisverband: kv
	forderverein: verein der forderer|verein der freunde und forderer|verein der forderer und freunde|forderverin
	handelsges: handelsgesellschaft
`;

const PAIRS = LINES.trim().split('\n').flatMap((line) => {
	const [canonical = '', rest = ''] = foldLetters(line.trim()).split(': ');
	return rest.split('|').map((spelling) => [spelling, canonical] as const);
});

/** Several words that stand for one, the longest first. */
export const PHRASES: readonly (readonly [RegExp, string])[] = PAIRS.filter(([spelling]) => spelling.includes(' '))
	.sort((a, b) => b[0].length - a[0].length)
	.map(([spelling, canonical]) => [new RegExp(`(?<=^| )${spelling}(?=$| )`, 'g'), canonical] as const);

/** Single words that are read as another. */
export const SYNONYMS: ReadonlyMap<string, string> = new Map(PAIRS.filter(([spelling]) => !spelling.includes(' ')));
