// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import type { OrganisationKind } from './kinds.ts';
import { AUDIENCES, KINDS, LIFE_EVENT_KINDS, PARTNER_AUDIENCES, PARTNER_ROLES, CLEARANCES, RELATION_KINDS } from './kinds.ts';
import type { GivenRole, OrganisationFields, SiteFields } from './new-organisation.ts';
import { looksLikePhone } from '#shared/phone.ts';
import { readPartialDate } from './partial-date.ts';
import { CONSENT_CHANNELS, isOnePerson, isOtherDoor } from './publishing.ts';
import type { SiteView } from './views.ts';

/** Shapes that the forms of the directory share; empty is allowed, what is there is well formed. */
export const line = (max: number) => z.string('common.field_missing').trim().max(max, 'common.field_too_long').regex(/^[^\p{Cc}]*$/u, 'common.field_wrong').default('');
export const lines = (max: number) => z.string('common.field_missing').trim().max(max, 'common.field_too_long').default('');
export const ticked = z.literal('ja', 'common.field_wrong').optional().transform((value) => value === 'ja');
export const email = line(254).refine((text) => text === '' || /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text), 'common.email_wrong');
export const web = line(300)
	.transform((text) => (text === '' || /^https?:\/\//i.test(text) ? text : `https://${text}`))
	.refine((text) => text === '' || /^https?:\/\/[^\s<>"]+\.[^\s<>"]+$/i.test(text), 'common.url_wrong');
export const partialDate = line(20).refine((text) => text === '' || readPartialDate(text) !== null, 'organisations.date_unclear');
const consentWay = z.union([z.literal(''), z.enum(CONSENT_CHANNELS)], 'common.choice_wrong').default('');
const degrees = line(14)
	.transform((text) => (text === '' ? null : Number(text.replace(',', '.'))))
	.refine((value) => value === null || (Number.isFinite(value) && Math.abs(value) <= 180), 'common.number_wrong');
/** A number as people write it, several with "oder"; kept as typed, so that extensions and remarks of old lists stay. */
export const phone = line(60).refine((text) => text === '' || looksLikePhone(text), 'organisations.phone_unclear');
/** Five digits; abroad with the country in front (A-4210), so that no digit lost on the way goes unnoticed. */
export const postcode = line(10).refine((text) => text === '' || /^(?:\d{5}|[A-Z]{1,3}-[\dA-Z][\dA-Z ]{2,7})$/.test(text), 'organisations.postcode_unclear');
const words = (text: string) => text.split(/[,;\n]/).map((word) => word.trim()).filter((word) => word !== '');
const choices = z.union([z.string().max(80), z.array(z.string().max(80)).max(60)]).optional()
	.transform((value) => (value === undefined || value === '' ? [] : [value].flat()));
const MOST_BRANCHES = 20;
/** Up to some lines, each a key ("10.71", with or without its title) or words that name a branch; keys may stand in one line. */
const branches = z.preprocess((value) => [value ?? []].flat(), z.array(line(400)).max(MOST_BRANCHES, 'organisations.branches_too_many')).transform((list) =>
	list.flatMap((text) => (/^[\d.,;\s]+$/.test(text) ? words(text) : [text])).filter((text) => text !== ''))
	.refine((list) => list.length <= MOST_BRANCHES, 'organisations.branches_too_many');

/** What members may say about their organisation. The telephone number is judged where it changes: an old one may stay. */
export const profileInput = z.object({
	version: z.coerce.number().int().optional(),
	name: line(200).refine((text) => text !== '', 'organisations.name_missing'),
	rechtsform: line(80), gemeinnuetzig: ticked,
	kurz_de: line(300), kurz_en: line(300),
	beschreibung_de: lines(5000), beschreibung_en: lines(5000),
	email, email_zeigen: ticked, telefon: line(60), telefon_zeigen: ticked, website: web, website_zeigen: ticked,
	gegruendet: partialDate,
	schlagworte: line(800).transform((text) => words(text).map((word) => word.slice(0, 60)).slice(0, 40)),
	felder: choices
});

/** What staff may say about an organisation; only name and kind are needed. */
export const organisationInput = profileInput.extend({
	art: z.enum(KINDS, 'organisations.kind_missing'),
	sichtbar: z.enum(AUDIENCES, 'common.choice_wrong').default('network'),
	wz: branches
});

const siteShape = z.object({
	bezeichnung: line(120), strasse: line(120), hausnummer: line(20),
	plz: postcode, ort: line(80), ortsteil: line(80), breite: degrees, laenge: degrees, adresse_zeigen: ticked, einverstanden: consentWay, oeffnungszeiten: line(400),
	seit: partialDate, bis: partialDate
});

const wholePoint = (site: { breite: number | null; laenge: number | null }) => (site.breite === null) === (site.laenge === null);

/** At which field of these forms a rule's refusal stands. */
export const REFUSED_AT: Readonly<Record<string, string>> = {
	'organisations.phone_unclear': 'telefon', 'organisations.branch_unclear': 'wz', 'organisations.branch_unknown': 'wz',
	'organisations.branch_several': 'wz', 'organisations.site_not_moved': 'umgezogen',
	'organisations.move_ahead': 'umzugstag', 'organisations.address_public_without_consent': 'einverstanden'
};

/** A site of an organisation that is there already; `umgezogen` says that a new address is no correction. */
export const siteInput = siteShape.extend({ umgezogen: ticked, umzugstag: partialDate, neue_zeigen: ticked }).refine(wholePoint, { message: 'organisations.point_half', path: ['breite'] });

/** A new organisation, with its first site and a person to turn to on the same page; `trotzdem` although it looks like one that is there. */
export const newOrganisationInput = organisationInput.extend(siteShape.shape).extend({
	telefon: phone,
	kontakt_name: line(120), kontakt_rolle: line(120), kontakt_email: email, kontakt_telefon: phone, trotzdem: ticked
}).refine(wholePoint, { message: 'organisations.point_half', path: ['breite'] })
	.refine((given) => given.kontakt_name !== '' || [given.kontakt_rolle, given.kontakt_email, given.kontakt_telefon].every((text) => text === ''), {
		message: 'organisations.person_missing', path: ['kontakt_name']
	});

/** A relation to another organisation, named as the directory names it. */
export const relationInput = z.object({
	beziehung: z.enum(RELATION_KINDS, 'common.choice_wrong'), zu: line(200).refine((text) => text !== '', 'common.field_missing'),
	was: line(200), menge: line(80), seit: partialDate, bis: partialDate, richtung: z.enum(['hin', 'her']).default('hin'),
	sichtbar: z.enum(AUDIENCES).default('network'), freigabe: z.enum(['', ...CLEARANCES]).default(''), beleg: line(300)
});

/** The same for a relation that is there: its other end stays. */
export const relationRevision = relationInput.omit({ zu: true, richtung: true });

/** A relation of a form, as the module names it. */
export function relationOf(given: z.output<typeof relationRevision>) {
	return {
		kind: given.beziehung, goods: given.was, quantity: given.menge, since: given.seit || null, until: given.bis || null, audience: given.sichtbar,
		clearance: given.freigabe || null, clearanceNote: given.beleg
	};
}

/** Goods that come from outside the region; the supplier is a name and a place. */
export const purchaseInput = z.object({
	ware: line(200).refine((text) => text !== '', 'common.field_missing'), menge: line(80), lieferant: line(160), herkunft: line(120), seit: partialDate, bis: partialDate,
	sichtbar: z.enum(['office', 'network'], 'common.choice_wrong').default('network')
});

/** The same, as the module names it. */
export const purchaseOf = (given: z.output<typeof purchaseInput>) => ({
	goods: given.ware, quantity: given.menge, supplierName: given.lieferant, supplierPlace: given.herkunft, since: given.seit || null, until: given.bis || null, audience: given.sichtbar
});

/** A role of a person: somebody chosen (`person`) or described. */
export const personInput = z.object({
	person: line(36), name: line(120), anrede: line(60), email, telefon: phone,
	rolle: line(120).refine((text) => text !== '', 'organisations.role_missing'), seit: partialDate, bis: partialDate,
	zeigen: ticked, einverstanden: consentWay
}).refine((given) => given.person !== '' || given.name !== '', { message: 'organisations.person_missing', path: ['name'] })
	.refine((given) => !given.zeigen || given.einverstanden !== '', { message: 'organisations.person_public_without_consent', path: ['einverstanden'] });

/** That somebody agreed to be shown, and how. */
export const showPersonInput = z.object({ rolle: line(36), einverstanden: z.enum(CONSENT_CHANNELS, 'organisations.person_public_without_consent') });

/** A life event (Station). */
export const eventInput = z.object({
	ereignis: z.enum(LIFE_EVENT_KINDS, 'common.choice_wrong'), wann: partialDate.refine((text) => text !== '', 'organisations.date_unclear'),
	notiz: line(400), standort: line(36), gebiet: line(36), sichtbar: z.enum(AUDIENCES, 'common.choice_wrong').default('network')
});

/** A life event of a form, as the module names it. */
export const eventOf = (given: z.output<typeof eventInput>) => 
	({ kind: given.ereignis, at: given.wann, note: given.notiz, siteId: given.standort || null, areaId: given.gebiet || null, audience: given.sichtbar });

/** The part that an organisation takes as a partner of the network. */
export const partnerInput = z.object({
	rolle: z.enum(PARTNER_ROLES, 'common.choice_wrong'), auftrag: line(400), auftrag_en: line(400), seit: partialDate, bis: partialDate,
	sichtbar: z.enum(PARTNER_AUDIENCES, 'common.choice_wrong').default('network')
});

/** A partner of a form, as the module names it. */
export const partnerOf = (given: z.output<typeof partnerInput>) =>
	({ role: given.rolle, mandate: given.auftrag, mandateEn: given.auftrag_en, since: given.seit || null, until: given.bis || null, audience: given.sichtbar });

/** What a person does somewhere, from and until when. */
export const roleInput = z.object({ rolle: line(120).refine((text) => text !== '', 'organisations.role_missing'), seit: partialDate, bis: partialDate });

/** A role as the module names it. */
export const roleOf = (given: z.output<typeof roleInput>) => ({ role: given.rolle, since: given.seit || null, until: given.bis || null });

/** The same at one more organisation, named as the directory names it. */
export const furtherRoleInput = roleInput.extend({ bei: line(200).refine((text) => text !== '', 'common.field_missing') });

/** A field of the taxonomy. */
export const taxonomyInput = z.object({
	key: line(40), label_de: line(80).refine((text) => text !== '', 'common.field_missing'), label_en: line(80),
	reihenfolge: z.coerce.number().int().min(0).max(999).default(0), ausblenden: ticked
});

/** The names of the form, as the module names them. */
export function profileFields(input: z.output<typeof profileInput>): Omit<OrganisationFields, 'kind' | 'audience'> {
	return {
		name: input.name, legalForm: input.rechtsform || null, nonProfit: input.gemeinnuetzig, summaryDe: input.kurz_de, summaryEn: input.kurz_en,
		descriptionDe: input.beschreibung_de, descriptionEn: input.beschreibung_en, email: input.email || null, emailPublic: input.email_zeigen,
		phone: input.telefon || null, phonePublic: input.telefon_zeigen, website: input.website || null, websitePublic: input.website_zeigen,
		foundedOn: input.gegruendet || null, tags: input.schlagworte, fields: input.felder
	};
}

/** The same for a site. */
export function siteFields(input: z.output<typeof siteShape>): Partial<SiteFields> {
	return {
		label: input.bezeichnung, street: input.strasse, houseNumber: input.hausnummer, postcode: input.plz, city: input.ort, district: input.ortsteil,
		lat: input.breite, lon: input.laenge, addressPublic: input.adresse_zeigen, consentChannel: input.einverstanden || undefined, openingHours: input.oeffnungszeiten,
		since: input.seit || null, until: input.bis || null
	};
}

/**
 * The same for whoever corrects a site of their own entry. The tick that shows the address is for the one that stands there (and may be
 * set already); of another door of one person's business it says nothing: that one has a tick of its own (`neue_zeigen`), which nothing sets beforehand.
 */
export function correctedSite(input: z.output<typeof siteInput>, before: SiteView, kind: OrganisationKind): Partial<SiteFields> {
	const site = siteFields(input);
	const door = { street: input.strasse, house_number: input.hausnummer, city: input.ort };
	const otherDoor = isOtherDoor({ street: before.street, house_number: before.houseNumber, city: before.city }, door);
	return isOnePerson(kind) && otherDoor ? { ...site, addressPublic: input.neue_zeigen } : site;
}

/** The same for where somebody moved to; whether a home is shown there is a tick of its own. */
export const movedSite = (input: z.output<typeof siteInput>) => ({ ...siteFields(input), showNew: input.neue_zeigen });

/** The day of a move: as it was said, else today. */
export const dayOfMove = (input: { umzugstag: string }, today: string): string => readPartialDate(input.umzugstag)?.day ?? today;

/**
 * A first site entered together with its organisation. The tick for the address is set beforehand in that form, so for
 * one person's business it says nothing: the rules decide, and a consent is recorded with the site later.
 */
export function firstSite(input: z.output<typeof newOrganisationInput>): Partial<SiteFields> {
	const site = siteFields(input);
	return isOnePerson(input.art) && site.addressPublic ? { ...site, addressPublic: undefined } : site;
}

/** The person to turn to that was named with a new organisation, or null. */
export function contactRole(input: z.output<typeof newOrganisationInput>, role: string): GivenRole | null {
	if (input.kontakt_name === '') return null;
	const { kontakt_name: name, kontakt_email: email, kontakt_telefon: phone } = input;
	return { person: { name, email: email || null, phone: phone || null }, role: input.kontakt_rolle || role };
}

/** The same for a person's role. */
export function personRole(input: z.output<typeof personInput>): GivenRole {
	return {
		personId: input.person || null,
		person: { name: input.name, title: input.anrede, email: input.email || null, phone: input.telefon || null },
		role: input.rolle, since: input.seit || null, until: input.bis || null,
		public: input.zeigen, consentChannel: input.einverstanden || undefined
	};
}

/** The largest file that a picture may come as, in bytes. */
const PICTURE_BYTES = 12_000_000;

/** A picture with what is said about it; whoever hangs it says that those on it agree. */
export const pictureInput = z.object({
	bild: z.file('organisations.picture_missing').min(1, 'organisations.picture_missing').max(PICTURE_BYTES, 'organisations.picture_file_too_large'),
	alt_de: line(200).refine((text) => text !== '', 'organisations.picture_alt_missing'),
	alt_en: line(200),
	nachweis: line(120),
	einverstanden: ticked.refine((agreed) => agreed, 'organisations.picture_agreement_missing')
});

/** What a further detail of a list says, corrected; `angabe` is the key of what it said. */
export const detailInput = z.object({
	angabe: z.string('common.field_missing').max(36), wert: lines(4000).refine((text) => text !== '', 'organisations.detail_value_missing')
});
