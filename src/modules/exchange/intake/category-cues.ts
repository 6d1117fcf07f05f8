// SPDX-License-Identifier: EUPL-1.2
import { longPattern } from '#shared/german/long-pattern.ts';
import type { CategoryKey } from '../categories.ts';

/**
 * Words that tell what kind of thing is meant; they count as whole words and as parts of compounds (the last part full,
 * the others little). Strong words decide nearly alone, plain ones add up.
 */
export const STRONG: Readonly<Record<CategoryKey, string>> = {
	space:
		`raum halle lagerraum lagerhalle lagerfläche büro laden ladenlokal atelier saal praxisraum küche
		gewerbeküche backstube keller scheune schuppen garage untermiete coworking proberaum seminarraum lokal
		quartier werkstatt räumlichkeit abstellraum kühlraum kühlhaus kühllager tiefkühllager kühlzelle
		gewerbeeinheit immobilie leerstand zwischennutzung popup schreibtisch unterstellen einlagern
		unterstellplatz einstellplatz unterkunft laborfläche reinraum filiale studio`,
	plot: `grundstück bauplatz gewerbegrundstück parzelle stellplatz standplatz acker wiese grünland freifläche
		gartenland bauland parkplatz erbpacht pachtfläche`,
	equipment:
		`leihen ausleihen verleih leihgerät mietgerät ausleihe mitnutzen gabelstapler stapler hubwagen bagger
		hebebühne arbeitsbühne anhänger traktor schlepper mähgerät mäher zelt beamer 3ddrucker lasercutter
		lastenrad kühlwagen transporter nähmaschine bierzeltgarnitur apfelpresse saftpresse mietstapler
		kühlanhänger kleinbus carsharing häcksler spalter gerüst mietwagen drohne kran drehbank drehmaschine
		bohrmaschine standbohrmaschine tischbohrmaschine fräsmaschine hobelmaschine hobelbank kreissäge bandsäge
		schweissgerät kompressor knetmaschine backofen spülmaschine kaffeemaschine`,
	goods:
		`ware rohware lieferant bezugsquelle nachschub substrat kompost hackschnitzel brennholz pellets etikett
		aufkleber verpackung karton bohle saatgut brötchen semmel brot gemüse obst milch sahne fleisch käse
		kartoffel möhre ersatzteil kugellager wälzlager material rohstoff geschenk baustoff dünger
		sammelbestellung hersteller produkt futter heu`,
	service:
		`reparatur montage transport spedition übersetzung dolmetscher buchhaltung lohnabrechnung catering buffet
		druck druckerei werbung webseite website webshop onlineshop reinigung wartung instandsetzung fräsen
		pulvern lackieren verzinken pressen abfüllen abfüllung waschen spülen fotograf film grafik gestaltung
		entsorgung handwerker elektriker maler tischler zerspanung messestand messebau schliessanlage taucher
		lohnfertigung lohnarbeit programmierung steuerberater gutachten vermessung umzug kurier konstruktion
		dreharbeit schweissen biegen lohnunternehmer lohnmosterei näherei schlüsseldienst wäscherei
		dienstleister`,
	staff:
		`mitarbeiter aushilfe helfer erntehelfer azubi lehrling praktikant werkstudent student personal fachkraft
		fahrer verkäufer minijob teilzeit pflücker saisonkraft leiharbeit bewerber stelle job freiwillige
		ehrenamtliche hilfskraft ruheständler arbeitskraft aushilfsfahrer kollegin zeitarbeit quereinsteiger
		personaltausch rentner`,
	knowledge:
		`beratung berater rat schulung seminar kurs workshop fortbildung weiterbildung lehrgang coaching mentor
		auskunft wissen sprechstunde sprechtag information erfahrung vortrag belehrung haccp unterricht
		einführung leitfaden anleitung ahnung umstellung hygieneschulung erstberatung existenzgründung`,
	cooperation:
		`kooperation kooperationspartner zusammenarbeit partnerbetrieb zusammenlegen mitstreiter fahrgemeinschaft
		einkaufsgemeinschaft verbund netzwerk gemeinschaftlich arbeitgeber nachbarfirma nachbarbetrieb mitmachen
		bündnis trägerschaft arbeitskreis partner`,
	finance:
		`kredit darlehen finanzierung startkapital kapital investor beteiligung zuschuss förderung fördermittel
		crowdfunding bürgschaft mikrokredit eigenkapital kapitalgeber sponsor spende stiftung geldgeber
		förderprogramm`,
	pilot:
		`pilot pilotkunde pilotprojekt pilotbetrieb testkunde testbetrieb testfeld erprobung referenzkunde
		prototyp reallabor challenge erstkunde testlauf probebetrieb versuchsfläche praxistest feldtest`,
	sales_channel:
		`abnehmer absatz absatzweg vertriebspartner wiederverkäufer regalplatz kommission verkaufsstelle abnahme
		ankauf vertrieb listung käufer loswerden vermarktung absatzmarkt händler`,
	succession:
		`nachfolge nachfolger nachfolgerin unternehmensnachfolge betriebsnachfolge übergabe betriebsübergabe
		übernahme betriebsübernahme hofnachfolge altersgründe ruhestand übernehmen übergeben`
};

