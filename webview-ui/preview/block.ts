import * as l10n from '@vscode/l10n';
import './content.css';
import type { PreviewSource } from '../../src/protocol/preview.ts';
import { element } from '../element.ts';
import type { DiagramView, ShownDiagram } from './diagram/diagramView.ts';
import { loadImages } from './images.ts';
import { sanitise } from './sanitise.ts';
import { taskBox } from './taskBox.ts';
import { frameTable } from './wideTable.ts';

/** What a block needs of its page. */
export interface BlockPage {
	readonly source: PreviewSource;
	/** Makes the frame of a diagram. */
	createDiagram(): DiagramView;
	/** A person ticked the box of the task in a line; undefined where nobody may. */
	readonly tick: ((line: number, done: boolean) => void) | undefined;
	allowRemoteImages(): void;
}

/** A block as the editor's side made it. */
export interface BlockContent {
	readonly line: number;
	readonly endLine: number;
	readonly html: string;
	readonly diagrams: readonly { readonly text: string; readonly offset: number }[];
}

/** The frame of a diagram, and what it was last given. */
interface ViewPlace {
	readonly view: DiagramView;
	text: string | undefined;
	line: number;
	/** Its line counts from that of the diagram. */
	error: ShownDiagram['error'];
}

/** A block on the page: its element, and the diagrams in it, which outlive changes of its text. */
export class Block {
	readonly element = element('div', { class: 'block', dir: 'auto' });
	private readonly page: BlockPage;
	private readonly views: ViewPlace[] = [];
	private content: BlockContent = { line: 0, endLine: 0, html: '', diagrams: [] };

	constructor(page: BlockPage) {
		this.page = page;
	}

	/** First line of the block in the document. */
	get line(): number {
		return this.content.line;
	}

	/** Line behind its last. */
	get endLine(): number {
		return this.content.endLine;
	}

	get hasDiagrams(): boolean {
		return this.views.length > 0;
	}

	/** Whether the block is a heading. */
	get isHeading(): boolean {
		return /^<h[1-6]\b/.test(this.content.html);
	}

	/** Shows another state of the block; what did not change is left alone. */
	update(content: BlockContent): void {
		const { html } = this.content;
		this.content = content;
		if (content.html !== html) {
			this.fill();
		}
		for (const [i, { text, offset }] of content.diagrams.entries()) {
			// What was said of another text is not said of this one
			const error = this.views[i]?.text === text ? this.views[i]?.error : undefined;
			this.draw(i, text, content.line + offset, error);
		}
	}

	/** Says in place of the content that it can't be shown. */
	showFailure(): void {
		const words = l10n.t("The text from line {0} can't be shown here. Read it in the editor.", this.line + 1);
		this.element.replaceChildren(element('p', { class: 'status' }, words));
	}

	/**
	 * Lets the diagrams know what is said against them.
	 * @param errorOf what is said of the lines from one to another
	 */
	tellDiagrams(errorOf: (first: number, last: number) => ShownDiagram['error']): void {
		for (const [i, { text, offset }] of this.content.diagrams.entries()) {
			const line = this.line + offset;
			const error = errorOf(line - 1, line + text.split('\n').length);
			this.draw(i, text, line, error && { message: error.message, line: error.line - line });
		}
	}

	/** Elements that tell where they begin, in order; the block itself is the first. */
	*places(): Iterable<{ readonly line: number; readonly element: HTMLElement }> {
		yield { line: this.line, element: this.element };
		for (const inner of this.element.querySelectorAll<HTMLElement>('[data-line]')) {
			yield { line: this.line + Number(inner.dataset.line), element: inner };
		}
	}

	dispose(): void {
		for (const { view } of this.views.splice(0)) {
			view.dispose();
		}
		this.element.remove();
	}

	private draw(i: number, text: string, line: number, error: ShownDiagram['error']): void {
		const place = this.views[i];
		const isSameError = error?.message === place?.error?.message && error?.line === place?.error?.line;
		if (place && (place.text !== text || place.line !== line || !isSameError)) {
			Object.assign(place, { text, line, error });
			place.view.update({ text, line, ...(error && { error: { message: error.message, line: line + error.line } }) });
		}
	}

	private fill(): void {
		const content = sanitise(this.content.html, this.page.source.mark);
		loadImages(content, this.page.source, () => this.page.allowRemoteImages());
		this.fillPlaces(content);
		for (const code of content.querySelectorAll('pre')) {
			// It is read from left to right, and says nothing of the text around it
			code.dir = 'ltr';
		}
		for (const table of content.querySelectorAll('table')) {
			frameTable(table);
		}
		for (const link of content.querySelectorAll('a[href]:not([title])')) {
			link.setAttribute('title', link.getAttribute('href') ?? '');
		}
		keepingUse(this.element, () => this.element.replaceChildren(content));
	}

	private fillPlaces(content: DocumentFragment): void {
		const attribute = `data-${this.page.source.mark}`;
		let diagrams = 0;
		for (const place of content.querySelectorAll<HTMLElement>(`[${attribute}]`)) {
			const [, line, state = 'open'] = /^task (\d+) (\w+)$/.exec(place.getAttribute(attribute) ?? '') ?? [];
			if (line === undefined) {
				const { view } = this.viewAt(diagrams++);
				view.element.dataset.line = place.dataset.line ?? '0';
				place.replaceWith(view.element);
			} else {
				const { tick: tickLine } = this.page;
				const tick = tickLine && ((done: boolean): void => tickLine(this.line + Number(line), done));
				const item = place.closest('li');
				item?.setAttribute('data-task', '');
				place.replaceWith(taskBox(state, item, tick));
			}
		}
		for (const { view } of this.views.splice(diagrams)) {
			view.dispose();
		}
	}

	private viewAt(i: number): ViewPlace {
		const place = this.views[i] ?? { view: this.page.createDiagram(), text: undefined, line: -1, error: undefined };
		this.views[i] = place;
		return place;
	}
}

/** Changes the content of an element; what had the focus in it, and what was unfolded, is so afterwards too. */
function keepingUse(container: HTMLElement, change: () => void): void {
	const reachable = (): HTMLElement[] => [
		...container.querySelectorAll<HTMLElement>('a[href], button, input, summary, .wide'),
	];
	const focused = reachable().indexOf(document.activeElement as HTMLElement);
	const unfolded = [...container.querySelectorAll('details')].map(({ open }) => open);
	change();
	for (const [i, details] of [...container.querySelectorAll('details')].entries()) {
		details.open = unfolded[i] ?? details.open;
	}
	reachable()[focused]?.focus({ preventScroll: true });
}
