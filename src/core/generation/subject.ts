import type { KindSection, SectionContent } from '../kinds/kind.ts';

/** What is to be done to a section. */
export type FillAction = 'fill' | 'improve' | 'continue';

/** How a person likes it. */
export interface FillOptions {
	readonly detail: 'low' | 'medium' | 'high';
	/** What to look at most: "security"; empty for nothing in particular. */
	readonly focus: string;
	/** Language of the text, as a person names it; empty for that of the document. */
	readonly language: string;
	/** 0 to 2; undefined for the model's own. */
	readonly temperature: number | undefined;
}

export const usualFillOptions: FillOptions = { detail: 'medium', focus: '', language: '', temperature: undefined };

/** All that is known of a section that is to be written, before anything around it is looked at. */
export interface FillSubject {
	readonly action: FillAction;
	/** What the person asks for in words; empty for nothing. */
	readonly instruction: string;
	readonly options: FillOptions;
	readonly document: {
		readonly path: string;
		readonly title: string;
		/** Name of its kind. */
		readonly kind: string;
	};
	readonly section: {
		/** Its heading as it reads. */
		readonly title: string;
		/** 1 to 6 */
		readonly level: number;
		/** What stands there now, without the blank lines around it. */
		readonly body: string;
		/** What its kind says of it; undefined for a section that the kind does not know. */
		readonly description: KindSection | undefined;
	};
}

/** How each sort of content is written, for a model. */
export const contentForms: Readonly<Record<SectionContent, string>> = {
	prose: 'paragraphs of plain prose.',
	list: 'a Markdown list, one thing to an item.',
	criteria:
		'a list of criteria that a test can decide, in the form and with the ids that the document uses for them; where it has none yet, a numbered list in EARS form: WHEN …, THE SYSTEM SHALL … or IF …, THEN … .',
	tasks:
		'a Markdown list of tasks with boxes (`- [ ] 1. …`), numbered, each naming the requirements it serves in the way of the document.',
	table: 'a Markdown table.',
	diagram: 'one Mermaid diagram in a fence, with a sentence before it that says what it shows.',
	code: 'code in a fence that names its language, with a sentence before it.',
	fields: 'a list of named values, one to a line, in the way of the document.',
	options: 'the options that were considered, each with what speaks for and against it.',
	endpoints: 'one entry for each endpoint: method and path, request, response, errors.',
	entities: 'one entry for each entity: its fields with types, and its relations.',
};
