// SPDX-License-Identifier: EUPL-1.2

/** Crafts, services, people who help, knowledge, partners. */
export const WORK = `
tischlerei, tischler, schreiner, schreinerei, möbelbau, möbelbauer, möbeltischler, holzbearbeitung, möbelmacher, innenausbau > holz
zimmerei, zimmerer, zimmermann, holzbau, dachstuhl, abbund, fachwerk > holz
dachdecker, dachdeckerei, bedachung, klempner, spengler, dach
maurer, bauunternehmen, hochbau, baufirma, rohbau, baubetrieb, bau > baustoff
maler, malerbetrieb, lackierer, lackiererei, anstrich, anstreicher, streichen > farbe
pulverbeschichtung, pulvern, pulverbeschichten, pulverlack, beschichtung, beschichten, oberflächenbehandlung, oberflächentechnik > lackieren
lackieren, nasslack, lackierung, lack, nasslackierung
eloxieren, verzinken, galvanik, anodisieren, verzinkung, galvanisieren > oberflächenbehandlung
metallbau, metallbauer, schlosser, schlosserei, schmied, schmiede, stahlbau, kunstschmied, schweisser, schweissen, schweisserei > metall
geländer, treppengeländer, balkongeländer, zaunbau, handlauf > metallbau
biegen, kanten, abkanten, stanzen, blechbearbeitung, rundbiegen, umformen > metallbau
elektriker, elektro, elektroinstallation, elektrotechnik, elektrobetrieb, elektroinstallateur, gebäudeinstallation, elektroniker > strom
installateur, sanitär, shk, heizungsbau, heizungsbauer, klempnerei, gasinstallateur, heizungsfirma, haustechnik, heizungstechnik, heizungsbetrieb > heizung
kältetechnik, kälteanlagenbau, klimatechnik, klimaanlage, kälteanlage, lüftungsbau, wärmepumpe > heizung
wärmerückgewinnung, abwärme, abwärmenutzung, prozesswärme, restwärme, wärmenutzung > energieberatung, heizung, wärmepumpe
gartenbau, landschaftsbau, galabau, gartenpflege, grünpflege, landschaftsgärtner, landschaftspflege, baumpflege > garten
reinigung, gebäudereinigung, putzen, reinigungsdienst, säuberung, reinigungskraft, putzkraft, unterhaltsreinigung
hausmeister, hausmeisterdienst, winterdienst, objektbetreuung, gebäudeservice
schlüsseldienst, schliessanlage, schloss, schliesstechnik, sicherheitstechnik, schlüssel, zutrittskontrolle, türschloss, schliesszylinder, transponder > einbruchschutz
reparatur, instandsetzung, reparieren, wartung, instandhaltung, repaircafé, reparieren, flicken, richten, repair > werkstatt
autowerkstatt, kfzwerkstatt, kfzbetrieb, autohaus, kfzmeister, mechatroniker, autoreparatur, kfzmechatroniker > auto
fahrradwerkstatt, fahrradladen, radladen > fahrrad
landmaschinenwerkstatt, landmaschinenmechaniker, landmaschinentechnik > landmaschine
maschinenbau, maschinenbauer, anlagenbau, sondermaschinenbau, sondermaschine, vorrichtungsbau > metallbearbeitung
werkzeugbau, formenbau, modellbau, prototypenbau, musterbau, kleinserie, einzelfertigung, prototyp > konstruktion
montage, aufbau, montieren, einbau, installation, einbauen, aufstellen, installieren
konstruktion, entwicklung, cad, konstrukteur, ingenieurbüro, technische zeichnung, engineering > prototyp
kalibrierung, prüfmittel, prüfung, messlabor, qualitätsprüfung, prüflabor > messtechnik
taucher, tauchen, arbeitstaucher, unterwasserarbeit, berufstaucher, taucharbeit
schneiderei, schneider, änderungsschneiderei, näherei, nähen, textilbetrieb > nähmaschine
wäscherei, wäsche, waschen, textilreinigung, mangel, waschsalon
friseur, frisör, haarsalon, coiffeur, barbier
kosmetikstudio, nagelstudio, kosmetik, fusspflege
druckerei, druck, drucken, broschüre, flyer, prospekt, plakat, offsetdruck, digitaldruck, visitenkarte, printprodukt, druckauftrag, etikettendruck, siebdruck, textildruck > werbung
werbung, werbeagentur, werbetechnik, beschriftung, schild, folierung, grafik, logo, gestaltung, corporate design, grafiker, grafikdesign, mediengestaltung > marketing
marketing, vermarktung, öffentlichkeitsarbeit, pr, social media, markenaufbau, kampagne > werbung
fotograf, fotografie, foto, produktfoto, produktfotografie, bild, aufnahme, freisteller, lichtbild, fotostudio, freistellen, bilder > film
film, video, imagefilm, filmproduktion, videoproduktion, drohnenvideo, videoaufnahme > foto
webseite, website, homepage, internetseite, internetauftritt, webdesign, onlineauftritt, webauftritt > onlineshop
onlineshop, webshop, shopsystem, ecommerce, internetshop, onlinehandel, bestellplattform, onlinebestellung, warenwirtschaft, onlineverkauf > webseite, software
it, edv, itservice, itdienstleister, systemhaus, netzwerktechnik, informatik, computerhilfe, administrator > software
softwareentwicklung, programmierung, programmierer, entwickler, webentwicklung, appentwicklung > software
künstliche intelligenz, ki, maschinelles lernen, machine learning, data science, datenanalyse, statistik, algorithmus, vorhersage, prognose, automatisierung, datenauswertung > digitalisierung
digitalisierung, digitalberatung, digitalisieren, automatisierung, digital, prozessautomatisierung, papierlos > software
angebotserstellung, angebotskalkulation, kalkulation, kalkulieren, kalkulator > software
übersetzung, übersetzer, übersetzen, fachübersetzung, dolmetscher, dolmetschen, lektorat, sprachdienst, übersetzungsbüro, technische übersetzung > sprache
gebärdensprache, gebärdensprachdolmetscher, dgs, gebärden, gehörlos, schriftdolmetscher > barrierefrei
technische dokumentation, betriebsanleitung, bedienungsanleitung, handbuch, redaktion, anleitung > übersetzung
buchhaltung, buchführung, lohnabrechnung, lohnbuchhaltung, lohn, finanzbuchhaltung, buchhalter, belegbuchung, gehaltsabrechnung, bürodienst > steuerberater
steuerberater, steuerberatung, steuerkanzlei, steuer, jahresabschluss, steuerbüro > buchhaltung
rechtsanwalt, anwalt, rechtsberatung, kanzlei, jurist, rechtlich, recht, rechtsfrage, notar > beratung
marke, markenrecht, markenanmeldung, patent, patentanwalt, schutzrecht, wortmarke, gebrauchsmuster, designschutz, patentinformation > rechtsanwalt
versicherung, versicherungsmakler, haftpflicht, absicherung
spedition, transport, fracht, kurier, kurierdienst, frachtführer, güterverkehr, logistik, stückgut, logistiker, transportdienst > lkw, lieferung
lieferung, liefern, ausliefern, auslieferung, zustellung, anlieferung, lieferdienst, zustelldienst, lieferservice, hauszustellung, bringdienst > spedition, tour
abholung, abholen, abholservice, hol, holdienst, bringen > lieferung
tour, liefertour, auslieferungstour, sammeltour, fahrt, tourenplanung, mitfahrt, beiladung, mitnahme, mitnehmen, fahrgemeinschaft, sammelfahrt > lieferung
umzug, möbelspedition, möbeltransport, entrümpelung > transport
versand, paketdienst, fulfillment, kommissionierung, verschicken, versandlogistik, konfektionierung, postversand, lettershop, pakete, paket > verpackung, lager
lohnarbeit, lohnfertigung, auftragsfertigung, lohnverarbeitung, lohnunternehmen, lohnunternehmer, in lohn > fertigung
fertigung, produktion, herstellung, fertiger, produzent, hersteller, erzeuger, herstellen, produzierend, fabrik, fabrikation, verarbeitung
zulieferer, lieferant, lieferkette, bezug, beschaffung, bezugsquelle, lieferer, einkauf > hersteller
händler, handel, grosshandel, einzelhandel, wiederverkäufer, grosshändler, zwischenhandel > laden
sozialwerkstatt, werkstatt für behinderte, inklusionsbetrieb, inklusion, werkstätten, integrationsbetrieb
therapie, physiotherapie, ergotherapie, logopädie, praxis, heilpraktiker, massage > gesundheit
hebamme, geburtshilfe, geburtsvorbereitung > gesundheit
arzt, ärztin, arztpraxis, hausarzt, zahnarzt, medizin, mediziner > gesundheit
pflege, pflegedienst, altenpflege, seniorenbetreuung, tagespflege, pflegeheim > gesundheit
kinderbetreuung, kita, kindertagesstätte, tagesmutter, kindertagespflege, kindergarten, krippe, betriebskita, betreuung, tageseltern, betriebskindergarten, grosstagespflege
veranstaltung, event, fest, feier, sommerfest, betriebsfeier, jubiläum, vernissage, versammlung, tagung, konferenz > saal, catering
messe, ausstellung, messestand, messebau, messeauftritt, fachmesse > veranstaltung
musik, band, chor, konzert, musiker, trommeln, orchester
kunst, künstler, kultur, malerei, bildhauer, malen, ölmalerei > atelier
theater, schauspiel, kulisse, bühnenbild, kostüm, requisite, fundus > bühne
mitarbeiter, personal, beschäftigte, arbeitskraft, fachkraft, angestellte, leute, belegschaft, kraft, personalbedarf, hände, kollegen > helfer
helfer, hilfskraft, aushilfe, ehrenamtliche, freiwillige, saisonkraft, aushilfskraft, unterstützung, erntehelfer, saisonarbeiter, helferin, hilfe, mithilfe, minijobber, anpacken > mitarbeiter
zeitarbeit, leiharbeit, personaldienstleister, arbeitnehmerüberlassung, personalvermittlung, personalüberlassung, personalservice > mitarbeiter
jobcenter, arbeitsagentur, arbeitsvermittlung, stellenvermittlung, arbeitsamt > mitarbeiter
minijob, teilzeit, nebenjob, geringfügig, stundenkraft, 520eurojob > aushilfe
fahrer, kraftfahrer, berufskraftfahrer, lkwfahrer, chauffeur, auslieferungsfahrer, führerschein, aushilfsfahrer > spedition
rentner, ruheständler, pensionär, senior, altmeister, ruhestand
lehrling, azubi, auszubildende, ausbildung, ausbildungsplatz, ausbildungsbetrieb, verbundausbildung, lehrstelle, lehre, ausbildungsverbund > praktikum
praktikum, praktikant, schülerpraktikum, schnupperlehre, freiwilligendienst > lehrling
werkstudent, student, studentische hilfskraft, studierende, abschlussarbeit, hochschulabsolvent, bachelorarbeit, masterarbeit > praktikum, hochschule
personaltausch, mitarbeitertausch, personalaustausch, kurzarbeit, flaute, arbeitnehmertausch > mitarbeiter
fachkräfte, recruiting, personalsuche, stellenanzeige, bewerber, fachkräftemangel, stelle, job, arbeitsplatz > mitarbeiter
beratung, berater, beraten, auskunft, rat, sprechtag, sprechstunde, erstberatung, coaching, begleitung, ratschlag, consulting, orientierungsgespräch > workshop
coach, mentor, mentoring, pate, patenschaft, sparring, begleiter, erfahrungsaustausch, tandem > beratung
schulung, kurs, seminar, weiterbildung, fortbildung, lehrgang, workshop, training, unterricht, unterweisung, fortbilden > beratung
hygiene, hygieneschulung, infektionsschutz, belehrung, haccp, lebensmittelhygiene, ifsg, folgebelehrung, gesundheitszeugnis > schulung, lebensmittel
arbeitssicherheit, arbeitsschutz, sicherheitsfachkraft, brandschutz, gefährdungsbeurteilung, erste hilfe
energieberatung, energieberater, energieeffizienz, energieaudit, energiecheck, effizienz, energieeinsparung, energiescout > abwärme, photovoltaik, förderung
photovoltaik, pv, solar, solaranlage, solarstrom, solarmodul, solardach, balkonkraftwerk, sonnenstrom > energie
energie, strom, wärme, ökostrom, nahwärme, biogas, windkraft, fernwärme, erneuerbar, mieterstrom
nachhaltigkeit, klimaschutz, umweltschutz, nachhaltigkeitsbericht, gemeinwohlökonomie, klimabilanz, ressourcen
export, ausfuhr, zoll, aussenhandel, ausland, aussenwirtschaft, ursprungszeugnis, auslandsgeschäft, zollabwicklung, grenzüberschreitend, schweiz, drittland > beratung
umstellung, bioumstellung, ökoumstellung, umstellungsberatung, umsteller > beratung, landwirtschaft
genossenschaft, genossenschaftsgründung, prüfungsverband, genossenschaftsverband, bürgergenossenschaft, satzung, genossenschaftlich > rechtsform
rechtsform, gmbh, ug, verein, gbr, vereinsrecht, gesellschaftsform > gründung
gründung, existenzgründung, selbständigkeit, gründen, startup, selbständig, selbstständig, existenzgründer, gründer, gründungsberatung, jungunternehmen, nebenberuflich, nebenerwerb, freiberufler, gewerbeanmeldung, gewerbeschein > beratung, businessplan
frauen, gründerin, unternehmerin, frauennetzwerk, unternehmerinnen
netzwerk, kooperation, zusammenarbeit, partnerschaft, verbund, initiative, bündnis, arbeitsgemeinschaft, zusammenschluss, partnerbetrieb, zusammenlegen, gemeinsam > austausch
austausch, stammtisch, netzwerktreffen, tausch, tauschen, runder tisch, gegenseitig > netzwerk
einkaufsgemeinschaft, sammelbestellung, maschinenring, gemeinschaftseinkauf, sammelbestellen > kooperation
pilotkunde, testkunde, pilot, pilotprojekt, testbetrieb, erprobung, testen, pilotbetrieb, versuchsbetrieb, probebetrieb, testlauf, referenzkunde, testfeld, ausprobieren, erstkunde, proof of concept, testphase, probieren, reallabor > kooperation
challenge, herausforderung, problemstellung, innovationsauftrag, aufgabenstellung, innovation > pilotprojekt
forschung, entwicklungspartner, forschungsprojekt, hochschule, universität, transfer, institut, wissenschaft, technologietransfer > pilotprojekt
frost, spätfrost, frostschutz, frostwarnung > obstbau
wetter, wetterdaten, wetterstation, wetterwarnung, klimadaten, messstation
obstbau, obstanlage, plantage, obstplantage, obstgarten, obsthof, beerenanlage > obst
retoure, rücksendung, rücklauf, warenrücksendung > onlinehandel
ehrenamt, bürgerengagement, freiwillig, engagement, gemeinnützig, bürgerstiftung, nachbarschaftshilfe > helfer
`;
