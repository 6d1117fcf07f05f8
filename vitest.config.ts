import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

// Three layers in one run: pure tests, component tests (server-rendered), and tests on a real PostgreSQL.
export default defineConfig({
	plugins: [svelte({ compilerOptions: { runes: true } })],
	test: {
		include: ['src/**/*.test.ts', 'tests/{architecture,access,trust,kit,imports}/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'demo/**/*.test.ts'],
		globalSetup: ['tests/kit/global-setup.ts'],
		pool: 'forks',
		maxWorkers: 2,
		testTimeout: 30_000,
		hookTimeout: 60_000,
		env: { NODE_ENV: 'test', LOG_LEVEL: 'silent', TZ: 'UTC' }
	}
});
