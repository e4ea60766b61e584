import * as vscode from 'vscode';
import { allSections } from '../../../core/document/allSections.ts';
import { parseDocument } from '../../../core/document/parse.ts';
import type { Cancellation } from '../../../core/generation/llmClient.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import type { RunEvent } from '../../../core/generation/runFill.ts';
import type { AiServices } from '../aiServices.ts';
import { readAiSettings } from '../aiSettings.ts';
import { errandTitle } from '../request/errandTitle.ts';
import { type EditorErrand, type EditorFill, prepareInEditor } from '../request/prepareInEditor.ts';
import { announce, warn } from './fillMessages.ts';
import { FillProgress } from './fillProgress.ts';
import { describeStop, type FillStop } from './fillStop.ts';
import { improvedBodies } from './improvedBodies.ts';
import { proposeFill } from './proposeFill.ts';
import { SectionWriter } from './sectionWriter.ts';
import { FillStream, type WrittenOutcome } from './streamFill.ts';
import { unchanged } from './unchanged.ts';
import { writeFill } from './writeFill.ts';

/** What became of a fill in the editor. */
export type EditorFillOutcome =
	| WrittenOutcome
	/** It is not written, and why, in a sentence. The person has been told, unless they stopped it or it was part of a queue. */
	| { readonly type: 'stopped'; readonly reason: string };

/** How a fill differs from one that a person asks for by its command. */
export interface EditorFillOptions {
	/** Who is to answer, where it is not the one that is set. */
	readonly provider?: Provider;
	/** Asks anyway where the answer is in the cache. */
	readonly fresh?: boolean;
	/** The person has agreed already. */
	readonly agreed?: boolean;
	/** Of a queue, which shows its own progress and tells what became of its parts. */
	readonly cancellation?: Cancellation;
	/** Hears of all that happens. */
	readonly follow?: (event: RunEvent) => void;
	/** Hears that it may be sent, and what is. */
	readonly begun?: (fill: EditorFill) => void;
	/** A form shows what comes: no text editor has to. */
	readonly unseen?: boolean;
}

/**
 * Lets a provider write a section of an open document. What it wrote waits there to be kept or undone.
 * @param line of the section's heading, from 0
 * @returns undefined where nothing was sent: no section stands there, or the person does not agree
 * @throws LlmError, PromptTemplateError; the text is as it was then
 */
export async function fillInEditor(
	ai: AiServices,
	text: vscode.TextDocument,
	line: number,
	errand: EditorErrand,
	options: EditorFillOptions = {},
): Promise<EditorFillOutcome | undefined> {
	const other = ai.fills.running(text.uri);
	if (other) {
		const reason = vscode.l10n.t(
			'“{0}” is being written in this document. Wait until it is done, or cancel it.',
			other.section,
		);
		return stopped(reason, options);
	}
	const stream = new FillStream();
	const cancel = (): void => stream.stop('cancelled');
	const registration = ai.fills.begin({ document: text, section: headingText(text, line), cancel });
	options.cancellation?.addEventListener('abort', cancel, { once: true });
	if (options.cancellation?.aborted) {
		cancel();
	}
	try {
		const fill = await prepare(ai, text, line, errand, options, stream);
		return fill && (await carryOut(ai, fill, errand, options, stream));
	} finally {
		options.cancellation?.removeEventListener('abort', cancel);
		registration.dispose();
	}
}

/** Prepared from the text as it is by then: typing goes on while material is gathered. */
async function prepare(
	ai: AiServices,
	text: vscode.TextDocument,
	line: number,
	errand: EditorErrand,
	{ provider }: EditorFillOptions,
	stream: FillStream,
): Promise<EditorFill | undefined> {
	let fill: EditorFill | undefined;
	do {
		fill = await prepareInEditor(ai, text, line, errand, provider);
	} while (fill && fill.version !== text.version && !text.isClosed && stream.stopped === undefined);
	return fill;
}

