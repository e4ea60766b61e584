import './rendered.css';
import { element } from '../../element.ts';
import { Block } from '../../preview/block.ts';
import { createDiagramView } from '../../preview/diagram/diagramView.ts';
import { handleLinks } from '../../preview/links.ts';
import type { EditorHost } from '../partEditor.ts';

let shown = 0;

/** The text of a field as it is read, by the preview's own means, in the place of the field. */
export class RenderedField {
	readonly element = element('div', {
		class: 'rendered field-rendered',
		role: 'region',
		'aria-label': 'Preview of the text',
		tabindex: '0',
		hidden: '',
	});
	private readonly host: EditorHost;
	private readonly diagrams = new Map<string, unknown>();
	private blocks: readonly Block[] = [];
	/** Counts what was asked: an answer to an earlier question is not shown. */
	private asked = 0;

	/** @param edit a person wants to write again */
	constructor(host: EditorHost, edit: () => void) {
		this.host = host;
		handleLinks(this.element, (target) => host.open(target));
		this.element.addEventListener('dblclick', ({ target }) => {
			if (target instanceof Element && !target.closest('a, button, input, summary, figure.diagram')) {
				edit();
			}
		});
		this.element.addEventListener('keydown', (event) => {
			if (event.target === this.element && (event.key === 'Enter' || event.key === 'Escape')) {
				event.preventDefault();
				event.stopPropagation();
				edit();
			}
		});
	}

	/** Shows a text. */
	async show(text: string): Promise<void> {
		this.asked++;
		const { asked } = this;
		const rendered = await this.host.render(text);
		if (asked !== this.asked || !rendered) {
			return;
		}
		for (const block of this.blocks.slice(rendered.blocks.length)) {
			block.dispose();
		}
		this.blocks = rendered.blocks.map((content, place) => {
			const known = this.blocks[place];
			const block =
				known ??
				new Block({
					source: rendered.source,
					createDiagram: () => this.createDiagram(),
					tick: () => void this.show(text),
					allowRemoteImages: () => this.host.allowImages(),
				});
			block.update(content);
			return block;
		});
		const nothing = element('p', { class: 'nothing' }, 'Nothing is written here yet.');
		this.element.replaceChildren(...(this.blocks.length > 0 ? this.blocks.map((one) => one.element) : [nothing]));
	}

	private createDiagram() {
		shown++;
		return createDiagramView(`field-diagram-${shown}`, {
			send: (request) => this.host.askDiagram(request),
			recall: (id) => this.diagrams.get(id),
			remember: (id, state) => this.diagrams.set(id, state),
		});
	}
}
