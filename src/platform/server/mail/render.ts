// SPDX-License-Identifier: EUPL-1.2
import type { Mail } from './compose.ts';

/** A mail as nodemailer takes it; headers only from checked parts. */
export interface RenderedMail {
	from: { name: string; address: string };
	to: { name: string; address: string };
	replyTo?: string;
	subject: string;
	text: string;
	html: string;
	headers: Record<string, string>;
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (c) => ESCAPES[c]!);
/** A header takes one line. */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 200);

/**
 * Renders the parts as plain text and as simple HTML without anything to load. Everything is escaped: the words of a
 * need, a name or a note can say what they like and stay words.
 */
export function renderMail(mail: Omit<Mail, 'key' | 'delivery'> & { locale: string }, sender: string): RenderedMail {
	const address = /<([^>]+)>/.exec(sender)?.[1] ?? sender;
	return {
		from: { name: oneLine(mail.from.name), address },
		to: { name: oneLine(mail.to.name), address: oneLine(mail.to.email) },
		...(mail.from.replyTo ? { replyTo: oneLine(mail.from.replyTo) } : {}),
		subject: oneLine(mail.subject),
		text: asText(mail),
		html: asHtml(mail),
		headers: { 'Content-Language': mail.locale, 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' }
	};
}

function asText(mail: Omit<Mail, 'key' | 'delivery'>): string {
	const links = [...(mail.action ? [mail.action] : []), ...(mail.links ?? [])].map((link) => `${link.label}:\n${link.url}`);
	return [...mail.paragraphs, ...links, `-- \n${mail.signature.join('\n')}`].join('\n\n') + '\n';
}

function asHtml(mail: Omit<Mail, 'key' | 'delivery'> & { locale: string }): string {
	const paragraphs = mail.paragraphs.map((text) => `<p>${escape(text).replace(/\n/g, '<br>')}</p>`).join('\n');
	const button = mail.action
		? `<p><a href="${escape(mail.action.url)}" style="display:inline-block;padding:12px 20px;background:#1f4e79;color:#ffffff;text-decoration:none;border-radius:4px">${escape(mail.action.label)}</a></p>`
		: '';
	const links = (mail.links ?? []).map((link) => `<p><a href="${escape(link.url)}">${escape(link.label)}</a></p>`).join('\n');
	const signature = mail.signature.map(escape).join('<br>');
	return `<!doctype html><html lang="${escape(mail.locale)}"><head><meta charset="utf-8"><title>${escape(mail.subject)}</title></head>
<body style="margin:0;padding:24px;font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1b1b1b;background:#ffffff">
<div style="max-width:38em">${paragraphs}\n${button}\n${links}\n<p style="color:#555555;border-top:1px solid #cccccc;padding-top:12px">${signature}</p></div></body></html>`;
}
