// SPDX-License-Identifier: EUPL-1.2
// Places on the earth and on a picture of it. Pure; degrees of WGS84 unless a name says otherwise.
export * from './geo/mercator.ts';
export * from './geo/utm.ts';
export * from './geo/shapes.ts';
export * from './geo/inside-point.ts';
export * from './geo/tiles.ts';
