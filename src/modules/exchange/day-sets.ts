// SPDX-License-Identifier: EUPL-1.2

const DAYS = ['mo', 'di', 'mi', 'do', 'fr', 'sa', 'so'];

/** Days of the week in a short text ("Mo-Fr", "Di,Sa", "Mi - So"), 0 = Monday. Empty if it names none. */
export function readDays(written: string): Set<number> {
	const found = new Set<number>();
	const text = written.toLowerCase().replace(/(mo|di|mi|do|fr|sa|so)[a-zäöü]*/g, '$1');
	for (
		const [, from = '', until] of text.matchAll(
			/\b(mo|di|mi|do|fr|sa|so)\b(?:\s*(?:-|–|bis)\s*(mo|di|mi|do|fr|sa|so)\b)?/g
		)
	) {
		const first = DAYS.indexOf(from);
		const last = until ? DAYS.indexOf(until) : first;
		for (let day = first; ; day = (day + 1) % 7) {
			found.add(day);
			if (day === last) break;
		}
	}
	return found;
}

/** Months of a season ("04-10", "10-04" over the new year, "ab 06"), 1..12. Empty if it names none. */
export function readMonths(written: string): Set<number> {
	const found = new Set<number>();
	if (/ganzjährig|immer|jederzeit/i.test(written)) for (let month = 1; month <= 12; month += 1) found.add(month);
	const range = /(ab\s*)?(\d{1,2})(?:\s*[-–]\s*(\d{1,2}))?/.exec(written);
	if (!range) return found;
	const first = Number(range[2]);
	const last = range[3] ? Number(range[3]) : range[1] ? 12 : first;
	if (first < 1 || first > 12 || last < 1 || last > 12) return found;
	for (let month = first; ; month = (month % 12) + 1) {
		found.add(month);
		if (month === last) break;
	}
	return found;
}
