import * as l10n from '@vscode/l10n';
import './preview.css';
import type { DiagramPart, DiagramRequest } from '../../../src/protocol/diagram.ts';
import type { PreviewSource } from '../../../src/protocol/preview.ts';
import type { FormFinding, PreviewChoice, WizardReply, WizardRequest } from '../../../src/protocol/wizard.ts';
import { element } from '../../element.ts';
import { BlockList } from '../../preview/blockList.ts';
import { createDiagramView } from '../../preview/diagram/diagramView.ts';
import { handleLinks } from '../../preview/links.ts';
import { recall, remember } from './pageState.ts';

/** Width of the page, in CSS pixels, from which the form and what it becomes have room beside each other. */
const wide = '(min-width: 1100px)';

/** What the pane reaches of the page around it. */
export interface PreviewPorts {
	post(request: WizardRequest): void;
	/** A person wants to edit a line of the document, from 0. */
	edit(line: number): void;
	/** A person wants to edit what a picture shows. @param line at which the text of its diagram begins, from 0 */
	editPart(line: number, part: DiagramPart): void;
}

/** A section that takes longer to show waits for a pause in typing; both in milliseconds. */
const quick = 50;
const pause = 250;

type Change = Extract<WizardReply, { type: 'preview' }>['change'];

/**
 * The section as it is read, by the preview's own means: beside the form where the page is wide, below it where a person
 * asks for it in a narrow one. It follows what is typed and never takes the focus.
 */
export class PreviewPane {
	readonly element: HTMLElement;
	/** Shows the pane or folds it. */
	readonly toggle = element(
		'button',
		{ type: 'button', class: 'secondary', 'aria-controls': 'preview' },
		l10n.t('Preview'),
	);
	private readonly ports: PreviewPorts;
	private readonly content = element('div', { class: 'rendered' });
	private readonly empty = element('p', { class: 'nothing' }, l10n.t('Nothing is written here yet.'));
	private readonly list = new BlockList(this.content);
	private readonly isWide = window.matchMedia(wide);
	private readonly diagrams = new Map<string, unknown>();
	private source: PreviewSource | undefined;
	private readOnly = false;
	private lastState = 0;
	private made = 0;
	private errors: readonly FormFinding[] = [];
	private preferred: PreviewChoice | undefined;
	/** What is not shown yet: a long table takes its time, and must not take it from the person who types. */
	private pending: Change | undefined;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private lastTime = 0;

	constructor(ports: PreviewPorts) {
		this.ports = ports;
		this.element = element(
			'aside',
			{
				id: 'preview',
				class: 'preview',
				role: 'region',
				'aria-label': l10n.t('Preview of the section'),
				tabindex: '0',
			},
			this.empty,
			this.content,
		);
		this.toggle.addEventListener('click', () => {
			const isOpen = !this.isOpen;
			const preview = { ...this.choice, [this.isWide.matches ? 'wide' : 'narrow']: isOpen };
			remember({ preview });
			ports.post({ type: 'prefer', preview });
			this.arrange();
		});
		this.isWide.addEventListener('change', () => this.arrange());
		handleLinks(this.element, (target) => ports.post({ type: 'follow', target }));
		this.element.addEventListener('dblclick', ({ target }) => this.edit(target));
		this.mark();
	}

	/**
	 * Begins anew with an editor that knows nothing of the page.
	 * @param preferred what a person chose in forms before
	 * @param readOnly whether nothing that is rendered can be ticked
	 */
	begin(preferred: PreviewChoice | undefined, readOnly: boolean): void {
		this.preferred = preferred;
		this.readOnly = readOnly;
		this.mark();
		this.source = undefined;
		this.lastState = 0;
		this.list.clear();
		this.ask();
	}

	/** Another section is shown: what is read begins at its top. */
	toTop(): void {
		this.element.scrollTop = 0;
	}

