// SPDX-License-Identifier: EUPL-1.2
import { asCategory } from '../src/modules/exchange/categories.ts';
import { criterionDefinition } from '../src/modules/exchange/criteria.ts';
import { ORGANISATION_KINDS } from '../src/modules/organisations/import/draft.ts';
import { referenceKeys } from './records.ts';
import type { DemoEntry, DemoNetwork, DemoOrganisation } from './records.ts';

const FIELDS = ['production', 'help', 'money', 'sharing', 'regional_trade'];
const AUDIENCES = ['public', 'members', 'network', 'office'];
const RELATIONS = ['supplies', 'partner', 'owns', 'member_of', 'rents_from', 'successor_of'];
const LIFE_EVENTS = ['settled', 'extended', 'rebuilt', 'moved_within', 'reused', 'handed_over'];
const NEED_STATES = ['received', 'open', 'on_watch', 'met', 'withdrawn', 'closed'];
const OFFER_STATES = ['received', 'open', 'taken', 'withdrawn', 'expired'];

/** Number ranges that the Bundesnetzagentur keeps free for film and drama: nobody real can be called. */
const DRAMA_NUMBERS = [
	/^\+49 30 23125 \d{3}$/, /^\+49 69 90009 \d{3}$/, /^\+49 221 4710 \d{3}$/, /^\+49 171 39200\d{2}$/
];

/** Keys that occur twice and references that lead nowhere. */
export function findBrokenKeys(network: DemoNetwork): string[] {
	const organisations = network.organisations.map((o) => o.key);
	const people = network.people.map((p) => p.key);
	const offices = network.offices.map((o) => o.slug);
	const entries = [...network.needs, ...network.offers];
	return [
		...twice('organisation', organisations),
		...twice('person', people),
		...twice('need', network.needs.map((n) => n.key)),
		...twice('offer', network.offers.map((o) => o.key)),
		...twice('introduction', network.introductions.map((i) => i.key)),
		...missing('relation', network.organisations.flatMap((o) => o.relations.map((r) => r.to)), organisations),
		...missing('contact', network.organisations.map((o) => o.contact), people),
		...missing('further role', network.people.flatMap((p) => (p.roles ?? []).map((r) => r.at)), organisations),
		...missing('employer', network.people.map((p) => p.organisation), organisations),
		...missing('office', [...network.people, ...entries, ...network.organisations].map((x) => x.office), offices),
		...network.organisations.filter((o) => (o.audience === 'office') !== (o.office !== undefined))
			.map((o) => `${o.key}: a record for one office has that office`),
		...missing('asker', entries.map((e) => e.organisation), organisations),
		...missing('caretaker', network.areas.map((a) => a.caretaker), people)
	];
}

/** Words outside our vocabularies, in organisations. */
export function findForeignWords(network: DemoNetwork): string[] {
	const legalForms = referenceKeys('legal-forms/legal-forms.csv');
	const branches = referenceKeys('wz/wz2008.csv');
	return network.organisations.flatMap((o) => [
		...missing(`${o.key} kind`, [o.kind], [...ORGANISATION_KINDS]),
		...missing(`${o.key} legal form`, [o.legalForm], [...legalForms]),
		...missing(`${o.key} branch`, o.wz2008, [...branches]),
		...missing(`${o.key} field`, o.fields, FIELDS),
		...missing(`${o.key} audience`, [o.audience], AUDIENCES),
		...missing(`${o.key} relation`, o.relations.map((r) => r.kind), RELATIONS),
		...missing(`${o.key} life event`, o.lifeEvents.map((e) => e.kind), LIFE_EVENTS)
	]);
}

/** Needs and offers whose category, criteria, audience or state the product does not know. */
export function findForeignCriteria(network: DemoNetwork): string[] {
	return [...network.needs, ...network.offers].flatMap((entry) => [
		...(asCategory(entry.category) ? [] : [`${entry.key}: category ${entry.category}`]),
		...missing(`${entry.key} audience`, [entry.audience], AUDIENCES),
		...missing(`${entry.key} state`, [entry.state], entry.attributes ? OFFER_STATES : NEED_STATES),
		...criteriaOf(entry).filter((key) => !criterionDefinition(key)).map((key) => `${entry.key}: criterion ${key}`)
	]);
}

function criteriaOf(entry: DemoEntry): string[] {
	return [entry.must, entry.wish, entry.attributes].flatMap((set) => Object.keys(set ?? {}));
}

/** Addresses and numbers that could reach somebody real. */
export function findReachable(network: DemoNetwork): string[] {
	const mails = [...network.people, ...network.offices].map((p) => p.email);
	const askers = network.needs.flatMap((n) => (n.asker ? [n.asker.email] : []));
	const sites = network.organisations.flatMap((o) => (o.website ? [o.website] : []));
	const phones = [...network.people.flatMap((p) => [p.phone, p.mobile]), ...network.offices.map((o) => o.phone),
		...network.organisations.map((o) => o.phone)].filter((number) => number !== undefined);
	return [
		...[...mails, ...askers, ...sites].filter((address) => !address.endsWith('.example')),
		...phones.filter((number) => !DRAMA_NUMBERS.some((range) => range.test(number))),
		...twice('mail', mails)
	];
}

/** Organisations known from the texts keep their name and public facts only: no invented need, offer or relation. */
export function findInventedForReal(network: DemoNetwork): string[] {
	const real = new Set(network.organisations.filter((o) => o.nameIsReal).map((o) => o.key));
	const touched = [
		...[...network.needs, ...network.offers].map((e) => e.organisation),
		...network.introductions.map((i) => i.organisation),
		...network.organisations.filter(hasHistory).map((o) => o.key)
	];
	return touched.filter((key) => key !== undefined && real.has(key)).map((key) => `${key} is real`);
}

const hasHistory = (o: DemoOrganisation): boolean => o.relations.length > 0 || o.lifeEvents.length > 0 || (o.boughtOutside ?? []).length > 0;

/** An anonymous entry that names its organisation or the family name of its contact. */
export function findUnmasked(network: DemoNetwork): string[] {
	return [...network.needs, ...network.offers].filter((e) => e.anonymous).filter((entry) => {
		const organisation = network.organisations.find((o) => o.key === entry.organisation);
		const contact = network.people.find((p) => p.key === organisation?.contact);
		const secret = [organisation?.name, contact?.name.split(' ').at(-1)].filter((word) => word !== undefined);
		const text = `${entry.title} ${entry.text} ${entry.textEn ?? ''}`;
		return secret.some((word) => text.includes(word));
	}).map((entry) => `${entry.key} names who asks`);
}

/** Lists what occurs more than once. */
export function twice(what: string, keys: readonly string[]): string[] {
	return keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${what} ${key} occurs twice`);
}

function missing(what: string, keys: readonly (string | undefined)[], known: readonly string[]): string[] {
	return keys.filter((key) => key !== undefined && !known.includes(key)).map((key) => `${what}: ${key} is unknown`);
}
