// SPDX-License-Identifier: EUPL-1.2
import type { TestProject } from 'vitest/node';
import { startProgram } from './program.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Address of the running program with the demo. */
		program: string;
		/** Its data folder: outgoing mails lie in `postausgang`. */
		dataFolder: string;
	}
}

/** One program with the demo for all stories; each story makes what it needs and never relies on another. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
	const program = await startProgram();
	project.provide('program', program.url);
	project.provide('dataFolder', program.folder);
	return () => program.stop();
}
