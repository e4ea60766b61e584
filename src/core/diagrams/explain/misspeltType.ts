import { nearWord } from '../../rules/adr/nearWord.ts';
import type { Cause } from './cause.ts';
import { withPart } from './replaced.ts';
import { diagramTypes, otherNames } from './types.ts';

/** A diagram that begins with a word that is nearly a type. */
export const misspeltType: Cause = ({ lines, header, problem, at }) => {
	const { word, line, range } = header;
	const isHere = problem.cause === 'unknown-type' || at?.line === line;
	if (word === '' || !isHere || diagramTypes.includes(word)) {
		return undefined;
	}
	const lower = word.toLowerCase();
	const sameLetters = diagramTypes.find((type) => type.toLowerCase() === lower);
	// A word that Mermaid takes for a type is at most misspelt
	const other = problem.cause === 'unknown-type' ? otherNames.get(lower.replace(/diagram$/, '')) : undefined;
	const meant = sameLetters ?? other ?? nearWord(word, diagramTypes);
	if (meant === undefined) {
		return undefined;
	}
	return {
		message: `No diagram begins with \`${word}\`. Did you mean \`${meant}\`?`,
		range,
		attempts: [
			{
				title: `Change it to ${meant}`,
				text: withPart(lines, line, range.start.character, range.end.character, meant),
				certain: sameLetters !== undefined,
			},
		],
	};
};
