// SPDX-License-Identifier: EUPL-1.2
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

export async function getDirectoryTerms(scope: Scope): Promise<DirectoryTerms> {
	const { licence: own, ...terms } = await getDataTerms(scope);
	const credits = await listSourceCredits(scope);
	const named = [...new Set([terms.publisher.name, ...credits.flatMap(({ attribution }) => attribution ?? [])])];
	return { ...terms, own, credits, licence: licenceOfAll(own, credits.map((credit) => credit.licence)), attribution: named.join('; ') };
}
