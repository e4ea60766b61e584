import './text.css';
import type { ChangeOutcome, FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { EditorHost } from '../partEditor.ts';
import { IdCompletion } from './idCompletion.ts';
import { merge } from './merge.ts';
import { selectPlaceholders } from './placeholders.ts';
import { showText } from './showText.ts';

/** What a field of text is. */
export interface TextFieldOptions {
	/** For those who hear it. */
	readonly label: string;
	/** Its text may have several lines, and the field grows with them. */
	readonly multiline?: boolean;
	readonly placeholder?: string;
	/** Proposals, from which a person may depart. */
	readonly choices?: readonly string[];
	readonly code?: boolean;
	/** Proposes ids. It tells what stands before the text of the field in its first line in the document. */
	lead?(): string;
	/** What writes a text; undefined where it can't be written (yet). */
	write(text: string): FormOperation | undefined;
	/** Further keys; those handled are to be prevented. */
	keydown?(event: KeyboardEvent): void;
	/** Whether its writer knows where the text belongs when the field is gone, too. */
	readonly followsPlace?: boolean;
	/** The focus has left it. */
	left?(): void;
}

let lists = 0;

/**
 * A field whose text is a value of the document. What a person types is written after a short pause. What comes from
 * elsewhere is shown without moving the caret; where both changed the same characters, those of the person stay.
 */
export class TextField {
	readonly element: HTMLElement;
	readonly input: HTMLTextAreaElement | HTMLInputElement;
	private readonly host: EditorHost;
	private readonly options: TextFieldOptions;
	private readonly problem = element('span', { class: 'field-problem', role: 'status', hidden: '' });
	/** What the document says, and the text in the field that means it: they may differ in blanks. */
	private model: string;
	private meant: string;
	private sent: string | undefined;
	/** The text was written just now: what the document says next is what became of it. */
	private isEchoDue = false;

	constructor(value: string, host: EditorHost, options: TextFieldOptions) {
		this.host = host;
		this.options = options;
		this.model = value;
		this.meant = value;
		const multiline = options.multiline ?? false;
		this.input = multiline ? element('textarea', { rows: '1' }) : element('input', { type: 'text' });
		this.input.setAttribute('aria-label', options.label);
		// Code is read from left to right, whatever its comments say
		this.input.dir = options.code === true ? 'ltr' : 'auto';
		this.input.placeholder = options.placeholder ?? '';
		this.input.readOnly = host.readOnly;
		// Its steps are those of the document
		this.input.dataset.written = '';
		this.input.spellcheck = options.code !== true;
		this.input.classList.toggle('code', options.code === true);
		this.element = element('div', { class: multiline ? 'text-field grows' : 'text-field' }, this.input);
		this.propose(options.choices ?? []);
		this.element.append(this.problem);
		this.input.value = value;
		this.grow();
		this.input.addEventListener('input', () => this.typed());
		this.input.addEventListener('blur', () => this.leave());
		if (this.input instanceof HTMLTextAreaElement) {
			selectPlaceholders(this.input, () => host.placeholders());
		}
		const ids = options.lead && !host.readOnly ? new IdCompletion(this, host, options.lead) : undefined;
		this.input.addEventListener('keydown', (event) => {
			if (!ids?.takesKey(event as KeyboardEvent)) {
				options.keydown?.(event as KeyboardEvent);
			}
		});
	}

	/** The text in the field. */
	get value(): string {
		return this.input.value;
	}

	/** The text that the document has, as the field last showed it. */
	get written(): string {
		return this.meant;
	}

	get hasFocus(): boolean {
		return this.input.ownerDocument.activeElement === this.input;
	}

	/** Whether what it shows is gone, so that nobody can say where its text belongs. */
	get isGone(): boolean {
		return !this.input.isConnected && this.options.followsPlace !== true;
	}

	/** Names the field anew. */
	set label(label: string) {
		this.input.setAttribute('aria-label', label);
	}

	/** Shows what the document says now. */
	update(value: string): void {
		if (this.sent !== undefined && value !== this.meant && this.isSame(value, this.sent)) {
			// What was sent has come before its answer: to merge it would write it twice
			this.model = value;
			this.meant = this.sent;
			return;
		}
		const isNews = value !== this.model && !this.isEchoDue;
		this.isEchoDue = false;
		this.model = value;
		const isOpen = this.hasFocus || this.input.value !== this.meant;
		if (isOpen && (value === this.meant || (!isNews && this.isSame(value, this.meant)))) {
			return;
		}
		const text = this.input.value === this.meant ? value : merge(this.meant, this.input.value, value);
		this.meant = value;
		this.show(text);
		if (text !== value) {
			this.draft();
		}
	}

	/** Puts another text into the field, as if it were typed: what keeps drafts hears of it, too. */
	type(text: string): void {
		this.input.dispatchEvent(new InputEvent('beforeinput', { bubbles: true }));
		this.show(text);
		this.input.dispatchEvent(new InputEvent('input', { bubbles: true }));
	}

	/** Takes the text for what the document says, without writing it. */
	settle(value: string): void {
		this.model = value;
		this.meant = value;
		this.show(value);
	}

	focus(): void {
		this.input.focus();
	}

	private typed(): void {
		this.grow();
		this.draft();
	}

	private draft(): void {
		this.host.draft(
			this,
			() => {
				const text = this.input.value;
				this.sent = text === this.meant ? undefined : text;
				return this.sent === undefined ? undefined : this.options.write(text);
			},
			(outcome) => this.answered(outcome),
		);
	}

	private answered(outcome: ChangeOutcome): void {
		if (outcome.outcome === 'done' && this.sent !== undefined) {
			this.meant = this.sent;
			// What came of it is shown with the answer, or else nothing came of it
			this.isEchoDue = true;
			queueMicrotask(() => {
				this.isEchoDue = false;
			});
		}
		this.sent = undefined;
		const message = 'message' in outcome ? outcome.message : '';
		this.problem.textContent = message;
		this.problem.hidden = message === '';
		this.input.setAttribute('aria-invalid', String(message !== ''));
	}

	private leave(): void {
		this.host.flush();
		this.options.left?.();
		if (this.input.value === this.meant && this.model !== this.meant && this.isSame(this.model, this.meant)) {
			this.settle(this.model);
		}
	}

	/** Whether two texts differ in blanks at most, as a text that is typed does from what the document keeps of it. */
	private isSame(one: string, other: string): boolean {
		return one === other || (this.options.code !== true && wordsOf(one) === wordsOf(other));
	}

	private show(text: string): void {
		if (text === this.input.value) {
			return;
		}
		showText(this.input, text);
		this.grow();
	}

	/** A copy of the text behind the field gives it its height: style sheets alone, as no style may stand in elements. */
	private grow(): void {
		if (this.options.multiline) {
			this.element.dataset.text = `${this.input.value}\n`;
		}
	}

	private propose(choices: readonly string[]): void {
		if (choices.length > 0) {
			lists++;
			const list = element('datalist', { id: `choices-${lists}` });
			list.append(...choices.map((value) => element('option', { value })));
			this.input.setAttribute('list', list.id);
			this.element.append(list);
		}
	}
}

function wordsOf(text: string): string {
	return text.split(/\s+/).join(' ').trim();
}
