// SPDX-License-Identifier: EUPL-1.2

/** What people say instead of the trade's word: dialect, colloquial, abbreviations, and fields the other lists leave out. */
export const EVERYDAY = `
aufkleber, bapperl, pickerl, papperl, kleber, klebezettel, sticker, etikett, haftetikett, flaschenaufkleber
getränkekiste, kasten, tragerl, harass
kneipe, beisl, boazn, schänke, pinte, wirtschaft, gastwirtschaft, schankwirtschaft, gaststube, dorfkrug, krug > gastronomie
metzger, metzgerei, fleischhauer, fleischhacker, schlachter, selcher > fleisch
tischler, schreiner, tischlerei, schreinerei
klempner, spengler, flaschner, blechner, installateur
bauer, landwirt, ökonom, bauersleute
sessel, stuhl, hocker, sitzmöbel
schrank, kasten, spind, kommode
sackerl, tüte, tasche, beutel, tragetasche, jutebeutel > verpackung
eimer, kübel, bottich, wanne, zuber
besen, kehrmaschine, kehren, fegen, kehrdienst, strassenreinigung > reinigung
bude, stand, standl, kiosk, büdchen, trinkhalle, späti, verkaufsstand > laden, markt
samstag, sonnabend
feierabend, abends, abendtermin
putzfrau, putzhilfe, raumpflege, raumpflegerin, reinigungskraft, zugehfrau > reinigung
schaffen, anpacken, mitarbeiten, mithelfen, zupacken
umbau, renovierung, sanierung, modernisierung, ausbau, renovieren, sanieren, herrichten > handwerk
trockenbau, rigips, gipskarton, innenausbau, akustikbau
estrich, fliesen, fliesenleger, bodenleger, parkett, bodenbelag, plattenleger > ausbau
fenster, glaserei, glaser, verglasung, tür, türen, fensterbau > tischlerei
ofenbau, kachelofen, kaminbau, ofensetzer, schornstein, kaminkehrer, schornsteinfeger
tiefbau, kanalbau, strassenbau, pflaster, pflastern, wegebau, erdbau > bagger
abriss, abbruch, rückbau, entkernung > bagger, container
vermessung, vermesser, geodät, aufmass, laserscan, geoinformation, gis > planung
architekt, architektur, architekturbüro, bauplanung, bauantrag, bauingenieur, statiker, statik, tragwerksplanung > planung
gutachten, gutachter, sachverständiger, begutachtung, expertise, prüfbericht
schweissen, löten, schweissarbeiten, schweissbetrieb, wig, mag, schutzgas > metallbau
giesserei, guss, giessen, gussteil, druckguss, feinguss > metall
laserzuschnitt, wasserstrahlschneiden, plasmaschneiden, brennschneiden, lasern > zuschnitt, blech
spritzgiessen, spritzguss, spritzgiesserei, kunststoffverarbeitung, kunststofftechnik, tiefziehteil, extrusion > kunststoff
gummi, kautschuk, silikon, dichtung, dichtungstechnik
härten, härterei, wärmebehandlung, glühen, vergüten > metall
schleifen, polieren, entgraten, gleitschleifen, strahlen, sandstrahlen, trowalisieren > oberflächenbehandlung
werkzeugmaschine, stanzmaschine, pressmaschine, abkantpresse, exzenterpresse
kompressor, druckluft, pneumatik, hydraulik, pumpe, pumpen
elektromotor, motor, antrieb, getriebe, antriebstechnik, motorenbau
steuerung, sps, automatisierungstechnik, robotik, roboter, cobot, handhabung, regelungstechnik > automatisierung
messen, messtechnik, kalibrieren, 3d messung, koordinatenmessung, messmaschine, qualitätssicherung > prüfung
laser, optik, linse, photonik, feinmechanik
leiterplatte, platine, elektronikfertigung, bestücken, ems, kabelkonfektion, kabelbaum > elektronik
sensor, sensorik, iot, internet der dinge, lorawan, fernüberwachung, messfühler > messtechnik
drohnenflug, luftaufnahme, befliegung, thermografie, wärmebild > drohne
cybersicherheit, datensicherheit, itsicherheit, penetrationstest, firewall, hacker, datenschutz, dsgvo, datenschutzbeauftragter > it
cloud, hosting, backup, serverraum, rechenzentrum, datensicherung > it
erp, crm, kassensystem, kasse, registrierkasse, buchungssystem, zeiterfassung, dienstplan > software
chatbot, sprachmodell, assistent, texterkennung, ocr, dokumentenerkennung > künstliche intelligenz
barrierefreiheit, leichte sprache, einfache sprache, inklusiv, wcag
suchmaschine, seo, onlinemarketing, newsletter, instagram, reichweite, influencer > marketing
radio, zeitung, redaktion, journalist, pressearbeit, pressemitteilung, lokalzeitung > öffentlichkeitsarbeit
text, texter, lektor, korrektorat, copywriter, ghostwriter, texte schreiben > werbung
moderation, moderator, supervision, mediation, konfliktklärung, teamentwicklung, organisationsentwicklung > beratung
illustration, zeichner, comic, grafiker, illustrator > gestaltung
schild, leuchtreklame, banner, rollup, fahne, beschriftung, lichtwerbung, plane > werbetechnik
buch, buchhandlung, verlag, bibliothek, bücherei, antiquariat
nachhilfe, lernförderung, hausaufgabenhilfe, sprachkurs, deutschkurs, vhs, volkshochschule > unterricht
musikschule, musikunterricht, gesangsunterricht, musiklehrer > unterricht
fahrschule, führerschein, klasse c, klasse ce, lkwführerschein, berufskraftfahrerqualifikation, alter zweier
kran, kranführer, baggerführer, maschinist, baumaschinenführer
koch, köchin, küchenhilfe, küchenkraft, beikoch, küchenchef > gastronomie, mitarbeiter
kellner, bedienung, servicekraft, thekenkraft, ober, barkeeper > gastronomie, mitarbeiter
verkäufer, verkaufskraft, verkaufshilfe, ladenhilfe, kassierer > einzelhandel, mitarbeiter
bürokraft, bürokauffrau, sekretariat, assistenz, sachbearbeiter, verwaltungskraft, büroservice, telefonservice > büro
erzieher, pädagoge, sozialarbeiter, sozialpädagogik, betreuer, jugendarbeit > kinderbetreuung
pflegekraft, krankenschwester, altenpfleger, pflegehelfer, mfa, arzthelferin, sprechstundenhilfe > pflege
gärtner, gartenhelfer, landschaftsgärtner, baumpfleger, obstbaumschnitt, baumschnitt > gartenbau
hausmeister, hauswart, objektleiter, facility, platzwart
schüler, jugendliche, ferienjob, ferienarbeit, berufsorientierung, boys day, girls day > praktikum
geflüchtete, zuwanderer, migration, integration, ausländische fachkräfte, anerkennung, visum > mitarbeiter
homeoffice, remote, mobiles arbeiten, telearbeit > coworking
paketstation, packstation, abholstation, abholpunkt, abholstelle, depot > versand
letzte meile, stadtlogistik, citylogistik, mikrodepot, radlogistik, radkurier, fahrradkurier > lastenrad, lieferung
lagerlogistik, kommissionieren, konfektionieren, umverpacken, einlagern, umschlag, umschlagplatz > lager, spedition
gefahrgut, gefahrstoff, chemikalie, chemie, lösemittel, lack
schwertransport, tieflader, überlänge, sondertransport > spedition
bahn, gleis, gleisanschluss, güterzug, schiene, bahnhof
hafen, kai, binnenschiff, schifffahrt, boot, bootsverleih, kanu
werft, bootsbau, bootswerft > boot
elektroauto, eauto, elektromobilität, stromer > ladestation
mitfahren, fahrgemeinschaft, werksbus, pendlerbus, pendeln, mitfahrbank > kleinbus
wohnmobil, wohnwagen, camping, caravan, reisemobil > stellplatz
oldtimer, klassiker, youngtimer, altes auto, sammlerfahrzeug > auto
reifen, reifenwechsel, räder, reifenlager, felge > auto
motorrad, roller, moped, mofa > zweirad
ferienwohnung, gästehaus, pension, hotel, herberge, ferienhof, zimmervermietung > übernachtung
tourismus, gästeführung, stadtführung, ausflug, reiseleiter, wanderung, wanderweg, radweg > veranstaltung
spielplatz, spielgerät, schaukel, rutsche
schwimmbad, sauna, wellness, fitness, fitnessstudio, yoga, pilates, sport > kurs
sportverein, turnverein, fussball, trainer, übungsleiter, sportplatz > verein
reiten, reiterhof, reitplatz, reitverein, pferd, pferdehof, stall > hof
hund, hundeschule, tierheim, tierarzt, tierpension, katze > tier
jagd, jäger, wild, wildfleisch, reh, wildbret > fleisch
imker, bienenstock, beute, schwarm, bienenvolk > honig
baumstamm, stammholz, rundholz, rohholz, holzeinschlag, einschlag, rücken, rückepferd, forwarder, harvester > wald
waldpflege, aufforstung, pflanzung, forstbetrieb, förster, durchforstung > wald
kräuter, heilpflanze, teemischung, wildkräuter, kräuterhof
pilzzucht, pilzkultur, austernseitling, shiitake > pilz
fermentation, sauerkraut, kimchi, kombucha, kefir
hopfen, malz, mälzerei, braugerste > bier
destillerie, brennen, brennrecht, obstbrand > schnaps
schokolade, praline, süssigkeit, konfekt, bonbon, süssware
müsli, flocken, haferflocken, granola > getreide
suppe, eintopf, fertiggericht, konserve, dose, weckglas > lebensmittel
veganes essen, pflanzenküche, vegane küche, pflanzlich
lieferküche, dark kitchen, geisterküche > küche
kühlung, kälteaggregat, kühlmaschine, klimagerät > kältetechnik
eis, crushed ice, eismaschine, eiswürfel
trinkwasser, wasserspender, mineralwasser, brunnenwasser
lüftung, lüftungsanlage, raumluft, luftfilter, abluftanlage > klimatechnik
lärm, laut, schallschutz, schalldämmung, akustik
wärmedämmung, isolierung, einblasdämmung, energetische sanierung > dämmung
heizen, heizkessel, holzheizung, pelletheizung, blockheizkraftwerk, bhkw, nahwärmenetz > heizung
strom sparen, stromverbrauch, lastspitze, lastspitzen, verbrauch, stromfresser, energieverbrauch, stromkosten > energieberatung, monitoring
solarpark, freiflächenanlage, agri pv, bürgerenergie, energiegenossenschaft > photovoltaik
wasserstoff, brennstoffzelle, elektrolyse, power to gas > energie
regenwasser, zisterne, entwässerung, versickerung, gründach, dachbegrünung, fassadenbegrünung
biotop, artenvielfalt, blühstreifen, streuobst, hecke, insekten, naturschutz > landschaftspflege
bodenprobe, bodenanalyse, laboranalyse, probenahme, analytik, untersuchung > labor
saatgut, sorte, sortenfest, jungpflanzen, aussaat > pflanze
bewässerung, tropfbewässerung, beregnung, giesswasser
weidezaun, elektrozaun, wildzaun, wolfsschutz > zaun
schlachten, weideschuss, mobile schlachtung, hofschlachtung, lohnschlachtung > schlachthaus
käsen, lohnkäserei, hofmolkerei, mobile käserei > käse
backen, backgemeinschaft, backtag, dorfbackhaus > backhaus
schneiderei, kostümverleih, tracht, brautmode, abendkleid, kleidung, bekleidung, mode > textil
arbeitskleidung, berufskleidung, arbeitsschuhe, schutzkleidung, schutzausrüstung
polster, polsterei, polsterer, sattler, raumausstatter, gardine, vorhang > textil
siebdruck, stickerei, sticken, textildruck, beflocken, bedrucken, tshirt > textil
weberei, weben, stricken, strickerei, filzen, spinnerei > textil
schuster, schuhmacher, schuhreparatur, orthopädieschuh, schuh
optiker, brille, hörgerät, hörakustik, sanitätshaus > gesundheit
apotheke, arznei, drogerie, reformhaus > gesundheit
selbsthilfe, selbsthilfegruppe, beratungsstelle, sozialberatung, schuldnerberatung > beratung
tafel, lebensmittelrettung, foodsharing, lebensmittelspende, überproduktion > lebensmittel
kleiderkammer, sozialkaufhaus, tauschladen, leihladen, bibliothek der dinge, umsonstladen > gebraucht
flohmarkt, trödel, antik, haushaltsauflösung, entrümpelung > gebraucht
reparaturcafé, repaircafé, repair café, reparaturtreff, reparaturinitiative > reparatur
mitmachen, mitwirken, beitreten, sich anschliessen, einsteigen
dorfgemeinschaft, bürgerverein, dorfverein, heimatverein, nachbarschaft, quartiersverein > verein
jugendzentrum, jugendtreff, jugendclub, jugendraum > gemeinschaftsraum
familienzentrum, mehrgenerationenhaus, begegnungsstätte, bürgertreff, nachbarschaftstreff, seniorentreff > gemeinschaftsraum
kirche, gemeindesaal, pfarrheim, pfarrsaal, pfarrhaus, kapelle > saal
kino, filmvorführung, open air, freilichtbühne, bühne > veranstaltung
ausstellung, galerie, vernissage, kunstschau, werkschau > kunst
weihnachten, advent, weihnachtsmarkt, weihnachtsfeier, nikolaus
hochzeit, trauung, geburtstag, familienfeier, party, feier > veranstaltung
gemeinwohl, gemeinnützigkeit, sozialunternehmen, social business, sozialunternehmer, impact > verein
betriebsrat, tarif, mitbestimmung, arbeitsrecht, arbeitsvertrag, abmahnung > rechtsanwalt
mietvertrag, gewerbemiete, mietrecht, pachtvertrag, nebenkosten > recht
baugenehmigung, bauamt, nutzungsänderung, baurechtlich, bauordnung > genehmigung
genehmigung, zulassung, erlaubnis, konzession, gestattung, lizenz, anmeldung
amt, behörde, ordnungsamt, veterinäramt, gesundheitsamt, rathaus, verwaltung
zertifizierung, audit, iso, auditierung, managementsystem, qualitätsmanagement > beratung
ce, ce kennzeichnung, konformität, maschinenrichtlinie, maschinenverordnung, risikobeurteilung, produktsicherheit > technische dokumentation
steuererklärung, umsatzsteuer, mwst, mehrwertsteuer, kleinunternehmer, finanzamt > steuerberater
mahnung, inkasso, forderung, zahlungsausfall, rechnung schreiben
krankenkasse, sozialversicherung, rentenversicherung, berufsgenossenschaft, künstlersozialkasse > versicherung
geschäftsidee, idee, konzept, businessplan, geschäftsmodell, geschäftsplan, pitch > gründung
finanzplan, liquidität, liquiditätsplan, rentabilität, kostenrechnung, controlling > beratung
insolvenz, krise, sanierungsberatung, zahlungsschwierigkeit, liquiditätsengpass > beratung
ausschreibung, vergabe, öffentlicher auftrag, bieter, angebot abgeben > beratung
umfrage, marktforschung, marktanalyse, kundenbefragung, standortanalyse > beratung
innovation, erfindung, erfinder, patentierung, schutzrecht, entwicklung
demonstrator, versuchsaufbau, teststand, prüfstand, testumgebung, versuchsfläche > pilotprojekt
anwender, testnutzer, betatester, beta, beta kunde, erprober, praxispartner, anwendungspartner > pilotkunde
messkampagne, feldversuch, praxisversuch, versuchsreihe, studie > pilotprojekt
quereinsteiger, umschulung, umschüler, wiedereinstieg, nachqualifizierung > weiterbildung
meister, meisterin, geselle, gesellin, meisterbetrieb > handwerk
handwerk, handwerker, gewerk, handwerksbetrieb, bauhandwerk
kollege, kollegenhilfe, kollegenbetrieb, nachbarbetrieb, befreundeter betrieb, nachbarfirma > kooperation
teilen, gemeinsam anschaffen, gemeinschaftskauf, anschaffungsgemeinschaft, gemeinschaftsmaschine > mitnutzung
datensicherung, sicherungskopie, backup, datenverlust, datenrettung, nas > it
rechner, computer, pc, laptop, server, edvbetreuung, computerservice, virenschutz > it
krabbe, garnele, granat, fischerei, fischer, kutter, fang, scholle, butt, plattfisch, seelachs, hering, muschel > fisch
empfang, sektempfang, neujahrsempfang, feierstunde, festakt > veranstaltung, catering
buffet, büfett, büffet, fingerfood, häppchen, flying buffet > catering
rollator, rolli, gehbehindert, gehhilfe, stufenfrei, schwellenfrei > barrierefrei
edelstahl, rostfrei, nichtrostend, v2a, v4a, seewasserfest, säurebeständig, niro > metall
bolzen, welle, achse, buchse, stift, passstift, hülse, gewindestange > drehteil
leichtmetall, aluminium, alu, almg, magnesium > metall
brutzeln, schweissen, zusammenbraten, anschweissen
faltblatt, leporello, flyer, folder, handzettel, heft, heftchen, broschüre, festschrift, chronik > druckerei
recyclingpapier, altpapier, umweltpapier, blauer engel > papier
pappschachtel, schachtel, faltkarton, faltschachtel, kartonage, pappkarton, postkarton, versandkarton
solarmodul, modul, pvmodul, solarplatte > photovoltaik
fördertopf, topf, programm, förderlandschaft, landesprogramm, bundesprogramm, antragstellung > förderung
drittland, ausfuhranmeldung, ursprungsnachweis, abfertigung, zollpapiere, carnet, eori, präferenz > zoll
teilhabe, teilhaber, mitgesellschafter, gesellschafter, stille teilhabe, mitunternehmer > beteiligung
bietergemeinschaft, arge, arbeitsgemeinschaft, subunternehmer, nachunternehmer, präqualifiziert, los > ausschreibung, kooperation
strippe, strippen, kabel verlegen, leitungen, elektroleitung, verkabelung > elektriker
anstrich, streichen, fassade, weissen, tapezieren > maler
bettwäsche, laken, bettenwechsel, bettenmachen, handtuch, mietwäsche, wäschewechsel > wäscherei, reinigung
hundesalon, hundefriseur, scheren, tierpflege, hundepflege > tier
eigenkontrolle, gefahrenanalyse, haccp, hygienekonzept, lebensmittelkontrolle, kontrolleur > hygiene
kraftfahrer, berufsfahrer, fernfahrer, lkw fahrer, beifahrer, am steuer > fahrer
reet, reetdach, reetdachdecker, weichdach, rohrdach, strohdach > dachdecker
sitzgelegenheit, sitzplatz, stuhl, hocker, bierbank, sitzbank, klappstuhl, bestuhlung > bierzeltgarnitur
siel, graben, vorfluter, schöpfwerk, pumpwerk, wehr, entwässerung, gewässer > wasser
holztrocknung, trockenkammer, kammertrocknung, vakuumtrocknung > trocknung
netz, fischernetz, tau, leine, seil, boje, schwimmer, fender > schifffahrt
hub, heben, kranen, hebezeug, portalhubwagen, bootskran, slip, slipanlage, travellift > kran
winterlager, winterliegeplatz, winterquartier, überwintern, einwintern > lager, stellplatz
liegeplatz, anleger, steg, marina, kaje, pier > hafen
krach, lärm, radau, laut, geräusch, hämmern
einfahrt, zufahrt, tordurchfahrt, hofeinfahrt
fremdware, regionalecke, regionalregal, regalfläche, regalmiete, sortiment > verkaufsstelle
herzhaft, pikant, deftig, wurst, käse
erzeuger, direkterzeuger, selbsterzeuger, hersteller, manufaktur, produzent
altfett, speisereste, bioabfall, organik, reststoff, schale, schlachtabfall, panzer > abfall
insel, halligen, fähre, überfahrt, schiff, barkasse > hafen
deich, küste, watt, strand, seebad, kurort > tourismus
wattführung, wattwanderung, radtour, kutschfahrt, tagesprogramm, ausflugspaket, erlebnis > tourismus
strickwaren, pullover, strick, decken, handgestrickt, wollsachen > textil
eigener chef, eigener herr, selbständig machen, nebenher gründen > gründung
schweigepflicht, verschwiegenheit, unter uns, diskretion, diskret, vertraulich, stillschweigen
gebührenfrei, kostenfrei, kostenlos, umsonst, geschenkt, für lau, gratis, spende
angehörige, familie, eltern, senioren, pflegebedürftig > pflege
computergesteuert, cnc, numerisch gesteuert, cam > zerspanung
landessprache, fremdsprache, dänisch, niederländisch, polnisch, englisch, französisch, muttersprachler > übersetzung
bedienheft, bedienungsanleitung, benutzerhandbuch, gebrauchsanweisung, manual > technische dokumentation
geheimhaltung, nda, vertraulichkeitsvereinbarung, geheimhaltungsvereinbarung
`;
