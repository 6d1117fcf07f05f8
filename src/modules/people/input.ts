// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { refusePassword } from './rules.ts';

/** One line of text, trimmed; control signs cannot be typed and are not taken. */
const line = (max: number) =>
	z
		.string('common.field_missing')
		.trim()
		.max(max, 'common.field_too_long')
		.regex(/^[^\p{Cc}]*$/u, 'common.field_wrong');

const email = z
	.string('common.field_missing')
	.trim()
	.toLowerCase()
	.min(1, 'common.field_missing')
	.max(254, 'common.field_too_long')
	.regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, 'common.email_wrong');

const name = line(120).min(1, 'common.field_missing');

/** A password that is being chosen; the rule says why not. */
const newPassword = z.string('common.field_missing').superRefine((password, context) => {
	const refusal = refusePassword(password);
	if (refusal) context.addIssue({ code: 'custom', message: refusal });
});

const presentPassword = z.string('common.field_missing').min(1, 'common.field_missing').max(1000, 'people.password_too_long');

/** Where to go on to after signing in; checked where it is used. */
const weiter = z.string().max(500).optional();

export const signInInput = z.object({ email, password: presentPassword, weiter });
export const linkInput = z.object({ email, weiter });
export const nothingInput = z.object({});
export const enterInput = z.object({ weiter });
export const passwordInput = z.object({ password: newPassword });
export const acceptInput = z.object({ name: name.optional(), password: newPassword.optional() });
export const codeInput = z.object({ code: line(40).min(1, 'common.field_missing'), weiter });
/** What the browser answered for a passkey, as JSON. */
export const passkeyInput = z.object({ response: z.string('people.passkey_wrong').min(2, 'people.passkey_wrong').max(20_000, 'people.passkey_wrong'), weiter });
export const newPasskeyInput = passkeyInput.extend({ name: line(60) });
export const accountInput = z.object({ name, title: line(120), phone: line(40), locale: z.enum(['de', 'en'], 'common.choice_wrong') });
export const changePasswordInput = z.object({ present_password: z.string().max(1000).default(''), password: newPassword });
export const presentPasswordInput = z.object({ proof_password: presentPassword });
export const idInput = z.object({ id: z.string('common.field_missing').max(64) });
export const officeInput = z.object({ office: z.string('common.field_missing').max(64) });
export const colleagueInput = z.object({ email, name, role: z.enum(['lead', 'adviser', 'editor'], 'common.choice_wrong') });
export const memberInput = z.object({ email, name, role: z.enum(['partner', 'member'], 'common.choice_wrong') });
export const guestInput = z.object({
	email, name, zweck: line(200).min(1, 'common.field_missing'),
	bis: z.string('common.field_missing').regex(/^\d{4}-\d\d-\d\d$/, 'common.date_wrong')
});
export const guestChoiceInput = z.object({ gast: z.string('common.field_missing').max(64) });
/** Who is asked for: a name or an address. */
export const subjectInput = z.object({ wer: line(120).min(3, 'people.disclosure_too_short') });
/** That somebody is sure, and which accounts (ids) the page had named to them. */
export const erasureInput = z.object({
	sicher: z.literal(['on', 'ja', '1'], 'people.erase_not_sure'),
	konten: z.string().max(2000).default('').transform((ids) => ids.split(',').filter(Boolean))
});
export const accountChoiceInput = z.object({ konto: z.string('common.field_missing').max(64) });
export const roleChoiceInput = z.object({ role: z.enum(['lead', 'adviser', 'editor'], 'common.choice_wrong') });
export const accountIdInput = z.object({ account: z.string('common.field_missing').max(64) });
