import type { SpecDocument } from '../../../document/specDocument.ts';
import { isOfAuthors } from '../../../kinds/peopleFields.ts';
import { mostUsed } from '../../dialect/mostUsed.ts';
import { isNothing } from '../../record/nothing.ts';
import type { AdrRecord } from '../../record/record.ts';
import { tagKeys } from '../../record/recordTags.ts';
import { relationOf } from '../../record/relation.ts';

/** A record of the log with its text: the new record is to look like it. */
export interface Sample {
	readonly document: SpecDocument;
	readonly record: AdrRecord;
}

/** What the new record has in place of a sample's own. */
export interface SiblingValues {
	readonly title: string;
	/** The title with what the log writes before it. */
	readonly heading: string;
	readonly number: number;
	readonly slug: string;
	/** In the form of the log. */
	readonly date: string;
	readonly status: string;
	/** Of a badge that says it, in the log; undefined where none does. */
	readonly badgeColour?: string | undefined;
}

/** Whether more than half of the samples are counted. */
export function isMost(count: number, samples: readonly unknown[]): boolean {
	return count * 2 > samples.length;
}

/**
 * What the samples have in common under a name, as `sharedText`. An author and tags are a new record's own only where all
 * have the same ones: nobody else is to be named for it, and it may be about something else.
 */
export function sharedValue(name: string, texts: readonly (string | undefined)[]): string | undefined {
	const isOwn = isOfAuthors(name) || tagKeys.has(name.trim().toLowerCase());
	const isOfOne = isOwn && texts.some((text) => text !== texts[0]);
	const shared = isOfOne ? undefined : sharedText(texts);
	return shared ?? (saysNothing(name, texts) ? texts[0] : undefined);
}

/**
 * Whether the newest record says under a name that there is nothing (`None`, `—`, `[]`), which holds for a new one too:
 * it begins without links, and one record alone shows no other habit.
 * @param texts one for each sample, the newest first
 */
export function saysNothing(name: string, [newest, ...others]: readonly (string | undefined)[]): boolean {
	return Boolean(newest) && isNothing(newest ?? '') && (others.length === 0 || relationOf(name) !== 'other');
}

/**
 * What most samples have word for word: nobody wrote that anew, so that it is kept. One sample alone shows nothing.
 * @param texts one for each sample; undefined where it has none
 */
export function sharedText(texts: readonly (string | undefined)[]): string | undefined {
	const text = mostUsed(texts.filter((one) => one !== undefined));
	const count = texts.filter((one) => one === text).length;
	return text !== undefined && count > 1 && isMost(count, texts) ? text : undefined;
}
