import * as vscode from 'vscode';
import type { SpecDocument } from '../../../core/document/specDocument.ts';
import { placeOf } from '../../../core/review/comments/anchor.ts';
import type { ReviewComment } from '../../../core/review/comments/thread.ts';
import { withoutImages } from '../../../core/review/comments/withoutImages.ts';
import { shortText } from '../../../core/shortText.ts';
import { toRange } from '../../convert.ts';
import type { StoredThread, ThreadStore } from './threadStore.ts';

/** A comment as the editor shows it. */
export class ShownComment implements vscode.Comment {
	body: string | vscode.MarkdownString;
	mode = vscode.CommentMode.Preview;
	readonly author: vscode.CommentAuthorInformation;
	readonly timestamp: Date;
	readonly contextValue = 'comment';
	readonly shown: ShownThread;
	readonly said: ReviewComment;

	constructor(shown: ShownThread, said: ReviewComment) {
		this.shown = shown;
		this.said = said;
		this.author = { name: said.author };
		this.timestamp = new Date(said.date);
		this.body = asMarkdown(said.text);
	}
}

/**
 * What anybody may have written into the repository gets no commands and no HTML. Its images become links: one from the
 * internet would tell its server who opened the document.
 */
function asMarkdown(text: string): vscode.MarkdownString {
	const markdown = new vscode.MarkdownString(withoutImages(text));
	markdown.isTrusted = false;
	markdown.supportHtml = false;
	return markdown;
}

/** A thread of a file, in the editor. */
export class ShownThread {
	readonly store: ThreadStore;
	readonly thread: vscode.CommentThread;
	stored: StoredThread;

	constructor(store: ThreadStore, stored: StoredThread, thread: vscode.CommentThread) {
		this.store = store;
		this.stored = stored;
		this.thread = thread;
		this.show(stored);
	}

	/** Shows what the file holds now. */
	show(stored: StoredThread): void {
		this.stored = stored;
		const { isResolved, comments } = stored.thread;
		this.thread.comments = comments.map((said) => new ShownComment(this, said));
		this.thread.state = isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
		this.thread.contextValue = isResolved ? 'resolved' : 'open';
		this.thread.canReply = !this.store.isReadOnly;
	}

	/** Shows a comment as something to edit, or as it reads. */
	setMode(comment: ShownComment, mode: vscode.CommentMode): void {
		this.thread.comments = this.thread.comments.map((one) => {
			if (one === comment) {
				comment.mode = mode;
				comment.body = mode === vscode.CommentMode.Editing ? comment.said.text : asMarkdown(comment.said.text);
			}
			return one;
		});
	}

	get isEdited(): boolean {
		return this.thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing);
	}

	/** Brings the thread to the place that it has in its document. */
	place(document: SpecDocument): void {
		const { anchor, isResolved } = this.stored.thread;
		const { range, isOutdated } = placeOf(document, anchor);
		const wanted = toRange(range);
		if (!this.thread.range?.isEqual(wanted)) {
			this.thread.range = wanted;
		}
		const words =
			anchor.quote === ''
				? (anchor.section.at(-1) ?? '')
				: `“${shortText(anchor.quote.replace(/^#{1,6} /, ''), shown)}”`;
		const label = [isOutdated ? vscode.l10n.t('Outdated') : isResolved ? vscode.l10n.t('Resolved') : '', words]
			.filter(Boolean)
			.join(': ');
		if (this.thread.label !== label) {
			this.thread.label = label;
		}
	}
}

/** So many characters of a quote are read at a glance. */
const shown = 60;
