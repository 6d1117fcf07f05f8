// SPDX-License-Identifier: EUPL-1.2
import { createArea } from '#modules/areas/server/index.ts';
import { mainSiteOf } from '#modules/organisations/proposal.ts';
import {
	addPartner, addPersonRole, confirmOrganisation, createOrganisation, getOrganisationPage, notePurchase, recordLifeEvent, relate
} from '#modules/organisations/server/index.ts';
import type { NewOrganisation } from '#modules/organisations/new-organisation.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Cast } from './cast.ts';
import type { DemoArea, DemoOrganisation } from './content.ts';
import { welcomePeople } from './people.ts';
import { atWork, dayFrom, type Timeline } from './timeline.ts';

/** The offices began to work with the program so long ago. */
export const FIRST_DAY = 760;
const DAYS_OF_A_MONTH = 30.4;

/** Notes when areas were drawn; organisations come later, so that each lies in its areas from the start. */
export function tellAreas(timeline: Timeline, cast: Cast): void {
	for (const area of cast.content.areas) {
		const office = cast.content.people.find(({ key }) => key === area.caretaker)?.office ?? cast.content.offices[0]!.slug;
		timeline.add(FIRST_DAY - 4, () => cast.staff(office), async (scope) => {
			await drawArea(scope, cast, area, null);
			for (const part of area.subAreas ?? []) await drawArea(scope, cast, { ...area, description: undefined, ...part }, area.key);
		});
	}
}

async function drawArea(scope: Scope, cast: Cast, area: DemoArea, parentKey: string | null): Promise<void> {
	const { id } = await createArea(scope, {
		name: area.name, kind: area.kind ?? 'park', parentId: parentKey ? cast.idOf('areas', parentKey) : null,
		outline: JSON.stringify(area.outline), outlinePrecision: 'approximate', municipality: area.municipality ?? null,
		descriptionDe: area.description?.de ?? '', descriptionEn: area.description?.en ?? '', planningLaw: area.planning ?? '',
		caretakerOfficeId: scope.officeId, caretakerPersonId: (area.caretaker && cast.people.get(area.caretaker)?.personId) || null,
		audience: 'public'
	});
	cast.areas.set(area.key, id);
}

/** Notes when each organisation entered the directory, was confirmed, and what happened to it. */
export function tellOrganisations(timeline: Timeline, cast: Cast): void {
	const days = listedDays(cast);
	for (const organisation of cast.content.organisations) {
		const { key } = organisation;
		const office = cast.officeFor(key).slug;
		const listed = days.get(key)!;
		timeline.add(atWork(listed, key, timeline.today), () => cast.staff(office), (scope) => list(scope, cast, organisation, timeline.today));
		const confirmed = organisation.confirmedMonthsAgo * DAYS_OF_A_MONTH;
		if (confirmed < listed - 10) {
			const member = cast.content.people.some((person) => person.organisation === key && person.role !== 'contact');
			timeline.add(atWork(confirmed, `${key}.`, timeline.today), () => (member ? cast.member(key) : cast.staff(office)),
				(scope) => confirmOrganisation(scope, cast.idOf('organisations', key)));
		}
	}
	tellRelations(timeline, cast, days);
	tellFurtherRoles(timeline, cast, days);
}

/** Who also sits on a board elsewhere, or worked somewhere else before. */
function tellFurtherRoles(timeline: Timeline, cast: Cast, days: Map<string, number>): void {
	for (const { organisation, name, email, phone, mobile, roles = [] } of cast.content.people) {
		for (const { at, ...role } of roles) {
			const later = Math.min(days.get(organisation!) ?? 0, days.get(at) ?? 0) - 1;
			timeline.add(later, () => cast.staff(cast.officeFor(at).slug), async (scope) => {
				await addPersonRole(scope, cast.idOf('organisations', at), { person: { name, email, phone: phone ?? mobile ?? null }, ...role });
			});
		}
	}
}

/**
 * When each record was entered: two thirds with the first list, the others over the months, always before anything
 * else that the demo tells of them.
 */
function listedDays(cast: Cast): Map<string, number> {
	const { organisations, needs, offers, introductions } = cast.content;
	const used = new Map<string, number>();
	const note = (key: string | undefined, days: number) => key && used.set(key, Math.max(used.get(key) ?? 0, days));
	for (const { organisation, createdDaysAgo } of [...needs, ...offers]) note(organisation, createdDaysAgo);
	for (const { organisation, history } of introductions) note(organisation, history[0]?.daysAgo ?? 0);
	return new Map(organisations.map(({ key }, index) => {
		const spread = index % 3 === 2 ? FIRST_DAY - 30 - ((index * 37) % 600) : FIRST_DAY - 10 - (index % 4);
		return [key, Math.max(spread, (used.get(key) ?? 0) + 3)];
	}));
}

