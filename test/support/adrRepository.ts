import { openRepository } from '../../src/core/adr/log/indexedRepository.ts';
import type { AdrRepository, Workflow } from '../../src/core/adr/log/repository.ts';
import { defaultWorkflow } from '../../src/core/adr/status/workflow.ts';
import { defaultConfig } from '../../src/core/config.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import { applyEdits } from '../../src/core/document/text.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../src/core/kinds/recognise.ts';
import type { WorkspaceChange } from '../../src/core/workspace/change.ts';
import { describeDocument } from '../../src/core/workspace/describe.ts';
import type { IndexedDocument } from '../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from './memoryWorkspace.ts';

export type Files = Readonly<Record<string, string>>;

const kinds = new KindRegistry(builtinKinds);
const recogniser = createRecogniser(kinds, defaultConfig);

/** The documents among some Markdown files in memory, by the kinds that come with ArchSpec. */
export function documentsOf(files: Files): readonly IndexedDocument[] {
	return Object.entries(files).flatMap(([path, text]) => {
		const document = parseDocument(path, text);
		const kind = recogniser.recognise(document);
		return kind ? [{ kind, facts: describeDocument(document, kind) }] : [];
	});
}

/** The records of some Markdown files in memory, with the kinds that come with ArchSpec. */
export function repositoryOf(files: Files, workflow: Workflow = defaultWorkflow): AdrRepository {
	const documents = documentsOf(files);
	return openRepository({
		index: { documents: () => documents },
		workspace: new MemoryWorkspace(files),
		kinds,
		workflow,
	});
}

/** The files as they are after a change that edits them only. */
export function changed(files: Files, { edits }: WorkspaceChange): Record<string, string> {
	return Object.fromEntries(
		Object.entries(files).map(([path, text]) => [path, applyEdits(text, edits.get(path) ?? [])]),
	);
}
