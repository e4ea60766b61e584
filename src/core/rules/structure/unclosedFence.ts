import { parseDocument } from '../../document/parse.ts';
import type { Fence, SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, type LineIndex, range, type TextEdit } from '../../document/text.ts';
import { editsOf } from '../mend.ts';
import type { DocumentRule, Fix, Report } from '../rule.ts';
import { mayShowMarkdown, readSwallowed, type Swallowed, sentence } from './swallowed.ts';

export const unclosedFence: DocumentRule = {
	id: 'structure/unclosed-fence',
	scope: 'document',
	severity: 'warning',
	summary: 'A fence that is not closed where it was to end, and holds headings or other fences.',
	why: [
		'A fence that nothing closes takes all below it for code: sections, diagrams and tasks there are none for any reader.',
		'Reported where a heading or another fence stands in it, and where a fence around an example ends with one inside of',
		'it, as it has no more marks than that. Lines of two hashes in a language whose comments they are count as headings only',
		'with a blank line or a sentence below them. A fence in a list or a quote ends with it, and one of four marks may hold',
		'those of three. Suggests the line that closes it where the place is plain, or one mark more at both ends.',
	].join('\n'),
	example: {
		path: 'docs/runbooks/restore-orders.md',
		bad: '# Runbook: restore orders\n\n## Steps\n\n```sql\nselect 1;\n\n## Rollback\n\nStart writes.\n',
		good: '# Runbook: restore orders\n\n## Steps\n\n```sql\nselect 1;\n```\n\n## Rollback\n\nStart writes.\n',
	},
	check(document, _kind, report) {
		// The end of a fence that ended too early opens one: a consequence, which goes with its cause
		let isSurplus = false;
		for (const fence of document.fences.filter(({ nested }) => !nested)) {
			const found = readSwallowed(document.lines, fence);
			const finding = findingOn(document, fence, found);
			if (finding && isSurplus && fence.info === '') {
				// What it swallows may be an example of the same sort
				isSurplus = found.openings > 1;
				continue;
			}
			if (finding) {
				report(finding);
				isSurplus = fence.closed && mayShowMarkdown(fence) && !isLeftOver(document.lines, fence);
			}
		}
	},
};

/** The document as it reads where the first fence of which this rule says anything is closed; undefined without one. */
export function withFenceClosed(document: SpecDocument): SpecDocument | undefined {
	for (const fence of document.fences.filter(({ nested }) => !nested)) {
		const found = readSwallowed(document.lines, fence);
		const finding = findingOn(document, fence, found);
		if (finding) {
			const [mend] = finding.suggestions ?? [];
			const text = applyEdits(document.text, mend ? editsOf(mend, () => document) : endBefore(firstOf(found), found));
			return parseDocument(document.path, text);
		}
	}
	return undefined;
}

function findingOn(document: SpecDocument, fence: Fence, found: Swallowed): Report | undefined {
	return fence.closed ? ofClosed(document, fence, found) : ofOpen(document.lines, fence, found);
}

/** The line of the first heading or fence that a fence holds; infinite without one. */
function firstOf({ heading, opening }: Swallowed): number {
	return Math.min(heading ?? Number.POSITIVE_INFINITY, opening ?? Number.POSITIVE_INFINITY);
}

function endBefore(line: number, { marks }: Swallowed): readonly TextEdit[] {
	return [{ range: range(line, 0, line, 0), newText: `${marks}\n` }];
}

/** Whether a line of marks alone seems to be the end of a fence that has ended before: nothing follows it at once. */
function isLeftOver(lines: LineIndex, { info, contentLine }: Fence): boolean {
	return info === '' && lines.line(contentLine).trim() === '';
}

/** One that holds the rest of the document. */
function ofOpen(lines: LineIndex, fence: Fence, found: Swallowed): Report | undefined {
	const first = firstOf(found);
	if (first === Number.POSITIVE_INFINITY) {
		return undefined;
	}
	if (isLeftOver(lines, fence)) {
		return leftOver(lines, fence, found, 'Nothing closes this fence, so that all below is code');
	}
	const what = first === found.heading ? 'heading' : 'fence';
	return {
		range: placeOf(lines, fence),
		message: `Nothing closes this fence, so that all below is code, also the ${what} in line ${first + 1}: write ${found.marks} on a line of its own where it is to end.`,
		...closedBefore(lines, fence, found, first),
	};
}

