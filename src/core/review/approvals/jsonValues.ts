import { type JsonToken, nextToken, type Span } from '../../rules/code/jsonTokens.ts';

/**
 * Where the values of a JSON text stand that are no objects and no lists, by their keys: `approvals.design.approved`.
 * What stands in a list has no key, and is left out.
 * @param text JSON that can be read
 */
export function jsonValues(text: string): ReadonlyMap<string, Span> {
	const found = new Map<string, Span>();
	const keys: (string | undefined)[] = [];
	let last: JsonToken = { kind: 'end', start: 0, end: 0 };
	let name: string | undefined;
	let lists = 0;
	for (;;) {
		const token = nextToken(text, last.end, 'json');
		switch (token.kind) {
			case 'end':
			case 'broken':
			case 'excerpt':
				return found;
			case '{':
				keys.push(name);
				name = undefined;
				break;
			case '}':
				keys.pop();
				name = undefined;
				break;
			case '[':
				lists++;
				break;
			case ']':
				lists--;
				break;
			case ':':
				name = text.slice(last.start + 1, last.end - 1);
				break;
			case 'string':
			case 'value':
				if (last.kind === ':' && name !== undefined && lists === 0) {
					found.set([...keys.slice(1), name].join('.'), { start: token.start, end: token.end });
				}
		}
		last = token;
	}
}
