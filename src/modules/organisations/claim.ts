// SPDX-License-Identifier: EUPL-1.2
import { addDays } from '#shared/dates.ts';

/** Where a claim (Übernahme eines Eintrags) stands. Nobody at the desk sees one whose address is not confirmed. */
export const CLAIM_STATES = ['unconfirmed', 'checking', 'proven', 'granted', 'refused', 'withdrawn'] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/**
 * How a claim was proven: by the address at the entry, by a code sent in a letter, by the office (on the phone, in person). An address
 * of the same domain proves nothing by itself, it only tells the office why to believe it.
 */
export type ClaimWay = 'recorded_address' | 'same_domain' | 'letter' | 'office';

/** The office may refuse what proved itself for so many days; then the access stands. */
export const OBJECTION_DAYS = 14;
/** An address that nobody confirms for so long is forgotten with its claim. */
export const UNCONFIRMED_DAYS = 7;
/** So often a code may be typed wrongly; and so long it holds. */
export const MOST_TRIES = 5;
export const CODE_DAYS = 30;

/** So long an address (or a number) has to stand in the entry before it proves a claim, unless the office or a source put it there. */
export const ADDRESS_DAYS = 60;

/** Whether the recorded address is young and of unknown origin: whoever reads it may have put it there for this very purpose. */
export const isYoungAddress = (unprovenSince: Date | null, now: Date): boolean =>
	unprovenSince !== null && now.getTime() - unprovenSince.getTime() < ADDRESS_DAYS * 86_400_000;

/**
 * Domains under which anybody gets an address: the same one suggests nothing. The providers common in Germany (freemail services and
 * access providers, as of 2026). No such list is ever complete, so a domain opens no access whether it stands here or not.
 */
const FREE_MAIL = new Set([
	'gmail.com', 'googlemail.com', 'gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch', 'gmx.com', 'gmx.eu', 'gmx.info', 'gmx.org', 'web.de', 't-online.de', 'magenta.de', 'freenet.de', 'arcor.de',
	'outlook.com', 'outlook.de', 'hotmail.com', 'hotmail.de', 'live.com', 'live.de', 'msn.com', 'yahoo.com', 'yahoo.de', 'ymail.com', 'rocketmail.com', 'aol.com', 'aol.de', 'icloud.com',
	'me.com', 'mac.com', 'mail.de', 'email.de', 'posteo.de', 'posteo.net', 'posteo.org', 'mailbox.org', 'proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me', 'tutanota.com',
	'tutanota.de', 'tuta.com', 'tuta.io', 'zoho.com', 'zoho.eu', 'fastmail.com', 'vodafone.de', 'vodafonemail.de', 'o2online.de', 'o2mail.de', 'kabelmail.de', 'unitybox.de', 'unity-mail.de',
	'ewe.net', 'ewetel.net', 'netcologne.de', 'osnanet.de', 'versanet.de', 'alice.de', 'alice-dsl.net', 'online.de', 'onlinehome.de', 'online.ms', 'kabelbw.de', 'htp-tel.de', 'wtnet.de',
	'yandex.com', 'yandex.ru', 'mail.ru', 'mail.com', 'email.com', 'gmx.biz', 'firemail.de', 'lycos.de', 'directbox.com', 'smart-mail.de', 'trash-mail.com', 'mailinator.com'
]);

/** Hosts on which anybody can have a page of their own: a shared one says nothing about who is behind an address there. */
const SHARED_HOSTS = /(^|\.)(facebook|instagram|linkedin|xing|youtube|tiktok|x|twitter|google|wordpress|blogspot|jimdo|jimdofree|jimdosite|wixsite|wix|weebly|github|business|etsy|ebay|amazon|linktr)\.(com|de|io|site|ee|net|org)$/;

const domainOf = (email: string) => email.toLowerCase().split('@')[1]?.replace(/\.$/, '') ?? '';

/** The host of a website without `www.`; empty where it is none. */
function hostOf(website: string | null): string {
	try {
		return website ? new URL(website).hostname.toLowerCase().replace(/^www\./, '') : '';
	} catch {
		return '';
	}
}

/**
 * What a confirmed address says: the very one of the entry proves; one of the domain of its mail or website suggests to the office
 * that the claim is right. Null: it says nothing.
 */
export function claimWay(email: string, record: { email: string | null; website: string | null }): 'recorded_address' | 'same_domain' | null {
	if (record.email && record.email.trim().toLowerCase() === email.toLowerCase()) return 'recorded_address';
	const domain = domainOf(email);
	if (domain === '' || FREE_MAIL.has(domain) || SHARED_HOSTS.test(domain)) return null;
	const host = hostOf(record.website);
	if (record.email && domainOf(record.email) === domain) return 'same_domain';
	// "shop.firma.de" as website and "firma.de" as mail domain are one house; "de" is none.
	return host !== '' && !SHARED_HOSTS.test(host) && (host === domain || (host.endsWith(`.${domain}`) && domain.includes('.'))) ? 'same_domain' : null;
}

/** The last day on which the office may refuse a claim that proved itself. */
export const objectionUntil = (today: string): string => addDays(today, OBJECTION_DAYS);

/** A claim in the list of the desk. */
export interface ClaimLine {
	id: string; state: ClaimState; organisationId: string; organisation: string; name: string; email: string; way: ClaimWay | null; objectionUntil: string | null; createdAt: Date;
}

/** That the address of an entry came a short while ago from somebody unknown, or from a holder of the entry, and when. */
export interface PlaceDoubt { at: Date; source: 'proposal' | 'member' }

/** A claim as the office checks it. */
export interface ClaimPage extends ClaimLine {
	phone: string;
	role: string;
	remark: string;
	confirmedAt: Date | null;
	codeIssuedAt: Date | null;
	codeEnteredAt: Date | null;
	tries: number;
	decidedAt: Date | null;
	decidedBy: string | null;
	reason: string;
	/** What the entry itself says, to call or write there; not what the claim says. `phoneProposedAt`: the number came from somebody unknown a short while ago. */
	recorded: { phone: string | null; email: string | null; website: string | null; address: string[]; youngSince: Date | null; phoneProposedAt: Date | null; addressDoubt: PlaceDoubt | null };
	/** Others who speak for the organisation, or want to. */
	others: { name: string; what: 'member' | 'invited' | 'claim' }[];
}

/** What the holder of the link sees. */
export interface ClaimStatus {
	id: string; state: ClaimState; organisation: string; email: string; confirmed: boolean; codeAsked: boolean; triesLeft: number; reason: string; decidedAt: Date | null;
}
