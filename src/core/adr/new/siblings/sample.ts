import type { SpecDocument } from '../../../document/specDocument.ts';
import { mostUsed } from '../../dialect/mostUsed.ts';
import type { AdrRecord } from '../../record/record.ts';

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
}

/** Whether more than half of the samples are counted. */
export function isMost(count: number, samples: readonly unknown[]): boolean {
	return count * 2 > samples.length;
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
