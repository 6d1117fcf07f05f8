// SPDX-License-Identifier: EUPL-1.2
import { MEMBERS, STAFF, type DescriptorTable } from '../descriptor.ts';

const PUBLIC = { surface: 'public', who: 'anyone', cache: 'public', data: 'P1' } as const;
const DESK = { surface: 'desk', who: STAFF, cache: 'never', data: 'P2' } as const;
const ONE = { ...DESK, objects: { id: 'organisation' } } as const;
/** Who may let others speak for an organisation; editors keep records only. */
const INVITING = ['lead', 'adviser'] as const;
const desk = '/(desk)/[network]/schreibtisch/organisationen';

/** Directory and map, the record at the desk, and the own record of members. */
export const organisations: DescriptorTable = {
	'/(public)/[network]/verzeichnis': PUBLIC,
	'/(public)/[network]/verzeichnis/liste.csv': PUBLIC,
	'/(public)/[network]/verzeichnis/vorschlaege.json': PUBLIC,
	'/(public)/[network]/verzeichnis/heft.pdf': PUBLIC,
	'/(public)/[network]/verzeichnis/[slug]': {
		...PUBLIC, objects: { slug: 'organisation' },
		// a way to reach the organisation was opened: counted, nothing else
		actions: { kontakt: { audit: null, rate: 'public-reading', once: false } }
	},
	'/(public)/[network]/verzeichnis/[slug]/murmurations.json': { ...PUBLIC, objects: { slug: 'organisation' } },
	'/(public)/[network]/verzeichnis/[slug]/bild': { ...PUBLIC, objects: { slug: 'organisation' } },
	'/(public)/[network]/karte': PUBLIC,
	'/(public)/[network]/startups': PUBLIC,
	'/(public)/[network]/partner': PUBLIC,
	'/(public)/[network]/einbetten': PUBLIC,
	'/(embed)/[network]/rahmen': { ...PUBLIC, framed: true },
	'/(public)/[network]/sitemap.xml': PUBLIC,
	[desk]: DESK,
	[`${desk}/neu`]: { ...DESK, actions: { default: { audit: 'organisations.create' } } },
	[`${desk}/felder`]: { ...DESK, who: ['lead'], actions: { default: { audit: 'organisations.arrange_taxonomy' } } },
	[`${desk}/doppelte`]: { ...DESK, actions: { suchen: { audit: null } } },
	[`${desk}/doppelte/[paar]`]: {
		...DESK, objects: { paar: 'duplicate_pair' },
		actions: { zusammenfuehren: { audit: 'organisations.merge' }, verschieden: { audit: 'organisations.call_different' }, erneut: { audit: 'organisations.ask_again' } }
	},
	[`${desk}/neu-am-standort`]: { ...DESK, objects: { gebiet: 'area' } },
	[`${desk}/zusammengefuehrt`]: DESK,
	[`${desk}/zusammengefuehrt/[merge]`]: { ...DESK, objects: { merge: 'organisation_merge' }, actions: { default: { audit: 'organisations.undo_merge' } } },
	[`${desk}/[id]`]: {
		...DESK,
		objects: { id: 'organisation', eintrag: 'journal_entry', standort: 'site', verbindung: 'relation', rolle: 'organisation_person', bezug: 'outside_purchase', gebiet: 'area' },
		actions: {
			bestaetigen: { audit: 'organisations.confirm' },
			zurueckholen: { audit: 'organisations.restore' },
			rueckgaengig: { audit: 'organisations.undo' },
			schliessen: { audit: 'organisations.close_site' },
			beziehung: { audit: 'organisations.relate' },
			beenden: { audit: 'organisations.end_relation' },
			bezug: { audit: 'organisations.note_purchase' },
			bezug_beenden: { audit: 'organisations.end_purchase' },
			person_zeigen: { audit: 'organisations.show_person' },
			person_verbergen: { audit: 'organisations.hide_person' },
			person_beenden: { audit: 'organisations.end_person' },
			angabe: { audit: 'organisations.correct_detail' },
			angabe_entfernen: { audit: 'organisations.remove_detail' },
			station: { audit: 'organisations.record_life_event' }
		}
	},
	[`${desk}/[id]/bearbeiten`]: { ...ONE, actions: { default: { audit: 'organisations.revise' } } },
	[`${desk}/[id]/herkunft`]: { ...ONE, actions: { default: { audit: 'organisations.set_origins' } } },
	[`${desk}/[id]/zurueckziehen`]: { ...ONE, actions: { default: { audit: 'organisations.withdraw' } } },
	[`${desk}/[id]/zugaenge`]: {
		...DESK, who: INVITING, objects: { id: 'organisation', konto: 'account' },
		actions: { einladen: { audit: 'people.invite' }, erneut: { audit: 'people.invite' } }
	},
	[`${desk}/[id]/zugaenge/[konto]`]: {
		...DESK, who: INVITING, objects: { id: 'organisation', konto: 'account' }, actions: { default: { audit: 'people.end_member' } }
	},
	[`${desk}/[id]/gaeste`]: {
		...DESK, who: INVITING, objects: { id: 'organisation', gast: 'guest_grant' },
		actions: { einladen: { audit: 'people.grant_guest' }, beenden: { audit: 'people.end_guest' } }
	},
	[`${desk}/[id]/bild`]: {
		...ONE, actions: { aufhaengen: { audit: 'organisations.hang_picture', bytes: 13_000_000 }, abhaengen: { audit: 'organisations.remove_picture' } }
	},
	[`${desk}/[id]/bild/datei`]: ONE,
	[`${desk}/[id]/person`]: {
		...DESK, objects: { id: 'organisation', person: 'person' }, actions: { default: { audit: 'organisations.add_person' } }
	},
	[`${desk}/bezug/[bezug]`]: { ...DESK, objects: { bezug: 'outside_purchase' }, actions: { default: { audit: 'organisations.revise_purchase' } } },
	[`${desk}/partner`]: DESK,
	[`${desk}/[id]/partner`]: { ...ONE, actions: { default: { audit: 'organisations.add_partner' } } },
	[`${desk}/partner/[partner]`]: {
		...DESK, objects: { partner: 'partnership' },
		actions: { aendern: { audit: 'organisations.revise_partner' }, zuruecknehmen: { audit: 'organisations.remove_partner' } }
	},
	[`${desk}/station/[station]`]: {
		...DESK, objects: { station: 'life_event', standort: 'site', gebiet: 'area' },
		actions: { aendern: { audit: 'organisations.revise_life_event' }, zuruecknehmen: { audit: 'organisations.withdraw_life_event' } }
	},
	'/(desk)/[network]/schreibtisch/personen/[person]': {
		...DESK, objects: { person: 'contact_person', funktion: 'organisation_person' },
		actions: { aendern: { audit: 'organisations.revise_person' }, beenden: { audit: 'organisations.end_person' }, weitere: { audit: 'organisations.add_person' } }
	},
	[`${desk}/beziehung/[verbindung]`]: { ...DESK, objects: { verbindung: 'relation' }, actions: { default: { audit: 'organisations.revise_relation' } } },
	[`${desk}/[id]/standort`]: {
		...DESK, objects: { id: 'organisation', standort: 'site' },
		// the map of the form moves and takes a point; nothing is stored by that
		actions: { speichern: { audit: 'organisations.revise_site' }, karte: { audit: null, once: false } }
	},
	'/(member)/[network]/mein/organisation/bezug': {
		surface: 'member', who: MEMBERS, cache: 'never', data: 'P2', objects: { organisation: 'organisation', bezug: 'outside_purchase' },
		actions: { bezug: { audit: 'organisations.note_purchase' }, bezug_beenden: { audit: 'organisations.end_purchase' } }
	},
	'/(member)/[network]/mein/organisation/bild': {
		surface: 'member', who: MEMBERS, cache: 'never', data: 'P2', objects: { organisation: 'organisation' },
		actions: { aufhaengen: { audit: 'organisations.hang_picture', bytes: 13_000_000 }, abhaengen: { audit: 'organisations.remove_picture' } }
	},
	'/(member)/[network]/mein/organisation/bild/datei/[organisation]': { surface: 'member', who: MEMBERS, cache: 'never', data: 'P2', objects: { organisation: 'organisation' } },
	'/(member)/[network]/mein/organisation/standort': {
		surface: 'member', who: MEMBERS, cache: 'never', data: 'P2', objects: { organisation: 'organisation', standort: 'site' },
		actions: { speichern: { audit: 'organisations.revise_site' }, karte: { audit: null, once: false } }
	},
	'/(member)/[network]/mein/organisation': {
		surface: 'member', who: MEMBERS, cache: 'never', data: 'P2', objects: { organisation: 'organisation', standort: 'site' },
		actions: { speichern: { audit: 'organisations.revise' }, bestaetigen: { audit: 'organisations.confirm' }, schliessen: { audit: 'organisations.close_site' } }
	}
};
