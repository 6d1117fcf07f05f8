// SPDX-License-Identifier: EUPL-1.2
import { journal } from '#platform/records/journal.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { NotAllowed } from '#shared/refusal.ts';
import { DEFAULT_SETTINGS, type KeepingSettings } from '../../keeping.ts';
import { may } from '../access.ts';

/** How this office keeps its stock true; the defaults where it never said. */
export async function getKeepingSettings(scope: Scope): Promise<KeepingSettings> {
	const row = scope.officeId
		? await scope.db.selectFrom('keeping_settings').selectAll().where('network_id', '=', scope.network.id).where('office_id', '=', scope.officeId).executeTakeFirst()
		: undefined;
	return row ? { yearlyMail: row.yearly_mail, perDay: row.per_day, archiveAfterMonths: row.archive_after_months } : DEFAULT_SETTINGS;
}

/** Switches the yearly question on or off and sets its pace and the period until the archive; leads only. */
export async function setKeepingSettings(scope: Scope, wanted: KeepingSettings): Promise<void> {
	may(scope, 'arrange');
	if (!scope.officeId) throw new NotAllowed('organisations.arrange');
	const before = await getKeepingSettings(scope);
	const set = { yearly_mail: wanted.yearlyMail, per_day: wanted.perDay, archive_after_months: wanted.archiveAfterMonths, changed_at: scope.now };
	await scope.db.insertInto('keeping_settings').values({ network_id: scope.network.id, office_id: scope.officeId, ...set })
		.onConflict((conflict) => conflict.columns(['network_id', 'office_id']).doUpdateSet(set)).execute();
	await journal(scope, { deed: 'organisations.set_keeping', record: { kind: 'office', id: scope.officeId }, audience: 'office', before, after: wanted });
}
