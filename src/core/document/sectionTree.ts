import type { Heading, Section } from './specDocument.ts';
import type { LineIndex, Position, Range } from './text.ts';

interface OpenSection {
	heading: Heading;
	range: Range;
	bodyRange: Range;
	children: OpenSection[];
	parent: OpenSection | undefined;
	hasBody: boolean;
}

/** Builds the section tree while headings and blocks come in order of place. */
export class SectionTree {
	private readonly roots: OpenSection[] = [];
	private readonly open: OpenSection[] = [];
	private readonly lines: LineIndex;

	constructor(lines: LineIndex) {
		this.lines = lines;
	}

	/** Number of sections of level 2 or deeper so far. */
	deepest = 0;

	heading(heading: Heading): void {
		const start: Position = { line: heading.range.start.line, character: 0 };
		this.closeBody(start);
		this.closeFrom(heading.level, start);
		const parent = this.open.at(-1);
		const bodyStart = { line: heading.range.end.line + 1, character: 0 };
		const section: OpenSection = {
			heading,
			range: { start, end: start },
			bodyRange: { start: bodyStart, end: bodyStart },
			children: [],
			parent,
			hasBody: false,
		};
		(parent?.children ?? this.roots).push(section);
		this.open.push(section);
		if (heading.level > 1) {
			this.deepest++;
		}
	}

	/** A block of content that is no heading and no comment. */
	content(): void {
		const current = this.open.at(-1);
		if (current) {
			current.hasBody = true;
		}
	}

	/** Closes what is open; the tree is complete. */
	finish(): readonly Section[] {
		const end = this.lines.positionAt(this.lines.text.length);
		this.closeBody(end);
		this.closeFrom(0, end);
		return this.roots;
	}

	private closeBody(end: Position): void {
		const current = this.open.at(-1);
		if (current && current.children.length === 0) {
			current.bodyRange = { start: this.clamp(current.bodyRange.start), end };
		}
	}

	private closeFrom(level: number, end: Position): void {
		while (this.open.length > 0 && (this.open.at(-1)?.heading.level ?? 0) >= level) {
			const closed = this.open.pop();
			if (closed) {
				closed.range = { start: closed.range.start, end };
			}
		}
	}

	private clamp(position: Position): Position {
		const last = this.lines.positionAt(this.lines.text.length);
		return position.line > last.line ? last : position;
	}
}
