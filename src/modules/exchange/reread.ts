// SPDX-License-Identifier: EUPL-1.2
import type { ProposalView } from './views.ts';

/** A stored need or offer whose text was changed: what the new text says, beside what was stored. */
export interface RereadView {
	proposal: ProposalView;
	before: { title: string; criteria: string[] };
	/** Name, number and address that were taken out of the new text. */
	removed: string[];
}
