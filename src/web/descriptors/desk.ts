// SPDX-License-Identifier: EUPL-1.2
import { STAFF, type DescriptorTable } from '../descriptor.ts';

const DESK = '/(desk)/[network]/schreibtisch';

/** The desk (Schreibtisch) itself: what waits, the finder, kept views, files, bulk actions, jobs, the journal. */
export const desk: DescriptorTable = {
	[DESK]: { surface: 'desk', who: STAFF, cache: 'never', data: 'P2' },
	[`${DESK}/suche`]: { surface: 'desk', who: STAFF, cache: 'never', data: 'P2' },
	[`${DESK}/suche.json`]: { surface: 'desk', who: STAFF, cache: 'never', data: 'P2' },
	[`${DESK}/ansichten`]: {
		surface: 'desk',
		who: STAFF,
		objects: { ansicht: 'saved_view', entfernt: 'saved_view' },
		actions: {
			merken: { audit: 'desk.keep_view' },
			umbenennen: { audit: 'desk.rename_view' },
			entfernen: { audit: 'desk.remove_view' },
			zurueckholen: { audit: 'desk.restore_view' }
		},
		cache: 'never',
		data: 'P1'
	},
	[`${DESK}/auftraege`]: { surface: 'desk', who: STAFF, cache: 'never', data: 'P1' },
	[`${DESK}/auftraege/[auftrag]`]: {
		surface: 'desk',
		who: STAFF,
		objects: { auftrag: 'job' },
		actions: { abbrechen: { audit: 'desk.cancel_job' } },
		cache: 'never',
		data: 'P1'
	},
	[`${DESK}/auftraege/[auftrag]/stand.json`]: { surface: 'desk', who: STAFF, objects: { auftrag: 'job' }, cache: 'never', data: 'P1' },
	[`${DESK}/journal`]: { surface: 'desk', who: ['lead'], objects: { person: 'person', satz: 'record' }, cache: 'never', data: 'P3', auditRead: 'desk.read_journal' },
	[`${DESK}/listen/[liste]`]: { surface: 'desk', who: STAFF, objects: { liste: 'list' }, cache: 'never', data: 'P2' },
	[`${DESK}/sammel/[liste]`]: {
		surface: 'desk',
		who: STAFF,
		objects: { liste: 'list', auswahl: 'organisation' },
		actions: { ausfuehren: { audit: 'desk.bulk' }, rueckgaengig: { audit: 'desk.bulk' } },
		cache: 'never',
		data: 'P2'
	}
};
