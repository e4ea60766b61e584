import { defaultConfig } from '../../src/core/config.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import type { SpecDocument } from '../../src/core/document/specDocument.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../src/core/rules/index.ts';
import { describeDocument } from '../../src/core/workspace/describe.ts';
import type { DocumentFacts } from '../../src/core/workspace/facts.ts';
import { SpecIndex } from '../../src/core/workspace/specIndex.ts';
import { TestParser } from './diagramParser.ts';
import { recogniser } from './formTrials.ts';
import { keptTexts } from './kept.ts';
import { MemoryWorkspace } from './memoryWorkspace.ts';

/** A workspace of features in each dialect, with all that is odd in them. */
export const oddFiles = keptTexts('oddSpecs');

export interface OddDocument {
	readonly document: SpecDocument;
	readonly kind: Kind;
	readonly facts: DocumentFacts;
}

/** The files that are documents, read anew: a spec that only looks at what was read before tells nothing of them. */
export function oddDocuments(files = oddFiles): readonly OddDocument[] {
	return Object.entries(files).flatMap(([path, text]) => {
		const document = parseDocument(path, text);
		const kind = path.endsWith('.md') ? recogniser.recognise(document) : undefined;
		return kind ? [{ document, kind, facts: describeDocument(document, kind) }] : [];
	});
}

/** All of it, or of other files, as an editor knows it, with the ids that code names. */
export async function oddIndex(files = oddFiles): Promise<SpecIndex> {
	const index = new SpecIndex({
		workspace: new MemoryWorkspace(files),
		kinds: new KindRegistry(builtinKinds),
		config: { ...defaultConfig, trace: { ...defaultConfig.trace, code: ['{src,test}/**/*.{ts,py}'] } },
		rules,
		parser: new TestParser(),
	});
	await index.load();
	return index;
}
