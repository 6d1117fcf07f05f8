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

/** The receiving server said no for good (5xx): trying again would only annoy. */
export class MailRefused extends Error {
	constructor(message: string) {
		super(message);
		this.name = 'MailRefused';
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
		const status = (error as { responseCode?: number }).responseCode ?? 0;
		countMail(status >= 500 ? 'refused' : 'later');
		if (status >= 500 && status < 600) throw new MailRefused(`SMTP ${status}`);
		throw error;
	}
}

async function keepAsFile(folder: string, id: string, message: object): Promise<void> {
	const outgoing = path.join(folder, 'postausgang');
	await fs.mkdir(outgoing, { recursive: true });
	const composed = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
	const file = path.join(outgoing, `${id}.eml`);
	await fs.writeFile(`${file}.teil`, composed.message as Buffer);
	await fs.rename(`${file}.teil`, file);
}
