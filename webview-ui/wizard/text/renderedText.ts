import { Block } from '../../preview/block.ts';
import { createDiagramView } from '../../preview/diagram/diagramView.ts';
import { handleLinks } from '../../preview/links.ts';
import type { EditorHost } from '../partEditor.ts';

let shown = 0;

/** Markdown as it is read, by the preview's own means: what could do harm is left out, and the editor opens links. */
export class RenderedText {
	readonly element: HTMLElement;
	private readonly host: Pick<EditorHost, 'render' | 'open' | 'askDiagram' | 'allowImages'>;
	private readonly diagrams = new Map<string, unknown>();
	private blocks: readonly Block[] = [];
	/** Counts what was asked: an answer to an earlier question is not shown. */
	private asked = 0;

	/** @param element holds the text and nothing else */
	constructor(host: RenderedText['host'], element: HTMLElement) {
		this.host = host;
		this.element = element;
		element.classList.add('rendered');
		handleLinks(element, (target) => host.open(target));
	}

	/** Shows a text. @param nothing stands there where the text is empty; what stood there stays until the answer comes */
	async show(text: string, ...nothing: readonly Node[]): Promise<void> {
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
					tick: () => void this.show(text, ...nothing),
					allowRemoteImages: () => this.host.allowImages(),
				});
			block.update(content);
			return block;
		});
		this.element.replaceChildren(...(this.blocks.length > 0 ? this.blocks.map((one) => one.element) : nothing));
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
