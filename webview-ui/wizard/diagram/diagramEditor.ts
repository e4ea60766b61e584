import './diagram.css';
import type { DiagramPart } from '../../../src/protocol/diagram.ts';
import { partRange, readElements } from '../../../src/protocol/diagramText.ts';
import { element } from '../../element.ts';
import { codeOperation } from '../code/codeEditor.ts';
import { SourceField } from '../code/sourceField.ts';
import { textButton } from '../editing/iconButton.ts';
import type { MakePartEditor, PartEditor, PartHost, PartOf } from '../partEditor.ts';
import { DiagramCompletion } from './diagramCompletion.ts';
import { type DiagramForm, diagramForm } from './diagramForm.ts';
import { DrawnDiagram } from './drawnDiagram.ts';

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
	private form: DiagramForm | undefined;
	private part: Code;
	private showsSource = false;

	constructor(part: Code, host: PartHost) {
		this.host = host;
		this.part = part;
		this.source = new SourceField(part.content, host, {
			label: 'Source of the diagram',
			level: '    ',
			write: (text) => codeOperation(host, { type: 'content', content: text }),
			keydown: (event) => completion.takesKey(event),
		});
		const completion = new DiagramCompletion(this.source);
		this.drawn = new DrawnDiagram(`${host.section} ${host.place()}`, host, {
			goToLine: (line) => this.focus(line),
			goToPart: (part) => this.goTo(part),
		});
		this.toggle = textButton('', () => {
			this.showsSource = !this.showsSource;
			this.show();
		});
		const picture = element('div', { class: 'diagram-drawn' }, this.drawn.element);
		this.words.append(this.source.element);
		const sides = element('div', { class: 'diagram-sides' }, this.words, picture);
		this.element = element('div', { class: 'diagram-editor' }, this.toggle, sides);
		this.update(part);
	}

	update(part: Code): void {
		this.part = part;
		const findings = this.host.problems();
		this.source.update(part.content, this.firstLine, findings);
		this.drawn.update(part.content, this.firstLine, findings);
		if (!this.form?.update(part) && (!this.isWriting || !hasForm(part))) {
			// A person who writes the source goes on doing so, also while it can't be shown as a form
			this.form?.element.remove();
			this.form = diagramForm(part, this.host);
			this.words.append(...(this.form ? [this.form.element] : []));
		}
		this.show();
	}

	focus(line?: number): void {
		if (line === undefined && this.form && !this.showsSource) {
			this.form.focus();
			return;
		}
		this.showSource();
		this.source.goTo((line ?? this.firstLine) - this.firstLine);
	}

	/** Line of the document at which the source begins, from 0. */
	private get firstLine(): number {
		return this.part.first + 1;
	}

	private get isWriting(): boolean {
		return this.source.element.contains(document.activeElement);
	}

	/** Goes to what a part of the picture shows: its row in the form, or its place in the source. */
	private goTo(part: DiagramPart): void {
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

	private show(): void {
		const { form } = this;
		this.showsSource ||= this.isWriting;
		this.toggle.hidden = form === undefined;
		this.toggle.textContent = this.showsSource ? 'Show as a Form' : 'Show the Source';
		this.source.element.hidden = form !== undefined && !this.showsSource;
		if (form) {
			form.element.hidden = this.showsSource;
		}
	}
}

function hasForm({ components, entities }: Code): boolean {
	return components !== undefined || entities !== undefined;
}
