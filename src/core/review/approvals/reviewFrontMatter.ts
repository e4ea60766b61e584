import {
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	parseDocument,
	type Scalar,
	type YAMLMap,
	type YAMLSeq,
} from 'yaml';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { type Approval, isNobody, isSameName, recordedContent } from './approval.ts';
import { type ReviewState, stateOf } from './reviewState.ts';

/** Keys of an entry, the usual one first. */
export const entryKeys = {
	reviewer: ['name', 'reviewer', 'approver', 'by', 'who', 'user'],
	state: ['state', 'status', 'decision', 'verdict'],
	date: ['date', 'approved', 'on', 'when', 'at'],
	comment: ['comment', 'comments', 'note', 'notes', 'remark'],
	content: ['content'],
} as const;

export type EntryKey = keyof typeof entryKeys;

/** What front matter says of approvals. */
export interface ReviewFrontMatter {
	readonly form: 'front-matter';
	/** The list under `approvals`; undefined where that key is missing, or holds nothing yet. */
	readonly approvals: ListPlace | undefined;
	/** The list, or the one name, under `reviewers`. */
	readonly reviewers: ListPlace | undefined;
}

/** A key of the front matter with its value. Offsets count in the YAML. */
export interface ListPlace {
	readonly key: string;
	readonly value: Node | null;
	/** Offset of the key. */
	readonly start: number;
}

/** The approvals in a document's front matter; undefined where it has neither `approvals` nor `reviewers`. */
export function findReviewFrontMatter({ frontMatter }: SpecDocument): ReviewFrontMatter | undefined {
	if (!frontMatter || !/^(?:approvals?|approvers|reviewers?)\s*:/im.test(frontMatter.yaml)) {
		return undefined;
	}
	const parsed = parseDocument(frontMatter.yaml, { logLevel: 'silent' });
	const root = parsed.contents;
	if (parsed.errors.length > 0 || !isMap(root) || root.flow) {
		return undefined;
	}
	const approvals = placeOf(root, /^approvals?$/i, (key, value) => key !== 'approvals' && saysState(value));
	const reviewers = placeOf(root, /^(?:reviewers?|approvers)$/i);
	return approvals || reviewers ? { form: 'front-matter', approvals, reviewers } : undefined;
}

function placeOf(
	root: YAMLMap,
	name: RegExp,
	isOther: (key: string, value: unknown) => boolean = () => false,
): ListPlace | undefined {
	for (const { key, value } of root.items) {
		if (isScalar(key) && name.test(String(key.value)) && key.range && !isOther(String(key.value), value)) {
			return { key: String(key.value), value: isNode(value) ? value : null, start: key.range[0] };
		}
	}
	return undefined;
}

/** Whether a value says how far the document is, and not who approved it: `approval: pending`. */
function saysState(value: unknown): boolean {
	const text = isScalar(value) ? textOf(value) : '';
	return text !== '' && stateOf(text) !== undefined;
}

/** Whether a node is a list, and not an alias or a text. */
export function listOf(place: ListPlace | undefined): YAMLSeq | undefined {
	return place && isSeq(place.value) ? place.value : undefined;
}

/** The value that an entry has under one of the names of a key, where it is a single one. */
export function entryValue(entry: YAMLMap, key: EntryKey): Scalar | undefined {
	return valuesUnder(entry, key).find((value) => isScalar(value));
}

/** Whether an entry has one of the names of a key, with whatever value: that may be an alias or a list. */
export function hasKey(entry: YAMLMap, key: EntryKey): boolean {
	return valuesUnder(entry, key).length > 0;
}

function valuesUnder(entry: YAMLMap, key: EntryKey): unknown[] {
	return entryKeys[key].flatMap((name) => {
		const found = entry.items.find((pair) => isScalar(pair.key) && String(pair.key.value).toLowerCase() === name);
		return found ? [found.value] : [];
	});
}

