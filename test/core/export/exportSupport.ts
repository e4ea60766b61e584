import { defaultConfig } from '../../../src/core/config.ts';
import type { ExportInput } from '../../../src/core/export/exportInput.ts';
import { type ExportWish, type Gathered, gatherInput } from '../../../src/core/export/gatherInput.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

/** Gathers documents of a workspace in memory; all of them unless a wish says which. */
export async function gatherFrom(
	files: Readonly<Record<string, string>>,
	wish: Partial<ExportWish> = {},
): Promise<Gathered> {
	const workspace = new MemoryWorkspace(files);
	const index = new SpecIndex({ workspace, kinds: new KindRegistry(builtinKinds), config: defaultConfig, rules });
	await index.load();
	const paths = index.documents().map(({ facts }) => facts.path);
	return gatherInput(
		{
			documents: () => index.documents(),
			findings: (path) => index.findings(path),
			trace: index.trace,
			text: (path) => workspace.read(path, 1_000_000),
			bytes: async (path, maxBytes) => {
				const text = workspace.files.get(path);
				const bytes = text === undefined ? undefined : new TextEncoder().encode(text);
				return bytes && bytes.length <= maxBytes ? bytes : undefined;
			},
		},
		{ paths, title: undefined, workspace: 'harbour', ...wish },
	);
}

/** The input of an export whose diagrams are drawn as squares. */
export async function exportInputFrom(files: Readonly<Record<string, string>>): Promise<ExportInput> {
	const { input } = await gatherFrom(files);
	const light = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>';
	const dark = light.replace('<path ', '<path fill="white" ');
	const texts = input.documents.flatMap(({ indexed }) => indexed.facts.diagrams.map(({ text }) => text));
	return {
		...input,
		drawings: new Map(texts.map((text) => [text, text.includes('broken') ? { problem: 'No.' } : { light, dark }])),
	};
}
