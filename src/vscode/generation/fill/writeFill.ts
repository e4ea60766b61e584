import * as vscode from 'vscode';
import type { RunEvent } from '../../../core/generation/runFill.ts';
import { isReadOnly } from '../../workspace/isReadOnly.ts';
import type { EditorFill } from '../request/prepareInEditor.ts';
import type { AllowedRequest } from '../request/requestGate.ts';
import { watchDisk } from './diskWatch.ts';
import { describeStop } from './fillStop.ts';
import { RenameWatch } from './renameWatch.ts';
import type { SectionWriter } from './sectionWriter.ts';
import { type FillStream, type StreamEnd, showBeside } from './streamFill.ts';

/** A fill that may be sent, and what belongs to it. */
export interface FillRun {
	readonly fill: EditorFill;
	readonly allowed: AllowedRequest;
	readonly stream: FillStream;
	readonly writer: SectionWriter;
	/** Hears of all that happens. */
	readonly follow: (event: RunEvent) => void;
	/** Whether it is written without a text editor that shows it. */
	readonly unseen: boolean;
}

/**
 * Lets an answer stream into its section. When it fails or is stopped, the text is as it was, but for a section that
 * somebody edited: there what came stays beside their edit.
 * @throws LlmError
 */
export async function writeFill({ fill, allowed, stream, writer, follow, unseen }: FillRun): Promise<StreamEnd> {
	const { text, prepared } = fill;
	const { title } = prepared.subject.section;
	if (await isReadOnly(text)) {
		return { type: 'failed', reason: describeStop('read-only', title, false) };
	}
	if (!unseen) {
		const editor = await showBeside(text);
		const place = text.positionAt(writer.start);
		editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	}
	const watch = await watchDisk(text, (why) => stream.stop(why));
	const renames = new RenameWatch(text.uri, () => stream.stop('renamed'));
	let isWritten = false;
	try {
		const end = await stream.run(fill, allowed, writer, follow);
		isWritten = end.type === 'written' && stream.stopped === undefined && (await writer.finish());
		return isWritten || stream.stopped === undefined
			? end
			: { type: 'failed', reason: describeStop(stream.stopped, title, writer.hasText) };
	} finally {
		watch.dispose();
		try {
			await (isWritten ? undefined : takeBack(writer, stream));
		} finally {
			renames.dispose();
		}
	}
}

async function takeBack(writer: SectionWriter, { stopped }: FillStream): Promise<void> {
	await writer.halt();
	// Where somebody typed in the moment it stopped, their words would go with ours
	if (!writer.hasOthersText && stopped !== 'closed') {
		await writer.restore();
	}
}
