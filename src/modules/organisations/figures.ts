// SPDX-License-Identifier: EUPL-1.2

/** What is counted for a listed organisation: its public page was shown, a way to reach it was opened. */
export const COUNTED = ['shown', 'contact'] as const;
export type Counted = (typeof COUNTED)[number];

/** What an entry brought in the last twelve months, and in each year. `since` is the first day of the twelve months that was counted. */
export interface Figures { shown: number; contact: number; since: string | null; years: { year: number; shown: number; contact: number }[] }

/** The introductions (Vermittlungen) of an organisation to which both sides agreed: in the last twelve months, and in each year. */
export interface Introductions { lastYear: number; years: { year: number; count: number }[] }

/** The three numbers of one year. */
export interface YearFigures { year: number; shown: number; contact: number; introductions: number }

/** Year by year, the newest first; a year in which only one of the three happened is there, too. */
export function yearsOf(figures: Pick<Figures, 'years'>, introductions: Pick<Introductions, 'years'>): YearFigures[] {
	const years = [...new Set([...figures.years, ...introductions.years].map(({ year }) => year))].sort((a, b) => b - a);
	return years.map((year) => {
		const { shown = 0, contact = 0 } = figures.years.find((one) => one.year === year) ?? {};
		return { year, shown, contact, introductions: introductions.years.find((one) => one.year === year)?.count ?? 0 };
	});
}

/** Programs that say of themselves that they are none of the people whom the figures are about; those that lie are counted. */
const ROBOT = /bot|crawl|spider|slurp|preview|archiver|monitor|scan|fetch|curl|wget|python|java\/|go-http|headless|lighthouse|feed|facebookexternalhit|whatsapp/i;

/** Whether a request is counted: a browser that opens the page for somebody, not a robot, and no page that is fetched in advance. */
export function isCounted(headers: Headers): boolean {
	const agent = headers.get('user-agent') ?? '';
	const ahead = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`;
	return agent !== '' && !ROBOT.test(agent) && !/prefetch|prerender|preview/i.test(ahead);
}
