import * as l10n from '@vscode/l10n';
import './diagram.css';
import type { DiagramPart } from '../../../src/protocol/diagram.ts';
import { partRange, readElements, snippetText } from '../../../src/protocol/diagramText.ts';
import type { FormOperation } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { codeOperation } from '../code/codeEditor.ts';
import { SourceField } from '../code/sourceField.ts';
import { textButton } from '../editing/iconButton.ts';
import type { MakePartEditor, PartEditor, PartHost, PartOf } from '../partEditor.ts';
import { DiagramCompletion } from './diagramCompletion.ts';
import { type DiagramForm, diagramForm } from './diagramForm.ts';
import { DrawnDiagram, isError } from './drawnDiagram.ts';
import { gallery } from './gallery.ts';
import { SourceReason } from './sourceReason.ts';

type Code = PartOf<'code'>;

/** Edits a diagram: as a form where one shows all that the diagram says, as its source always, and drawn beside both. */
export const diagramEditor: MakePartEditor = (part, host) => new DiagramEditor(part as Code, host);

class DiagramEditor implements PartEditor {
	readonly element: HTMLElement;
	private readonly host: PartHost;
	private readonly source: SourceField;
	private readonly drawn: DrawnDiagram;
	private readonly toggle: HTMLButtonElement;
	private readonly words = element('div', { class: 'diagram-words' });
	private readonly bar = element('div', { class: 'diagram-bar' });
	private readonly gallery: HTMLElement;
	private readonly reason: SourceReason;
	private form: DiagramForm | undefined;
	private part: Code;
	private showsSource = false;

	constructor(part: Code, host: PartHost) {
		this.host = host;
		this.part = part;
		this.source = new SourceField(part.content, host, {
			label: l10n.t('Source of the diagram'),
			level: '    ',
			placeholder: l10n.t('Mermaid, such as: flowchart LR'),
			write: (text) => this.write(text),
			keydown: (event) => completion.takesKey(event),
		});
		const completion = new DiagramCompletion(this.source);
		this.drawn = new DrawnDiagram(`${host.section} ${host.place()}`, host, {
			goToLine: (line) => this.focus(line),
			goToPart: (part) => this.focusPicture(part),
		});
		this.toggle = textButton('', () => {
			this.showsSource = !this.showsSource;
			this.show();
		});
		this.gallery = gallery(({ snippet }) => this.begin(snippetText(snippet)));
		this.source.input.addEventListener('input', () => this.showGallery());
		this.source.input.addEventListener('blur', () => this.updateForm());
		this.reason = new SourceReason((line) => this.source.goTo(line));
		const picture = element('div', { class: 'diagram-drawn' }, this.drawn.element);
		this.words.append(this.source.element, this.gallery);
		const sides = element('div', { class: 'diagram-sides' }, this.words, picture);
		this.element = element('div', { class: 'diagram-editor' }, this.bar, sides);
		this.bar.append(this.toggle, this.reason.element);
		this.update(part);
	}

	update(part: Code): void {
		this.part = part;
		const findings = this.host.problems();
		const isBroken = findings.some(isError);
		this.element.classList.toggle('told', isBroken);
		this.reason.show(isBroken ? undefined : part.sourceOnly, this.firstLine);
		this.source.update(part.content, this.firstLine, findings);
		this.drawn.update(part.content, this.firstLine, findings);
		this.updateForm();
	}

	focus(line?: number): void {
		if (line === undefined && this.form && !this.showsSource) {
			this.form.focus();
			return;
		}
		this.showSource();
		this.source.goTo((line ?? this.firstLine) - this.firstLine);
	}

	private updateForm(): void {
		const { part } = this;
		if (!this.form?.update(part) && (!this.isWriting || !hasForm(part))) {
			// A person who writes the source goes on doing so, also while it can't be shown as a form
			this.form?.element.remove();
			this.form = diagramForm(part, this.host);
			this.words.append(...(this.form ? [this.form.element] : []));
		}
		this.bar.hidden = !this.form && !hasForm(part) && !part.sourceOnly;
		this.show();
	}

	/** Line of the document at which the source begins, from 0. */
	private get firstLine(): number {
		return this.part.first + 1;
	}

	private get isWriting(): boolean {
		return this.source.element.contains(document.activeElement);
	}

	/** A section that expects a diagram has an empty one before it is in the document. */
	private write(text: string): FormOperation | undefined {
		if (!this.host.isNew()) {
			return codeOperation(this.host, { type: 'content', content: text });
		}
		return text.trim() === '' ? undefined : { type: 'append', section: this.host.section, text: fenced(text) };
	}

	/** Begins an empty diagram with a text of the gallery, in which a tab stands for a level. */
	private begin(text: string): void {
		const { input, level } = this.source;
		const written = text.replaceAll('\t', level);
		this.source.replace({ start: 0, end: input.value.length, text: written, selection: [0, 0] });
		this.host.flush();
		this.showSource();
		input.focus();
	}

	/** Goes to what a part of the picture shows: its row in the form, or its place in the source. */
	focusPicture(part: DiagramPart): void {
		if (this.form && !this.showsSource && this.form.goTo(part)) {
			return;
		}
		const text = this.source.input.value;
		const place = partRange(text, readElements(text), part);
		this.showSource();
		this.source.goTo(
			place?.start.line ?? 0,
			place?.start.character,
			place?.end.line === place?.start.line ? place?.end.character : place?.start.character,
		);
	}

	private showSource(): void {
		this.showsSource = true;
		this.show();
	}

	/** There is nothing to draw before something is written. */
	private showGallery(): void {
		const isEmpty = this.source.input.value.trim() === '';
		this.gallery.hidden = this.host.readOnly || !isEmpty;
		this.element.classList.toggle('empty', isEmpty);
	}

	private show(): void {
		const { form } = this;
		this.showGallery();
		this.showsSource ||= this.isWriting;
		this.toggle.hidden = form === undefined;
		this.toggle.textContent = this.showsSource ? l10n.t('Show as a Form') : l10n.t('Show the Source');
		this.source.element.hidden = form !== undefined && !this.showsSource;
		if (form) {
			form.element.hidden = this.showsSource;
		}
	}
}

/** A text in a fence whose marks it does not have itself. */
function fenced(text: string): string {
	const longest = Math.max(2, ...[...text.matchAll(/^ {0,3}(`{3,})/gm)].map(([, marks = '']) => marks.length));
	const marks = '`'.repeat(longest + 1);
	return `${marks}mermaid\n${text}\n${marks}`;
}

function hasForm({ components, entities }: Code): boolean {
	return components !== undefined || entities !== undefined;
}
