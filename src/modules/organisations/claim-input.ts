// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { email, line, lines, phone, ticked } from './input.ts';

/** "Das ist mein Eintrag": who, by which address, in which role. */
export const claimInput = z.object({
	name: line(120).refine((text) => text !== '', 'organisations.claim_name_missing'),
	email: email.refine((text) => text !== '', 'organisations.claim_email_missing').transform((text) => text.toLowerCase()),
	telefon: phone, rolle: line(120), anmerkung: lines(2000),
	berechtigt: z.literal('ja', 'organisations.claim_not_entitled'), webseite: line(500), stempel: line(200)
});

/** The code of the letter; blanks and dashes do not matter. */
export const codeInput = z.object({ code: line(40).transform((text) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')).refine((text) => text.length === 8, 'organisations.claim_code_wrong_form') });

/** That the office looked for the address of the letter elsewhere; needed where the entry's own is doubtful. */
export const letterInput = z.object({ anschrift_geprueft: ticked });

/** At which field of the form a rule's refusal stands. */
export const LETTER_REFUSED_AT: Readonly<Record<string, string>> = { 'organisations.claim_address_doubtful': 'anschrift_geprueft' };

/** Why the office grants or refuses. */
export const claimDecisionInput = z.object({ grund: lines(1000).refine((text) => text !== '', 'organisations.proposal_reason_missing') });
