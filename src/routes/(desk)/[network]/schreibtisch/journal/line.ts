// SPDX-License-Identifier: EUPL-1.2
import type { RecordName } from '#modules/exchange/finder.ts';
import type { JournalLine } from '#modules/people/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';
import { m } from '#text/compiled/messages.js';
import { localizeHref } from '#text/compiled/runtime.js';
import { sentence } from '#web/sentence.ts';

/** A line of the journal in plain words. */
export interface PlainLine {
	id: string;
	at: Date;
	who: string;
	what: string;
	about: string;
	name: string;
	href: string | null;
	record: string;
	takesBack: boolean;
}

const FOLDERS: Record<string, string> = { organisation: 'organisationen', need: 'gesuche', offer: 'angebote', introduction: 'vermittlungen', area: 'gebiete' };

/** Who did what to which record; deeds take the words of their module (`exchange_deed_publish_need`) or of the desk. */
export function lineOf(scope: Scope, line: JournalLine, names: ReadonlyMap<string, RecordName>): PlainLine {
	const { locale, network } = scope;
	const [module = '', verb = ''] = line.deed.split('.');
	const words = sentence(`${module}.deed_${verb}`, {}, locale, null) ?? sentence(`desk.deed_${module}_${verb}`, {}, locale, null);
	const own = names.get(line.recordId);
	const [kind, id] = own || !line.organisationId ? [line.recordKind, line.recordId] : ['organisation', line.organisationId];
	const named = names.get(id);
	const folder = named ? FOLDERS[kind] : undefined;
	return {
		id: line.id, at: line.at, who: whoOf(line, locale), what: words ?? m.desk_deed_other({}, { locale }),
		about: sentence(`desk.record_${kind}`, {}, locale, null) ?? m.desk_record_other({}, { locale }),
		name: named?.name ?? '', record: id, takesBack: line.takesBack,
		href: folder ? localizeHref(`/${network.slug}/schreibtisch/${folder}/${id}`, { locale }) : null
	};
}

function whoOf({ actorKind, actor }: JournalLine, locale: Scope['locale']): string {
	if (actorKind === 'person') return actor ?? m.desk_journal_person_gone({}, { locale });
	if (actorKind === 'link') return m.desk_journal_link({}, { locale });
	return actorKind === 'system' ? m.desk_journal_system({}, { locale }) : m.desk_journal_stranger({}, { locale });
}
