import * as vscode from 'vscode';
import { withBody } from '../../../core/generation/sectionSlot.ts';
import type { EditorFill } from '../request/prepareInEditor.ts';
import type { CompareTexts } from './compareTexts.ts';
import { announce, warn } from './fillMessages.ts';
import type { FillStop } from './fillStop.ts';
import type { SectionWriter } from './sectionWriter.ts';

/** Milliseconds between two states that the comparison shows: the editor compares the whole texts anew each time. */
const pause = 60;

/** A section as it would be, beside the document, which it does not touch until it is kept. */
export class Proposal implements vscode.Disposable {
	readonly uri: vscode.Uri;
	readonly document: vscode.TextDocument;
	private readonly fill: EditorFill;
	private readonly writer: SectionWriter;
	private readonly texts: CompareTexts;
	private readonly forget: () => void;
	private readonly name: string;
	private readonly registrations: vscode.Disposable;
	private readonly over = new vscode.EventEmitter<void>();
	private body = '';
	private isComplete = false;
	private isOver = false;
	private isKept = false;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private stopped: FillStop | undefined;

	/** It was kept or discarded. */
	readonly onDidEnd = this.over.event;

	/**
	 * @param name unique, as part of an address
	 * @param host what shows its text, and what hears that the person did not want it
	 */
	constructor(
		name: string,
		fill: EditorFill,
		writer: SectionWriter,
		{ texts, forget }: { readonly texts: CompareTexts; readonly forget: () => void },
	) {
		this.name = `proposed/${name}`;
		this.fill = fill;
		this.writer = writer;
		this.texts = texts;
		this.forget = forget;
		this.document = fill.text;
		this.uri = texts.put(this.name, fill.text.uri, fill.prepared.document.text);
		this.registrations = vscode.Disposable.from(
			writer.onDidChange((why) => {
				this.stopped ??= why;
			}),
			vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
				if (closed.some((tab) => this.isShownIn(tab))) {
					this.end();
				}
			}),
		);
	}

	async show(): Promise<void> {
		const title = vscode.l10n.t('{0}: now ↔ proposed', this.fill.prepared.subject.section.title);
		// Whoever works in the document goes on in the comparison, with its keys; whoever is elsewhere stays there
		const preserveFocus = vscode.window.activeTextEditor?.document !== this.document;
		const start = this.document.positionAt(this.writer.bodyRange.start);
		const options = { preserveFocus, selection: new vscode.Range(start, start) };
		await vscode.commands.executeCommand('vscode.diff', this.document.uri, this.uri, title, options);
	}

	add(text: string): void {
		this.body += text;
		this.timer ??= setTimeout(() => this.refresh(), pause);
	}

	startAgain(): void {
		this.body = '';
	}

	/** All has come: from now on it can be kept. */
	complete(): void {
		this.isComplete = true;
		this.refresh();
	}

	/** Makes the one edit, wherever the section is by now. */
	async keep(): Promise<void> {
		const { title } = this.fill.prepared.subject.section;
		if (!this.isComplete) {
			warn(vscode.l10n.t('“{0}” is not complete yet. Wait until it is, or cancel it.', title));
			return;
		}
		if (this.stopped !== undefined) {
			warn(vscode.l10n.t('“{0}” was changed since this was proposed. Copy what you need, or fill it again.', title));
			return;
		}
		this.writer.add(this.body);
		if (!(await this.writer.finish())) {
			warn(vscode.l10n.t("“{0}” can't be written: the document is read-only, or was closed.", title));
			return;
		}
		this.isKept = true;
		announce(vscode.l10n.t('“{0}” is written.', title));
		await this.close();
	}

	/** Nothing was changed, and nothing is. */
	discard(): Promise<void> {
		return this.close();
	}

	dispose(): void {
		this.end();
	}

	private refresh(): void {
		clearTimeout(this.timer);
		this.timer = undefined;
		const { document, slot } = this.fill.prepared;
		this.texts.put(this.name, this.document.uri, withBody(document.text, slot, this.body));
	}

	private async close(): Promise<void> {
		const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => this.isShownIn(tab));
		this.end();
		await vscode.window.tabGroups.close(tabs);
	}

	private isShownIn({ input }: vscode.Tab): boolean {
		return input instanceof vscode.TabInputTextDiff && input.modified.toString() === this.uri.toString();
	}

	private end(): void {
		if (!this.isOver) {
			this.isOver = true;
			if (!this.isKept) {
				this.forget();
			}
			clearTimeout(this.timer);
			this.registrations.dispose();
			this.writer.dispose();
			this.over.fire();
			this.over.dispose();
		}
	}
}
