import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { FormOperation, NewId, WizardReply } from '../../src/protocol/wizard.ts';
import { type FillRequest, WizardEditor } from '../../src/vscode/wizard/wizardEditor.ts';
import type { IndexService } from '../../src/vscode/workspace/indexService.ts';
import { until } from './support.ts';

/** The other end of a form: what a page would know of it. */
export class Page {
	readonly replies: WizardReply[] = [];
	/** What the fills of the form were told of sections. */
	readonly newIds: NewId[] = [];
	/** Sections that they were to write. */
	readonly filled: string[] = [];
	readonly editor: WizardEditor;
	private edits = 0;

	constructor(indexes: IndexService, document: vscode.TextDocument, firstLine?: number) {
		const window = {
			post: (reply: WizardReply) => this.replies.push(reply),
			activate: async () => true,
			reveal: async () => undefined,
			follow: async () => undefined,
			preferred: () => undefined,
			prefer: () => undefined,
			previewSource: (mark: string) => ({
				...{ uri: document.uri.toString(), name: 'a.md', mark, base: 'https://example.test/a.md' },
				...{ root: undefined, remoteImages: false },
			}),
			answerDiagram: async () => undefined,
			fills: {
				start: async ({ section }: FillRequest) => {
					this.filled.push(section);
				},
				...{ end: async () => undefined, tellAgain: () => undefined, hidden: () => undefined },
				renamed: (newIds: readonly NewId[]) => this.newIds.push(...newIds),
			},
		};
		this.editor = new WizardEditor(indexes, document, window, firstLine);
	}

	async begin(section?: string): Promise<void> {
		this.editor.receive({ type: 'ready', section });
		await until('the section', () => this.last('section') ?? this.last('problem'));
	}

	last<T extends WizardReply['type']>(type: T): Extract<WizardReply, { type: T }> | undefined {
		return this.replies.findLast((reply): reply is Extract<WizardReply, { type: T }> => reply.type === type);
	}

	/** Goes to a section by the form that is shown, or by one that was shown before. */
	show(section: string, version = this.last('form')?.version ?? 0): void {
		this.editor.receive({ type: 'show', version, section });
	}

	/** Does something in the form as it is shown, or as it was shown at another version. */
	async change(operation: FormOperation, version = this.last('section')?.version ?? 0) {
		const edit = ++this.edits;
		this.editor.receive({ type: 'change', edit, version, operation });
		await this.editor.settled();
		const answer = this.last('changed');
		assert.equal(answer?.edit, edit);
		return answer;
	}

	/** Text of the first part of the section that is shown. */
	get prose(): string | undefined {
		const [part] = this.last('section')?.section.parts ?? [];
		return part?.type === 'prose' ? part.text : undefined;
	}
}

/** Writes the first part of a section. */
export const write = (section: string, words: string): FormOperation => ({
	type: 'part',
	section,
	part: 0,
	operation: { editor: 'prose', text: words },
});