/** What an entry of front matter says that is one text. */
export interface TextEntry {
	readonly reviewer: string;
	readonly date: string;
	/** Undefined where no words in brackets say it. */
	readonly state: ReviewState | undefined;
}

/**
 * Takes an entry apart that is one text: `Ada, 2026-01-31`, `Ada (2026-01-31)`, `Ada (changes requested, 2026-01-31)`.
 * @param text of which the first 200 characters are looked at for a day
 */
export function textEntry(text: string): TextEntry {
	const [, before = text, date = ''] = /^(.*?)[\s,;:–—(-]*\b(\d{4}-\d{2}-\d{2})\)?\s*$/.exec(text.slice(0, 200)) ?? [];
	const [, name = '', words = ''] = /^([^()]*)\(([^()]+)\)?\s*$/.exec(before) ?? [];
	const said = words.trim() === '' ? undefined : stateOf(words);
	// Many words that begin a role or a place say of a document that it is not done: `New York`, `Open Source Office`
	const state = said === 'pending' && !/^\s*(?:pending|waiting)\s*,?\s*$/i.test(words) ? undefined : said;
	return { reviewer: (state ? name : before).trim(), date, state };
}

/** What front matter says: who approved, and who is asked to and has not said anything. */
export function frontMatterApprovals(document: SpecDocument, found: ReviewFrontMatter): Approval[] {
	const said = entriesOf(found.approvals)
		.filter((node) => node !== found.approvals?.value || !saysState(node))
		.flatMap((node) => approvalOf(document, node));
	const asked = entriesOf(found.reviewers).flatMap((node): Approval[] => {
		const named = isMap(node) ? textOf(entryValue(node, 'reviewer')) : isScalar(node) ? textOf(node) : '';
		return named
			.split(found.reviewers?.value === node ? ',' : '\n')
			.map((name) => name.trim())
			.filter((name) => !isNobody(name) && !said.some(({ reviewer }) => isSameName(reviewer, name)))
			.map((reviewer) => ({
				reviewer,
				state: 'pending',
				date: '',
				comment: '',
				content: undefined,
				range: rangeOf(document, node),
			}));
	});
	return [...said, ...asked];
}

function entriesOf(place: ListPlace | undefined): Node[] {
	if (!place?.value) {
		return [];
	}
	return isSeq(place.value) ? place.value.items.filter((item): item is Node => isNode(item)) : [place.value];
}

function approvalOf(document: SpecDocument, node: Node): Approval[] {
	const range = rangeOf(document, node);
	if (isMap(node)) {
		const reviewer = textOf(entryValue(node, 'reviewer'));
		const state = entryValue(node, 'state');
		const date = textOf(entryValue(node, 'date'));
		return isNobody(reviewer)
			? []
			: [
					{
						reviewer,
						state: (state ? stateOf(textOf(state)) : date === '' ? undefined : 'approved') ?? 'pending',
						date,
						comment: textOf(entryValue(node, 'comment')),
						content: textOf(entryValue(node, 'content')) || undefined,
						range,
					},
				];
	}
	const { reviewer, date, state = 'approved' } = textEntry(isScalar(node) ? textOf(node) : '');
	const content = recordedContent(document.lines.line(range.start.line));
	// Who stands in a list of approvals has approved, unless words say otherwise
	return isNobody(reviewer) ? [] : [{ reviewer, state, date, comment: '', content, range }];
}

function textOf(node: Scalar | undefined): string {
	const value = node?.value;
	return typeof value === 'string' || typeof value === 'number' ? (node?.source ?? String(value)).trim() : '';
}

/** In one line, as the editor shows a place. */
function rangeOf({ frontMatter, lines }: SpecDocument, node: Node): Range {
	const offset = frontMatter?.offset ?? 0;
	const [start, end] = node.range ?? [0, 0];
	const first = lines.positionAt(offset + start);
	return { start: first, end: lines.positionAt(Math.min(offset + end, lines.endOf(first.line))) };
}
