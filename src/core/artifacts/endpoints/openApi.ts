import { stringify } from 'yaml';
import type { SpecDocument } from '../../document/specDocument.ts';
import { documentVersion } from '../../workspace/documentVersion.ts';
import type { Entity } from '../entities/entity.ts';
import { schemaOf } from '../entities/jsonSchema.ts';
import { type Endpoint, sameForAll } from './readEndpoints.ts';

/** Methods whose requests have a body. */
const withBody: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH']);

/** What is answered when all went well (RFC 9110), until the author says it. */
const answers: Readonly<Record<string, readonly [code: string, description: string]>> = {
	POST: ['201', 'Created'],
	DELETE: ['204', 'No content'],
};

/**
 * A skeleton of OpenAPI 3.1 as YAML: the paths with their parameters, methods and summaries, and a schema for each
 * entity. What requests and answers hold is for the author to write.
 */
export function openApi(document: SpecDocument, endpoints: readonly Endpoint[], entities: readonly Entity[]): string {
	const paths: Record<string, Record<string, unknown>> = {};
	const templates = new Map<string, string>();
	const ids = new Map<string, number>();
	for (const endpoint of endpoints) {
		const key = sameForAll(endpoint.path);
		const template = templates.get(key) ?? templateOf(endpoint.path);
		templates.set(key, template);
		paths[template] = {
			...(paths[template] ?? pathItem(template)),
			[endpoint.method.toLowerCase()]: operation(endpoint, template, ids),
		};
	}
	const names = new Map<string, number>();
	const schemas = Object.fromEntries(
		entities.map((entity) => {
			const name = free(nameOfComponent(entity.name), names);
			return [name, { ...(name !== entity.name && { title: entity.name }), ...schemaOf(entity) }];
		}),
	);
	return stringify({
		openapi: '3.1.0',
		info: { title: document.title?.text || 'API', version: documentVersion(document) || '0.1.0' },
		paths,
		...(entities.length > 0 && { components: { schemas } }),
	});
}

/** Parameters in braces, each with a name of its own: `/books/:id` is `/books/{id}`. */
function templateOf(path: string): string {
	const used = new Map<string, number>();
	return path
		.replace(/\{\{([^{}]*)\}\}/g, '{$1}')
		.replace(/<([^<>]*)>/g, '{$1}')
		.replace(/(?<=\/):([\w-]+)/g, '{$1}')
		.replace(/\{([^{}]*)\}/g, (_whole, inner: string) => {
			const name = inner.replace(/[^\w-]+/g, '_').replace(/^_+|_+$/g, '') || 'value';
			return `{${free(name, used)}}`;
		});
}

function pathItem(template: string): Record<string, unknown> {
	const names = [...template.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
	return names.length === 0
		? {}
		: { parameters: names.map((name) => ({ name, in: 'path', required: true, schema: { type: 'string' } })) };
}

function operation({ method, summary }: Endpoint, template: string, ids: Map<string, number>): Record<string, unknown> {
	const [code, description] = answers[method] ?? ['200', 'OK'];
	return {
		operationId: operationId(method, template, ids),
		...(summary !== '' && { summary }),
		...(withBody.has(method) && { requestBody: { content: { 'application/json': { schema: {} } } } }),
		responses: { [code]: { description } },
	};
}

/** `getBooksById`, numbered where two paths would have the same. */
function operationId(method: string, template: string, ids: Map<string, number>): string {
	const words = template
		.split('/')
		.flatMap((part) => (part.startsWith('{') ? ['by', part] : [part]))
		.flatMap((part) => part.match(/[\p{L}\p{N}]+/gu) ?? []);
	const base = method.toLowerCase() + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
	return free(base, ids);
}

/**
 * A name that is none of those used, and from now on is one of them.
 * @param used with the last number that each has behind it
 */
function free(name: string, used: Map<string, number>): string {
	let last = used.get(name) ?? 1;
	let own = name;
	while (used.has(own)) {
		last++;
		own = `${name}${last}`;
	}
	used.set(own, 1);
	used.set(name, last);
	return own;
}

/** Names of components are ASCII letters, digits, dots, hyphens and underscores (OpenAPI 3.1, "Components Object"). */
function nameOfComponent(name: string): string {
	const allowed = name
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.replace(/[^\w.-]+/g, '_');
	return /[A-Za-z0-9]/.test(allowed) ? allowed : 'Entity';
}
