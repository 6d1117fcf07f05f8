// SPDX-License-Identifier: EUPL-1.2

/** What others may hear of the directory: kind of fact → what it carries besides the organisation. */
export interface OrganisationFacts {
	/** A record entered the directory (aufgenommen). */
	'organisations.listed': { source: string };
	/** Somebody typed it in, past the warning or without one; the stock is searched for its likes. */
	'organisations.entered': Record<string, never>;
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
	/** It was put together with another record that goes on for it (zusammengeführt); and came apart again. */
	'organisations.merged': { into: string };
	'organisations.parted': { from: string };
	/** It became a partner of the network, and is none any more. */
	'organisations.partner_joined': { role: string };
	'organisations.partner_left': { role: string };
	/** Ansiedlung, Erweiterung, Umbau, Umzug, Nachnutzung or Übergabe. */
	'organisations.life_event_recorded': { kind: string; day: string; areaId: string | null };
	/** It was corrected: this is what holds now; and taken back. */
	'organisations.life_event_revised': { kind: string; day: string; areaId: string | null };
	'organisations.life_event_withdrawn': { kind: string };
	/** Somebody of the public proposed something; nothing of it is public. */
	'organisations.proposal_received': { kind: 'new' | 'correction' | 'gone' };
	/** The office took a proposal over. */
	'organisations.proposal_accepted': { kind: 'new' | 'correction' | 'gone' };
	/** A claimant opened our mail; and typed the code of a letter. */
	'organisations.claim_confirmed': Record<string, never>;
	'organisations.claim_code_entered': Record<string, never>;
	/** A claim proved itself, or the office granted it: somebody may keep the entry. */
	'organisations.claim_proven': { way: string };
	'organisations.claim_granted': { way: string };
	/** By the link of the yearly question somebody asked to be taken out. */
	'organisations.removal_wanted': Record<string, never>;
}
