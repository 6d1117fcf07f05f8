// SPDX-License-Identifier: EUPL-1.2
import { MEMBERS, STAFF, type DescriptorTable, type RouteDescriptor } from '../descriptor.ts';

const PUBLIC = '/(public)/[network]';
const LINK = '/(link)/[network]/link/vermittlung';
const MEMBER = '/(member)/[network]/mein';
const DESK = '/(desk)/[network]/schreibtisch';

const OPEN = { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' } as const;
/** Forms carry a stamp and a key of their own, so no cache may share them. */
const FORM = { surface: 'public', who: 'anyone', cache: 'never', data: 'P0' } as const;
const BY_LINK = { surface: 'link', who: 'anyone', cache: 'never', data: 'P2', objects: { marke: 'one_time_link' } } as const;
const OWN = { surface: 'member', who: MEMBERS, cache: 'never', data: 'P2' } as const;
const WORK = { surface: 'desk', who: STAFF, cache: 'never', data: 'P2' } as const;

const deed = (audit: string) => ({ audit });
/** Names and consents of two sides: the office's lead and advisers, no editor (the module refuses other offices, too). */
const INTRODUCERS = ['lead', 'adviser'] as const;
const introduces = (audit: string | null) => ({ audit, who: INTRODUCERS });
const strangers = (audit: string) => ({ audit, rate: 'public-form' }) as const;
const byLink = (audit: string) => ({ audit, rate: 'link' }) as const;
const preview = { audit: null, once: false } as const;

const neu = (audit: string): RouteDescriptor['actions'] => ({ verstehen: { ...preview, rate: 'public-reading' }, absenden: strangers(audit) });

/** Needs, offers and introductions: for anybody, by link, for members, at the desk. */
export const exchange: DescriptorTable = {
	[`${PUBLIC}/gesuche`]: OPEN,
	[`${PUBLIC}/gesuche/neu`]: { ...FORM, actions: neu('exchange.receive_need') },
	[`${PUBLIC}/gesuche/danke`]: OPEN,
	[`${PUBLIC}/gesuche/[gesuch]`]: { ...FORM, objects: { gesuch: 'need' }, actions: { default: strangers('exchange.offer_help') } },
	[`${PUBLIC}/angebote`]: OPEN,
	[`${PUBLIC}/angebote/neu`]: { ...FORM, actions: neu('exchange.make_offer') },
	[`${PUBLIC}/angebote/danke`]: OPEN,
	[`${PUBLIC}/angebote/[angebot]`]: { ...FORM, objects: { angebot: 'offer' }, actions: { default: strangers('exchange.receive_need') } },

	[`${LINK}/gesuch/[marke]`]: {
		...BY_LINK,
		actions: { bestaetigen: byLink('exchange.confirm_contact'), aendern: byLink('exchange.correct_need'), zurueckziehen: byLink('exchange.close_need') }
	},
	[`${LINK}/angebot/[marke]`]: {
		...BY_LINK,
		actions: { bestaetigen: byLink('exchange.confirm_contact'), aendern: byLink('exchange.revise_offer'), zurueckziehen: byLink('exchange.withdraw_offer') }
	},
	[`${LINK}/antwort/[marke]`]: {
		...BY_LINK,
		actions: { antworten: byLink('exchange.agreed'), zuruecknehmen: byLink('exchange.take_back'), rueckmeldung: byLink('exchange.give_feedback') }
	},
	[`${LINK}/hilfe/[marke]`]: {
		...BY_LINK, actions: { bestaetigen: byLink('exchange.confirm_contact'), zurueckziehen: byLink('exchange.take_back') }
	},

	[MEMBER]: { ...OWN, objects: { organisationId: 'organisation' }, actions: { stimmt: deed('organisations.confirm') } },
	[`${MEMBER}/gesuche`]: OWN,
	[`${MEMBER}/gesuche/neu`]: { ...OWN, objects: { organisationId: 'organisation' }, actions: { verstehen: preview, absenden: deed('exchange.receive_need') } },
	[`${MEMBER}/gesuche/[gesuch]`]: {
		...OWN, objects: { gesuch: 'need' }, actions: { aendern: deed('exchange.correct_need'), zurueckziehen: deed('exchange.close_need') }
	},
	[`${MEMBER}/angebote`]: OWN,
	[`${MEMBER}/angebote/neu`]: { ...OWN, objects: { organisationId: 'organisation' }, actions: { verstehen: preview, absenden: deed('exchange.make_offer') } },
	[`${MEMBER}/angebote/[angebot]`]: {
		...OWN, objects: { angebot: 'offer' },
		actions: { aendern: deed('exchange.revise_offer'), bestaetigen: deed('exchange.confirm_offer'), zurueckziehen: deed('exchange.withdraw_offer'), oeffnen: deed('exchange.reopen_offer') }
	},
	[`${MEMBER}/vermittlungen`]: OWN,
	[`${MEMBER}/vermittlungen/[vermittlung]`]: {
		...OWN, objects: { vermittlung: 'introduction' },
		actions: { antworten: deed('exchange.agreed'), zuruecknehmen: deed('exchange.take_back'), rueckmeldung: deed('exchange.give_feedback') }
	},

	[`${DESK}/gesuche`]: WORK,
	[`${DESK}/gesuche/neu`]: { ...WORK, actions: { verstehen: preview, absenden: deed('exchange.receive_need') } },
	[`${DESK}/gesuche/[gesuch]`]: {
		...WORK,
		objects: { gesuch: 'need', kandidat: 'candidate' },
		actions: {
			vorschlagen: introduces('exchange.propose_introduction'), ausblenden: deed('exchange.dismiss_match'), einblenden: deed('exchange.dismiss_match'),
			gesehen: { audit: null }, sichtbarkeit: deed('exchange.publish_need'), abschliessen: deed('exchange.close_need'), oeffnen: deed('exchange.reopen_need'),
			annehmen: deed('exchange.accept_need'), beobachten: deed('exchange.watch_need'), bestaetigen: deed('exchange.confirm_contact')
		}
	},
	[`${DESK}/gesuche/[gesuch]/gaeste`]: {
		...WORK, who: ['lead', 'adviser'], objects: { gesuch: 'need', gast: 'guest_grant' },
		actions: { einladen: deed('people.grant_guest'), beenden: deed('people.end_guest') }
	},
	[`${DESK}/gesuche/[gesuch]/bearbeiten`]: { ...WORK, objects: { gesuch: 'need' }, actions: { default: deed('exchange.correct_need') } },
	[`${DESK}/bezugsquellen`]: {
		...WORK, objects: { bezug: 'outside_purchase', verbindung: 'relation', angebot: 'offer', organisation: 'organisation' }, actions: { beginnen: deed('exchange.begin_substitution') }
	},
	[`${DESK}/angebote`]: WORK,
	[`${DESK}/angebote/neu`]: { ...WORK, actions: { verstehen: preview, absenden: deed('exchange.make_offer') } },
	[`${DESK}/angebote/[angebot]`]: {
		...WORK,
		objects: { angebot: 'offer' },
		actions: {
			annehmen: deed('exchange.accept_offer'), stimmt: deed('exchange.confirm_offer'), sichtbarkeit: deed('exchange.publish_offer'), zurueckziehen: deed('exchange.withdraw_offer'), vergeben: deed('exchange.withdraw_offer'),
			oeffnen: deed('exchange.reopen_offer'), bestaetigen: deed('exchange.confirm_contact')
		}
	},
	[`${DESK}/angebote/[angebot]/bearbeiten`]: { ...WORK, objects: { angebot: 'offer' }, actions: { default: deed('exchange.revise_offer') } },
	[`${DESK}/vermittlungen`]: WORK,
	[`${DESK}/vermittlungen/notiz`]: { ...WORK, who: INTRODUCERS, objects: { vermittlung: 'introduction' }, actions: { default: deed('exchange.add_note') } },
	[`${DESK}/vermittlungen/[vermittlung]`]: {
		...WORK,
		objects: { vermittlung: 'introduction' },
		actions: {
			fragen: introduces('exchange.ask_both_sides'), antwort: introduces('exchange.agreed'), zusage: introduces('exchange.take_back'),
			stufe: introduces('exchange.advance_introduction'), ergebnis: introduces('exchange.record_outcome'), berichtigen: introduces('exchange.correct_outcome'),
			beenden: introduces('exchange.end_introduction'), zuruecknehmen: introduces('exchange.withdraw_introduction'), namen: introduces('exchange.hand_over_names'),
			gelesen: introduces(null), notiz: introduces('exchange.add_note'), wiedervorlage: introduces('exchange.follow_up'), rueckmeldung: introduces('exchange.ask_for_feedback')
		}
	}
};
