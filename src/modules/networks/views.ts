// SPDX-License-Identifier: EUPL-1.2

/** A network as anybody may see it. */
export interface NetworkCard {
	id: string;
	slug: string;
	name: string;
	demo: boolean;
	map: { lat: number; lon: number; zoom: number } | null;
}

/** How an office (Träger) shows itself to the public on the pages of its network. */
export interface OfficeCard {
	id: string;
	slug: string;
	name: string;
	shortName: string;
	welcome: string;
	/** The person whom the office names to the public; empty where it names none. */
	contactName: string;
	contactTitle: string;
	email: string;
	phone: string;
	website: string;
	street: string;
	postcode: string;
	city: string;
	logoFileId: string | null;
}

/** What the frame around a network's pages needs. */
export interface SiteView {
	slug: string;
	name: string;
	demo: boolean;
	offices: OfficeCard[];
	/** The logo of a network with a single office. */
	logoUrl: string | null;
}
