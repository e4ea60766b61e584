import type { ElementCollector } from './elementCollector.ts';
import { messageLabel } from './labels.ts';
import { Scanner } from './scanner.ts';

const separators = /[\s;]+/y;
const remark = /#[^\n]*|%(?!\{)[^\n]*/y;
const blanks = /[^\S\n]+/y;
const header = /\s*sequenceDiagram\b/iy;
/** What stands behind these is a text, or nothing at all. */
const textual =
	/(?:box|loop|rect|opt|alt|else|par_over|par|and|critical|option|break|autonumber|end)\b|title[\s:]|accTitle\s*:|accDescr\s*:/iy;
const description = /accDescr\s*\{[^}]*\}?/iy;
const declaration = /(?:create[^\S\n]+)?(?:participant|actor)\b|(?:destroy|activate|deactivate)\b/iy;
const configured = /[^<>:\n,;@\s]+(?=\s*@\{)/y;
const aliased = /[^<>:\n,;@\s]+(?=\s+as\s)/iy;
const plain = /[^<>:\n,;@#]+/y;
const config = /\s*@\{([^}]*)\}?/dy;
const aliasInside = /["']?alias["']?\s*:\s*(?:"([^"]*)"|'([^']*)'|([^,\n}]*))/;
const alias = /[^\S\n]+as\b([^#\n;]*)/diy;
const note = /note[^\S\n]+(?:left of|right of|over)\b/iy;
const linked = /(?:links|link|properties|details)[^\S\n]+(?=[^/\\+()<>:\n,;\s-])/iy;
const comma = /[^\S\n]*,[^\S\n]*/y;
/** Words that are no ids. */
const reserved =
	/(?:box|participant|actor|create|destroy|loop|rect|opt|alt|else|par|par_over|and|critical|option|break|end|note|over|off|activate|deactivate|autonumber)\b/iy;
const actorStart = /[^/\\+()<>:\n,;-]+/y;
const actorRest = /-*[^+<>:\n,;-]+/y;
/** Where an id ends although its characters could go on. */
const actorEnd = /--?[x)]|--?\|[\\/]|--?\\|--?\/|[/\\]\|-|\/\/-|\\\\-|--|\(\)/iy;
const arrow = /<<--?>>|--?>>|--?>|--?[x)]|--?\|[\\/]|--?\\\\|--?\/\/|[/\\]\|--?|\/\/--?|\\\\--?/iy;
const central = /[^\S\n]*\(\)[^\S\n]*/y;
const activation = /[^\S\n]*[+-][^\S\n]*/y;
const message = /[^\S\n]*:([^#\n;]*)/dy;

/**
 * The participants and messages of a sequence diagram.
 * @param text the diagram
 * @param bare the same as the grammar sees it
 */
export function readSequence(text: string, bare: string, elements: ElementCollector): void {
	new SequenceReader(text, bare, elements).read();
}

class SequenceReader {
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
		for (scanner.take(separators); !scanner.done; scanner.take(separators)) {
			this.readStatement();
			scanner.take(blanks);
			if (!scanner.done && !scanner.look(separators)) {
				scanner.skipLine();
			}
		}
	}

	private readStatement(): void {
		const { scanner } = this;
		if (scanner.take(remark) || scanner.take(description)) {
			return;
		}
		const declared = scanner.take(declaration);
		if (declared) {
			this.readDeclaration(declared[0].toLowerCase());
		} else if (scanner.take(note) || scanner.take(linked)) {
			this.readNamed();
		} else if (!scanner.look(textual)) {
			this.readMessage();
		} else {
			scanner.take(/[^\n;]*/y);
		}
	}

	/** `participant id as Label`, `actor id@{ "alias": "Label" }`, `activate id` */
	private readDeclaration(keyword: string): void {
		const { scanner, elements } = this;
		scanner.take(blanks);
		const start = scanner.at;
		const id = (scanner.take(configured) ?? scanner.take(aliased) ?? scanner.take(plain))?.[0].trim() ?? '';
		if (id === '') {
			return;
		}
		const isBorn = /participant|actor/.test(keyword);
		if (!isBorn) {
			elements.mention(id, start, start + id.length);
			return;
		}
		elements.name(id, start, start + id.length);
		const inside = aliasInside.exec(this.sourceOf(config) ?? '');
		const label = this.sourceOf(alias) ?? inside?.[1] ?? inside?.[2] ?? inside?.[3];
		if (label !== undefined) {
			elements.label(id, messageLabel(label));
		}
	}

	/** The first group of a pattern (with `d`), as its author wrote it. */
	private sourceOf(pattern: RegExp): string | undefined {
		const group = this.scanner.take(pattern)?.indices?.[1];
		return group && this.text.slice(...group);
	}

	/** `note over a,b: text`, `links a: {…}` */
	private readNamed(): void {
		const { scanner } = this;
		scanner.take(blanks);
		do {
			this.takeActor();
		} while (scanner.take(comma));
		this.sourceOf(message);
	}

	/** `a->>+b: text` */
	private readMessage(): void {
		const { scanner, elements } = this;
		const start = scanner.at;
		const from = this.takeActor(false);
		scanner.take(central);
		if (!from || !scanner.take(arrow)) {
			return;
		}
		scanner.take(central);
		scanner.take(activation);
		scanner.take(blanks);
		const to = this.takeActor(false);
		if (!to) {
			return;
		}
		const end = scanner.at;
		const label = this.sourceOf(message);
		elements.name(from.id, from.start, from.start + from.id.length);
		elements.name(to.id, to.start, to.start + to.id.length);
		elements.edge(from.id, to.id, messageLabel(label ?? ''), start, label === undefined ? end : scanner.at);
	}

	/** The id that begins here; it may have blanks and dashes inside, but none that begin an arrow. */
	private takeActor(named = true): { readonly id: string; readonly start: number } | undefined {
		const { scanner } = this;
		const start = scanner.at;
		if (scanner.look(reserved) || !scanner.take(actorStart)) {
			return undefined;
		}
		while (!scanner.look(actorEnd) && scanner.take(actorRest)) {
			// Goes on
		}
		const id = scanner.text.slice(start, scanner.at).trim();
		if (named && id !== '') {
			this.elements.name(id, start, start + id.length);
		}
		return id === '' ? undefined : { id, start };
	}
}
