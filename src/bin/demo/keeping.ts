// SPDX-License-Identifier: EUPL-1.2
import { introductionsBrought } from '#modules/exchange/server/index.ts';
import { mainSiteOf, saidOf } from '#modules/organisations/proposal.ts';
import {
	acceptProposal, askYearly, checkClaim, claimOrganisation, confirmByLink, confirmClaim, countOrganisation, getOrganisationPage, issueCode, listClaims, listProposals, objectByLink, proposeCorrection, proposeGone,
	proposeNew, refuseProposal, reviseByLink, reviseSite, setKeepingSettings, setOrigins
} from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import type { Cast } from './cast.ts';
import type { DemoOrganisation } from './content.ts';
import { mailOf } from './directory.ts';
import type { Acting, Timeline } from './timeline.ts';

const STRANGER: Acting = { surface: 'intake', actor: { kind: 'anonymous' } };
const LINK: Acting = { surface: 'link', actor: { kind: 'anonymous' } };
const ABOUT = { source: 'visit', sourceWords: '', remark: '', email: '' } as const;

/** How the stock was kept true: what the public proposed, who claimed an entry, what came back to the yearly question. */
export function tellKeeping(timeline: Timeline, cast: Cast): void {
	const shown = cast.content.organisations.filter(({ audience, nameIsReal, sites }) => audience === 'public' && !nameIsReal && sites.length > 0);
	tellProposals(timeline, cast, shown);
	tellClaims(timeline, cast, shown.filter(({ key, website }) => website && !cast.content.people.some(({ organisation, role }) => organisation === key && role !== 'contact')));
	tellQuestions(timeline, cast);
	tellOrigins(timeline, cast);
	tellVisits(timeline, cast);
}

const slugOf = async (scope: Scope, cast: Cast, { key }: DemoOrganisation) => {
	const row = await scope.db.selectFrom('organisation').select('slug').where('network_id', '=', scope.network.id).where('id', '=', cast.idOf('organisations', key)).executeTakeFirstOrThrow();
	return row.slug;
};

function tellProposals(timeline: Timeline, cast: Cast, shown: DemoOrganisation[]): void {
	const [first, second, third] = shown;
	const town = cast.content.offices[0]!.address;
	const correct = (daysAgo: number, one: DemoOrganisation, change: object, about: object) => timeline.add(daysAgo, () => STRANGER, async (scope) => {
		const slug = await slugOf(scope, cast, one);
		const page = await getOrganisationPage(scope, slug);
		await proposeCorrection(scope, slug, { ...saidOf(page), ...change }, { ...ABOUT, ...about });
	});
	const missing = (daysAgo: number, name: string, kind: string, summary: string) => timeline.add(daysAgo, () => STRANGER, (scope) =>
		proposeNew(scope, { name, kind, summary, street: 'Bahnhofstraße', houseNumber: '12', postcode: town.postcode, city: town.city }, { ...ABOUT, source: 'own', remark: 'Wir sind seit dem Frühjahr da.' }));
	const decide = (daysAgo: number, deed: (scope: Scope, id: string) => Promise<unknown>) => {
		for (const { slug } of cast.content.offices) timeline.add(daysAgo, () => cast.staff(slug), async (scope) => {
			const { items } = await listProposals(scope, { state: 'waiting', kind: null, q: '', page: 1 });
			for (const { id } of items) await deed(scope, id);
		});
	};
	missing(95, 'Kiosk am Busbahnhof', 'company', 'Zeitungen, Kaffee, Pakete');
	decide(94, (scope, id) => acceptProposal(scope, id, { fields: ['name', 'kind', 'summary', 'street', 'houseNumber', 'postcode', 'city'], audience: 'public' }));
	timeline.add(44, () => STRANGER, async (scope) => {
		const row = await scope.db.selectFrom('organisation').select('slug').where('network_id', '=', scope.network.id).where('name', '=', 'Kiosk am Busbahnhof').executeTakeFirstOrThrow();
		await proposeGone(scope, row.slug, 'Ende September', { ...ABOUT, remark: 'Der Laden steht leer, im Fenster hängt ein Schild.' });
	});
	decide(43, (scope, id) => acceptProposal(scope, id, { fields: [], audience: 'public' }));
	if (first) correct(32, first, { name: `${first.name} (die Besten!)` }, { source: 'own' });
	decide(31, (scope, id) => refuseProposal(scope, id, 'Werbung nehmen wir nicht in den Namen auf. Gern in der Beschreibung, wenn Sie den Eintrag übernehmen.'));
	if (first) correct(3.4, first, { openingHours: 'Tu-Fr 10:00-18:00; Sa 10:00-14:00', phone: '' }, { source: 'visit', remark: 'Montags ist seit dem Sommer zu.' });
	if (second) timeline.add(2.3, () => STRANGER, async (scope) => proposeGone(scope, await slugOf(scope, cast, second), 'etwa einem halben Jahr', { ...ABOUT, source: 'heard' }));
	missing(1.2, 'Offene Fahrradküche', 'initiative', 'Werkstatt zum Selbermachen, jeden Donnerstag');
	if (third) correct(0.6, third, { summary: 'Neu: auch Reparaturen nach Absprache' }, { source: 'website', sourceWords: third.website ?? '' });
}