/** One that ends with another, which it takes for its content. */
function ofClosed(document: SpecDocument, fence: Fence, found: Swallowed): Report | undefined {
	const { opening, heading, marks } = found;
	if (opening === undefined) {
		return undefined;
	}
	const { lines } = document;
	if (!mayShowMarkdown(fence)) {
		return {
			range: placeOf(lines, fence),
			message: `This fence is not closed before the next one begins in line ${opening + 1}, so that what stands between is code: write ${marks} on a line of its own where it is to end.`,
			...closedBefore(lines, fence, found, firstOf(found)),
		};
	}
	// The first line of a fence, shown alone
	if (heading === undefined) {
		return undefined;
	}
	if (isLeftOver(lines, fence)) {
		return leftOver(lines, fence, found, `This fence holds what stands up to line ${fence.range.end.line + 1}`);
	}
	const longer = marks.charAt(0).repeat(found.longest + 1);
	return {
		range: placeOf(lines, fence),
		message: `This fence ends in line ${fence.range.end.line + 1}, with the one that begins inside of it in line ${opening + 1}: begin and end it with ${longer}, or close it before.`,
		...lengthened(document, fence, marks, longer),
	};
}

function leftOver(lines: LineIndex, fence: Fence, { marks }: Swallowed, what: string): Report {
	const { line } = fence.range.start;
	const fix: Fix = {
		title: `Remove ${marks} in line ${line + 1}`,
		edits: [{ range: range(line, 0, line + 1, 0), newText: '' }],
	};
	return {
		range: placeOf(lines, fence),
		message: `${what}, headings and other fences too: take this ${marks} out if it is left over, or close it where it is to end.`,
		suggestions: [fix],
	};
}

function placeOf(lines: LineIndex, { range: { start } }: Fence) {
	return range(start.line, start.character, start.line, lines.line(start.line).trimEnd().length);
}

/** Closes a fence below the code that stands before a line, where nothing between reads as text. */
function closedBefore(lines: LineIndex, fence: Fence, { marks }: Swallowed, before: number) {
	let last = before - 1;
	while (last >= fence.contentLine && lines.line(last).trim() === '') {
		last--;
	}
	for (let line = last; line >= fence.contentLine && lines.line(line).trim() !== ''; line--) {
		if (sentence.test(lines.line(line).trimEnd())) {
			return {};
		}
	}
	const line = Math.max(last, fence.range.start.line);
	const end = lines.line(line).length;
	const indent = ' '.repeat(fence.range.start.character);
	const lineBreak = lines.text.slice(lines.endOf(line), lines.startOf(line + 1));
	const blank = line + 1 === before ? lineBreak : '';
	const fix: Fix = {
		title: `Close the fence below line ${line + 1}`,
		edits: [{ range: range(line, end, line, end), newText: `${lineBreak}${indent}${marks}${blank}` }],
	};
	return { suggestions: [fix] };
}

/** Gives a fence longer marks, and the line that was to be its end too: the next that opens one without a language. */
function lengthened({ fences, lines }: SpecDocument, fence: Fence, marks: string, longer: string) {
	const end = fences.find(
		({ range: { start }, info, nested }) => !nested && info === '' && start.line > fence.range.end.line,
	);
	const from = fence.range.start;
	const to = end?.range.start;
	if (!to || lines.line(to.line).trim() !== marks || !isFree(lines, longer, from.line + 1, to.line)) {
		return {};
	}
	const fix: Fix = {
		title: `Begin and end the fence with ${longer}`,
		edits: [from, to].map(({ line, character }) => ({
			range: range(line, character, line, character + marks.length),
			newText: longer,
		})),
	};
	return { suggestions: [fix] };
}

/** Whether no line of some begins with marks. */
function isFree(lines: LineIndex, marks: string, from: number, to: number): boolean {
	for (let line = from; line < to; line++) {
		if (lines.line(line).trimStart().startsWith(marks)) {
			return false;
		}
	}
	return true;
}
