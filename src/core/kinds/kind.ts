import type { PlaceholderForm } from '../document/specDocument.ts';
import type { IdSpace, TraceDialect } from '../trace/trace.ts';

/** What a section holds; decides the wizard's editor and what a draft looks like. */
export type SectionContent =
	| 'prose'
	| 'list'
	| 'criteria'
	| 'tasks'
	| 'table'
	| 'diagram'
	| 'code'
	| 'fields'
	| 'options'
	| 'endpoints'
	| 'entities';

/** A section as a kind describes it. */
export interface KindSection {
	/** Unique among its siblings; kebab case. */
	readonly id: string;
	/** As a new document writes it; `{n}` stands for a number, `{title}` for a name, in a repeatable section. */
	readonly heading: string;
	/** Other headings that mean the same: other languages, older versions, spellings. Compared by `headingKey`. */
	readonly aliases?: readonly string[];
	/**
	 * Headings that do its work in a document that lacks it: "Proposal" for a decision. Other documents have them too, so
	 * that a kind is not recognised by them.
	 */
	readonly substitutes?: readonly string[];
	/** Regular expression (flags `iu`) that a heading may match instead, for repeatable and numbered headings. */
	readonly pattern?: string;
	/** Level in a new document; 2 when not given, one more than its parent for a child. */
	readonly level?: number;
	readonly required?: boolean;
	/** May occur any number of times. */
	readonly repeatable?: boolean;
	/** May stand under any parent and at any level, not just where the kind puts it. */
	readonly anywhere?: boolean;
	/** Not written into a new document. */
	readonly optionalInTemplate?: boolean;
	/** Complete also with an empty body. */
	readonly mayBeEmpty?: boolean;
	readonly content?: SectionContent;
	/** Where the section says its own status, in a form whose parts have one: a draft until it is one of `done`. */
	readonly status?: PartStatus;
	/** Columns of the section's table: names that its header must have, where a table is expected. */
	readonly columns?: readonly string[];
	/** What belongs here, for the reader of a form and for a prompt. Markdown. */
	readonly guidance?: string;
	/** The body in a new document, with placeholders. Without it the body is a placeholder made of the guidance. */
	readonly template?: string;
	/** The body in a new document where the documents before it in its chain have ids. */
	readonly seed?: SectionSeed;
	/** Additional instruction for a language model that fills the section. */
	readonly prompt?: string;
	readonly sections?: readonly KindSection[];
}

/**
 * A section made of ids: a piece for each requirement or story. It stands in place of the section's body, of a
 * repeatable section in place of the section with its heading.
 */
export interface SectionSeed {
	readonly each: 'requirement' | 'user-story';
	/**
	 * Markdown of one piece. Tokens: `{n}` number of the piece, `{id}`, `{number}` (digits of the id), `{text}` (what the
	 * item says), `{criteria}` (ids of its criteria, else its own), `{count}` (one more at each place, three digits).
	 */
	readonly template: string;
	/** Number of the first piece; 1 when not given. */
	readonly first?: number;
	/** Markdown before the first piece and behind the last, with `{count}`, and `{n}` for the number that follows. */
	readonly before?: string;
	readonly after?: string;
}

/** One way to recognise a document. All conditions that are given must hold. */
export interface KindMatch {
	/** Globs from the workspace root (`globRegex`); any may match. */
	readonly paths: readonly string[];
	/** Globs that must not match, besides the file names no kind takes (README, templates, agents' files). */
	readonly except?: readonly string[];
	/** Regular expression (flags `iu`) on the base name. */
	readonly name?: string;
	/**
	 * Of these section ids (top level or nested), at least `atLeast` (default: all) must have a heading in the text; with
	 * `exact` the section's own heading (in any language) and all at one level, for headings that other documents have too.
	 */
	readonly sections?: { readonly ids: readonly string[]; readonly atLeast?: number; readonly exact?: boolean };
	/** At least one of these front matter keys is there. */
	readonly frontMatter?: readonly string[];
	/** At least one of these field names occurs before the first section. */
	readonly fields?: readonly string[];
	/** Regular expression (flags `imu`) on the text's first 20,000 characters. */
	readonly text?: string;
	/** Higher wins where several kinds match; 0 when not given. Path alone 0–9, path and content 10–19, sure 20 and up. */
	readonly score?: number;
}

