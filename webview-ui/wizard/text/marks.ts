/** A text with a selection. Places count in UTF-16 units. */
export interface Selected {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

/** What a button of the toolbar does. */
export type Mark = 'bold' | 'italic' | 'code' | 'link' | 'list';

const around: Readonly<Record<'bold' | 'italic' | 'code', string>> = { bold: '**', italic: '_', code: '`' };

/** Marks what is selected, or takes the mark away where it is there. */
export function withMark(selected: Selected, mark: Mark): Selected {
	if (mark === 'list') {
		return asList(selected);
	}
	return mark === 'link' ? asLink(selected) : wrapped(selected, around[mark]);
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

function asList({ text, start, end }: Selected): Selected {
	const from = text.lastIndexOf('\n', start - 1) + 1;
	const found = text.indexOf('\n', end);
	const to = found < 0 ? text.length : found;
	const lines = text.slice(from, to).split('\n');
	const isList = lines.every((line) => line.startsWith('- '));
	const next = lines.map((line) => (isList ? line.slice(2) : `- ${line}`)).join('\n');
	return replaced(text, from, to, next, 0, next.length);
}

function replaced(text: string, from: number, to: number, next: string, start: number, end: number): Selected {
	return { text: text.slice(0, from) + next + text.slice(to), start: from + start, end: from + end };
}
