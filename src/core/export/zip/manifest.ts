import type { ExportFile, ExportInput } from '../exportInput.ts';

/** A diagram of the archive, or why there is no picture of it. */
export interface ManifestDiagram {
	/** Path of its picture in the archive. */
	readonly file?: string;
	readonly problem?: string;
	/** Document that shows it, and the line where its text begins, from 1. */
	readonly document: string;
	readonly line: number;
}

/** What an archive says about itself: what is in it, and where each file comes from. */
export function manifest(
	{ title, workspace, documents }: ExportInput,
	files: ReadonlyMap<string, string>,
	diagrams: readonly ManifestDiagram[],
	contents: readonly ExportFile[],
): string {
	const about = {
		version: 1,
		title,
		workspace,
		documents: documents.map(({ indexed: { facts, kind } }) => ({
			path: facts.path,
			file: files.get(facts.path),
			title: facts.title,
			kind: kind.id,
			...(facts.status !== undefined && { status: facts.status }),
			completion: facts.completion,
		})),
		diagrams,
		files: contents.map(({ path }) => path),
	};
	return `${JSON.stringify(about, undefined, 2)}\n`;
}
