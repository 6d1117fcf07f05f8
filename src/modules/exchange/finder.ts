// SPDX-License-Identifier: EUPL-1.2

/** What the finder (Schnellsuche) finds, in the order in which it is shown. */
export const FINDER_KINDS = ['organisation', 'need', 'offer', 'introduction', 'person', 'area'] as const;
export type FinderKind = (typeof FINDER_KINDS)[number];

/** One thing with a name. */
export interface FinderHit {
	kind: FinderKind;
	id: string;
	slug: string | null;
	title: string;
	/** What sort of thing it is: kind of organisation, state of a need, stage of an introduction, a person's role where it is one. */
	mark: string;
	/** Where it is or to whom it belongs; for a person with several roles all of them. */
	note: string;
	score: number;
	/** Organisations only: what is not finished. */
	open: { needs: number; offers: number; introductions: number } | null;
	/** Organisations only: who had to do with it last. */
	last: { at: Date; by: string } | null;
}

/** What a record is called, and the slug of its page where it has one. */
export interface RecordName {
	name: string;
	slug: string | null;
}
