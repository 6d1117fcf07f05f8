// SPDX-License-Identifier: EUPL-1.2
// The front door of `networks`, in the order of an office's life.
export { findNetwork, listNetworks } from './find-network.ts';
export { findAccent, getSite, listOffices } from './site.ts';
export { letterheadOf } from './letterhead.ts';
export type { Letterhead } from './letterhead.ts';
