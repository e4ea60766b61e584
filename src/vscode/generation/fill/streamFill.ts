import * as vscode from 'vscode';
import { type FillOutcome, type RunEvent, runFill } from '../../../core/generation/runFill.ts';
import { cancellationOf } from '../providers/cancellationOf.ts';
import type { EditorFill } from '../request/prepareInEditor.ts';
import type { AllowedRequest } from '../request/requestGate.ts';
import { checkAt } from './checkAt.ts';
import { describeStop, type FillStop } from './fillStop.ts';

/** Where the text of a fill goes while it comes. */
export interface FillSink {
	add(text: string): void;
	startAgain(): void;
}

/** How a fill's answer ended: with a body, or without one for a reason that a person is told. */
export type StreamEnd = WrittenOutcome | { readonly type: 'failed'; readonly reason: string };

/** A body that passed, with its proof. */
export type WrittenOutcome = Extract<FillOutcome, { type: 'written' }>;

/** A fill on its way: it hears why it has to stop. */
export class FillStream {
	private readonly cancelling = new vscode.CancellationTokenSource();
	/** Why it stopped; undefined as long as nothing made it. */
	stopped: FillStop | undefined;

	stop(why: FillStop): void {
		this.stopped ??= why;
		this.cancelling.cancel();
	}

	/**
	 * Asks, and hands on what comes.
	 * @param follow hears of all that happens
	 * @throws LlmError
	 */
	async run(
		{ prepared, templates, request, place }: EditorFill,
		allowed: AllowedRequest,
		sink: FillSink,
		follow: (event: RunEvent) => void,
	): Promise<StreamEnd> {
		const host = {
			client: allowed.client,
			model: request.provider.model.id,
			maxTokens: undefined,
			templates,
			newId: () => allowed.newId(),
			check: checkAt(place),
		};
		const { title } = prepared.subject.section;
		try {
			for await (const event of runFill(prepared, host, cancellationOf(this.cancelling.token))) {
				if (this.stopped !== undefined) {
					break;
				}
				if (event.type === 'text') {
					// Nothing goes to the editor before the words
					sink.add(event.text);
				}
				follow(event);
				if (event.type === 'again') {
					sink.startAgain();
				} else if (event.type === 'outcome') {
					if (event.outcome.type === 'refused') {
						allowed.forget();
					}
					return ended(event.outcome, title);
				}
			}
		} catch (error) {
			if (this.stopped === undefined) {
				throw error;
			}
		}
		return { type: 'failed', reason: describeStop(this.stopped ?? 'cancelled', title, false) };
	}
}

function ended(outcome: FillOutcome, section: string): StreamEnd {
	return outcome.type === 'written'
		? outcome
		: { type: 'failed', reason: vscode.l10n.t('“{0}” is not written, since {1}.', section, outcome.reason) };
}

/**
 * Shows a document without taking the focus from where the person works. A tab that is a mere preview becomes one that
 * stays: the next file that is opened would close it, and the document with it.
 */
export async function showBeside(document: vscode.TextDocument): Promise<vscode.TextEditor> {
	const visible = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
	const preview = vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.find(({ input, isPreview }) => isPreview && input instanceof vscode.TabInputText && isOf(input, document));
	if (visible && !preview) {
		return visible;
	}
	const viewColumn = preview?.group.viewColumn;
	return vscode.window.showTextDocument(document, {
		preserveFocus: true,
		preview: false,
		...(viewColumn !== undefined && { viewColumn }),
	});
}

function isOf({ uri }: vscode.TabInputText, document: vscode.TextDocument): boolean {
	return uri.toString() === document.uri.toString();
}
