import { isDeepStrictEqual } from 'node:util';
import { checkedDocument, editsOf } from '../../../src/core/rules/mend.ts';
import { desk } from './desk.ts';
import type { Property } from './property.ts';

/** A text means the same whatever ends its lines. */
export const lineBreaks: Property<'document'> = {
	name: 'CRLF, CR and LF read the same',
	of: 'document',
	oneIn: 8,
	async check({ path, text }, random) {
		const plain = text.replace(/\r\n?/g, '\n');
		const lineBreak = random.pick(['\r\n', '\r\n', '\r']);
		const [one, other] = [await known(path, plain), await known(path, plain.replaceAll('\n', lineBreak))];
		if (isDeepStrictEqual(one, other)) {
			return undefined;
		}
		const [key, is, should] = firstDifference(other, one);
		return `${JSON.stringify(lineBreak)}: ${key.replace(/\.\d+/g, '')}: ${JSON.stringify(is)?.slice(0, 200)} instead of ${JSON.stringify(should)?.slice(0, 200)}`;
	},
};

/** All that is known of a text, as plain data that tells nothing of what ends its lines. */
async function known(path: string, text: string): Promise<unknown> {
	const { indexed, findings } = await desk.check(path, text);
	const document = checkedDocument(path, text);
	const plain = findings.map(({ fix, suggestions = [], ...finding }) => ({
		...finding,
		edits: (fix ? [fix, ...suggestions] : suggestions).map((mend) => editsOf(mend, document)),
	}));
	return JSON.parse(
		JSON.stringify({ kind: indexed?.kind.id, facts: indexed?.facts, findings: plain }, (key, value) => {
			if (key === 'length') {
				return undefined;
			}
			return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
		}),
	);
}

/** Where two values differ first, and by what. */
export function firstDifference(one: unknown, other: unknown, at = ''): [at: string, one: unknown, other: unknown] {
	if (typeof one === 'object' && one !== null && typeof other === 'object' && other !== null) {
		for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
			const [a, b]: unknown[] = [Reflect.get(one, key), Reflect.get(other, key)];
			if (!isDeepStrictEqual(a, b)) {
				return firstDifference(a, b, `${at}.${key}`);
			}
		}
	}
	return [at, one, other];
}
