import type { Range } from '../../document/text.ts';

/** A piece of a mention that follows the record's name, number or title. */
export interface MentionPart {
	/**
	 * `name` its file's name without extension, or that of its own folder; `number` the digits of an id;
	 * `title` its title, repeated in the text of a link; `anchor` the fragment of a link, without `#`.
	 */
	readonly kind: 'name' | 'number' | 'title' | 'anchor';
	readonly range: Range;
	/** As written, with escapes and percent-encoding. */
	readonly text: string;
	/** Stands in the target of a link, where some characters have to be encoded. */
	readonly inTarget?: boolean;
	/** Stands in front matter, where some characters have to be quoted. */
	readonly inYaml?: boolean;
}

/** A place that names a record: a link to it, its id, its path. */
export interface Mention {
	/** Of the file it stands in, from the workspace root. */
	readonly path: string;
	/** The whole link, id or path. */
	readonly range: Range;
	/** What of it follows the record; empty where only something else, such as a label, leads there. */
	readonly parts: readonly MentionPart[];
}