async function list(scope: Scope, cast: Cast, organisation: DemoOrganisation, today: Date): Promise<void> {
	const { id } = await createOrganisation(scope, { ...(await recordOf(scope, organisation)), ...knownFrom(organisation, scope.now, today) });
	cast.organisations.set(organisation.key, id);
	await welcomePeople(scope, cast, organisation.key);
	await noteContact(scope, cast, organisation);
	const { partner } = organisation;
	if (partner) await addPartner(scope, id, { ...partner, mandate: partner.mandate.de, mandateEn: partner.mandate.en, audience: 'public' });
	const place = organisation.lifeEvents.length > 0 ? mainSiteOf((await getOrganisationPage(scope, id)).sites) : undefined;
	for (const event of organisation.lifeEvents) {
		await recordLifeEvent(scope, id, { ...event, at: dayFrom(event.on, today), audience: 'public', siteId: place?.id ?? null, areaId: place?.areas[0]?.id ?? null });
	}
	for (const { supplier, place, ...bought } of organisation.boughtOutside ?? []) await notePurchase(scope, id, { ...bought, supplierName: supplier, supplierPlace: place });
}

/** The person to turn to; every second one agreed by telephone to be named to strangers, where the record is public. */
async function noteContact(scope: Scope, cast: Cast, organisation: DemoOrganisation): Promise<void> {
	const index = cast.content.people.findIndex(({ key }) => key === organisation.contact);
	const contact = cast.content.people[index];
	if (!contact) return;
	const { name, email, phone, mobile, position } = contact;
	const shown = organisation.audience === 'public' && !organisation.nameIsReal && index % 2 === 0;
	await addPersonRole(scope, cast.idOf('organisations', organisation.key), {
		person: { name, email, phone: phone ?? mobile ?? null }, role: position ?? 'Ansprechperson', ...(shown && { public: true, consentChannel: 'phone' })
	});
}

/** What was last confirmed before it was entered came from an older list, and says so. */
function knownFrom({ confirmedMonthsAgo }: DemoOrganisation, listedAt: Date, today: Date): Partial<NewOrganisation> {
	const known = new Date(today.getTime() - confirmedMonthsAgo * DAYS_OF_A_MONTH * 86_400_000);
	return known < listedAt ? { confirmedAt: known, confirmedBy: 'source' } : {};
}

async function recordOf(scope: Scope, organisation: DemoOrganisation): Promise<NewOrganisation> {
	const { name, kind, nonProfit = false, description, fields, tags, founded, phone, website, wz2008, sites, audience } = organisation;
	return {
		name, kind, nonProfit, legalForm: await legalFormOf(scope, organisation.legalForm), descriptionDe: description.de,
		descriptionEn: description.en ?? '', fields, tags, foundedOn: founded ?? null, audience,
		phone: phone ?? null, phonePublic: true, website: website ?? null, email: mailOf(organisation), emailPublic: true,
		branches: wz2008.map((code, index) => ({ scheme: 'wz2008', code, main: index === 0, proposed: false })),
		sites: sites.map((site, index) => ({
			...site, street: site.street ?? '', houseNumber: site.houseNumber ?? '', since: site.since ?? null, isMain: index === 0
		}))
	};
}

/** Everybody who has a page of their own can be written to there; `.example` reaches nobody (RFC 2606). */
export function mailOf({ website }: DemoOrganisation): string | null {
	return website ? `post@${new URL(website).hostname}` : null;
}

const written = new Map<string, string>();

/** The content names legal forms by their keys; records carry them as people write them. */
async function legalFormOf(scope: Scope, key: string | undefined): Promise<string | null> {
	if (!key) return null;
	if (written.size === 0) {
		const rows = await scope.db.selectFrom('ref.legal_form').select(['key', 'short', 'label']).execute();
		for (const row of rows) written.set(row.key, row.short ?? row.label);
	}
	return written.get(key) ?? null;
}

function tellRelations(timeline: Timeline, cast: Cast, days: Map<string, number>): void {
	for (const { key, relations } of cast.content.organisations) {
		for (const { to, kind, goods, from } of relations) {
			const later = Math.min(days.get(key)!, days.get(to) ?? 0) - 1;
			timeline.add(later, () => cast.staff(cast.officeFor(key).slug), async (scope) => {
				await relate(scope, cast.idOf('organisations', key), { toId: cast.idOf('organisations', to), kind, goods, since: from, audience: 'public', clearance: 'both_sides' });
			});
		}
	}
}
