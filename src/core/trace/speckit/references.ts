import type { SpecDocument } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { readIdList } from '../idList.ts';
import type { Definition, IdSpace, TraceReference } from '../trace.ts';

/** `FR-001`, `FR-006a`, `SC-002`, `US1`, `[US1]`, `R001`, `FR-001–FR-003`, `T012`, `CHK001`. */
const id = String.raw`(?:US-?\d{1,3}|\p{Lu}{1,6}-?\d{3,4}[a-z]?|\p{Lu}{1,6}-\d{1,4}(?:\.\d{1,4}){0,2}[a-z]?)`;
const mention = new RegExp(
	String.raw`(?<![\p{L}\p{N}_/.#-])(?:User Story (\d{1,3})|(${id})(?:\s?(?:[-–—~]|to|\.\.\.?)\s?(?:${id}|\d{1,4}))?)(?![\p{L}\p{N}_]|-\p{L}|\.\d)`,
	'gu',
);

/** Folder of a feature, as spec-kit names them. */
const feature = /(?<![\p{L}\p{N}_-])\d{3}-[a-z][a-z0-9]*(?:-[a-z0-9]+)+/gu;

/**
 * Every place of a document that names an id other than the one it defines there. A text may hold other things that
 * look like one (`UTF-8`, `RFC-2119`): whether an id was meant is told by whether its feature has ids of that prefix.
 */
export function mentions(
	document: SpecDocument,
	definitions: readonly Definition[],
	visible: (line: number) => string,
): Omit<TraceReference, 'from'>[] {
	const { lines } = document;
	const born = new Set(definitions.map(({ idRange: { start } }) => `${start.line}:${start.character}`));
	const found: Omit<TraceReference, 'from'>[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = visible(line);
		if (!/\d/.test(source) || namesOther(source, document.path)) {
			continue;
		}
		for (const match of source.matchAll(mention)) {
			const [whole, story] = match;
			const start = story === undefined ? match.index : match.index + whole.length - story.length;
			// Of a story the number alone is its place: `### US1 (P1) — Title`
			const number = start + (/^US-?(?=\d)/.exec(source.slice(start, start + 4))?.[0].length ?? 0);
			if (born.has(`${line}:${start}`) || born.has(`${line}:${number}`)) {
				continue;
			}
			const text = story === undefined ? whole : `US${story}`;
			const [one] = readIdList(text, 'requirement');
			if (one) {
				found.push({
					space: spaceOf(text),
					relation: 'mentions',
					text: whole,
					keys: one.keys,
					range: range(line, start, line, match.index + whole.length),
				});
			}
		}
	}
	return found;
}

/** Whether a line names the folder of another feature: the ids beside it may be those of that one. */
function namesOther(line: string, path: string): boolean {
	return [...line.matchAll(feature)].some(([name]) => !path.includes(name));
}

function spaceOf(text: string): IdSpace {
	if (/^T\d{3}/.test(text)) {
		return 'task';
	}
	return /^CHK/.test(text) ? 'check' : 'requirement';
}
