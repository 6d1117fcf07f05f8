// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type pg from 'pg';
import type { Config } from '../config/config.ts';
import { countMail } from '../log/metrics.ts';
import type { ClaimedLetter } from '../queue/claim.ts';
import type { Mail } from './compose.ts';
import { renderMail } from './render.ts';

/** How `last_error` begins where the receiving server does not know the recipient: the one thing that says something about the address. */
export const UNKNOWN_RECIPIENT = 'recipient refused';

/** The receiving server said no for good (5xx): trying again would only annoy. */
export class MailRefused extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'MailRefused';
	}
}

/** The connection broke while the mail was handed over: it may have arrived. */
export class MailInDoubt extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'MailInDoubt';
	}
}

/**
 * How mails leave this installation: by SMTP where one is configured, otherwise into the folder `postausgang` as
 * .eml files (a demo must never write to strangers). The Message-ID is made from the outbox entry, so a second
 * attempt is recognisable as the same mail.
 */
export function deliveryBy(config: Config, _pool: pg.Pool): (letter: ClaimedLetter) => Promise<void> {
	const smtp = config.SMTP_URL ? createTransport(config.SMTP_URL, { connectionTimeout: 10_000, socketTimeout: 30_000 } as object) : null;
	const domain = /@([^>\s]+)/.exec(config.MAIL_FROM)?.[1] ?? 'localhost';
	return async (letter) => {
		const message = {
			...renderMail(letter.payload as unknown as Omit<Mail, 'key' | 'delivery'> & { locale: string }, config.MAIL_FROM),
			messageId: `<${letter.id}@${domain}>`,
			date: letter.at
		};
		if (smtp) await sendBySmtp(smtp, message);
		else await keepAsFile(config.DATA_FOLDER, letter.id, message);
		countMail('sent');
	};
}

async function sendBySmtp(smtp: Transporter, message: object): Promise<void> {
	try {
		await smtp.sendMail(message);
	} catch (error) {
		const problem = error as SmtpProblem;
		const status = problem.responseCode ?? 0;
		// Our own password is wrong: that is no answer about this mail.
		const refused = status >= 500 && status < 600 && problem.code !== 'EAUTH';
		countMail(refused ? 'refused' : 'later');
		if (refused) throw new MailRefused(`${isUnknownRecipient(problem) ? `${UNKNOWN_RECIPIENT}: ` : ''}SMTP ${status}`);
		if (status === 0 && !neverConnected(problem)) throw new MailInDoubt(problem.message);
		throw error;
	}
}

interface SmtpProblem extends Error { code?: string; command?: string; response?: string; responseCode?: number; syscall?: string }

/** Refused at RCPT, and not for a reason of its own: a block list or a full mailbox says so by its enhanced code (RFC 3463: 5.7.x, 5.2.2) and says nothing about the address. */
const isUnknownRecipient = ({ command, response, responseCode }: SmtpProblem) =>
	command === 'RCPT TO' && [550, 551, 553].includes(responseCode ?? 0) && !/^\d{3}[ -]5\.(?!1\.|2\.1)/.test(response ?? '');

/** Nothing was handed over: no name, no connection, no greeting. */
const neverConnected = ({ code, syscall, message }: SmtpProblem) =>
	code === 'EDNS' || code === 'EAUTH' || code === 'ETLS' || syscall === 'connect' || /ECONNREFUSED|connection timeout|greeting never received/i.test(message);

async function keepAsFile(folder: string, id: string, message: object): Promise<void> {
	const outgoing = path.join(folder, 'postausgang');
	await fs.mkdir(outgoing, { recursive: true });
	const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
	const file = path.join(outgoing, `${id}.eml`);
	await fs.writeFile(`${file}.teil`, composed.message as Buffer);
	await fs.rename(`${file}.teil`, file);
}
