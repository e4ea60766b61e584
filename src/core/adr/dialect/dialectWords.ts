import { grouped } from '../../grouped.ts';
import { inPart } from '../record/extent.ts';
import { type AdrRecord, type RecordStatus, type Relation, type Stage, stages } from '../record/record.ts';
import { relationOf } from '../record/relation.ts';
import { takeApart } from '../status/statusValue.ts';
import {
	defaultLabels,
	defaultWords,
	inCase,
	isUsualWord,
	type Labels,
	type LetterCase,
	relations,
	type WordHabits,
} from './defaultWords.ts';
import { mostUsed } from './mostUsed.ts';

/** @param usual what holds where the records show nothing */
export function wordHabits(records: readonly AdrRecord[], usual: WordHabits): WordHabits {
	const words = records.flatMap(({ status }) => (status?.stage === undefined ? [] : [wordOf(status)]));
	const written = records.flatMap(({ status, links }) => [status?.text ?? '', ...links.map(({ label }) => label)]);
	return {
		letters: mostUsed(words.flatMap((word) => (/\d/.test(word) ? [] : (caseOf(word) ?? [])))) ?? usual.letters,
		spelling: mostUsed(written.flatMap((text) => spellingOf(text) ?? [])) ?? usual.spelling,
	};
}

/** Of each status once: a log is asked again for each record that changes. */
const knownWords = new WeakMap<RecordStatus, string>();

function wordOf(status: RecordStatus): string {
	const word = knownWords.get(status) ?? takeApart(status.text).word;
	knownWords.set(status, word);
	return word;
}

function spellingOf(text: string): WordHabits['spelling'] | undefined {
	const [, letter] = /super([sc])ed/i.exec(text) ?? [];
	return letter === undefined ? undefined : letter.toLowerCase() === 's' ? 'supersede' : 'supercede';
}

/** How a word is written; undefined for one of a script that has one case. */
export function caseOf(text: string): LetterCase | undefined {
	const [word = ''] = text.split(/[\s:,.;(]/, 1);
	if (word.toLowerCase() === word.toUpperCase()) {
		return undefined;
	}
	if (word.length > 1 && word === word.toUpperCase()) {
		return 'upper';
	}
	return word.charAt(0) === word.charAt(0).toLowerCase() ? 'lower' : 'title';
}

/**
 * The word for each stage: the one that is most used, else one in the language and case of the others.
 * @param records the newest first
 * @param own a record whose own word and case go before those of the others
 */
export function stageWords(records: readonly AdrRecord[], habits: WordHabits, own?: AdrRecord): Record<Stage, string> {
	const used = wordsByStage(records);
	const owned = wordsByStage(own ? [own] : []);
	const usual = defaultWords(
		[...used.values(), ...owned.values()].flat().map(({ word }) => word),
		habits,
	);
	const ownCase = own?.status && caseOf(wordOf(own.status));
	const wordFor = (stage: Stage): string => {
		const found = mostUsed(owned.get(stage) ?? exact(stage, used.get(stage) ?? []), ({ emoji, word }) => emoji + word);
		if (!found) {
			return usual[stage];
		}
		return (own?.status && !own.status.emoji ? '' : found.emoji) + (ownCase ? inCase(found.word, ownCase) : found.word);
	};
	return Object.fromEntries(stages.map((stage) => [stage, wordFor(stage)])) as Record<Stage, string>;
}

/** So often a log says what is not quite a stage's name, before it is one there. */
const often = 3;

/**
 * The words of a log that a stage may be called by. What is open has many names that say more than its stage ("On hold",
 * "In review", "Placeholder"): those count where they are the log's habit.
 */
function exact(stage: Stage, words: readonly UsedWord[]): readonly UsedWord[] {
	if (stage !== 'draft' && stage !== 'proposed') {
		return words;
	}
	const counts = grouped(words, ({ word }) => word);
	return words.filter(({ word }) => isUsualWord(word, stage) || (counts.get(word)?.length ?? 0) >= often);
}

interface UsedWord {
	readonly emoji: string;
	readonly word: string;
}

function wordsByStage(records: readonly AdrRecord[]): Map<Stage, UsedWord[]> {
	const used = new Map<Stage, UsedWord[]>();
	for (const { status } of records) {
		const word = status?.stage && wordOf(status);
		// What holds for a part of one record, or names another one before its verb, is no word for others
		if (status?.stage && word && !inPart.test(word) && !/\d/.test(word)) {
			const words = used.get(status.stage) ?? [];
			words.push({ emoji: status.emoji ?? '', word });
			used.set(status.stage, words);
		}
	}
	return used;
}

/**
 * What a log calls each relation; parameters as of `stageWords`.
 * @param habits `linkInStatus`: "superseded by" stands in the value of the status, and is written like one
 */
export function relationLabels(
	records: readonly AdrRecord[],
	habits: WordHabits & { readonly linkInStatus: boolean },
	own?: AdrRecord,
): Labels {
	const used = labelsByRelation(records);
	const owned = labelsByRelation(own ? [own] : []);
	// A label in the value of a status looks like a status, and not like the beginning of a list's item.
	const inLists = relations.filter((relation) => relation !== 'superseded-by' || !habits.linkInStatus);
	const known = inLists.flatMap((relation) => used.get(relation) ?? []);
	const letters = mostUsed(known.flatMap((label) => caseOf(label) ?? [])) ?? 'title';
	const words = wordsUsed(own ? [own, ...records] : records);
	const usual = defaultLabels(words, { ...habits, letters });
	const inStatus = defaultLabels(words, habits);
	const labelFor = (relation: keyof Labels): string =>
		mostUsed(owned.get(relation) ?? used.get(relation) ?? []) ??
		(relation === 'superseded-by' && habits.linkInStatus ? inStatus : usual)[relation];
	return Object.fromEntries(relations.map((relation) => [relation, labelFor(relation)])) as Labels;
}

/** The words that records have for their stages. */
export function wordsUsed(records: readonly AdrRecord[]): string[] {
	return [...wordsByStage(records).values()].flat().map(({ word }) => word);
}

/**
 * Whether a label says its relation without a status or marks around it: "Ersetzt (ADR-5)" is what "Ersetzt ADR-5" is
 * not, and "Superseded ADR-5" says nothing.
 */
function saysAlone(label: string, relation: Relation): boolean {
	return relation !== 'superseded-by' || relationOf(label) === relation;
}

function labelsByRelation(records: readonly AdrRecord[]): Map<Relation, string[]> {
	const used = new Map<Relation, string[]>();
	for (const { relation, label } of records.flatMap(({ links }) => links)) {
		if (label !== '' && !inPart.test(label) && saysAlone(label, relation)) {
			const labels = used.get(relation) ?? [];
			labels.push(label);
			used.set(relation, labels);
		}
	}
	return used;
}
