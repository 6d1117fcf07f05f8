// SPDX-License-Identifier: EUPL-1.2
import type { DescriptorTable } from '../descriptor.ts';

const PUBLIC = { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' } as const;
const DATA = '/(public)/[network]/daten';
const API = '/(public)/[network]/api/v1';

/** What goes out for programs: files, the catalogue, the interface, news. */
export const openData: DescriptorTable = {
	[DATA]: PUBLIC,
	[`${DATA}/organisationen.csv`]: PUBLIC,
	[`${DATA}/organisationen.csv-metadata.json`]: PUBLIC,
	[`${DATA}/organisationen.geojson`]: PUBLIC,
	[`${DATA}/gebiete.geojson`]: PUBLIC,
	[`${DATA}/katalog.ttl`]: PUBLIC,
	[`${DATA}/katalog.jsonld`]: PUBLIC,
	[`${DATA}/murmurations.json`]: PUBLIC,
	'/(public)/[network]/neues.atom': PUBLIC,
	[`${API}/openapi.json`]: PUBLIC,
	[`${API}/organisations`]: PUBLIC,
	[`${API}/organisations/[slug]`]: { ...PUBLIC, objects: { slug: 'organisation' } },
	[`${API}/areas`]: PUBLIC,
	[`${API}/needs`]: PUBLIC,
	[`${API}/offers`]: PUBLIC,
	[`${API}/fields`]: PUBLIC,
	'/(desk)/[network]/schreibtisch/verwaltung/daten': {
		surface: 'desk', who: ['lead'], cache: 'never', data: 'P1', actions: { lizenz: { audit: 'networks.choose_data_licence' }, uebernehmen: { audit: 'organisations.take_in', bytes: 26_000_000 } }
	},
	'/(desk)/[network]/schreibtisch/verwaltung/daten/gesamtbestand': { surface: 'desk', who: ['lead'], cache: 'never', data: 'P2' }
};
