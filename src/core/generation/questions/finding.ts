import type { Span } from './quoteFinder.ts';

/** What is asked about a whole document: its defects, what it lacks, what contradicts what. */
export type QuestionName = 'review' | 'gaps' | 'consistency';

/** A place in a document, with the words that make it what it is: where they change, it is gone. */
export interface QuotedPlace extends Span {
	/** From the workspace root. */
	readonly path: string;
	/** The text between both offsets. */
	readonly quote: string;
}

/** A thing that an answer says of a document. */
export interface AiFinding {
	readonly question: QuestionName;
	readonly place: QuotedPlace;
	/** Never an error: a model may be wrong, and so may a reading without one. */
	readonly severity: 'warning' | 'information';
	/** Plain text on one line. */
	readonly message: string;
	/** What to ask for to have it mended; empty where the message is all. */
	readonly fix: string;
	/** The place that contradicts it. */
	readonly other: QuotedPlace | undefined;
	/** Id of a section of the kind that is not there and could be written; undefined for all else. */
	readonly missing: string | undefined;
}

/**
 * The same for findings that a person takes for one: what a dismissal remembers. Models word things differently each
 * time, so that the words of the document count and not those about them; what is missing has no words of its own.
 */
export function findingKey({ question, place, other, missing }: AiFinding): string {
	const words = (quote: string): string => quote.replace(/\s+/g, ' ').trim();
	return JSON.stringify([question, place.path, words(place.quote), missing ?? '', words(other?.quote ?? '')]);
}
