import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Section, SpecDocument } from '../../../src/core/document/specDocument.ts';
import { applyEdits, comparePositions, type LineIndex, type Range } from '../../../src/core/document/text.ts';
import { checkedDocument, editsOf } from '../../../src/core/rules/mend.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import type { SectionFacts } from '../../../src/core/workspace/facts.ts';
import { eachRange, rangeProblem } from '../../support/ranges.ts';
import { desk } from './desk.ts';
import type { Problem, Property } from './property.ts';

/** Every place that is told of a text lies in it: of what was read, of what is known, of findings and their mends. */
export const reading: Property<'document'> = {
	name: 'places lie in the text, in order',
	of: 'document',
	oneIn: 1,
	async check({ path, text }) {
		const document = parseDocument(path, text);
		const { lines } = document;
		const { indexed, findings } = await desk.check(path, text);
		return (
			placesProblem(document, lines) ??
			orderProblem(document) ??
			sectionsProblem(document.sections, lines) ??
			placesProblem(indexed?.facts, lines) ??
			outlineProblem(indexed?.facts.sections ?? [], lines) ??
			findingsProblem(findings, path, text, lines)
		);
	},
};

function placesProblem(value: unknown, lines: LineIndex): Problem {
	let problem: Problem;
	eachRange(value, (range, at) => {
		const found = rangeProblem(lines, range);
		if (found !== undefined) {
			problem ??= `${at.replace(/\.\d+/g, '')} ${found}`;
		}
	});
	return problem;
}

/** What a document lists it lists in order of place. */
function orderProblem(document: SpecDocument): Problem {
	for (const name of ['headings', 'fences', 'tables', 'tasks', 'comments', 'placeholders', 'codePaths'] as const) {
		const list: readonly { readonly range: Range }[] = document[name];
		const at = list.findIndex(
			({ range }, i) => comparePositions(list[i - 1]?.range.start ?? range.start, range.start) > 0,
		);
		if (at >= 0) {
			return `${name} are not in order`;
		}
	}
	return undefined;
}

/** What an outline and folding are made of: children stand in their parents, one behind the other. */
function sectionsProblem(sections: readonly Section[], lines: LineIndex, within?: Section): Problem {
	let last = within ? lines.offsetAt(within.bodyRange.end) : 0;
	for (const section of sections) {
		const start = lines.offsetAt(section.range.start);
		const end = lines.offsetAt(section.range.end);
		if (start < last || (within && end > lines.offsetAt(within.range.end))) {
			return `section "${section.heading.text}" overlaps another`;
		}
		const inside = sectionsProblem(section.children, lines, section);
		if (inside !== undefined) {
			return inside;
		}
		last = end;
	}
	return undefined;
}

function outlineProblem(sections: readonly SectionFacts[], lines: LineIndex): Problem {
	for (const { id, line, children } of sections) {
		if (!Number.isInteger(line) || line < 0 || line > lines.count) {
			return `section ${id} stands in line ${line} of ${lines.count}`;
		}
		const inside = outlineProblem(children, lines);
		if (inside !== undefined) {
			return inside;
		}
	}
	return undefined;
}

/** Each mend can be applied by itself, and its edits lie in the text. */
function findingsProblem(findings: readonly Finding[], path: string, text: string, lines: LineIndex): Problem {
	const document = checkedDocument(path, text);
	for (const [i, { rule, range, fix, suggestions = [] }] of findings.entries()) {
		const before = findings[i - 1]?.range.start;
		const place =
			rangeProblem(lines, range) ??
			(before && comparePositions(before, range.start) > 0 ? 'is not in order' : undefined);
		if (place !== undefined) {
			return `finding ${rule} ${place}`;
		}
		for (const mend of fix ? [fix, ...suggestions] : suggestions) {
			const edits = editsOf(mend, document);
			const wrong = edits.map((edit) => rangeProblem(lines, edit.range)).find((problem) => problem !== undefined);
			if (wrong !== undefined) {
				return `edit of "${mend.title}" of ${rule} ${wrong}`;
			}
			applyEdits(text, edits);
		}
	}
	return undefined;
}
