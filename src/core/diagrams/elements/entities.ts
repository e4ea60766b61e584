import type { ElementCollector } from './elementCollector.ts';
import { drawnLabel } from './labels.ts';
import { Scanner } from './scanner.ts';

/** An entity where it is named. */
interface EntityName {
	readonly id: string;
	readonly start: number;
	readonly end: number;
}

const header = /\s*erDiagram\b/iy;
const blank = /[\s;]+/y;
const sameLine = /[^\S\n]+/y;
const textual = /(?:classDef|direction)\b|accTitle\s*:|accDescr\s*:/iy;
const description = /accDescr\s*\{[^}]*\}?/iy;
const end = /end\b/iy;
const subgraph = /subgraph\b[^\S\n]*/iy;
const subgraphTitle = /[^\S\n]*\[[^\]\n]*\]/y;
const lists = /(?:class|style)\b[^\S\n]*/iy;
const comma = /[^\S\n]*,[^\S\n]*/y;
const quoted = /"([^"%\r\n\v\\]+)"/y;
const plain = /(?:[\w*.-]|[\u0080-\uFFFF])+/y;
const alias = /[^\S\n]*\[([^\S\n]*"[^"\n]*"[^\S\n]*|[^\]"\n]*)\]/dy;
const styled = /[^\S\n]*:::[^\S\n]*[^\s:,]+(?:[^\S\n]*,[^\S\n]*[^\s:,]+)*/y;
const attributes = /\s*\{((?:"[^"]*"|`[^`]*`|[^}"`])*)\}?/dy;
const many =
	'one or (?:zero|more|many)\\b|zero or (?:one|more|many)\\b|[01]\\+|many\\([01]\\)|many\\b|only one\\b|one\\b|1\\b|' +
	'\\|o|\\}o|\\}\\||\\|\\||o\\||o\\{|\\|\\{|u(?=[.|-])';
const relation = new RegExp(
	`[^\\S\\n]*(?:${many})[^\\S\\n]*(?:\\.\\.|--|\\.-|-\\.|optionally to\\b|to\\b)[^\\S\\n]*(?:${many})[^\\S\\n]*`,
	'iy',
);
const role = /[^\S\n]*:[^\S\n]*("[^"\n]*"|[^\s"]+)/dy;

/**
 * The entities and relationships of an ER diagram.
 * @param text the diagram
 * @param bare the same as the grammar sees it
 */
export function readEntities(text: string, bare: string, elements: ElementCollector): void {
	new EntityReader(text, bare, elements).read();
}

class EntityReader {
	private readonly text: string;
	private readonly scanner: Scanner;
	private readonly elements: ElementCollector;

	constructor(text: string, bare: string, elements: ElementCollector) {
		this.text = text;
		this.scanner = new Scanner(bare);
		this.elements = elements;
	}

	read(): void {
		const { scanner } = this;
		scanner.take(header);
		for (scanner.take(blank); !scanner.done; scanner.take(blank)) {
			if (scanner.take(description) || scanner.take(end)) {
				continue;
			}
			if (scanner.look(textual) || !this.readStatement()) {
				scanner.skipLine();
			}
			if (!scanner.done && !scanner.look(blank)) {
				scanner.skipLine();
			}
		}
	}

	/** @returns whether it could be read */
	private readStatement(): boolean {
		const { scanner } = this;
		if (scanner.take(lists)) {
			do {
				const { id, start, end } = this.takeName() ?? { id: '', start: 0, end: 0 };
				this.elements.mention(id, start, end);
			} while (scanner.take(comma));
			return false;
		}
		const isGroup = scanner.take(subgraph) !== undefined;
		const from = this.takeName();
		if (!from) {
			return false;
		}
		if (isGroup) {
			return this.readSubgraph(from);
		}
		this.name(from);
		scanner.take(styled);
		return this.readRelation(from) || this.readEntity(from);
	}

	private readSubgraph(name: EntityName): boolean {
		const { scanner } = this;
		const title = scanner.take(subgraphTitle);
		// Several words are a title without an id
		if (title || !scanner.look(/[^\S\n]*\S/y)) {
			this.name(name);
			return true;
		}
		return false;
	}

	/** `a ||--o{ b : role` */
	private readRelation(from: EntityName): boolean {
		const { scanner } = this;
		const to = scanner.take(relation) && this.takeName();
		if (!to) {
			return false;
		}
		this.name(to);
		scanner.take(styled);
		const behind = scanner.at;
		const group = scanner.take(role)?.indices?.[1];
		const label = group ? drawnLabel(this.text.slice(...group)) : '';
		this.elements.edge(from.id, to.id, label, from.start, group ? scanner.at : behind);
		return true;
	}

	/** `a["Alias"] {…}` */
	private readEntity({ id }: EntityName): boolean {
		const { scanner } = this;
		const group = scanner.take(alias)?.indices?.[1];
		if (group) {
			this.elements.label(id, drawnLabel(this.text.slice(...group)));
		}
		scanner.take(styled);
		const inside = scanner.take(attributes)?.indices?.[1];
		if (inside) {
			this.elements.details(id, this.text.slice(...inside));
		}
		return true;
	}

	/** The entity that is named here, without its quotes. */
	private takeName(): EntityName | undefined {
		const { scanner } = this;
		scanner.take(sameLine);
		const start = scanner.at;
		const inner = scanner.take(quoted)?.[1];
		if (inner !== undefined) {
			return { id: inner, start: start + 1, end: scanner.at - 1 };
		}
		const id = scanner.take(plain)?.[0];
		return id === undefined ? undefined : { id, start, end: scanner.at };
	}

	private name({ id, start, end }: EntityName): void {
		this.elements.name(id, start, end);
	}
}
