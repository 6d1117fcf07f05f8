// SPDX-License-Identifier: EUPL-1.2
// The front door of `areas`: the areas themselves, then the map that everything is drawn on.
export { getAreaPage, getEditableArea, listAreas } from './areas.ts';
export { listAreaCredits, listOpenAreas, type AreaCredit } from './open-areas.ts';
export { areaTables } from './transfer.ts';
export { listAreaHistory, undoAreaEntry } from './area-history.ts';
export { createArea, reviseArea } from './keep-area.ts';
export { importAreas, knownAreas, outlinesOf, removeImported, setParts } from './import-areas.ts';
export { renewAreas, restoreAreas, type AreaBefore } from './renew-areas.ts';
export { baseMapSources, namedPlaces } from './base-map.ts';
export { mapPicture, printedMapPicture, type MapPicture } from './map-picture.ts';
