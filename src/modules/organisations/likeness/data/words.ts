// SPDX-License-Identifier: EUPL-1.2
// Words of names, by what they tell about who bears them. Compared after `foldLetters`, so write them as they are spelled.
import { foldLetters } from '../name-key.ts';

const folded = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean).map((word) => foldLetters(word)));

/** What somebody does: two bakeries share the word and nothing else. */
export const TRADES = folded(`
	apotheke architekt architekten architektur architekturbüro atelier auto autohaus automobile autoservice autoteile autowerkstatt bäckerei
	backhaus bank bar bau bauunternehmen bauunternehmung bauelemente baustoffe beratung bestattungen betrieb bewegung biohof bio bistro blumen blumenhaus
	boutique brauerei brauhaus bücher buchhandlung büro bürgerverein café caffè center central club computer consult consulting container dach dachdecker
	dachdeckerei deko design dienst dienste dienstleistung dienstleistungen digital druck druckerei edv eis eiscafé elektro elektrotechnik
	elektronik energie energietechnik entsorgung fahrrad fahrräder fahrschule fenster feinkost fitness fleischerei floristik foto fotografie
	fotostudio friseur garten gartenbau gärtnerei gasthaus gasthof gaststätte gebäudereinigung gebäudetechnik gemeinschaft genossenschaft gesellschaft
	getränke getränkemarkt glas glaserei gmbh grill groß großhandel gruppe haar haare haarstudio handel handels handelsgesellschaft handwerk hauptschule haus
	hausmeisterservice haustechnik heizung heizungsbau herrenausstatter hof hofladen holz holzbau hotel imbiss immobilien industrie ingenieur
	ingenieurbüro ingenieure initiative innenausbau installation institut international it kaffee kanzlei kfz kiosk kirche kita klempnerei
	klinik kosmetik kosmetikstudio küchen kultur kulturverein kunst labor laden landhandel landmaschinen landwirtschaft landtechnik logistik maler malerbetrieb malerei
	malermeister markt maschinen maschinenbau massage medien media meister meisterbetrieb messebau metall metallbau metzgerei möbel möbelhaus mode
	motorrad mühle museum musik musikschule naturkost netzwerk optik optiker orthopädie park partner pension pflege pflegedienst
	physiotherapie pizzeria planung planungsbüro post praxis arztpraxis allgemeinmedizin innere medizin orthopädie frauenheilkunde kinderheilkunde augenheilkunde dermatologie praktischer praktische produktion projekt projekte rad raum rechtsanwalt rechtsanwälte reinigung reisebüro reisen
	reiterhof restaurant salon sanitär schlosserei schmuck schneiderei schreibwaren schreinerei schuh schuhe schuhhaus schule service shop
	sicherheit sicherheitsdienst software solar spedition spiel spielwaren sport sportverein stahl stahlbau steuerberater steuerberatung
	steuerberatungsgesellschaft stadtwerke studio supermarkt system systeme systems tankstelle tanzschule taxi team technik technologie technologies
	textil tierarzt tierarztpraxis tischlerei transport transporte trockenbau uhren umwelt umzüge unternehmen unternehmensberatung verein verband verlag
	versicherung versicherungen versicherungsbüro vertrieb vertriebs wäscherei wein weine weingut weinhandel weinhandlung werbeagentur werbung
	werk werke werkstatt werkstätten werkzeugbau wohnungsbau zahnarzt zahnarztpraxis zentrum zimmerei zweirad agentur arbeitsgemeinschaft tv
	solutions media group factory store kino theater bühne hörgeräte hörakustik änderungsschneiderei schlüsseldienst gebrauchtwagen
	landbäckerei konditorei feuerwehr gemeinde ortsverein kreisverband ortsgruppe grundschule gymnasium realschule gesamtschule kindergarten
	sv tsv vfl tus fc vfb tc awo drk asb nabu ag ges kulturzentrum jugendzentrum quartier nachbarschaft nachbarschaftshilfe
	bürger bürgerinitiative bürgerbus repair tauschring foodcoop foodsharing solidarische tafel ev kath st familie hofgemeinschaft und co
`);

/** Belongs to the firm beside the one that has no such word: manager of its property, its friends, its younger half. */
export const UNITS = folded(`
	verwaltung verwaltungs beteiligung beteiligungs beteiligungen holding immobilien vermietung vermietungs vermögensverwaltung besitz grundstücks
	grundbesitz management komplementär förderverein förderkreis freundeskreis förderer freunde elternverein elterninitiative jugend senioren junior jun jr senior sen
	sohn söhne tochter töchter nachfolger nachf erben altherren damen herren stiftung förderstiftung
	nord süd ost west mitte nordost nordwest südost südwest ober unter oben unten alt neu neue
	ortsverein kreisverband bezirksverband landesverband bundesverband ortsgruppe stadtverband kreisvereinigung stadtteilverein
	logistik leasing finanz solar international nicht
	grundschule hauptschule realschule gymnasium gesamtschule berufsschule hort kita betriebsrat alumni mensa cafeteria kantine hofladen
`);

/** Says that the record is one of several places of the same organisation. */
export const SITES = folded(`
	filiale zweigstelle niederlassung standort werk depot lager geschäftsstelle außenstelle zweigniederlassung betriebsstätte nebenstelle
	verkaufsstelle annahmestelle servicecenter servicestelle zweigpraxis betriebshof zentrale hauptsitz
`);

const UNIT_BEGINNINGS = ['verwaltungs', 'beteiligungs', 'vermogens', 'grundstucks', 'immobilien', 'forderverein', 'forderkreis', 'freundeskreis', 'besitzges', 'vermietungs'];

/** Whether a word makes another organisation of a name that else is the same. */
export function isUnit(word: string): boolean {
	return UNITS.has(word) || UNIT_BEGINNINGS.some((beginning) => word.startsWith(beginning));
}

/** Names that many places bear: two doors are two branches. */
export const CHAINS = folded(`
	aldi lidl rewe edeka penny netto norma kaufland rossmann müller dm deichmann kik takko tedi woolworth action obi bauhaus hornbach toom aral shell
	esso jet total sparkasse volksbank commerzbank postbank raiffeisenbank vodafone telekom apollo fielmann mcdonalds burgerking subway
	ernstings nkd hema netto getränke-hoffmann dhl hermes dpd ups postfiliale bäckerei-steinecke backwerk nordsee starbucks
`);

/** Written by one list and left out by the next; they tell nobody apart. */
export const TITLES = folded('dr prof dipl med dent vet ing mag phil rer nat jur dipl-ing fa firma herr frau familie fam');
