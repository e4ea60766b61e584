import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { plainDigits } from '../idGrammar.ts';
import { isSure, lettersOf } from '../idLetters.ts';
import { criteriaWords, scenarioWords, storyWords, userScenarioWords } from '../idWords.ts';
import { isOfFeature, type ListedItem, leadingId, listedItems, listedRows } from '../listedIds.ts';
import { orderedItems } from '../orderedItems.ts';
import { overlaps } from '../overlaps.ts';
import { type Definition, idKey } from '../trace.ts';
import { withCriteria } from './criteria.ts';
import { prdCells } from './prdTables.ts';

/** `User Story 1 - Title (Priority: P1)`, `US1 — Title`, `US2 (P1) — Title`. */
const story = storyCalled(storyWords);
const userScenario = storyCalled(userScenarioWords);

const scenarios = new RegExp(String.raw`^[\s>*_-]*(?:${scenarioWords}|(?:${criteriaWords})\p{L}*)[\s*_]*[:：]`, 'iu');

function storyCalled(words: string): RegExp {
	return new RegExp(String.raw`^(?:${words})[\s-]*(\d{1,3})(?!\d)[\s:：.—–-]*`, 'iu');
}

/**
 * Requirements, success criteria and user stories of a specification, each with what it says.
 * Source: https://github.com/github/spec-kit (templates/spec-template.md); other prefixes occur in public repositories.
 * @param feature the number that ids of the document have in them
 */
export function specDefinitions(
	document: SpecDocument,
	visible: (line: number) => string,
	feature?: string,
): readonly Definition[] {
	const items = listedItems(document, visible, feature);
	const headings = headingDefinitions(document, feature);
	const sure = new Set([
		...items.flatMap(({ id, isDoubtful }) => (isDoubtful ? [] : [idKey(id)])),
		...headings.map(({ key }) => key),
	]);
	const found = [
		...items.filter(({ id, isDoubtful }) => !isDoubtful || !sure.has(idKey(id))).map(asRequirement),
		...headings,
		...storyDefinitions(document, visible),
	];
	const known = new Set(found.map(({ key }) => key));
	const isOfPrd = overlaps(prdCells(document));
	// A list says more than a table that sums it up, so that each counts once
	const rows = listedRows(document, feature)
		.filter(({ idRange }) => !isOfPrd(idRange))
		.map(asRequirement)
		.filter(({ key }) => !known.has(key));
	return withCriteria(withoutNames([...found, ...rows]), document);
}

/** A word with a number, `AES-256`, is told from an id by its letters: nothing else counts with them, from 1 or on. */
function withoutNames(definitions: readonly Definition[]): readonly Definition[] {
	const keys = new Set(definitions.map(({ key }) => key));
	const counted = new Set(
		[...keys].filter((key) => isSure(key) || isFirst(key) || keys.has(next(key))).map((key) => lettersOf(key)),
	);
	return definitions.filter(({ key, type }) => type !== 'requirement' || counted.has(lettersOf(key)));
}

function isFirst(key: string): boolean {
	return /^\P{N}*0*1(?:$|\.)/u.test(key);
}

function next(key: string): string {
	return key.replace(/\d+$/, (number) => String(Number(number) + 1));
}

function headingDefinitions({ lines, sections }: SpecDocument, feature: string | undefined): Definition[] {
	const definitions: Definition[] = [];
	const visit = ({ heading, range: all, children }: Section): void => {
		const found = heading.level > 1 ? leadingId.exec(heading.text) : null;
		const { line, character } = heading.textRange.start;
		const id = found?.[1] ?? '';
		const at = lines.line(line).indexOf(id, character);
		if (found && at >= 0 && isOfFeature(id, feature) && !story.test(heading.text)) {
			const place = range(line, at, line, at + id.length);
			definitions.push(requirement(id, place, all, heading.text.slice(found[0].length)));
		}
		children.forEach(visit);
	};
	sections.forEach(visit);
	return definitions;
}

function asRequirement({ id, idRange, range, source }: ListedItem): Definition {
	return requirement(id, idRange, range, source);
}

function requirement(id: string, idRange: Range, range: Range, source: string): Definition {
	return define({
		space: 'requirement',
		type: /^SC/.test(id) ? 'success-criterion' : 'requirement',
		id,
		idRange,
		range,
		text: briefly(plainText(source.replace(/^[\s*_:：.—–-]+/u, ''))),
	});
}

/** The scenarios of users are stories where nothing is called a story: else they show one. */
function storyDefinitions(document: SpecDocument, visible: (line: number) => string): Definition[] {
	const stories = storiesCalled(story, document, visible);
	return stories.length > 0 ? stories : storiesCalled(userScenario, document, visible);
}

function storiesCalled(words: RegExp, document: SpecDocument, visible: (line: number) => string): Definition[] {
	const definitions: Definition[] = [];
	const visit = (section: Section): void => {
		const { heading } = section;
		const found = heading.level > 1 ? words.exec(plainDigits(heading.text)) : null;
		if (found) {
			const number = found[1] ?? '';
			const { line, character } = heading.textRange.start;
			const at = plainDigits(document.lines.line(line)).indexOf(number, character);
			const one = define({
				space: 'requirement',
				type: 'user-story',
				id: `US${number}`,
				idRange: range(line, at, line, at + number.length),
				range: section.range,
				text: briefly(heading.text.slice(found[0].length)),
			});
			definitions.push(one, ...scenariosOf(section, one, document, visible));
		}
		section.children.forEach(visit);
	};
	document.sections.forEach(visit);
	return definitions;
}

function scenariosOf(
	{ bodyRange }: Section,
	story: Definition,
	document: SpecDocument,
	visible: (line: number) => string,
): Definition[] {
	const { lines } = document;
	for (let line = bodyRange.start.line; line < bodyRange.end.line; line++) {
		if (scenarios.test(visible(line).slice(0, 60))) {
			const within = { start: { line: line + 1, character: 0 }, end: bodyRange.end };
			return orderedItems(document, within, visible).map(({ number, numberRange, range, textRange }) =>
				define({
					space: 'scenario',
					type: 'scenario',
					// `1.2` says the number of its story, too
					id: number.startsWith(`${story.id.slice(2)}.`) ? `US${number}` : `${story.id}.${number}`,
					idRange: numberRange,
					range,
					text: briefly(plainText(lines.slice({ start: textRange.start, end: range.end }))),
					parent: story.key,
				}),
			);
		}
	}
	return [];
}
