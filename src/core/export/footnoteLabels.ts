import { Closers } from '../document/closers.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import { LineIndex, type Range, type TextEdit } from '../document/text.ts';
import { visibleLines } from '../document/visibleLines.ts';

/** A footnote's mark, where it stands or where its text begins: `[^label]`. */
interface FootnoteMark {
	readonly label: string;
	/** Of the label. */
	readonly range: Range;
	readonly isDefinition: boolean;
}

/**
 * Footnotes are known by their labels in a whole text. Labels that an earlier document uses get a number, at the footnote
 * and wherever it is named outside of code; brackets that mean no footnote in any document stay.
 * @returns the edits of each document
 */
export function footnoteEdits(documents: readonly SpecDocument[]): TextEdit[][] {
	const marks = documents.map(marksOf);
	const defined = new Set(marks.flat().flatMap(({ label, isDefinition }) => (isDefinition ? keyOf(label) : [])));
	const names = new Set(marks.flat().map(({ label }) => keyOf(label)));
	const taken = new Set<string>();
	return marks.map((own) => {
		const renamed = new Map<string, string>();
		const used = new Set(own.map(({ label }) => keyOf(label)));
		for (const key of used) {
			if (taken.has(key) && defined.has(key)) {
				const free = freeLabel(key, names);
				names.add(free);
				renamed.set(key, free);
			}
			taken.add(key);
		}
		return own.flatMap(({ label, range }) => {
			const newText = renamed.get(keyOf(label));
			return newText === undefined ? [] : [{ range, newText }];
		});
	});
}

/** Labels of the footnotes that a document has a text of, in lower case. */
export function definedFootnotes(document: SpecDocument): Set<string> {
	return new Set(marksOf(document).flatMap(({ label, isDefinition }) => (isDefinition ? keyOf(label) : [])));
}

function marksOf(document: SpecDocument): FootnoteMark[] {
	const visible = visibleLines(document);
	const marks: FootnoteMark[] = [];
	let block: string[] = [];
	for (let line = 0; line <= document.lines.count; line++) {
		const text = line < document.lines.count ? visible(line) : '';
		if (text.trim() !== '') {
			block.push(text);
		} else if (block.length > 0) {
			marks.push(...marksIn(block.join('\n'), line - block.length));
			block = [];
		}
	}
	return marks;
}

/** @param block lines without a blank one: a code span does not go beyond it */
function marksIn(block: string, firstLine: number): FootnoteMark[] {
	if (!block.includes('[^')) {
		return [];
	}
	const closers = new Closers(block);
	const lines = new LineIndex(block);
	const marks: FootnoteMark[] = [];
	const parts = /\\.|`+|\[\^([^\s[\]`]+)\](:?)/gs;
	for (let part = parts.exec(block); part; part = parts.exec(block)) {
		const [whole, label, colon] = part;
		if (label !== undefined) {
			const { line, character } = lines.positionAt(part.index);
			const at = { line: firstLine + line, character: character + 2 };
			const range = { start: at, end: { ...at, character: at.character + label.length } };
			const before = block.slice(lines.startOf(line), part.index);
			marks.push({ label, range, isDefinition: colon !== '' && /^[ \t>]*$/.test(before) });
		} else if (whole.startsWith('`')) {
			const close = closers.backticks(parts.lastIndex, whole.length);
			parts.lastIndex = close < 0 ? parts.lastIndex : close + whole.length;
		}
	}
	return marks;
}

/** Labels are compared without case. */
function keyOf(label: string): string {
	return label.toLowerCase();
}

function freeLabel(label: string, names: ReadonlySet<string>): string {
	for (let i = 2; ; i++) {
		if (!names.has(`${label}-${i}`)) {
			return `${label}-${i}`;
		}
	}
}
