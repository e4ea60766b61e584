import type { QuestionMaterial } from '../../../../core/generation/material.ts';
import { statementsOf } from '../../../../core/rules/requirements/statements.ts';
import type { OfflineItem } from '../answerLine.ts';

/** Shorter statements may well be the same. */
const shortest = 40;

/** A requirement or criterion that says word for word what an earlier one says. */
export function repeatedStatements({ own: { document, kind } }: QuestionMaterial): OfflineItem[] {
	const first = new Map<string, string>();
	return statementsOf(document, kind).flatMap(({ definition, text, range }) => {
		const key = text.toLowerCase();
		const before = first.get(key);
		if (key.length < shortest || before === undefined) {
			first.set(key, definition.id);
			return [];
		}
		const { line, character } = range.start;
		const quote = document.lines
			.line(line)
			.slice(character)
			.replace(/^[\s.):：*_-]+/u, '');
		return before === definition.id
			? []
			: [
					{
						line,
						quote,
						message: `This says word for word what ${before} says: who changes one will miss the other.`,
						fix: `Remove it, or say what differs from ${before}.`,
					},
				];
	});
}
