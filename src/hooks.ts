// SPDX-License-Identifier: EUPL-1.2
import { deLocalizeUrl } from '#text/compiled/runtime.js';

/** `/en/wolfsburg` is the English face of `/wolfsburg`: the same route. */
export const reroute = (request: { url: URL }) => deLocalizeUrl(request.url).pathname;
