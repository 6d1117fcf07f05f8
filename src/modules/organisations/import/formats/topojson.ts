// SPDX-License-Identifier: EUPL-1.2
import { Refused } from '#shared/refusal.ts';
import { flatten } from './flatten.ts';
import { placeOf, type Projector } from './place-of.ts';
import type { Table } from './table.ts';

type Json = Record<string, unknown>;
type Arc = readonly (readonly number[])[];

/** Whether a JSON value is TopoJSON 1.0. */
export function isTopoJson(value: Json): boolean {
	return value.type === 'Topology' && Array.isArray(value.arcs) && typeof value.objects === 'object' && value.objects !== null;
}

/**
 * Arcs of a topology as positions, unpacked when asked for. Arcs used again and again are how small files grow large: never
 * more corners than `limit` are laid.
 */
class Arcs {
	readonly #arcs: unknown[];
	readonly #scale: readonly [number, number, number, number];
	readonly #quantised: boolean;
	readonly #limit: number;
	#corners = 0;

	constructor(topology: Json, limit: number) {
		const transform = topology.transform as { scale?: number[]; translate?: number[] } | undefined;
		this.#arcs = topology.arcs as unknown[];
		this.#quantised = transform !== undefined;
		this.#scale = [transform?.scale?.[0] ?? 1, transform?.scale?.[1] ?? 1, transform?.translate?.[0] ?? 0, transform?.translate?.[1] ?? 0];
		this.#limit = limit;
	}

	/** A position of a point, which no arc holds. */
	point(value: unknown): unknown {
		if (!Array.isArray(value)) return value;
		const [kx, ky, dx, dy] = this.#scale;
		return [Number(value[0]) * kx + dx, Number(value[1]) * ky + dy];
	}

	/** The line that arcs make, end to end; a negative number is an arc backwards. */
	line(indexes: unknown): number[][] {
		const line: number[][] = [];
		for (const index of Array.isArray(indexes) ? indexes : []) {
			const arc = this.#arcOf(Number(index));
			for (let at = line.length > 0 ? 1 : 0; at < arc.length; at++) line.push(arc[at]!);
		}
		return line;
	}

	#arcOf(index: number): number[][] {
		const arc = this.#arcs[index < 0 ? ~index : index];
		if (!Array.isArray(arc)) return [];
		this.#corners += arc.length;
		if (this.#corners > this.#limit) throw new Refused('organisations.import_bomb_corners', { limit: this.#limit });
		const [kx, ky, dx, dy] = this.#scale;
		let [x, y] = [0, 0];
		const line = (arc as Arc).map((corner) => {
			[x, y] = this.#quantised ? [x + Number(corner?.[0]), y + Number(corner?.[1])] : [Number(corner?.[0]), Number(corner?.[1])];
			return [x * kx + dx, y * ky + dy];
		});
		return index < 0 ? line.reverse() : line;
	}
}

/** A geometry object of a topology as GeoJSON writes it. */
function geometryOf(object: Json, arcs: Arcs): unknown {
	const lines = (value: unknown) => (Array.isArray(value) ? value.map((part) => arcs.line(part)) : []);
	switch (object.type) {
		case 'Point': return { type: 'Point', coordinates: arcs.point(object.coordinates) };
		case 'MultiPoint': return { type: 'MultiPoint', coordinates: Array.isArray(object.coordinates) ? object.coordinates.map((point) => arcs.point(point)) : null };
		case 'LineString': return { type: 'LineString', coordinates: arcs.line(object.arcs) };
		case 'MultiLineString':
		case 'Polygon': return { type: object.type, coordinates: lines(object.arcs) };
		case 'MultiPolygon': return { type: 'MultiPolygon', coordinates: Array.isArray(object.arcs) ? object.arcs.map(lines) : null };
		default: return object.type === null || object.type === undefined ? null : { type: 'unknown' };
	}
}

/** Objects of a topology one by one; collections are opened. */
function* objectsOf(value: unknown, depth = 0): Generator<unknown> {
	const { type, geometries } = (value ?? {}) as Json;
	if (type === 'GeometryCollection' && Array.isArray(geometries) && depth < 4) for (const part of geometries) yield* objectsOf(part, depth + 1);
	else yield value;
}

/** Takes the geometries of TopoJSON into a table; the layer stands beside each where there are several. */
export function readTopoJson(topology: Json, toDegrees: Projector, table: Table, limit: number): void {
	const arcs = new Arcs(topology, limit);
	const layers = Object.entries(topology.objects as Json);
	let number = 0;
	for (const [layer, object] of layers) {
		for (const one of objectsOf(object)) {
			number += 1;
			if (typeof one !== 'object' || one === null) {
				table.add(number, [], 'record_broken');
				continue;
			}
			const { properties, id } = one as Json;
			const values = [...flatten(properties)];
			if (!values.some(([name]) => name === 'id') && id !== undefined && id !== null) values.unshift(['id', String(id)]);
			if (layers.length > 1) values.push(['Ebene', layer]);
			table.addPlaced(number, values, placeOf(geometryOf(one as Json, arcs), toDegrees));
		}
	}
}
