// SPDX-License-Identifier: EUPL-1.2
import sharp from 'sharp';
import { Refused } from '#shared/refusal.ts';
import { imageKindOf } from './image-kind.ts';

/** A picture as we keep it: our own bytes, without anything that the camera or somebody else wrote into the file. */
export interface RemadePicture { bytes: Uint8Array; mediaType: 'image/webp'; width: number; height: number }

/** More pixels than any camera that takes portraits; a flood of them in a small file ends here. */
const MOST_PIXELS = 60_000_000;
const LARGEST = { width: 1600, height: 1200 };

/**
 * Makes a picture anew (PNG, JPEG or WebP in, WebP out): upright, at most 1600 × 1200 pixels, without place, device and
 * comments (a photograph may hold the position of somebody's home), and nothing in it can be a program. Refuses others.
 */
export async function remakePicture(bytes: Uint8Array): Promise<RemadePicture> {
	if (!imageKindOf(bytes)) throw new Refused('common.picture_unreadable');
	try {
		const { data, info } = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
			.rotate().resize({ ...LARGEST, fit: 'inside', withoutEnlargement: true }).webp({ quality: 82 }).toBuffer({ resolveWithObject: true });
		return { bytes: new Uint8Array(data), mediaType: 'image/webp', width: info.width, height: info.height };
	} catch (error) {
		throw new Refused(/pixel limit/i.test((error as Error).message) ? 'common.picture_too_large' : 'common.picture_unreadable');
	}
}
