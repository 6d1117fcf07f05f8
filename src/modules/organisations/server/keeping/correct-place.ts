// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { changesOf, mainSiteOf, partStreet, placeSaidOf, type Place, type Proposed, type ProposedField } from '../../proposal.ts';
import { correctHours } from '../actions/sites.ts';
import { keepOwnCorrection } from '../proposals/receive.ts';
import { listOwnSites } from '../queries/own-sites.ts';
import type { OwnProposal } from './own-proposal.ts';

/** Where an organisation is and when it is open, as the link's form showed it and as it came back. */
export interface CorrectedPlace { shown: Place; typed: Place }

/** The entry behind the link, the office that asked, and what was proposed by the link before. */
interface Behind { organisationId: string; officeId: string; email: string; waiting: OwnProposal | null }

/** What the form of the link shows of the main site: what waits for the office by the same link, and else what the entry says. */
export async function ownPlace(member: Scope, organisationId: string, waiting: OwnProposal | null): Promise<Place> {
	const said = placeSaidOf(mainSiteOf(await listOwnSites(member, organisationId)));
	return { ...said, ...Object.fromEntries(Object.entries(waiting?.given ?? {}).filter(([field]) => field in said)) };
}

/** What became of the proposal by the link: the number of the one that waits, or that none waits any more. */
export interface PlaceAnswer { proposalId: string | null; withdrawn: boolean }

/**
 * The holder of the link says where the organisation is and when it is open. Hours hold at once, like everything else that is changed by the
 * link. Another address is proposed to the office: a letter there would prove a claim, and a mail that was passed on must not lead it
 * elsewhere. What the form showed and came back the same is left alone, whatever somebody changed meanwhile; so is what already waits,
 * field by field, until a later visit says otherwise of it, or says again what the entry says.
 */
export async function correctPlace(member: Scope, { organisationId, officeId, email, waiting }: Behind, { shown, typed }: CorrectedPlace): Promise<PlaceAnswer> {
	const site = mainSiteOf(await listOwnSites(member, organisationId));
	const changed = changesOf({ ...NOTHING, ...shown }, partStreet(typed, shown));
	const { openingHours, ...address } = changed;
	if (site && openingHours !== undefined) await correctHours(member, site.id, openingHours);
	// Without a site there is nothing that hours could stand at; they come with its address.
	const told: Proposed = site ? address : changed;
	const said = placeSaidOf(site);
	if (Object.keys(told).length === 0) return { proposalId: waiting?.id ?? null, withdrawn: false };
	const given = Object.fromEntries(Object.entries({ ...waiting?.given, ...told }).filter(([field, text]) => text !== said[field as keyof Place]));
	if (Object.keys(given).length === 0) return { proposalId: null, withdrawn: waiting !== null };
	// The same once more (a second click, the form opened again) is one proposal.
	if (waiting && sameWords(waiting.given, given)) return { proposalId: waiting.id, withdrawn: false };
	const proposalId = await keepOwnCorrection(member, { organisationId, officeId, given, said, email, sourceWords: m.organisations_keeping_link_source({}, { locale: 'de' }) });
	return { proposalId, withdrawn: false };
}

const sameWords = (one: Proposed, other: Proposed) => {
	const lines = (said: Proposed) => Object.entries(said).map(([field, text]) => `${field}\t${text}`).sort().join('\n');
	return lines(one) === lines(other);
};

const NOTHING = { name: '', kind: '', summary: '', phone: '', email: '', website: '' } satisfies Partial<Record<ProposedField, string>>;
