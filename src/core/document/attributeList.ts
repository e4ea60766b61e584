/** An attribute list with an id: `{#id .class key="value"}`, in kramdown's form `{: #id .class}`. */
export interface AttributeList {
	/** Offset in the text of its opening brace. */
	readonly start: number;
	readonly id: string;
}

const token = /[ \t]*(?:#([^\s{}]+)|\.[^\s{}]+|[\w:-]+=(?:"[^"{}]*"|'[^'{}]*'|[^\s{}"']+))/y;

/**
 * The attribute list at the end of a text, blanks behind it left out. What is in braces without an id (`{.env}`,
 * `{name}`) is the author's own words.
 */
export function attributeListAtEnd(text: string): AttributeList | undefined {
	const end = text.trimEnd().length - 1;
	const start = text[end] === '}' ? text.lastIndexOf('{') : -1;
	if (start < 0) {
		return undefined;
	}
	let at = text[start + 1] === ':' ? start + 2 : start + 1;
	let id: string | undefined;
	for (;;) {
		token.lastIndex = at;
		const found = token.exec(text);
		if (!found) {
			break;
		}
		id ??= found[1];
		at += found[0].length;
	}
	return id !== undefined && text.slice(at, end).trim() === '' ? { start, id } : undefined;
}
