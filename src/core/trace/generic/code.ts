import { LineIndex, range } from '../../document/text.ts';
import { readIdList } from '../idList.ts';
import { type IdSpace, idKey, type TraceReference, type TraceRelation } from '../trace.ts';
import { idPattern } from './idPattern.ts';

/** An id that a file of code names. */
export interface CodeReference {
	/** Name or folder of the feature that the file says it is about; undefined where it does not say. */
	readonly feature: string | undefined;
	readonly reference: TraceReference;
}

/** `@req 1.2`, `@implements FR-001`: a tag that needs no colon. */
const tag = /@(req|reqs|requirements?|implements|covers|validates|verifies|tests?)\b[ \t]*[:(]?[ \t]*/giu;

/** `Implements: FR-001`, `**Validates: Requirements 1.2**`, in a comment. */
const label = /\b(requirements?|reqs?|implements|covers|validates|verifies)[ \t*_]{0,3}[:：][ \t*_]{0,3}/giu;

/** What begins a comment in one language or another, or goes on with it. */
const comment = /\/\/|\/\*|^\s*\*|#|--|<!--|^\s*;|^\s*%|"""|'''/;

/** `@feature parcel-pickup`, `Feature: parcel-pickup, Property 3: …`: what follows is about that feature. */
const feature = /(?:@feature[ \t:]+|\bFeature[ \t]*[:：][ \t]*)([\p{L}\p{N}][\p{L}\p{N}._/-]{0,120})/iu;

/** The test of a property, as Kiro has it written above one. */
const property = /\bProperty[ \t]+(\d{1,4})\b/giu;

/** What may stand between the entries of a list. */
const between =
	/^(?:[\s,，、;；&#:：([]|and\b|\([^()]*\)|(?:requirements?|reqs?|properties|property|tasks?|criteri(?:on|a)|ac)\b)*$/iu;

/** In characters; a line beyond it is the work of a machine. */
const longestLine = 2000;

const testFile = /(?:^|\/)(?:tests?|__tests__|specs?|e2e)\/|[._-](?:test|spec|tests)\.[^./]+$/i;

/**
 * The ids that comments of a file of code name, and ids of a team's own form wherever they stand. A test proves what it
 * names; other code implements it.
 * @param patterns regular expressions of a team's own ids, perhaps none
 */
export function readCode(path: string, text: string, patterns: readonly string[]): readonly CodeReference[] {
	const lines = new LineIndex(text);
	const usual: TraceRelation = testFile.test(path) ? 'validates' : 'implements';
	const found: CodeReference[] = [];
	let about: string | undefined;
	for (let line = 0; line < lines.count; line++) {
		const source = lines.line(line);
		if (source.length <= longestLine && /\d|feature/i.test(source)) {
			const isComment = comment.test(source);
			about = (isComment ? feature.exec(source)?.[1]?.replace(/[.,/]+$/, '') : undefined) ?? about;
			const named = [
				...listed(source, isComment, usual),
				...(isComment ? properties(source) : []),
				...(patterns.length > 0 ? ownIds(source, patterns, usual) : []),
			];
			found.push(...withoutTwins(named).map((one) => ({ feature: about, reference: toReference(one, line) })));
		}
	}
	return found;
}

interface Named {
	readonly space: IdSpace;
	readonly relation: TraceRelation;
	readonly text: string;
	readonly keys: readonly string[];
	readonly start: number;
}

function listed(source: string, isComment: boolean, usual: TraceRelation): Named[] {
	return [...source.matchAll(tag), ...(isComment ? source.matchAll(label) : [])].flatMap(
		({ 0: whole, 1: word = '', index }) => {
			const relation = /^(?:validates|verifies|tests?)$/i.test(word) ? 'validates' : usual;
			let end = index + whole.length;
			const entries: Named[] = [];
			for (const { space, text, keys, start, end: next } of readIdList(source.slice(end), 'requirement', end)) {
				// What follows other words is no part of the list
				if (keys.length === 0 || !between.test(source.slice(end, start))) {
					break;
				}
				entries.push({ space, relation, text, keys, start });
				end = next;
			}
			return entries;
		},
	);
}

function properties(source: string): Named[] {
	return [...source.matchAll(property)].map(({ 0: whole, 1: id = '', index }) => ({
		space: 'property',
		relation: 'validates',
		text: id,
		keys: [idKey(id)],
		start: index + whole.length - id.length,
	}));
}

function ownIds(source: string, patterns: readonly string[], relation: TraceRelation): Named[] {
	return [...source.matchAll(idPattern(patterns))].map(({ 0: id, index }) => ({
		space: 'requirement',
		relation,
		text: id,
		keys: [idKey(id)],
		start: index,
	}));
}

/** An id in a list may be one of the team's own form as well: the first to stand there counts. */
function withoutTwins(named: readonly Named[]): Named[] {
	let end = 0;
	return [...named]
		.sort((a, b) => a.start - b.start)
		.filter(({ start, text }) => {
			const isFree = start >= end;
			end = isFree ? start + text.length : end;
			return isFree;
		});
}

function toReference({ space, relation, text, keys, start }: Named, line: number): TraceReference {
	return { space, relation, text, keys, range: range(line, start, line, start + text.length), from: undefined };
}
