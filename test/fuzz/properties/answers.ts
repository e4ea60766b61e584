import { isDeepStrictEqual } from 'node:util';
import { AnswerLines } from '../../../src/core/generation/answerLines.ts';
import { AnswerObjects } from '../../../src/core/generation/questions/answerObjects.ts';
import { cuts } from '../generate/stream.ts';
import type { Property } from './property.ts';

/** What is made of an answer does not depend on the pieces in which it comes. */
export const answers: Property<'stream'> = {
	name: 'an answer means the same in any pieces',
	of: 'stream',
	oneIn: 1,
	check({ answer }, random) {
		const pieces = cuts(answer, random, random.pick([1, 4, 50]));
		if (!isDeepStrictEqual(body(pieces), body([answer]))) {
			return `the body is ${JSON.stringify(body(pieces)).slice(0, 200)} instead of ${JSON.stringify(body([answer])).slice(0, 200)}`;
		}
		return isDeepStrictEqual(objects(pieces), objects([answer])) ? undefined : 'the findings in it are others';
	},
};

function body(pieces: readonly string[]): unknown {
	const lines = new AnswerLines({ title: 'Context', level: 2 });
	const text = pieces.map((piece) => lines.push(piece)).join('') + lines.finish();
	return { text, notes: lines.notes };
}

function objects(pieces: readonly string[]): unknown {
	const reader = new AnswerObjects();
	const items = pieces.flatMap((piece) => reader.push(piece));
	reader.finish();
	return { items, unread: reader.unread };
}