function tellClaims(timeline: Timeline, cast: Cast, free: DemoOrganisation[]): void {
	const [proven, checked, hinted] = free;
	const claim = (daysAgo: number, one: DemoOrganisation, name: string, email: string) => {
		timeline.add(daysAgo, () => STRANGER, async (scope) =>
			claimOrganisation(scope, await slugOf(scope, cast, one), { name, email, phone: '', role: 'Geschäftsführung', remark: '' }));
		timeline.add(daysAgo - 0.1, () => LINK, async (scope) => confirmClaim(scope, await newestToken(scope, 'mail:claim:%:receipt')));
		timeline.add(daysAgo - 0.2, () => ({}), async (scope) => {
			const row = await scope.db.selectFrom('claim').select('id').where('network_id', '=', scope.network.id).where('email', '=', email).executeTakeFirstOrThrow();
			await checkClaim(scope, row.id);
		});
	};
	if (proven) claim(4.4, proven, 'Mara Eigen', mailOf(proven)!);
	if (hinted) movedByProposal(timeline, cast, hinted);
	if (hinted) claim(1.1, hinted, 'Ari Nahe', `ari.nahe@${new URL(hinted.website!).hostname}`);
	if (!checked) return;
	claim(2.6, checked, 'Jo Wander', 'jo.wander@posteingang.example');
	timeline.add(1.5, () => cast.staff(cast.officeFor(checked.key).slug), async (scope) => {
		const { items } = await listClaims(scope, { open: true, page: 1 });
		for (const { id, state } of items) if (state === 'checking') await issueCode(scope, id);
	});
}

/** Somebody proposed another house number, and the office took it over and kept the point on the map: a letter there proves nothing for a while. */
function movedByProposal(timeline: Timeline, cast: Cast, one: DemoOrganisation): void {
	timeline.add(12.3, () => STRANGER, async (scope) => {
		const slug = await slugOf(scope, cast, one);
		const said = saidOf(await getOrganisationPage(scope, slug));
		await proposeCorrection(scope, slug, { ...said, houseNumber: said.houseNumber ? `${said.houseNumber} b` : '14' }, { ...ABOUT, source: 'own' });
	});
	timeline.add(11.4, () => cast.staff(cast.officeFor(one.key).slug), async (scope) => {
		const id = cast.idOf('organisations', one.key);
		const { items } = await listProposals(scope, { state: 'waiting', kind: 'correction', q: '', page: 1 });
		const before = mainSiteOf((await getOrganisationPage(scope, id)).sites);
		for (const proposal of items) if (proposal.organisationId === id) await acceptProposal(scope, proposal.id, { fields: proposal.fields, audience: 'public' });
		const after = mainSiteOf((await getOrganisationPage(scope, id)).sites);
		if (before && after) await reviseSite(scope, after.id, { ...after, precision: 'address', lat: before.lat, lon: before.lon });
	});
}

