/** From `start` up to, not including, `end`: characters of one line. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

/** A part of an entry's line that is read on its own: what stands before a link, its text, what follows it, a cell. */
export interface EntryPart extends Span {
	/** The same in all entries of a list for parts that answer to each other: `0.lead`, `2.text`. */
	readonly key: string;
}

/** A line of a list or a row of a table that links to a Markdown file. */
export interface IndexEntry {
	/** Where its first link leads, from the workspace root. */
	readonly path: string;
	readonly line: number;
	/** Last line that belongs to it: what is nested or goes on below it. */
	readonly lastLine: number;
	/** Characters of that line. */
	readonly lastLength: number;
	/** Characters of the line before it; 0 for the first line. */
	readonly previousLength: number;
	/** Content of `line`. */
	readonly source: string;
	readonly parts: readonly EntryPart[];
	/** Where its links to that path name it. */
	readonly targets: readonly Span[];
}

/** Entries of one form that follow one another. */
export interface IndexList {
	readonly form: 'list' | 'table';
	readonly entries: readonly IndexEntry[];
	/** Names of a table's columns; empty for a list. */
	readonly columns: readonly string[];
	/** The nearest heading above. */
	readonly heading: string;
	/** Whether blank lines stand between the entries. */
	readonly loose: boolean;
	/** Place, among the page's lists, of the one that it would go on if the entries between them were not there. */
	readonly resumes: number | undefined;
}

/** A table with columns for records and no record in it, only rows of placeholders or none. */
export interface EmptyTable {
	readonly columns: readonly string[];
	/** The header row. */
	readonly source: string;
	/** The delimiter row, behind which the rows go, and its length. */
	readonly line: number;
	readonly length: number;
	/** The last row of placeholders, or the delimiter row, and its length. */
	readonly lastLine: number;
	readonly lastLength: number;
}

/** A row that begins with the number of a record and links to none. */
export interface NumberedRow {
	readonly number: number;
	/** Letters and digits of what stands in the column for titles. */
	readonly title: string;
	readonly entry: Omit<IndexEntry, 'path'>;
}

/** A table of such rows; which records they mean is not said on the page. */
export interface NumberedTable {
	readonly columns: readonly string[];
	readonly rows: readonly NumberedRow[];
}

/** Where a list may be written that is not there yet. */
export interface ListPlace {
	/** Behind the content of this line, at its end. */
	readonly line: number;
	readonly character: number;
	/** Heading to write above it. */
	readonly heading: string | undefined;
	/** The comment that is still to close the block that holds it. */
	readonly closing: string | undefined;
	/** Whether a line follows that needs a blank one before it. */
	readonly followed: boolean;
	/** Whether nothing stands on that line. */
	readonly isBlank: boolean;
	/** Whether the tool whose block it is writes "ADR-0001" as text of each link. */
	readonly ids: boolean;
}

/** What a page says of records and how it is written: enough to bring it up to date without its text. */
export interface IndexPage {
	readonly path: string;
	readonly lineBreak: string;
	/** Whether only what stands between a tool's markers is looked at. */
	readonly marked: boolean;
	readonly lists: readonly IndexList[];
	readonly table: EmptyTable | undefined;
	/** Looked for where the page links to no records. */
	readonly numbered: NumberedTable | undefined;
	/** Undefined where a fence or comment that nothing closes would hold all that is written below it. */
	readonly place: ListPlace | undefined;
	/** Line at which that begins. */
	readonly openFrom: number | undefined;
}
