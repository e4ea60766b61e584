import * as l10n from '@vscode/l10n';
import { element } from '../../element.ts';
import { type Anchor, ProposalList } from '../editing/proposalList.ts';
import type { EditorHost } from '../partEditor.ts';

/** The field in which ids are proposed. */
export interface IdField {
	readonly input: HTMLTextAreaElement | HTMLInputElement;
	/** Puts another text into the field, as if it were typed. */
	type(text: string): void;
}

/** Lines above the caret that decide what may stand at it. */
const mostAbove = 60;

/**
 * Proposes ids while a person types, as the text editor does at the same place: what may stand there is asked of the
 * editor, which knows the ids of all documents.
 */
export class IdCompletion {
	private readonly field: IdField;
	private readonly host: EditorHost;
	private readonly lead: () => string;
	private readonly list: ProposalList;
	/** Counts what was asked: an answer to an earlier question is not shown. */
	private asked = 0;
	private start = 0;
	private behind = 0;

	/** @param lead what stands before the text of the field in the first of its lines in the document */
	constructor(field: IdField, host: EditorHost, lead: () => string) {
		this.field = field;
		this.host = host;
		this.lead = lead;
		this.list = new ProposalList(field.input, l10n.t('Ids'), ({ value, insert }) => this.write(insert ?? value));
		field.input.addEventListener('input', (event) => {
			const { inputType } = event as InputEvent;
			if (/^(?:insert(?:Text|CompositionText)|deleteContentBackward)$/.test(inputType)) {
				void this.ask();
			} else {
				this.close();
			}
		});
		field.input.addEventListener('mousedown', () => this.close());
		field.input.addEventListener('blur', () => this.close());
	}

	/** Whether a key belongs to the list of proposals; it is handled then. Ctrl+Space asks for it. */
	takesKey(event: KeyboardEvent): boolean {
		if (event.ctrlKey && event.key === ' ') {
			event.preventDefault();
			void this.ask();
			return true;
		}
		if (/^(?:Arrow(?:Left|Right)|Home|End)$/.test(event.key)) {
			this.close();
		}
		return this.list.takesKey(event);
	}

	private close(): void {
		this.asked++;
		this.list.close();
	}

	private async ask(): Promise<void> {
		this.asked++;
		const { asked } = this;
		const { input } = this.field;
		const caret = input.selectionStart ?? 0;
		const above = input.value.slice(0, caret).split('\n');
		const typed = above.pop() ?? '';
		const lead = above.length === 0 ? this.lead() : '';
		const [after = ''] = input.value.slice(caret).split('\n', 1);
		const wish = { about: 'ids', before: lead + typed, after, above: above.reverse().slice(0, mostAbove) } as const;
		const { start, behind = 0, proposals } = await this.host.suggest(wish);
		if (asked !== this.asked || input.ownerDocument.activeElement !== input || input.selectionStart !== caret) {
			return;
		}
		this.start = caret - (wish.before.length - start);
		this.behind = behind;
		const written = input.value.slice(this.start, caret);
		// Enter behind an id that is written out is a key of the field
		const isWhole = proposals.some(({ value }) => value === written);
		if (proposals.length === 0 || (isWhole && proposals.length === 1)) {
			// To find the place of the caret costs a layout of the page, at nearly every key
			this.list.close();
		} else {
			this.list.show(proposals, this.anchor(), isWhole ? -1 : 0);
		}
	}

	private write(id: string): void {
		const { input } = this.field;
		const caret = input.selectionStart ?? 0;
		const start = Math.max(this.start, 0);
		this.field.type(input.value.slice(0, start) + id + input.value.slice(caret + this.behind));
		input.setSelectionRange(start + id.length, start + id.length);
	}

	/** The line of the caret: a copy of the text up to it, laid out as the field does. */
	private anchor(): Anchor {
		const { input } = this.field;
		const box = input.getBoundingClientRect();
		const mark = element('span', {}, '\u200b');
		const copy = element('div', { class: 'caret-copy' }, input.value.slice(0, this.start), mark);
		input.after(copy);
		const { left, top, bottom } = mark.getBoundingClientRect();
		copy.remove();
		const line = input instanceof HTMLTextAreaElement ? { top, bottom } : box;
		return { left, top: line.top, bottom: line.bottom };
	}
}
