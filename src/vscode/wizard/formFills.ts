import * as vscode from 'vscode';
import { LlmError } from '../../core/generation/llmError.ts';
import { PromptTemplateError } from '../../core/generation/promptTemplate.ts';
import type { RunEvent } from '../../core/generation/runFill.ts';
import type { FillStage, NewId, WizardReply } from '../../protocol/wizard.ts';
import { withoutLinks } from '../convert.ts';
import type { AiServices } from '../generation/aiServices.ts';
import { fillInEditor } from '../generation/fill/fillInEditor.ts';
import { sectionStays } from '../generation/fill/fillMessages.ts';
import type { PendingFill } from '../generation/fill/pendingFill.ts';
import { proofInWords } from '../generation/fill/proofInWords.ts';
import type { WrittenOutcome } from '../generation/fill/streamFill.ts';
import { cancellationOf } from '../generation/providers/cancellationOf.ts';
import { tellFailure } from '../generation/providers/tellFailure.ts';
import type { EditorErrand } from '../generation/request/prepareInEditor.ts';
import { receiptInWords } from '../generation/request/receiptInWords.ts';
import { commands } from '../ids.ts';
import type { FillDesk, FillRequest } from './wizardEditor.ts';

/** A fill that a person began in the form. */
interface FormFill {
	/** Id as the page knows it; undefined when the section is gone. */
	section: string | undefined;
	readonly stopping: vscode.CancellationTokenSource;
	stage: FillStage;
	/** What waits to be kept; undefined until it is written. */
	pending?: PendingFill;
}

/**
 * Lets a provider write sections of a form's document. What comes is shown in the form while it comes, and is in the
 * document when all of it is there; then it waits to be kept or undone, in the form and in the text alike.
 */
export class FormFills implements FillDesk, vscode.Disposable {
	private readonly ai: AiServices;
	private readonly text: vscode.TextDocument;
	private readonly post: (reply: WizardReply) => void;
	/** Those that are not over, one for each section, and those of whose failure no page has heard. */
	private fills: readonly FormFill[] = [];
	private isHeard = true;

	constructor(ai: AiServices, text: vscode.TextDocument, post: (reply: WizardReply) => void) {
		this.ai = ai;
		this.text = text;
		this.post = post;
	}

	async start({ section, task, wish }: FillRequest, line: number | undefined): Promise<void> {
		const fill: FormFill = { section, stopping: new vscode.CancellationTokenSource(), stage: { stage: 'ended' } };
		this.fills = [...this.fills.filter((one) => one.section !== section), fill];
		if (line === undefined) {
			this.tell(fill, { stage: 'failed', message: vscode.l10n.t('Only a section with a heading can be written.') });
		} else if (task === 'suggest') {
			// Before anything is asked, so that it is not begun twice
			this.tell(fill, { stage: 'asked' });
			try {
				await vscode.commands.executeCommand(commands.aiSuggest, { uri: this.text.uri, line, instruction: wish });
			} finally {
				this.tell(fill, { stage: 'ended' });
			}
		} else {
			const command = task === 'fill' ? 'Fill' : 'Improve';
			await this.write(fill, line, { command, action: task, instruction: wish });
		}
	}

	async end(section: string, keep: boolean): Promise<void> {
		const { pending, stopping } = this.fills.find((one) => one.section === section) ?? {};
		if (!pending) {
			stopping?.cancel();
		} else if (keep) {
			pending.keep();
		} else {
			await pending.undo();
		}
	}

	renamed(newIds: readonly NewId[]): void {
		const names = new Map(newIds.map(({ was, now }) => [was, now]));
		for (const fill of this.fills) {
			if (fill.section !== undefined && names.has(fill.section)) {
				fill.section = names.get(fill.section);
			}
		}
	}

	tellAgain(): void {
		this.isHeard = true;
		for (const fill of this.fills) {
			this.say(fill);
		}
		this.fills = this.fills.filter(({ stage }) => stage.stage !== 'failed');
	}

	hidden(): void {
		this.isHeard = false;
	}

	/** Nobody sees any more what is written. What waits goes on to wait in the text. */
	dispose(): void {
		for (const { stopping } of this.fills) {
			stopping.cancel();
			stopping.dispose();
		}
		this.fills = [];
	}

	private async write(fill: FormFill, line: number, errand: EditorErrand): Promise<void> {
		try {
			const outcome = await fillInEditor(this.ai, this.text, line, errand, {
				unseen: true,
				cancellation: cancellationOf(fill.stopping.token),
				begun: ({ request }) => {
					const { provider, receipt } = request;
					this.tell(fill, { stage: 'started', provider: provider.name, receipt: receiptInWords(receipt) });
				},
				follow: (event) => this.follow(fill, event),
			});
			if (outcome?.type === 'written') {
				this.wait(fill, outcome);
			} else if (outcome === undefined || fill.stopping.token.isCancellationRequested) {
				this.tell(fill, { stage: 'ended' });
			} else {
				this.tell(fill, { stage: 'failed', message: outcome.reason });
			}
		} catch (error) {
			if (!(error instanceof LlmError || error instanceof PromptTemplateError)) {
				this.tell(fill, { stage: 'ended' });
				throw error;
			}
			this.tell(fill, { stage: 'failed', message: `${error.message} ${sectionStays()}` });
			// With what helps, such as setting a key
			void tellFailure(error);
		}
	}

	private follow(fill: FormFill, event: RunEvent): void {
		if (event.type === 'text') {
			const before = fill.stage.stage === 'writing' ? fill.stage.text : '';
			this.tell(fill, { stage: 'writing', text: before + event.text });
		} else if (event.type === 'again') {
			this.tell(fill, { stage: 'checking', attempt: event.attempt });
		}
	}

	private wait(fill: FormFill, { body, proof }: WrittenOutcome): void {
		const pending = this.ai.fills.of(this.text).find(({ written }) => written.proof === proof);
		if (!pending) {
			this.tell(fill, { stage: 'ended' });
			return;
		}
		fill.pending = pending;
		pending.onDidChange((what) => what === 'over' && this.tell(fill, { stage: 'ended' }));
		this.tell(fill, { stage: 'written', text: body, receipt: proofInWords(proof) });
	}

	private tell(fill: FormFill, stage: FillStage): void {
		fill.stage = stage;
		const isOver = stage.stage === 'ended' || stage.stage === 'failed';
		if (isOver) {
			fill.stopping.dispose();
		}
		// A later fill of the same section has its own word
		if (this.fills.includes(fill)) {
			// Without a section it is told outside of the form, whether there is a page or not
			const isTold = this.isHeard || fill.section === undefined;
			if (isOver && (isTold || stage.stage === 'ended')) {
				this.fills = this.fills.filter((one) => one !== fill);
			}
			if (isTold) {
				this.say(fill);
			}
		}
	}

	private say({ section, stage }: FormFill): void {
		if (section !== undefined) {
			this.post({ type: 'fill', section, ...stage });
		} else if (stage.stage === 'failed') {
			// Its section is gone, and with it the panel that would say it
			void vscode.window.showWarningMessage(withoutLinks(stage.message));
		}
	}
}
