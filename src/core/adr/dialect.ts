import type { DecisionLog } from './log.ts';
import type { AdrRecord, Relation, Stage, ValueForm } from './record.ts';

/**
 * How a log refers from one record to another.
 * `line` adr-tools: a paragraph of its own in the status section, `Superceded by [2. Title](0002-title.md)`.
 * `status` MADR: in the value of the status, `superseded by [ADR-0005](0005-title.md)`; MADR 4 the id alone.
 * `list` log4brains: the status, and a bullet `- Supersedes [slug](file.md)` under a heading "Links".
 */
export type LinkForm = 'line' | 'status' | 'list';

/** How the records of a log are written: what we write looks the same. */
export interface Dialect {
	/** Id of the kind that a new record has: that of most records, the newest counting most. */
	readonly kind: string;
	/** Name of a new file, with the tokens of `scaffold`: `ADR-{number:3}-{slug}.md`, `{number:4}-{slug}/index.md`. */
	readonly fileName: string;
	/** Title of a new record, with the tokens of `scaffold`: `{number:1}. {title}`, `ADR-{number:4}: {title}`. */
	readonly title: string;
	/** Where the status stands; undefined where the records have none. */
	readonly status: ValueForm | undefined;
	/** The word for each stage in the log's own language, spelling and case: `Accepted`, `已通过`, `superceded`. */
	readonly words: Readonly<Record<Stage, string>>;
	/** What a link of each relation is called: `Superceded by`, `supersedes`. */
	readonly labels: Readonly<Record<Exclude<Relation, 'other'>, string>>;
	readonly links: LinkForm;
	/** Form of a date: letters Y, M and D for digits, all else as written: `YYYY-MM-DD`, `DD/MM/YYYY`. */
	readonly date: string;
}

/**
 * Reads off a log's records how they are written. What they do not show follows the format they are nearest to, and
 * where there are none, `kind`'s.
 * @param own where given, what this record itself shows goes before what the others do
 */
export declare function dialectOf(log: DecisionLog | undefined, kind: string, own?: AdrRecord): Dialect;
