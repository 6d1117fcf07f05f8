// SPDX-License-Identifier: EUPL-1.2
// Who may import whom (house rules §3), read by dependency-cruiser. `npm run check` holds it.

/** The modules, bottom up: one may enter those before it, never those behind it. */
export const MODULES = [
	'networks',
	'people',
	'areas',
	'organisations',
	'exchange',
	'events',
	'guide',
	'funding',
	'calls',
	'stories',
	'cases',
	'proof'
];

const TEST = '\\.test\\.ts$|^tests/';

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const upwards = MODULES.map((module, i) =>
	forbid(
		`${module}-only-downwards`,
		'A wish upwards is a fact and a reaction.',
		{ path: `^src/modules/${module}/`, pathNot: TEST },
		{ path: `^src/modules/(${MODULES.slice(i + 1).join('|') || 'none'})/` }
	)
);

const frontDoors = MODULES.map((module) =>
	forbid(
		`${module}-by-its-front-door`,
		'Enter another module by server/index.ts.',
		{ path: `^src/modules/(?!${module}/)`, pathNot: TEST },
		{ path: `^src/modules/${module}/`, pathNot: `^src/modules/${module}/(server/index\\.ts|[^/]+\\.ts)$` }
	)
);

const pureRoots = MODULES.map((module) =>
	forbid(
		`${module}-root-is-pure`,
		'Root thinks: no I/O, no framework, no other module.',
		{ path: `^src/modules/${module}/(?!server/|ui/)`, pathNot: TEST },
		{ path: ['^src/(platform|web|routes|ui|bin)/', `^src/modules/(?!${module}/)`, '^src/modules/[^/]+/(server|ui)/', '^node:', 'node_modules/(?!zod/)'] }
	)
);

export default {
	forbidden: [
		forbid('no-cycle', 'Only an acyclic order keeps a house repairable.', { path: '^src/', pathNot: TEST }, { circular: true, dependencyTypesNot: ['type-only'] }),
		forbid('shared-is-pure', 'shared/ knows nothing but itself.', { path: '^src/shared/', pathNot: TEST }, { path: ['^src/(?!shared/)', '^node:', 'node_modules'] }),
		forbid('platform-knows-no-module', 'The machine under the house.', { path: '^src/platform/', pathNot: TEST }, { path: '^src/(modules|routes|web|ui|bin)/' }),
		forbid('ui-knows-no-domain', 'The design system.', { path: '^src/ui/', pathNot: TEST }, { path: '^src/(modules|routes|web|platform|bin)/' }),
		forbid('web-knows-no-module', 'Where HTTP meets the house.', { path: '^src/web/', pathNot: TEST }, { path: '^src/(modules|routes|bin)/' }),
		forbid('components-do-not-act', 'ui/ shows.', { path: '^src/modules/[^/]+/ui/' }, { path: ['^src/platform/', '^src/modules/[^/]+/server/', '^src/web/(?!Form\\.svelte)'] }),
		forbid('server-knows-no-http', 'server/ acts; HTTP is web/ and routes/.', { path: '^src/modules/[^/]+/server/', pathNot: TEST }, { path: ['^src/(web|routes|ui|bin)/', 'node_modules/@sveltejs/'] }),
		forbid('server-has-no-database-of-its-own', 'Nobody touches the database without a scope.', { path: '^src/modules/', pathNot: `${TEST}|find-network` }, { path: '^src/platform/server/database/(pool|current|migrate|embedded)' }),
		forbid('routes-enter-by-the-front-door', 'Routes are thin.', { path: '^src/(routes|hooks)' }, { path: '^src/modules/[^/]+/server/(?!index\\.ts)' }),
		forbid('bin-enters-by-the-front-door', '', { path: '^src/bin/' }, { path: '^src/modules/[^/]+/server/(?!index\\.ts)' }),
		...upwards,
		...frontDoors,
		...pureRoots
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		exclude: { path: '^src/text/compiled/' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		extraExtensionsToScan: ['.svelte'],
		enhancedResolveOptions: { extensions: ['.ts', '.js', '.svelte', '.json'], conditionNames: ['import', 'node', 'default'], exportsFields: ['exports'] }
	}
};
