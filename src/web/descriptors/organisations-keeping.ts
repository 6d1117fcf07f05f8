// SPDX-License-Identifier: EUPL-1.2
import { STAFF, type DescriptorTable } from '../descriptor.ts';

/** Forms carry a stamp and a key of their own, so no cache may share them. */
const FORM = { surface: 'public', who: 'anyone', cache: 'never', data: 'P1' } as const;
const OF_ENTRY = { ...FORM, objects: { slug: 'organisation' } } as const;
const BY_LINK = { surface: 'link', who: 'anyone', cache: 'never', data: 'P2', objects: { marke: 'one_time_link' } } as const;
const DESK = { surface: 'desk', who: STAFF, cache: 'never', data: 'P2' } as const;
/** Who may let others speak for an organisation; editors keep records only. */
const INVITING = ['lead', 'adviser'] as const;

const publicDirectory = '/(public)/[network]/verzeichnis/[slug]';
const publicNew = '/(public)/[network]/eintrag-vorschlagen';
const link = '/(link)/[network]/link/eintrag';
const desk = '/(desk)/[network]/schreibtisch';
const strangers = (audit: string) => ({ audit, rate: 'public-form' }) as const;
const byLink = (audit: string | null) => ({ audit, rate: 'link' }) as const;
const preview = { audit: null, once: false } as const;

/** Proposals of the public, claims of entries, the yearly question: for anybody, by link, at the desk. */
export const organisationsKeeping: DescriptorTable = {
	[publicNew]: { ...FORM, actions: { default: strangers('organisations.propose') } },
	[`${publicNew}/danke`]: { ...FORM, cache: 'public', data: 'P0' },
	[`${publicDirectory}/berichtigen`]: { ...OF_ENTRY, actions: { default: strangers('organisations.propose') } },
	[`${publicDirectory}/gibt-es-nicht-mehr`]: { ...OF_ENTRY, actions: { default: strangers('organisations.propose') } },
	[`${publicDirectory}/uebernehmen`]: { ...OF_ENTRY, actions: { default: strangers('organisations.check_claim') } },

	[`${link}/vorschlag/[marke]`]: {
		...BY_LINK, actions: { bestaetigen: byLink('organisations.confirm_proposal'), zuruecknehmen: byLink('organisations.withdraw_proposal') }
	},
	[`${link}/uebernahme/[marke]`]: { ...BY_LINK, actions: { bestaetigen: byLink('organisations.check_claim'), code: { ...byLink('organisations.check_claim'), once: false } } },
	[`${link}/stimmt/[marke]`]: { ...BY_LINK, actions: { default: byLink('organisations.confirm') } },
	[`${link}/aendern/[marke]`]: { ...BY_LINK, actions: { default: byLink('organisations.revise') } },
	[`${link}/entfernen/[marke]`]: { ...BY_LINK, actions: { default: byLink('organisations.archive') } },
	[`${link}/nie-wieder/[marke]`]: { ...BY_LINK, actions: { default: byLink('organisations.see_answers') } },

	[`${desk}/vorschlaege`]: DESK,
	[`${desk}/vorschlaege/benachrichtigung`]: { ...DESK, actions: { default: { audit: 'organisations.subscribe' } } },
	[`${desk}/vorschlaege/[vorschlag]`]: {
		...DESK, objects: { vorschlag: 'proposal' },
		actions: {
			annehmen: { audit: 'organisations.accept_proposal' }, ansehen: preview, ablehnen: { audit: 'organisations.refuse_proposal' }, oeffnen: { audit: 'organisations.reopen_proposal' }
		}
	},
	[`${desk}/uebernahmen`]: { ...DESK, who: INVITING },
	[`${desk}/uebernahmen/[uebernahme]`]: {
		...DESK, who: INVITING, objects: { uebernahme: 'claim' },
		actions: {
			brief: { audit: 'organisations.issue_claim_code' }, uebergeben: { audit: 'organisations.grant_claim' }, ansehen: preview, ablehnen: { audit: 'organisations.refuse_claim' }
		}
	},
	[`${desk}/uebernahmen/[uebernahme]/brief`]: { ...DESK, who: INVITING, objects: { uebernahme: 'claim' } },
	[`${desk}/bestandspflege`]: {
		...DESK, actions: { speichern: { audit: 'organisations.set_keeping', who: ['lead'] }, gesehen: { audit: 'organisations.see_answers' } }
	},
	[`${desk}/bestandspflege/[ansicht]`]: {
		...DESK, objects: { ansicht: 'page', organisation: 'organisation' },
		actions: { bestaetigen: { audit: 'organisations.confirm' }, archivieren: { audit: 'organisations.archive' }, zurueckholen: { audit: 'organisations.restore' } }
	}
};
