// SPDX-License-Identifier: EUPL-1.2
import { STAFF, type DescriptorTable } from '../descriptor.ts';

const DESK = { surface: 'desk', who: STAFF, cache: 'never', data: 'P2' } as const;
const ONE = { ...DESK, objects: { lauf: 'import_run' } } as const;
const base = '/(desk)/[network]/schreibtisch/import';

/** The largest list (25 MB) with the frame of its form. */
const LIST_BYTES = 27_000_000;

/** Reading in lists (Listen einlesen), step by step; each step is a page that can be left and found again. */
export const organisationsImport: DescriptorTable = {
	[base]: { ...DESK, actions: { default: { audit: 'organisations.begin_import', bytes: LIST_BYTES } } },
	[`${base}/gemerkte-listen`]: {
		...DESK, objects: { profil: 'import_profile' },
		actions: { umbenennen: { audit: 'organisations.rename_import_profile' }, vergessen: { audit: 'organisations.forget_import_profile' } }
	},
	[`${base}/[lauf]`]: ONE,
	[`${base}/[lauf]/quelle`]: { ...ONE, actions: { speichern: { audit: null }, wie_zuletzt: { audit: null } } },
	[`${base}/[lauf]/lesen`]: { ...ONE, actions: { lesen: { audit: null, once: false } } },
	[`${base}/[lauf]/zuordnung`]: { ...ONE, actions: { default: { audit: null } } },
	[`${base}/[lauf]/probe`]: {
		...ONE, actions: { entscheiden: { audit: null }, blaettern: { audit: null }, alle_zurueck: { audit: null }, wiederholen: { audit: null }, starten: { audit: 'organisations.start_import' } }
	},
	[`${base}/[lauf]/bericht`]: { ...DESK, objects: { lauf: 'import_run', eintrag: 'organisation' }, actions: { archivieren: { audit: 'organisations.archive' } } },
	[`${base}/[lauf]/bericht/datei`]: ONE,
	[`${base}/[lauf]/zuruecknehmen`]: { ...ONE, actions: { default: { audit: 'organisations.start_undo_import' } } }
};
