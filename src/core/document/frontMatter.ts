import type { FrontMatter } from './specDocument.ts';
import type { LineIndex } from './text.ts';

const key = /^["']?[\p{L}_$][\p{L}\p{N}_$ .-]*["']?$/u;

/**
 * The YAML block at the very top of a text: from a `---` line to the next `---` or `...` line. A text that merely
 * begins with a thematic break has none: the block must be empty or hold a `key:` line.
 */
export function findFrontMatter(lines: LineIndex): FrontMatter | undefined {
	if (
		lines
			.line(0)
			.replace(/^\uFEFF/, '')
			.trimEnd() !== '---'
	) {
		return undefined;
	}
	let hasKey = false;
	let hasContent = false;
	for (let line = 1; line < lines.count; line++) {
		const content = lines.line(line).trimEnd();
		if (content === '---' || content === '...') {
			if (hasContent && !hasKey) {
				return undefined;
			}
			const offset = lines.startOf(1);
			return {
				range: {
					start: { line: 0, character: 0 },
					end: { line, character: lines.endOf(line) - lines.startOf(line) },
				},
				yaml: lines.text.slice(offset, lines.startOf(line)),
				offset,
			};
		}
		hasContent ||= content !== '';
		hasKey ||= isKeyLine(content);
	}
	return undefined;
}

/** Whether a line begins with a key and its colon. A key of this form holds no colon, so that the first one ends it. */
function isKeyLine(line: string): boolean {
	const colon = line.indexOf(':');
	return colon > 0 && /^(?:\s|$)/.test(line.slice(colon + 1, colon + 2)) && key.test(line.slice(0, colon).trimEnd());
}
