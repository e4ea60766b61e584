import type { Range } from '../../document/text.ts';
import type { ReviewState } from './reviewState.ts';

/** What one reviewer says of a document. */
export interface Approval {
	/** The name as it reads. */
	readonly reviewer: string;
	readonly state: ReviewState;
	/** As written; empty for none. */
	readonly date: string;
	readonly comment: string;
	/** Fingerprint of the text that was approved; undefined where nothing recorded it. */
	readonly content: string | undefined;
	/** Where the state stands, else the name. */
	readonly range: Range;
}

/** What is to be written of one reviewer. */
export interface Verdict {
	readonly reviewer: string;
	readonly state: ReviewState;
	/** YYYY-MM-DD */
	readonly day: string;
	/** On one line; empty leaves what is there. */
	readonly comment: string;
}

const recorded = /(?:<!--|#)\s*approved ([0-9a-f]{12})\b/;

/** The fingerprint that stands beside an approval in a table or behind an entry of front matter. */
export function recordedContent(source: string): string | undefined {
	return recorded.exec(source)?.[1];
}

/** Whether two names are those of one person: without case, markup, `@` and blanks. */
export function isSameName(one: string, other: string): boolean {
	return nameKey(one) === nameKey(other) && nameKey(one) !== '';
}

function nameKey(name: string): string {
	return name
		.normalize('NFKC')
		.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
		.replace(/<[^<>]*>/g, '')
		.replace(/[*_`@\s]+/g, ' ')
		.trim()
		.toLowerCase();
}

/** Whether a name is yet to be written: `[name]`, `<name>`, `TBD`. */
export function isNobody(name: string): boolean {
	return /^(?:[^\p{L}\p{N}]*|[[<{(].*[\]>})]|tbd|todo|tba|n\/a|name)$/iu.test(name.trim());
}
