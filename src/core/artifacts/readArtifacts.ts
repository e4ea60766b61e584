import type { SpecDocument } from '../document/specDocument.ts';
import { issueList } from '../tasks/issueList.ts';
import type { TaskList } from '../tasks/task.ts';
import type { Artifact, ArtifactOptions, ArtifactSource, UnnamedArtifact } from './artifact.ts';
import { dataArtifacts } from './dataFences.ts';
import { diagramArtifacts } from './diagrams.ts';
import { openApi } from './endpoints/openApi.ts';
import { readEndpoints } from './endpoints/readEndpoints.ts';
import { jsonSchema } from './entities/jsonSchema.ts';
import { readEntities } from './entities/readEntities.ts';
import { sqlTables } from './entities/sql.ts';
import { tableArtifacts } from './tables.ts';

/** The artifacts of a document in order of their types, each type in order of place. */
export function listArtifacts(document: SpecDocument, tasks: TaskList | undefined): readonly Artifact[] {
	return sourcesOf(document, tasks).map(({ text: _, ...artifact }) => artifact);
}

/**
 * The content of an artifact; undefined where the document has none of that id any more.
 * @param tasks those of the document, where it is a list of tasks
 */
export function artifactText(
	document: SpecDocument,
	tasks: TaskList | undefined,
	id: string,
	options: ArtifactOptions,
): string | undefined {
	return sourcesOf(document, tasks)
		.find((source) => source.id === id)
		?.text(options);
}

function sourcesOf(document: SpecDocument, tasks: TaskList | undefined): ArtifactSource[] {
	return named([
		...diagramArtifacts(document),
		...derivedArtifacts(document),
		...taskArtifacts(document, tasks),
		...dataArtifacts(document),
		...tableArtifacts(document),
	]);
}

/** What is made from endpoints and entities that stand anywhere in the document. */
function derivedArtifacts(document: SpecDocument): UnnamedArtifact[] {
	const endpoints = readEndpoints(document);
	const entities = readEntities(document);
	const [endpoint] = endpoints;
	const [entity] = entities;
	const count = entities.length;
	return [
		...(endpoint
			? [
					{
						type: 'openapi' as const,
						title: 'Endpoints',
						format: 'OpenAPI 3.1',
						count: endpoints.length,
						ending: 'yaml',
						line: endpoint.line,
						text: () => openApi(document, endpoints, entities),
					},
				]
			: []),
		...(entity
			? [
					{
						type: 'sql' as const,
						title: 'Entities as SQL',
						format: 'SQL',
						count,
						ending: 'sql',
						line: entity.line,
						text: () => sqlTables(entities),
					},
					{
						type: 'json-schema' as const,
						title: 'Entities as JSON Schema',
						format: 'JSON Schema',
						count,
						ending: 'schema.json',
						line: entity.line,
						text: () => jsonSchema(entities),
					},
				]
			: []),
	];
}

function taskArtifacts({ title }: SpecDocument, list: TaskList | undefined): UnnamedArtifact[] {
	const [first] = list?.tasks ?? [];
	return list && first
		? [
				{
					type: 'issues',
					title: 'Tasks as a GitHub issue',
					format: 'Markdown',
					count: list.tasks.length,
					ending: 'md',
					line: first.line,
					text: () => issueList(title?.text ?? '', list),
				},
			]
		: [];
}

/** Gives each an id: type and title, numbered where they repeat. */
function named(sources: readonly UnnamedArtifact[]): ArtifactSource[] {
	const counts = new Map<string, number>();
	return sources.map((source) => {
		const base = `${source.type}:${source.title}`;
		const count = (counts.get(base) ?? 0) + 1;
		counts.set(base, count);
		return count === 1
			? { ...source, id: base }
			: { ...source, id: `${base}:${count}`, title: `${source.title} (${count})` };
	});
}
