import type { BlockChange } from '../core/preview/blockChange.ts';
import { formModel, sectionModel, suggestions } from './formShape.ts';
import type { PreviewSource } from './preview.ts';
import { both, count, either, flag, list, maybe, object, parse, type Shape, text, variants, word } from './shape.ts';
import type { ChangeOutcome, FillStage, WizardReply } from './wizard.ts';

const previewSource: Shape<PreviewSource> = object({
	uri: text,
	name: text,
	mark: text,
	base: text,
	root: maybe(text),
	remoteImages: flag,
});

const diagrams = list(object({ text, offset: count }));

const blockChange: Shape<BlockChange> = object({
	order: list(object({ key: count, line: count, endLine: count })),
	content: list(object({ key: count, html: text, diagrams })),
});

const outcome: Shape<ChangeOutcome> = variants('outcome', {
	done: {},
	stale: {},
	held: { message: text },
	refused: { message: text },
});

const fillStage: Shape<FillStage> = variants('stage', {
	asked: {},
	started: { provider: text, receipt: text },
	writing: { text },
	checking: { attempt: count },
	written: { text, receipt: text },
	ended: {},
	failed: { message: text },
});

const source = object({
	uri: text,
	name: text,
	readOnly: flag,
	preview: maybe(object({ wide: flag, narrow: flag })),
});

const blocks = list(object({ line: count, endLine: count, html: text, diagrams }));

const reply: Shape<WizardReply> = either(
	variants('type', {
		source: { source },
		problem: { message: text },
		form: { version: count, form: formModel, newIds: maybe(list(object({ was: text, now: maybe(text) }))) },
		section: { version: count, section: sectionModel },
		focus: { section: text, line: count },
		saved: { dirty: flag },
		previewSource: { source: previewSource },
		preview: { state: count, change: blockChange },
		suggestions: { ask: count, found: suggestions },
		rendered: { ask: count, rendered: object({ source: previewSource, blocks }) },
	}),
	both(object({ type: word('changed'), edit: count, version: count }), outcome),
	both(object({ type: word('mended') }), outcome),
	both(object({ type: word('fill'), section: text }), fillStage),
);

/** Reads a message of the editor; undefined for what is none. */
export function parseWizardReply(message: unknown): WizardReply | undefined {
	return parse(reply, message);
}
