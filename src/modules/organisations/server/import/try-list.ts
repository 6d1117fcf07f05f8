// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import type { Report } from '../../import/plan.ts';
import { reportOf } from '../../import/report-of.ts';
import type { ImportRun } from '../../import/run.ts';
import { may } from '../access.ts';
import { loadExisting } from './existing.ts';
import { markOutside } from './outside-territory.ts';
import { planAside } from './plan-aside.ts';

/** Says what an import would do with a list, without a trace: for the shell's `--dry-run`. Throws `Refused` like the real one. */
export async function tryList(
	scope: Scope,
	bytes: Uint8Array,
	settings: Pick<ImportRun, 'reading' | 'mapping' | 'source' | 'kindDefault' | 'duplicates' | 'choices'>
): Promise<Report> {
	may(scope, 'keep');
	const { plan } = await planAside(bytes, settings, await loadExisting(scope, settings.source));
	return reportOf(await markOutside(scope, scope.officeId, plan));
}
