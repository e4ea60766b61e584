import * as vscode from 'vscode';
import { allSections } from '../../../core/document/allSections.ts';
import { parseDocument } from '../../../core/document/parse.ts';
import { anchorAt } from '../../../core/review/comments/anchor.ts';
import type { ReviewComment, Thread } from '../../../core/review/comments/thread.ts';
import { OperationError } from '../../../core/workspace/change.ts';
import { commands, commentController } from '../../ids.ts';
import type { StoringServices } from '../../services.ts';
import { tell } from '../../tell.ts';
import { authorName } from '../authorName.ts';
import { now } from '../now.ts';
import { CommentOffer } from './commentOffer.ts';
import { ShownComment, type ShownThread } from './shownThread.ts';
import { Threads } from './threads.ts';

/** Comments on lines and sections, in the editor's own threads, kept in files beside the documents. */
export function registerComments(services: StoringServices): vscode.Disposable {
	const controller = vscode.comments.createCommentController(commentController, vscode.l10n.t('ArchSpec Comments'));
	controller.options = {
		prompt: vscode.l10n.t('Comment…'),
		placeHolder: vscode.l10n.t('Say what you think of this, or ask'),
	};
	const threads = new Threads(services.indexes, controller);
	const offer = new CommentOffer(services.indexes, threads, controller);
	const register = vscode.commands.registerCommand;
	return vscode.Disposable.from(
		controller,
		threads,
		offer,
		register(commands.addComment, () => addComment(threads, offer, false)),
		register(commands.addSectionComment, () => addComment(threads, offer, true)),
		register(commands.submitComment, (reply: vscode.CommentReply) => submit(services, threads, reply)),
		register(commands.resolveThread, (thread: vscode.CommentThread) => setResolved(threads, thread, true)),
		register(commands.reopenThread, (thread: vscode.CommentThread) => setResolved(threads, thread, false)),
		register(commands.deleteThread, (thread: vscode.CommentThread) => removeThread(threads, thread)),
		register(commands.editComment, (comment: unknown) => setMode(comment, vscode.CommentMode.Editing)),
		register(commands.cancelComment, (comment: unknown) => cancelComment(threads, comment)),
		register(commands.saveComment, (comment: unknown) => saveComment(threads, comment)),
		register(commands.deleteComment, (comment: unknown) => deleteComment(threads, comment)),
	);
}

/** Opens the editor's own field for a comment, on what is selected, or on the heading of the section around it. */
async function addComment(threads: Threads, offer: CommentOffer, onSection: boolean): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const store = editor && threads.storeOf(editor.document.uri);
	if (!editor || !(await offer.isOffered(editor.document))) {
		void vscode.window.showInformationMessage(
			store?.isReadOnly
				? vscode.l10n.t('This folder is read-only, so that no comment can be kept in it.')
				: vscode.l10n.t('Open a document of this workspace first: a spec, a plan or a record.'),
		);
		return;
	}
	// The editor's command is about the active one, which may be another by now
	if (vscode.window.activeTextEditor !== editor) {
		return;
	}
	if (onSection) {
		const { sections } = parseDocument(editor.document.uri.path, editor.document.getText());
		const { line } = editor.selection.active;
		const all = allSections(sections);
		// Above the first heading, as in front matter, the document is meant
		const own = all.findLast(({ heading: { range } }) => range.start.line <= line) ?? all[0];
		const place = new vscode.Position(own?.heading.range.start.line ?? 0, 0);
		editor.selection = new vscode.Selection(place, place);
	}
	await vscode.commands.executeCommand('workbench.action.addComment');
}

/** Writes a reply; the first one makes the thread. What can't be kept is put into the clipboard. */
async function submit(
	services: StoringServices,
	threads: Threads,
	{ thread, text }: vscode.CommentReply,
): Promise<void> {
	if (text.trim() === '') {
		return;
	}
	const author = await authorName(services, thread.uri);
	const store = threads.storeOf(thread.uri);
	if (author === undefined || !store) {
		await keepText(text);
		return;
	}
	const comment: ReviewComment = { author, date: now(), text: text.trim() };
	const known = threads.find(thread);
	try {
		if (known) {
			await change(threads, known, (old) => ({ ...old, comments: [...old.comments, comment] }));
			return;
		}
		const document = await vscode.workspace.openTextDocument(thread.uri);
		const path = store.root.workspace.pathOf(thread.uri);
		const area = areaOf(document, thread.range);
		const anchor = anchorAt(parseDocument(path, document.getText()), area);
		threads.adopt(store, await store.add(path, { anchor, isResolved: false, comments: [comment] }), thread);
	} catch (error) {
		await keepText(text);
		tell(error);
	}
}

