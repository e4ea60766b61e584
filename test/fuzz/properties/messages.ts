import { isDeepStrictEqual } from 'node:util';
import { grouped } from '../../../src/core/grouped.ts';
import * as coverage from '../../../src/protocol/coverage.ts';
import * as dashboard from '../../../src/protocol/dashboard.ts';
import * as diagram from '../../../src/protocol/diagram.ts';
import * as diagramDiff from '../../../src/protocol/diagramDiff.ts';
import * as drawing from '../../../src/protocol/exportDrawing.ts';
import * as preview from '../../../src/protocol/preview.ts';
import * as wizard from '../../../src/protocol/wizard.ts';
import { messageExamples } from '../generate/messageExamples.ts';
import type { Problem, Property } from './property.ts';

type Parser = (message: unknown) => unknown;

/** Whatever reads a message, or tells whose it is. */
const parsers = [coverage, dashboard, diagram, diagramDiff, drawing, preview, wizard].flatMap((module) =>
	Object.entries(module).flatMap(([name, one]) =>
		/^(?:parse|is)[A-Z].*(?:Request|Reply|State|Choice|Task|Answer)$/.test(name) ? [one as Parser] : [],
	),
);

/** Types of values by the parser and what leads to them, learned of the messages that are as they should be. */
const known = new Map(
	parsers.map((parse) => [
		parse,
		grouped(
			messageExamples.flatMap((one) => leaves(parse(one))),
			([at]) => at,
		),
	]),
);

/** Whatever a page sends, a message is read as one of the known forms or not at all. */
export const messages: Property<'message'> = {
	name: 'messages have a known form or are none',
	of: 'message',
	oneIn: 1,
	check({ value }) {
		for (const parse of parsers) {
			const problem = problemOf(parse, parse(value));
			if (problem !== undefined) {
				return `${parse.name}: ${problem}`;
			}
		}
		return undefined;
	},
};

function problemOf(parse: Parser, read: unknown): Problem {
	if (read === undefined || typeof read === 'boolean') {
		return undefined;
	}
	if (!isDeepStrictEqual(parse(structuredClone(read)), read)) {
		return 'what was read is not read as the same';
	}
	// What no example has may still be of a form
	const odd = leaves(read).find(([at, type]) => {
		const types = known.get(parse)?.get(at);
		return type === 'odd' || (types && !types.some(([, one]) => one === type));
	});
	return odd?.join(': ');
}

/** Each value that is no object: the keys and words that lead to it, and its own type. */
function leaves(value: unknown, at = ''): (readonly [at: string, type: string])[] {
	if (value === undefined) {
		return [];
	}
	if (typeof value !== 'object' || value === null || value instanceof Uint8Array) {
		return [[at, typeOf(value)]];
	}
	if (Array.isArray(value)) {
		return value.flatMap((one) => leaves(one, `${at}[]`));
	}
	const word = ['type', 'editor', 'kind', 'about', 'format']
		.map((key) => Reflect.get(value, key))
		.join(' ')
		.trim();
	const entries: [string, unknown][] = Object.entries(value);
	return entries.flatMap(([key, one]) => leaves(one, `${at}.${key} of ${word}`));
}

/** `odd` for what no message has. */
function typeOf(value: unknown): string {
	if (typeof value === 'number') {
		return Number.isSafeInteger(value)
			? value >= 0
				? 'count'
				: `${value}`
			: Number.isFinite(value)
				? 'fraction'
				: 'odd';
	}
	return value instanceof Uint8Array ? 'bytes' : ['string', 'boolean'].includes(typeof value) ? typeof value : 'odd';
}
