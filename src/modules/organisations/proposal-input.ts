// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { email, line, lines, phone, postcode, web } from './input.ts';
import { AUDIENCES, KINDS } from './kinds.ts';
import { PROPOSAL_SOURCES, PROPOSED_FIELDS, type Place, type Proposed } from './proposal.ts';

/** What every public form about an entry asks besides: how one knows, a remark, an address for the answer, the guard against machines. */
const about = {
	woher: z.enum(PROPOSAL_SOURCES, 'organisations.proposal_source_missing'), woher_genau: line(300), anmerkung: lines(2000),
	ihre_email: email.transform((text) => text.toLowerCase()), webseite: line(500), stempel: line(200)
};

const fields = {
	name: line(200).refine((text) => text !== '', 'organisations.name_missing'), kurz: line(300), strasse: line(120), hausnummer: line(20), plz: postcode, ort: line(80),
	telefon: phone, email, website: web, oeffnungszeiten: line(400)
};

/** What the form behind the link of a yearly question says of the main site, each field with what it showed (`ort_war`). */
export const placeInput = z.object({
	strasse: fields.strasse, hausnummer: fields.hausnummer, plz: fields.plz, ort: fields.ort, oeffnungszeiten: fields.oeffnungszeiten,
	strasse_war: line(120).optional(), hausnummer_war: line(20).optional(), plz_war: line(10).optional(), ort_war: line(80).optional(), oeffnungszeiten_war: line(400).optional()
});

/** The same as it was shown and as it came back. */
export function placeOf(form: z.output<typeof placeInput>): { shown: Place; typed: Place } {
	const { strasse, hausnummer, plz, ort, oeffnungszeiten } = form;
	return {
		shown: { street: form.strasse_war ?? '', houseNumber: form.hausnummer_war ?? '', postcode: form.plz_war ?? '', city: form.ort_war ?? '', openingHours: form.oeffnungszeiten_war ?? '' },
		typed: { street: strasse, houseNumber: hausnummer, postcode: plz, city: ort, openingHours: oeffnungszeiten }
	};
}

/** Somebody is missing in the directory. */
export const missingInput = z.object({ ...fields, ...about, art: z.enum(KINDS, 'organisations.kind_missing'), ort: line(80).refine((text) => text !== '', 'organisations.proposal_town_missing') });

/** Something in an entry is wrong. */
export const correctionInput = z.object({ ...fields, ...about });

/** Somebody is no longer there; when it ended may be left open. */
export const goneInput = z.object({ ...about, seit: line(40) });

/** The names of the form, as a proposal names them. */
export function proposedOf(form: z.output<typeof correctionInput> & { art?: string }): Proposed {
	const { name, art, kurz, strasse, hausnummer, plz, ort, telefon, email: mail, website, oeffnungszeiten } = form;
	return {
		name, ...(art && { kind: art }), summary: kurz, street: strasse, houseNumber: hausnummer, postcode: plz, city: ort, phone: telefon, email: mail, website,
		openingHours: oeffnungszeiten
	};
}

const fieldChoice = z.enum(PROPOSED_FIELDS, 'common.choice_wrong');

/** The desk accepts: the ticked fields, and who may see a new entry. */
export const acceptInput = z.object({
	felder: z.union([fieldChoice, z.array(fieldChoice).max(PROPOSED_FIELDS.length)], 'common.choice_wrong').optional().transform((value) => [value ?? []].flat()),
	sichtbar: z.enum(AUDIENCES, 'common.choice_wrong').default('network')
});

/** The desk refuses; without a reason nobody learns anything. */
export const refuseInput = z.object({ grund: lines(1000).refine((text) => text !== '', 'organisations.proposal_reason_missing') });

/** Of which proposals somebody hears, and how soon. */
export const subscriptionInput = z.object({
	wann: z.enum(['at_once', 'daily', 'never'], 'common.choice_wrong'),
	gemeinden: z.union([line(8), z.array(line(8)).max(400)]).optional().transform((value) => [value ?? []].flat().filter((ags) => /^\d{8}$/.test(ags))),
	gebiete: z.union([line(36), z.array(line(36)).max(400)]).optional().transform((value) => [value ?? []].flat())
});
