// SPDX-License-Identifier: EUPL-1.2
import type { DescriptorTable, RouteDescriptor } from '../descriptor.ts';

const PUBLIC = { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' } as const;
const OFFICE = '/(desk)/[network]/schreibtisch/verwaltung';

/** A page of the office's administration, for its lead (Leitung) alone. */
const forLead = (more: Pick<RouteDescriptor, 'actions' | 'objects'>): RouteDescriptor => ({
	surface: 'desk',
	who: ['lead'],
	cache: 'never',
	data: 'P2',
	...more
});

/** Start page, the machine's own pages, and the frame of a network. */
export const networks: DescriptorTable = {
	'/': PUBLIC,
	'/health': { surface: 'machine', who: 'anyone', cache: 'never', data: 'P0' },
	'/ready': { surface: 'machine', who: 'anyone', cache: 'never', data: 'P0' },
	'/bausteine': PUBLIC,
	'/datenquellen': PUBLIC,
	'/(public)/[network]': PUBLIC,
	'/(public)/[network]/thema.css': PUBLIC,
	'/(public)/[network]/dateien/[datei]': { ...PUBLIC, objects: { datei: 'stored_file' } },
	'/(public)/[network]/impressum': PUBLIC,
	'/(public)/[network]/datenschutz': PUBLIC,
	'/(public)/[network]/barrierefreiheit': PUBLIC,
	[OFFICE]: forLead({ actions: { default: { audit: 'networks.revise_office' } } }),
	[`${OFFICE}/auftritt`]: forLead({
		actions: {
			farbe: { audit: 'networks.choose_accent' },
			logo: { audit: 'networks.hang_logo', bytes: 6_000_000 },
			logo_entfernen: { audit: 'networks.remove_logo' }
		}
	}),
	[`${OFFICE}/gebiet`]: forLead({ actions: { dazu: { audit: 'networks.add_municipality' }, weg: { audit: 'networks.remove_municipality' } } }),
	[`${OFFICE}/rechtliches`]: forLead({
		actions: {
			impressum: { audit: 'networks.revise_imprint' },
			datenschutz: { audit: 'networks.revise_privacy' },
			barrierefreiheit: { audit: 'networks.revise_accessibility' }
		}
	}),
	[`${OFFICE}/team`]: forLead({ actions: { einladen: { audit: 'people.invite' }, zweiter_faktor: { audit: 'networks.require_second_factor' } } }),
	[`${OFFICE}/team/[konto]`]: forLead({
		objects: { konto: 'account' },
		actions: { rolle: { audit: 'people.change_role' }, erneut: { audit: 'people.invite' }, beenden: { audit: 'people.end_membership' } }
	}),
	[`${OFFICE}/gaeste`]: forLead({ objects: { gast: 'guest_grant' }, actions: { beenden: { audit: 'people.end_guest' } } }),
	[`${OFFICE}/auskunft`]: { ...forLead({ actions: { default: { audit: 'exchange.search_person', once: false } } }), data: 'P3' },
	[`${OFFICE}/auskunft/[person]`]: {
		...forLead({ objects: { person: 'person' }, actions: { default: { audit: 'exchange.request_erasure' } } }), data: 'P3', auditRead: 'exchange.open_disclosure'
	},
	[`${OFFICE}/auskunft/[person]/datei`]: { ...forLead({ objects: { person: 'person' } }), data: 'P3' },
	'/(operator)/[network]/betrieb': { surface: 'operator', who: ['operator'], cache: 'never', data: 'P1' }
};
