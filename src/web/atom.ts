// SPDX-License-Identifier: EUPL-1.2

/** A feed for readers of news (Atom, RFC 4287). */
export interface Feed { title: string; home: string; self: string; author: string; rights: string | null; entries: FeedEntry[] }
export interface FeedEntry { id: string; title: string; url: string; at: Date; text: string; category: string }

/** The feed as XML; what people typed stands there as text. It is as new as its newest entry. */
export function atomOf({ title, home, self, author, rights, entries }: Feed, now: Date): string {
	const newest = entries.reduce((latest, { at }) => (at > latest ? at : latest), new Date(0));
	return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de">
<title>${xml(title)}</title>
<id>${xml(self)}</id>
<link rel="self" type="application/atom+xml" href="${xml(self)}"/>
<link rel="alternate" type="text/html" href="${xml(home)}"/>
<updated>${(entries.length > 0 ? newest : now).toISOString()}</updated>
<author><name>${xml(author)}</name></author>
${rights ? `<rights>${xml(rights)}</rights>\n` : ''}${entries.map(entryOf).join('')}</feed>
`;
}

const entryOf = ({ id, title, url, at, text, category }: FeedEntry) => `<entry>
<id>urn:uuid:${xml(id)}</id>
<title>${xml(title)}</title>
<link rel="alternate" type="text/html" href="${xml(url)}"/>
<category term="${xml(category)}"/>
<updated>${at.toISOString()}</updated>
<summary>${xml(text)}</summary>
</entry>
`;

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
/** XML 1.0 holds no control signs but tab and line breaks, nor halves of pairs. */
const xml = (text: string) => text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '').replace(/[&<>"]/g, (sign) => SIGNS[sign]!);
