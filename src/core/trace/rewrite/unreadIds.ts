import { type Range, range } from '../../document/text.ts';
import { apartFrom } from '../apartFrom.ts';
import { withoutCode } from '../codeSpans.ts';
import { plainDigits } from '../idGrammar.ts';
import { idLetters } from '../idLetters.ts';
import { isOfOtherSpec } from '../kiro/otherSpec.ts';
import { requirementsIn } from '../kiro/prose.ts';
import { namesOtherFeature, namesOtherFolder, partsOfOtherFeatures } from '../otherFeature.ts';
import { overlaps } from '../overlaps.ts';
import { numberBehind } from '../separators.ts';
import { idsIn } from '../speckit/references.ts';
import { idKey } from '../trace.ts';
import type { IdMap } from './idMap.ts';
import type { SourceText } from './sourceText.ts';

/** An id that no reader took for a reference. */
export interface UnreadId {
	readonly path: string;
	/** As written. */
	readonly text: string;
	readonly range: Range;
}

/** With letters or of several numbers: a number alone may be anything. */
const idLike = new RegExp(
	String.raw`(?<![\p{Script=Latin}\p{N}./\\-])(?:${idLetters}[-_]?\d{1,5}(?:\.\d{1,5}){0,3}|\d{1,5}(?:\.\d{1,5}){1,3})(?![\p{Script=Latin}\p{N}]|\.\d)`,
	'gu',
);

/** What stands before a number that is of something else: of a heading, of a task or of a list of tasks. */
const ofOther =
	/(?:^\s{0,3}#{1,6}\s+|(?:tasks?|phases?|sections?|steps?|propert(?:y|ies)|chapters?|figures?|versions?|タスク|任务|任務|작업)\s?#?(?:\d[\d.]{0,10}(?:[,、，]\s?|\s?[&–-]\s?|\s(?:and|or)\s)){0,20})$/iu;

/**
 * The ids of a line that move and that none of its references names: in a remark, in code, behind a path, in a list
 * that is written in another way, a number behind one that is read. They may now name something else, which only their
 * author can tell.
 * @param read what is told of the line otherwise: its references, what is born there, and what was passed over
 */
export function unreadIds(
	source: string,
	line: number,
	read: readonly { readonly text: string; readonly range: Range }[],
	{ space, moves }: IdMap,
): Omit<UnreadId, 'path'>[] {
	if (space !== 'requirement') {
		return [];
	}
	// The target of a link is no sentence: it follows by itself
	const words = plainDigits(source).replace(/(?<=\])\([^()]{0,300}\)/g, (target) => ' '.repeat(target.length));
	const alone = read
		.filter(({ text }) => /^\d+$/.test(plainDigits(text)))
		.flatMap(({ range: { end } }) => {
			const behind = numberBehind(words.slice(end.character, end.character + 120));
			return behind ? [{ text: behind.number, index: end.character + behind.at }] : [];
		});
	const isRead = overlaps(read.map(({ range: place }) => place));
	const found = [...[...words.matchAll(idLike)].map(({ 0: text, index }) => ({ text, index })), ...alone];
	return found.flatMap(({ text, index }) => {
		const place = range(line, index, line, index + text.length);
		const isOther = /^\d/.test(text) && ofOther.test(words.slice(Math.max(index - 120, 0), index));
		return isRead(place) || isOther || !moves.has(idKey(text))
			? []
			: [{ text: source.slice(index, index + text.length), range: place }];
	});
}

/**
 * The ids that move and that are passed over because their line names another feature: they may be of that one.
 */
export function passedIds({ path, lines, visible, trace }: SourceText, { space, moves }: IdMap): UnreadId[] {
	const { dialect, references, definitions } = trace;
	if (space !== 'requirement' || (dialect !== 'kiro' && dialect !== 'spec-kit')) {
		return [];
	}
	const [namesOther, read] =
		dialect === 'kiro' ? ([namesOtherFolder, requirementsIn] as const) : ([namesOtherFeature, idsIn] as const);
	const words = withoutCode(visible);
	const found: ReturnType<typeof read>[number][] = [];
	for (let line = 0; line < lines.count; line++) {
		const isWhole = namesOther(visible(line), path);
		const parts = isWhole || dialect === 'kiro' ? [] : partsOfOtherFeatures(visible(line), line, path);
		// Without its name a line is of this one
		const mayNameSpec = dialect === 'kiro' && /spec|feature|[`"“*_]/i.test(visible(line));
		if (isWhole || parts.length > 0 || mayNameSpec) {
			const isInParts = overlaps(parts);
			const isInOther = (place: Range): boolean =>
				dialect === 'kiro' ? isOfOtherSpec(visible(line), place, path) : isInParts(place);
			const passed = read(words(line), line).filter(
				(one) => one.space !== 'scenario' && one.keys.some((key) => moves.has(key)),
			);
			found.push(...passed.filter(({ range: place }) => isWhole || isInOther(place)));
		}
	}
	const known = [...references.map(({ range: place }) => place), ...definitions.map(({ idRange }) => idRange)];
	return apartFrom(found, known).map(({ text, range: place }) => ({
		path,
		text: /^\d/.test(plainDigits(text)) ? `Requirement ${text}` : text,
		range: place,
	}));
}