export const PLAIN: Readonly<Record<CategoryKey, string>> = {
	space:
		`platz fläche miete mieten lager ebenerdig erdgeschoss kaltmiete warmmiete qm quadratmeter innenstadt
		schaufenster drehstrom rampe lauflage räumen arbeitsplatz haus gebäude zimmer drinnen einzug bezug
		palettenplatz palettenstellplatz stellfläche umbau nutzung heizung toilette üben proben mitbenutzung`,
	plot: 'gelände garten erschlossen baurecht pacht pachten zaun anbau gärtnern beet hof wohnmobil foodtruck lkw',
	equipment:
		`gerät maschine fahrzeug auto lkw werkzeug presse zange bühne bank tisch stuhl pavillon garnitur technik
		tagesmiete halbtags stundenweise bus fahrrad mähen kamera drucker führerschein traglast nutzlast`,
	goods:
		`honig mehl getreide roggen weizen wein bier saft kaffee öl ei apfel wurst fisch seife kerze pflanze blume
		möbel regal stahl blech kunststoff schraube textil stoff leder keramik
		liefern lieferung stück kilo tonne festmeter wöchentlich kaufen bestellen bio regional herkunft frisch
		gebraucht holz wolle papier glas flasche kiste mindestmenge menge beziehen abnehmen einkauf`,
	service:
		`auftrag lassen machen bauen erstellen reparieren drucken nähen übersetzen fotografieren abholung
		stückzahl zeichnung termin handwerk anleitung entwurf aufbau einbau betriebsanleitung bild foto video
		logo karton fahrt konto`,
	staff: `leute stunden schicht team schein mindestlohn kollege ausbildung hand flexibel python qualifikation
		führerschein einsatz vorkenntnis`,
	knowledge:
		`wie was frage tipp steuer recht zoll marke genossenschaft satzung förderung gründen selbständig
		kontrolle patent export energie hygiene wissen rechtlich beantragen idee plan`,
	cooperation: `gemeinsam zusammen partner tour betreuung austausch kita nachbar beteiligen teilen gegenseitig mitglied`,
	finance: 'geld bank sicherheit anteil rate zins eigenmittel hausbank investition',
	pilot: `testen probieren ausprobieren system sensor daten start innovation algorithmus software versuch
		entwicklung technologie vorhersage automatisch probe`,
	sales_channel: `verkaufen kauft kaufen nimmt abgeben abholen sortiment provision laden markt ernte überschuss verwerten
		händler regal`,
	succession: 'betrieb firma unternehmen kundenstamm altersgrund vertraulich einarbeiten verkaufen kaufen chef'
};

