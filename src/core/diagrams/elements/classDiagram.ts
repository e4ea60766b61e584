import type { ElementCollector } from './elementCollector.ts';
import { drawnLabel, messageLabel } from './labels.ts';
import { Scanner } from './scanner.ts';

/** A class where it is named. */
interface ClassName {
	readonly id: string;
	readonly start: number;
	readonly end: number;
}

const header = /\s*classDiagram(?:-v2)?/y;
const blank = /\s+/y;
const sameLine = /[^\S\n]+/y;
const close = /\}/y;
const namespace = /namespace\b[^\n{]*\{?/y;
const declaration = /class\b[^\S\n]+/y;
const annotation = /<<[^>\n]*>>[^\S\n]*/y;
const named = /(?:note for|click|callback|link|style)\b[^\S\n]*/y;
const classList = /cssClass[^\S\n]+"([^"\n]*)"/dy;
const textual = /(?:note|classDef|direction|cssClass)\b|accTitle\s*:|accDescr\s*:/y;
const description = /accDescr\s*\{[^}]*\}?/y;
const namePart = /(?:[\w\u00AA-\uFFFF]|-(?!-)|\.(?!\.))+/y;
const literal = /`([^`\n]+)`/y;
const generic = /~[^~\n]*~/y;
const label = /\s*\[\s*("[^"]*")\s*\]/dy;
const styled = /\s*:::\s*[\w\u00AA-\uFFFF-]+/y;
const body = /[^\S\n]*\{([^}]*)\}?/dy;
const cardinality = /[^\S\n]*"[^"]*"/y;
const end = '<\\||\\|>|[<>*]|o\\b|\\(\\)';
const relation = new RegExp(`[^\\S\\n]*(?:(${end})[^\\S\\n]*)?(?:--|\\.\\.)(?:[^\\S\\n]*(${end}))?`, 'y');
const title = /[^\S\n]*:([^:\n;]+)/dy;
const member = /[^\S\n]*:([^\n]*)/dy;
const names = /[^,]+/g;

/**
 * The classes and relations of a class diagram.
 * @param text the diagram
 * @param bare the same as the grammar sees it
 */
export function readClassDiagram(text: string, bare: string, elements: ElementCollector): void {
	new ClassReader(text, bare, elements).read();
}

class ClassReader {
	private readonly text: string;
	private readonly scanner: Scanner;
	private readonly elements: ElementCollector;
	/** Circles at the end of a line have no class; Mermaid gives them ids. */
	private circles = 0;

	constructor(text: string, bare: string, elements: ElementCollector) {
		this.text = text;
		this.scanner = new Scanner(bare);
		this.elements = elements;
	}

	read(): void {
		const { scanner } = this;
		scanner.take(header);
		for (scanner.take(blank); !scanner.done; scanner.take(blank)) {
			if (!(scanner.take(close) || scanner.take(namespace) || scanner.take(description) || this.readDeclaration())) {
				this.readStatement();
				scanner.skipLine();
			}
		}
	}

	/** `class Name~T~["Label"]:::style {…}` */
	private readDeclaration(): boolean {
		const { scanner, elements } = this;
		if (!scanner.take(declaration)) {
			return false;
		}
		const found = this.takeName();
		if (found) {
			this.name(found);
			const group = scanner.take(label)?.indices?.[1];
			if (group) {
				elements.label(found.id, drawnLabel(this.text.slice(...group)));
			}
			scanner.take(styled);
			scanner.take(sameLine);
			scanner.take(annotation);
			this.takeDetails(found, body);
		}
		return true;
	}

	private readStatement(): void {
		const { scanner } = this;
		const list = scanner.take(classList)?.indices?.[1];
		if (list) {
			for (const { 0: id, index } of this.text.slice(...list).matchAll(names)) {
				this.elements.mention(id, list[0] + index, list[0] + index + id.length);
			}
		} else if (scanner.take(annotation) || scanner.take(named)) {
			this.mention(this.takeName());
		} else if (!scanner.look(textual)) {
			this.readRelation();
		}
	}

	/** `A "1" <|-- "n" B : label`, or a member: `A : text` */
	private readRelation(): void {
		const { scanner } = this;
		const from = this.takeName();
		if (!from) {
			return;
		}
		if (this.takeDetails(from, member)) {
			this.name(from);
			return;
		}
		scanner.take(cardinality);
		const line = scanner.take(relation);
		scanner.take(cardinality);
		scanner.take(sameLine);
		const to = line && this.takeName();
		if (!line || !to) {
			this.mention(from);
			return;
		}
		const behind = scanner.at;
		const group = scanner.take(title)?.indices?.[1];
		const drawn = group ? messageLabel(this.text.slice(...group)) : '';
		const fromId = this.nameEnd(from, line[1] === '()' && line[2] === undefined);
		const toId = this.nameEnd(to, line[2] === '()' && line[1] === undefined);
		this.elements.edge(fromId, toId, drawn, from.start, group ? scanner.at : behind);
	}

	/** @returns the id that Mermaid gives to an end of a line */
	private nameEnd(found: ClassName, isCircle: boolean): string {
		if (!isCircle) {
			this.name(found);
			return found.id;
		}
		const id = `interface${this.circles++}`;
		this.elements.name(id, found.start, found.end);
		this.elements.label(id, found.id);
		return id;
	}

	/** The class that is named here, without its type parameter and the backticks around it. */
	private takeName(): ClassName | undefined {
		const { scanner } = this;
		let found: ClassName | undefined;
		for (;;) {
			const at = scanner.at;
			const quoted = scanner.take(literal)?.[1];
			const part = quoted ?? scanner.take(namePart)?.[0];
			if (part === undefined) {
				return found;
			}
			const inner = quoted === undefined ? 0 : 1;
			found = { id: `${found?.id ?? ''}${part}`, start: found?.start ?? at + inner, end: scanner.at - inner };
			if (scanner.take(generic)) {
				return found;
			}
		}
	}

	private takeDetails({ id }: ClassName, pattern: RegExp): boolean {
		const group = this.scanner.take(pattern)?.indices?.[1];
		if (group) {
			this.elements.details(id, this.text.slice(...group));
		}
		return group !== undefined;
	}

	private name({ id, start, end }: ClassName): void {
		this.elements.name(id, start, end);
	}

	private mention(found: ClassName | undefined): void {
		if (found) {
			this.elements.mention(found.id, found.start, found.end);
		}
	}
}
