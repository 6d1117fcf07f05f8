// SPDX-License-Identifier: EUPL-1.2
import { publicAddress, publicOrigin } from '#platform/config/public-address.ts';
import type { Scope } from '#platform/scope/scope.ts';

/**
 * The network's public address without a slash at the end; links in data lead to the German pages. From the configuration,
 * never from the request: shared caches keep these answers, and nobody can make us write links to their own server.
 */
export const publicBase = (scope: Scope) => `${publicOrigin()}/${scope.network.slug}`;

/** The same in the language of the page, for links that people follow. */
export const publicPages = (scope: Scope): string => publicAddress(`/${scope.network.slug}`, scope.locale);