function tellQuestions(timeline: Timeline, cast: Cast): void {
	for (const { slug } of cast.content.offices) {
		const lead = () => {
			const person = cast.content.people.find(({ office, role }) => office === slug && role === 'lead');
			return cast.staff(slug, person?.key);
		};
		timeline.add(36, lead, (scope) => setKeepingSettings(scope, { yearlyMail: true, perDay: 4, archiveAfterMonths: 24 }));
	}
	timeline.add(35, () => ({}), (scope) => askYearly(scope, introductionsBrought));
	const answers = [
		(scope: Scope, token: string) => confirmByLink(scope, token), (scope: Scope, token: string) => objectByLink(scope, token),
		(scope: Scope, token: string) => reviseByLink(scope, token, { summaryEn: 'Open by appointment' })
	];
	answers.forEach((answer, index) => timeline.add(33 - index * 9, () => LINK, async (scope) => {
		const tokens = await tokensOf(scope, 'mail:keeping:%:ask');
		if (tokens[index]) await answer(scope, tokens[index]);
	}));
	// The demo asks nobody any more: whoever tries it out switches it on.
	for (const { slug } of cast.content.offices) {
		const lead = () => cast.staff(slug, cast.content.people.find(({ office, role }) => office === slug && role === 'lead')?.key);
		timeline.add(12, lead, (scope) => setKeepingSettings(scope, { yearlyMail: false, perDay: 4, archiveAfterMonths: 24 }));
	}
}

/** One record of which the office knows where each field comes from: a notice, a telephone call, the organisation's own page. */
function tellOrigins(timeline: Timeline, cast: Cast): void {
	const one = cast.content.organisations.find(({ audience, website, kind }) => audience === 'public' && website && kind === 'company');
	if (!one) return;
	const origin = { sourceDate: null, audience: null } as const;
	timeline.add(20, () => cast.staff(cast.officeFor(one.key).slug), async (scope) => {
		await setOrigins(scope, cast.idOf('organisations', one.key), [
			{ ...origin, field: 'phone', source: 'Telefonat mit der Geschäftsführung', legalBasis: 'consent' },
			{ ...origin, field: 'website', source: one.website!, legalBasis: 'public_task' },
			{ ...origin, field: 'founded', source: 'Gewerbeanmeldung (GewA 1)', sourceDate: '2019-04-01', legalBasis: 'trade_register', audience: 'network' }
		]);
	});
}

/** How often pages of those who have an account, or are asked next, were looked at in the last fourteen months: a few times a month, as in life. */
function tellVisits(timeline: Timeline, cast: Cast): void {
	const shown = cast.content.organisations.filter(({ audience }) => audience === 'public');
	const kept = shown.filter(({ key }) => cast.content.people.some(({ organisation, role }) => organisation === key && role !== 'contact')).slice(0, 3);
	const asked = shown.filter((one) => !kept.includes(one)).toSorted((a, b) => b.confirmedMonthsAgo - a.confirmedMonthsAgo).slice(0, 2);
	for (const [index, { key }] of [...kept, ...asked].entries()) {
		for (let visit = 0; visit < 34 - index * 6; visit++) {
			const daysAgo = 2 + visit * (12 + index * 3);
			timeline.add(daysAgo, () => STRANGER, (scope) => countOrganisation(scope, cast.idOf('organisations', key), 'shown'));
			if (visit % 6 === 4) timeline.add(daysAgo, () => STRANGER, (scope) => countOrganisation(scope, cast.idOf('organisations', key), 'contact'));
		}
	}
}

/** The secrets of links, from the mails that wait: the demo's people open their letters, too. */
async function tokensOf(scope: Scope, like: string): Promise<string[]> {
	const rows = await scope.db.selectFrom('outbox').select('payload').where('network_id', '=', scope.network.id).where('key', 'like', like).orderBy('created_at').orderBy('id').execute();
	return rows.map(({ payload }) => (payload as { action: { url: string } }).action.url.split('/').at(-1)!);
}

const newestToken = async (scope: Scope, like: string) => (await tokensOf(scope, like)).at(-1)!;
