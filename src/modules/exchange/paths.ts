// SPDX-License-Identifier: EUPL-1.2

/** The address of a page of this network in the reader's language: `/gesuche` → `/en/wolfsburg/gesuche`. */
export function pathTo(reader: { network: { slug: string }; locale: string }, path: string): string {
	return `${reader.locale === 'en' ? '/en' : ''}/${reader.network.slug}${path}`;
}
