// SPDX-License-Identifier: EUPL-1.2
// The thread that sets one document (see typeset.ts). It reads no file but the template it is given, and no network.
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FromTypesetter, ToTypesetter } from './typeset.ts';

interface Compiler {
	pdf: (given: { mainFileContent: string; inputs: Record<string, string> }, options: { pdfStandard: string; creationTimestamp?: number }) => Uint8Array;
}
/** The platform package itself: its wrapper lists platforms that registries do not have. */
const PACKAGES: Readonly<Record<string, string>> = { 'linux-x64': '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu' };

const say = (message: FromTypesetter) => parentPort!.postMessage(message);
const { template, data } = workerData as ToTypesetter;
const compiler = load();
if (!compiler) say({ missing: true });
else {
	try {
		say({ pdf: compiler.pdf({ mainFileContent: template, inputs: { data } }, { pdfStandard: 'ua-1' }) });
	} catch (error) {
		say({ broken: String((error as Error).message ?? error) });
	}
}

function load(): Compiler | null {
	const name = PACKAGES[`${process.platform}-${process.arch}`];
	if (!name) return null;
	try {
		const { NodeCompiler } = createRequire(import.meta.url)(name) as { NodeCompiler: { create: (options: { workspace: string }) => Compiler } };
		return NodeCompiler.create({ workspace: '/nowhere' });
	} catch {
		return null;
	}
}
