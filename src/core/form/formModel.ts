import type { SectionContent } from '../kinds/kind.ts';
import type { FindingCounts } from '../outline/summary.ts';
import type { Severity } from '../rules/rule.ts';
import type { SectionState } from '../workspace/facts.ts';
import type { EndpointModel } from './endpoints.ts';
import type { FrontMatterModel } from './frontMatter/readFrontMatter.ts';
import type { LeftToDo } from './left.ts';
import type { OptionsModel } from './options/readOptions.ts';
import type { PartModel } from './parts/partModel.ts';
import type { SectionStatus } from './sectionStatus.ts';

/** A document as the wizard shows it, without the text of its sections. Lines count from 0. */
export interface FormModel {
	readonly kind: { readonly id: string; readonly name: string };
	readonly title: string;
	/** The words of its title that its author chooses, as written; undefined where the title is changed in the text. */
	readonly ownTitle: string | undefined;
	/** As written; undefined where it has none. */
	readonly status: string | undefined;
	readonly version: string;
	/** Undefined where there is none and the kind asks for none. */
	readonly frontMatter: FrontMatterModel | undefined;
	/** Whole percent. */
	readonly percent: number;
	/** In order of place; missing sections stand where they belong. */
	readonly sections: readonly SectionEntry[];
	/** Sections that could be added. */
	readonly offers: readonly SectionOffer[];
	/** The first section that is not finished; undefined when all are. */
	readonly next: string | undefined;
	/** Undefined for a kind that weighs none. */
	readonly options: OptionsModel | undefined;
	/** Findings above the first section. */
	readonly findings: FindingCounts;
}

/** A section in the list at the side. */
export interface SectionEntry {
	/** Unique in the document, and the same while other sections change. */
	readonly id: string;
	readonly title: string;
	/** 0 for a section that is part of no other. */
	readonly depth: number;
	readonly line: number;
	readonly state: SectionState;
	readonly required: boolean;
	/** Whole percent: of a section with others in it how many of those are complete. */
	readonly percent: number;
	/** Of findings in its own text, without those of sections in it. */
	readonly findings: FindingCounts;
}

/** A section that the kind describes and that the document has not, or may have more than once. */
export interface SectionOffer {
	/** Path of the kind's ids from the top, with the place of the section that is to hold it: `outcome/confirmation@12`. */
	readonly id: string;
	readonly title: string;
	/** Id of the section that is to hold it; undefined for the document. */
	readonly parent: string | undefined;
	readonly required: boolean;
	/** Whether the document has one already and may have more. */
	readonly again: boolean;
}

/** One section as it is edited; its id is `headId` for what stands above the first one. */
export interface SectionModel {
	readonly id: string;
	readonly title: string;
	readonly state: SectionState;
	/** Its heading as written, where a person may write another; undefined where its kind says it, or others name it. */
	readonly heading: string | undefined;
	/** What the kind expects, which decides the editor for a section that is empty yet. */
	readonly content: SectionContent;
	/** What belongs here, as Markdown; empty for a section that the kind does not know. */
	readonly guidance: string;
	/** Its own text, without that of sections in it. Empty when it has none. */
	readonly parts: readonly PartModel[];
	/** Texts that are to be replaced by what is meant, in all that is edited with it; each once. */
	readonly placeholders: readonly string[];
	/** Places of parts that the editor of what the section is about shows already. */
	readonly shownAbove: readonly number[];
	readonly findings: readonly FormFinding[];
	/** The document's status, where the section is the one for it. */
	readonly status: SectionStatus | undefined;
	/** The endpoint that its heading names; undefined for any other section. */
	readonly endpoint: EndpointModel | undefined;
	/** Whether `complete` can be said of it: the kind gives it a status of its own. */
	readonly canComplete: boolean;
	/** What keeps it from being complete, in order of place. */
	readonly left: readonly LeftToDo[];
}

/** A finding in place. */
export interface FormFinding {
	/** Place in the findings that the form was read with. */
	readonly finding: number;
	readonly rule: string;
	readonly severity: Severity;
	readonly message: string;
	readonly line: number;
	/** Place of the part that it stands in; undefined for the heading. */
	readonly part: number | undefined;
	/** Titles of mends: the certain one first. */
	readonly fixes: readonly string[];
}
