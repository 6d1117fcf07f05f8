import { defineConfig } from 'vitest/config';

// Stories in the browser and plain requests, against the built program with the demo in a throw-away folder.
export default defineConfig({
	test: {
		include: ['tests/{access,journeys,requests}/**/*.story.ts'],
		globalSetup: ['tests/kit/journey-setup.ts'],
		setupFiles: ['tests/kit/journey-file.ts'],
		pool: 'forks',
		maxWorkers: 1,
		fileParallelism: false,
		testTimeout: 120_000,
		hookTimeout: 180_000,
		env: { LOG_LEVEL: 'silent', TZ: 'UTC' }
	}
});
