import type { SpecDocument } from '../document/specDocument.ts';
import { frontMatterValues } from '../document/yaml.ts';

/** The id of the kind that a document itself names in its front matter, whether there is one of that id or not. */
export function namedKind(document: SpecDocument): string | undefined {
	// Most front matter has no such line, and need not be parsed for it.
	if (!document.frontMatter || !/^["']?kind["']?\s*:/m.test(document.frontMatter.yaml)) {
		return undefined;
	}
	const { kind } = frontMatterValues(document);
	return typeof kind === 'string' ? kind : undefined;
}
