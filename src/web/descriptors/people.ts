// SPDX-License-Identifier: EUPL-1.2
import { SIGNED_IN, type DescriptorTable } from '../descriptor.ts';

const ACCOUNT = '/(account)/[network]';
/** What only its sender's eyes may keep. */
const OWN = { cache: 'never', data: 'P2' } as const;
const SIGN_IN = { audit: 'people.sign_in', rate: 'sign-in', once: false } as const;

/** Showing once more who one is: nothing lasting changes. */
const PROOF = { audit: null, rate: 'sign-in', once: false } as const;

/** Signing in, links from mails, one's own account, the roles of a demo. */
export const people: DescriptorTable = {
	[`${ACCOUNT}/anmelden`]: {
		surface: 'account',
		who: 'anyone',
		...OWN,
		actions: { kennwort: SIGN_IN, link: { audit: null, rate: 'sign-in', once: false }, passkey: SIGN_IN }
	},
	[`${ACCOUNT}/anmelden/link/[marke]`]: {
		surface: 'account',
		who: 'anyone',
		objects: { marke: 'one_time_link' },
		...OWN,
		actions: { default: SIGN_IN }
	},
	[`${ACCOUNT}/anmelden/kennwort`]: { surface: 'account', who: 'anyone', ...OWN, actions: { default: { audit: null, rate: 'sign-in', once: false } } },
	[`${ACCOUNT}/anmelden/kennwort/[marke]`]: {
		surface: 'account',
		who: 'anyone',
		objects: { marke: 'one_time_link' },
		...OWN,
		actions: { default: { audit: 'people.set_password', rate: 'sign-in', once: false } }
	},
	[`${ACCOUNT}/anmelden/einladung/[marke]`]: {
		surface: 'account',
		who: 'anyone',
		objects: { marke: 'one_time_link' },
		...OWN,
		actions: { default: { audit: 'people.accept_invitation', rate: 'sign-in', once: false } }
	},
	[`${ACCOUNT}/anmelden/zweiter-faktor`]: {
		surface: 'account',
		who: SIGNED_IN,
		...OWN,
		actions: {
			code: SIGN_IN,
			einrichten: { audit: 'people.add_second_factor', rate: 'sign-in', once: false },
			passkey: SIGN_IN,
			passkey_neu: { audit: 'people.add_passkey', once: false }
		}
	},
	[`${ACCOUNT}/abmelden`]: { surface: 'account', who: 'anyone', ...OWN, actions: { default: { audit: 'people.end_session', once: false } } },
	[`${ACCOUNT}/konto`]: { surface: 'account', who: SIGNED_IN, ...OWN, actions: { default: { audit: 'people.revise_account' } } },
	[`${ACCOUNT}/konto/sicherheit`]: {
		surface: 'account',
		who: SIGNED_IN,
		objects: { id: 'passkey' },
		...OWN,
		actions: {
			kennwort: { audit: 'people.set_password', rate: 'sign-in', once: false },
			app: { audit: 'people.add_second_factor', rate: 'sign-in', once: false },
			codes: { audit: 'people.use_recovery_code', rate: 'sign-in', once: false },
			app_entfernen: { audit: 'people.remove_second_factor', rate: 'sign-in', once: false },
			passkey: { audit: 'people.add_passkey', once: false },
			passkey_entfernen: { audit: 'people.remove_passkey' },
			nachweis_kennwort: PROOF,
			nachweis_code: PROOF,
			passkey_nachweis: PROOF,
			nachweis_link: PROOF
		}
	},
	[`${ACCOUNT}/konto/sitzungen`]: {
		surface: 'account',
		who: SIGNED_IN,
		objects: { id: 'session' },
		...OWN,
		actions: { beenden: { audit: 'people.end_session' }, alle: { audit: 'people.end_session' } }
	},
	[`${ACCOUNT}/konto/traeger`]: {
		surface: 'account',
		who: SIGNED_IN,
		objects: { office: 'office' },
		...OWN,
		actions: { default: { audit: null } }
	},
	[`${ACCOUNT}/konto/gast`]: { surface: 'account', who: ['guest'], ...OWN },
	[`${ACCOUNT}/konto/gast/[zugang]`]: {
		surface: 'account', who: ['guest'], objects: { zugang: 'guest_grant' }, ...OWN, auditRead: 'people.view_as_guest', auditBy: 'page'
	},
	[`${ACCOUNT}/demo`]: { surface: 'account', who: 'anyone', objects: { account: 'account' }, ...OWN, actions: { default: SIGN_IN } }
};
