// SPDX-License-Identifier: EUPL-1.2
import { matchContacts } from './contact-match.ts';
import { judge, type Evidence, type Judgement } from './judge.ts';
import { isUniqueInTown, matchForms } from './legal-form-match.ts';
import type { Comparable, Likeness, LikenessReason } from './likeness.ts';
import { matchNames } from './name-match.ts';
import type { NameFace } from './name-words.ts';
import { matchPlaces, type Place, type PlaceMatch } from './place-match.ts';
import { profileOf, type Profile } from './profile.ts';

/** Beyond so many bearers of one name in a list, the name is a chain's. */
const CHAIN = 4;

/**
 * Compares two records of organisations and says why. The same firm at a further site is no duplicate but `second_site`;
 * names that differ in a number, a unit ("Förderverein …", "… Verwaltungs-GmbH") or a given name are two.
 */
export function compareOrganisations(a: Comparable, b: Comparable): Likeness {
	return compareProfiles(profileOf(a), profileOf(b));
}

/** The same comparison for records that were prepared by `profileOf`. */
export function compareProfiles(a: Profile, b: Profile): Likeness {
	const contact = matchContacts(a.contact, b.contact);
	const place = closest(a.places, b.places);
	const towns = new Set([...a.towns, ...b.towns]);
	let best: { likeness: Judgement; reasons: LikenessReason[] } | null = null;
	for (const [atA, faceA] of a.faces.entries()) {
		for (const [atB, faceB] of b.faces.entries()) {
			const evidence = evidenceOf(faceA, faceB, { contact, place, towns, bearers: Math.max(a.bearers, b.bearers) });
			const likeness = judge(evidence);
			if (best && best.likeness.score >= likeness.score) continue;
			best = { likeness, reasons: reasonsOf(evidence, atA + atB > 0) };
		}
	}
	const { likeness, reasons } = best!;
	return { score: likeness.score, verdict: likeness.verdict, reasons: likeness.verdict === 'second_site' ? [...reasons, 'further_site'] : reasons };
}

const DOORS: readonly PlaceMatch['door'][] = ['equal', 'street', 'number', 'unknown', 'different'];

/** A record with several sites is where the other one is, if one of them is. */
function closest(left: readonly Place[], right: readonly Place[]): PlaceMatch {
	const all = left.flatMap((a) => right.map((b) => matchPlaces(a, b)));
	return all.reduce((best, one) => (rank(one) < rank(best) ? one : best));
}

const rank = ({ door, distance, literal }: PlaceMatch) => DOORS.indexOf(door) - Number(distance === 'near') - (door === 'equal' && literal ? 0.5 : 0);

type Around = Pick<Evidence, 'contact' | 'place'> & { towns: ReadonlySet<string>; bearers: number };

function evidenceOf(a: NameFace, b: NameFace, { contact, place, towns, bearers }: Around): Evidence {
	const name = matchNames(a, b, towns);
	return {
		name,
		form: matchForms(a.form, b.form),
		sharedForm: a.form === b.form ? a.form : null,
		bothForms: a.form !== null && b.form !== null,
		place,
		contact,
		chain: bearers >= CHAIN || a.chain || b.chain || name.telling === 0,
		length: Math.min(a.key.length, b.key.length),
		placeless: place.door === 'unknown' && place.town === 'unknown'
	};
}

const NAME_REASONS = { equal: 'name_equal', typo: 'name_typo', longer: 'name_longer', overlapping: 'name_similar', different: 'name_different' } as const;

function reasonsOf({ name, form, sharedForm, place, contact }: Evidence, former: boolean): LikenessReason[] {
	const onlyForm = name.level === 'equal' && (form === 'open' && sharedForm !== null || form === 'changed');
	const onlyPlace = name.level === 'equal' && name.placed;
	const reasons: (LikenessReason | false)[] = [
		onlyPlace ? 'name_equal_but_place' : onlyForm ? 'name_equal_but_form' : NAME_REASONS[name.level],
		former && name.level !== 'different' && 'name_former',
		name.veto ?? false,
		form === 'different' && 'legal_form_different',
		form === 'changed' && 'legal_form_changed',
		place.door === 'equal' && (place.literal ? 'address_equal' : 'address_equal_but_number'),
		place.door === 'street' && 'street_equal',
		place.door === 'number' && 'street_renamed',
		place.door === 'different' && 'address_different',
		place.door !== 'equal' && place.town === 'equal' && 'place_equal',
		place.town === 'different' && 'place_different',
		name.level === 'equal' && place.town === 'equal' && place.door !== 'equal' && isUniqueInTown(sharedForm) && 'name_is_unique_in_town',
		place.distance === 'near' && 'near',
		place.distance === 'far' && 'far',
		contact.phone === 'equal' && 'phone_equal',
		contact.phone === 'trunk' && 'phone_trunk_equal',
		contact.phone === 'different' && 'phone_different',
		contact.email === 'equal' && 'email_equal',
		contact.email === 'domain' && (contact.oneMail ? 'email_domain_is_website' : 'email_domain_equal'),
		contact.web === 'equal' && 'website_equal',
		contact.web === 'different' && 'website_different'
	];
	return reasons.filter((reason) => reason !== false);
}
