// SPDX-License-Identifier: EUPL-1.2
import type { OrganisationKind } from './draft.ts';

/** What an OpenStreetMap tag means here: plain words for people, the kind it suggests, and a WZ 2008 class to propose. */
export type OsmCategory = { tag: string; de: string; en: string; kind: OrganisationKind; wz2008: string | null };

// tag | German | English | kind | WZ 2008 (Destatis, Klassifikation der Wirtschaftszweige 2008). Our own assignment.
const TABLE = `
amenity=fuel|Tankstelle|Petrol station|company|47.30
amenity=driving_school|Fahrschule|Driving school|company|85.53
amenity=pharmacy|Apotheke|Pharmacy|company|47.73
amenity=post_office|Postfiliale|Post office|company|53.10
amenity=school|Schule|School|institution|85.20
amenity=kindergarten|Kindertagesstätte|Nursery|institution|88.91
amenity=bank|Bank oder Sparkasse|Bank|company|64.19
amenity=library|Bibliothek|Library|institution|91.01
amenity=community_centre|Gemeinschaftshaus|Community centre|institution|94.99
amenity=social_centre|Soziales Zentrum|Social centre|institution|88.99
amenity=college|Fach- oder Berufsschule|College|institution|85.32
amenity=university|Hochschule|University|university|85.42
amenity=arts_centre|Kulturzentrum|Arts centre|institution|90.04
amenity=marketplace|Marktplatz|Marketplace|institution|
amenity=theatre|Theater|Theatre|institution|90.04
amenity=music_school|Musikschule|Music school|institution|85.52
amenity=cinema|Kino|Cinema|company|59.14
amenity=clinic|Klinik oder Ambulanz|Clinic|institution|86.10
amenity=hospital|Krankenhaus|Hospital|institution|86.10
amenity=prep_school|Nachhilfe|Tutoring|company|85.59
amenity=language_school|Sprachschule|Language school|company|85.59
amenity=sailing_school|Segelschule|Sailing school|company|85.51
amenity=dancing_school|Tanzschule|Dancing school|company|85.52
amenity=pub|Kneipe|Pub|company|56.30
amenity=bar|Bar|Bar|company|56.30
amenity=restaurant|Restaurant|Restaurant|company|56.10
amenity=fast_food|Imbiss|Takeaway|company|56.10
amenity=cafe|Café|Café|company|56.10
amenity=ice_cream|Eisdiele|Ice cream parlour|company|56.10
amenity=biergarten|Biergarten|Beer garden|company|56.30
amenity=nightclub|Diskothek|Nightclub|company|56.30
amenity=veterinary|Tierarztpraxis|Veterinary practice|freelancer|75.00
amenity=doctors|Arztpraxis|Medical practice|freelancer|86.21
amenity=dentist|Zahnarztpraxis|Dental practice|freelancer|86.23
amenity=nursing_home|Pflegeheim|Nursing home|institution|87.10
amenity=social_facility|Soziale Einrichtung|Social facility|institution|88.99
amenity=childcare|Kinderbetreuung|Childcare|institution|88.91
amenity=townhall|Rathaus|Town hall|public_body|84.11
amenity=courthouse|Gericht|Court|public_body|84.23
amenity=police|Polizei|Police|public_body|84.24
amenity=fire_station|Feuerwehr|Fire station|public_body|84.25
amenity=place_of_worship|Religiöse Gemeinde|Place of worship|association|94.91
amenity=car_rental|Autovermietung|Car rental|company|77.11
amenity=car_wash|Autowäsche|Car wash|company|45.20
amenity=taxi|Taxi|Taxi|company|49.32
amenity=coworking_space|Coworking|Coworking space|company|68.20
amenity=studio|Studio|Studio|company|59.20
amenity=events_venue|Veranstaltungsort|Events venue|company|82.30
amenity=recycling|Wertstoffhof|Recycling centre|institution|38.11
amenity=animal_shelter|Tierheim|Animal shelter|association|94.99
amenity=bicycle_rental|Fahrradverleih|Bicycle rental|company|77.21
amenity=conference_centre|Kongresszentrum|Conference centre|company|82.30
shop=supermarket|Supermarkt|Supermarket|company|47.11
shop=bakery|Bäckerei|Bakery|company|10.71
shop=convenience|Nahversorger|Convenience shop|company|47.11
shop=electronics|Elektronikgeschäft|Electronics shop|company|47.43
shop=butcher|Metzgerei|Butcher|company|47.22
shop=mall|Einkaufszentrum|Shopping centre|company|68.20
shop=department_store|Kaufhaus|Department store|company|47.19
shop=hardware|Eisenwaren|Hardware shop|company|47.52
shop=doityourself|Baumarkt|DIY store|company|47.52
shop=stationery|Schreibwaren|Stationery|company|47.62
shop=kiosk|Kiosk|Kiosk|company|47.62
shop=furniture|Möbelhaus|Furniture shop|company|47.59
shop=clothes|Bekleidungsgeschäft|Clothes shop|company|47.71
shop=shoes|Schuhgeschäft|Shoe shop|company|47.72
shop=books|Buchhandlung|Bookshop|company|47.61
shop=florist|Blumengeschäft|Florist|company|47.76
shop=garden_centre|Gartencenter|Garden centre|company|47.76
shop=greengrocer|Obst- und Gemüseladen|Greengrocer|company|47.21
shop=farm|Hofladen|Farm shop|farm|47.21
shop=beverages|Getränkemarkt|Beverages|company|47.25
shop=alcohol|Wein- und Spirituosenhandel|Off-licence|company|47.25
shop=wine|Weinhandlung|Wine shop|company|47.25
shop=confectionery|Süßwaren|Confectionery|company|47.24
shop=deli|Feinkost|Delicatessen|company|47.29
shop=health_food|Naturkost|Health food shop|company|47.29
shop=seafood|Fischgeschäft|Fishmonger|company|47.23
shop=chemist|Drogerie|Chemist|company|47.75
shop=optician|Augenoptik|Optician|company|47.78
shop=hearing_aids|Hörakustik|Hearing aids|company|47.74
shop=medical_supply|Sanitätshaus|Medical supplies|company|47.74
shop=hairdresser|Friseursalon|Hairdresser|company|96.02
shop=beauty|Kosmetiksalon|Beauty salon|company|96.02
shop=bicycle|Fahrradgeschäft|Bicycle shop|company|47.64
shop=sports|Sportgeschäft|Sports shop|company|47.64
shop=toys|Spielwaren|Toy shop|company|47.65
shop=jewelry|Schmuck und Uhren|Jeweller|company|47.77
shop=mobile_phone|Mobilfunkladen|Mobile phone shop|company|47.42
shop=computer|Computergeschäft|Computer shop|company|47.41
shop=car|Autohaus|Car dealer|company|45.11
shop=car_repair|Autowerkstatt|Car repair|company|45.20
shop=tyres|Reifenhandel|Tyre dealer|company|45.32
shop=travel_agency|Reisebüro|Travel agency|company|79.11
shop=laundry|Wäscherei|Laundry|company|96.01
shop=dry_cleaning|Reinigung|Dry cleaner|company|96.01
shop=tailor|Schneiderei|Tailor|company|14.13
shop=second_hand|Secondhandladen|Second-hand shop|company|47.79
shop=charity|Sozialkaufhaus|Charity shop|social_enterprise|47.79
shop=pet|Zoohandlung|Pet shop|company|47.76
shop=gift|Geschenkeladen|Gift shop|company|47.78
shop=variety_store|Sonderpostenmarkt|Variety store|company|47.19
shop=copyshop|Copyshop|Copy shop|company|82.19
shop=photo|Fotogeschäft|Photo shop|company|47.78
shop=tobacco|Tabakwaren|Tobacconist|company|47.26
leisure=sports_centre|Sportstätte|Sports centre|institution|93.11
leisure=fitness_centre|Fitnessstudio|Fitness centre|company|93.13
leisure=stadium|Stadion|Stadium|institution|93.11
leisure=swimming_pool|Schwimmbad|Swimming pool|institution|93.11
leisure=dance|Tanzstudio|Dance studio|company|85.52
leisure=hackerspace|Offene Werkstatt|Hackerspace|initiative|94.99
leisure=bowling_alley|Bowlingbahn|Bowling alley|company|93.11
tourism=attraction|Sehenswürdigkeit|Attraction|institution|91.03
tourism=museum|Museum|Museum|institution|91.02
tourism=gallery|Galerie|Gallery|company|47.78
tourism=hotel|Hotel|Hotel|company|55.10
tourism=guest_house|Pension|Guest house|company|55.10
tourism=hostel|Jugendherberge oder Hostel|Hostel|company|55.20
tourism=information|Tourist-Information|Tourist information|institution|79.90
office=association|Verein oder Verband|Association|association|94.99
office=religion|Kirchliche Stelle|Religious office|public_body|94.91
office=government|Behörde|Government office|public_body|84.11
office=company|Unternehmen|Company|company|
office=ngo|Gemeinnützige Organisation|Non-profit organisation|association|94.99
office=foundation|Stiftung|Foundation|foundation|94.99
office=lawyer|Rechtsanwaltskanzlei|Law firm|freelancer|69.10
office=tax_advisor|Steuerberatung|Tax adviser|freelancer|69.20
office=architect|Architekturbüro|Architect|freelancer|71.11
office=engineer|Ingenieurbüro|Engineer|freelancer|71.12
office=insurance|Versicherungsagentur|Insurance agency|company|66.22
office=estate_agent|Immobilienbüro|Estate agent|company|68.31
office=it|IT-Dienstleistung|IT services|company|62.01
office=employment_agency|Arbeits- oder Personalvermittlung|Employment agency|company|78.10
office=educational_institution|Bildungseinrichtung|Educational institution|institution|85.59
office=coworking|Coworking|Coworking space|company|68.20
office=chamber|Kammer|Chamber|chamber|94.11
craft=carpenter|Tischlerei|Carpenter|company|43.32
craft=electrician|Elektroinstallation|Electrician|company|43.21
craft=plumber|Sanitär und Heizung|Plumber|company|43.22
craft=brewery|Brauerei|Brewery|company|11.05
craft=caterer|Catering|Caterer|company|56.21
`;

const CATEGORIES = new Map<string, OsmCategory>();
for (const line of TABLE.trim().split('\n')) {
	const [tag = '', de = '', en = '', kind = 'company', wz = ''] = line.split('|');
	CATEGORIES.set(tag, { tag, de, en, kind: kind as OrganisationKind, wz2008: wz || null });
}

/** All categories we have words for, for legends and filters. */
export function allOsmCategories(): OsmCategory[] {
	return [...CATEGORIES.values()];
}

/** Meaning of an OpenStreetMap tag such as "shop=bakery"; undefined for tags that we have no words for. */
export function osmCategoryOf(tag: string): OsmCategory | undefined {
	return CATEGORIES.get(tag.trim().toLowerCase());
}
