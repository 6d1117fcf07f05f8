// SPDX-License-Identifier: EUPL-1.2
import { look } from '#web/look.ts';

/** Thanks need nothing but the frame. */
export const load = look(async () => ({}));
