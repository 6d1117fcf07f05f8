// SPDX-License-Identifier: EUPL-1.2
import fs from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';

/** A mail as its reader sees it. */
export interface ReadMail {
	to: string;
	subject: string;
	text: string;
	html: string;
	/** Addresses of our own in the text, in their order. */
	links: string[];
}

/** The mails that the program laid into its folder `postausgang`, oldest first; ids are ordered by time. */
export async function mailsIn(dataFolder: string): Promise<ReadMail[]> {
	const folder = path.join(dataFolder, 'postausgang');
	const files = fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('.eml')) : [];
	return Promise.all(files.sort().map((name) => read(path.join(folder, name))));
}

/** Waits for the mail that answers to a description; says which mails there were when none comes within 30 seconds. */
export async function awaitMail(dataFolder: string, what: string, isIt: (mail: ReadMail) => boolean): Promise<ReadMail> {
	for (let waited = 0; waited < 30_000; waited += 250) {
		const found = (await mailsIn(dataFolder)).findLast(isIt);
		if (found) return found;
		await new Promise((resolve) => setTimeout(resolve, 250));
	}
	const there = (await mailsIn(dataFolder)).slice(-8).map((mail) => `${mail.to}: ${mail.subject}`);
	throw new Error(`No mail "${what}". The last ones:\n${there.join('\n')}`);
}

async function read(file: string): Promise<ReadMail> {
	const mail = await simpleParser(fs.readFileSync(file));
	const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
	const text = mail.text ?? '';
	return {
		to: to?.value[0]?.address ?? '',
		subject: mail.subject ?? '',
		text,
		html: mail.html || '',
		links: [...text.matchAll(/https?:\/\/\S+/g)].map((found) => found[0])
	};
}