/** Where the document's status stands and what its words mean. */
export interface KindStatus {
	/** Front matter keys and field names to look at, in order, case-insensitive. */
	readonly fields?: readonly string[];
	/** Id of the section whose first line is the status. */
	readonly section?: string;
	/** Words that say the document is done. Compared without case, emoji and markup, as the status's first words. */
	readonly done?: readonly string[];
	/** Words a new status is chosen from. */
	readonly values?: readonly string[];
}

/** The status of a part of a document: a field at its top. */
export interface PartStatus {
	/** Names of the field, in order, case-insensitive. */
	readonly fields: readonly string[];
	/** Words that say the part is done; compared as those of a document. */
	readonly done: readonly string[];
	/** Words a new status is chosen from. */
	readonly values?: readonly string[];
}

/** How ids are written in documents of a kind, and which of them are born there. */
export interface KindTrace {
	readonly dialect: TraceDialect;
	/** Of the dialect `generic`: regular expressions (flag `u`) of whole ids; those of the configuration without it. */
	readonly ids?: readonly string[];
	/** Of the dialect `generic`: globs of documents in which requirements are born too; of the configuration. */
	readonly bornIn?: readonly string[];
	/** A list of tasks, for one, names requirements and properties in the form in which others define them. */
	readonly defines?: readonly IdSpace[];
}

/** Which sections of a decision record hold what operations on records need. */
export interface KindRecord {
	/** The section that says what was decided. */
	readonly decision?: string;
	/** The section that lists links to other records: "Links", "More Information". */
	readonly links?: string;
}

/** The description of a type of document: the content of one YAML file under `schemas/kinds/`. */
export interface Kind {
	readonly id: string;
	/** Shown to the user: "MADR 4 decision record". */
	readonly name: string;
	readonly description: string;
	/** Family for the tree and the pick list: `adr`, `kiro`, `spec-kit`, `openspec`, `architecture`, `plan`, `runbook`, `index`, or a team's own. */
	readonly group: string;
	/** Name of a codicon. */
	readonly icon?: string;
	readonly match: readonly KindMatch[];
	/** Where a new document goes. Tokens: `{slug}`, `{number}` (next in the folder, four digits), `{number:3}`, `{date}` (YYYY-MM-DD), `{date:compact}`, `{title}`. */
	readonly file: { readonly directory: string; readonly name: string };
	/** First heading of a new document, tokens as in `file`; absent: none. `pattern` (flags `iu`): what titles look like. */
	readonly title?: { readonly template: string; readonly required?: boolean; readonly pattern?: string };
	readonly frontMatter?: {
		/** JSON Schema (2020-12 subset: draft-07 keywords) of the parsed YAML. */
		readonly schema?: Readonly<Record<string, unknown>>;
		/** YAML of a new document, with tokens. */
		readonly template?: string;
	};
	/**
	 * Markdown between title and first section in a new document, with tokens; `{previous}` stands for a link to the
	 * document before it in its chain.
	 */
	readonly intro?: string;
	/** Id of the kind that is written after it: requirements, then a design, then tasks. */
	readonly next?: string;
	readonly status?: KindStatus;
	/** Given for a kind of architecture decision records: the ids of the sections that operations on records look for. */
	readonly record?: KindRecord;
	/** Given where the documents have traceable ids: of requirements, tasks, properties. */
	readonly trace?: KindTrace;
	/** Whether it is the index page of a decision log: a list of the records beside it. */
	readonly recordIndex?: boolean;
	/** Placeholder forms that mean something in this kind; others are ordinary text there. */
	readonly placeholders?: readonly PlaceholderForm[];
	/**
	 * Regular expressions (flags `iu`) on the words of a placeholder of the forms `bracket`, `brace`, `choice` and
	 * `comment`, without what encloses them: such a placeholder counts only where one of them matches. For kinds whose
	 * authors write brackets of their own; without it all count.
	 */
	readonly placeholderText?: readonly string[];
	/**
	 * Whether placeholders in block quotes, and in sentences between quotation marks, mean something. Default true; false
	 * where these are messages that are filled in when they are sent.
	 */
	readonly placeholdersInQuotes?: boolean;
	/** Whether the order of the sections matters (rule structure/section-order). Default true. */
	readonly ordered?: boolean;
	readonly sections: readonly KindSection[];
	/** Whether the team chose it: wrote it, or gives it to documents in its configuration. No file of a kind says so. */
	readonly chosen?: boolean;
	/** Additional variables a new document asks for: name → what it is. Usable as `{name}` in templates. */
	readonly variables?: Readonly<Record<string, string>>;
	/** Instruction for a language model that writes any section of this kind. */
	readonly prompt?: string;
}
