// SPDX-License-Identifier: EUPL-1.2
import type { DescriptorTable } from '../descriptor.ts';

/** Start page, the machine's own pages, and the frame of a network. */
export const networks: DescriptorTable = {
	'/': { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' },
	'/health': { surface: 'machine', who: 'anyone', cache: 'never', data: 'P0' },
	'/ready': { surface: 'machine', who: 'anyone', cache: 'never', data: 'P0' },
	'/bausteine': { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' },
	'/(public)/[network]': { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' },
	'/(public)/[network]/thema.css': { surface: 'public', who: 'anyone', cache: 'public', data: 'P0' }
};
