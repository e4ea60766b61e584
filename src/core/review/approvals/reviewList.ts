import { addBehind } from '../../adr/links/bodyLines.ts';
import { allSections } from '../../document/allSections.ts';
import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument, TaskItem } from '../../document/specDocument.ts';
import { comparePositions, type Range, range, type TextEdit } from '../../document/text.ts';
import { type Approval, isNobody, isSameName, recordedContent, type Verdict } from './approval.ts';
import { isReviewHeading } from './reviewHeading.ts';
import { type ReviewState, stateOf } from './reviewState.ts';

/** A list of boxes, one for each reviewer: `- [x] Ada (2026-01-02)`. */
export interface ReviewList {
	readonly form: 'list';
	readonly items: readonly TaskItem[];
	readonly section: Section;
}

/** An item as it reads. */
interface Entry {
	readonly reviewer: string;
	readonly state: ReviewState | undefined;
	readonly date: string;
	/** Where the name ends in the line, without what is said behind it. */
	readonly end: number;
}

const name = /^(?:@[\w.-]+|[\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*(?: [\p{Lu}\p{Lo}][\p{L}\p{M}.'’-]*){0,3}(?: \([^()]*\))?)$/u;
/** Characters of an item above which it is no name. */
const longest = 300;

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The list of a document's reviewers: under a heading that says so, and of names alone. A "Review" may be a checklist. */
export function findReviewList(document: SpecDocument): ReviewList | undefined {
	if (document.tasks.length === 0) {
		return undefined;
	}
	for (const section of allSections(document.sections)) {
		const items = isReviewHeading(section.heading.text) ? itemsOf(document, section) : [];
		if (items.length > 0 && items.every((item) => name.test(entryOf(document, item).reviewer))) {
			return { form: 'list', items, section };
		}
	}
	return undefined;
}

function itemsOf({ tasks, title }: SpecDocument, section: Section): TaskItem[] {
	const { start, end } = section.range;
	return section.heading === title
		? []
		: tasks.filter(
				(task) => comparePositions(task.range.start, start) >= 0 && comparePositions(task.range.start, end) < 0,
			);
}

/** What the items of a list say. */
export function listApprovals(document: SpecDocument, { items }: ReviewList): Approval[] {
	return items.flatMap((item): Approval[] => {
		const { reviewer, state, date } = entryOf(document, item);
		const line = document.lines.line(item.range.start.line);
		const isTicked = /[xX]/.test(item.mark);
		return isNobody(reviewer)
			? []
			: [
					{
						reviewer,
						state: isTicked ? 'approved' : state === 'changes-requested' ? state : 'pending',
						date,
						comment: '',
						content: recordedContent(line),
						range: withoutRecord(item, line),
					},
				];
	});
}

/** Edits that tick the box of a reviewer and write the day behind the name; somebody new gets a box at the end. */
export function listEdits(
	document: SpecDocument,
	{ items }: ReviewList,
	{ reviewer, state, day: date }: Verdict,
	content: string | undefined,
): TextEdit[] {
	const mark = state === 'approved' ? 'x' : ' ';
	const said = { approved: ` (${date})`, 'changes-requested': ` (changes requested, ${date})`, pending: '' }[state];
	const record = content === undefined ? '' : ` <!-- approved ${content} -->`;
	const own = items.find((item) => isSameName(entryOf(document, item).reviewer, reviewer));
	if (own) {
		const { line } = own.textRange.start;
		const { end } = entryOf(document, own);
		const rest = range(line, end, line, document.lines.line(line).length);
		return [
			{ range: own.markRange, newText: mark },
			{ range: rest, newText: said + record },
		];
	}
	const last = items.at(-1);
	if (!last) {
		return [];
	}
	const bullet = document.lines.line(last.range.start.line).slice(0, last.markRange.start.character - 1);
	return [addBehind(document, last.textRange.end.line, `\n${bullet}[${mark}] ${reviewer}${said}${record}`)];
}

function entryOf(document: SpecDocument, { textRange }: TaskItem): Entry {
	const { line, character } = textRange.start;
	const text = document.lines.line(line).slice(character);
	if (text.length > longest) {
		return { reviewer: '', state: undefined, date: '', end: character };
	}
	const [shown = ''] = text.split('<!--', 1);
	const [, inside = '', bare = ''] = /\s\(([^()]*)\)\s*$|[\s,;:–—-]+(\d{4}-\d{2}-\d{2})\s*$/.exec(shown) ?? [];
	const parts = (inside || bare).split(',').map((part) => part.trim());
	const date = parts.find((part) => day.test(part)) ?? '';
	const state = parts.map(stateOf).find((found) => found !== undefined && found !== 'pending');
	const isSaid = date !== '' || state !== undefined;
	const named = isSaid ? shown.replace(/\s\([^()]*\)\s*$|[\s,;:–—-]+\d{4}-\d{2}-\d{2}\s*$/, '') : shown.trimEnd();
	return { reviewer: plainText(named).trim(), state, date, end: character + named.length };
}

/** The place of the words, without what is recorded behind them. */
function withoutRecord({ textRange: { start } }: TaskItem, line: string): Range {
	const [shown = ''] = line.split('<!--', 1);
	return { start, end: { line: start.line, character: Math.max(start.character, shown.trimEnd().length) } };
}
