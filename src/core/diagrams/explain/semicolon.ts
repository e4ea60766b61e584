import { range } from '../../document/text.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';

/** A message or note of a sequence diagram up to its text. */
const beginning = /^\s*(?:[^:;]*(?:->|-->|-x|-\)|--x|--\)|<<)[^:;]*|note\s[^:;]*):/i;

/** A statement with a text behind a word: a block, one of its parts, a title, a participant with its name. */
const textBehindWord =
	/^\s*(?:(?:alt|and|box|break|critical|else|loop|opt|option|par|par_over|title)\s|(?:create\s+)?(?:participant|actor)\s.*\sas\s)/i;

/** What begins or is a statement of its own, which a semicolon may part from the message before it. */
const statement =
	/->|-x|-\)|<<|^\s*(?:activate|alt|and|autonumber|box|break|create|critical|deactivate|destroy|else|end|loop|note|opt|option|par|participant|actor|rect|title)\b/i;

/** An entity as HTML writes it, up to its semicolon. */
const htmlEntity = /&[a-z]{2,8}$/;

/** A semicolon in the text of a message or behind the word of a statement: it ends the statement, and the rest of the text is none. */
export const semicolon: Cause = ({ lines, header, at }) => {
	if (header.family !== 'sequence' || !at) {
		return undefined;
	}
	const line = lines.line(at.line);
	const ends = semicolonsOf(line);
	const index = ends.findLastIndex((end) => end < at.character);
	const end = ends[index];
	const before = line.slice((ends[index - 1] ?? -1) + 1, end);
	// Behind another statement than a message, such as `activate B`, no text goes on
	const isMessage = beginning.test(before);
	if (end === undefined || !(isMessage || textBehindWord.test(before))) {
		return undefined;
	}
	const name = htmlEntity.exec(before)?.[0];
	if (name !== undefined) {
		const start = end - name.length;
		return {
			message: `An entity begins with \`#\` here: \`#${name.slice(1)};\`. The semicolon of \`${name};\` ends the text.`,
			range: range(at.line, start, at.line, end + 1),
			attempts: [
				{
					title: `Change it to #${name.slice(1)};`,
					text: withPart(lines, at.line, start, start + 1, '#'),
					certain: true,
				},
			],
		};
	}
	return {
		message: `A semicolon ends the ${isMessage ? 'message' : 'statement'} here. Write #59; for a semicolon in the text.`,
		range: range(at.line, end, at.line, end + 1),
		attempts: [
			{
				title: 'Write the semicolon as #59;',
				text: withPart(lines, at.line, end, end + 1, '#59;'),
				certain: ends.length === 1 && !statement.test(line.slice(end + 1)),
			},
		],
	};
};

/** Where the semicolons of a line stand that end no entity (`#35;`) and are not its last sign. */
function semicolonsOf(line: string): number[] {
	return [...line.matchAll(/#\w+;|;(?!\s*$)/g)].filter(([found]) => found === ';').map(({ index }) => index);
}