async function carryOut(
	ai: AiServices,
	fill: EditorFill,
	errand: EditorErrand,
	options: EditorFillOptions,
	stream: FillStream,
): Promise<EditorFillOutcome | undefined> {
	const { fresh = false, agreed = false, cancellation } = options;
	const { title } = fill.prepared.subject.section;
	if (fill.text.isClosed) {
		stream.stop('closed');
	}
	if (stream.stopped !== undefined) {
		return stoppedBy(stream.stopped, title, options);
	}
	const writer = new SectionWriter(fill.text, fill.prepared.slot);
	writer.onDidChange((why) => why !== undefined && stream.stop(why));
	let progress: FillProgress | undefined;
	let isHandedOver = false;
	try {
		const allowed = await ai.gate.allow(fill.request, { fresh, agreed });
		if (!allowed) {
			return undefined;
		}
		if (stream.stopped !== undefined) {
			return stoppedBy(stream.stopped, title, options);
		}
		options.begun?.(fill);
		const cancel = (): void => stream.stop('cancelled');
		progress = cancellation ? undefined : new FillProgress(errandTitle(errand.command, title), cancel);
		const follow = (event: RunEvent): void => {
			progress?.follow(event);
			options.follow?.(event);
		};
		const run = { fill, allowed, stream, writer, follow, unseen: options.unseen ?? false };
		// Those of a queue are not looked at one by one
		const isProposed = readAiSettings.write() === 'diff' && !cancellation;
		const end = await (isProposed ? proposeFill(ai.fills, run) : writeFill(run));
		if (end.type === 'failed') {
			return stream.stopped === 'cancelled' ? { type: 'stopped', reason: end.reason } : stopped(end.reason, options);
		}
		if (!isProposed && writer.isAsBefore) {
			await writer.restore();
			allowed.forget();
			return stopped(unchanged(fill), options);
		}
		isHandedOver = true;
		if (!isProposed) {
			leavePending(ai, fill, writer, end, { errand, options, forget: () => allowed.forget() });
		}
		return end;
	} finally {
		progress?.dispose();
		if (!isHandedOver) {
			writer.dispose();
		}
	}
}

/** What was written waits for the person's word. */
function leavePending(
	ai: AiServices,
	fill: EditorFill,
	writer: SectionWriter,
	{ proof, body }: WrittenOutcome,
	{
		errand,
		options,
		forget,
	}: { readonly errand: EditorErrand; readonly options: EditorFillOptions; readonly forget: () => void },
): void {
	const { text, prepared, request } = fill;
	const section = prepared.subject.section.title;
	const again = (offset: number): Promise<unknown> => {
		const at = errand.at === undefined ? {} : { at: offset };
		// What was agreed to for a queue was agreed to once, and the queue is over
		const { provider } = options;
		const anew = { fresh: true, ...(provider && { provider }) };
		return fillInEditor(ai, text, headingAbove(text, offset), { ...errand, ...at }, anew);
	};
	ai.fills.add(writer, {
		section,
		proof,
		textBefore: prepared.document.text,
		improved: improvedBodies(fill, body),
		again,
		forget,
	});
	announce(
		request.provider.name === 'offline'
			? vscode.l10n.t('“{0}” is drafted without a model.', section)
			: vscode.l10n.t('“{0}” is written.', section),
	);
}

/** As it stands there; exact only once the section is found. */
function headingText(text: vscode.TextDocument, line: number): string {
	return line < text.lineCount ? text.lineAt(line).text.replace(/^[#\s]+/, '') : '';
}

/** Line of the heading of the section that an offset is in. */
function headingAbove(text: vscode.TextDocument, offset: number): number {
	const { line } = text.positionAt(offset);
	const headings = allSections(parseDocument(text.uri.path, text.getText()).sections).map(({ heading }) => heading);
	return headings.findLast(({ range }) => range.start.line <= line)?.range.start.line ?? line;
}

/** Before anything was asked. */
function stoppedBy(stop: FillStop, section: string, options: EditorFillOptions): EditorFillOutcome {
	const reason = describeStop(stop, section, false);
	return stop === 'cancelled' ? { type: 'stopped', reason } : stopped(reason, options);
}

function stopped(reason: string, { cancellation }: EditorFillOptions): EditorFillOutcome {
	if (!cancellation) {
		warn(reason);
	}
	return { type: 'stopped', reason };
}
