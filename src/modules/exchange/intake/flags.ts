// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import type { AttributeKey, CriterionValue } from '../criteria.ts';
import type { CategoryKey } from '../categories.ts';

/** A phrase that states a property. `only`: categories in which it means that; elsewhere it means something else. */
export interface Flag {
	key: AttributeKey;
	value: CriterionValue;
	pattern: RegExp;
	only?: readonly CategoryKey[];
	/** A need that says it mostly wishes rather than requires it. */
	soft?: boolean;
	/** A need that says it in such a sentence says what is possible, not what must be ("Abholung möglich"). */
	softIn?: RegExp;
}

const ROOM: readonly CategoryKey[] = ['space', 'plot'];
const STORE: readonly CategoryKey[] = ['space', 'equipment'];
const TRADE: readonly CategoryKey[] = ['goods', 'service', 'sales_channel'];

const yes = (key: AttributeKey, pattern: RegExp, only?: readonly CategoryKey[], soft?: boolean): Flag => ({
	key, value: true, pattern, only, soft
});
const kind = (value: string, pattern: RegExp): Flag => ({ key: 'kind', value, pattern, only: ['space', 'plot'] });

/** What sentences say about rooms, things and services. Patterns run over lower-case text. */
export const FLAGS: readonly Flag[] = [
	yes('freezing', /tiefkühl|tiefgekühlt|gefrier|\btk-/, STORE),
	yes('cooled', /(?<!tief)kühl(?!er\b|ung(?:s)?techn)|gekühlt|kälteraum/, STORE),
	yes('heated', longPattern([
		String.raw`(?<!un)(?:be|ge)heizt|beheizbar|\bheizung\b|temperiert|frostfrei|\bwarm\b(?<!\d\s?(?:€|`,
		String.raw`euro)?\s?warm)`
	]), ['space'], true),
	yes('dry', /\btrocken(?:e[mnrs]?)?\b(?!e? lebensmittel)|\btrockenes/, ['space']),
	yes('food_approved', longPattern([
		String.raw`lebensmittel[^.,;]{0,40}(?:dürfen|erlaubt|zugelassen|tauglich|geeignet)|lebensmittelecht`,
		String.raw`|abgenommene|abnahmefähig|(?:mit|eu-?)\s?zulassung|zulassung\b|gewerbeküche|haccp|`,
		String.raw`lebensmittelrechtlich|veterinäramt|lebensmittel`
	]), ['space']),
	yes('ramp', /rampe|überladebrücke|laderampe/, ROOM),
	yes('hgv_access', /lkw|sattelzug|lastwagen|40-?tonner|tieflader|laster\b/, ROOM),
	yes('ground_floor', /erdgeschoss|ebenerdig|\beg\b|parterre|hofniveau|(?:ohne|keine?) stufen?\b/, ['space']),
	yes('barrier_free', longPattern([
		String.raw`barrierefrei|rollstuhl|stufenlos|stufenfrei|behindertengerecht|schwellen(?:los|frei)|kinderwagen|rollis?\b|rollator|ohne stufen?\b`
	]), ['space']),
	yes('lift', /aufzug|fahrstuhl|\blift\b/, ['space'], true),
	yes('access_24_7', /24\s?\/\s?7|rund um die uhr|jederzeit zugänglich/, ROOM),
	yes('lockable', /abschließbar|verschließbar|abschliessbar|absperrbar/, ROOM, true),
	yes('three_phase_power', /drehstrom|starkstrom|kraftstrom|\b400\s?v\b|\bcee\b|(?:16|32|63)\s?a\b.{0,12}cee/, ROOM),
	yes('power', /\bstrom\b|stromanschluss|steckdose/, ROOM),
	yes('water', /\bwasser\b|wasseranschluss|frischwasser|wasserbecken|waschbecken|spülbecken/, ROOM),
	yes('wc', /\bwc\b|toilette|\bklo\b|sanitär/, ['space']),
	yes('internet', /wlan|internet(?!auftritt|seite|shop)|glasfaser|breitband/, ['space'], true),
	yes('dust_extraction', /absaug/, ['space']),
	yes('daylight', /tageslicht/, ['space'], true),
	yes('display_window', /schaufenster/, ['space']),
	yes('furnished', /möbliert|eingerichtet/, ['space'], true),
	yes('kitchenette', /teeküche|küchenzeile|kaffeeküche/, ['space'], true),
	yes('beamer', /beamer|großer? bildschirm|projektor|leinwand/, ['space']),
	yes('charging', /lademöglichkeit|ladestation|wallbox|ladesäule|laden können/, ROOM, true),
	yes('fence', /eingezäunt|\bzaun|umzäunt/, ROOM, true),
	yes('developed', /erschlossen/, ROOM),
	yes('shared_use', longPattern([
		String.raw`mitnutz|mitbenutz|stundenweise|tageweise|untermiete|gemeinsam nutzen|zur mitbenutzung|`,
		String.raw`geteilt|(?:ein|zwei|1|2|feste?)\b.{0,14}tage? (?:die|pro|in der) woche|einmal im monat|`,
		String.raw`1x im monat|jeden (?:mo|di|mi|do|fr|sa|so)\w*tag`
	]), STORE),
	yes('temporary_use', longPattern([
		String.raw`zwischennutz|pop-?up|vorübergehend|befristet|übergangsweise|zwischenlösung|ausweich`
	]), ROOM, true),
	{ key: 'light', value: 'north', pattern: /nordlicht|licht von norden|nordfenster/, only: ['space'] },
	{ key: 'noise', value: 'ok', pattern: /\blaut\b|lärm|beschwer|schlagzeug|krach/, only: ['space'] },
	{ key: 'season', value: 'ganzjährig', pattern: /ganzjährig|das ganze jahr/, only: ROOM },
	kind('kitchen', /küche(?!n?maschine|n?zeile)|backstube/),
	kind('event_room', longPattern([
		String.raw`seminarraum|\bsaal\b|veranstaltungsraum|tagungsraum|festsaal|versammlungsraum|`,
		String.raw`konferenzraum|schulungsraum`
	])),
	kind('workshop', /werkstatt|werkraum/),
	kind('coworking', /coworking|schreibtisch|arbeitsplatz (?:auf zeit|tageweise)|ruhiger? arbeitsplatz/),
	kind('office', /\bbüro(?!material|artikel|bedarf)/),
	kind('practice', /praxisraum|praxisräume|behandlungsraum/),
	kind('shop', longPattern([
		String.raw`ladenlokal|\bladen\b(?!.{0,8}können)|verkaufsraum|pop-?up-?(?:laden|store)|ladenfläche|`,
		String.raw`einzelhandelsfläche`
	])),
	kind('studio', /atelier/),
	kind('hall', /(?<!lager)halle\b|werkhalle|produktionshalle/),
	kind('warehouse', /lagerhalle|lagerraum|lagerfläche|\blager\b|tiefkühllager|kühllager|einlagern/),
	kind('plot', /grundstück|stellplatz|parzelle|freifläche|bauplatz|gartenland|ackerland/),
	{ key: 'tenure', value: 'buy', pattern: /zum kauf|kaufen|käuflich/, only: ['plot'] },
	yes('driver', /mit fahrer/, ['equipment']),
	yes('tools', /mit werkzeug|werkzeug vorhanden/, STORE, true),
	yes('electric', /elektrisch|e-antrieb|e-bike|elektroantrieb/, ['equipment'], true),
	yes('self_service', longPattern([
		String.raw`selbst (?:am gerät|drucken|bedienen|arbeiten|machen)|selber (?:machen|drucken|bedienen)`
	]), ['equipment']),
	yes('commercial', /gewerblich/, ['equipment']),
	{ key: 'licence', value: 'B', pattern: /führerschein (?:klasse )?b\b|klasse b\b|3,5\s?t/, only: ['equipment'] },
	yes('organic', /\bbio(?:-|\b)|biologisch|ökologisch angebaut/, ['service'], true),
	{ key: 'certificate', value: 'Bio', pattern: longPattern([
		String.raw`\bbio(?:-|\b)|bio(?:roggen|weizen|dinkel|milch|gemüse|obst|ware|kette|qualität)|eu-bio`
	]), only: ['goods', 'sales_channel', 'service'] },
	{ key: 'certificate', value: 'Demeter', pattern: /demeter/, only: TRADE },
	{ key: 'certificate', value: 'Bioland', pattern: /bioland/, only: TRADE },
	{ key: 'certificate', value: 'Naturland', pattern: /naturland/, only: TRADE },
	{ key: 'certificate', value: 'FiBL', pattern: /fibl/, only: TRADE },
	{ key: 'certificate', value: 'PEFC', pattern: /pefc/, only: TRADE },
	{ key: 'certificate', value: 'FSC', pattern: /\bfsc\b/, only: TRADE },
	{ key: 'certificate', value: 'ISO 9001', pattern: /iso\s?9001/, only: TRADE },
	{ key: 'certificate', value: 'ENplus', pattern: /enplus/, only: TRADE },
	yes('vegan', /vegan|rein pflanzlich|pflanzlich|nur aus pflanzen|nichts? (?:aus|vom) (?:fleisch|tier)|ohne (?:tier|fleisch und milch)/, TRADE),
	yes('regional', longPattern([
		String.raw`regional|heimisch|aus der (?:region|gegend|nachbarschaft|umgebung)|von hier|herkunft`
	]), TRADE, true),
	yes('used', /gebraucht(?!er? wird)|second-?hand|aus zweiter hand/, ['goods', 'equipment'], true),
	yes('plastic_free', /(?:ohne|kein) plastik|plastikfrei|keine folie|aus papier/, ['goods']),
	yes('reusable', /mehrweg|wiederverwendbar/, ['goods', 'service'], true),
	yes('peeled', /geschält/, ['goods']),
	yes('dried', /getrocknet|kammertrocken|trockenkammer|kammer getrocknet/, ['goods']),
	yes('pasteurised', /pasteurisiert/, ['goods']),
	yes('cleaned', /gereinigt/, ['goods']),
	yes('delivery', longPattern([
		String.raw`\b(?:geliefert|lieferung|anlieferung|anliefern|liefern|zustellung|lieferservice|`,
		String.raw`frei haus|vor (?:der|die) tür|hinbringen|bringen lassen)`
	]), ['goods', 'service', 'equipment']),
	{ ...yes('pickup', /abholung|\babhol(?:t|en)\b|abgeholt|bei uns (?:aufladen|laden|holen)|selbst holen/, ['goods', 'service', 'sales_channel']), softIn: /möglich|\bk[aö]nn(?:en|te|ten|t)?\b|selbst|selber/ },
	yes('mounting', /montage|einbau|aufstellen|aufbau\b/, ['goods', 'service', 'equipment'], true),
	yes('on_site', /vor ort|bei uns (?:im|in|auf|am|vor)|auf den hof kommt|inhouse/, ['service', 'knowledge', 'staff']),
	yes('remote', /remote|online möglich|per video|homeoffice/, ['service', 'knowledge', 'staff'], true),
	yes('evening', /\babends\b|feierabend|am abend/, ['knowledge', 'equipment', 'staff'], true),
	// of rooms and services only with its day: "abends" alone is said in passing
	yes('evening', /(?:tag|woch)s? ?abends?\b/, ['space', 'service'], true),
	yes('digital', /\bdigital\b|papierlos/, ['service'], true),
	yes('training', /einweisung|einarbeitung|schulung dazu/, ['service'], true),
	yes('certified', /zertifiziert|geprüfte/, ['service', 'knowledge', 'staff']),
	yes('free', /kostenlos|kostenfrei|gebührenfrei|umsonst|gratis|unentgeltlich|kosten (?:darf|soll)[^.]{0,10}(?:nichts|nix)|für lau\b|zahlen (?:möchten|wollen|können) wir nicht|ehrenamtlich(?!e[nrms]? (?:verein|initiative|vorstand))/, ['knowledge', 'service', 'pilot', 'staff'], true),
	yes('weekly', /wöchentlich|jede woche|einmal (?:die|pro) woche/, ['service', 'goods'], true),
	yes('no_collateral', /ohne (?:\w+ )?(?:als )?sicherheit|ohne bürgschaft/, ['finance']),
	yes('confidential', /vertraulich|diskret|anonym|verschwiegen|dürfen nichts erfahren|(?:bleibt|bitte|alles) unter uns|mund halten|(?:noch )?(?:nichts?|nich) (?:gleich )?(?:die ganze stadt |jeder )?wissen/, ['succession', 'finance']),
	yes('onboarding', /einarbeit/, ['succession'], true)
];
