// SPDX-License-Identifier: EUPL-1.2
import type { Actor, OfficeRole } from '#platform/scope/scope.ts';
import type { DemoContent, DemoOffice } from './content.ts';
import type { Acting } from './timeline.ts';

interface Known {
	personId: string;
	accountId: string | null;
}

/** Who is who in one network of the demo: keys of the content to ids of the database. */
export class Cast {
	readonly content: DemoContent;
	readonly offices = new Map<string, string>();
	readonly people = new Map<string, Known>();
	readonly organisations = new Map<string, string>();
	readonly areas = new Map<string, string>();
	readonly needs = new Map<string, string>();
	readonly offers = new Map<string, string>();

	constructor(content: DemoContent) {
		this.content = content;
	}

	/** The id behind a key; a key that nothing has been made for is a fault of the content. */
	idOf(kind: 'offices' | 'organisations' | 'areas' | 'needs' | 'offers', key: string): string {
		const id = this[kind].get(key);
		if (!id) throw new Error(`Demo ${this.content.slug}: ${kind} ${key} fehlt`);
		return id;
	}

	/** Somebody of an office at the desk: the named one, or whoever advises there. */
	staff(officeSlug: string, personKey?: string): Acting {
		const colleagues = this.content.people.filter((person) => person.office === officeSlug);
		const person = colleagues.find(({ key }) => key === personKey) ?? colleagues.find(({ role }) => role === 'adviser') ?? colleagues[0];
		const known = person && this.people.get(person.key);
		if (!person || !known?.accountId) return { officeId: this.idOf('offices', officeSlug) };
		const actor: Actor = { kind: 'person', personId: known.personId, accountId: known.accountId, role: person.role as OfficeRole };
		return { actor, officeId: this.idOf('offices', officeSlug), surface: 'desk' };
	}

	/** Somebody who speaks for an organisation; the office itself where nobody has an account. */
	member(organisationKey: string): Acting {
		const person = this.content.people.find(({ organisation, role }) => organisation === organisationKey && role !== 'contact');
		const known = person && this.people.get(person.key);
		if (!person || !known?.accountId) return this.staff(this.officeFor(organisationKey).slug);
		const actor: Actor = { kind: 'person', personId: known.personId, accountId: known.accountId, role: person.role as 'partner' | 'member' };
		return { actor, surface: 'member', organisationIds: [this.idOf('organisations', organisationKey)] };
	}

	/** The office that looks after an organisation: the one it names, otherwise one of its own town. */
	officeFor(organisationKey: string): DemoOffice {
		const organisation = this.content.organisations.find(({ key }) => key === organisationKey);
		const named = this.content.offices.find(({ slug }) => slug === organisation?.office);
		return named ?? this.officeOf(organisation?.sites[0]?.city ?? '', organisationKey);
	}

	/** An office of a town; where several share it, the key decides, always in the same way. */
	officeOf(town: string, key: string): DemoOffice {
		const { offices } = this.content;
		const local = offices.filter(({ address, territory }) => address.city === town && (territory.length === 1 || offices.length === 1));
		const choice = local.length > 0 ? local : offices;
		return choice[[...key].reduce((sum, letter) => sum + letter.codePointAt(0)!, 0) % choice.length]!;
	}
}
