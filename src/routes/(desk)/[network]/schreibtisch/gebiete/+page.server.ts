// SPDX-License-Identifier: EUPL-1.2
import { listAreas } from '#modules/areas/server/index.ts';
import { look } from '#web/look.ts';

/** All areas that this office may see. */
export const load = look(async (scope) => ({ areas: (await listAreas(scope)).map(({ outline: _, ...area }) => area) }));
