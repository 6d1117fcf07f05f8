// SPDX-License-Identifier: EUPL-1.2
import type { ContactMatch } from './contact-match.ts';
import { isUniqueInTown, type FormMatch } from './legal-form-match.ts';
import type { Verdict } from './likeness.ts';
import type { NameMatch } from './name-match.ts';
import type { PlaceMatch } from './place-match.ts';

/** Everything that was found out about two records. */
export type Evidence = {
	name: NameMatch;
	form: FormMatch;
	/** The legal form where both tell the same. */
	sharedForm: string | null;
	bothForms: boolean;
	place: PlaceMatch;
	contact: ContactMatch;
	/** Many bear the name, in this list or in the country. */
	chain: boolean;
	/** Letters of the shorter name. */
	length: number;
	/** Neither tells a place. */
	placeless: boolean;
};

export type Judgement = { verdict: Verdict; score: number };

const say = (verdict: Verdict, score: number): Judgement => ({ verdict, score });

type Weighed = Evidence & { door: boolean; otherDoor: boolean; apart: boolean; reached: boolean; related: boolean; conflicts: number };

function weigh(found: Evidence): Weighed {
	const { place, contact } = found;
	const near = place.distance === 'near' && place.town !== 'different' && place.door !== 'different';
	return {
		...found,
		door: place.door === 'equal' || (near && place.door !== 'street'),
		otherDoor: !near && (place.door === 'different' || place.door === 'street' || place.door === 'number' || place.distance === 'far'),
		apart: place.town === 'different',
		reached: contact.phone === 'equal' || contact.email === 'equal',
		related: contact.phone === 'trunk' || contact.email === 'domain' || contact.web === 'equal',
		conflicts: Number(contact.phone === 'different') + Number(contact.email === 'different') + Number(contact.web === 'different')
	};
}

/** Decides what two records are to each other. Each rule is a sentence that a clerk would say; the order matters. */
export function judge(evidence: Evidence): Judgement {
	const found = weigh(evidence);
	const { name } = found;
	if (name.veto) return name.veto === 'unit_different' && found.door && found.reached ? say('different', 0.3) : say('different', 0.2);
	if (found.form === 'different') return otherForm(found);
	if (name.level === 'different') return otherName(found);
	// Tag line here, owner there: the names proper are one.
	if (name.level === 'overlapping' && name.added === 'extra' && found.door && (found.reached || found.related)) return say('same', 0.8);
	if (name.level === 'overlapping') return found.door && found.reached && name.telling >= 6 ? say('maybe', 0.5) : otherName(found);
	if (name.site) return found.door && !found.apart ? say('maybe', 0.6) : say(found.related || found.reached || name.level === 'equal' ? 'second_site' : 'maybe', 0.55);
	if (name.level === 'equal') return sameName(found);
	return name.level === 'typo' ? slippedName(found) : longerName(found);
}

/**
 * Another legal form under the same name is another legal person: the GmbH and its KG, the father's firm and the son's.
 * At the very door it may as well be the same firm, noted wrongly or turned into another form: that is asked.
 */
function otherForm({ name, door, reached }: Weighed): Judgement {
	const alike = name.level !== 'different' && name.level !== 'overlapping';
	return alike && door && (reached || name.level === 'equal') ? say('maybe', 0.45) : say('different', 0.3);
}

/** Renamed, or neighbours who share a desk: only who agrees in everything else is taken for the same. */
function otherName({ door, reached, contact, place }: Weighed): Judgement {
	const everything = contact.phone === 'equal' && contact.email === 'equal' && contact.web === 'equal';
	if (everything && place.door === 'equal') return say('maybe', 0.6);
	return (door && reached) || everything ? say('maybe', 0.5) : say('different', 0.1);
}

/** The same name: the place decides between one firm listed twice, one that moved, and one at two sites. */
function sameName(found: Weighed): Judgement {
	const { door, otherDoor, apart, reached, related, conflicts, contact, place, chain, form } = found;
	if (door) return form === 'changed' && conflicts > 1 ? say('maybe', 0.6) : say('same', reached ? 1 : 0.96);
	if (apart) return reached || (related && !chain) ? say('second_site', 0.55) : say('different', 0.35);
	if (otherDoor) return sameNameElsewhere(found);
	if (reached) return say('same', 0.94);
	// One of them tells no street: the same town and a name of some length, or an own website, are enough.
	if (contact.phone === 'different' && contact.web !== 'equal' && contact.email !== 'domain') return say('maybe', 0.6);
	if (chain) return say(place.distance === 'unknown' && place.town === 'equal' ? 'maybe' : 'different', 0.4);
	if (related) return say('same', 0.9);
	const telling = found.length >= 10 || found.sharedForm !== null;
	if (place.town === 'equal') return telling ? say('same', 0.86) : say('maybe', 0.6);
	return found.placeless && conflicts === 0 ? say('same', 0.85) : say('maybe', 0.55);
}

