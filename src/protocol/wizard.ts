import type { FormModel, SectionModel } from '../core/form/formModel.ts';
import type { Suggestions } from '../core/form/suggest/suggestion.ts';
import type { BlockChange } from '../core/preview/blockChange.ts';
import type { RenderedBlock } from '../core/preview/blocks.ts';
import { parseDiagramRequest } from './diagram.ts';
import { fillRequest, formOperation } from './formOperation.ts';
import type { PreviewSource } from './preview.ts';
import { count, flag, maybe, type Of, object, parse, readBy, text, variants, word } from './shape.ts';
import { suggestionWish } from './suggestion.ts';

export {
	type EarsCondition,
	type EarsPattern,
	type EarsStatement,
	earsPattern,
	readEars,
	writeEars,
} from '../core/form/criteria/ears.ts';
export { conditionSlot, responseSlot, systemSlot } from '../core/form/criteria/earsSlots.ts';
export { isVersion, nextVersion, type VersionPart } from '../core/form/fields/version.ts';
export type { FormOperation } from '../core/form/formEdits.ts';
export type * from '../core/form/formModel.ts';
export { headId } from '../core/form/headId.ts';
export { httpMethods } from '../core/form/httpMethods.ts';
export type { PartModel } from '../core/form/parts/partModel.ts';
export {
	noSuggestions,
	type Proposal,
	type Suggestions,
	type SuggestionWish,
} from '../core/form/suggest/suggestion.ts';
export { pastedCells } from '../core/form/table/pasted.ts';
export { parseWizardReply } from './wizardReply.ts';

const previewChoice = object({ wide: flag, narrow: flag });

/** Whether the section is shown rendered: beside the form in a wide page, below it in a narrow one. */
export type PreviewChoice = Of<typeof previewChoice>;

const request = variants('type', {
	/** The page listens. With the section that it showed before a reload, and the version of the last form that it got. */
	ready: { section: maybe(text), version: maybe(count) },
	/**
	 * A person goes to a section; the empty id stands for what is above the first one. `version` is that of the form by
	 * which the page names the section, here as in fills.
	 */
	show: { version: count, section: text },
	/**
	 * A person changed something. `edit` counts up from 1, and answers name it; `version` is that of the document which
	 * the page showed, so that places in the operation mean what they meant there.
	 */
	change: { edit: count, version: count, operation: formOperation },
	/** As in a text editor, whichever editor the step came from. */
	undo: {},
	redo: {},
	save: {},
	/** Applies a mend of a finding; both count from 0 in what the page was told for this version. */
	mend: { version: count, finding: count, mend: count },
	fill: { version: count, request: fillRequest },
	/** Ends a fill: keeps what was written, or takes it back. A fill that still runs is stopped. */
	endFill: { version: count, section: text, keep: flag },
	/** Goes to a line in the text editor: beside the form, or in its place. */
	reveal: { line: count, place: word('beside', 'instead') },
	/** A person followed a link; its target as written. */
	follow: { target: text },
	/** The page begins to show its section rendered, from nothing, or ends it. */
	preview: { shown: flag },
	/** A person showed the rendered section or folded it: how forms that are opened later begin. */
	prefer: { preview: previewChoice },
	/** A person ticked the box of the task in a line of what is rendered, or cleared it. */
	tick: { line: count, done: flag },
	/** A person wants to decide whether images of the internet are loaded. */
	images: {},
	/** Asks what may be written in a field; the answer names the question. */
	suggest: { ask: count, wish: suggestionWish },
	/** Asks for the text of a field as it is read; the answer names the question. */
	render: { ask: count, text },
	/** A person asked something of a diagram that is drawn. */
	diagram: { request: readBy(parseDiagramRequest) },
});

/** What the page asks of the editor. */
export type WizardRequest = Of<typeof request>;

/** The document that a page edits. */
export interface WizardSource {
	/** Address, which the page keeps so that it comes back after a reload. */
	readonly uri: string;
	readonly name: string;
	/** Whether it can be changed at all. */
	readonly readOnly: boolean;
	/** What a person chose in a form before, if anything. */
	readonly preview?: PreviewChoice | undefined;
}

/** Where a fill is. */
export type FillStage =
	/** It is asked what is to be proposed; a person chooses outside of the form. */
	| { readonly stage: 'asked' }
	/** The provider that writes, and what it got to read, in a line. */
	| { readonly stage: 'started'; readonly provider: string; readonly receipt: string }
	/** All that was written so far. */
	| { readonly stage: 'writing'; readonly text: string }
	/** The rules look at it; `attempt` counts from 1. */
	| { readonly stage: 'checking'; readonly attempt: number }
	/** It waits for the person to keep it; for `suggest` there is a text to read alone. */
	| { readonly stage: 'written'; readonly text: string; readonly receipt: string }
	| { readonly stage: 'ended' }
	| { readonly stage: 'failed'; readonly message: string };

/** What came of a change. */
export type ChangeOutcome =
	| { readonly outcome: 'done' }
	/** The document has changed meanwhile: the page shows the new one and asks again with what the person typed. */
	| { readonly outcome: 'stale' }
	/** The text would swallow other sections as it is: it is not in the document yet. */
	| { readonly outcome: 'held'; readonly message: string }
	| { readonly outcome: 'refused'; readonly message: string };

/** What a section was called before, and what it is called now; undefined for one that is gone. */
export interface NewId {
	readonly was: string;
	readonly now: string | undefined;
}

/** A text as the preview renders it. */
export interface Rendered {
	readonly source: PreviewSource;
	readonly blocks: readonly RenderedBlock[];
}

/** What the editor tells the page. */
export type WizardReply =
	/** Another document: nothing of the one before is left. */
	| { readonly type: 'source'; readonly source: WizardSource }
	/** The document can't be shown. */
	| { readonly type: 'problem'; readonly message: string }
	/**
	 * All but the texts of the sections. `version` counts the forms, since one text has several when its kind changes.
	 * `newIds` tells which of the sections that the page knows are called otherwise now; undefined where it can't be told:
	 * the page may not have got the last form.
	 */
	| {
			readonly type: 'form';
			readonly version: number;
			readonly form: FormModel;
			readonly newIds: readonly NewId[] | undefined;
	  }
	/** The section that the page shows, whenever it changes. */
	| { readonly type: 'section'; readonly version: number; readonly section: SectionModel }
	| ({ readonly type: 'changed'; readonly edit: number; readonly version: number } & ChangeOutcome)
	/** What came of a mend. */
	| ({ readonly type: 'mended' } & ChangeOutcome)
	/** What a person writes next: a new item's placeholder, in a line of the document. */
	| { readonly type: 'focus'; readonly section: string; readonly line: number }
	| { readonly type: 'saved'; readonly dirty: boolean }
	/** What the page needs to render the document, before the first of its blocks. */
	| { readonly type: 'previewSource'; readonly source: PreviewSource }
	/** The section that is shown, rendered. `state` counts up; each builds on the one before. */
	| { readonly type: 'preview'; readonly state: number; readonly change: BlockChange }
	| { readonly type: 'suggestions'; readonly ask: number; readonly found: Suggestions }
	| { readonly type: 'rendered'; readonly ask: number; readonly rendered: Rendered }
	| ({ readonly type: 'fill'; readonly section: string } & FillStage);

/** Reads what a person chose before; undefined for what is none. */
export function parsePreviewChoice(kept: unknown): PreviewChoice | undefined {
	return parse(previewChoice, kept);
}

/** Reads a message of the page; undefined for what is none. */
export function parseWizardRequest(message: unknown): WizardRequest | undefined {
	return parse(request, message);
}
