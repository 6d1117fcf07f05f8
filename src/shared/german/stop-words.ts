// SPDX-License-Identifier: EUPL-1.2
import { normaliseWord } from './normalise.ts';
import { stem } from './stem.ts';

/** Words without meaning of their own: articles, pronouns, prepositions, auxiliaries. Written from grammar tables. */
const STOP = `
ab aber acht ach all alle allem allen aller alles als also alt am an andere anderem anderen anderer anderes anders
auch auf aus ausser ausserdem
bald bei beide beiden beim bereits besonders besser bestimmt bin bis bisher bisschen bist bitte bloss bzw ca circa
da dabei dadurch dafür dagegen daher dahin damals damit danach daneben dann daran darauf daraus darf darin darüber
darum darunter das dass davon davor dazu dein deine dem den denen denn
der deren derzeit des deshalb dessen deswegen dich die dies diese diesem diesen dieser dieses dir doch dort drei du
durch durchaus dürfen dürfte dürften eben ebenfalls ebenso egal eher eigenen ein eine einem einen einer eines
einfach einige einigen einiges einmal ende endlich entweder er erst es etc etwa etwas euch euer eure
fast für ganz gar gegen genau genug gerade gern gerne gibt ging gleich gut gute guten hab habe haben halb hallo hat
hatte hätte hätten her herr hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem infolge
innen innerhalb ins ist ja je jede jedem jeden jeder jedes jedoch jemand jemanden jene jetzt
kann kannst kaum kein keine keinem keinen keiner kommen kommt können könnte könnten lang lange lassen leider lieber
los mal man manche mehr mein meine meinem meinen meiner mich mir mit mitten möchte möchten mögen möglich möglichst
momentan muss müssen müsste nach nachdem nämlich natürlich neben nein nicht nichts nie niemand noch nun nur
ob oben oder offen oft ohne paar per pro rund samt schon sehr seit sein seine seinem seinen seiner selbst sich sie
sind so sobald sofern sofort sogar solche soll sollen sollte sollten somit sonst soweit sowie sowohl statt trotz
über überhaupt um umso und uns unser unsere unserem unseren unserer unter usw
viel viele vielen vielleicht vier voll vom von vor vorher während wann war wäre wären warum was wegen weil weiter
weitere wenig wenige wenn wer werde werden weshalb wessen wie wieder will wir wird wo wohl wollen worden wozu wurde
würde würden zb zu zum zur zurzeit zusammen zwar zwei zwischen zwölf
wobei wodurch woran worauf daß zehn acht neun sieben sechs fünf elf dran drauf drin dazwischen nebenbei ungefähr
etwa etliche mindestens maximal höchstens mind max min evtl ggf inkl bzgl vs sowas irgendwer irgendwas irgendwo
fürs ums aufs durchs übers vors beste besten bestens std stk stck jeweils insgesamt ebenso zudem ausschliesslich ja tja na eh halt wichtig super toll prima okay ok plus hoffentlich
`;

/** Words of asking and offering: they tell the direction, not the matter, and weigh next to nothing in a search. */
const WEAK = `
suche suchen sucht gesucht brauche brauchen braucht gebraucht benötige benötigen benötigt biete bieten bietet
angeboten angebot gesuch vergeben haben nehmen geben machen macht gehen geht stehen steht kennt kennen wissen weiss
helfen interesse anfrage möglichkeit gelegenheit bedarf thema sache ding dinge zeit jahr jahre monat monate woche
wochen tag tage stück stücke euro eur cent uhr prozent grad meter kilo gramm liter tonne tonnen
montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend mo di mi do fr sa so januar februar märz april
mai juni juli august september oktober november dezember frühjahr sommer herbst winter heute morgen abend abends
vormittags nachmittags nachmittag täglich wöchentlich monatlich jährlich dauerhaft langfristig kurzfristig
regelmässig
ort stadt nähe umkreis region gegend umgebung kreis liegt nahe entfernt erreichbar gross grosse grosser klein kleine
kleiner neu neue neuer alte alten alter schön schöne ideal notfalls alternativ zusätzlich liebsten neuen kleinen
grossen ganze ganzen nötig notwendig bekommen bekommt laufen läuft lohnt frage fragen wunsch traum rechnen zahlen
`;

const stopWords = new Set(STOP.trim().split(/\s+/).map(normaliseWord));
const weakWords = new Set(WEAK.trim().split(/\s+/).map((word) => stem(normaliseWord(word))));

/** True for a word that never enters an index or a query. Input: a normalised word. */
export function isStopWord(word: string): boolean {
	return stopWords.has(word);
}

/** True for a word that is indexed but says little in a query: "suchen", "Samstag", "Umkreis". */
export function isWeakWord(word: string): boolean {
	return weakWords.has(stem(word));
}
