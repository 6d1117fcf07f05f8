// SPDX-License-Identifier: EUPL-1.2
import type { Attachment } from 'svelte/attachments';

const REACH = 6; // pixels; below it a press is a click on a marker

/** Lets the pointer push the picture; on release `moved` hears how far the view goes east and south, in pixels. */
export function mapDrag(moved: (dx: number, dy: number) => void): Attachment<HTMLElement> {
	return (stage) => {
		let from: { x: number; y: number } | undefined;
		let dragged = false;
		const shift = (x: number, y: number) => {
			for (const part of stage.querySelectorAll<SVGGElement>('[data-moves]')) {
				const picture = part.dataset.moves === 'picture' ? part.ownerSVGElement : null;
				const scale = picture ? picture.viewBox.baseVal.width / stage.clientWidth : 1;
				part.setAttribute('transform', `translate(${x * scale} ${y * scale})`);
			}
		};
		const press = (event: PointerEvent) => {
			if (event.button !== 0 || event.pointerType === 'touch') return; // a finger scrolls the page
			from = { x: event.clientX, y: event.clientY };
			dragged = false;
		};
		const move = (event: PointerEvent) => {
			if (!from) return;
			const [x, y] = [event.clientX - from.x, event.clientY - from.y];
			if (!dragged && Math.hypot(x, y) < REACH) return;
			if (!dragged) stage.setPointerCapture(event.pointerId);
			dragged = true;
			shift(x, y);
		};
		const release = (event: PointerEvent) => {
			if (from && dragged) moved(from.x - event.clientX, from.y - event.clientY);
			from = undefined;
		};
		const still = (event: Event) => {
			if (dragged) event.preventDefault();
			dragged = false;
		};
		const native = (event: Event) => event.preventDefault(); // links and pictures would be dragged as such
		stage.addEventListener('pointerdown', press);
		stage.addEventListener('pointermove', move);
		stage.addEventListener('pointerup', release);
		stage.addEventListener('click', still, true);
		stage.addEventListener('dragstart', native);
		return () => {
			stage.removeEventListener('pointerdown', press);
			stage.removeEventListener('pointermove', move);
			stage.removeEventListener('pointerup', release);
			stage.removeEventListener('click', still, true);
			stage.removeEventListener('dragstart', native);
		};
	};
}
