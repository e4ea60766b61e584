import * as vscode from 'vscode';
import { baseName } from '../../core/workspace/paths.ts';
import type { DiagramRequest } from '../../protocol/diagram.ts';
import type { PreviewSource } from '../../protocol/preview.ts';
import {
	type NewId,
	type PreviewChoice,
	parseWizardRequest,
	type WizardReply,
	type WizardRequest,
} from '../../protocol/wizard.ts';
import type { IndexService } from '../workspace/indexService.ts';
import { isReadOnly } from '../workspace/isReadOnly.ts';
import { WorkspaceRoot } from '../workspace/workspaceRoot.ts';
import { answering } from './answering.ts';
import { FormChanges } from './formChanges.ts';
import { FormPreview } from './formPreview.ts';
import { formSuggestions } from './formSuggestions.ts';
import { FormTexts } from './formText.ts';
import { FormView } from './formView.ts';
import { renderedText } from './renderedText.ts';

/** What a form needs of the window around it. */
export interface WizardWindow {
	/** Sends a message to the page; one that does not listen drops it. */
	post(reply: WizardReply): void;
	/** Brings the form to the front. @returns whether a command of the editor is meant for its document now */
	activate(): Promise<boolean>;
	/** Goes to a line of the text, from 0: beside the form, or in its place. */
	reveal(line: number, place: 'beside' | 'instead'): Promise<void>;
	follow(target: string, goTo: (line: number) => void): Promise<void>;
	/** How the section is shown rendered where a person chose nothing in this form. */
	preferred(): PreviewChoice | undefined;
	prefer(choice: PreviewChoice): void;
	/** What the page needs to render the document. @param mark as for `renderBlocks` */
	previewSource(mark: string): PreviewSource;
	/** Does what a drawn diagram asks for. */
	answerDiagram(request: DiagramRequest, goTo: (line: number) => void): Promise<void>;
	readonly fills: FillDesk;
}

/** Has language models write sections. */
export interface FillDesk {
	/** @param line of the section's heading, from 0; undefined where it has none */
	start(request: FillRequest, line: number | undefined): Promise<void>;
	/** Ends a fill: one that runs is stopped, one that waits is kept or taken back. */
	end(section: string, keep: boolean): Promise<void>;
	/** Sections have other ids from now on. */
	renamed(newIds: readonly NewId[]): void;
	/** Tells a page that comes anew where the fills are. */
	tellAgain(): void;
	/** There is no page: what fails now is told to the one that comes. */
	hidden(): void;
}

/** What a person asks a language model for. */
export type FillRequest = RequestOf<'fill'>['request'];

type RequestOf<T extends WizardRequest['type']> = Extract<WizardRequest, { readonly type: T }>;

/** Milliseconds in which edits that come from elsewhere are gathered: a typist's keys come slower. */
const gatheringTime = 30;

const refusal = { outcome: 'refused', message: vscode.l10n.t('This document is read-only.') } as const;

/** What changes the text. */
const writing: ReadonlySet<WizardRequest['type']> = new Set([
	'change',
	'mend',
	'undo',
	'redo',
	'fill',
	'endFill',
	'tick',
] as const);

/** One form over a text document, and what happens between both. The text is the truth, and forms are read from it. */
export class WizardEditor implements vscode.Disposable {
	readonly text: vscode.TextDocument;
	private readonly indexes: IndexService;
	private readonly window: WizardWindow;
	private readonly view: FormView;
	private readonly changes: FormChanges;
	private readonly preview: FormPreview;
	private readonly registrations: vscode.Disposable;
	/** What a person does is carried out one after the other, in the order in which they did it. */
	private queue: Promise<void> = Promise.resolve();
	private gathering: ReturnType<typeof setTimeout> | undefined;
	private isThere = false;
	/** How often a page went. */
	private gone = 0;
	private dirty: boolean | undefined;
	private readOnly = false;
	/** Line of the text to begin with, where the form was opened at one. */
	private firstLine: number | undefined;

