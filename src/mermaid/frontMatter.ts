/**
 * How many characters of a diagram's text are front matter, its closing fence and the blank lines after it included; 0
 * where there is none. Mermaid's own rules: the opening `---` may be indented, the closing one is indented as much; only
 * white space follows either on its line, and the text does not end there.
 * @param text with LF alone as line breaks
 */
export function frontMatterLength(text: string): number {
	const indent = text.slice(
		0,
		skip(text, 0, (char) => char !== '\n'),
	);
	if (!text.startsWith('---', indent.length)) {
		return 0;
	}
	const opening = indent.length + 3;
	const run = text.slice(opening, skip(text, opening));
	if (!run.includes('\n')) {
		return 0;
	}
	const closing = `\n${indent}---`;
	const bodyStart = opening + run.lastIndexOf('\n') + 1;
	const length = lengthToClosing(text, closing, bodyStart);
	// The blank lines after the opening fence may be all there is
	const isEmpty = length === 0 && run.indexOf('\n') < run.lastIndexOf('\n');
	return isEmpty && text.startsWith(closing, bodyStart - 1)
		? lengthAfter(text, bodyStart - 1 + closing.length)
		: length;
}

function lengthToClosing(text: string, closing: string, from: number): number {
	for (let at = text.indexOf(closing, from); at >= 0; at = text.indexOf(closing, at + 1)) {
		const length = lengthAfter(text, at + closing.length);
		if (length > 0) {
			return length;
		}
	}
	return 0;
}

/** Up to the last line break of the white space at `fenceEnd`; 0 where there is no line break. */
function lengthAfter(text: string, fenceEnd: number): number {
	const end = skip(text, fenceEnd);
	const last = text.lastIndexOf('\n', end - 1);
	return last >= fenceEnd ? last + 1 : 0;
}

/** The first offset from `from` on where no white space stands, or none that `also` accepts. */
function skip(text: string, from: number, also: (char: string) => boolean = () => true): number {
	let at = from;
	for (let char = text.charAt(at); /\s/.test(char) && also(char); char = text.charAt(at)) {
		at++;
	}
	return at;
}
