// SPDX-License-Identifier: EUPL-1.2
import { STAFF, type DescriptorTable } from '../descriptor.ts';

const DESK = { surface: 'desk', who: STAFF, cache: 'never', data: 'P2' } as const;
const ONE = { ...DESK, objects: { lauf: 'import_run' } } as const;
const base = '/(desk)/[network]/schreibtisch/import';

/** Reading in lists (Listen einlesen), step by step; each step is a page that can be left and found again. */
export const organisationsImport: DescriptorTable = {
	[base]: { ...DESK, actions: { default: { audit: 'organisations.begin_import' } } },
	[`${base}/[lauf]`]: ONE,
	[`${base}/[lauf]/quelle`]: { ...ONE, actions: { default: { audit: null } } },
	[`${base}/[lauf]/lesen`]: { ...ONE, actions: { lesen: { audit: null, once: false } } },
	[`${base}/[lauf]/zuordnung`]: { ...ONE, actions: { default: { audit: null } } },
	[`${base}/[lauf]/probe`]: {
		...ONE, actions: { entscheiden: { audit: null }, wiederholen: { audit: null }, starten: { audit: 'organisations.start_import' } }
	},
	[`${base}/[lauf]/bericht`]: ONE,
	[`${base}/[lauf]/bericht/datei`]: ONE,
	[`${base}/[lauf]/zuruecknehmen`]: { ...ONE, actions: { default: { audit: 'organisations.start_undo_import' } } }
};
