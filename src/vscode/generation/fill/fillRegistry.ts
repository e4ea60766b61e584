import * as vscode from 'vscode';
import { randomName } from '../../webview/randomName.ts';
import type { EditorFill } from '../request/prepareInEditor.ts';
import { CompareTexts } from './compareTexts.ts';
import { PendingFill, type WrittenFill } from './pendingFill.ts';
import { Proposal } from './proposal.ts';
import type { SectionWriter } from './sectionWriter.ts';

/** A section that is being written now. */
export interface RunningFill {
	readonly document: vscode.TextDocument;
	/** Its heading. */
	readonly section: string;
	cancel(): void;
}

/** All fills of this window that run or wait to be kept. */
export class FillRegistry implements vscode.Disposable {
	/** What the editor compares documents with. */
	readonly texts = new CompareTexts();
	private readonly proposals = new Set<Proposal>();
	private readonly runningFills = new Map<string, RunningFill>();
	private readonly pendingFills = new Map<string, PendingFill>();
	private readonly changed = new vscode.EventEmitter<void>();

	/** What runs or waits is another, or stands elsewhere. */
	readonly onDidChange = this.changed.event;

	running(uri: vscode.Uri): RunningFill | undefined {
		return this.runningFills.get(uri.toString());
	}

	allRunning(): readonly RunningFill[] {
		return [...this.runningFills.values()];
	}

	/** One fill at a time writes to a document. Ends with what it returns. */
	begin(fill: RunningFill): vscode.Disposable {
		const key = fill.document.uri.toString();
		this.runningFills.set(key, fill);
		this.changed.fire();
		return {
			dispose: () => {
				if (this.runningFills.get(key) === fill) {
					this.runningFills.delete(key);
					this.changed.fire();
				}
			},
		};
	}

	/** What was written waits to be kept or undone. What waited in the same place before counts as kept. */
	add(writer: SectionWriter, written: WrittenFill): PendingFill {
		const fill = new PendingFill(randomName(), writer, written);
		for (const earlier of this.of(writer.document)) {
			if (earlier.range.intersection(fill.range)) {
				earlier.keep();
			}
		}
		this.pendingFills.set(fill.id, fill);
		fill.onDidChange((what) => {
			if (what === 'over') {
				this.pendingFills.delete(fill.id);
			}
			this.changed.fire();
		});
		this.changed.fire();
		return fill;
	}

	/** What is written is shown beside the document first, and waits there. @param forget hears that it is not wanted */
	propose(fill: EditorFill, writer: SectionWriter, forget: () => void): Proposal {
		const proposal = new Proposal(randomName(), fill, writer, { texts: this.texts, forget });
		this.proposals.add(proposal);
		proposal.onDidEnd(() => {
			this.proposals.delete(proposal);
			this.changed.fire();
		});
		this.changed.fire();
		return proposal;
	}

	/** The proposal that a text shows. */
	proposal(uri: vscode.Uri): Proposal | undefined {
		return [...this.proposals].find((one) => one.uri.toString() === uri.toString());
	}

	/** What waits in a document, in order of place. */
	of(document: vscode.TextDocument): PendingFill[] {
		return [...this.pendingFills.values()]
			.filter((fill) => fill.document === document)
			.sort((a, b) => a.range.start.compareTo(b.range.start));
	}

	get(id: string): PendingFill | undefined {
		return this.pendingFills.get(id);
	}

	/** What waits at a place; else the next one below, else the first of the document. */
	near(document: vscode.TextDocument, position: vscode.Position): PendingFill | undefined {
		const all = this.of(document);
		return (
			all.find((fill) => fill.isAt(position)) ?? all.find(({ range }) => range.end.line >= position.line) ?? all[0]
		);
	}

	dispose(): void {
		for (const running of this.runningFills.values()) {
			running.cancel();
		}
		for (const fill of [...this.pendingFills.values()]) {
			fill.dispose();
		}
		for (const proposal of [...this.proposals]) {
			proposal.dispose();
		}
		this.texts.dispose();
		this.changed.dispose();
	}
}
