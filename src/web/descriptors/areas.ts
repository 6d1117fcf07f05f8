// SPDX-License-Identifier: EUPL-1.2
import type { DescriptorTable } from '../descriptor.ts';

const PUBLIC = { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' } as const;

/** Business parks and quarters, for everybody and at the desk. */
export const areas: DescriptorTable = {
	'/(public)/[network]/gebiete': PUBLIC,
	'/(public)/[network]/gebiete/[slug]': { ...PUBLIC, objects: { slug: 'area' } }
};
