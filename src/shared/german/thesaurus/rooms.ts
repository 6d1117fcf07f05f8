// SPDX-License-Identifier: EUPL-1.2

/** Rooms, land and what belongs to them. One group a line; what follows ">" is related, not the same. */
export const ROOMS = `
raum, räumlichkeit, zimmer, lokalität, gewerberaum, gewerbeeinheit, gewerbefläche, mieteinheit > fläche, platz, immobilie
fläche, areal, gelände, nutzfläche > platz, grundstück
lager, lagerraum, lagerfläche, depot, magazin, lagerplatz, lagerabteil, lagerbox, einlagerung, selfstorage > halle, keller, scheune, schuppen, garage, container, abstellraum
abstellraum, abstellfläche, abstellplatz, unterstand, unterstellplatz, unterstellmöglichkeit, unterstellen, einstellen, verstauen, stauraum > lager, scheune, garage, remise, stellplatz, schuppen
kühlraum, kühlhaus, kühlzelle, kühllager, kühlkammer, kühlfläche, kühlung, kühl, gekühlt, kalt, kälte > keller, tiefkühlraum, klimatisiert
tiefkühllager, tiefkühlhaus, tiefkühlraum, tiefkühlzelle, tiefkühl, tk, gefrierlager, gefrierraum, gefrierhaus, gefrieren > kühlhaus
halle, lagerhalle, gewerbehalle, werkhalle, industriehalle, produktionshalle, fertigungshalle, maschinenhalle, leichtbauhalle, hallenfläche > lager, werkstatt, scheune
produktionsfläche, produktionsraum, fertigungsfläche, fertigungsraum, betriebsraum, betriebsfläche > halle, werkstatt
scheune, scheuer, stadel, remise, schuppen, stall, unterstand, feldscheune, wirtschaftsgebäude > halle, lager
keller, kellerraum, gewölbe, gewölbekeller, erdkeller, naturkeller, untergeschoss > lager
dachboden, speicher, dachgeschoss > lager
werkstatt, werkraum, werkstätte, arbeitsraum > halle, atelier, makerspace
gemeinschaftswerkstatt, offene werkstatt, makerspace, fablab, werkstattplatz, lehrwerkstatt > werkstatt
tischlerwerkstatt, schreinerwerkstatt, holzwerkstatt, tischlerei, schreinerei > werkstatt
atelier, kunstatelier, malatelier, künstleratelier, studio, atelierraum > werkstatt, raum, loft
büro, büroraum, bürofläche, büroeinheit, büroetage, kontor > arbeitsplatz, coworking, praxis, raum
coworking, coworkingspace, schreibtisch, arbeitsplatz, schreibtischplatz, gemeinschaftsbüro, bürogemeinschaft, desksharing > büro
besprechungsraum, konferenzraum, meetingraum, sitzungszimmer, tagungsraum, seminarraum, schulungsraum, kursraum, gruppenraum, workshopraum > saal, veranstaltungsraum, raum
saal, festsaal, veranstaltungsraum, veranstaltungssaal, bürgersaal, gemeindesaal, aula, bürgerhaus, gemeindehaus, dorfgemeinschaftshaus, mehrzweckhalle, stadthalle, eventlocation, versammlungsraum, gemeinschaftsraum > seminarraum, halle, vereinsheim, gaststätte
vereinsheim, vereinshaus, vereinsraum, clubhaus, clubraum, jugendheim, schützenhaus > saal, gemeinschaftsraum
proberaum, übungsraum, probenraum, musikraum, bandraum, proben, üben > saal, keller, halle
bewegungsraum, gymnastikraum, tanzraum, yogaraum, turnhalle, sporthalle, übungssaal > saal
laden, ladenlokal, ladenfläche, geschäft, geschäftsraum, geschäftslokal, verkaufsraum, verkaufsfläche, shop, filiale, ladengeschäft, einzelhandelsfläche, boutique > popup, schaufenster
popup, zwischennutzung, zwischenmiete, temporär, kurzzeitmiete, kurzzeitig > laden, leerstand
leerstand, leerstehend, ungenutzt, leer, brach, brache > zwischennutzung
küche, gewerbeküche, produktionsküche, grossküche, lehrküche, mietküche, gastroküche, kochstudio, kantinenküche, zentralküche, cateringküche, schulküche > backstube, gastronomie, lebensmittelproduktion
backstube, bäckerei, backraum, backhaus > küche
schlachthaus, schlachtraum, zerlegeraum, metzgerei, fleischerei, wurstküche > kühlraum, küche
verarbeitungsraum, lebensmittelraum, produktionsraum, hygieneraum, gefliest, manufaktur > küche
gastronomie, gaststätte, wirtshaus, restaurant, lokal, gasthof, gasthaus, kneipe, gastraum, wirtschaft, bistro, café, imbiss > saal, küche
praxis, praxisraum, behandlungsraum, therapieraum, sprechzimmer, praxisfläche, praxisgemeinschaft > büro, raum
grundstück, gewerbegrundstück, baugrundstück, bauplatz, bauland, gewerbefläche, industriegrundstück, industriefläche, konversionsfläche > gelände, fläche
stellplatz, standplatz, parkplatz, abstellplatz, dauerstellplatz, parkfläche, carport, garage, tiefgarage > hof, platz, freifläche
garage, einzelgarage, doppelgarage, tiefgarage, garagenstellplatz, einstellplatz > stellplatz, scheune, halle
freifläche, aussenfläche, hoffläche, lagerplatz, freilager, schotterfläche > platz, grundstück
garten, gartenland, grabeland, parzelle, kleingarten, schrebergarten, gartenfläche, beet, gemeinschaftsgarten > wiese, acker, grundstück
acker, ackerland, feld, ackerfläche, landwirtschaftsfläche, pachtland, pachtfläche, nutzland > wiese, grünland
wiese, grünland, weide, streuobstwiese, mähwiese, weideland > acker, garten
wald, forst, waldstück, gehölz
gewächshaus, folientunnel, folienhaus, treibhaus
gebäude, haus, immobilie, objekt, anwesen, liegenschaft, bau > grundstück
wohnung, wohnraum, unterkunft, werkswohnung, monteurzimmer, zimmer > haus
erdgeschoss, eg, parterre, ebenerdig, stufenlos, schwellenlos, barrierefrei, rollstuhlgerecht, behindertengerecht > aufzug, lift
aufzug, fahrstuhl, lift, lastenaufzug, personenaufzug > barrierefrei
rampe, laderampe, verladerampe, überladebrücke, hubtisch, ladehof, anlieferung, andienung, verladung, überladebrücken
tor, rolltor, sektionaltor, hallentor, torhöhe, durchfahrtshöhe, einfahrtshöhe, durchfahrt
kran, kranbahn, laufkran, hallenkran, brückenkran, schwenkkran, portalkran, kranhaken > autokran
drehstrom, starkstrom, kraftstrom, stromanschluss, strom, cee > energie
wasser, wasseranschluss, frischwasser, trinkwasser, brunnen > abwasser
abwasser, abfluss, bodenablauf, gully, abscheider, fettabscheider, grauwasser
toilette, wc, sanitär, sanitärraum, klo, dusche
heizung, beheizt, beheizbar, temperiert, warm, frostfrei, geheizt > klimatisiert
trocken, trockenlager, regendicht, überdacht, wetterfest, wettergeschützt
schaufenster, auslage, vitrine, lauflage, innenstadtlage, fussgängerzone
innenstadt, altstadt, stadtmitte, stadtzentrum, zentrum, city, ortskern, ortsmitte, zentral, stadtkern
miete, mieten, anmieten, vermieten, vermietung, mietfläche, untermiete, mietvertrag, mitmieten > pacht, leihen, nutzung
pacht, pachten, verpachten, verpachtung > miete
kauf, kaufen, erwerben, erwerb, verkauf > miete
mitnutzen, mitnutzung, mitbenutzung, mitbenutzen, gemeinsam, teilen, geteilt, sharing, untermiete, gemeinschaftlich > stundenweise, tageweise
stundenweise, tageweise, halbtags, tagesmiete, stundenmiete > mitnutzung
zaun, einfriedung, umzäunung, eingezäunt
schlafplatz, übernachtung, hotel, pension, gästezimmer, ferienwohnung, herberge
umkleide, spind, garderobe
bühne, podest, bühnenfläche > saal
ausstellungsfläche, ausstellungsraum, galerie, showroom, schauraum > laden, saal
messestand, standbau, messebau, messeauftritt, ausstellungsstand > messe
baurecht, bebauungsplan, gewerbegebiet, industriegebiet, mischgebiet, bauzone
reinraum, sauberraum, laborraum, labor, laborfläche > werkstatt
`;
