// SPDX-License-Identifier: EUPL-1.2
import { phoneKey } from '../import/repair-contact.ts';

/** Providers, portals and builders of pages whose domain says nothing about who uses it. */
const SHARED_DOMAINS = new RegExp(
	'^(?:gmail|googlemail|gmx|web|t-online|outlook|hotmail|live|msn|yahoo|ymail|freenet|posteo|mailbox|icloud|me|aol|arcor|kabelmail|vodafone|online|email|mail|' +
	'protonmail|proton|osnanet|ewe|htp-tel|netcologne|unitybox|1und1|ionos|facebook|fb|instagram|linkedin|xing|youtube|tiktok|twitter|x|google|goo|maps|sites|jimdo\\w*|' +
	'wix\\w*|wordpress|blogspot|linktr|beacons|etsy|ebay|ebay-kleinanzeigen|kleinanzeigen|amazon|lieferando|speisekarte|gelbeseiten|dasoertliche|11880|meinestadt|' +
	'golocal|yelp|jameda|doctolib|treatwell|booking|airbnb|tripadvisor|opentable|myheimat|vereine|mein-verein|fussball|wa|t)\\.|' +
	'(?:^|\\.)(?:jimdo(?:free|site)?\\.com|jimdofree\\.com|wixsite\\.com|wordpress\\.com|blogspot\\.com|business\\.site|webnode\\.\\w+|weebly\\.com|github\\.io|linktr\\.ee|de\\.tl)$'
);

/** A web address in comparable parts: `shared` is a platform, where only the path tells whose page it is. */
export type WebKey = { host: string; path: string; shared: boolean };

function webKeyOf(website: string | null): WebKey | null {
	const found = /^(?:https?:\/\/)?(?:www\d?\.|m\.|de-de\.)?([^/:?#\s]+)([^?#\s]*)/i.exec((website ?? '').trim());
	const host = found?.[1]?.toLowerCase() ?? '';
	if (!host.includes('.')) return null;
	const path = (found?.[2] ?? '').toLowerCase().replace(/\/+$/, '').replace(/\/(?:index\.\w+|home|start(?:seite)?)$/, '');
	return { host, path, shared: SHARED_DOMAINS.test(host) };
}

/** Host of a web address without "www."; '' for none and for shared platforms. */
export function ownHost(website: string | null): string {
	const key = webKeyOf(website);
	return key && !key.shared ? key.host : '';
}

/** Domain of an e-mail address; '' for none and for free mail. */
export function ownDomain(email: string | null): string {
	const domain = email?.split('@')[1]?.toLowerCase() ?? '';
	return SHARED_DOMAINS.test(domain) ? '' : domain;
}

/** Ways to reach somebody, prepared for comparing. */
export type Contact = { phone: string; email: string; domain: string; web: WebKey | null; host: string };

/** Prepares phone, e-mail and website of a record. */
export function contactOf(record: { phone: string | null; email: string | null; website: string | null }): Contact {
	const web = webKeyOf(record.website);
	return {
		phone: phoneKey(record.phone),
		email: record.email?.trim().toLowerCase() ?? '',
		domain: ownDomain(record.email),
		web,
		host: web && !web.shared ? web.host : ''
	};
}

/** `trunk` is a central number and one of its extensions; a domain counts where mail and web stand for one another. */
export type ContactMatch = {
	phone: 'equal' | 'trunk' | 'different' | 'one_sided' | 'none';
	email: 'equal' | 'domain' | 'different' | 'unknown';
	/** Only one of the two has a domain of its own in its address: an equal domain is that of the other's website. */
	oneMail: boolean;
	web: 'equal' | 'different' | 'unknown';
};

/** Compares the ways to reach two records. */
export function matchContacts(a: Contact, b: Contact): ContactMatch {
	return { phone: phoneOf(a.phone, b.phone), email: emailOf(a, b), oneMail: (a.domain === '') !== (b.domain === ''), web: webOf(a, b) };
}

function phoneOf(a: string, b: string): ContactMatch['phone'] {
	if (a === '' || b === '') return a === b ? 'none' : 'one_sided';
	if (a === b) return 'equal';
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	const trunk = short.replace(/0$/, '');
	const extended = trunk.length >= 7 && long.startsWith(trunk) && long.length - trunk.length <= 3 && short.endsWith('0');
	return extended || (short.length >= 8 && long.startsWith(short) && long.length - short.length <= 2) ? 'trunk' : 'different';
}

function emailOf(a: Contact, b: Contact): ContactMatch['email'] {
	if (a.email !== '' && a.email === b.email) return 'equal';
	const [one, other] = [a.domain || a.host, b.domain || b.host];
	const mailed = a.domain !== '' || b.domain !== '';
	if (mailed && one !== '' && one === other) return 'domain';
	return a.email !== '' && b.email !== '' ? 'different' : 'unknown';
}

function webOf({ web: a }: Contact, { web: b }: Contact): ContactMatch['web'] {
	if (!a || !b) return 'unknown';
	if (a.shared || b.shared) return a.shared && b.shared && a.host === b.host && a.path === b.path && a.path.length > 3 ? 'equal' : 'unknown';
	return a.host === b.host ? 'equal' : 'different';
}