function sameNameElsewhere({ contact, place, chain, sharedForm, conflicts, reached }: Weighed): Judgement {
	if (chain) return reached ? say(place.door === 'street' ? 'maybe' : 'second_site', 0.5) : say('different', 0.3);
	if (contact.phone === 'equal') return say('same', 0.9);
	if (contact.phone === 'different') return contact.email === 'equal' && place.door === 'street' ? say('maybe', 0.6) : say('second_site', 0.5);
	// Who moved takes number and mail along; a further site has a number of its own.
	if (contact.email === 'equal') return contact.phone === 'none' ? say('same', 0.87) : say('second_site', 0.6);
	// A street that was given a new name keeps its numbers, and a number may be mistyped; neither moves the house.
	if (conflicts === 0 && place.distance !== 'far' && (place.door === 'number' || place.door === 'street')) return say('same', 0.8);
	if (conflicts === 0 && isUniqueInTown(sharedForm)) return say(contact.phone === 'none' ? 'same' : 'maybe', 0.8);
	return say('second_site', 0.5);
}

/** A slip of the pen in the name: the shorter the word, the more it may be somebody else's name (Müller, Möller). */
function slippedName(found: Weighed): Judgement {
	const { name, door, otherDoor, apart, reached, related, conflicts, contact, place, length } = found;
	const grave = name.typos.some((slip) => slip.slips > 1 && Math.min(slip.a.length, slip.b.length) < 8);
	const slight = name.typos.every((slip) => Math.min(slip.a.length, slip.b.length) >= 8) && name.typos.length <= 2;
	if (apart) return reached ? say('maybe', 0.5) : say('different', 0.25);
	if (door) {
		if (reached || related) return say('same', 0.93);
		if (conflicts === 0 && !grave) return say('same', 0.88);
		return slight && conflicts < 2 ? say('same', 0.82) : say('maybe', 0.55);
	}
	if (grave) return say(reached ? 'maybe' : 'different', 0.4);
	if (contact.phone === 'equal') return say('same', 0.87);
	if (otherDoor) return contact.email === 'equal' && contact.phone === 'none' ? say('same', 0.82) : say(related ? 'maybe' : 'different', 0.4);
	if (reached) return say('same', 0.87);
	if (related && contact.phone !== 'different') return say('same', 0.84);
	if (conflicts > 0) return say('different', 0.35);
	return slight && place.town === 'equal' && length >= 12 ? say('same', 0.8) : say('maybe', 0.5);
}

/** One name has more words than the other: a tag line, the owner's name, or what it trades in. */
function longerName(found: Weighed): Judgement {
	const { name, door, otherDoor, apart, reached, related, conflicts, contact, place, chain, bothForms } = found;
	// Behind the legal form, a dash or in brackets stands what registers do not know.
	if (name.added === 'extra' && name.typos.length === 0 && !apart && name.telling >= 4) {
		// "Grundschule Fallersleben" and "Grundschule Fallersleben – Eulenschule" share the office's address, not the house.
		if (place.distance === 'far' && reached) return say(contact.phone === 'equal' ? 'same' : 'maybe', 0.7);
		return door || reached ? say('same', 0.92) : otherDoor ? sameNameElsewhere(found) : sameName({ ...found, length: name.telling });
	}
	const proper = bothForms && name.added !== 'extra';
	if (apart) return reached || related ? say('maybe', 0.4) : say('different', 0.2);
	if (door && reached) return proper && name.added === 'telling' ? say('maybe', 0.6) : say('same', 0.9);
	if (door && related && contact.phone !== 'different') return proper ? say('maybe', 0.6) : say('same', 0.86);
	if (door && place.door !== 'equal') return say('maybe', 0.5);
	if (door && conflicts === 0 && !chain) return proper ? say('maybe', 0.6) : say(name.telling >= 5 ? 'same' : 'maybe', 0.82);
	if (door) return say(conflicts > 1 ? 'different' : 'maybe', 0.5);
	if (contact.phone === 'equal' && !chain) return proper || name.added === 'telling' || place.town !== 'equal' ? say('maybe', 0.6) : say('same', 0.84);
	if (reached) return proper || otherDoor || name.added === 'telling' ? say('maybe', 0.55) : say('same', 0.82);
	return related && !otherDoor && conflicts === 0 ? say('maybe', 0.5) : say('different', 0.3);
}
