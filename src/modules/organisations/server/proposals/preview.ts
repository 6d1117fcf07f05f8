// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { may } from '../access.ts';
import { draftVerdict } from './letters.ts';
import { holdProposal } from './page.ts';

/** The letter that a refusal with this reason would send, for reading before; null where the proposer left no confirmed address. */
export async function previewRefusal(scope: Scope, id: string, reason: string): Promise<{ subject: string; paragraphs: string[] } | null> {
	may(scope, 'keep');
	return draftVerdict(scope, await holdProposal(scope, id), { verdict: 'refused', reason });
}
