// SPDX-License-Identifier: EUPL-1.2
// Shapes that the components share. They carry words and addresses, never records of a module.
import type { Snippet } from 'svelte';

/** A feeling, told by icon and word as well as by colour. */
export type Tone = 'info' | 'success' | 'warning' | 'danger' | 'neutral';

/** The icons of KERN that our stylesheet carries; the name is the end of its class. */
export type IconName =
	| 'add' | 'account-circle' | 'arrow-back' | 'arrow-down' | 'arrow-forward' | 'arrow-up' | 'autorenew'
	| 'calendar-today' | 'check' | 'checklist' | 'chevron-left' | 'chevron-right' | 'close' | 'content-copy'
	| 'danger' | 'dehaze' | 'delete' | 'download' | 'draft' | 'drive-folder-upload' | 'edit' | 'help' | 'home'
	| 'info' | 'language' | 'logout' | 'mail' | 'more-vert' | 'open-in-new' | 'question-mark' | 'search'
	| 'success' | 'visibility' | 'warning';

/** A link in a navigation. `current` marks the page one is on, `count` what waits behind it. */
export type NavItem = { href: string; label: string; current?: boolean; count?: number; icon?: IconName };

/** Links under one heading of the side navigation. */
export type NavGroup = { label?: string; items: NavItem[] };

/** A step of the breadcrumb; the last one has no address. */
export type Crumb = { label: string; href?: string };

/** The same page in another language; `lang` as in the html attribute. */
export type LanguageLink = { href: string; label: string; lang: string; current?: boolean };

/** A choice in a select, a group of checkboxes or of radio buttons. */
export type Option = { value: string; label: string; hint?: string; disabled?: boolean };

/** A choice in a facet, with the number of hits it would leave. */
export type FacetOption = { value: string; label: string; count?: number; checked?: boolean };

/** One thing to put right: the id of the field and the sentence for the person. */
export type Issue = { field: string; message: string };

/** A column of a table. `rowHeader` names the row (`th scope="row"`). */
export type Column = {
	key: string;
	label: string;
	align?: 'start' | 'end';
	sortHref?: string;
	sorted?: 'asc' | 'desc';
	rowHeader?: boolean;
	labelHidden?: boolean;
	/** Where room is narrow: one line with the other such cells beside it, without its label. */
	inline?: boolean;
	/** In a card the cell stands below its label and takes the whole width: for fields. */
	stacked?: boolean;
};

/** What every form field takes, whatever its kind. */
export type FieldProps = {
	name: string;
	label: string;
	error?: string | null;
	hint?: string | null;
	required?: boolean;
	optional?: boolean;
	disabled?: boolean;
	id?: string;
	hiddenLabel?: boolean;
};

/** A step of a longer way, and how far one is. */
export type Step = { label: string; state: 'done' | 'current' | 'open' | 'problem'; href?: string; hint?: string };

/** Something that happened on a day (`date` is ISO; `dateLabel` the words for it). */
export type TimelineItem = {
	date: string;
	dateLabel?: string;
	title: string;
	body?: string;
	href?: string;
	tone?: Tone;
};

/** A line of a description list; without text it reads "keine Angabe" or is left out. */
export type DescriptionItem = { term: string; text?: string | number | null; href?: string; key?: string };

/** Content that a component places. */
export type Content = Snippet | undefined;

/** One thing that a finder found: a link, what it is, and lines that answer the question behind the search. */
export type FoundItem = { href: string; title: string; note: string; details: string[] };

/** Found things of one kind. */
export type FoundGroup = { label: string; items: FoundItem[] };
