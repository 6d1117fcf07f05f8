// SPDX-License-Identifier: EUPL-1.2
import { fact } from '#platform/records/facts.ts';
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { newId } from '#shared/ids.ts';
import type { PartnerAudience, PartnerRole } from '../../kinds.ts';
import { may } from '../access.ts';
import { changedColumns, heardBy, holdOrganisation, holdPart, loadPart, partOf, refuseToHide, type PartRow } from '../actions/load.ts';
import { spanOf } from '../actions/span.ts';

/** What is said of a partner of the network: the part it takes, its mandate in both languages, from and until when (days). */
export interface GivenPartnership { role: PartnerRole; mandate: string; mandateEn?: string; since?: string | null; until?: string | null; audience?: PartnerAudience }

/** Takes an organisation in as a partner of the network (Netzwerkpartner). An organisation may take several parts. */
export async function addPartner(scope: Scope, organisationId: string, given: GivenPartnership): Promise<string> {
	may(scope, 'keep');
	const owner = await holdOrganisation(scope, organisationId);
	const row = { network_id: scope.network.id, id: newId(scope.now.getTime()), organisation_id: organisationId, ...saidOf(given), office_id: scope.officeId, created_at: scope.now };
	await scope.db.insertInto('partnership').values(row).execute();
	const about = { record: { kind: 'partnership', id: row.id }, organisationId };
	await journal(scope, { ...about, deed: 'organisations.add_partner', audience: heardBy(row, owner), after: partOf(row, Object.keys(row)) });
	await fact(scope, { ...about, kind: 'organisations.partner_joined', payload: { role: row.role } });
	return row.id;
}

/** Corrects what is said of a partner, or says until when it is one. */
export async function revisePartner(scope: Scope, id: string, given: GivenPartnership): Promise<void> {
	may(scope, 'keep');
	const { row, owner } = await holdPart(scope, 'partnership', id);
	const wanted = saidOf(given);
	refuseToHide(scope, row, wanted.audience);
	const columns = changedColumns(row, wanted);
	if (columns.length === 0) return;
	await scope.db.updateTable('partnership').set(wanted)
		.where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	const about = { record: { kind: 'partnership', id }, organisationId: owner.id };
	const audience = row.audience === 'office' ? 'office' : heardBy(wanted, owner);
	await journal(scope, { ...about, deed: 'organisations.revise_partner', audience, before: partOf(row, columns), after: partOf(wanted, columns) });
	if (columns.includes('until') && wanted.until && !row.until) await fact(scope, { ...about, kind: 'organisations.partner_left', payload: { role: wanted.role } });
}

/** Takes an entry back that should never have stood there; one that ended gets its end instead. The journal keeps it, so that it can come back. */
export async function removePartner(scope: Scope, id: string): Promise<{ organisationId: string }> {
	may(scope, 'keep');
	const { row, owner } = await holdPart(scope, 'partnership', id);
	await scope.db.deleteFrom('partnership').where('network_id', '=', scope.network.id).where('id', '=', id).execute();
	await journal(scope, {
		record: { kind: 'partnership', id }, organisationId: owner.id, deed: 'organisations.remove_partner', audience: heardBy(row, owner), before: partOf(row, Object.keys(row))
	});
	return { organisationId: owner.id };
}

/** A partner behind a form; 404 where it, or its organisation, is behind a wall. */
export const loadPartner = (scope: Scope, id: string): Promise<PartRow<'partnership'>> => loadPart(scope, 'partnership', id);

const saidOf = ({ role, mandate, mandateEn = '', audience = 'network', ...span }: GivenPartnership) =>
	({ role, mandate_de: mandate.trim(), mandate_en: mandateEn.trim(), ...spanOf(span), audience });
