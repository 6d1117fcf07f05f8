// SPDX-License-Identifier: EUPL-1.2
import type http from 'node:http';
import { send, type Shot } from './clients.ts';

/** What a browser loads with an empty cache to show a page, in kilobytes as transferred. */
export interface Weight {
	name: string;
	html: number;
	script: number;
	style: number;
}

const KINDS = { script: /\/_app\/[^"'\s)]+?\.js/g, style: /(?:\/_app\/[^"'\s)]+?\.css|\/[^"'\s]+?thema\.css[^"'\s]*)/g };

/** Weighs a page with the scripts and styles that its HTML names, compressed as a browser asks for it. */
export async function weigh(origin: string, agent: http.Agent, { name, shot }: { name: string; shot: Shot }): Promise<Weight> {
	const headers = { ...shot.headers, 'accept-encoding': 'gzip' };
	const plain = (await send(origin, agent, shot)).body.toString().replaceAll('&amp;', '&');
	const html = (await send(origin, agent, { ...shot, headers })).body.length / 1024;
	const total = async (pattern: RegExp) => {
		const paths = new Set([...plain.matchAll(pattern)].map(([path]) => path));
		let bytes = 0;
		for (const path of paths) bytes += (await send(origin, agent, { path, headers })).body.length;
		return bytes / 1024;
	};
	return { name, html, script: await total(KINDS.script), style: await total(KINDS.style) };
}
