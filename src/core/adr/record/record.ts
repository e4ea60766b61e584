import type { Range } from '../../document/text.ts';

/** What a status means, whatever word, spelling and language say it. */
export type Stage = 'draft' | 'proposed' | 'accepted' | 'rejected' | 'deprecated' | 'superseded';

/** All stages in the order of a record's life. */
export const stages: readonly Stage[] = ['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded'];

/** Where a value of a record stands: under a heading of its own, in front matter, or as a field in the text. */
export type ValueForm = 'front-matter' | 'section' | 'bullet' | 'bold' | 'plain' | 'table';

export interface RecordStatus {
	/** As it reads, without markup and emoji: `Accepted`, `superseded by ADR-0012`. */
	readonly text: string;
	/** Emoji that stand before that text, with the space behind them: `✅ `; absent or empty for none. */
	readonly emoji?: string;
	/** Of the badge that it is or stands below, as the address of the picture has it; absent where there is none. */
	readonly badgeColour?: string;
	/** Undefined for a word that is none of those we know. */
	readonly stage: Stage | undefined;
	readonly form: ValueForm;
	/** The value as it stands in the source, markup and quotes included. */
	readonly range: Range;
}

export interface RecordDate {
	/** As written. */
	readonly text: string;
	/** `YYYY-MM-DD`; undefined where it is no date. */
	readonly day: string | undefined;
	readonly form: ValueForm;
	readonly range: Range;
}

/** How a record relates to another. The passive form stands in the older record. */
export type Relation =
	| 'supersedes'
	| 'superseded-by'
	| 'amends'
	| 'amended-by'
	| 'clarifies'
	| 'clarified-by'
	/** Any other words: "Depends on". */
	| 'other';

/** A place in a record that says how it relates to another one. */
export interface RecordLink {
	readonly relation: Relation;
	/** As written, without markup and colon: `Superceded by`. */
	readonly label: string;
	/** Where the link leads, from the workspace root; undefined where no link is written (`superseded by ADR-0012`). */
	readonly path: string | undefined;
	/** Whether the link leads to a page of another site, which may be the same record or one of another repository. */
	readonly elsewhere?: boolean;
	/** The number it names: of `ADR-0012`, of `[12. Title](…)`, of `0012-title.md`. */
	readonly number: number | undefined;
	/** Letters before that number as written: `ADR-`, `API-`; empty for none. */
	readonly prefix: string;
	/** Whether the words before it say that only a part of the other record is meant: "Partially supersedes". */
	readonly part?: boolean;
	/** What is said of the other record behind its number, its title or a part of it (`isInPart`): " rule 1 only". */
	readonly detail?: string;
	/** From the label to the end of what names the other record. */
	readonly range: Range;
}

/** A place in the head of a record for links of one relation: a field or a key of front matter that is named for it. */
export interface LinkPlace {
	readonly relation: Relation;
	/** As written: `Supersedes`, `superseded-by`. */
	readonly name: string;
	readonly form: Exclude<ValueForm, 'section'>;
	/** How it lists several: front matter in brackets, or on lines of their own; a field with items below it on lines. */
	readonly list?: 'brackets' | 'lines';
	/** What stands there in place of a record: nothing, `[]`, `none`; absent where it names one. */
	readonly empty?: string;
	/** How it names the first record; absent where it names none. */
	readonly named?: NamedAs;
	/** The whole field, or the lines of the key. */
	readonly range: Range;
}

/** How a place names a record. */
export interface NamedAs {
	/** `ADR-0005`, `5`; the title; or the name of the file without extension. */
	readonly text: 'id' | 'title' | 'slug';
	/** Whether that is the text of a link. */
	readonly isLink: boolean;
	/** What stands before the digits of an id: `ADR-`, `#`. */
	readonly letters?: string;
	/** To so many digits the number of an id is filled up with zeros; 0 where none is. */
	readonly digits?: number;
	/** Whether an id stands in quotes. */
	readonly isQuoted?: boolean;
	/** Whether the name of the file has its extension. */
	readonly isFile?: boolean;
}

/** What the name of a record's file (or of its folder, where each record has one) is made of. */
export interface RecordName {
	/** Undefined for a name that begins with a date, or with neither. */
	readonly number: number | undefined;
	/** With how many digits it is written; 0 without a number. */
	readonly digits: number;
	/** What stands before the number: `ADR-`, `adr-`, `API-`; mostly empty. */
	readonly prefix: string;
	/** The date that the name begins with, as written: `20240131`, `2024-01-31`. */
	readonly date: string | undefined;
	/** What stands between number or date and slug: `-`, `_`, ` `, `. `; empty without a slug. */
	readonly separator: string;
	/** What remains, without extension: `use-postgres`. */
	readonly slug: string;
	/** `.md`, as written. */
	readonly extension: string;
	/** Whether it is the name of a folder in which the record is `index.md` or `README.md`. */
	readonly ownFolder: boolean;
}

/** What is known of an architecture decision record without its text. Ranges refer to the text it was read from. */
export interface AdrRecord {
	/** From the workspace root. */
	readonly path: string;
	/** Id of the kind that claims it. */
	readonly kind: string;
	readonly name: RecordName;
	/** Its title without a number, an id or words such as "ADR:" before it; the slug in words where it has no title. */
	readonly title: string;
	/** Number that the title begins with: of `# 12. Title`, `# ADR-0012: Title`. */
	readonly titleNumber: { readonly number: number; readonly range: Range } | undefined;
	/** Where the title's own words stand in the heading or front matter; undefined where it has no title. */
	readonly titleRange: Range | undefined;
	/** What stands before those words, as written: `12. `, `ADR-0012: `, `ADR: `; absent or empty for nothing. */
	readonly titlePrefix?: string;
	readonly status: RecordStatus | undefined;
	/** Of the decision; where it has none, that of the file's name is not taken for one. */
	readonly date: RecordDate | undefined;
	readonly tags: readonly string[];
	/** Who made the decision, as one line; absent where nobody is named. */
	readonly deciders?: string;
	readonly links: readonly RecordLink[];
	/** Fields and keys that are named for a relation, and name a record or nothing; absent where it has none. */
	readonly linkPlaces?: readonly LinkPlace[];
	/** Heading of the section in which it lists links to other records; absent where it has none. */
	readonly linksHeading?: string;
	/** The decision in brief: the beginning of its decision section as plain text, at most 300 characters. */
	readonly decision: string | undefined;
	/** Ids of the top sections that its kind requires and that it lacks. */
	readonly missing: readonly string[];
}
