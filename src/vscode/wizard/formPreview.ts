import * as vscode from 'vscode';
import { changeBetween, type KeyedBlock } from '../../core/preview/blockChange.ts';
import { applyChange } from '../../protocol/preview.ts';
import type { WizardReply } from '../../protocol/wizard.ts';
import { settings, settingsSection } from '../ids.ts';
import { PreviewBlocks } from '../preview/previewBlocks.ts';
import { tickTask } from '../preview/tickTask.ts';
import { randomName } from '../webview/randomName.ts';
import type { IndexService } from '../workspace/indexService.ts';

/** Lines of a text: from the first one up to, not including, the end. From 0. */
export interface LineSpan {
	readonly first: number;
	readonly end: number;
}

/**
 * The section of a form as the preview renders it. The whole document is rendered, as what a section says may be defined
 * elsewhere in it, and the page is told of the blocks of the section alone.
 */
export class FormPreview implements vscode.Disposable {
	/** Marks the places in the HTML that the page fills in. No author can guess it. */
	readonly mark = `p${randomName()}`;
	private readonly indexes: IndexService;
	private readonly uri: vscode.Uri;
	private readonly span: () => LineSpan | undefined;
	private readonly post: (reply: WizardReply) => void;
	private readonly blocks: PreviewBlocks;
	/** All blocks of the document as they were rendered last, and those that the page shows. */
	private all: readonly KeyedBlock[] = [];
	private shown: readonly KeyedBlock[] = [];
	private state = 0;
	private isSeen = false;
	/** Whether the page was told nothing yet. */
	private isNew = true;

	/** @param span the lines of the section that is shown; undefined where it is not in the text */
	constructor(
		indexes: IndexService,
		uri: vscode.Uri,
		span: () => LineSpan | undefined,
		post: (reply: WizardReply) => void,
	) {
		this.indexes = indexes;
		this.uri = uri;
		this.span = span;
		this.post = post;
		this.blocks = new PreviewBlocks(
			indexes,
			this.mark,
			(reply) => {
				const after = reply.type === 'blocks' ? applyChange(this.all, reply.change) : [];
				this.all = after ?? [];
				this.update();
			},
			() => this.isSeen,
		);
	}

	/** The page begins to show the section rendered, from nothing, or ends it. */
	see(isSeen: boolean): void {
		this.isSeen = isSeen;
		this.all = [];
		this.shown = [];
		this.isNew = true;
		if (isSeen) {
			this.blocks.show(this.uri);
		}
	}

	/** Tells of what the page does not show yet: another text, or another section. */
	update(): void {
		if (!this.isSeen) {
			return;
		}
		const span = this.span();
		const now = this.all.filter(({ line }) => span && line >= span.first && line < span.end);
		const change = changeBetween(this.shown, now);
		const isSame = change.content.length === 0 && JSON.stringify(change.order) === JSON.stringify(places(this.shown));
		if (!isSame || this.isNew) {
			this.isNew = false;
			this.state++;
			this.shown = now;
			this.post({ type: 'preview', state: this.state, change });
		}
	}

	/** Ticks the box of a task in a line as the page shows it, or clears it. */
	async tick(line: number, done: boolean): Promise<void> {
		await tickTask(this.indexes, this.uri, { line, done }, this.blocks.line(line));
	}

	/** A person wants to decide about images of the internet. */
	openSetting(): void {
		void vscode.commands.executeCommand('workbench.action.openSettings', `${settingsSection}.${settings.remoteImages}`);
	}

	dispose(): void {
		this.blocks.dispose();
	}
}

function places(blocks: readonly KeyedBlock[]): readonly Pick<KeyedBlock, 'key' | 'line' | 'endLine'>[] {
	return blocks.map(({ key, line, endLine }) => ({ key, line, endLine }));
}
