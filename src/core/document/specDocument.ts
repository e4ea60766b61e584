import type { LineIndex, Range } from './text.ts';

/** A Markdown text read as a spec: everything the rules, the tree and the language features ask of it, with ranges. */
export interface SpecDocument {
	/** Path from the workspace root, with `/`. */
	readonly path: string;
	readonly text: string;
	readonly lines: LineIndex;
	readonly frontMatter: FrontMatter | undefined;
	/** The first heading of level 1 that stands outside quotes and lists. */
	readonly title: Heading | undefined;
	/** All headings in order of place, those in quotes and lists too. */
	readonly headings: readonly Heading[];
	/** Headings that HTML gives: they have anchors, one may be the title, and none is a section. */
	readonly htmlHeadings: readonly HtmlHeading[];
	/** The top of the section tree. */
	readonly sections: readonly Section[];
	readonly fences: readonly Fence[];
	readonly tables: readonly Table[];
	/** All task items in order of place, nested ones too. */
	readonly tasks: readonly TaskItem[];
	readonly links: readonly Link[];
	/** Targets that HTML, an attribute list or MyST gives: `<a id="x">`, `<a name="x">`, `{#x}`, `(x)=`. */
	readonly anchors: readonly Anchor[];
	/** Code spans that read as a path in a repository. */
	readonly codePaths: readonly CodePath[];
	readonly fields: readonly Field[];
	readonly placeholders: readonly Placeholder[];
	readonly comments: readonly Comment[];
	/** Line at which a fence, a comment or another HTML block begins that nothing closes: it holds all that follows. */
	readonly openFrom: number | undefined;
}

export interface FrontMatter {
	/** From the opening to the closing `---` line, both included, without the last line break. */
	readonly range: Range;
	/** The YAML between them, its lines as `yamlLines` has them. */
	readonly yaml: string;
	/** Offset in the text at which `yaml` begins. */
	readonly offset: number;
}

export interface Heading {
	/** 1 to 6 */
	readonly level: number;
	/** As it reads: markup, closing hashes, trailing comment and attribute list removed. `<T>`, no tag of HTML, stays. */
	readonly text: string;
	/** What renderers make its anchor of: all that looks like a tag is left out. */
	readonly anchorText: string;
	/** From the first hash (or the text, for setext) to the end of its last line. */
	readonly range: Range;
	/** The heading's own text in the source, markup included, without its attribute list. */
	readonly textRange: Range;
	readonly setext: boolean;
	/** Stands inside a quote or a list: it has an anchor and is no section. */
	readonly nested: boolean;
}

export interface Anchor {
	readonly name: string;
	readonly line: number;
}

export interface HtmlHeading {
	/** 1 to 6 */
	readonly level: number;
	/** As it reads. */
	readonly text: string;
	/** What stands between the tags, without the blanks around it. */
	readonly range: Range;
}

export interface Section {
	readonly heading: Heading;
	/** The heading and all that stands under it, up to the next heading of its level or above. */
	readonly range: Range;
	/** What stands between the heading and the first child section (or the section's end). */
	readonly bodyRange: Range;
	readonly children: readonly Section[];
	readonly parent: Section | undefined;
	/** Whether the body holds anything but blank lines, comments, rules and empty list items. */
	readonly hasBody: boolean;
}

export interface Fence {
	readonly range: Range;
	/** First word of the info string, lower case, without `{` `}` or a leading dot; empty when there is none. */
	readonly language: string;
	readonly info: string;
	/** The content with the fence's indentation or quote marks removed, as markdown-it gives it. */
	readonly content: string;
	/** Line of the first content line. */
	readonly contentLine: number;
	readonly closed: boolean;
	/** Stands inside a quote or a list. */
	readonly nested: boolean;
}

export interface TableCell {
	/** Trimmed source, markup included. */
	readonly text: string;
	/** The trimmed text; for an empty cell the empty range in its middle. */
	readonly range: Range;
}

export interface TableRow {
	readonly range: Range;
	readonly cells: readonly TableCell[];
}

export interface Table {
	readonly range: Range;
	readonly header: TableRow;
	/** Body rows, without the delimiter row. Rows keep every cell written, also those Markdown would drop. */
	readonly rows: readonly TableRow[];
}

export interface TaskItem {
	/** The item with all nested content. */
	readonly range: Range;
	/** The one character between the brackets. */
	readonly mark: string;
	readonly markRange: Range;
	/** A `*` after the box or after the id. */
	readonly optional: boolean;
	/** `1.2` or `T012` when the text begins with one (bold or plain). */
	readonly id: string | undefined;
	/** First line of the text after box and star, markup included. */
	readonly text: string;
	readonly textRange: Range;
	readonly parent: TaskItem | undefined;
	readonly children: readonly TaskItem[];
}

/** A `reference` or `image-reference` names a `definition`, whose target it has: `[text][label]`, `![text][label]`. */
export type LinkForm = 'inline' | 'image' | 'reference' | 'image-reference' | 'definition' | 'autolink' | 'html';

export interface Link {
	readonly form: LinkForm;
	/** Target as written, escapes and entities resolved, not percent-decoded; for a reference that of its definition. */
	readonly target: string;
	readonly range: Range;
	/** Where the target stands; for a reference the label. */
	readonly targetRange: Range;
	/** Link text as it reads. */
	readonly text: string;
}

export interface CodePath {
	/** Path as written, without a line suffix. */
	readonly path: string;
	/** Line from 0, when the span ends with `:12` or `#L12`. */
	readonly line: number | undefined;
	readonly range: Range;
}

export type FieldForm = 'bullet' | 'bold' | 'plain' | 'table';

/** A named value in the text: `* Status: x`, `**Status**: x`, `Status: x` or `| Status | x |`. */
export interface Field {
	readonly form: FieldForm;
	/** As written, without markup and colon. */
	readonly name: string;
	readonly value: string;
	readonly range: Range;
	readonly nameRange: Range;
	/** Empty range after the colon when there is no value. */
	readonly valueRange: Range;
}

/**
 * A place where the author still has to write.
 * `bracket` `[Name of system]`, `brace` `{name}`, `caps` `[PROJECT_NAME]`, `clarification` `[NEEDS CLARIFICATION: …]`,
 * `todo` TODO, TBD, FIXME or `???`, `example` `[e.g., React]`, `choice` `[A | B]`, `comment` a comment that asks for text,
 * `angle` `<name>` alone in a cell, in a field or at the end of the title (`anglePlaceholders`).
 */
export type PlaceholderForm =
	| 'bracket'
	| 'brace'
	| 'caps'
	| 'clarification'
	| 'todo'
	| 'example'
	| 'choice'
	| 'comment'
	| 'angle';

export interface Placeholder {
	readonly form: PlaceholderForm;
	/** As written, brackets included. */
	readonly text: string;
	readonly range: Range;
}

export interface Comment {
	readonly range: Range;
	/** Between `<!--` and `-->`, trimmed, lines ended by LF. */
	readonly text: string;
}
