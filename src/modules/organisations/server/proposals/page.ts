// SPDX-License-Identifier: EUPL-1.2
import type { Selectable } from 'kysely';
import type { DB } from '#platform/database/types.gen.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { isId } from '#shared/ids.ts';
import { NotFound } from '#shared/refusal.ts';
import type { Comparable } from '../../likeness/likeness.ts';
import { PROPOSED_FIELDS, saidOf, type Proposed, type ProposalPage } from '../../proposal.ts';
import type { Likely, OrganisationPage } from '../../views.ts';
import { may } from '../access.ts';
import { findLookalikes } from '../queries/lookalikes.ts';
import { getOrganisationPage } from '../queries/organisation-page.ts';

/** A proposal as it is stored, with the proposer's address: for decisions and letters, never to be shown as it is. */
export type ProposalRow = Selectable<DB['proposal']>;

/** The proposal for a decision, held until the transaction ends. Another office's is not there. */
export async function holdProposal(scope: Scope, id: string): Promise<ProposalRow> {
	const query = scope.db.selectFrom('proposal').selectAll().where('network_id', '=', scope.network.id);
	const row = isId(id) ? await query.where('id', '=', id).forUpdate().executeTakeFirst() : undefined;
	if (!row) throw new NotFound('proposal');
	return row;
}

/** The organisation that a proposal is about, as this desk sees it; null for a new one, or where it is out of sight by now. */
export async function organisationOf(scope: Scope, row: ProposalRow): Promise<OrganisationPage | null> {
	return row.organisation_id ? pageOrNull(scope, row.organisation_id) : null;
}

/** The same as strangers see it today; null where they see nothing. */
const publicPageOf = (scope: Scope, slug: string) => pageOrNull({ ...scope, surface: 'public' }, slug);

function pageOrNull(scope: Scope, name: string): Promise<OrganisationPage | null> {
	return getOrganisationPage(scope, name).catch((problem: unknown) => {
		if (problem instanceof NotFound) return null;
		throw problem;
	});
}

/** A proposal with old and new side by side, for the desk. */
export async function getProposal(scope: Scope, id: string): Promise<ProposalPage> {
	may(scope, 'keep');
	const row = isId(id) ? await scope.db.selectFrom('proposal as p').leftJoin('person as n', (join) => join.onRef('n.network_id', '=', 'p.network_id').onRef('n.id', '=', 'p.decided_by'))
		.selectAll('p').select('n.name as decider').where('p.network_id', '=', scope.network.id).where('p.id', '=', id).executeTakeFirst() : undefined;
	if (!row) throw new NotFound('proposal');
	const organisation = await organisationOf(scope, row);
	const [given, shown] = [row.given as Proposed, row.shown as Proposed];
	const now = organisation && saidOf(organisation);
	const open = organisation && (await publicPageOf(scope, organisation.slug));
	const seen = open && saidOf(open);
	const fields = PROPOSED_FIELDS.filter((field) => given[field] !== undefined);
	return {
		id: row.id, kind: row.kind as ProposalPage['kind'], state: row.state as ProposalPage['state'], name: organisation?.name ?? given.name ?? '',
		organisationId: row.organisation_id, place: now?.city ?? given.city ?? '', fields, source: row.source as ProposalPage['source'], createdAt: row.created_at,
		remark: row.remark, sourceWords: row.source_words,
		lines: fields.map((field) => ({
			field, proposed: given[field]!, now: now?.[field] ?? '', shown: shown[field] ?? '', accepted: row.accepted.includes(field),
			internal: (now?.[field] ?? '') !== '' && now?.[field] !== seen?.[field],
			changedSince: row.kind === 'correction' && row.state === 'waiting' && now !== null && (shown[field] ?? '') !== '' && now[field] !== shown[field]
		})),
		organisation: organisation && { id: organisation.id, slug: organisation.slug, name: organisation.name, state: organisation.state },
		answerable: row.confirmed_at !== null && row.reporter_email !== null, hasAddress: row.reporter_email !== null, forgottenAt: row.forgotten_at, reason: row.reason, decidedAt: row.decided_at, decidedBy: row.decider
	};
}

/** Records that look like the one that is proposed (only for new ones that still wait). */
export async function lookalikesOf(scope: Scope, proposal: ProposalPage): Promise<Likely[]> {
	if (proposal.kind !== 'new' || proposal.state !== 'waiting') return [];
	const found = await findLookalikes(scope, comparable(Object.fromEntries(proposal.lines.map(({ field, proposed }) => [field, proposed]))));
	return found.map(({ id, name, place, likeness }) => ({ id, name, place, reasons: likeness.reasons }));
}

function comparable(given: Proposed): Comparable {
	return {
		name: given.name ?? '', phone: given.phone || null, email: given.email || null, website: given.website || null,
		site: {
			street: given.street || null, houseNumber: given.houseNumber || null, postcode: given.postcode || null, city: given.city || null, district: null,
			lat: null, lon: null, openingHours: null, wheelchair: null
		}
	};
}
