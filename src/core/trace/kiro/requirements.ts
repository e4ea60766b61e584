import { plainText } from '../../document/plainText.ts';
import type { Heading, Section, SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { type OrderedItem, orderedItems } from '../orderedItems.ts';
import type { Definition } from '../trace.ts';

/** `Requirement 1: Title`, `要件1`, `需求 1：…`, `FR-1.1: …`, `US-1 …`. */
const titled =
	/^(?:(?:requirements?|req|requisit[oe]|exigence|anforderung|требование|要件|要求|需求|요구사항)[\s#.:-]*(\d{1,4}(?:\.\d{1,4}){0,3})|(\p{Lu}{1,5}-?\d{1,4}(?:\.\d{1,4}){0,3}))(?![\p{L}\p{N}])/iu;

/** `3. Path generation`, `2.1 Sources`: a chapter of any document, and a requirement where criteria stand under it. */
const numbered = /^(\d{1,4}(?:\.\d{1,4}){0,3})(?:[.)．、:：]\s*|\s+)(?=\S)/u;

/** What the list of criteria is called, as a heading or as a line of its own. */
const criteriaTitle =
	/^(?:acceptance criteria|受入基準|受け入れ基準|受入条件|验收标准|驗收標準|验收准则|수용 기준|인수 조건|crit[eé]rios? de aceita|criterios? de aceptaci|crit[èe]res d.acceptation|akzeptanzkriterien|criteri di accettazione|критерии при[её]мки)/iu;

/**
 * Requirements and their acceptance criteria. The id of a criterion is that of its requirement and its number in the
 * list, unless it says the whole id itself.
 * Source: https://kiro.dev/docs/specs/ ; the forms of other agents are read off public repositories.
 */
export function requirementDefinitions(document: SpecDocument, hidden: (line: number) => boolean): Definition[] {
	const definitions: Definition[] = [];
	const visit = (section: Section, above: Definition | undefined, inCriteria: boolean): void => {
		const isCriteria = inCriteria || criteriaTitle.test(section.heading.text);
		// A numbered heading among criteria puts them into groups, and they are counted through the groups
		const own = isCriteria ? undefined : requirementOf(section, document);
		const requirement = own ?? above;
		if (own) {
			definitions.push(own);
		}
		definitions.push(...criteriaIn(section, requirement, isCriteria, document, hidden));
		for (const child of section.children) {
			visit(child, requirement, isCriteria);
		}
	};
	for (const section of document.sections) {
		visit(section, undefined, false);
	}
	return definitions;
}

function requirementOf({ heading, range }: Section, document: SpecDocument): Definition | undefined {
	const found = titled.exec(heading.text) ?? numbered.exec(heading.text);
	const id = found?.[1] ?? found?.[2];
	if (!found || id === undefined) {
		return undefined;
	}
	const words = heading.text.slice(found[0].length).replace(/^[\s:：.—–-]+/u, '');
	return define({
		space: 'requirement',
		type: 'requirement',
		id,
		idRange: placeOf(id, heading, document),
		range,
		text: briefly(words || heading.text),
	});
}

function placeOf(id: string, { textRange }: Heading, { lines }: SpecDocument): Range {
	const { line, character } = textRange.start;
	const at = lines.line(line).indexOf(id, character);
	return at < 0 ? textRange : range(line, at, line, at + id.length);
}

/**
 * Under a heading of criteria, behind a line "**Acceptance Criteria**", right under a requirement where they read as
 * criteria, or anywhere with whole ids of their own: `1.2 WHEN …`. The notes of other sections are numbered too.
 */
function criteriaIn(
	section: Section,
	requirement: Definition | undefined,
	isCriteria: boolean,
	document: SpecDocument,
	hidden: (line: number) => boolean,
): Definition[] {
	const begin = isCriteria ? section.bodyRange.start.line : lineOfCriteria(section, document, hidden);
	const within =
		begin === undefined ? section.bodyRange : { ...section.bodyRange, start: { line: begin, character: 0 } };
	const items = orderedItems(document, within, hidden);
	const text = ({ textRange, range }: OrderedItem): string =>
		document.lines.slice({ start: textRange.start, end: range.end });
	const isSure = begin !== undefined || (items.length > 0 && items.every((item) => isCriterion(text(item))));
	return items.flatMap((item) => {
		const isWhole = item.number.includes('.');
		if (!isSure || (!isWhole && !requirement)) {
			return [];
		}
		const id = isWhole || !requirement ? item.number : `${requirement.id}.${item.number}`;
		return [
			define({
				space: 'requirement',
				type: 'criterion',
				id,
				idRange: item.numberRange,
				range: item.range,
				text: briefly(plainText(text(item))),
				parent: requirement?.key,
			}),
		];
	});
}

/** Whether a numbered item reads as a criterion: it says what the system shall do, or when. */
function isCriterion(text: string): boolean {
	return /\b(?:when|while|where|if)\b|\b(?:shall|must|should|will)\b|[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/iu.test(
		text,
	);
}

function lineOfCriteria(
	{ bodyRange }: Section,
	{ lines }: SpecDocument,
	hidden: (line: number) => boolean,
): number | undefined {
	for (let line = bodyRange.start.line; line <= bodyRange.end.line; line++) {
		const text = lines
			.line(line)
			.replace(/^[\s>*_+-]+/, '')
			.slice(0, 60);
		if (!hidden(line) && criteriaTitle.test(text)) {
			return line + 1;
		}
	}
	return undefined;
}
