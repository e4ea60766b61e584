import type { Range } from '../../document/text.ts';
import type { AdrRecord, Stage } from '../record/record.ts';

/** Something that a record's author may be about to write. */
export interface Completion {
	readonly label: string;
	/** Behind the label, smaller. */
	readonly detail: string;
	readonly insertText: string;
	/** What the typed text is compared with; it begins where `range` begins. */
	readonly filterText: string;
	/** What is replaced, in one line; what is typed already stands at its beginning. */
	readonly range: Range;
	/** The record that is named; undefined for a status. */
	readonly record?: AdrRecord;
	/** The stage that is written; undefined for a record. */
	readonly stage?: Stage;
	/** Whether something has to be chosen next: the record behind "superseded by". */
	readonly goesOn?: boolean;
}
