// SPDX-License-Identifier: EUPL-1.2
import type { LatLon } from '#shared/geo.ts';
import type { OrganisationKind } from './kinds.ts';

/** Kinds behind which one person stands, so that the address is often their home. */
const PERSONAL_KINDS: readonly OrganisationKind[] = ['sole_trader', 'freelancer'];

/** A side of the grid that a hidden address is snapped to: about 1.1 km, as a part of a town is. */
const GRID = { lat: 0.01, lon: 0.016 };

/** Ways in which somebody agrees; kept with the consent as its proof. */
export const CONSENT_CHANNELS = ['paper', 'email', 'phone', 'form'] as const;
export type ConsentChannel = (typeof CONSENT_CHANNELS)[number];

/** Whether one person stands behind this kind of business (Einzelunternehmen, freier Beruf). */
export function isOnePerson(kind: OrganisationKind): boolean {
	return PERSONAL_KINDS.includes(kind);
}

/** Whether the address may be somebody's home: one person's business to which nobody is invited. */
export function mayBeHome(kind: OrganisationKind, openingHours: string): boolean {
	return isOnePerson(kind) && openingHours.trim() === '';
}

/** What decides whether a site's address may be shown. */
export interface AddressCase {
	kind: OrganisationKind;
	openingHours: string;
	/** Somebody said so (form, consent, a public source); undefined where nobody did. */
	stated?: boolean | undefined;
}

/**
 * Whether strangers may read street and number: what somebody said counts; else the address of one person's business
 * is shown only where the public is invited in (opening hours), because it may be a home (Art. 6 GDPR, weighing).
 */
export function mayShowAddress({ kind, openingHours, stated }: AddressCase): boolean {
	if (stated !== undefined) return stated;
	return !mayBeHome(kind, openingHours);
}

/** What names a door. */
interface Door { street: string; house_number: string; city: string }

/**
 * Whether an address is another door than before, so that nobody agreed to show it yet. A town that is only now filled in, and the
 * postal code, change no door.
 */
export function isOtherDoor(before: Door, after: Door): boolean {
	const differ = (one: string, other: string) => one.trim().toLowerCase() !== other.trim().toLowerCase();
	const elsewhere = before.city !== '' && after.city !== '' && differ(before.city, after.city);
	return elsewhere || differ(before.street, after.street) || differ(before.house_number, after.house_number);
}

/** The point that strangers may see: exact, or the middle of its grid cell; many addresses share a cell. */
export function publicPoint(point: LatLon | null, addressPublic: boolean): LatLon | null {
	if (!point || addressPublic) return point;
	return { lat: snap(point.lat, GRID.lat), lon: snap(point.lon, GRID.lon) };
}

function snap(degrees: number, side: number): number {
	return Math.round((Math.floor(degrees / side) + 0.5) * side * 1e5) / 1e5;
}
