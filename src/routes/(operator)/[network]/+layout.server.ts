// SPDX-License-Identifier: EUPL-1.2
import { lookAround } from '#web/look.ts';
import { visitorOf } from '#web/seed.ts';
import { siteFrame } from '../../frame/site-frame.ts';
import type { LayoutServerLoadEvent } from './$types.js';

/** The frame of the operator's pages. */
export const load = lookAround((scope, event: LayoutServerLoadEvent) => siteFrame(scope, visitorOf(event), 'none'));
