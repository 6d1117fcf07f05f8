// SPDX-License-Identifier: EUPL-1.2
// Holds what a running network hands out against the published profiles: the data catalogue against the SHACL shapes of
// DCAT-AP.de, profiles against the schemas of the Murmurations Library. The shapes are not ours to ship; they are named.
// Use: node scripts/check-interop.ts --url http://127.0.0.1:3000/wuppertal --shapes FOLDER --murmurations FOLDER
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Ajv } from 'ajv';
import { shaclFindings } from '../tests/kit/shacl.ts';

const { values } = parseArgs({ options: { url: { type: 'string' }, shapes: { type: 'string' }, murmurations: { type: 'string' } } });
if (!values.url || (!values.shapes && !values.murmurations)) {
	console.error('Use: node scripts/check-interop.ts --url http://HOST/NETWORK [--shapes FOLDER] [--murmurations FOLDER]');
	process.exit(2);
}

async function checkCatalogue(url: string, folder: string): Promise<number> {
	const shapes = fs.readdirSync(folder).filter((name) => name.endsWith('.ttl')).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
	const turtle = await (await fetch(`${url}/daten/katalog.ttl`)).text();
	const found = await shaclFindings(turtle, shapes);
	for (const { severity, message, node, path: where, value } of found) console.log(`${severity}: ${message} [${node} ${where} ${value}]`);
	// Membership in code lists that lie in the net cannot be decided here; everything else can.
	const decided = found.filter(({ where }) => !where.includes('inScheme'));
	console.log(`Catalogue: ${found.length} findings, ${decided.length} of them outside code lists`);
	return decided.filter(({ severity }) => severity === 'Violation').length;
}

async function checkProfiles(url: string, folder: string): Promise<number> {
	const ajv = new Ajv({ strict: false, validateFormats: false });
	for (const name of fs.readdirSync(path.join(folder, 'fields'))) {
		const schema = JSON.parse(fs.readFileSync(path.join(folder, 'fields', name), 'utf8')) as Record<string, unknown>;
		delete schema.$schema;
		ajv.addSchema({ ...schema, $id: `https://murmurations/fields/${name}` });
	}
	const schema = JSON.parse(fs.readFileSync(path.join(folder, 'organizations_schema-v1.0.0.json'), 'utf8')) as Record<string, unknown>;
	delete schema.$schema;
	const validate = ajv.compile({ ...schema, $id: 'https://murmurations/schemas/organizations.json' });
	const profiles = (await (await fetch(`${url}/daten/murmurations.json`)).json()) as { profile_url: string }[];
	let wrong = 0;
	for (const { profile_url } of profiles) {
		const profile: unknown = await (await fetch(profile_url)).json();
		if (validate(profile)) continue;
		wrong++;
		console.log(profile_url, validate.errors);
	}
	console.log(`Murmurations: ${profiles.length} profiles, ${wrong} of them wrong`);
	return wrong + (profiles.length === 0 ? 1 : 0);
}

const wrong = (values.shapes ? await checkCatalogue(values.url, values.shapes) : 0) + (values.murmurations ? await checkProfiles(values.url, values.murmurations) : 0);
process.exit(wrong > 0 ? 1 : 0);
