import { type Relation, type Stage, stages } from '../record/record.ts';
import { type Translation, translations } from './translations.ts';

/** How Latin words begin: `accepted`, `Accepted`, `ACCEPTED`. */
export type LetterCase = 'lower' | 'title' | 'upper';

/** How words are written that a log has not used yet. */
export interface WordHabits {
	readonly letters: LetterCase;
	readonly spelling: 'supersede' | 'supercede';
}

/** Relations that have words of their own, in the order of their labels. */
export const relations = [
	'supersedes',
	'superseded-by',
	'amends',
	'amended-by',
	'clarifies',
	'clarified-by',
] as const satisfies readonly Relation[];

/** What links of each relation are called. */
export type Labels = Record<(typeof relations)[number], string>;

const englishLabels = ['supersedes', 'superseded by', 'amends', 'amended by', 'clarifies', 'clarified by'];

/** The language that most of a log's statuses are of; undefined for English. */
function languageOf(used: readonly string[]): Translation | undefined {
	const lower = new Set(used.map((word) => word.toLowerCase()));
	let best: { readonly translation: Translation; readonly known: number } | undefined;
	for (const translation of translations) {
		const words = stages.flatMap((stage) => translation[stage]);
		const known = words.filter((word) => lower.has(word.toLowerCase())).length;
		if (known > (best?.known ?? 0)) {
			best = { translation, known };
		}
	}
	return best?.translation;
}

/**
 * The word of each stage where a log has none yet: in the language of its other words, else in English.
 * @param used statuses of the log, without markup
 */
export function defaultWords(used: readonly string[], { letters, spelling }: WordHabits): Record<Stage, string> {
	const language = languageOf(used);
	const entries = stages.map((stage) => [stage, spelled(inCase(language?.[stage][0] ?? stage, letters), spelling)]);
	return Object.fromEntries(entries) as Record<Stage, string>;
}

/**
 * What links are called where a log has none yet.
 * @param used as of `defaultWords`
 */
export function defaultLabels(used: readonly string[], { letters, spelling }: WordHabits): Labels {
	const labels = languageOf(used)?.labels ?? [];
	const entries = relations.map((relation, i) => [
		relation,
		spelled(inCase(labels[i] || (englishLabels[i] ?? ''), letters), spelling),
	]);
	return Object.fromEntries(entries) as Labels;
}

/**
 * The heading of a section with links where a log has none yet, in the language of its statuses.
 * @returns undefined for English
 */
export function defaultLinksHeading(used: readonly string[]): string | undefined {
	return languageOf(used)?.links;
}

/** Whether a word is a name of a stage in some language, and says nothing else. */
export function isUsualWord(word: string, stage: Stage): boolean {
	const lower = word.toLowerCase();
	return lower === stage || translations.some((language) => language[stage].some((one) => one.toLowerCase() === lower));
}

/** Puts the first letter, or all of a word, into a case. */
export function inCase(word: string, letters: LetterCase): string {
	switch (letters) {
		case 'lower':
			return word.toLowerCase();
		case 'title':
			return word.charAt(0).toUpperCase() + word.slice(1);
		case 'upper':
			return word.toUpperCase();
	}
}

function spelled(word: string, spelling: WordHabits['spelling']): string {
	return spelling === 'supersede' ? word : word.replace(/(super)s(ede)/i, (_all, start, end) => `${start}c${end}`);
}
