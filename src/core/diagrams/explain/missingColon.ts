import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

const message = /^(\s*\S+?\s*(?:<<)?-{1,2}(?:>>?|x|\))\s*[+-]?\s*\S+)\s*(.*?)\s*$/;
const note = /^(\s*note\s+(?:(?:left|right)\s+of|over)\s+[^\s,]+(?:\s*,\s*[^\s,]+)?)\s*(.*?)\s*$/i;

/** A message or note of a sequence diagram without the colon before its text, or without any text. */
export const missingColon: Cause = ({ lines, header, problem, at }) => {
	if (header.family !== 'sequence' || !at || !problem.expected.includes('TXT') || lines.line(at.line).includes(':')) {
		return undefined;
	}
	const line = lines.line(at.line);
	const [, before = '', text = ''] = note.exec(line) ?? message.exec(line) ?? [];
	if (before === '') {
		return undefined;
	}
	return {
		message: 'A colon is missing here, behind the name and before the text.',
		range: range(at.line, before.length - before.trimStart().length, at.line, line.trimEnd().length),
		attempts: [
			{
				title: 'Add the colon',
				text: withPart(lines, at.line, before.length, line.length, text === '' ? ': ' : `: ${text}`),
				certain: false,
			},
		],
	};
};
