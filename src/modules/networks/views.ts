// SPDX-License-Identifier: EUPL-1.2

/** A network as anybody may see it. */
export interface NetworkCard {
	id: string;
	slug: string;
	name: string;
	demo: boolean;
	map: { lat: number; lon: number; zoom: number } | null;
}
