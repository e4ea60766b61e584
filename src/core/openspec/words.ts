import type { DeltaOperation } from '../trace/trace.ts';
import type { SourceLine } from './source.ts';

/** The words that OpenSpec knows the parts of a document by. */
export interface Words {
	/** Start of the heading of a requirement. */
	readonly header: RegExp;
	/** The same in a list, where the word is read as it is written. */
	readonly listed: RegExp;
	/** Titles in small letters. */
	readonly purpose: readonly string[];
	readonly requirements: readonly string[];
	/** Words for an obligation. */
	readonly obligation: RegExp;
	/** The operation that the title of a delta's section stands for. */
	operation(title: string): DeltaOperation | undefined;
}

const english: Words = {
	header: /^###\s*Requirement:/i,
	listed: /^###\s*Requirement:/,
	purpose: ['purpose'],
	requirements: ['requirements'],
	obligation: /\b(?:SHALL|MUST)\b/,
	// Two blanks between the words are one too many for OpenSpec
	operation: (title) =>
		/^(ADDED|MODIFIED|REMOVED|RENAMED) Requirements$/i.exec(title)?.[1]?.toLowerCase() as DeltaOperation | undefined,
};

/** Titles of a delta's sections in the edition in Chinese, and what they stand for. */
export const chineseOperations: ReadonlyMap<string, DeltaOperation> = new Map([
	['新增需求', 'added'],
	['修改需求', 'modified'],
	['移除需求', 'removed'],
	['重命名需求', 'renamed'],
]);

const chinese: Words = {
	header: /^###\s*(?:Requirement|需求)[:：]/i,
	listed: /^###\s*(?:Requirement|需求)[:：]/,
	purpose: ['purpose', '目的'],
	requirements: ['requirements', '需求'],
	obligation: /\b(?:SHALL|MUST)\b|必须|禁止/,
	operation: (title) => chineseOperations.get(title) ?? english.operation(title),
};

const known = new WeakMap<readonly SourceLine[], Words>();

/**
 * The words that a document is read by. OpenSpec's edition in Chinese takes its own words and the English ones; a
 * document is of that edition where both its sections and its requirements are called in Chinese. One of the two alone
 * is a slip that OpenSpec itself refuses.
 * Source: https://github.com/studyzy/OpenSpec-cn (src/core/parsers, src/core/validation), 1.x
 */
export function wordsIn(source: readonly SourceLine[]): Words {
	let words = known.get(source);
	if (!words) {
		const isChinese =
			source.some(({ level, title }) => level === 3 && /^需求[:：]/.test(title)) &&
			source.some(({ level, title }) => level === 2 && (title === '需求' || chineseOperations.has(title)));
		words = isChinese ? chinese : english;
		known.set(source, words);
	}
	return words;
}
