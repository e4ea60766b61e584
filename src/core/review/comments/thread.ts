/** Where in a document a thread of comments belongs, in words that stay true while the text around them changes. */
export interface Anchor {
	/** Headings above the place, the outermost first; empty before the first one. */
	readonly section: readonly string[];
	/** The words that are spoken of, blanks as one; empty where the whole section is. */
	readonly quote: string;
	/** What stands before and behind them. */
	readonly before: string;
	readonly after: string;
}

/** What somebody said. */
export interface ReviewComment {
	readonly author: string;
	/** ISO 8601 in UTC, to the second. */
	readonly date: string;
	/** Markdown; lines end with LF. */
	readonly text: string;
}

/** Comments about one place of a document. */
export interface Thread {
	readonly anchor: Anchor;
	readonly isResolved: boolean;
	/** The oldest first. */
	readonly comments: readonly ReviewComment[];
}
