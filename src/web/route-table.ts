// SPDX-License-Identifier: EUPL-1.2
import type { DescriptorTable, RouteDescriptor } from './descriptor.ts';
import { areas } from './descriptors/areas.ts';
import { desk } from './descriptors/desk.ts';
import { exchange } from './descriptors/exchange.ts';
import { networks } from './descriptors/networks.ts';
import { openData } from './descriptors/open-data.ts';
import { organisations } from './descriptors/organisations.ts';
import { organisationsImport } from './descriptors/organisations-import.ts';
import { organisationsKeeping } from './descriptors/organisations-keeping.ts';
import { people } from './descriptors/people.ts';

/** One table of every URL under its SvelteKit route id; the order is that of the modules. */
export const routeTable: DescriptorTable = { ...networks, ...people, ...areas, ...organisations, ...organisationsImport, ...organisationsKeeping, ...exchange, ...desk, ...openData };

/** The declaration of a route; an undeclared one is a defect that the start already refuses. */
export function descriptorOf(routeId: string | null): RouteDescriptor {
	const found = routeId === null ? undefined : routeTable[routeId];
	if (!found) throw new Error(`The route ${routeId} is not declared in src/web/descriptors`);
	return found;
}

/** `/src/routes/(public)/[network]/+page.svelte` → `/(public)/[network]`. */
export function routeIdOf(file: string): string {
	return file.replace(/^\/src\/routes/, '').replace(/\/\+[^/]+$/, '') || '/';
}

/** The differences between the routes that exist and those that are declared; empty when the house is in order. */
export function undeclaredRoutes(files: string[]): string[] {
	const existing = new Set(files.filter((file) => /\/\+(page|server)\b[^/]*$/.test(file)).map(routeIdOf));
	const missing = [...existing].filter((id) => !routeTable[id]).map((id) => `${id}: not declared`);
	const ghosts = Object.keys(routeTable).filter((id) => !existing.has(id)).map((id) => `${id}: declared, but there is no such route`);
	return [...missing, ...ghosts];
}
