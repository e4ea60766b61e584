import type { SpecDocument } from '../document/specDocument.ts';

/** Lines of a document that say nothing: those of fences and comments. Ids in them are neither born nor named. */
export function hiddenLines({ fences, comments, frontMatter }: SpecDocument): (line: number) => boolean {
	const hidden = new Set<number>();
	for (const { range } of [...fences, ...comments, ...(frontMatter ? [frontMatter] : [])]) {
		for (let line = range.start.line; line <= range.end.line; line++) {
			hidden.add(line);
		}
	}
	return (line) => hidden.has(line);
}
