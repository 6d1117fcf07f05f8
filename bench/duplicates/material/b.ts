// SPDX-License-Identifier: EUPL-1.2
import type { Material } from './material.ts';

const words = (text: string) => text.trim().split(/\s*[,\n]\s*/);

/** Wholly other material, never looked at while tuning: the south and the east, hospitality, care, technology. Invented. */
export const MATERIAL_B: Material = {
	surnames: words(`Aigner, Oberhuber, Pfaffinger, Stöckl, Brunnhuber, Zellweger, Kratzer, Leitner, Moosbauer, Hinterseer, Dallmayr, Eberle, Häberle, Pfisterer, Schwäble, Bühler, Rössler, Zeisig, Kretzschmar, Nitzsche, Pöschel,
		Löffler, Dörfel, Kaden, Uhlig, Richtsteiger, Hübschmann, Wünsche, Mehnert, Nowak, Kowalski, Jankowski, Yılmaz, Demir, Öztürk, Arslan, Petrov, Dimitriou, Rossi, Bianchi, Nguyen, Tran, Haddad, Popescu, Horvat,
		Ritter, Amann, Bosch, Gmeiner, Eckstein, Rosenbaum, Lilienthal, Sperling, Zander, Hecht, Storch, Wiesinger, Thalhammer, Reindl, Grabner, Steiger, Wimmer, Lederer, Kofler, Gruber, Egger, Moser`),
	givenNames: words('Josef, Alois, Korbinian, Xaver, Theresa, Veronika, Magdalena, Ayşe, Mehmet, Giovanni, Elena, Dimitra, Heike, Ronny, Mandy, Enrico, Steffen, Ines, Grit, Torsten, Franziska, Ludwig, Vinzenz, Rosalie'),
	trades: words(`Gasthof, Hotel, Konditorei, Metzgerei, Schreinerei, Pflegedienst, Weingut, Brauerei, Kanzlei, Tierarztpraxis, Logopädie, Ergotherapie, Hausarztpraxis, Musikschule, Goldschmiede, Uhrmacherei, Polsterei, Schlosserei,
		Brennholzhandel, Ofenbau, Estrichbau, Trockenbau, Vermessungsbüro, Eventtechnik, Fotostudio, Yogastudio, Textilpflege, Schuhmacherei, Getränkehandel, Hofkäserei, Forstbetrieb, Kaminbau, Solartechnik, Kälteanlagen, Naturheilpraxis, Tanzschule, Übersetzungsbüro, Sägewerk`),
	fancies: words(`Seeblick, Alpenrose, Zur Traube, Weißes Rössl, Drei Mohren, Zum Löwen, Sternwarte, Bergkristall, Hopfengarten, Am Weinberg, Kastanienallee, Neue Welt, Zur Sonne, Kupferkessel, Wolkenlos, Farbenfroh, Blauer Reiter,
		Regenbogen, Kunterbunt, Pusteblume, Zauberwald, Lebensfreude, Herzstück, Rückenwind, Sprungbrett, Fundus, Weberstube, Elbufer, Spreebogen, Silberberg`),
	brands: words(`Xentis, Bavario, Lechwerk, Saxonika, Isarion, Neckaria, Photonix, Biomera, Cytavis, Ostrava, Kinetra, Magnolith, Zephyron, Orbitek, Prismata, Glasfaser Plus, Velocita, Hanfreich, Seidenraupe, Tonwerk, Elbtal,
		Mikronauten, Kodierwerk, Papierfabrik Nord, Pixelhof, Wolkenbank, Nebelhorn, Ideenreich, Stadtgold, Zinnober`),
	fields: words('Consulting, Biotechnologie, Photonik, Halbleiter, Präzisionsteile, Keramik, Textilien, Sondermaschinen, Prüfstände, Lasertechnik, Wasseraufbereitung, Möbel, Lebensmittel, Naturkosmetik, Spielgeräte'),
	clubs: words('Trachtenverein, Skiclub, Alpenverein Sektion, Bergwacht, Blaskapelle, Liederkranz, Faschingsgilde, Obst- und Gartenbauverein, Feuerwehrverein, Wanderverein, Kunstverein, Ruderclub, Modelleisenbahnclub, Schachclub, Theaterverein'),
	initiatives: words('Zukunftswerkstatt, Fahrradküche, Kleidertausch, Energiegenossenschaft Gruppe, Gemeinschaftsacker, Kostnix-Laden, Bücherbaum, Mehrgenerationenhaus, Wohnprojekt, Unverpackt-Treff, Saatgutbörse, Nähcafé'),
	schools: words('Sophie-Scholl-Schule, Maria-Montessori-Schule, Kepler-Gymnasium, Grundschule Am Schlossberg, Freie Waldorfschule, Carl-Orff-Schule, Bergschule, Adam-Ries-Oberschule, Humboldt-Gymnasium, Otto-Lilienthal-Schule'),
	chains: words('Netto, Kaufland, dm, Obi, Apollo, Backwerk, Raiffeisenbank, Penny, Müller, Shell'),
	towns: [['80331', 'München'], ['86150', 'Augsburg'], ['70173', 'Stuttgart'], ['72070', 'Tübingen'], ['01067', 'Dresden'], ['04109', 'Leipzig'], ['09111', 'Chemnitz'], ['02826', 'Görlitz'], ['93047', 'Regensburg'], ['94032', 'Passau'], ['88212', 'Ravensburg'], ['15230', 'Frankfurt (Oder)']],
	districts: words('Schwabing, Haidhausen, Pfersee, Bad Cannstatt, Neustadt, Plagwitz, Kaßberg, Stadtamhof, Lustnau, Connewitz'),
	streets: words(`Maximilianstraße, Ludwigstraße, Königsallee, Schloßstraße, Dresdner Straße, Leipziger Straße, Am Anger, Obere Gasse, Untere Torgasse, Sonnenstraße, Rosenweg, Hölderlinstraße, Mozartstraße, Weinsteige, An der Elbe,
		Karl-Liebknecht-Straße, Clara-Zetkin-Straße, August-Bebel-Straße, Gewerbering, Boschstraße, Lechfeldstraße, Isarweg, Donaulände, Klostergasse, Spitalplatz, St.-Georg-Straße, Prof.-Dr.-Hahn-Straße, Ernst-Abbe-Platz, Brühl, Zeile`),
	newStreets: words('Sophie-La-Roche-Weg, Platz der Begegnung, Lise-Meitner-Ring, Karl-Schmidt-Allee, Weg des Friedens'),
	taglines: words('Ihr Fachmann, Tradition & Moderne, seit 3 Generationen, wir sind für Sie da, das Original, regional und fair')
};
