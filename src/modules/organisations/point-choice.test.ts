// SPDX-License-Identifier: EUPL-1.2
import { expect, test } from 'vitest';
import { writeView } from './map-view.ts';
import { clickedPoint, pinOf, pointView, steppedView, typedPoint } from './point-choice.ts';

const view = pointView({ lat: 52.4237, lon: 10.7865 }, null);

test('A click in the middle of the picture names the middle of the view', () => {
	expect(clickedPoint({ 'punkt.x': '280', 'punkt.y': '210' }, view)).toEqual({ lat: 52.4237, lon: 10.7865 });
});

test('The small picture shows the same map at half the size', () => {
	expect(clickedPoint({ 'punkt_klein.x': '200', 'punkt_klein.y': '50' }, view)).toEqual(clickedPoint({ 'punkt.x': '400', 'punkt.y': '100' }, view));
});

test('The pin lies where the click was', () => {
	const point = clickedPoint({ 'punkt.x': '140', 'punkt.y': '315' }, view);
	const pin = pinOf(point, view)!;
	expect([Math.round(pin.x), Math.round(pin.y)]).toEqual([25, 75]);
});

test('A point outside the picture has no pin', () => {
	expect(pinOf({ lat: 51, lon: 9 }, view)).toBeNull();
	expect(pinOf(null, view)).toBeNull();
});

test('Nonsense chooses nothing', () => {
	for (const typed of [{}, { 'punkt.x': 'a', 'punkt.y': '1' }, { 'punkt.x': '1' }]) expect(clickedPoint(typed as never, view)).toBeNull();
	for (const typed of [{ breite: '', laenge: '' }, { breite: 'hier', laenge: '1' }, { breite: '91', laenge: '10' }]) expect(typedPoint(typed)).toBeNull();
});

test('Coordinates are read with comma and with dot', () => {
	expect(typedPoint({ breite: '52,4237', laenge: ' 10.7865 ' })).toEqual({ lat: 52.4237, lon: 10.7865 });
});

test('A button moves the view that the form shows; an unknown step leaves it', () => {
	const ausschnitt = writeView(view);
	expect(steppedView({ ausschnitt, schritt: 'in' }, view).zoom).toBe(16);
	expect(steppedView({ ausschnitt, schritt: 'constructor' }, view).zoom).toBe(15);
	expect(steppedView({}, view)).toEqual(view);
});
