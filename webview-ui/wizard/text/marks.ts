/** A text with a selection. Places count in UTF-16 units. */
export interface Selected {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** What a button of the toolbar does. */
export type Mark = 'bold' | 'italic' | 'code' | 'link' | 'list' | 'numbered' | 'quote';

const around: Readonly<Record<'bold' | 'italic' | 'code', string>> = { bold: '**', italic: '_', code: '`' };

/** Marks what is selected, or takes the mark away where it is there. */
export function withMark(selected: Selected, mark: Mark): Selected {
	switch (mark) {
		case 'list':
			return ofLines(selected, () => '- ', /^[-*+] /);
		case 'numbered':
			return ofLines(selected, (place) => `${place + 1}. `, /^\d{1,9}[.)] /);
		case 'quote':
			return ofLines(selected, () => '> ', /^> ?/);
		case 'link':
			return asLink(selected);
		case 'code':
			return selected.text.slice(selected.start, selected.end).includes('\n')
				? fenced(selected)
				: wrapped(selected, around.code);
		default:
			return wrapped(selected, around[mark]);
	}
}

function wrapped({ text, start, end }: Selected, mark: string): Selected {
	const { length } = mark;
	const inner = text.slice(start, end);
	if (text.slice(start - length, start) === mark && text.slice(end, end + length) === mark && start >= length) {
		return replaced(text, start - length, end + length, inner, 0, inner.length);
	}
	const next = mark + inner + mark;
	return replaced(text, start, end, next, length, length + inner.length);
}

function asLink({ text, start, end }: Selected): Selected {
	const inner = text.slice(start, end) || 'text';
	const next = `[${inner}](address)`;
	const address = next.length - 'address)'.length;
	return replaced(text, start, end, next, address, address + 'address'.length);
}

/** Marks every line that is selected, or takes the marks away where all have one. */
function ofLines({ text, start, end }: Selected, markOf: (place: number) => string, marked: RegExp): Selected {
	const [from, to] = linesAround(text, start, end);
	const lines = text.slice(from, to).split('\n');
	const isMarked = lines.every((line) => marked.test(line));
	const next = lines.map((line, place) => (isMarked ? line.replace(marked, '') : markOf(place) + line)).join('\n');
	return replaced(text, from, to, next, 0, next.length);
}

/** Lines of code, between fences that nothing in them closes. */
function fenced({ text, start, end }: Selected): Selected {
	const [from, to] = linesAround(text, start, end);
	const inner = text.slice(from, to);
	const longest = Math.max(2, ...[...inner.matchAll(/^ {0,3}(`{3,})/gm)].map(([, marks = '']) => marks.length));
	const marks = '`'.repeat(longest + 1);
	const next = `${marks}\n${inner}\n${marks}`;
	return replaced(text, from, to, next, marks.length + 1, marks.length + 1 + inner.length);
}

function linesAround(text: string, start: number, end: number): [from: number, to: number] {
	const found = text.indexOf('\n', end);
	return [text.lastIndexOf('\n', start - 1) + 1, found < 0 ? text.length : found];
}

function replaced(text: string, from: number, to: number, next: string, start: number, end: number): Selected {
	return { text: text.slice(0, from) + next + text.slice(to), start: from + start, end: from + end };
}