	/** @param firstLine of the text that is to be shown first, from 0 */
	constructor(indexes: IndexService, text: vscode.TextDocument, window: WizardWindow, firstLine?: number) {
		this.indexes = indexes;
		this.text = text;
		this.window = window;
		this.firstLine = firstLine;
		const texts = new FormTexts(indexes, text);
		const post = (reply: WizardReply): void => this.post(reply);
		this.view = new FormView(texts, { post, renamed: (newIds) => window.fills.renamed(newIds) });
		this.changes = new FormChanges(indexes, text, texts, (line) => this.focus(line));
		// Before anybody else hears of an edit who asks for the section
		const edits = vscode.workspace.onDidChangeTextDocument((event) => event.document === text && this.edited(event));
		this.preview = new FormPreview(indexes, text.uri, () => this.view.span, post);
		this.registrations = vscode.Disposable.from(
			edits,
			this.preview,
			vscode.workspace.onDidSaveTextDocument((document) => document === text && this.tellSaved()),
			indexes.onDidDisplay(({ home, paths }) => {
				const place = indexes.locate(text);
				if (place?.home === home && paths.has(place.path)) {
					this.gather();
				}
			}),
			indexes.onDidChangeRoots(() => this.gather()),
			{ dispose: () => clearTimeout(this.gathering) },
		);
		void this.readKind();
	}

	/** Line at which the section that is shown begins, from 0. */
	get line(): number {
		return this.view.currentLine;
	}

	/** Takes a message of the page; what is none is dropped. */
	receive(message: unknown): void {
		const request = parseWizardRequest(message);
		if (request) {
			this.answer(request);
		}
	}

	/** The page is hidden, and with it all that it knew: it says that it is ready when it is back. */
	hidden(): void {
		this.leave();
		this.preview.see(false);
		this.window.fills.hidden();
	}

	/** Shows the section that a line of the text is in, now or as soon as the page is there. */
	showLine(line: number): void {
		if (this.isThere) {
			this.goTo(line);
		} else {
			this.firstLine = line;
		}
	}

	/** Resolves when all that the person did so far is carried out. */
	async settled(): Promise<void> {
		await this.queue;
	}

	dispose(): void {
		this.leave();
		this.registrations.dispose();
	}

	private leave(): void {
		this.isThere = false;
		this.gone++;
	}

	private answer(request: WizardRequest): void {
		if (this.readOnly && writing.has(request.type)) {
			this.enqueue(() => this.refuse(request));
			return;
		}
		switch (request.type) {
			case 'ready':
				void this.begin(request.section, request.version);
				break;
			case 'show':
				this.show(request);
				break;
			case 'change':
				this.enqueue(async () => {
					const outcome = await answering(() => this.changes.change(request.version, request.operation));
					try {
						// The page has the new text before it hears that its change is in it
						this.send();
					} finally {
						this.post({ type: 'changed', edit: request.edit, version: this.text.version, ...outcome });
					}
				});
				break;
			case 'mend':
				this.enqueue(async () => {
					const finding = this.view.findingAt(request.version, request.finding);
					const outcome = await answering(() => this.changes.mend(finding, request.mend));
					try {
						this.send();
					} finally {
						this.post({ type: 'mended', ...outcome });
					}
				});
				break;
			case 'undo':
			case 'redo':
				this.enqueue(() => this.step(request.type));
				break;
			case 'save':
				this.enqueue(async () => {
					await this.text.save();
					this.tellSaved();
				});
				break;
			case 'fill':
				void this.fill(request);
				break;
			case 'endFill':
				this.enqueue(() => this.endFill(request));
				break;
			case 'reveal':
				void this.window.reveal(request.line, request.place);
				break;
			case 'follow':
				void this.window.follow(request.target, (line) => this.goTo(line));
				break;
			case 'suggest':
				void this.suggest(request);
				break;
			case 'render': {
				const rendered = renderedText(this.text, request.text, this.window.previewSource(this.preview.mark));
				this.post({ type: 'rendered', ask: request.ask, rendered });
				break;
			}
			case 'preview':
				if (request.shown) {
					this.post({ type: 'previewSource', source: this.window.previewSource(this.preview.mark) });
				}
				this.preview.see(request.shown);
				break;
			case 'prefer':
				this.window.prefer(request.preview);
				break;
			case 'tick':
				this.enqueue(() => this.preview.tick(request.line, request.done));
				break;
			case 'images':
				this.preview.openSetting();
				break;
			case 'diagram':
				void this.window.answerDiagram(request.request, (line) => this.goTo(line));
				break;
		}
	}

