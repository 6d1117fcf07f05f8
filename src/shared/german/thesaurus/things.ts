// SPDX-License-Identifier: EUPL-1.2

/** Machines, vehicles, tools, materials and office things. */
export const THINGS = `
stapler, gabelstapler, frontstapler, elektrostapler, hubstapler, flurförderzeug, dieselstapler, hochhubwagen > teleskoplader, hubwagen, radlader
hubwagen, ameise, palettenhubwagen, handhubwagen > stapler
teleskoplader, teleskopstapler, hoflader, radlader, frontlader, lader > stapler, bagger
arbeitsbühne, hubarbeitsbühne, hubsteiger, scherenbühne, scherenhubbühne, steiger, hebekorb, gelenkbühne > gerüst, leiter, kran
hebebühne, autohebebühne, kfzhebebühne, säulenbühne > werkstatt, grube
kranwagen, autokran, mobilkran, ladekran, krandienst > kran, arbeitsbühne
bagger, minibagger, radbagger, kettenbagger, erdarbeiten > radlader, baumaschine
baumaschine, baugerät, rüttelplatte, betonmischer, mischmaschine, walze > bagger
gerüst, rollgerüst, gerüstbau, baugerüst > arbeitsbühne
lkw, lastwagen, laster, lastkraftwagen, truck, sattelzug, sattelschlepper, brummi, 40tonner > transporter
transporter, lieferwagen, kastenwagen, sprinter, kleintransporter, bulli, bus, van > lkw, auto, anhänger
kühltransporter, kühlwagen, kühlfahrzeug, kühlkoffer, kühlanhänger, kühlauflieger, frischdienst > transporter, kühlung
anhänger, hänger, autoanhänger, pkwanhänger, kippanhänger, trailer, tandemanhänger, kipper > transporter
auto, pkw, wagen, fahrzeug, kfz, kraftfahrzeug, dienstwagen, firmenwagen, carsharing > transporter
kleinbus, neunsitzer, bürgerbus, gemeindebus, shuttle, mannschaftswagen > bus
lastenrad, cargobike, lastenfahrrad, transportrad, transportfahrrad, lastenpedelec > fahrrad, fahrradanhänger
fahrrad, rad, ebike, pedelec, zweirad, dienstrad, jobrad > lastenrad
traktor, schlepper, trecker, ackerschlepper, zugmaschine, bulldog > landmaschine
landmaschine, landtechnik, ackergerät, bodenbearbeitung, sämaschine, pflug, egge, drillmaschine > traktor
mähdrescher, drescher, drescharbeit, dreschen, lohndrusch, erntemaschine > landmaschine
mäher, mähgerät, mähwerk, balkenmäher, motormäher, kreiselmäher, rasenmäher, aufsitzmäher, mähraupe, mähen, mähtechnik, sense, balkenmähwerk, messerbalken, freischneider > traktor, landschaftspflege
häcksler, schredder, hacker, holzhacker
holzspalter, spalter, spaltmaschine, kettensäge, motorsäge > säge
sägewerk, sägerei, lohnschnitt, gatter, einschnitt, gattersäge, mobilsäge > schnittholz
hobel, hobelmaschine, abrichte, dickenhobel, kreissäge, formatsäge, plattensäge, bandsäge > tischlerei
absaugung, späneabsaugung, staubabsaugung, abluft, luftreinigung, entstaubung > lüftung
werkzeug, gerät, handwerkzeug, elektrowerkzeug, maschine, werkzeugausleihe, werkzeugverleih > verleih
maschine, anlage, gerät, maschinenpark, apparat, aggregat > technik
nähmaschine, industrienähmaschine, nähen, näherei, nähwerkstatt, schneiderei, ledernähmaschine, nähatelier, konfektion > textil
zuschneidetisch, zuschnitt, schneidplotter, cutter
3ddrucker, 3ddruck, additiv, rapidprototyping, lasersintern, filament, fdm, sls, makerspace > prototyp
lasercutter, laserschneiden, laserschneider, lasern, lasergravur > zuschnitt
cnc, fräse, fräsmaschine, drehbank, drehmaschine, bearbeitungszentrum, fräsen, drehen, zerspanung, zerspanen, drehteil, frästeil, lohnfertigung, dreherei > metallbearbeitung, prototyp
presse, saftpresse, obstpresse, apfelpresse, mostpresse, packpresse, keltern, mosten, kelterei, mosterei, lohnmost, entsafter, saften > saft, obst
ölpresse, ölmühle, pressen, lohnpressung, kaltgepresst > öl
mühle, getreidemühle, mahlen, müllerei, vermahlen, vermahlung > mehl, getreide
reinigungsanlage, getreidereinigung, saatgutreinigung, saatreinigung, siebmaschine, windsichter, sortieranlage, trieur, farbausleser, aufbereitung > getreide
trockner, trocknung, trockenkammer, dörrgerät, dörren, trocknen, kammertrocken, getrocknet > holz, obst
schleuder, honigschleuder, schleudern, schleuderraum, imkereibedarf > honig
abfüllanlage, abfüllung, abfüllen, abfüller, füllmaschine, lohnabfüllung, flaschenfüller > etikettieren
etikettiermaschine, etikettieren, etikettierer > etikett
spülmaschine, spülmobil, geschirrmobil, gläserspüler, spüle, spülen, flaschenwäsche, gläserwäsche, waschanlage > mehrweg
kühlschrank, kühltruhe, gefriertruhe, kühlvitrine, kühltheke, getränkekühler > kühlung
backofen, ofen, etagenofen, holzofen, pizzaofen, brennofen, keramikofen, töpferofen > backstube
kessel, braukessel, sudkessel, brauanlage, destille, brennblase
zelt, pavillon, festzelt, partyzelt, marktstand, marktschirm, marktbude, bude, hütte > bierzeltgarnitur
bierzeltgarnitur, bierbank, bierbänke, festzeltgarnitur, biertisch, bank, bänke, garnitur, sitzbank, bestuhlung, stühle, tisch > zelt, möbel
ruhebank, parkbank, sitzbank, gartenbank, sitzgelegenheit, waldsofa, aussenmöbel, stadtmobiliar > holzbau, tischlerei
geschirr, teller, tasse, becher, mehrweggeschirr, leihgeschirr, besteck, schale, gläser > keramik
bühnentechnik, lichttechnik, tontechnik, veranstaltungstechnik, beschallung, pa, lautsprecher, musikanlage, lautsprecheranlage, mikrofon, scheinwerfer > bühne
beamer, projektor, leinwand, bildschirm, monitor, display, präsentationstechnik > tagung
drucker, plotter, kopierer, grossformatdrucker > druckerei
computer, laptop, notebook, rechner, pc, hardware, server > it
möbel, büromöbel, mobiliar, einrichtung, schrank, regal, ladeneinrichtung, ladenbau, theke, küchenmöbel > tischlerei
palette, europalette, gitterbox, paletten, palettenplatz, palettenstellplatz, palettenware > lager
kiste, box, kasten, karton, klappkiste, gemüsekiste, obstkiste, bäckerkiste, steige, transportbox, behälter, gebinde
container, seecontainer, lagercontainer, bürocontainer, raumcontainer > lager, bauwagen
karton, schachtel, versandkarton, faltschachtel, wellpappe, versandtasche, pappe, kartonage > verpackung
verpackung, packmittel, verpackungsmaterial, umverpackung, füllmaterial, packmaterial, packpapier > karton
etikett, label, aufkleber, klebeetikett, sticker, flaschenetikett, haftetikett, anhänger > druckerei
flasche, glas, glasflasche, schraubglas, einmachglas, pfandglas, mehrwegglas, konservenglas, joghurtglas > mehrweg, pfand
mehrweg, pfand, pfandsystem, wiederverwendbar, wiederbefüllbar, kreislauf > spülen
holz, bauholz, schnittholz, bohle, brett, diele, balken, kantholz, massivholz, blockware, rundholz, leimholz, laubholz > sägewerk, tischlerei
eiche, esche, buche, fichte, lärche, douglasie, kiefer, ahorn, hartholz, nadelholz, laubholz > holz
brennholz, kaminholz, scheitholz, feuerholz, holzscheite > hackschnitzel, pellets
hackschnitzel, hackgut, holzhackschnitzel, hackholz, waldhackgut, holzschnitzel, energieholz > brennholz, pellets
pellets, holzpellets, presslinge > hackschnitzel
stahl, edelstahl, eisen, metall, blech, rohr, profil, baustahl, alu, aluminium > metallbau
kunststoff, plastik, spritzguss, kunststoffteil, polymer, tiefziehen, folie > recycling
kugellager, wälzlager, rollenlager, pendelrollenlager, gleitlager, rillenkugellager, stehlager, lagergehäuse, linearlager > antriebstechnik, ersatzteil
ersatzteil, ersatz, verschleissteil, bauteil, normteil, schraube, dichtung, keilriemen > reparatur
elektronik, platine, leiterplatte, bestückung, sensor, sensorik, messtechnik, steuergerät > elektrotechnik
schaltschrank, schaltschrankbau, schaltanlage, verteilerbau, steuerungsbau > elektrotechnik
batterie, akku, speicher, batteriespeicher, stromspeicher > energie
ladestation, ladesäule, wallbox, lademöglichkeit, ladepunkt, ladeinfrastruktur > elektromobilität, strom
drohne, multikopter, luftbild, befliegung > vermessung
stoff, textil, gewebe, meterware, leinen, baumwolle, tuch > näherei
wolle, schafwolle, rohwolle, schurwolle, vlies, garn, filz, faser, kardieren, kardiert, spinnen, wollverarbeitung, wäscherei > textil
leder, fell, haut, gerberei, sattlerei > textil
ton, keramik, töpferei, töpferware, steingut, porzellan, töpfer > geschirr
seife, kosmetik, naturkosmetik, creme, pflegeprodukt, seifenmanufaktur > kerze
kerze, kerzen, bienenwachs, wachs
schmuck, goldschmied, juwelier, uhrmacher, goldschmiede > kunsthandwerk
spielzeug, spiel, holzspielzeug > kunsthandwerk
geschenk, präsent, mitbringsel, souvenir, geschenkartikel, präsentkorb, kunsthandwerk, deko, handgemacht > regionalprodukt
papier, bürobedarf, papierware, schreibware, bürobedarf > druck
baustoff, baumaterial, ziegel, zement, beton, kies, sand, schotter, lehm, dämmstoff, dämmung, kalk > bau
erde, kompost, substrat, humus, blumenerde, mulch, pflanzerde, torffrei, grünschnittkompost, rindenmulch > dünger
dünger, mist, gülle, düngemittel, pflanzenkohle, pferdemist > kompost
pflanze, staude, jungpflanze, setzling, baum, strauch, obstbaum, saatgut, samen, blume, schnittblume, gärtnerei, baumschule > garten
kamera, kamerasystem, bildverarbeitung, sichtprüfung, optische prüfung, oberflächeninspektion, inspektion, qualitätskontrolle, bilderkennung, maschinelles sehen > künstliche intelligenz
instrument, musikinstrument, klavier, trommel
rollstuhl, rollator, hilfsmittel, pflegebett
abfall, müll, reststoff, entsorgung, wertstoff, altmaterial, schrott, reststoffe, nebenprodukt, überschuss > recycling
recycling, verwertung, wiederverwertung, upcycling, sekundärrohstoff, wiederverwendung, kreislaufwirtschaft > abfall
gebraucht, secondhand, secondhandware, secondlife, gebrauchtware, altware, aus zweiter hand
defekt, kaputt, schaden, beschädigt > reparatur
software, programm, app, anwendung, plattform, tool, webanwendung > it
datenlogger, monitoring, messung, messgerät, submetering, zähler, lastgang, energiemonitoring, energiemessung, stromzähler, verbrauchsdaten > energie
`;
