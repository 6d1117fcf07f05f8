// SPDX-License-Identifier: EUPL-1.2
import type { Place } from '../proposal.ts';
import type { EditableOrganisation, SiteView } from '../views.ts';

type Values = Record<string, string | string[] | undefined>;
type Answer = { values?: Values; issues?: { field: string; message: string }[]; action?: string } | null | undefined;

/** What a form shows: after a refusal what was typed, before it what is stored. */
export interface FormState {
	text: (name: string) => string;
	list: (name: string) => string[];
	ticked: (name: string) => boolean;
	error: (name: string) => string | undefined;
	/** Whether a group of fields has something to show: a value, or an error. What holds neither may stay folded. */
	group: (...names: string[]) => { open: boolean; urgent: boolean };
}

/** Puts what was typed over what is stored. A box that came back unticked stays unticked. */
export function formState(stored: Values, answer: Answer, action = 'default'): FormState {
	const mine = answer?.values && (!answer.action || answer.action === action) ? answer : null;
	const values = mine?.values ?? stored;
	const error = (name: string) => mine?.issues?.find((issue) => issue.field === name)?.message;
	return {
		text: (name) => [values[name] ?? ''].flat()[0] ?? '',
		list: (name) => [values[name] ?? []].flat().filter((value) => value !== ''),
		ticked: (name) => values[name] === 'ja',
		error,
		group: (...names) => ({
			open: names.some((name) => [values[name] ?? []].flat().some((value) => value.trim() !== '')), urgent: names.some((name) => error(name) !== undefined)
		})
	};
}

/** A stored record in the names of the form. */
export function storedOrganisation(stored: EditableOrganisation): Values {
	const tick = (on: boolean) => (on ? 'ja' : undefined);
	return {
		name: stored.name, art: stored.kind, rechtsform: stored.legalForm ?? '', gemeinnuetzig: tick(stored.nonProfit), kurz_de: stored.summaryDe, kurz_en: stored.summaryEn,
		beschreibung_de: stored.descriptionDe, beschreibung_en: stored.descriptionEn, email: stored.email ?? '', email_zeigen: tick(stored.emailPublic),
		telefon: stored.phone ?? '', telefon_zeigen: tick(stored.phonePublic), website: stored.website ?? '', website_zeigen: tick(stored.websitePublic),
		gegruendet: stored.foundedOn ?? '', schlagworte: stored.tags.join(', '), felder: stored.fields, sichtbar: stored.audience,
		wz: stored.branches.filter((branch) => branch.scheme === 'wz2008').map((branch) => branch.code)
	};
}

/** Where an organisation is and when it is open, in the names of the form. */
export const storedPlace = ({ street, houseNumber, postcode, city, openingHours }: Place) => ({ strasse: street, hausnummer: houseNumber, plz: postcode, ort: city, oeffnungszeiten: openingHours });

/** A stored site in the names of the form. */
export function storedSite(site: SiteView): Values {
	// The middle of a postal code was never said by anybody; left empty, it is found again.
	const said = site.precision !== 'postcode';
	return {
		bezeichnung: site.label, strasse: site.street, hausnummer: site.houseNumber, plz: site.postcode, ort: site.city, ortsteil: site.district,
		breite: (said && site.lat?.toString()) || '', laenge: (said && site.lon?.toString()) || '', adresse_zeigen: site.addressPublic ? 'ja' : undefined,
		oeffnungszeiten: site.openingHours, seit: site.since ?? '', bis: site.until ?? ''
	};
}