	/** Nothing is written to what can only be read. */
	private refuse(request: WizardRequest): void {
		if (request.type === 'change') {
			this.send();
			this.post({ type: 'changed', edit: request.edit, version: this.text.version, ...refusal });
		} else if (request.type === 'mend') {
			this.post({ type: 'mended', ...refusal });
		} else {
			void vscode.window.showInformationMessage(refusal.message);
		}
	}

	private async suggest({ ask, wish }: RequestOf<'suggest'>): Promise<void> {
		this.post({ type: 'suggestions', ask, found: await formSuggestions(this.indexes, this.text, wish) });
	}

	/** A section that is gone by now leaves what is shown in its place. */
	private show({ section, version }: RequestOf<'show'>): void {
		const known = this.view.known(section, version);
		if (known !== undefined) {
			this.view.show(known);
			this.preview.update();
		}
	}

	private async fill({ request, version }: RequestOf<'fill'>): Promise<void> {
		const section = this.view.known(request.section, version);
		if (section === undefined) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('The section was deleted in the text meanwhile. Nothing was asked for.'),
			);
		} else {
			await this.window.fills.start({ ...request, section }, this.view.lineOf(section));
		}
	}

	/** What was written in a section that is gone waits in the text alone. */
	private async endFill({ section, version, keep }: RequestOf<'endFill'>): Promise<void> {
		const known = this.view.known(section, version);
		if (known !== undefined) {
			await this.window.fills.end(known, keep);
		}
	}

	private goTo(line: number): void {
		this.view.showLine(line);
		this.preview.update();
	}

	private enqueue(act: () => unknown): void {
		// A defect in one must not stop those behind it; the editor's log has it
		this.queue = this.queue.then(act).then(
			() => undefined,
			(error: unknown) => console.error(error),
		);
	}

	private async begin(section: string | undefined, version: number | undefined): Promise<void> {
		const { uri } = this.text;
		const { gone } = this;
		const readOnly = await isReadOnly(this.text);
		this.readOnly = readOnly;
		if (gone !== this.gone) {
			// The page that asked went meanwhile: what is told now would be lost
			return;
		}
		// The first message is what the others are about
		this.isThere = true;
		this.dirty = undefined;
		this.post({
			type: 'source',
			source: { uri: uri.toString(), name: baseName(uri.path), readOnly, preview: this.window.preferred() },
		});
		this.view.begin(section, version);
		const { firstLine } = this;
		this.firstLine = undefined;
		if (firstLine !== undefined) {
			this.view.showLine(firstLine);
		}
		this.send();
		this.window.fills.tellAgain();
	}

	/** The kind of a document is known as soon as its folder's kinds are, long before all of the folder is read. */
	private async readKind(): Promise<void> {
		const place = this.indexes.locate(this.text);
		if (place?.home instanceof WorkspaceRoot && !place.home.ready) {
			await place.home.whenProjectRead;
			place.home.update(place.path, this.text);
			this.gather();
		}
	}

	private edited({ contentChanges }: vscode.TextDocumentChangeEvent): void {
		// They stand from the last one to the first, so that each leaves the places of those that follow
		this.view.edited(contentChanges.map(({ range, text }) => ({ range, newText: text })));
		this.gather();
	}

	private gather(): void {
		this.gathering ??= setTimeout(() => {
			this.gathering = undefined;
			this.send();
		}, gatheringTime);
	}

	private send(): void {
		if (this.isThere) {
			this.view.send();
			this.preview.update();
			this.tellSaved();
		}
	}

	private tellSaved(): void {
		const { isDirty } = this.text;
		if (this.isThere && isDirty !== this.dirty) {
			this.dirty = isDirty;
			this.post({ type: 'saved', dirty: isDirty });
		}
	}

	/** Undo belongs to the text, whichever editor the step came from. */
	private async step(command: 'undo' | 'redo'): Promise<void> {
		if (await this.window.activate()) {
			await this.changes.step(command);
		}
		this.send();
	}

	private focus(line: number): void {
		this.send();
		this.post({ type: 'focus', section: this.view.sectionOf(line), line });
	}

	private post(reply: WizardReply): void {
		if (this.isThere) {
			this.window.post(reply);
		}
	}
}
