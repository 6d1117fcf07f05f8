// SPDX-License-Identifier: EUPL-1.2

/** Pictures that browsers show and that cannot hold a program; SVG is none of them on purpose. */
export type ImageKind = 'image/png' | 'image/jpeg' | 'image/webp';

/** What a file is by its first bytes, whatever its name or sender says; null for anything but the three. */
export function imageKindOf(bytes: Uint8Array): ImageKind | null {
	if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png';
	if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'image/jpeg';
	const isWebp = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]);
	return isWebp ? 'image/webp' : null;
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
	return signature.every((byte, at) => bytes[at] === byte);
}
