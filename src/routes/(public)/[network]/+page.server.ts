// SPDX-License-Identifier: EUPL-1.2
import { look } from '#web/look.ts';

/** The home of a network needs nothing beyond its frame. */
export const load = look(async () => ({}));
