import { folderOf } from '../../workspace/paths.ts';
import type { InlineSpan, SpanWalk } from './inlineSpans.ts';
import { type FoundPart, namePart } from './mentionParts.ts';
import type { RecordForms } from './recordForms.ts';
import { readWrittenPath } from './writtenPath.ts';

/** A stretch of a block; the text of a link that leads to the record gathers the parts found in it. */
export interface LinkSpan extends InlineSpan {
	readonly parts: FoundPart[] | undefined;
}

/** The content of a block with the place of its file. */
export interface TextPlace {
	readonly content: string;
	readonly path: string;
	readonly folder: string;
}

/** A mention by its offsets. */
export interface FoundMention {
	readonly start: number;
	readonly end: number;
	readonly parts: FoundPart[];
}

/** What a path or an address may be made of. */
const pathCharacter = /[^\s<>()[\]{}"'`|,;*]/;
/** What ends a sentence or names a line, and not a part of the path before it. */
const closing = /(?::\d+(?:[:-]\d+)?)?[.:!?]*$/;
/** How far a path or an address is looked back and ahead. */
const longestPath = 400;

/**
 * Finds the name of the record's file in running text, and in code spans that are its path. In the text of a link to the
 * record it becomes a part of that link.
 */
export function findNames(place: TextPlace, spans: SpanWalk<LinkSpan>, forms: RecordForms): FoundMention[] {
	const { content } = place;
	const { stem } = forms;
	const found: FoundMention[] = [];
	for (let at = content.indexOf(stem); at >= 0; at = content.indexOf(stem, at + stem.length)) {
		const around = spans.at(at);
		const link = around.findLast(({ kind }) => kind === 'link');
		const code = around.findLast(({ kind }) => kind === 'code');
		if (around.at(-1)?.kind === 'other' || (link && !link.parts)) {
			continue;
		}
		const token = tokenAround(content, at, at + stem.length);
		const written = content.slice(token.start, token.end);
		if (code && !link && (written === stem || !isAllOf(content.slice(code.start, code.end), written))) {
			continue;
		}
		if (isName(written, at - token.start, place, forms, link !== undefined)) {
			keep(link, { ...token, parts: [{ kind: 'name', start: at, end: at + stem.length }] }, found);
		}
	}
	return found;
}

/** Finds ids of the record in running text and in the texts of links to it. Those in code are somebody's data. */
export function findIds(place: TextPlace, spans: SpanWalk<LinkSpan>, forms: RecordForms): FoundMention[] {
	const found: FoundMention[] = [];
	if (!forms.id) {
		return found;
	}
	const isCertain = forms.idIsCertain(place.path);
	const isOfLog = forms.isOfLog(place.path);
	for (const match of place.content.matchAll(forms.id)) {
		const [id, digits = ''] = match;
		const start = match.index;
		const end = start + id.length;
		const around = spans.at(start);
		const link = around.findLast(({ kind }) => kind === 'link');
		const isText = around.every(({ kind }) => kind === 'link');
		const isMeant = link
			? link.parts !== undefined
			: isCertain && (isOfLog || !isExample(place.content, start, end, forms));
		if (isText && isMeant && standsAlone(place.content, start, end)) {
			keep(link, { start, end, parts: [{ kind: 'number', start: end - digits.length, end }] }, found);
		}
	}
	return found;
}

function keep(link: LinkSpan | undefined, mention: FoundMention, found: FoundMention[]): void {
	if (link?.parts) {
		link.parts.push(...mention.parts);
	} else {
		found.push(mention);
	}
}

/** Whether a code span is a path and nothing else, but perhaps the number of a line. */
function isAllOf(code: string, path: string): boolean {
	return code.trim().replace(closing, '') === path;
}

/** Whether a path, or a name without a folder, means the record's file; its name stands at `at`. */
function isName(
	written: string,
	at: number,
	{ path, folder }: TextPlace,
	forms: RecordForms,
	inLink: boolean,
): boolean {
	const { record, stem, ending } = forms;
	const leadsFrom = (start: string): boolean => {
		const read = readWrittenPath(written, start);
		return read !== undefined && namePart(read, forms)?.part?.start === at;
	};
	if (leadsFrom(folder) || leadsFrom('')) {
		return true;
	}
	if (inLink) {
		// Whatever stands before it: the link says what is meant
		const isBegun = at === 0 || written[at - 1] === '/';
		return isBegun && [stem, stem + ending].includes(written.slice(at));
	}
	const isBare = !written.includes('/') && forms.nameIsCertain(path);
	return isBare && leadsFrom(folderOf(record.name.ownFolder ? folderOf(record.path) : record.path));
}

/** The path that a name stands in. */
function tokenAround(content: string, from: number, to: number): { start: number; end: number } {
	let start = from;
	while (start > 0 && from - start < longestPath && pathCharacter.test(content.charAt(start - 1))) {
		start--;
	}
	let end = to;
	while (end < content.length && end - to < longestPath && pathCharacter.test(content.charAt(end))) {
		end++;
	}
	return { start, end: Math.max(to, end - (closing.exec(content.slice(to, end))?.[0].length ?? 0)) };
}

/**
 * Whether a text about records, and not of one, gives an id as an example, or together with another title, as the many do
 * that quote how decision records were first described.
 */
function isExample(content: string, start: number, end: number, { record }: RecordForms): boolean {
	const before = content.slice(Math.max(start - 20, 0), start);
	const title = /^:\s+(?=\p{Lu})/u.exec(content.slice(end, end + 10));
	const from = end + (title?.[0].length ?? 0);
	const behind = content.slice(from, from + record.title.length);
	return (
		/(?:\be\.?\s?[gx]\.?|\bfor example|\bfor instance)[,:]?[\s"'(]*$/i.test(before) ||
		(title !== null && behind.toLowerCase() !== record.title.toLowerCase())
	);
}

/** Whether an id is not a piece of a longer word, of a path or of an address. */
function standsAlone(content: string, start: number, end: number): boolean {
	if (/[\p{L}\p{N}_/-]$/u.test(content.slice(Math.max(start - 2, 0), start))) {
		return false;
	}
	if (/^(?:[\p{L}\p{N}_/]|[-.][\p{L}\p{N}])/u.test(content.slice(end, end + 3))) {
		return false;
	}
	const token = tokenAround(content, start, end);
	return !content.slice(token.start, token.end).includes('://');
}