async function keepText(text: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
	void vscode.window.showInformationMessage(vscode.l10n.t('The comment was not kept. Its text is in the clipboard.'));
}

/** Whole lines where whole lines were chosen: the editor then gives their beginnings alone. */
function areaOf(document: vscode.TextDocument, range: vscode.Range | undefined): vscode.Range {
	if (!range) {
		return new vscode.Range(0, 0, 0, 0);
	}
	const { start, end } = range;
	const isLines = start.character === 0 && end.character === 0;
	return isLines
		? new vscode.Range(start, document.lineAt(Math.min(end.line, document.lineCount - 1)).range.end)
		: range;
}

/** Changes a thread as its file has it now: somebody else may have written meanwhile. */
async function change(threads: Threads, shown: ShownThread, edit: (thread: Thread) => Thread): Promise<void> {
	const stored = await shown.store.edit(shown.stored.file, edit);
	if (!stored) {
		threads.forget(shown);
		throw new OperationError(vscode.l10n.t('This thread was deleted meanwhile.'));
	}
	threads.update(shown, stored);
}

async function setResolved(threads: Threads, thread: vscode.CommentThread, isResolved: boolean): Promise<void> {
	const shown = threads.find(thread);
	if (shown) {
		await change(threads, shown, (old) => ({ ...old, isResolved })).catch(tell);
		if (isResolved) {
			thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
		}
	}
}

async function removeThread(threads: Threads, thread: vscode.CommentThread): Promise<void> {
	const shown = threads.find(thread);
	if (!shown) {
		thread.dispose();
		return;
	}
	const { store, stored } = shown;
	const count = stored.thread.comments.length;
	const remove = vscode.l10n.t('Delete');
	const asked =
		count === 1
			? vscode.l10n.t('Delete this comment?')
			: vscode.l10n.t('Delete all {0} comments of this thread?', count);
	if ((await vscode.window.showWarningMessage(asked, { modal: true }, remove)) === remove) {
		try {
			const kept = await store.delete(stored);
			if (!kept) {
				threads.forget(shown);
				return;
			}
			threads.update(shown, kept);
			void vscode.window.showWarningMessage(
				vscode.l10n.t('The thread changed meanwhile, and was not deleted. Read it again.'),
			);
		} catch (error) {
			tell(error);
		}
	}
}

function setMode(comment: unknown, mode: vscode.CommentMode): void {
	if (comment instanceof ShownComment) {
		comment.shown.setMode(comment, mode);
	}
}

async function cancelComment(threads: Threads, comment: unknown): Promise<void> {
	setMode(comment, vscode.CommentMode.Preview);
	if (comment instanceof ShownComment) {
		await threads.catchUp(comment.shown);
	}
}

async function saveComment(threads: Threads, comment: unknown): Promise<void> {
	if (!(comment instanceof ShownComment)) {
		return;
	}
	const text = (typeof comment.body === 'string' ? comment.body : comment.body.value).trim();
	if (text === '' || text === comment.said.text) {
		await cancelComment(threads, comment);
		return;
	}
	let isThere = false;
	const edited = (one: ReviewComment): ReviewComment => {
		const isMeant = isSame(one, comment.said);
		isThere ||= isMeant;
		return isMeant ? { ...one, text } : one;
	};
	await change(threads, comment.shown, (old) => {
		const comments = old.comments.map(edited);
		return isThere ? { ...old, comments } : old;
	}).catch(tell);
	// Somebody else changed or deleted the comment, or the whole thread
	if (!isThere) {
		await keepText(text);
	}
}

async function deleteComment(threads: Threads, comment: unknown): Promise<void> {
	if (!(comment instanceof ShownComment)) {
		return;
	}
	const { shown, said } = comment;
	if (shown.stored.thread.comments.length === 1) {
		await removeThread(threads, shown.thread);
		return;
	}
	let isLast = false;
	await change(threads, shown, (old) => {
		const comments = old.comments.filter((one) => !isSame(one, said));
		isLast = comments.length === 0;
		return isLast || comments.length === old.comments.length ? old : { ...old, comments };
	}).catch(tell);
	// Others deleted theirs meanwhile: a thread without comments is none
	if (isLast) {
		await removeThread(threads, shown.thread);
	}
}

function isSame(one: ReviewComment, other: ReviewComment): boolean {
	return one.author === other.author && one.date === other.date && one.text === other.text;
}
