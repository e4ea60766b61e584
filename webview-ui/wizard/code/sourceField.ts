import * as l10n from '@vscode/l10n';
import './source.css';
import type { FormFinding, FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import type { EditorHost } from '../partEditor.ts';
import { TextField } from '../text/textField.ts';
import { brokenLine, levelOf, type Rewrite, shifted } from './indentation.ts';
import { type CaretPlace, SourceLines } from './sourceLines.ts';

/** What a field of source is. */
export interface SourceFieldOptions {
	readonly label: string;
	readonly placeholder?: string;
	/** What a level of a text without any is. */
	readonly level: string;
	write(text: string): FormOperation | undefined;
	/** Further keys, asked first; those handled are to be prevented. */
	keydown?(event: KeyboardEvent): void;
}

const severities = ['error', 'warning', 'hint'] as const;
const help = l10n.t('Tab indents. Escape and then Tab leaves the field.');

let fields = 0;

/** A field of source: with the numbers of its lines, marks of what is found in them, and keys that indent. */
export class SourceField {
	readonly element: HTMLElement;
	readonly text: TextField;
	readonly input: HTMLTextAreaElement;
	private readonly lines = new SourceLines();
	private readonly options: SourceFieldOptions;
	private first = 0;
	private marks: ReadonlyMap<number, string> = new Map();
	/** Tab leaves the field: Escape was the key before it, or a person has come by Tab and done nothing here yet. */
	private leaves = false;
	/** Whether Tab is pressed in the field, not on the way to it. */
	private isPressed = false;

	constructor(value: string, host: EditorHost, options: SourceFieldOptions) {
		this.options = options;
		this.text = new TextField(value, host, {
			label: options.label,
			multiline: true,
			code: true,
			...(options.placeholder !== undefined && { placeholder: options.placeholder }),
			write: options.write,
			keydown: (event) => this.onKey(event),
		});
		this.input = this.text.input as HTMLTextAreaElement;
		fields++;
		const hint = element('p', { class: 'source-help', id: `source-help-${fields}` }, help);
		this.input.setAttribute('aria-describedby', hint.id);
		this.input.addEventListener('input', () => this.showLines());
		this.input.addEventListener('keyup', ({ key }) => {
			if (key === 'Tab') {
				this.leaves ||= !this.isPressed;
				this.isPressed = false;
			}
		});
		this.input.addEventListener('pointerdown', () => {
			this.leaves = false;
		});
		this.input.addEventListener('blur', () => {
			this.leaves = false;
			this.isPressed = false;
		});
		const box = element('div', { class: 'source-box' }, this.lines.element, this.text.element);
		this.element = element('div', { class: 'source-field' }, box, ...(host.readOnly ? [] : [hint]));
	}

	/** Place of the caret in the text. */
	get caret(): { readonly line: number; readonly character: number } {
		const before = this.input.value.slice(0, this.input.selectionStart).split('\n');
		return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
	}

	/** What a level of the text is. */
	get level(): string {
		return levelOf(this.input.value, this.options.level);
	}

	/** Names the field anew. */
	set label(label: string) {
		this.text.label = label;
	}

	/**
	 * Shows what the document says now.
	 * @param first line of the document at which the text begins, from 0
	 */
	update(value: string, first: number, findings: readonly FormFinding[]): void {
		this.text.update(value);
		this.first = first;
		this.marks = marksOf(findings, first);
		this.showLines();
	}

	/** Puts a text in place of characters, as if it were typed, with the caret behind it or what is given selected. */
	replace({ start, end, text, selection }: Rewrite): void {
		this.input.setRangeText(text, start, end, 'end');
		this.input.setSelectionRange(...selection);
		this.input.dispatchEvent(new Event('input', { bubbles: true }));
	}

	/** Goes to a line of the text, or selects a part of it. */
	goTo(line: number, from = 0, to = from): void {
		const before = this.input.value.split('\n').slice(0, Math.max(line, 0));
		const start = before.reduce((sum, one) => sum + one.length + 1, 0);
		this.input.focus();
		this.input.setSelectionRange(start + from, start + to);
	}

	/** Where a character is shown on the page. */
	placeOf(line: number, character: number): CaretPlace {
		return this.lines.placeOf(line, character);
	}

	private showLines(): void {
		this.lines.show(this.input.value, this.first, this.marks);
	}

	private onKey(event: KeyboardEvent): void {
		this.options.keydown?.(event);
		const { key, shiftKey, ctrlKey, metaKey, altKey, isComposing } = event;
		this.isPressed ||= key === 'Tab';
		if (event.defaultPrevented || this.input.readOnly || isComposing) {
			return;
		}
		const { value, selectionStart: start, selectionEnd: end } = this.input;
		const { level } = this;
		const isPlain = !ctrlKey && !metaKey && !altKey;
		// Where nothing is written, nothing is indented
		if (isPlain && key === 'Tab' && !this.leaves && value !== '') {
			this.answer(event, shifted(value, start, end, level, shiftKey ? 'out' : 'in'));
		} else if ((ctrlKey || metaKey) && !altKey && (key === ']' || key === '[')) {
			const line = value.lastIndexOf('\n', start - 1) + 1;
			this.answer(event, shifted(value, start === end ? line : start, end, level, key === ']' ? 'in' : 'out'));
		} else if (isPlain && key === 'Enter' && !shiftKey) {
			this.answer(event, brokenLine(value, start, end, level));
		}
		this.leaves = key === 'Escape' || (this.leaves && key === 'Shift');
	}

	private answer(event: KeyboardEvent, rewrite: Rewrite): void {
		event.preventDefault();
		this.replace(rewrite);
	}
}

/** The worst of what is found in each line, by its place in the text. */
function marksOf(findings: readonly FormFinding[], first: number): ReadonlyMap<number, string> {
	const marks = new Map<number, string>();
	for (const severity of [...severities].reverse()) {
		for (const finding of findings) {
			if (finding.severity === severity) {
				marks.set(Math.max(finding.line - first, 0), severity);
			}
		}
	}
	return marks;
}
