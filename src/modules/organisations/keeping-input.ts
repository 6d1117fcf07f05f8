// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import { ticked } from './input.ts';

/** How an office keeps its stock true. */
export const keepingInput = z.object({
	jaehrlich: ticked,
	pro_tag: z.coerce.number('common.number_wrong').int('common.number_wrong').min(1, 'organisations.keeping_per_day_range').max(500, 'organisations.keeping_per_day_range'),
	archiv_monate: z.coerce.number('common.number_wrong').int('common.number_wrong').min(13, 'organisations.keeping_months_range').max(120, 'organisations.keeping_months_range')
});
