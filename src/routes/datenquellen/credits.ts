// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import stored from '../../../reference/credits.json' with { type: 'json' };

const words = z.object({ de: z.string(), en: z.string() });

const shape = z.array(
	z.object({
		id: z.string(),
		title: words,
		holder: z.string(),
		licence: z.object({ name: z.string(), url: z.string() }),
		credit: z.string(),
		link: z.string(),
		changes: words,
		/** The day as of which the data holds; null where the source names none. */
		date: z.string().nullable()
	})
);

/** The sources of all data that ships with the product, as their licences want them named. */
export const credits = shape.parse(stored);
