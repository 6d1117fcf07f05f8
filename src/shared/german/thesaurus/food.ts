// SPDX-License-Identifier: EUPL-1.2

/** Food, farming and kitchen, with the words of north, south and Austria. */
export const FOOD = `
lebensmittel, nahrungsmittel, esswaren, feinkost, nahversorgung, essen, proviant > gemüse, obst, brot
gemüse, feldgemüse, rohkost, frischgemüse, gemüsekiste, biokiste > kartoffel, möhre, salat, kohl
kartoffel, erdapfel, erdäpfel, speisekartoffel, grundbirne > gemüse
möhre, karotte, mohrrübe, gelbe rübe, wurzel, rüebli > gemüse
tomate, paradeiser, gurke, paprika, zucchini, aubergine > gemüse
kohl, kraut, weisskohl, rotkohl, blaukraut, sauerkraut, blumenkohl, karfiol, rosenkohl, wirsing > gemüse
salat, feldsalat, rapunzel, vogerlsalat, kopfsalat, rucola > gemüse
zwiebel, lauch, porree, knoblauch > gemüse
kürbis, rübe, rote bete, rande, sellerie, pastinake, spargel, bohne, fisole, erbse, mais, kukuruz > gemüse
pilz, champignon, schwammerl, pfifferling, eierschwamm, austernpilz
hülsenfrucht, linse, kichererbse, lupine, ackerbohne, soja > getreide
obst, früchte, frucht, tafelobst, streuobst, fallobst, kernobst, beerenobst, steinobst > apfel, beere
apfel, äpfel, mostobst, tafelapfel, apfelernte > obst
birne, quitte, mostbirne > obst
zwetschge, pflaume, zwetschke, zwetsche, mirabelle, reneklode > obst
kirsche, aprikose, marille, pfirsich > obst
beere, himbeere, johannisbeere, ribisel, stachelbeere, heidelbeere, blaubeere, brombeere, holunder, erdbeere > obst
nuss, walnuss, haselnuss, mandel
saft, apfelsaft, süssmost, most, traubensaft, direktsaft, schorle, fruchtsaft, saftpressung > getränk
getränk, limonade, mineralwasser, getränke, limo, erfrischung > saft, bier, wein
bier, brauerei, brauen, brauhaus, braumalz > getränk
treber, trester, biertreber, malztreber, apfeltrester > futter
wein, winzer, weingut, sekt, weinbau, cidre, glühwein, punsch, glühpunsch > getränk
schnaps, spirituose, likör, brand, brennerei, edelbrand, gin, korn > getränk
kaffee, espresso, rösterei, kaffeerösterei, kaffeebohne > café
tee, kräutertee, kräuter
milch, rohmilch, vollmilch, milchprodukt, molkerei, milchhof, molkereiprodukt > sahne, käse, joghurt
sahne, rahm, schlagsahne, schlagobers, obers, schmand, sauerrahm > milch
quark, topfen, frischkäse, skyr, joghurt > milch
käse, käserei, hofkäserei, bergkäse, ziegenkäse, schnittkäse > milch
eis, speiseeis, eiscreme, gelato, eisdiele > sahne
butter, fett, margarine
ei, eier, hühnerei, freilandei, hühnerhof > geflügel
brot, backware, bauernbrot, sauerteigbrot, brotlaib, gebäck > bäckerei, brötchen
brötchen, semmel, schrippe, weckle, rundstück, weckerl, weck, wecken, schrippen > brot, bäckerei
bäckerei, bäcker, backstube, backbetrieb, backhandwerk, konditorei, feinbäckerei > brot
kuchen, torte, konditorei, konditor, feingebäck, plätzchen, keks > bäckerei
krapfen, berliner, pfannkuchen, hefegebäck
mehl, dunst, schrot, backmischung > mühle, getreide
getreide, korn, brotgetreide, saatgetreide > roggen, weizen, dinkel, hafer, gerste
roggen, dinkel, weizen, hafer, gerste, emmer, einkorn, triticale, urgetreide, hirse, buchweizen > getreide
ölsaat, raps, leinsaat, sonnenblumen, hanfsaat, ölfrucht > öl
öl, speiseöl, rapsöl, leinöl, sonnenblumenöl, pflanzenöl > ölmühle
honig, imkerei, imker, biene, bienen, met, bienenprodukt
marmelade, konfitüre, fruchtaufstrich, gelee, eingemachtes, mus > obst
aufstrich, senf, pesto, chutney, sauce, ketchup, sosse, feinkost, würzmittel
nudel, teigwaren, pasta, spätzle > mehl
fleisch, wurst, schinken, fleischware, wurstware, metzger, metzgerei, fleischer, fleischerei, schlachter, schlachterei, schlachtung, schlachten
frikadelle, bulette, fleischpflanzerl, fleischlaberl, klops > fleisch
rind, kuh, bulle, kalb, milchvieh, rindfleisch, mutterkuh, weiderind > vieh
schwein, ferkel, sau, schweinefleisch > vieh
schaf, lamm, ziege, schäfer, schäferei > vieh
geflügel, huhn, hähnchen, gans, pute, ente, hühnermobil > ei
vieh, tier, nutztier, tierhaltung, tierhalter, viehhaltung
fisch, forelle, karpfen, fischzucht, teich, räucherfisch
futter, futtermittel, tierfutter, heu, stroh, silage, einstreu, viehfutter > landwirtschaft
tofu, seitan, fleischersatz, pflanzlich, vegan, vegetarisch, tierfrei
bio, ökologisch, öko, biologisch, demeter, bioland, naturland, biozertifiziert, biokreis, verbandsware, ökolandbau, fibl, eubio > regional
regional, heimisch, einheimisch, lokal, hiesig, umgebung, region, von hier, gegend, nachbarschaft
saisonal, frisch, erntefrisch
ernte, ernten, pflücken, lesen, weinlese, erntehelfer, pflücker, erntezeit
hof, bauernhof, landwirt, bauer, landwirtschaft, biohof, agrarbetrieb, landwirtschaftsbetrieb, hofgut, gehöft > acker
hofladen, direktvermarktung, direktvermarkter, ab hof, hofverkauf, bauernladen, selbstvermarkter > dorfladen, markt
dorfladen, unverpacktladen, bioladen, naturkostladen, lebensmittelladen, supermarkt, lebensmittelmarkt, einzelhändler, einzelhandel > laden
solawi, solidarische landwirtschaft, erntegemeinschaft, gemüseanteil, csa > hof, gemüsekiste
markt, wochenmarkt, bauernmarkt, marktstand, regionalmarkt, weihnachtsmarkt, adventsmarkt > verkauf
catering, partyservice, buffet, bewirtung, fingerfood, verpflegung, häppchen, caterer, lieferküche > küche, gastronomie
kantine, mensa, schulverpflegung, gemeinschaftsverpflegung, mittagstisch, betriebsverpflegung, grossverbraucher > catering, küche
foodtruck, imbisswagen, verkaufswagen, verkaufsmobil, imbiss, streetfood > gastronomie
geschält, vorgeschält, vorverarbeitet, schälen, schälbetrieb, küchenfertig, vakuumiert, gewaschen > verarbeitung
konservieren, einmachen, einkochen, haltbar, pasteurisieren, pasteurisiert, fermentieren
räuchern, räucherei, rauch
metzgern, zerlegen, zerlegung, wursten, hausschlachtung > fleisch
würzen, gewürz, kräuter, salz
`;
