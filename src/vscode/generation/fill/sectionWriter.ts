import * as vscode from 'vscode';
import type { SectionSlot } from '../../../core/generation/sectionSlot.ts';
import { moveRange, type TrackedRange } from '../../../core/generation/trackedRange.ts';
import type { FillStop } from './fillStop.ts';
import { besideOwn, editAnew, mostTries, type OwnEdit, toChange, tried } from './ownEdit.ts';

/** Milliseconds after which the editor has said that a document with an edit is not as it is on disk. */
const untilDirty = 100;

/**
 * Writes a growing body into a section of an open document, and knows where it is while others edit the document. One
 * edit is on its way at a time; what arrives meanwhile goes with the next. All edits are one step of undo, unless
 * somebody else's edit comes between.
 */
export class SectionWriter implements vscode.Disposable {
	readonly document: vscode.TextDocument;
	/** What stood there before, with what set it apart. */
	readonly old: string;
	private readonly slot: SectionSlot;
	private readonly lineBreak: string;
	private readonly listener: vscode.Disposable;
	private readonly changed = new vscode.EventEmitter<FillStop | undefined>();
	private readonly textBefore: string;
	private place: TrackedRange;
	private queue = '';
	/** Space at the end of what came: an editor that trims lines when it saves would edit the section. */
	private space = '';
	private isNew = true;
	/** How often the body was begun; an edit of an earlier one that failed is not tried again. */
	private round = 0;
	private writing: Promise<void> | undefined;
	private own: OwnEdit | undefined;
	private restoring: 'by undo' | 'by an edit' | undefined;
	/** How many steps of undo ours are. */
	private steps = 0;
	private needsStep = true;
	private othersEdited = false;
	private hasStopped = false;
	private isTouched = false;
	private looking: ReturnType<typeof setTimeout> | undefined;

	/** Someone else edited the document: with why a fill has to stop, if it has to. */
	readonly onDidChange = this.changed.event;

	/** @param slot of the document as it is now */
	constructor(document: vscode.TextDocument, slot: SectionSlot) {
		this.document = document;
		this.slot = slot;
		this.lineBreak = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
		this.textBefore = document.getText();
		this.old = this.textBefore.slice(slot.start, slot.end);
		this.place = {
			start: slot.start,
			end: slot.end,
			holdsStart: slot.before === '',
			holdsEnd: slot.after === '',
		};
		this.listener = vscode.Disposable.from(
			vscode.workspace.onDidChangeTextDocument((event) => this.follow(event)),
			vscode.workspace.onDidCloseTextDocument((closed) => closed === document && this.stop('closed')),
		);
	}

	/** Whether anything of ours has been written. */
	get hasText(): boolean {
		return this.steps > 0;
	}

	/** Whether somebody else's words are in the place, beside ours. */
	get hasOthersText(): boolean {
		return this.isTouched;
	}

	/** Where the body stands now, without the blank lines that set it apart; all of the place as long as none does. */
	get bodyRange(): { readonly start: number; readonly end: number } {
		const { start, end } = this.place;
		const before = this.hasText ? this.slot.before.length : 0;
		const after = this.hasText ? this.slot.after.length : 0;
		return { start: Math.min(start + before, end), end: Math.max(end - after, Math.min(start + before, end)) };
	}

	/** Where the place begins now. */
	get start(): number {
		return this.place.start;
	}

	/** What stands in the place now. */
	get current(): string {
		return this.document.getText().slice(this.place.start, this.place.end);
	}

	/** The body grows. @param text lines ended by LF */
	add(text: string): void {
		const all = this.space + text;
		const words = all.trimEnd();
		this.space = all.slice(words.length);
		this.queue += words;
		this.pump();
	}

	/** The body is written anew: the old one stands until the first of the new one comes. */
	startAgain(): void {
		this.queue = '';
		this.space = '';
		this.isNew = true;
		this.round++;
	}

	/** Waits until all that was added stands in the document. @returns whether it does */
	async finish(): Promise<boolean> {
		this.queue += this.space;
		this.space = '';
		this.pump();
		while (this.writing !== undefined) {
			await this.writing;
		}
		if (this.queue !== '' && !this.hasStopped) {
			await this.writeHidden();
		}
		return !this.hasStopped && this.queue === '';
	}

	/** Ends the writing: what is on its way still arrives. */
	async halt(): Promise<void> {
		this.hasStopped = true;
		this.queue = '';
		while (this.writing !== undefined) {
			await this.writing;
		}
	}

	/**
	 * Puts back what stood there before, wherever it is now; by undo where nobody else edited the document, so that it
	 * is as clean as it was. Whoever types into it in that moment keeps their words, and ours beside them.
	 */
	async restore(): Promise<void> {
		if (!this.hasText || this.document.isClosed) {
			return;
		}
		const wasTouched = this.isTouched;
		this.restoring = 'by undo';
		try {
			if (!this.othersEdited && vscode.window.activeTextEditor?.document === this.document) {
				await this.undo();
			}
			const isBefore = this.othersEdited ? this.isAsBefore : this.document.getText() === this.textBefore;
			if (!isBefore && (wasTouched || !this.isTouched)) {
				this.restoring = 'by an edit';
				await this.replaceAll(this.old);
			}
		} finally {
			this.restoring = undefined;
		}
	}

	/** Whether the place holds again what it held before. */
	get isAsBefore(): boolean {
		return this.current === this.old;
	}

	dispose(): void {
		this.hasStopped = true;
		clearTimeout(this.looking);
		this.listener.dispose();
		this.changed.dispose();
	}

