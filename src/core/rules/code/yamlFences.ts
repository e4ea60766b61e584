import type { Fence, SpecDocument } from '../../document/specDocument.ts';
import { isExcerpt } from './excerpt.ts';
import { readYaml, type YamlReading } from './yaml.ts';

/** Two rules ask about the same fence, which lives as long as its document. */
const readings = new WeakMap<Fence, YamlReading>();

/**
 * The fences of a document that say they are YAML, read. Excerpts and templates are left out, and so is a fence that
 * never closes, which holds more than its author meant.
 */
export function* yamlFences(document: SpecDocument): Generator<{ fence: Fence; reading: YamlReading }> {
	for (const fence of document.fences) {
		if ((fence.language === 'yaml' || fence.language === 'yml') && fence.closed) {
			let reading = readings.get(fence);
			if (!reading) {
				reading = isExcerpt(fence.content) ? { problems: [], duplicates: [] } : readYaml(yamlPart(fence.content));
				readings.set(fence, reading);
			}
			yield { fence, reading };
		}
	}
}

/** An example of a file with front matter is YAML as far as the second `---`; what follows is Markdown or the like. */
function yamlPart(content: string): string {
	const frontMatter = /^---[ \t]*\n(?:(?!---[ \t]*$).*\n)*?(?=---[ \t]*\n)/m.exec(content);
	return frontMatter?.index === 0 && /\n#{1,6} |\n\n[^\s#-][^:\n]*\n/.test(content.slice(frontMatter[0].length))
		? frontMatter[0]
		: content;
}
