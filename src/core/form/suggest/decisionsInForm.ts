import { completeRecord } from '../../adr/completion/completeRecord.ts';
import { recordPlaces } from '../../adr/completion/recordPlace.ts';
import type { AdrRepository } from '../../adr/log/repository.ts';
import type { Suggestions, SuggestionWish } from './suggestion.ts';

/**
 * The decision records that may be named at a place of a field, as links or ids: those that the text editor proposes in
 * a text like that of the field.
 * @param repository asked for only where a record may be named: to read it takes longer than a key
 */
export function decisionsInForm(
	repository: () => AdrRepository,
	path: string,
	{ before, after, above }: Extract<SuggestionWish, { about: 'ids' }>,
): Suggestions | undefined {
	const line = before + after;
	const position = { line: above.length, character: before.length };
	if (recordPlaces(line, position.character).length === 0) {
		return undefined;
	}
	const text = [...[...above].reverse(), line].join('\n');
	const found = completeRecord(repository(), path, text, position).filter(({ record }) => record !== undefined);
	const [first] = found;
	if (!first) {
		return undefined;
	}
	const { start, end } = first.range;
	// Numbers are compared without the zeros before them
	const typed = before
		.slice(start.character)
		.toLowerCase()
		.replace(/(?<!\d)0+(?=\d)/, '');
	const fitting = found.filter(({ filterText }) => filterText.toLowerCase().startsWith(typed));
	return {
		start: start.character,
		behind: end.character - before.length,
		proposals: fitting.map(({ label, detail, insertText }) => ({ value: label, text: detail, insert: insertText })),
	};
}