	private pump(): void {
		if (this.writing === undefined && this.queue !== '' && !this.hasStopped && this.editor()) {
			this.writing = this.writeQueue().finally(() => {
				this.writing = undefined;
				this.pump();
			});
		}
	}

	private async writeQueue(): Promise<void> {
		for (let tries = 0; tries < mostTries && !this.hasStopped; tries++) {
			const editor = this.editor();
			if (!editor) {
				return;
			}
			const { start, end, text } = this.next();
			const step = { undoStopBefore: this.needsStep, undoStopAfter: false };
			const range = new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
			if (this.document.getText(range) === text) {
				// The editor tells of no change where there is none
				this.queue = '';
				this.isNew = false;
				return;
			}
			const own = { start, length: end - start, text, seen: false };
			this.own = own;
			deselect(editor, range);
			const giveBack = this.take();
			const isDone = await tried(editor.edit((builder) => builder.replace(range, text), step));
			this.own = undefined;
			if (own.seen) {
				return;
			}
			giveBack();
			if (isDone) {
				this.stop('read-only');
			}
		}
	}

	/** Nobody sees the document: what is left is one edit more. */
	private async writeHidden(): Promise<void> {
		for (let tries = 0; tries < mostTries && this.queue !== '' && !this.hasStopped; tries++) {
			const { start, end, text } = this.next();
			const edit = new vscode.WorkspaceEdit();
			const range = new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
			edit.replace(this.document.uri, range, text);
			const own = { start, length: end - start, text, seen: false };
			this.own = own;
			this.needsStep = true;
			const giveBack = this.take();
			await tried(vscode.workspace.applyEdit(edit));
			this.own = undefined;
			if (!own.seen) {
				giveBack();
			}
		}
		if (this.queue !== '') {
			this.stop('read-only');
		}
	}

	/** All that waits is on its way. @returns what puts it back where the edit failed, unless the body was begun anew */
	private take(): () => void {
		const { queue, isNew, round } = this;
		this.queue = '';
		this.isNew = false;
		return () => {
			if (this.round === round) {
				this.queue = queue + this.queue;
				this.isNew = isNew;
			}
		};
	}

	/** What the next edit replaces, and by what. */
	private next(): { start: number; end: number; text: string } {
		const { before, after } = this.slot;
		const grown = this.queue.replaceAll('\n', this.lineBreak);
		if (this.isNew) {
			const text = `${before}${grown}${after}`.replaceAll(/\r\n|\n/g, this.lineBreak);
			return { start: this.place.start, end: this.place.end, text };
		}
		const end = this.place.end - after.length;
		return { start: end, end, text: grown };
	}

	private editor(): vscode.TextEditor | undefined {
		return vscode.window.visibleTextEditors.find(({ document }) => document === this.document);
	}

	private follow({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
		if (document !== this.document || contentChanges.length === 0) {
			return;
		}
		const beside = this.own && besideOwn(this.own, contentChanges);
		const { range, touched } = moveRange(this.place, (beside ?? contentChanges).map(toChange));
		this.place = range;
		if (this.own && beside) {
			const { length, text } = this.own;
			this.own.seen = true;
			this.steps += this.needsStep ? 1 : 0;
			this.needsStep = false;
			this.place = { ...range, end: range.end + text.length - length };
			return;
		}
		const isUndo = reason === vscode.TextDocumentChangeReason.Undo;
		if (this.restoring === 'by an edit' || (this.restoring === 'by undo' && isUndo)) {
			return;
		}
		this.needsStep = true;
		this.othersEdited = true;
		const isReload = !document.isDirty && reason === undefined;
		if (touched && isUndo && this.isAsBefore) {
			this.stop('cancelled');
		} else if (touched) {
			this.isTouched = true;
			this.stop('edited-inside');
		} else if (isReload && !this.hasText) {
			this.changed.fire(undefined);
			this.lookForReload();
		} else {
			this.changed.fire(undefined);
		}
	}

	/** The first edit of a clean document comes before the word that it is one: only what stays clean came from the disk. */
	private lookForReload(): void {
		clearTimeout(this.looking);
		this.looking = setTimeout(() => {
			if (!this.document.isDirty && !this.hasText) {
				this.stop('changed-on-disk');
			}
		}, untilDirty);
	}

	private stop(why: FillStop): void {
		this.hasStopped = true;
		this.changed.fire(why);
	}

	private async undo(): Promise<void> {
		const editor = this.editor();
		if (!editor) {
			return;
		}
		// The command goes to what has the focus, which need not be the editor
		await vscode.window.showTextDocument(this.document, { viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active });
		for (let left = this.steps; left > 0 && this.document.getText() !== this.textBefore; left--) {
			if (this.othersEdited) {
				return;
			}
			await vscode.commands.executeCommand('undo');
		}
	}

	/** Whoever types into the place meanwhile keeps their words. */
	private async replaceAll(text: string): Promise<void> {
		const { current: ours } = this;
		await editAnew(this.document, () => {
			const { start, end } = this.place;
			const edit = new vscode.WorkspaceEdit();
			const range = new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
			edit.replace(this.document.uri, range, text);
			return this.current === ours ? edit : undefined;
		});
	}
}

/** A selection of what is replaced would grow with the words that come: one key of the person's would take them away. */
function deselect(editor: vscode.TextEditor, replaced: vscode.Range): void {
	const isIn = (one: vscode.Selection): boolean => !one.isEmpty && replaced.contains(one);
	if (editor.selections.some(isIn)) {
		editor.selections = editor.selections.map((one) => (isIn(one) ? new vscode.Selection(one.start, one.start) : one));
	}
}
