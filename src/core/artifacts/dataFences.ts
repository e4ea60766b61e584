import type { Fence, SpecDocument } from '../document/specDocument.ts';
import type { UnnamedArtifact } from './artifact.ts';
import { headingAbove, nameOf } from './headingAbove.ts';

/** Languages of fences that hold data or describe it: their name, and the ending of such a file. */
const languages: ReadonlyMap<string, readonly [name: string, ending: string]> = new Map([
	['json', ['JSON', 'json']],
	['jsonc', ['JSON with comments', 'jsonc']],
	['json5', ['JSON5', 'json5']],
	['jsonl', ['JSON lines', 'jsonl']],
	['ndjson', ['JSON lines', 'jsonl']],
	['yaml', ['YAML', 'yaml']],
	['yml', ['YAML', 'yaml']],
	['toml', ['TOML', 'toml']],
	['xml', ['XML', 'xml']],
	['xsd', ['XML Schema', 'xsd']],
	['csv', ['CSV', 'csv']],
	['tsv', ['TSV', 'tsv']],
	['sql', ['SQL', 'sql']],
	['mysql', ['SQL', 'sql']],
	['postgresql', ['SQL', 'sql']],
	['graphql', ['GraphQL', 'graphql']],
	['gql', ['GraphQL', 'graphql']],
	['proto', ['Protocol Buffers', 'proto']],
	['protobuf', ['Protocol Buffers', 'proto']],
	['prisma', ['Prisma', 'prisma']],
	['avsc', ['Avro', 'avsc']],
	['hcl', ['HCL', 'hcl']],
	['dbml', ['DBML', 'dbml']],
]);

/** What is said of data of a language that describes other data, by words that its text has. */
const schemas: readonly (readonly [name: string, languages: RegExp, words: RegExp])[] = [
	['OpenAPI', /^(?:json|yaml|yml)$/, /^[\s{]*["']?(?:openapi|swagger)["']?\s*:/m],
	['AsyncAPI', /^(?:json|yaml|yml)$/, /^[\s{]*["']?asyncapi["']?\s*:/m],
	['JSON Schema', /^(?:jsonc?|yaml|yml)$/, /^[ \t{]*["']?(?:\$schema|properties)["']?[ \t]*:/m],
];

/** The fences of a document that hold data: JSON, YAML, SQL and the like. Code and output of programs are none. */
export function dataArtifacts(document: SpecDocument): UnnamedArtifact[] {
	const above = headingAbove(document);
	return document.fences.flatMap((fence): UnnamedArtifact[] => {
		const [name, ending] = languages.get(fence.language) ?? [];
		if (name === undefined || ending === undefined || fence.content.trim() === '') {
			return [];
		}
		const { line } = fence.range.start;
		return [
			{
				type: 'data',
				title: nameOf(above(line)) || name,
				format: formatOf(fence, name),
				count: undefined,
				ending,
				line,
				text: () => (fence.content.endsWith('\n') ? fence.content : `${fence.content}\n`),
			},
		];
	});
}

function formatOf({ language, content }: Fence, name: string): string {
	const schema = schemas.find(([, of, words]) => of.test(language) && words.test(content));
	if (!schema) {
		return name;
	}
	return name === 'YAML' ? `${schema[0]} (YAML)` : schema[0];
}
