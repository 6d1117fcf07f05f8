// SPDX-License-Identifier: EUPL-1.2
import type { Option } from '#ui/types.ts';
import type { SiteView } from '../views.ts';

type Named = Pick<SiteView, 'id' | 'label' | 'street' | 'houseNumber' | 'city' | 'areas'>;

/** A site in a line: "Lager, Höhne 3, Wuppertal". */
const siteWords = ({ label, street, houseNumber, city }: Named): string => [label, `${street} ${houseNumber}`.trim(), city].filter((part) => part !== '').join(', ');

/**
 * Where a life event may have happened: the sites of the record and the areas that these lie in. What an event says already can be chosen
 * too, also where a merge left its site behind or it lies in an area no more.
 */
export function eventPlaces(sites: readonly Named[], said: { site?: Option | null; area?: Option | null } = {}): { sites: Option[]; areas: Option[] } {
	const once = (options: (Option | null | undefined)[]) => [...new Map(options.flatMap((one) => (one ? [[one.value, one] as const] : []))).values()];
	return {
		sites: once([...sites.map((site) => ({ value: site.id, label: siteWords(site) })).filter(({ label }) => label !== ''), said.site]),
		areas: once([...sites.flatMap(({ areas }) => areas.map(({ id, name }) => ({ value: id, label: name }))), said.area]).sort((a, b) => a.label.localeCompare(b.label, 'de'))
	};
}
