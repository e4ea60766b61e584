import type { KindRegistry } from '../kinds/kindRegistry.ts';
import { detach } from './detach.ts';
import type { DocumentReading } from './documentReader.ts';

/**
 * Keeps what texts were read as from one session to the next. It is made for one set of kinds, one configuration and one
 * version of the reader, and knows a text by its content. What it holds can be thrown away at any time.
 */
export interface ReadingCache {
	/** It is not asked when fewer files are read. */
	readonly fewestFiles: number;
	/** Looks for a text of a file; never fails. */
	look(path: string, text: string): Promise<CachedText>;
	/**
	 * Many files have been looked for: writes down what is new.
	 * @param complete whether these were all that there are: what was not asked for is thrown away then
	 */
	finish(complete: boolean): Promise<void>;
}

/** A text and what is kept of it. */
export interface CachedText {
	/** Undefined where nothing is kept of this text. */
	readonly kept: string | undefined;
	/** Keeps what was read. */
	readonly keep: (reading: string) => void;
}

/** In the place of a reading: no kind claims the text. */
const unclaimed = 'null';

/**
 * A reading as a text of one line.
 * @param reading undefined for a text that no kind claims
 * @returns undefined where a part of it can't be written down: a finding that asks other files before it holds
 */
function toKept(reading: DocumentReading | undefined): string | undefined {
	if (!reading) {
		return unclaimed;
	}
	// The only functions in it. To look at each value while it is written would take several times as long.
	if (reading.findings.some(({ unless }) => unless)) {
		return undefined;
	}
	return JSON.stringify({ ...reading, kind: reading.kind.id });
}

/**
 * The reading that a text of `toKept` stands for.
 * @returns undefined for a text that no kind claims
 * @throws Error for any other text, and for a kind that there is not
 */
function fromKept(kept: string, kinds: KindRegistry): DocumentReading | undefined {
	if (kept === unclaimed) {
		return undefined;
	}
	const parts = JSON.parse(kept) as Omit<DocumentReading, 'kind'> & { readonly kind: string };
	const kind = kinds.get(parts.kind);
	if (!kind || !parts.facts) {
		throw new Error(`no reading of a document: ${kept.slice(0, 40)}`);
	}
	return { ...detach(parts), kind };
}

/**
 * What a text says by itself: what is kept of it, or what it is read as, which is kept from then on.
 * @param kinds those in force
 * @param read reads it, in pieces; not begun where something is kept
 */
export function* readThrough(
	{ kept, keep }: CachedText,
	kinds: KindRegistry,
	read: Generator<void, DocumentReading | undefined>,
): Generator<void, DocumentReading | undefined> {
	if (kept !== undefined) {
		try {
			return fromKept(kept, kinds);
		} catch {
			// Damaged: the text is still there
		}
	}
	const reading = yield* read;
	const now = toKept(reading);
	if (now !== undefined) {
		keep(now);
	}
	return reading;
}
