import { LineIndex, range } from '../../document/text.ts';
import { readIdList } from '../idList.ts';
import { isMeasure } from '../measure.ts';
import { type IdSpace, idKey, type TraceReference, type TraceRelation } from '../trace.ts';
import { syntaxOf } from './comments/languages.ts';
import { scanCode } from './comments/scan.ts';
import { writtenIds } from './idPattern.ts';

/** An id that a file of code names. */
export interface CodeReference {
	/** Name or folder of the feature that the file says it is about; undefined where it does not say. */
	readonly feature: string | undefined;
	readonly reference: TraceReference;
	readonly claim: Claim;
}

/**
 * How certain it is that an id of a document is meant: `listed` behind a tag or label for ids, `mentioned` in the words of
 * a comment, `perhaps` where a number may count something else or an id stands in code itself.
 */
export type Claim = 'listed' | 'mentioned' | 'perhaps';

/** `@req 1.2`, `@implements FR-001`: a tag that needs no colon. */
const tag = /@(req|reqs|requirements?|implements|covers|validates|verifies|tests?)\b[ \t]*[:(]?[ \t]*/giu;
/** The same as the code itself has it, above what it is about. */
const decorator = /^[ \t]*@(req|reqs|requirements?|implements|covers|validates|verifies|tests?)[ \t]*\([ \t]*/giu;

/** `Implements: FR-001`, `**Validates: Requirements 1.2**`, in a comment. */
const label = /\b(requirements?|reqs?|implements|covers|validates|verifies)[ \t*_]{0,3}[:：][ \t*_]{0,3}/giu;

/** `@feature parcel-pickup`, `Feature: parcel-pickup, Property 3: …`: what follows is about that feature. */
const feature = /(?:@feature[ \t:]+|\bFeature[ \t]*[:：][ \t]*)([\p{L}\p{N}][\p{L}\p{N}._/-]{0,120})/iu;

/** The test of a property, as Kiro has it written above one. */
const property = /\bProperty[ \t]+(\d{1,4})\b/giu;

/** What may stand between the entries of a list. */
const between =
	/^(?:[\s,，、;；・&/+|#:：([\]]|(?:and|or)\b|及び|と|和|或|및|또는|\([^()]*\)|(?:requirements?|reqs?|properties|property|tasks?|criteri(?:on|a)|ac)\b)*$/iu;

/** A list of numbers that words go on with counts something, as a measure does; one with `_` is a name. */
const goesOn = /^(?:[ \t]*[\p{L}%°]|_)/u;

/** A plain noun, perhaps with a word before it: what a number before it counts. Other words speak of what has the number. */
const noun =
	/^[ \t]+(?!(?:an?|and|are|as|at|because|but|by|except|for|from|if|in|is|just|must|not|of|on|only|or|partly|see|shall|should|so|that|the|then|to|until|via|when|where|which|while|with|without)(?!\p{L}))\p{Ll}{2}/u;

/** In characters; a line beyond it is the work of a machine. */
const longestLine = 2000;

const testFile = /(?:^|\/)(?:tests?|__tests__|specs?|e2e)\/|[._-](?:test|spec|tests)\.[^./]+$/i;

/** What a text has to hold for its comments to be looked at. */
const telling = /@|req|feature|propert|implements|covers|validates|verifies/i;

/**
 * The ids that comments of a file of code name, also those of a tag that is code itself, as decorators are; and ids of a
 * team's own form wherever they stand. A test proves what it names; other code implements it.
 * @param path tells the language, and whether it is a test
 * @param patterns regular expressions of a team's own ids, perhaps none
 */
export function readCode(path: string, text: string, patterns: readonly string[]): readonly CodeReference[] {
	if (patterns.length === 0 && !telling.test(text)) {
		return [];
	}
	const lines = new LineIndex(text);
	const { comments, code } = partsOf(path, text);
	const usual: TraceRelation = testFile.test(path) ? 'validates' : 'implements';
	const found: CodeReference[] = [];
	let about: string | undefined;
	for (let line = 0; line < lines.count; line++) {
		const [start, end] = [lines.startOf(line), lines.endOf(line)];
		const source = text.slice(start, end);
		if (source.length <= longestLine && /\d|feature/i.test(source)) {
			const [comment, codeItself] = [comments.slice(start, end), code.slice(start, end)];
			about = feature.exec(comment)?.[1]?.replace(/[.,/]+$/, '') ?? about;
			const named = [
				...listed(comment, [...comment.matchAll(tag), ...comment.matchAll(label)], usual),
				...listed(codeItself, [...codeItself.matchAll(decorator)], usual),
				...properties(comment, about !== undefined),
				...(patterns.length > 0 ? ownIds(source, comment, patterns, usual) : []),
			];
			for (const one of withoutTwins(named)) {
				found.push({ feature: about, reference: toReference(one, line), claim: one.claim });
			}
		}
	}
	return found;
}

/** The text twice, with blanks in place of all that is no comment, and of all that is no code. */
function partsOf(path: string, text: string): { readonly comments: string; readonly code: string } {
	const pieces = scanCode(text, syntaxOf(path));
	let [comments, code, at] = ['', '', 0];
	for (const { type, start, end } of pieces) {
		const [before, piece] = [text.slice(at, start), text.slice(start, end)];
		comments += blank(before) + (type === 'comment' ? piece : blank(piece));
		code += before + blank(piece);
		at = end;
	}
	const last = text.slice(at);
	return { comments: comments + blank(last), code: code + last };
}

function blank(text: string): string {
	return text.replace(/[^\r\n]/g, ' ');
}

interface Named {
	readonly space: IdSpace;
	readonly relation: TraceRelation;
	readonly text: string;
	readonly keys: readonly string[];
	readonly start: number;
	readonly claim: Claim;
}

/** The lists of ids behind tags and labels. */
function listed(source: string, heads: readonly RegExpExecArray[], usual: TraceRelation): Named[] {
	return heads.flatMap(({ 0: whole, 1: word = '', index }) => {
		const relation = /^(?:validates|verifies|tests?)$/i.test(word) ? 'validates' : usual;
		let end = index + whole.length;
		const entries: Omit<Named, 'claim'>[] = [];
		const isTag = whole.trimStart().startsWith('@');
		let isSure = true;
		for (const { space, text, keys, start, end: next } of readIdList(source.slice(end), 'requirement', end)) {
			// What follows other words is no part of the list, nor what measures something: "2.5 GB of memory"
			if (keys.length === 0 || !between.test(source.slice(end, start))) {
				break;
			}
			if (isMeasure(source.slice(next))) {
				isSure &&= isTag;
				break;
			}
			const isNamed = isTag || /\p{L}|\.\d/u.test(text) || /req|criteri/i.test(source.slice(end, start));
			// "Covers: 12 items"
			if (!isNamed && !/^req/i.test(word) && noun.test(source.slice(next))) {
				isSure = false;
				break;
			}
			isSure &&= isNamed;
			entries.push({ space, relation, text, keys, start });
			end = next;
		}
		// "Requirements: 12 items"
		isSure &&= isTag || !goesOn.test(source.slice(end));
		return entries.map((one) => ({ ...one, claim: isSure ? 'listed' : 'perhaps' }));
	});
}

/** @param isOfFeature whether it is known of which feature */
function properties(source: string, isOfFeature: boolean): Named[] {
	return [...source.matchAll(property)].map(({ 0: whole, 1: id = '', index }) => ({
		space: 'property',
		relation: 'validates',
		text: id,
		keys: [idKey(id)],
		start: index + whole.length - id.length,
		claim: isOfFeature && /^[ \t]*[:：]/.test(source.slice(index + whole.length)) ? 'listed' : 'perhaps',
	}));
}

/** @param comment what of the line is one, at the same places */
function ownIds(source: string, comment: string, patterns: readonly string[], relation: TraceRelation): Named[] {
	return writtenIds(source, patterns).map(({ id, index }) => ({
		space: 'requirement',
		relation,
		text: id,
		keys: [idKey(id)],
		start: index,
		claim: comment.startsWith(id, index) ? 'mentioned' : 'perhaps',
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
