// SPDX-License-Identifier: EUPL-1.2
import type { Scope } from '#platform/scope/scope.ts';
import { OPEN_HEADERS } from '#web/api/problem.ts';
import type { DirectoryTerms } from './terms.ts';

/** A GeoJSON file (RFC 7946) that says under which terms it may be used. */
export function featureFile(scope: Scope, features: readonly object[], terms: Pick<DirectoryTerms, 'licence' | 'publisher' | 'attribution'>): Response {
	const { licence, publisher, attribution } = terms;
	const collection = {
		type: 'FeatureCollection', licence: licence && { name: licence.name, url: licence.url }, publisher: publisher.name, attribution,
		generatedAt: scope.now.toISOString(), features
	};
	return new Response(JSON.stringify(collection), { headers: { ...OPEN_HEADERS, 'content-type': 'application/geo+json; charset=utf-8' } });
}
