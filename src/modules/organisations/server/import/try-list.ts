// SPDX-License-Identifier: EUPL-1.2
import { knownAreas, outlinesOf } from '#modules/areas/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { basesRefusal } from '../../import/column-origins.ts';
import type { Report } from '../../import/plan.ts';
import { reportOf } from '../../import/report-of.ts';
import type { ImportRun } from '../../import/run.ts';
import { may } from '../access.ts';
import { loadExisting } from './existing.ts';
import { markOutside } from './outside-territory.ts';
import { planAreas } from './plan-areas.ts';
import { planAside } from './plan-aside.ts';

/** Says what an import would do with a list, without a trace: for the shell's `--dry-run`. Throws `Refused` like the real one. */
export async function tryList(
	scope: Scope,
	bytes: Uint8Array,
	settings: Pick<ImportRun, 'reading' | 'mapping' | 'source' | 'kindDefault' | 'duplicates' | 'choices' | 'audience' | 'target' | 'areaKind' | 'areaParts'>
): Promise<Report> {
	may(scope, 'keep');
	if (settings.target === 'areas') {
		const { plan } = await planAreas(bytes, settings, await knownAreas(scope, scope.officeId!), (ids) => outlinesOf(scope, ids));
		return reportOf(plan);
	}
	const refusal = settings.mapping ? basesRefusal(settings.mapping, settings.audience) : null;
	if (refusal) throw new Refused(refusal);
	const { plan } = await planAside(bytes, settings, await loadExisting(scope, settings.source));
	return reportOf(await markOutside(scope, scope.officeId, plan));
}
