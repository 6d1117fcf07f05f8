// SPDX-License-Identifier: EUPL-1.2
import type { Material } from './material.ts';

const words = (text: string) => text.trim().split(/\s*[,\n]\s*/);

/** The material on which the comparison was tuned: crafts, shops, clubs of the north and the Ruhr. All names are invented. */
export const MATERIAL_A: Material = {
	surnames: words(`Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Schäfer, Koch, Bauer, Richter, Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann,
		Braun, Krüger, Hofmann, Hartmann, Lange, Werner, Krause, Lehmann, Köhler, Herrmann, Walter, König, Mayer, Huber, Kaiser, Fuchs, Peters, Lang, Scholz, Möller, Weiß, Jung, Hahn, Vogel,
		Friedrich, Keller, Günther, Berger, Winkler, Roth, Beck, Lorenz, Baumann, Franke, Albrecht, Schuster, Simon, Ludwig, Böhm, Winter, Kraus, Schumacher, Krämer, Vogt, Stein, Jäger, Otto,
		Sommer, Groß, Seidel, Heinrich, Brandt, Haas, Schreiber, Graf, Dietrich, Ziegler, Kuhn, Kühn, Pohl, Engel, Horn, Busch, Bergmann, Voigt, Sauer, Arnold, Wolff, Pfeiffer, Rademacher,
		Brinkmann, Oelschläger, Hüsken, Tönnies, Feldkamp, Ostermann, Westhoff, Niehaus, Grünewald, Lütkenhaus, Strothmann, Vollmer, Drewes, Behrens, Harms, Lüders, Wöhler, Bartels, Evers`),
	givenNames: words(`Karl, Heinz, Peter, Klaus, Jürgen, Thomas, Michael, Andreas, Sabine, Petra, Monika, Ursula, Stefan, Frank, Uwe, Birgit, Martina, Ralf, Dirk, Anja, Katrin, Jens, Sven, Silke, Holger`),
	trades: words(`Bäckerei, Fleischerei, Tischlerei, Elektrotechnik, Sanitär & Heizung, Dachdeckerei, Autohaus, Malerbetrieb, Metallbau, Gartenbau, Spedition, Ingenieurbüro, Architekturbüro, Apotheke, Steuerberatung,
		Zahnarztpraxis, Physiotherapie, Friseursalon, Blumenhaus, Druckerei, Buchhandlung, Fahrschule, Gebäudereinigung, Maschinenbau, Optik, Reisebüro, Zimmerei, Bestattungen, Immobilien, Werbeagentur,
		Landmaschinen, Fensterbau, Glaserei, Kfz-Werkstatt, Hausverwaltung, Weinhandlung, Hörakustik, Softwarehaus, Umzüge, Stahlbau`),
	fancies: words(`Lindenhof, Sonnenblick, Nordlicht, Mühlenbach, Alte Post, Goldener Anker, Zum Hirschen, Kranichflug, Steinbruch, Wiesengrund, Morgenrot, Haselnuss, Rosengarten, Am Stadtwall, Grüner Baum, Eichenkamp,
		Heidekraut, Windrose, Kornblume, Silberdistel, Wasserturm, Brunnenhof, Eulennest, Fuchsbau, Rabenstein, Birkenhain, Torhaus, Weitblick, Alte Schmiede, Schwanenteich`),
	brands: words(`Novatec, Heliox, Terravis, Ferrodyn, Kontura, Lumenta, Aquasol, Vertigon, Polymax, Rotavis, Kirolab, Medinova, Optimar, Calorex, Simplon, Tectonia, Varioflex, Hydrotek, Quantor, Ecolino, Plantaris, Datavox,
		Intralogix, Robotika, Semantis, Fluxwerk, Isofern, Nanotia, Grünkern, Lastenliebe`),
	fields: words(`Software, Automation, Messtechnik, Anlagenbau, Logistik, Medizintechnik, Kunststofftechnik, Umwelttechnik, Verpackungen, Energie, Werkzeugbau, Sensorik, Lackiertechnik, Oberflächen, Fördertechnik`),
	clubs: words(`Sportverein, Turnverein, Schützenverein, Heimatverein, Gesangverein, Kleingartenverein, Bürgerverein, Musikverein, Kulturverein, Reitverein, Tennisclub, Angelverein, Imkerverein, Karnevalsgesellschaft, Geschichtswerkstatt`),
	initiatives: words(`Repair-Café, Solidarische Landwirtschaft, Foodcoop, Umsonstladen, Leihladen, Tauschring, Nachbarschaftsgarten, Lastenradverleih, Offene Werkstatt, Mitfahrbank, Bürgerbus, Stadtteilküche`),
	schools: words(`Erich-Kästner-Schule, Käthe-Kollwitz-Schule, Geschwister-Scholl-Gymnasium, Grundschule Am Weiher, Pestalozzischule, Albert-Schweitzer-Schule, Anne-Frank-Gesamtschule, Astrid-Lindgren-Schule, Waldschule, Brüder-Grimm-Schule`),
	chains: words('Rewe, Aldi, Lidl, Rossmann, Sparkasse, Volksbank, Subway, Fielmann, Edeka, Aral'),
	towns: [['38440', 'Wolfsburg'], ['38518', 'Gifhorn'], ['38100', 'Braunschweig'], ['38350', 'Helmstedt'], ['44787', 'Bochum'], ['45127', 'Essen'], ['44135', 'Dortmund'], ['42103', 'Wuppertal'], ['58095', 'Hagen'], ['45879', 'Gelsenkirchen'], ['44623', 'Herne'], ['46045', 'Oberhausen']],
	districts: words('Fallersleben, Vorsfelde, Elberfeld, Barmen, Wehringhausen, Langendreer, Rüttenscheid, Hörde, Detmerode, Westhagen'),
	streets: words(`Hauptstraße, Bahnhofstraße, Schulstraße, Gartenstraße, Dorfstraße, Bergstraße, Lindenstraße, Kirchstraße, Waldstraße, Ringstraße, Goethestraße, Schillerstraße, Berliner Straße, Am Markt, Mühlenweg, Industriestraße,
		Heinrich-Heine-Straße, Siemensring, Daimlerstraße, Robert-Bosch-Straße, Alte Landstraße, Braunschweiger Straße, Porschestraße, Wiesenweg, Kaiserplatz, Friedrich-Ebert-Straße, Poststraße, Am Hasenbusch, Nordhoffstraße, Dieselstraße`),
	newStreets: words('Rosa-Parks-Straße, Platz der Demokratie, Erna-Scheffler-Weg, Straße der Freiheit, Anita-Augspurg-Allee'),
	taglines: words('Ihr Partner vor Ort, Qualität seit 1965, Meisterbetrieb, alles aus einer Hand, mit Herz und Hand, Fachbetrieb')
};
