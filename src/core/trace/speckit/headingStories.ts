import { allMatches } from '../../document/allMatches.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { plainDigits } from '../idGrammar.ts';
import { storyWords } from '../idWords.ts';
import { idKey, type TraceReference } from '../trace.ts';

const story = new RegExp(String.raw`(?<![\p{L}\p{N}])(${storyWords})[\s-]?(\d{1,3})(?![\d.]|\p{Ll})`, 'giu');

/** What English texts call one is read in all of a text, and not in headings alone. */
const english = /^(?:user[\s-]?story|story|us)$/i;

/** So much of a heading is looked at, in UTF-16 units. */
const longest = 200;

/** The stories that headings name in other languages than English: `## Phase 3: 用户故事 1 - …`, `### Pruebas de la historia 1`. */
export function headingStories({ headings, lines }: SpecDocument): Omit<TraceReference, 'from'>[] {
	return headings.flatMap(({ textRange: { start, end } }) => {
		const text = plainDigits(lines.line(start.line).slice(start.character, end.character).slice(0, longest));
		return allMatches(text, story).flatMap(({ 0: whole, 1: word = '', 2: number = '', index }) => {
			const at = start.character + index + whole.length - number.length;
			return english.test(word)
				? []
				: [
						{
							space: 'requirement' as const,
							relation: 'mentions' as const,
							text: whole,
							keys: [idKey(`US${number}`)],
							range: range(start.line, at, start.line, at + number.length),
						},
					];
		});
	});
}
