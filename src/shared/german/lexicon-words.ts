// SPDX-License-Identifier: EUPL-1.2

/**
 * Simple words of local economy and verb stems that compounds are built of, collected by hand. A word of this list is
 * never split itself, which is why a few old compounds (Handwerk, Bahnhof) stand here as one.
 */
export const WORDS = `
abbund abend abfall abfüllung abgabe abholung abkant ablage ablauf absatz absauger absaugung abscheider abschluss
absicht abstand abteil abwärme abwasser achse acker acryl adresse advent agentur aggregat akademie akku akte aktie
aktion akustik alarm alltag altbau alter altstadt alu aluminium ampel amt analyse anbau anbieter anfang anfrage
angebot anhänger anker anlage anlass anlauf anleger anleitung anliefer anliegen anlieger anmeldung annahme anruf
anschluss ansprech anstalt anteil antrag antrieb anwalt anwender anwendung anwohner anzeige anzug apfel äpfel apotheke
apparat april arbeit archiv arm art arznei arzt ärzte asche assistenz ast atelier aufbau aufbereitung aufbewahrung
aufenthalt aufgabe aufkleber auflage aufnahme aufsatz aufsicht aufsteller aufstellung auftrag aufwand aufzucht aufzug
auge august auktion ausbau ausbildung ausbruch ausfall ausflug ausgabe ausgleich ausgründung auskunft ausland auslauf
ausleihe auslieferung ausrichtung ausrüstung ausschank aussen ausstattung ausstellung austausch auswahl ausweich
auszug auto automat automation automobil azubi bach back bäcker bäckerei bad bagger bahn bahnhof bahnsteig balance
balken balkon ball band bank bänke bar bargeld barriere bart basis batterie bau bauch bauer bauern baum bäume beamer
bearbeitung beauftragter bebauung becken bedarf beere beete befund beginn begleitung behälter behandlung behinderung
behörde bein beirat beitrag bekleidung belag beleg beleuchtung belüftung benzin berater beratung bereich berg bericht
beruf besatzung beschaffung beschäftigung bescheid beschichtung beschriftung besen besichtigung besitz bestand besteck
bestell besuch besucher beteiligung beteiligungen beton betreuung betrieb bett betten beutel bewässerung bewegung
bewerbung bewertung bewirtung bezirk bezug bibliothek bieg biene bienen bier bild bildung bindung bio birne bitte
blatt blech blei blick blitz block blockware blume blumen blut bock boden bogen bohle bohne bohr boot boote börse
botschaft box brache branche brand brau brauerei breit brenner brennerei brennstoff brett brief brille brot brötchen
brücke brüden brühe brunch brunnen brut buch buche bücherei buchhaltung buchung bude büfett buffet bügel bühne bund
burg bürger bürgschaft büro bürste bus busch businessplan butter café camp camping catering chance chef chemie chip
chor christ club coach coaching code computer container crowd crowdfunding dach dachboden dame dampf darlehen datei
daten datenschutz datum dauer decke deckel dekor demo demontage denkmal depot design destille diagnose dichter
dichtung diele dienst diesel digital digitalisierung ding direkt diskussion doktor dokument dolmetsch dolmetscher dorf
dose dosier drachen draht dränage drechsel dreck dreh dreher drohne druck drucker druckerei duft düngemittel dünger
dünne durchfahrt durchlauf dusche düse ecke edel effizienz ei eier eigen eigentum eigentümer eignung eimer einbau
einfahrt eingang einheit einkauf einlage einnahme einrichtung einsatz eintrag einweg einweisung einzel eis eisen
elektrik elektriker elektro elektronik element eloxier eltern emission empfang empfänger ende energie enkel ensemble
entsorgung entwicklung entwurf erbe erbse erde erdgeschoss ereignis erfahrung erfinder erfolg ergebnis ergonomie
erklärung erlebnis erneuerbare ernte ersatz erschliessung erste ertrag erwachsen erweiterung erz erzeuger erzeugnis
erziehung esche esel essen essig etage etikett etiketten etikettier etikettierer evaluation event existenz experte
export fabrik fach fachkraft fachkräfte factoring faden fahne fahr fahrer fahrrad fahrt fahrzeug fall falle faltblatt
familie fang farbe faser fass fassade fassung feder fehler feier feile fein feinkost feld fell fenster ferien
ferienwohnung fern fertig fertiger fertigung fest festmeter fett feucht feuchte feuer feuerwehr figur filiale film
filter filz finanz finanzierung finger firma firmen fisch fischerei fitness flach fläche flair flasche flaschen
fleisch fleischer fliese fliesen flocken flucht flug flughafen fluss flüssig flyer folie fonds förder fördern
förderung forschung forst förster forstwirt fortbildung foto fracht frage fräs fräser frau frei freizeit fremd freund
frisch friseur frist frost frucht früchte früh frühjahr frühstück führer fuhrpark führung fund funk funktion fuss
fussball futter fütterung gabe gabel galerie galvanik gang garage garantie garn garten gärtner gärtnerei gas gast
gäste gasthof gastro gastronomie gaststätte gatter gebäck gebärde gebäude gebiet gebinde gebühr geburt gefahr gefährt
gefäss geflüchtete geflügel gefrier gegend gehalt gehäuse gehölz geist gelände geländer geld gelenk gemeinde
gemeinschaft gemüse genehmigung genossen genossenschaft geografie gerät gericht gerste geruch gerüst gesang geschäft
geschenk geschirr geschoss gesellschaft gesetz gesicht gespräch gestalter gestaltung gestell gesuch gesundheit getränk
getränke getreide getriebe gewächs gewächshaus gewand gewässer gewebe gewerbe gewerk gewicht gewinn gewölbe gewürz
giebel giess giesserei gift gips gitter glas gläser glaser glasfaser gleis glück gold gourmet grab graben grafik
grafiker granit gras grat grenze grill gross grossist grube grün grund gründer grundriss grundstück gründung gruppe
gummi gurke gut gutachten güter gutschein gymnastik haar hack hackschnitzel hafen hafer haft hagel hahn halle
halt haltung hammer hand handel handlauf händler handlung handwerk handwerker hanf hang hardware härterei haupt haus
haushalt haut hebe hebel hecke hefe heft heilung heim heimat heiz heizung helfer helm hemd hemmung herbst herd
herkunft hersteller herstellung heu hilfe himmel hitze hobby hobel hoch hochschule hochzeit hof hofgut höhe holz honig
hopfen horn hörn hort hose hotel hub huhn hühner hülle humus hund hüpf hydraulik hygiene hygienisch idee imbiss imker
imkerei immobilie impfung import impuls industrie informatik information ingenieur initiative inklusion innenstadt
innovation insel inserat inspektion installateur installation instandhaltung instandsetzung institut integration
interesse internet inventar investition investor isolier isolierung jagd jahr jahres jobs jugend juli juni juwelier
kabel kabine käfer kaffee kai kakao kalb kalender kalibrierung kalk kälte kamera kamin kammer kampagne kanal kanne
kante kantine kapazität kapital kapsel kar kardier karosserie karte kartoffel karton käse käserei kasse kassen
kassette kasten katalog kate kauf käufer kefir kegel kehr keller kelter kelterei keramik kern kerze kerzen kessel
kette kiefer kies kind kinder kindergarten kino kirch kirche kirmes kirsche kiste kisten kita klammer klang klär
klasse kleb klebe klebeband kleber kleid kleider klein klemme klempner klima klimaschutz klinik knete knie knochen
knoten koch köche kochen koffer kohl kohle kollege kollegen koloss kombi kommission kommune kompetenz komponente
kompost kompressor konditionen konditor konditorei konferenz kongress konserve konstrukteur konstruktion konsum
kontakt konto kontor kontroll kontrolle konzept konzert kooperation kopf kopie kopier korb korn körper korrektur
kosmetik kost kosten kostüm kraft kräfte kran kranken krankenhaus kräuter kreativ krebs kredit kreis kreislauf kresse
kreuz krippe krise krone küche küchen kuchen kugel kuh kühl kühler kulisse kultur kunde kunden kunst künstler
kunststoff kupfer kur kürbis kurs kurz küste kuvert labor lack lackier lad lade ladebordwand laden läden ladung lager
lagern lagerung lamm lampe land länder ländlich landschaft landwirt landwirtin lang länge lärche lärm laser last
lasten lasur laub lauf läufer lauge laus laut leasing leben lebensmittel leber leck leckage leder leerstand lehm lehr
lehre lehrer lehrling leicht leih lein leiste leistung leiter leitung lenk lern lese lesung lettershop leuchte leute
licht lieb lieder liefer lieferant lieferung lift linie linse linsen liste literatur lizenz loch löffel loft loge
logistik logo lohn löhne lok los löschen lösung löt luft lüfter lüftung lupe mädchen magazin mäh mähdrescher mahl
mahlzeit mai mais makler maler malz management manager mann männer mantel marke marketing markt märkte marmelade
marmor maschine maschinen mass massage material matratze matte mauer maurer maus mechanik mechaniker mechanisierung
mechatronik medien medizin meer mehl mehrweg mehrzweck meister meisterei melasse melde melder meldung melk menge
mensch mentor mentoren menü merkmal mess messe messer messing messung metall methode metzger metzgerei mezzanin miete
mieter mikro milch mindest mineral mini miniatur minijob misch mischung mist mitarbeiter mitgift mitglied mitglieder
mittag mitte mittel mittelstand möbel mobil mobilität mode modell moderation modul möhre molkerei monat monitoring
montag montage moor moos moped morgen mosaik most mosten mosterei motor motorrad mühle muldenkipper müll müller mund
münze muse museum musik musiker muskel müsli muster mut mutter mütze nachbar nachbarschaft nachfolge nachhaltigkeit
nachhilfe nachmittag nachricht nachschub nacht nachweis nadel nagel näh nahrung naht nahversorgung name naschwerk nass
natur naturschutz netz netzwerk neu neubau neuheit niederlassung nord norm not notar nudel nudeln null nummer nuss
nüsse nutz nutzer nutzung oase obdach ober oberfläche oberflächen obergeschoss objekt oblaten obst ochse ofen offen
öffentlich öffnung ohr öko ökologie ökosystem öl oldtimer oliven oper optik optiker orchester ordner ordnung organ
organisation ort ost ostern outdoor overall paar pacht pächter pack päckchen packer packung paket palette paletten
panne panorama papier pappe park parken parkett partner partnerschaft party parzelle pass pate patent patient pause
pausen pavillon pedelec pelle pellets pelz pendel pendler pension permakultur person personal personalrat personen
perücke pfahl pfand pfanne pfarr pfeffer pferd pferde pflanze pflanzen pflaster pflege pfleger pflicht pflück pflug
pforte photovoltaik picknick pilger pilot pilz pilze pinsel pizza plakat plan plane planen planer planung plastik
platane platte platten plattform platz plätze pneu pneumatik podcast podium pol polier polizei polster pommes pool
port portal porto porträt post posten poster potenzial prägen prägung praktikant praktikanten praktikum präsent praxen
praxis preis premium press presse pressen privat probe proben produkt produktion produzent profi profil programm
programmier projekt projektor promotion prospekt prototyp prozess prüf prüfung publikum pulver pumpe pumpen punkt
punsch puppe putz qualität quark quartier quell quelle quellen quereinsteiger quote rad räder radio raffinerie rahmen
rampe rampen rand ranger rasch rasen rasenmäher raster rat rathaus rauch räucher raum räume rebe rechen rechner
rechnung recht recycling rede reederei reetdach reform regal regel regelung regen regie region regional register reh
reich reif reifen reifung reihe rein reinigung reise reit reiter reiz rekord rekrutierung remise rente rentner
reparatur reparaturen reserve residenz ressource ressourcen rest restaurant restaurier retour revision rezept rhythmus
richt richtung riegel riemen rind rinde rinder ring rinne risiko ritter roboter roggen roh rohling rohr rohre röhren
rohstoff roll rolle rollen roller rollladen rollstuhl rost röst rösterei rot router rübe rückbau rücknahme ruf ruhe
ruhestand ruheständler ruhr rund runde saal saat sach sack saft säfte säge sägerei sahne saison salat salbe salz samen
sammel sammler sammlung samstag samt sand sanierung sanitär sattel sattler satz sauce sauer säule sauna säure schacht
schachtel schaden schädling schaf schafe schale schall schalt schalter schalung scharnier schau schaufel schaufenster
schaum scheibe schein scheren scheuer scheune schicht schiebe schiff schild schimmel schinken schirm schlacht
schlachterei schlaf schlag schlamm schlauch schlegel schleif schleppe schlepper schleuder schliess schloss schlosser
schlosserei schluck schluss schlüssel schmal schmiede schmier schmuck schnee schneid schneide schneider schneiderei
schnell schnitt schnitz schnitzel schokolade schorle schotter schrank schraube schrauben schrauber schreib schreiner
schreinerei schrift schritt schrott schub schuh schuhe schul schuld schulden schule schüler schulung schuppen schürze
schuss schüssel schutt schutz schwamm schwein schweine schweiss schweisser schwelle schwimm see segel seh seife seifen
seil seite seiten sekretär selbst selbsthilfe seminar senf senior senioren sensor sensoren serie server service sessel
setz shk shop sicher sicherheit sicherung sicht sieb siedlung siegel silber silo sirup sitz sitzung skizze social sofa
software sohle solar solidar sommer sonder sonne sonnen sorge sorten sortiment souvenir sozial spalt spann spar
spargel spät spediteur spedition speicher speise spelz spelzen spende spenden spender sperr sperrholz spezial
spezialist spiegel spiel spindel spinn spitze sport sprach sprache sprech spritz spritzguss spül spule spur staat stab
stadel stadion stadt städte stadtplan stahl stall stamm stand standort stange stanz stapel stapler stark start startup
station statistik stätte staub staude stauden steck steg steh stein steinmetz stell stelle stellen stellung stempel
steuer steuerung stich stick stickerei stiefel stiege stift stiftung stil still stille stimme stipendium stock stoff
stoffe stollen stopp störung strahl strand strasse strassen strategie stream streich streifen streu strick stroh strom
strömung struktur strumpf stube stück student studenten studie studio studium stufe stuhl stühle stunde stunden sturm
stütz substrat such suche süd sude summe suppe system tabak tabelle tabletten tafel tag tagung takt tal tandem tank
tanne tanz tapete tapezier tasche taschen tasse taste tasten tat tau tauch taucher tausch tauwerk taxi team technik
techniker technologie tee teich teig teil teiler teilnehmer telefon teleskop teller tempel temperatur teppich termin
test text textil textilien theater thema therapie ticket tief tiefe tier tierarzt tiere tiger tinte tipp tisch tische
tischler tischlerei titel tod toilette ton tonne topf töpfe töpfer töpferei tor torf torte tour tourismus touristik
tracht trafo trage träger training traktor transfer transparenz transport transporter trauben trauer traum treber
treff treffen treib trenn treppe tresen tresor trester treu trink trocken trockner trocknung trommel trommler tropf
truck truhe tuch tuning tür turm turnier überdachung übergabe übernahme überschuss übersetzer übersetzung uhr umbau
umsatz umschlag umwelt umzug unfall uniform universität unkraut unterhalt unterkunft unternehmen unternehmer
unterricht unverpackt urlaub ursprung vakuum variante vater vegan ventil veranstalter veranstaltung verarbeitung
verband verbesserung verbindung verbrauch verbraucher verbund veredelung veredlung verein vereine verfahren vergabe
vergleich verkauf verkäufer verkaufs verkehr verkostung verlag verleger verleih verleiher verlust vermarktung
vermessung vermieter vermietung vermittlung vermögen vernetzung verpackung verputz versammlung versand verschluss
versicherung versorgung versteigerung versuch verteil vertiefung vertrag vertreter vertrieb verwahrung verwalter
verwaltung verwendung verwertung verzeichnis verzink verzinkung video vieh viertel visagist vitamin vlies vogel volk
volkshochschule voll volumen vorbereitung vorfahrt vorhang vorrat vorsorge vorstand vortrag waage wach wachs wachstum
wagen wagniskapital wahl währung wald walz wand wandel wander wandern wanne wappen ware waren wärme wart wartung wasch
wäsche wäscherei wasser web weber weberei website wechsel weg wegweiser wehr weide weiher weihnacht wein weiter weizen
welle welt werbe werben werbung werft werk werkstatt werkstätten werkstoff werkzeug werkzeuge wert wertschöpfung wesen
west wettbewerb wetter wickel wiese wild wildnis wind winde winter winzer wirkung wirt wirtschaft wirtshaus wissen
wissenschaft witterung woche wohl wohn wolfram wolken wolle workshop wort wunder wunsch wurf würfel wurst wurzel zahl
zahler zähler zahlung zahn zange zapf zaun zeichen zeichner zeichnung zeit zeiten zeitung zelle zelt zement zentrum
zerlege zerspan zerspaner zerspanung zertifikat zettel zeug zeugnis ziege ziegel ziegelei ziel zimmer zimmerei
zimmerer zimmermann zins zisterne zoll zollstock zone zoo zubehör zubereitung zucht zucker zufahrt zug zugang zukauf
zukunft zulassung zulauf zulieferer zulieferung zuschnitt zuschuss zustell zustellung zuwendung zweck zweirad
zwetschge zwiebel zwirn zyklus
`;
