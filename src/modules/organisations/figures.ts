// SPDX-License-Identifier: EUPL-1.2

/** What is counted for a listed organisation: its public page was shown, a way to reach it was opened. */
export const COUNTED = ['shown', 'contact'] as const;
export type Counted = (typeof COUNTED)[number];

/** What an entry brought in the last twelve months. `since` is the first day that was counted, where that is less. */
export interface Figures { shown: number; contact: number; since: string | null }

/** Programs that say of themselves that they are none of the people whom the figures are about; those that lie are counted. */
const ROBOT = /bot|crawl|spider|slurp|preview|archiver|monitor|scan|fetch|curl|wget|python|java\/|go-http|headless|lighthouse|feed|facebookexternalhit|whatsapp/i;

/** Whether a request is counted: a browser that opens the page for somebody, not a robot, and no page that is fetched in advance. */
export function isCounted(headers: Headers): boolean {
	const agent = headers.get('user-agent') ?? '';
	const ahead = `${headers.get('sec-purpose') ?? ''} ${headers.get('purpose') ?? ''}`;
	return agent !== '' && !ROBOT.test(agent) && !/prefetch|prerender|preview/i.test(ahead);
}