/** Ways of putting it that tell more than single words. */
export const PHRASES: readonly { category: CategoryKey; pattern: RegExp; weight: number }[] = [
	// a used desk is a piece of furniture, no place to work
	{ category: 'goods', pattern: /gebrauchte[nrsm]? (?:\S+ )?(?:schreibtisch|bürotisch|büromöbel|bürostuhl)/, weight: 3 },
	{ category: 'sales_channel', pattern: /\b(?:abnehmer|käufer|wiederverkäufer)\b/, weight: 3 },
	{ category: 'succession', pattern: /zur übernahme|zu übernehmen|übernahme (?:gesucht|möglich)/, weight: 4 },
	{ category: 'knowledge', pattern: /\bwie [a-zäöü]+ (?:ich|wir|man)\b/, weight: 2.5 },
	{ category: 'staff', pattern: /[a-zäöü]{3,} (?:oder|und|bzw\.?) [a-zäöü]{3,}in\b[^.]{0,50}gesucht/, weight: 3.5 },
	{ category: 'staff', pattern: /(?:stunden|abende) (?:die|pro|in der) woche/, weight: 1.2 },
	{ category: 'sales_channel', pattern: longPattern([
		String.raw`\bwer (?:kauft|nimmt|will|braucht)\b|\b(?:suche[n]? abnehmer|führen|ins regal|`,
		String.raw`ins sortiment)\b|loswerden|wohin mit`
	]), weight: 3 },
	{ category: 'service', pattern: longPattern([
		String.raw`\b\w+en lassen\b|\bwer (?:macht|baut|repariert|druckt|näht|fräst|übersetzt|schreibt|`,
		String.raw`prüft|holt|bringt|fährt|reinigt|installiert|programmiert|presst|wäscht)\b|`,
		String.raw`(?<!am besten )jemand\w*,? der (?:das|die|den|uns|unsere?|es)\b|\bim lohn\b|für uns (?:macht|baut|`,
		String.raw`druckt)`
	]), weight: 2.2 },
	{ category: 'knowledge', pattern: longPattern([
		String.raw`\bwie (?:gründet|geht|ist das|funktioniert|macht man|kommen|kann man|mache)\b|was (?:tun`,
		String.raw`|muss|kommt|brauche|kostet)|keine ahnung|wer kennt sich aus|haben fragen|muss (?:man|`,
		String.raw`das)|worauf (?:muss|achten)|mit wem rede|lohnt (?:sich|es)`
	]), weight: 2.2 },
	{ category: 'succession', pattern: longPattern([
		String.raw`(?:betrieb|firma|unternehmen|tischlerei|werkstatt|laden|hof|praxis|bäckerei|`,
		String.raw`geschäft)\w*[^.]{0,25}(?:übernehmen|übergeben|abgeben|abzugeben|übergabe)|zum übernehmen`,
		String.raw`|nachfolge`
	]), weight: 3.5 },
	// what somebody does with a thing tells the kind, not the thing
	{ category: 'sales_channel', pattern: longPattern([
		String.raw`wer (?:stellt|legt|hängt|listet|nimmt)\b[^.?!]{0,30}\b(?:hin|aus|rein|ins?|bei sich|ab)\b|wer (?:führt|verkauft|vertreibt|listet)\b[^.?!]{0,15}\b(?:unser|mein)\w*|`,
		String.raw`(?:soll|sollen|wollen|möchten|möchte)\b[^.?!]{0,25}(?:unter (?:die |d')?leut|in (?:die )?(?:läden|regale)|an den mann|verkauft werden)|`,
		String.raw`(?:unser\w*|mein\w*|eigene\w*)\s(?!r[aä]um|halle|büro|wohnung|werkstatt|saal|hilfe|dienst)[^.?!]{0,25}(?:verkaufen|vermarkten|absetzen)\b|wer (?:will|möchte|würde) (?:unser|mein)\w*|abnehmer|verkaufsstelle`
	]), weight: 2.6 },
	{ category: 'succession', pattern: longPattern([
		String.raw`(?:höre?n?|hören) (?:ende |\d{4} |bald |mit \d+ )*auf\b|(?:weiterführen|weitermachen|fortführen|in gute hände)|wer (?:macht|führt) [^.?!]{0,25}weiter|`,
		String.raw`(?:was|etwas) (?:eingeführtes|gewachsenes|bestehendes)|statt (?:selbst|neu) zu gründen|bei null anfangen|in (?:den )?ruhestand|kunden(?:stamm)? (?:ist|sind|ist da|vorhanden)|`,
		String.raw`(?:gesellen|leute|mannschaft|team|belegschaft) (?:behält|behalten|übernimmt|bleibt|bleiben soll)|(?:nach|seit) [^.?!]{0,12}jahr\w* (?:ist schluss|vom|aus dem)|altershalber`
	]), weight: 2.8 },
	{ category: 'finance', pattern: longPattern([
		String.raw`(?:tausend|\d ?000|\d\.000)[^.?!]{0,12}\bfehl|fehlen (?:uns |mir |noch )*(?:rund |etwa |ca\. )*(?:\d|[a-zäöü]*tausend)|hausbank|jemand\w*[^.?!]{0,25}(?:mit)?einsteigt|`,
		String.raw`wer (?:leiht uns|finanziert|beteiligt)\b|wer gibt (?:uns |mir )?(?:geld|kredit|ein darlehen)|ohne reinzureden|stille[rn]? (?:teilhab|beteilig)|geld (?:reicht|fehlt)|vorfinanzier`
	]), weight: 2.8 },
	{ category: 'cooperation', pattern: longPattern([
		String.raw`wer (?:baut|macht|plant|organisiert|fährt|bietet|tut sich) [^.?!]{0,12}mit uns|mit uns (?:zusam+en|gemeinsam)|gibt mit uns|bietergemeinschaft|arbeitsgemeinschaft|`,
		String.raw`allein\w* (?:zu klein|schaffen wir|geht es nicht)|gemeinsame\w* (?:angebot|programm|tour|einkauf|stand|projekt)|(?:tun|schließen) (?:wir )?uns zusammen|wer (?:tut|schließt) sich`
	]), weight: 2.8 },
	{ category: 'pilot', pattern: longPattern([
		String.raw`lässt uns (?:mal )?(?:ran|rein|messen|testen|probieren|mitlaufen)|(?:in echt\w*|unter echten|im echten|im laufenden) (?:wasser|betrieb|bedingungen|leben|alltag)|`,
		String.raw`unser\w* (?:sensor\w*|fühler|messgerät\w*|gerät|prototyp|system|software|app|roboter|drohne|anlage|verfahren)\b[^.?!]{0,40}(?:test|ausprob|erprob|wollen nass|soll[^.?!]{0,30}(?:messen|test|erprob)|misst|messen|erkennt)|`,
		String.raw`gibt es (?:was|etwas) (?:schlaues|neues)|kann man das (?:vorhersagen|automatisch|digital)`
	]), weight: 2.8 },
	{ category: 'knowledge', pattern: longPattern([
		String.raw`kein\w* (?:schimmer|ahnung|plan|durchblick|überblick)|wer erklärt|wer (?:weiß|kennt)[^.?!]{0,20}(?:wie|was|ob|sich aus|bescheid)|überblick (?:verlor|verlier|behal|fehl)|`,
		String.raw`(?:jemand\w*|wen) fragen|der sich auskennt|bringt? (?:uns|mir)[^.?!]{0,12}bei\b|wie anfangen|wo fange|dschungel|(?:für die|eine|günstige|unabhängige) (?:auskunft|beratung)|muss ich da|darf (?:ich|man) das`
	]), weight: 2.6 },
	{ category: 'staff', pattern: longPattern([
		String.raw`fehlt (?:mir|uns|bei uns) (?:ein\w*|jemand|noch|immer)\b|(?:einer|eine|jemand) (?:am steuer|an der kasse|hinterm tresen|in der küche|für den laden)|aushilfe|lehrling\b[^.?!]{0,40}(?:soll|möchte|lernen|tauschen)|`,
		String.raw`(?:vier|sechs|acht|zwei|drei|\d+) wochen in ein\w* ander\w*|im gegenzug (?:zeigen|nehmen|schicken) wir|(?:arbeiter|leute|hände|helfer|jemanden?) (?:zum|für die|für den|fürs)`
	]), weight: 2.6 },
	{ category: 'space', pattern: longPattern([
		String.raw`(?:brauch\w*|such\w*)[^.?!]{0,30}(?:dach überm? kopf|ein dach|\bdach\b|ordentlichen platz|was kleines in|bleibe|unterschlupf|obdach)|wo (?:dürfen|können|darf|kann) (?:wir|ich)\b[^.?!]{0,40}(?:kochen|üben|arbeiten|lagern|unterstellen|werkeln|feiern|treffen|lernen)|`,
		String.raw`platz zum (?:lernen|arbeiten|üben|treffen|lagern|spielen|werkeln)|(?:müssen|muss) (?:hier |da |wir )*(?:raus|umziehen|ausziehen)`
	]), weight: 2.6 },
	{ category: 'equipment', pattern: longPattern([
		String.raw`wer (?:hebt|leiht|borgt|verleiht|hat (?:so )?(?:ein\w*|freie kapazität))|(?:fehlen|fehlt) uns [^.?!]{0,30}(?:tisch|stühl|bänke|sitzgelegenheit|zelt|geschirr|anhänger|gerät|maschine)|`,
		String.raw`(?:auf zeit|tageweise|übers wochenende) (?:leihen|mieten|nutzen)|(?:kran|bagger|hubwagen|steiger|trockner|trockenkammer|presse|maschine) (?:auf zeit|mitnutzen|leihen|mieten|gesucht)`
	]), weight: 2.4 },
	{ category: 'service', pattern: longPattern([
		String.raw`(?:jemand\w*|wer) (?:soll |kann |müsste |könnte |muss )?(?:zu uns |an bord |vorbei|raus|her)?\s?(?:kommen|kommt)\b|(?:muss|müssen|soll|sollen)[^.?!]{0,50}(?:sauber|gereinigt|geputzt|repariert|übersetzt|gedruckt|genäht|gebracht|abgeholt|angeliefert|geschweißt|gewartet|verteilt)\b|`,
		String.raw`(?:geht|ist) (?:dauernd |schon wieder |ständig )?(?:kaputt|defekt|gerissen)|in (?:seiner|ihrer|unserer|deren) (?:landes)?sprache|wer (?:flickt|schweißt|brutzelt|wartet|kocht|liefert|verteilt|fährt|bringt) |(?:bei uns |fertig )?(?:aufladen|angeliefert)`
	]), weight: 2.4 },
	{ category: 'goods', pattern: /her mit |nehmen wir,? was|wer (?:liefert|hat noch) [^.?!]{0,30}(?:stück|kilo|tonnen|kisten|meter|paletten)|restposten gesucht|(?:kaufen|nehmen) (?:wir )?(?:gern |auch )?(?:restposten|b-ware)/, weight: 2.4 },
	// whoever looks for several firms for something of their own wants to try it there
	{ category: 'pilot', pattern: longPattern([
		String.raw`\b(?:zwei|drei|vier|fünf|sechs|einige|mehrere|\d) (?:[a-zäöü]+(?:de|e|er|en) )?(?:betriebe|höfe|firmen|unternehmen|`,
		String.raw`anlagen|kommunen|praxen|test\w+)(?: (?:für|zum|gesucht)|\b[^.]{0,20}gesucht)|\btest(?:plantage|hof|höfe|feld|betrieb|anlage|`,
		String.raw`strecke|gebäude|haushalt|nutzer)\w*`
	]), weight: 3 },
	{ category: 'equipment', pattern: /selbst (?:am gerät|an der maschine|drucken|bedienen|fräsen|schneiden|sägen|mähen)|selber (?:drucken|bedienen|mähen|schneiden)/, weight: 3 },
	{ category: 'service', pattern: longPattern([
		String.raw`\b(?:auf|ins|in) (?:polnisch|englisch|französisch|türkisch|arabisch|ukrainisch|russisch|spanisch|italienisch|`,
		String.raw`niederländisch|rumänisch|tschechisch|dänisch)\w*\b|(?:mitnehmen|transport|fahrt|tour|lieferung)[^.]{0,12} nach [a-zäöü]|\bnach [a-zäöü]+ (?:bringen|`,
		String.raw`mitnehmen|transportieren|schaffen)`
	]), weight: 2.6 },
	{ category: 'goods', pattern: /(?:€|euro) (?:das|je|pro) stück|\bersatz(?:teil)?\b|wiederverkauf|einkaufspreis|suche[n]? hersteller/, weight: 2 },
	{ category: 'pilot', pattern: longPattern([
		String.raw`erster? kunde|pilot|testen (?:wollen|lassen|würden|möchten)|zum testen|ausprobieren|`,
		String.raw`probelauf|(?:in der praxis|im echtbetrieb) (?:testen|erproben)|prototyp[^.]{0,30}testen`
	]), weight: 2.5 },
	{ category: 'staff', pattern: longPattern([
		String.raw`m\/w\/d|\bstunden (?:die|pro) woche|\d\s?(?:–|bis|-)?\s?\d*\s?h\b[^.]{0,10}woche|`,
		String.raw`(?:leute|hände|jemand\w*) (?:für|zum|der mit)|packt mit an|stelle frei|stunden\/woche`
	]), weight: 2 },
	{ category: 'equipment', pattern: longPattern([
		String.raw`(?:aus|ver)?leihen|zur miete|mieten (?:oder|statt) kaufen|für (?:einen|ein|den|zwei|`,
		String.raw`drei) (?:halben |ganzen )?tage?\b|mitnutzen|wer hat (?:einen?|so einen?)\b|wer verleiht|`,
		String.raw`pro (?:tag|einsatz)|am tag\b|\/tag`
	]), weight: 1.6 },
	{ category: 'finance', pattern: longPattern([
		String.raw`(?:\d|tausend)\s?(?:€|euro)[^.]{0,20}(?:kapital|darlehen|kredit|für|startgeld)|`,
		String.raw`an (?:das )?geld|kleines darlehen|finanzier`
	]), weight: 1.8 },
	{ category: 'cooperation', pattern: longPattern([
		String.raw`wer macht mit|welche (?:höfe|firmen|betriebe|läden) machen|gemeinsam mit|zusammen mit|`,
		String.raw`andere (?:betriebe|firmen|höfe)|nachbarfirmen|zusammen(?:legen|tun|schließen)|`,
		String.raw`mitstreiter`
	]), weight: 2.4 },
	{ category: 'space', pattern: longPattern([
		String.raw`\d\s?(?:qm|m²|quadratmeter)|raum (?:für|zum|fürs)|platz (?:für|zum|im)|unterkommen|`,
		String.raw`einlagern|unterstellen|einziehen|ladenlokal|zum mieten|wo (?:dürfen|können) wir`
	]), weight: 1.8 },
	{ category: 'space', pattern: longPattern([
		String.raw`\b(?:was|etwas|ecke|eckchen|plätzchen) (?:kühles|kaltes|trockenes|kleines|großes|`,
		String.raw`größeres|ebenerdiges|ruhiges|beheiztes|warmes|abschließbares|helles|günstiges|`,
		String.raw`zentrales)(?: [a-zäöü]+)* (?:für|zum|fürs)\b`
	]), weight: 3.5 },
	{ category: 'plot', pattern: longPattern([
		String.raw`grundstück|stellplatz|parzelle|\d\s?(?:hektar|ha)\b|bauland|(?:fläche|stück land) (?:zum`,
		String.raw`|für)[^.]{0,20}(?:gärtnern|garten|anbau|bauen)`
	]), weight: 2.2 },
	{ category: 'goods', pattern: longPattern([
		String.raw`\d\s?(?:kg|kilo|tonnen|t|stück|liter|l|festmeter|fm|srm|m³|kubik)\b|(?:pro|jede|die|`,
		String.raw`je) woche|gläser|mindestmenge`
	]), weight: 0.9 }
];
