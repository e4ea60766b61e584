import { readIdList, spaceOf } from '../idList.ts';
import { openList } from '../kiro/references.ts';
import type { Suggestion, WritingPlace } from './suggestion.ts';

/** The entry being typed, with the word that says what it is: `Requirement 1.`, `Property 2`. */
const typed = /^\s*(?:(?:and|or|&)\s+)?(?:([\p{L}]{2,14})[\s#:：]+)?((?:\p{Lu}{1,6}(?:-\p{Lu}{1,14}){0,2}-?)?[\d.]*)$/u;

/** A line of a task that tests a property: `- **Property 3`. */
const propertyLine = /^(\s*(?:[-*+]\s+)?[_*]{1,3}property\s+)(\d*)$/i;

/** Ids that may follow in a list: `_Requirements: 1.1, `, `**Validates: Requirements `, `_Depends: `. */
export function kiroSuggestion({ scope, path, before, after }: WritingPlace): Suggestion | undefined {
	const line = propertyLine.exec(before);
	if (line?.[1] !== undefined && scope.all('property').every((one) => one.path !== path)) {
		return { start: line[1].length, candidates: scope.all('property') };
	}
	const list = openList(before);
	if (!list) {
		return undefined;
	}
	const entries = before.slice(list.start).split(/[,，、;；]/);
	const entry = typed.exec(entries.at(-1) ?? '');
	if (!entry) {
		return undefined;
	}
	const [, word = '', id = ''] = entry;
	const space = spaceOf(word, list.space);
	const rest = /^[^_*]*/.exec(after)?.[0] ?? '';
	const others = [...entries.slice(0, -1), rest.replace(/^[^,，、;；]*/, '')].join(',');
	const listed = new Set(readIdList(others, space).flatMap(({ keys }) => keys));
	return {
		start: before.length - id.length,
		candidates: scope.all(space).filter(({ definition }) => !listed.has(definition.key)),
	};
}
