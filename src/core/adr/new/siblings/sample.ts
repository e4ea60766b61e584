import type { SpecDocument } from '../../../document/specDocument.ts';
import { mostUsed } from '../../dialect/mostUsed.ts';
import type { AdrRecord } from '../../record/record.ts';
import { tagKeys } from '../../record/recordTags.ts';

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

/** What fields, keys and columns are called that say who wrote a record. */
const authorNames =
	/^(?:authors?|author\(s\)|written[-_ ]by|created[-_ ]by|proposed[-_ ]by|submitted[-_ ]by|proposers?|submitters?|autor(?:en|in|es|a)?|verfasser|auteurs?|autore|автор|作者|著者|작성자)$/i;

/**
 * What the samples have in common under a name, as `sharedText`. An author and tags are a new record's own only where all
 * have the same ones: nobody else is to be named for it, and it may be about something else.
 */
export function sharedValue(name: string, texts: readonly (string | undefined)[]): string | undefined {
	const isOwn = authorNames.test(name.trim()) || tagKeys.has(name.trim().toLowerCase());
	const isOfOne = isOwn && texts.some((text) => text !== texts[0]);
	return isOfOne ? undefined : sharedText(texts);
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
