// SPDX-License-Identifier: EUPL-1.2
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';
import { problem } from './problem.ts';

/** What the description of the interface says about itself. */
export interface ApiIntroduction {
	title: string;
	description: string;
	/** The address below which all paths lie. */
	server: string;
	contact: { name: string; email: string };
	licence: { name: string; url: string } | null;
}

type Json = Record<string, unknown>;

/** The description of an interface in OpenAPI 3.1, made of the very shapes that read the questions and type the answers. */
export function openApiOf(introduction: ApiIntroduction, endpoints: readonly Endpoint[]): Json {
	const { title, description, server, contact, licence } = introduction;
	return {
		openapi: '3.1.0',
		info: {
			title, version: '1.0.0', description,
			contact: { name: contact.name, ...(contact.email && { email: contact.email }) },
			...(licence && { license: licence })
		},
		servers: [{ url: server }],
		paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
		components: { schemas: { Problem: schemaOf(problem, 'output') } }
	};
}

function operationOf({ path, summary, query, answer }: Endpoint): Json {
	return {
		operationId: `get${path.replace(/[{}]/g, '').replace(/(?:^|[/._-])(\w)/g, (_, sign: string) => sign.toUpperCase())}`,
		summary,
		parameters: [...path.matchAll(/\{(\w+)\}/g)].map(([, name]): Json => ({ name, in: 'path', required: true, schema: { type: 'string', maxLength: 200 } })).concat(queryOf(query)),
		responses: {
			200: { description: 'OK', content: { 'application/json': { schema: schemaOf(answer, 'output') } } },
			400: { description: 'A parameter is unknown or wrong', content: PROBLEM },
			404: { description: 'Not there', content: PROBLEM }
		}
	};
}

const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

function queryOf(query: z.ZodObject): Json[] {
	const { properties = {} } = schemaOf(query, 'input') as { properties?: Record<string, Json> };
	return Object.entries(properties).map(([name, { description, ...schema }]) => ({
		name, in: 'query', required: false, ...(description !== undefined && { description }), schema,
		...(schema.type === 'array' && { style: 'form', explode: true })
	}));
}

function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
	const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Json;
	return schema;
}
