// SPDX-License-Identifier: EUPL-1.2
import { STAFF, type DescriptorTable } from '../descriptor.ts';

const PUBLIC = { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' } as const;
const DESK = { surface: 'desk', who: STAFF, cache: 'never', data: 'P1' } as const;
const desk = '/(desk)/[network]/schreibtisch/gebiete';

/** An outline comes as a file, and a little text with it. */
const OUTLINE_BYTES = 4_500_000;

/** Business parks and quarters, for everybody and at the desk. */
export const areas: DescriptorTable = {
	'/(public)/[network]/gebiete': PUBLIC,
	'/(public)/[network]/gebiete/[slug]': { ...PUBLIC, objects: { slug: 'area' } },
	[desk]: DESK,
	[`${desk}/neu`]: { ...DESK, objects: { liegt_in: 'area' }, actions: { default: { audit: 'areas.create', bytes: OUTLINE_BYTES } } },
	[`${desk}/[id]`]: {
		...DESK,
		objects: { id: 'area', liegt_in: 'area', standort: 'site', eintrag: 'journal_entry' },
		actions: {
			speichern: { audit: 'areas.revise', bytes: OUTLINE_BYTES },
			rueckgaengig: { audit: 'areas.undo' },
			loesen: { audit: 'organisations.correct_residency' },
			zuordnen: { audit: 'organisations.correct_residency' }
		}
	}
};
