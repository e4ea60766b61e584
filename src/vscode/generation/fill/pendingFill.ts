import * as vscode from 'vscode';
import { type Hunk, hunksOf } from '../../../core/generation/hunks.ts';
import type { FillProof } from '../../../core/generation/proof.ts';
import { moveRange, type TrackedRange } from '../../../core/generation/trackedRange.ts';
import { editAnew, toChange } from './ownEdit.ts';
import type { SectionWriter } from './sectionWriter.ts';

/** A place of an improved section that is kept or undone by itself. */
export interface PendingHunk {
	readonly id: number;
	readonly place: TrackedRange;
	/** What stood there. */
	readonly old: string;
}

/** What a fill wrote, as it waits to be kept or undone. */
export interface WrittenFill {
	/** The section's heading. */
	readonly section: string;
	readonly proof: FillProof;
	/** What the whole document was before. */
	readonly textBefore: string;
	/** Old and new body, where each difference is kept or undone by itself; undefined otherwise. */
	readonly improved: { readonly old: string; readonly now: string } | undefined;
	/** Asks anew for what begins at an offset, where the old text stands again; undefined where nothing can be asked. */
	readonly again: ((offset: number) => Promise<unknown>) | undefined;
	/** The person did not want it: whoever asks again gets another answer. */
	readonly forget: () => void;
}

/**
 * A section that was written and waits for the person's word. It follows the text through edits, and is over when it is
 * kept, undone, or when its old text stands again. Nothing of it is stored: after a restart the text is just text.
 */
export class PendingFill implements vscode.Disposable {
	readonly id: string;
	readonly written: WrittenFill;
	readonly document: vscode.TextDocument;
	hunks: readonly PendingHunk[];
	private readonly writer: SectionWriter;
	private readonly listener: vscode.Disposable;
	private readonly changed = new vscode.EventEmitter<'changed' | 'over'>();
	private isOver = false;
	private keptSome = false;

	readonly onDidChange = this.changed.event;

	constructor(id: string, writer: SectionWriter, written: WrittenFill) {
		this.id = id;
		this.writer = writer;
		this.written = written;
		this.document = writer.document;
		this.hunks = this.findHunks();
		this.listener = vscode.Disposable.from(
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
				if (document === this.document && contentChanges.length > 0) {
					this.hunks = this.hunks.map((hunk) => ({
						...hunk,
						place: moveRange(hunk.place, contentChanges.map(toChange)).range,
					}));
				}
			}),
			writer.onDidChange((stop) => {
				if (stop === 'closed' || (stop !== undefined && writer.isAsBefore)) {
					this.end();
				} else if (stop !== undefined) {
					// An edit elsewhere moves marks and lenses as well, and that the editor does itself
					this.changed.fire('changed');
				}
			}),
		);
	}

	/** Where the written body stands now. */
	get range(): vscode.Range {
		const { start, end } = this.writer.bodyRange;
		return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
	}

	/** Whether a place is in the section that was written: its body, its heading, or the empty lines around the body. */
	isAt({ line }: vscode.Position): boolean {
		const { start, end } = this.range;
		if (line >= start.line && line <= end.line) {
			return true;
		}
		const isBlank = (at: number): boolean => this.document.lineAt(at).isEmptyOrWhitespace;
		const step = line < start.line ? 1 : -1;
		const body = step === 1 ? start.line : end.line;
		// The heading is the one line above that may hold text
		let next = line + (step === 1 ? 1 : 0);
		while (next !== body && isBlank(next)) {
			next += step;
		}
		return next === body;
	}

	/** Where a hunk stands now. */
	rangeOf({ place: { start, end } }: PendingHunk): vscode.Range {
		return new vscode.Range(this.document.positionAt(start), this.document.positionAt(end));
	}

	/** Nothing changes but that it is no longer marked. */
	keep(): void {
		this.end();
	}

	/** Puts back exactly what stood there before, but for changes that were kept. */
	async undo(): Promise<void> {
		this.written.forget();
		if (this.keptSome) {
			await this.undoHunks(this.hunks.map(({ id }) => id));
		} else {
			await this.writer.restore();
		}
		this.end();
	}

	/** Puts back what stood there before, and asks anew. */
	async retry(): Promise<void> {
		await this.undo();
		await this.written.again?.(this.writer.start);
	}

	keepHunk(id: number): void {
		this.keptSome = true;
		this.leaveHunk(id);
	}

	/** Puts back what stood in one place; the others stay. */
	async undoHunk(id: number): Promise<void> {
		if (this.hunks.some((hunk) => hunk.id === id) && (await this.undoHunks([id]))) {
			this.leaveHunk(id);
		}
	}

	dispose(): void {
		this.end();
	}

	private undoHunks(ids: readonly number[]): Promise<boolean> {
		return editAnew(this.document, () => {
			const edit = new vscode.WorkspaceEdit();
			for (const hunk of this.hunks.filter(({ id }) => ids.includes(id))) {
				edit.replace(this.document.uri, this.rangeOf(hunk), hunk.old);
			}
			return edit;
		});
	}

	private leaveHunk(id: number): void {
		const before = this.hunks.length;
		this.hunks = this.hunks.filter((one) => one.id !== id);
		if (this.hunks.length === 0 && before > 0) {
			this.end();
		} else {
			this.changed.fire('changed');
		}
	}

	private end(): void {
		if (!this.isOver) {
			this.isOver = true;
			// By the editor's own undo, or change by change
			if (this.writer.isAsBefore) {
				this.written.forget();
			}
			this.listener.dispose();
			this.writer.dispose();
			this.changed.fire('over');
			this.changed.dispose();
		}
	}

	private findHunks(): PendingHunk[] {
		const { improved } = this.written;
		if (!improved) {
			return [];
		}
		const base = this.writer.bodyRange.start;
		const lineBreak = this.document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
		// Offsets in the document, whose line breaks may be longer than those of the body
		const breaks = breaksBefore(improved.now, lineBreak.length - 1);
		return hunksOf(improved.old, improved.now).map((hunk, id) => ({
			id,
			place: placeOf(hunk, base, breaks),
			old: hunk.old.replaceAll('\n', lineBreak),
		}));
	}
}

function placeOf({ start, end, isLast }: Hunk, base: number, breaks: (offset: number) => number): TrackedRange {
	const place = { start: base + start + breaks(start), end: base + end + breaks(end) };
	return { ...place, holdsStart: false, holdsEnd: isLast };
}

/** How much longer a text is up to an offset when its line breaks are. */
function breaksBefore(text: string, more: number): (offset: number) => number {
	return (offset) => (more === 0 ? 0 : text.slice(0, offset).split('\n').length - 1) * more;
}
