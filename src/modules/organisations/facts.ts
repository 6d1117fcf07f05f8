// SPDX-License-Identifier: EUPL-1.2

/** What others may hear of the directory: kind of fact → what it carries besides the organisation. */
export interface OrganisationFacts {
	/** A record entered the directory (aufgenommen). */
	'organisations.listed': { source: string };
	/** A list was read in (importiert); each record in it has facts of its own. */
	'organisations.imported': { source: string; rowsRead: number; created: number; changed: number };
	/** Somebody changed what it says. */
	'organisations.revised': { fields: string[] };
	/** Somebody said that it is still true (bestätigt). */
	'organisations.confirmed': { by: 'office' | 'organisation' };
	/** It was taken out of the directory. */
	'organisations.withdrawn': Record<string, never>;
	/** It came back. */
	'organisations.restored': Record<string, never>;
	/** Ansiedlung, Erweiterung, Umbau, Umzug, Nachnutzung or Übergabe. */
	'organisations.life_event_recorded': { kind: string; day: string; areaId: string | null };
}
