import { plainText } from '../../document/plainText.ts';
import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { range } from '../../document/text.ts';
import { briefly } from '../briefly.ts';
import { define } from '../define.ts';
import { orderedItems } from '../orderedItems.ts';
import type { Definition } from '../trace.ts';

/** `- **FR-001**: …`, `- **R001** (MUST): …`, `- FR-001: …`, `**SC-002** …`: an id that begins an item. */
const item =
	/^([ \t]*(?:[-*+][ \t]+)?)(\*\*|__)?(\p{Lu}{1,6}-?\d{1,4}(?:\.\d{1,4}){0,2}[a-z]?)(?:\*\*|__)?(?=\s*[:：(]|\*\*|\s+\S)/u;

/** `User Story 1 - Title (Priority: P1)`, `US1 — Title`, `US2 (P1) — Title`. */
const story =
	/^(?:user story|story|us|用户故事|使用者故事|ユーザーストーリー|사용자 스토리)[\s-]*(\d{1,3})(?!\d)[\s:：.—–-]*/iu;

const scenarios =
	/^[\s>*_-]*(?:acceptance scenarios?|acceptance criteria|验收场景|受け入れシナリオ|인수 시나리오)[\s*_]*[:：]/iu;

/**
 * Requirements, success criteria and user stories of a specification, each with what it says.
 * Source: https://github.com/github/spec-kit (templates/spec-template.md); other prefixes occur in public repositories.
 */
export function specDefinitions(document: SpecDocument, hidden: (line: number) => boolean): Definition[] {
	return [...listedDefinitions(document, hidden), ...storyDefinitions(document, hidden)];
}

function listedDefinitions({ lines }: SpecDocument, hidden: (line: number) => boolean): Definition[] {
	const definitions: Definition[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = lines.line(line);
		const found = hidden(line) ? null : item.exec(source);
		const [whole = '', before = '', strong = '', id = ''] = found ?? [];
		// Without a bullet or bold letters it is a sentence that begins with an id
		if (!found || (strong === '' && !(before.trim() !== '' && /^\s*[:：]/.test(source.slice(whole.length))))) {
			continue;
		}
		const at = before.length + strong.length;
		const end = lastLine(line, before.length, lines);
		definitions.push(
			define({
				space: 'requirement',
				type: /^SC/.test(id) ? 'success-criterion' : 'requirement',
				id,
				idRange: range(line, at, line, at + id.length),
				range: range(line, 0, end, lines.line(end).length),
				text: briefly(plainText(source.slice(whole.length).replace(/^[\s*_:：]+/u, ''))),
			}),
		);
	}
	return definitions;
}

/** The item goes on over lines that stand further in; a blank line or another item ends it. */
function lastLine(first: number, indent: number, lines: SpecDocument['lines']): number {
	let last = first;
	while (last + 1 < lines.count && indent > 0 && /^\s+\S/.test(lines.line(last + 1))) {
		const width = /^\s*/.exec(lines.line(last + 1))?.[0].length ?? 0;
		if (width < Math.min(indent, 2)) {
			break;
		}
		last++;
	}
	return last;
}

function storyDefinitions(document: SpecDocument, hidden: (line: number) => boolean): Definition[] {
	const definitions: Definition[] = [];
	const visit = (section: Section): void => {
		const { heading } = section;
		const found = heading.level > 1 ? story.exec(heading.text) : null;
		if (found) {
			const number = found[1] ?? '';
			const { line, character } = heading.textRange.start;
			const at = document.lines.line(line).indexOf(number, character);
			const one = define({
				space: 'requirement',
				type: 'user-story',
				id: `US${number}`,
				idRange: range(line, at, line, at + number.length),
				range: section.range,
				text: briefly(heading.text.slice(found[0].length)),
			});
			definitions.push(one, ...scenariosOf(section, one, document, hidden));
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
	hidden: (line: number) => boolean,
): Definition[] {
	const { lines } = document;
	for (let line = bodyRange.start.line; line < bodyRange.end.line; line++) {
		if (!hidden(line) && scenarios.test(lines.line(line).slice(0, 60))) {
			const within = { start: { line: line + 1, character: 0 }, end: bodyRange.end };
			return orderedItems(document, within, hidden).map(({ number, numberRange, range, textRange }) =>
				define({
					space: 'scenario',
					type: 'scenario',
					id: `${story.id}.${number}`,
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
