// SPDX-License-Identifier: EUPL-1.2
import { introductionHistory, recordTitles } from '#modules/exchange/server/index.ts';
import { organisationHistory } from '#modules/organisations/server/index.ts';
import { changedWords } from '#modules/organisations/ui/changed-words.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { localizeHref } from '#text/compiled/runtime.js';
import { sentence } from '#web/sentence.ts';

const FOLDERS: Readonly<Record<string, string>> = { 'exchange.make_offer': 'angebote', 'exchange.receive_need': 'gesuche' };
/** A merge has a page of its own, where it is undone. */
const MERGES = new Set(['organisations.merge', 'organisations.undo_merge']);

/** What happened to an organisation (Verlauf), newest first: its journal, and between its entries the steps of its introductions. */
export async function wholeHistory(scope: Scope, id: string) {
	const desk = localizeHref(`/${scope.network.slug}/schreibtisch`, { locale: scope.locale });
	const journal = await organisationHistory(scope, id);
	const titles = await recordTitles(scope, journal.filter(({ deed }) => deed.startsWith('exchange.')).map(({ recordId }) => recordId));
	const entries = journal.map(({ before, after, recordId, ...entry }) => {
		const merged = MERGES.has(entry.deed) ? String(after?.merged ?? before?.merged ?? '') : '';
		if (merged) return { ...entry, words: told(scope, entry.deed, after), about: { href: `${desk}/organisationen/zusammengefuehrt/${recordId}`, title: merged }, by: undefined };
		const [folder, title] = [FOLDERS[entry.deed], titles.get(recordId)];
		return { ...entry, words: told(scope, entry.deed, after, before), about: folder && title ? { href: `${desk}/${folder}/${recordId}`, title } : null, by: undefined };
	});
	const steps = (await introductionHistory(scope, id)).map(({ introductionId, title, stage, ...step }) => ({
		...step, deed: '', words: stage, about: { href: `${desk}/vermittlungen/${introductionId}`, title }, actor: null, office: null, byMember: false, undone: false, undoable: false
	}));
	// Where the journal was cut at its latest entries, older steps would stand alone at the end: they stay, they have their day.
	return [...entries, ...steps].sort((one, other) => other.at.getTime() - one.at.getTime());
}

function told(scope: Scope, deed: string, after: Record<string, unknown> | null, before: Record<string, unknown> | null = null): string {
	const words = sentence(deed.replace('.', '.deed_'), {}, scope.locale, null) ?? sentence(`desk.deed_${deed.replace('.', '_')}`, {}, scope.locale, null) ?? deed;
	const detail = (before?.detail as { label?: string } | null | undefined)?.label;
	return [words, deed === 'organisations.revise' ? changedWords(after, scope.locale) : detail].filter(Boolean).join(': ');
}
