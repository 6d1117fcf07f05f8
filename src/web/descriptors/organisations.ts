// SPDX-License-Identifier: EUPL-1.2
import type { DescriptorTable } from '../descriptor.ts';

const PUBLIC = { surface: 'public', who: 'anyone', cache: 'public', data: 'P1' } as const;

/** Directory and map, the record at the desk, and the own record of members. */
export const organisations: DescriptorTable = {
	'/(public)/[network]/verzeichnis': PUBLIC,
	'/(public)/[network]/verzeichnis/liste.csv': PUBLIC,
	'/(public)/[network]/verzeichnis/[slug]': { ...PUBLIC, objects: { slug: 'organisation' } },
	'/(public)/[network]/karte': PUBLIC,
	'/(public)/[network]/sitemap.xml': PUBLIC
};
