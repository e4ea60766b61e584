import * as vscode from 'vscode';
import { applyEdits } from '../../core/document/text.ts';
import type { Misfit } from '../../core/form/fitted.ts';
import { type FormOperation, formEdits } from '../../core/form/formEdits.ts';
import { checkedDocument, editsOf } from '../../core/rules/mend.ts';
import type { Finding } from '../../core/rules/rule.ts';
import { isSameText, OperationError } from '../../core/workspace/change.ts';
import type { ChangeOutcome } from '../../protocol/wizard.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { changeText } from './changeText.ts';
import type { FormTexts } from './formText.ts';
import { changeTracedItem } from './tracedItem.ts';
import { UndoSteps } from './undoSteps.ts';

const held: Readonly<Record<Misfit, string>> = {
	open: vscode.l10n.t(
		'This is not in the document yet: as it stands, it would swallow the sections behind it. Close what is open, such as a code fence, and it is written.',
	),
	headings: vscode.l10n.t(
		'This is not in the document yet: as it stands, it would make a heading of a text, or a text of a heading. Put a blank line above a line of dashes or equals signs, and it is written.',
	),
	around: vscode.l10n.t(
		'This is not in the document yet: as it stands, the text above or below it would become a part of it. Begin it without blanks, and close what is open, such as a code fence or a comment, and it is written.',
	),
};

/** Turns what a person does in a form into edits of its text. */
export class FormChanges {
	private readonly indexes: IndexService;
	private readonly text: vscode.TextDocument;
	private readonly texts: FormTexts;
	private readonly steps: UndoSteps;
	/** Hears the line of what a person writes next. */
	private readonly written: (line: number) => void;

	constructor(indexes: IndexService, text: vscode.TextDocument, texts: FormTexts, written: (line: number) => void) {
		this.indexes = indexes;
		this.text = text;
		this.texts = texts;
		this.steps = new UndoSteps(text);
		this.written = written;
	}

	/** Takes back a step of the text, whichever editor it came from, or makes it again. */
	step(command: 'undo' | 'redo'): Promise<void> {
		return this.steps[command]();
	}

	/** Carries out an operation that a person began at a version of the document. */
	async change(version: number, operation: FormOperation): Promise<ChangeOutcome> {
		const read = this.texts.read();
		if (typeof read === 'string') {
			return { outcome: 'refused', message: read };
		}
		if (version !== this.text.version) {
			return { outcome: 'stale' };
		}
		return this.refusing(async () => {
			const { document, kind, facts } = read;
			const { edits, traced, misfit } = formEdits(document, kind, facts.sections, operation);
			if (misfit) {
				return { outcome: 'held', message: held[misfit] };
			}
			if (traced) {
				await changeTracedItem(this.indexes, this.text, traced, this.written);
			} else {
				await this.steps.write(edits);
			}
			return { outcome: 'done' };
		});
	}

	/**
	 * Applies a mend of a finding: the certain one first, as the form lists them.
	 * @param finding of the text as it is now; undefined when the page showed another one
	 */
	async mend(finding: Finding | undefined, place: number): Promise<ChangeOutcome> {
		const read = this.texts.read();
		const mends = finding ? [...(finding.fix ? [finding.fix] : []), ...(finding.suggestions ?? [])] : [];
		const mend = mends[place];
		if (typeof read === 'string' || !mend) {
			return { outcome: 'stale' };
		}
		return this.refusing(async () => {
			const text = this.text.getText();
			const edits = editsOf(mend, checkedDocument(read.place.path, text));
			if (isSameText(applyEdits(text, edits), text)) {
				throw new OperationError(vscode.l10n.t('This is mended already, or can only be mended in the text.'));
			}
			await changeText(this.text, edits);
			return { outcome: 'done' };
		});
	}

	/**
	 * What is in the way is said in the form, beside what the person did. Where somebody else's words came in the same
	 * moment, such as those of a fill, nothing is: the page sees them and asks again.
	 */
	private async refusing(act: () => Promise<ChangeOutcome>): Promise<ChangeOutcome> {
		const { version } = this.text;
		try {
			return await act();
		} catch (error) {
			if (!(error instanceof OperationError)) {
				throw error;
			}
			return this.text.version === version ? { outcome: 'refused', message: error.message } : { outcome: 'stale' };
		}
	}
}
