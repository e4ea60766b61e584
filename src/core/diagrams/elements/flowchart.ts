import type { ElementCollector } from './elementCollector.ts';
import { readLink } from './flowchartLink.ts';
import { type NamedNode, readNode, takeId } from './flowchartNode.ts';
import { LabelReader } from './flowchartText.ts';
import { drawnLabel } from './labels.ts';
import { Scanner } from './scanner.ts';

const header = /\s*[\w-]+(?:[^\S\n]+(?:LR|RL|TB|BT|TD|BR|[<>^v])(?=[\s;]|$))?/y;
const separators = /[\s;]+/y;
const ending = /[\n;]/y;
const statement = /(?:style|linkStyle|classDef|class|click|subgraph|end|direction|accTitle|accDescr)\b/y;
const description = /accDescr\s*\{[^}]*\}?/y;
const blanks = /[^\S\n]+/y;
const ampersand = /[^\S\n]*&[^\S\n]*/y;
const clicked = /[^\s;]+/y;
const names = /[^,]+/g;

/**
 * The nodes and edges of a flowchart, subgraphs with an id of their own among them.
 * @param text the diagram
 * @param bare the same as the grammar sees it
 */
export function readFlowchart(text: string, bare: string, elements: ElementCollector): void {
	new FlowchartReader(text, bare, elements).read();
}

class FlowchartReader {
	private readonly scanner: Scanner;
	private readonly labels: LabelReader;
	private readonly elements: ElementCollector;
	/** Lines have ids too, and what is said of one names no node. */
	private readonly lineIds = new Set<string>();

	constructor(text: string, bare: string, elements: ElementCollector) {
		this.scanner = new Scanner(bare);
		this.labels = new LabelReader(text, this.scanner);
		this.elements = elements;
	}

	read(): void {
		const { scanner } = this;
		scanner.take(header);
		for (scanner.take(separators); !scanner.done; scanner.take(separators)) {
			const start = scanner.at;
			const keyword = scanner.look(statement)?.[0];
			if (!keyword) {
				this.readChain();
			} else {
				this.readStatement(keyword);
			}
			scanner.take(blanks);
			// A line between nodes may have taken the line break that follows it
			if (scanner.at === start || !(scanner.look(ending) || this.isLineStart())) {
				scanner.skipLine();
			}
		}
	}

	private isLineStart(): boolean {
		let at = this.scanner.at;
		while (this.scanner.text[at - 1] === ' ' || this.scanner.text[at - 1] === '\t') {
			at--;
		}
		return this.scanner.text[at - 1] === '\n';
	}

	private readStatement(keyword: string): void {
		const { scanner } = this;
		const whole = scanner.take(description);
		if (whole) {
			return;
		}
		scanner.at += keyword.length;
		scanner.take(blanks);
		switch (keyword) {
			case 'subgraph':
				this.readSubgraph();
				return;
			case 'style':
				this.nameStyled(scanner.at, takeId(scanner));
				break;
			case 'class':
				this.mention(scanner.at, takeId(scanner));
				break;
			case 'click':
				this.mention(scanner.at, scanner.take(clicked)?.[0] ?? '');
				break;
			case 'end':
				return;
		}
		// What else such a statement says ends with its line: colours and addresses have semicolons of their own
		scanner.skipLine();
	}

	/** A node that is styled is made. */
	private nameStyled(start: number, id: string): void {
		if (id !== '') {
			this.name({ id, start, end: start + id.length });
		}
	}

	private mention(start: number, ids: string): void {
		for (const { 0: id, index } of ids.matchAll(names)) {
			this.elements.mention(id, start + index, start + index + id.length);
		}
	}

	/** `subgraph id`, `subgraph id [title]`, `subgraph A title alone`, which has no id. */
	private readSubgraph(): void {
		const { scanner, labels } = this;
		const start = scanner.at;
		const quoted = labels.takeQuoted();
		const source = quoted ?? labels.takeUntil(/["[;\n]/g);
		const id = drawnLabel(source).trim();
		const title = scanner.look(/[^\S\n]*\[/y) ? labels.takeBracketed() : undefined;
		if (id !== '' && (title !== undefined || !/\s/.test(id))) {
			const at = start + source.indexOf(id);
			this.elements.name(id, at, at + id.length);
			this.elements.label(id, title === undefined ? id : drawnLabel(title));
		}
	}

	/** Nodes with lines between them: `a & b --> c -- text --> d`. */
	private readChain(): void {
		let from = this.readNodes();
		for (;;) {
			const link = from.length > 0 && readLink(this.scanner, this.labels);
			if (!link) {
				return;
			}
			if (link.id !== undefined) {
				this.lineIds.add(link.id);
			}
			const to = this.readNodes();
			this.join(from, to, link.label);
			from = to;
		}
	}

	private join(from: readonly NamedNode[], to: readonly NamedNode[], label: string): void {
		const start = from[0]?.start ?? 0;
		for (const one of from) {
			for (const other of to) {
				this.elements.edge(one.id, other.id, label, start, this.scanner.at);
			}
		}
	}

	private readNodes(): NamedNode[] {
		const nodes: NamedNode[] = [];
		do {
			const node = readNode(this.scanner, this.labels);
			if (!node) {
				break;
			}
			this.name(node);
			nodes.push(node);
		} while (this.scanner.take(ampersand));
		return nodes;
	}

	private name({ id, label, start, end }: NamedNode): void {
		if (!this.lineIds.has(id)) {
			this.elements.name(id, start, end);
			if (label !== undefined) {
				this.elements.label(id, label);
			}
		}
	}
}
