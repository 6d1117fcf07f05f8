// SPDX-License-Identifier: EUPL-1.2
import { listAreaCredits, type AreaCredit } from '#modules/areas/server/index.ts';
import { licenceOfAll, type Licence } from '#modules/networks/open-data/licences.ts';
import { getDataTerms, type DataTerms } from '#modules/networks/server/index.ts';
import { listSourceCredits, type SourceCredit } from '#modules/organisations/server/index.ts';
import type { Scope } from '#platform/scope/scope.ts';

/** Under which terms the directory as a whole goes out, and whom to name. */
export interface DirectoryTerms extends Omit<DataTerms, 'licence'> {
	/** The licence of the network's own records. */
	own: DataTerms['licence'];
	/** The licence of all records together. */
	licence: Licence | null;
	credits: SourceCredit[];
	/** One line that names the publisher and every source that wants it. */
	attribution: string;
}

type Credit = Pick<SourceCredit, 'source' | 'licence' | 'attribution' | 'records'>;
export type Terms<C extends Credit = SourceCredit> = Omit<DirectoryTerms, 'credits'> & { credits: C[] };

async function termsOf<C extends Credit>(scope: Scope, credits: C[]): Promise<Terms<C>> {
	const { licence: own, ...terms } = await getDataTerms(scope);
	const named = [...new Set([terms.publisher.name, ...credits.flatMap(({ attribution }) => attribution ?? [])])];
	return { ...terms, own, credits, licence: licenceOfAll(own, credits.map((credit) => credit.licence)), attribution: named.join('; ') };
}

export const getDirectoryTerms = async (scope: Scope): Promise<DirectoryTerms> => termsOf(scope, await listSourceCredits(scope));

/** The same for business parks and quarters: outlines from OpenStreetMap go out under its licence. */
export const getAreaTerms = async (scope: Scope): Promise<Terms<AreaCredit>> => termsOf(scope, await listAreaCredits(scope));
