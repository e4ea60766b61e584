import { configFileName } from '../core/config.ts';
import { isReserved, isTemplateName } from '../core/kinds/reservedPaths.ts';
import { plural } from '../core/outline/summary.ts';
import { printable } from '../core/report/printable.ts';
import { folderOf, isMarkdown } from '../core/workspace/paths.ts';
import type { OpenProject } from './openProject.ts';
import { asPattern, quoted } from './ownIds.ts';

/** The kind that asks for no section and checks what any document has. */
const plainKind = 'architecture-freeform';

/** Markdown that may be somebody's document and that no kind claims: not what explains a folder, nor a template. */
export async function unclaimedMarkdown({ workspace, index, inTargets }: OpenProject): Promise<string[]> {
	return (await workspace.list()).filter(
		(path) => isMarkdown(path) && inTargets(path) && !index.get(path) && !isReserved(path) && !isTemplateName(path),
	);
}

/** What stands where there are no documents. */
interface Others {
	readonly unclaimed: readonly string[];
	/** Number of Markdown files with diagrams, which were not checked either. */
	readonly drawn: number;
	/** What the configuration may say of requirements that were seen. */
	readonly trace: string | undefined;
}

/** Says that no document was found in a folder, what there is instead, and what leads to one. */
export function nothingFound(root: string, { unclaimed, drawn, trace }: Others): string {
	const example = exampleOf(unclaimed);
	return [
		unclaimed.length === 0
			? `No documents found in ${root}.`
			: `No documents found in ${root}: ${plural(unclaimed.length, 'Markdown file is', 'Markdown files are')} of no kind.`,
		'',
		'Looked for decision records (docs/adr, docs/decisions, …), Kiro (.kiro/specs), spec-kit (specs/001-…), OpenSpec',
		'(openspec/) and the other kinds that "archspec kinds" lists. Next steps:',
		'  archspec new adr-nygard "Record architecture decisions"    starts a first document',
		example === undefined
			? `  documents: in ${configFileName}                              says which kind the files of a glob are`
			: `  documents: [{ path: ${printable(quoted(example))}, kind: ${plainKind} }]\n    in ${configFileName} says which kind files are; this kind has links, tables, code and diagrams checked`,
		trace === undefined
			? `  trace: in ${configFileName}                                  says where ids of your own are born, such as REQ-001`
			: `  trace: ${printable(trace)}\n    in ${configFileName} finds the requirements that stand there`,
		...(drawn === 0
			? []
			: [
					`  archspec check PATH                                        checks diagrams in a folder or a file: ${plural(drawn, 'Markdown file has', 'Markdown files have')} some`,
				]),
		'',
	].join('\n');
}

/** A glob of files: those of the folder that has most of them, or the first that stands in the root. */
function exampleOf(paths: readonly string[]): string | undefined {
	const counts = new Map<string, number>();
	for (const folder of paths.map(folderOf)) {
		if (folder !== '') {
			counts.set(folder, (counts.get(folder) ?? 0) + 1);
		}
	}
	const [most] = [...counts].sort(([, a], [, b]) => b - a);
	const [first] = paths;
	return most ? `${asPattern(most[0])}/*.md` : first && asPattern(first);
}