	/** Lets the diagrams know what the rules say against them. */
	tell(findings: readonly FormFinding[]): void {
		this.errors = findings.filter(({ severity, rule }) => severity === 'error' && rule.startsWith('diagram/'));
		for (const block of this.list.all) {
			block.tellDiagrams((first, last) => this.errors.find(({ line }) => line >= first && line <= last));
		}
	}

	/** Takes what the editor tells of the section. */
	receive(reply: Extract<WizardReply, { type: 'previewSource' | 'preview' }>): void {
		if (reply.type === 'previewSource') {
			this.source = reply.source;
			this.pending = undefined;
			this.lastState = 0;
			this.list.clear();
		} else if (reply.state > this.lastState) {
			this.lastState = reply.state;
			this.pending = this.pending ? joined(this.pending, reply.change) : reply.change;
			clearTimeout(this.timer);
			this.timer = setTimeout(() => this.flush(), this.lastTime > quick ? pause : 0);
		}
	}

	private get choice(): PreviewChoice {
		return recall().preview ?? this.preferred ?? { wide: true, narrow: false };
	}

	private get isOpen(): boolean {
		return this.isWide.matches ? this.choice.wide : this.choice.narrow;
	}

	private arrange(): void {
		const wasHidden = this.element.hidden;
		this.mark();
		if (this.element.hidden !== wasHidden) {
			this.ask();
		}
	}

	private mark(): void {
		this.element.hidden = !this.isOpen;
		this.toggle.setAttribute('aria-expanded', String(this.isOpen));
	}

	private ask(): void {
		this.ports.post({ type: 'preview', shown: this.isOpen });
	}

	private flush(): void {
		const { pending } = this;
		this.pending = undefined;
		if (pending) {
			const began = performance.now();
			this.apply(pending);
			this.lastTime = performance.now() - began;
		}
	}

	private apply(change: Change): void {
		const { source, list } = this;
		if (!source) {
			return;
		}
		const before = new Set(list.all);
		const isWhole = list.apply(change, {
			source,
			createDiagram: () => this.makeDiagram(),
			tick: this.readOnly ? undefined : (line, done) => this.ports.post({ type: 'tick', line, done }),
			allowRemoteImages: () => this.ports.post({ type: 'images' }),
		});
		if (!isWhole) {
			// Something was lost on the way: all of it again
			this.begin(this.preferred, this.readOnly);
			return;
		}
		this.empty.hidden = list.all.length > 0;
		this.tell(this.errors);
		this.follow(change, before.size > 0);
	}

	/** Brings what is being written into view, as far as it is out of it. */
	private follow({ order, content }: Change, isEdit: boolean): void {
		const [edited] = content;
		const at = order.findIndex(({ key }) => key === edited?.key);
		if (isEdit && content.length === 1) {
			this.list.all[at]?.element.scrollIntoView({ block: 'nearest' });
		}
	}

	private makeDiagram() {
		this.made++;
		return createDiagramView(`section-diagram-${this.made}`, {
			send: (request) => this.answerDiagram(request),
			recall: (id) => this.diagrams.get(id),
			remember: (id, state) => this.diagrams.set(id, state),
		});
	}

	private answerDiagram(request: DiagramRequest): void {
		if (request.type === 'openLine') {
			this.ports.edit(request.line);
		} else if (request.type === 'openPart') {
			this.ports.editPart(request.line, request.part);
		} else {
			this.ports.post({ type: 'diagram', request });
		}
	}

	private edit(target: EventTarget | null): void {
		if (!(target instanceof Element) || target.closest('a, button, input, summary, figure.diagram')) {
			return;
		}
		const block = this.list.all.find((one) => one.element.contains(target));
		if (block) {
			const inner = target.closest<HTMLElement>('[data-line]');
			this.ports.edit(block.line + (inner && block.element.contains(inner) ? Number(inner.dataset.line) : 0));
		}
	}
}

/** Two changes as one. */
function joined(first: Change, { order, content }: Change): Change {
	const contents = new Map([...first.content, ...content].map((block) => [block.key, block]));
	const there = new Set(order.map(({ key }) => key));
	return { order, content: [...contents.values()].filter(({ key }) => there.has(key)) };
}
