import type { ElementCollector } from './elementCollector.ts';
import { Scanner } from './scanner.ts';

/** A part of a diagram with a beginning and an end of its own; a divider below it gives it its id. */
interface Region {
	id: string;
}

/** A state where it is named. */
interface StateName {
	readonly id: string;
	readonly start: number;
	readonly end: number;
	/** For a beginning or an end: whose. */
	readonly region: Region | undefined;
}

const header = /\s*stateDiagram(?:-v2)?/iy;
const blank = /\s+/y;
const sameLine = /[^\S\n]+/y;
const remark = /#[^\n]*/y;
const close = /\}/y;
const divider = /--(?!>)/y;
const declaration = /state[^\S\n]+/iy;
const described = /"([^"]*)"[^\S\n]*as[^\S\n]+/diy;
const special = /([^\n{<[]*)(?:<<(?:fork|join|choice)>>|\[\[(?:fork|join|choice)\]\])/iy;
const open = /[^\S\n]*\{/y;
const word = /[^\s{:]+/y;
const note = /note[^\S\n]+(?:left of|right of)\b[^\S\n]*/iy;
const floatingNote = /note[^\S\n]+"[^"]*"[^\n]*/iy;
const noteText = /[^\S\n]*:[^\n]*/y;
const noteEnd = /\n[^\S\n]*end note\b/gi;
const lists = /(?:class|style)[^\S\n]+/iy;
const list = /\w+(?:,[^\S\n]*\w+)*/y;
const click = /click[^\S\n]+/iy;
const textual = /(?:classDef|direction|scale|hide empty description)\b|accTitle\s*:|accDescr\s*:/iy;
const accDescription = /accDescr\s*\{[^}]*\}?/iy;
const edge = /\[\*\]/y;
const plain = /[^:\n\s{-]+/y;
const styled = /[^\S\n]*:::[^\S\n]*[^:\n\s{-]+/y;
const arrow = /[^\S\n]*-->[^\S\n]*/y;
const text = /[^\S\n]*:((?:[^:\n;]|:[^:\n;])+)/dy;
const names = /\w+/g;

/**
 * The states and transitions of a state diagram. Beginnings and ends are nodes with the ids that Mermaid gives them.
 * @param source the diagram
 * @param bare the same as the grammar sees it
 */
export function readStates(source: string, bare: string, elements: ElementCollector): void {
	new StateReader(source, bare, elements).read();
}

class StateReader {
	private readonly source: string;
	private readonly scanner: Scanner;
	private readonly elements: ElementCollector;
	private readonly open: { readonly state: string; region: Region }[] = [{ state: 'root', region: { id: 'root' } }];
	private readonly descriptions = new Map<string, string[]>();
	/** Ids of beginnings and ends are known when their region ends. */
	private readonly later: (() => void)[] = [];
	private dividers = 0;

	constructor(source: string, bare: string, elements: ElementCollector) {
		this.source = source;
		this.scanner = new Scanner(bare);
		this.elements = elements;
	}

	read(): void {
		const { scanner } = this;
		scanner.take(header);
		for (scanner.take(blank); !scanner.done; scanner.take(blank)) {
			const start = scanner.at;
			this.readStatement();
			if (scanner.at === start) {
				scanner.skipLine();
			}
			if (scanner.at === start) {
				scanner.at++;
			}
		}
		for (const finish of this.later) {
			finish();
		}
		for (const [id, texts] of this.descriptions) {
			this.elements.label(id, texts.join('\n'));
		}
	}

	private readStatement(): void {
		const { scanner } = this;
		if (scanner.take(remark) || scanner.take(accDescription) || scanner.take(floatingNote)) {
			return;
		}
		if (scanner.take(close)) {
			this.leave();
		} else if (scanner.take(divider)) {
			this.divide();
		} else if (scanner.take(declaration)) {
			this.readDeclaration();
		} else if (scanner.take(note)) {
			this.readNote();
		} else if (scanner.take(lists)) {
			this.mentionAll();
		} else if (scanner.take(click)) {
			this.mention(this.takeName(true));
			scanner.skipLine();
		} else if (scanner.look(textual)) {
			scanner.skipLine();
		} else {
			this.readTransition();
		}
	}

	/** `state "Label" as id {`, `state id <<choice>>` */
	private readDeclaration(): void {
		const { scanner } = this;
		const label = scanner.take(described)?.indices?.[1];
		const at = scanner.at;
		const fork = label ? undefined : scanner.take(special)?.[1];
		const id = (fork ?? scanner.take(word)?.[0] ?? '').trim();
		if (id === '') {
			return;
		}
		const isOpen = scanner.take(open) !== undefined;
		if (label || isOpen || fork !== undefined) {
			this.elements.name(id, at, at + id.length);
		} else {
			// Alone it makes no state
			this.elements.mention(id, at, at + id.length);
		}
		if (label) {
			this.describe(id, this.source.slice(...label));
			this.describeBehind(id);
		}
		if (isOpen) {
			this.open.push({ state: id, region: { id } });
		}
	}

	private leave(): void {
		if (this.open.length > 1) {
			this.open.pop();
		}
	}

	private divide(): void {
		const top = this.open.at(-1);
		if (top) {
			top.region.id = `divider-id-${++this.dividers}`;
			top.region = { id: top.state };
		}
	}

	/** `note left of id : text`, or lines up to `end note` */
	private readNote(): void {
		const { scanner } = this;
		const name = this.takeName(true);
		if (name) {
			this.elements.name(name.id, name.start, name.end);
		}
		if (!scanner.take(noteText)) {
			noteEnd.lastIndex = scanner.at;
			const found = noteEnd.exec(scanner.text);
			scanner.at = found ? found.index + found[0].length : scanner.text.length;
		}
	}

	private mentionAll(): void {
		const { scanner } = this;
		const start = scanner.at;
		const ids = scanner.take(list)?.[0] ?? '';
		for (const { 0: id, index } of ids.matchAll(names)) {
			this.elements.mention(id, start + index, start + index + id.length);
		}
		scanner.skipLine();
	}

	/** `a --> b : text`, `a : text`, `a` */
	private readTransition(): void {
		const { scanner, elements } = this;
		const from = this.takeName(true);
		if (!from) {
			return;
		}
		scanner.take(styled);
		if (!scanner.take(arrow)) {
			this.name(from, true);
			this.describeBehind(from.id);
			return;
		}
		const to = this.takeName(false);
		this.name(from, true);
		if (!to) {
			return;
		}
		scanner.take(styled);
		const behind = scanner.at;
		const group = scanner.take(text)?.indices?.[1];
		const label = group ? this.source.slice(...group).trim() : '';
		const end = group ? scanner.at : behind;
		this.name(to, false);
		this.later.push(() => elements.edge(idOf(from, true), idOf(to, false), label, from.start, end));
	}

	private takeName(isFirst: boolean): StateName | undefined {
		const { scanner } = this;
		scanner.take(sameLine);
		const start = scanner.at;
		if (scanner.take(edge)) {
			const region = this.open.at(-1)?.region;
			return { id: isFirst ? '_start' : '_end', start, end: scanner.at, region };
		}
		const id = scanner.take(plain)?.[0];
		return id === undefined ? undefined : { id, start, end: scanner.at, region: undefined };
	}

	private name(name: StateName, isFirst: boolean): void {
		const { start, end } = name;
		if (!name.region) {
			this.elements.name(name.id, start, end);
			return;
		}
		this.later.push(() => {
			const id = idOf(name, isFirst);
			this.elements.name(id, start, end);
			this.elements.label(id, '');
		});
	}

	private mention(name: StateName | undefined): void {
		if (name) {
			this.elements.mention(name.id, name.start, name.end);
		}
	}

	private describeBehind(id: string): void {
		const group = this.scanner.take(text)?.indices?.[1];
		if (group) {
			this.describe(id, this.source.slice(...group));
		}
	}

	private describe(id: string, label: string): void {
		const texts = this.descriptions.get(id) ?? [];
		texts.push(label.trim());
		this.descriptions.set(id, texts);
	}
}

function idOf({ id, region }: StateName, isFirst: boolean): string {
	return region ? `${region.id}${isFirst ? '_start' : '_end'}` : id;
}
