// SPDX-License-Identifier: EUPL-1.2
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Scope } from '../scope/scope.ts';
import { Refused } from '#shared/refusal.ts';
import { secret } from './secret.ts';

/** Nobody reads and fills a form faster, in seconds. */
const MIN_SECONDS = 2;
/** How long a form may lie open before its stamp is too old: a day, like its once-key. */
const MOST_HOURS = 24;

/** The signed time at which a public form was made; it comes back with the form. */
export function newStamp(scope: Scope): string {
	const at = scope.now.getTime().toString(36);
	return `${at}.${sign(scope, at)}`;
}

/**
 * Whether a form was filled by a person: the hidden field is empty, the stamp is ours and old enough to have read the
 * form. A filled hidden field answers false (the sender is told "thank you"); too fast is said, because people can be, too.
 */
export function isFromPerson(scope: Scope, form: { webseite: string; stempel: string }): boolean {
	if (form.webseite !== '') return false;
	const [at = '', signature = ''] = form.stempel.split('.');
	const wanted = sign(scope, at);
	const genuine = signature.length === wanted.length && timingSafeEqual(Buffer.from(signature), Buffer.from(wanted));
	const age = scope.now.getTime() - parseInt(at, 36);
	if (!genuine || age < MIN_SECONDS * 1000 || age > MOST_HOURS * 3600_000) throw new Refused('common.sent_too_fast');
	return true;
}

function sign(scope: Scope, at: string): string {
	return createHmac('sha256', secret()).update(`form:${scope.network.id}:${at}`).digest('base64url');
}
