import type { Section, SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import type { Kind } from '../../kinds/kind.ts';
import { isTitleWord } from '../../kinds/openTitle.ts';
import { statusNames } from '../../kinds/statusWords.ts';
import { titleHeading } from '../../kinds/titleHeading.ts';
import type { AdrRecord } from './record.ts';
import { dateNames } from './recordDate.ts';

/** What stands beside the name of a title in the header of a table where the titles stand below it. */
const columns = new Set(['status', ...statusNames, ...dateNames]);

/**
 * Where the title of a record stands whose first heading only names what it is: in a section or a field that is called
 * "Title", in any language that kinds know. A section of more than a line is none.
 */
export function titleBelow(document: SpecDocument): Range | undefined {
	const section = all(document.sections).find(({ heading }) => heading !== document.title && isTitleWord(heading.text));
	const field = headFields(document).find(
		({ name, value, form }) =>
			value !== '' && isTitleWord(name) && !(form === 'table' && columns.has(headingKey(value))),
	);
	return field?.valueRange ?? (section && lineIn(document, section));
}

function all(sections: readonly Section[]): readonly Section[] {
	return sections.flatMap((section) => [section, ...section.children]);
}

/** The only line of a section that has text, without the blanks around it. */
function lineIn({ lines }: SpecDocument, { heading, bodyRange: { start, end } }: Section): Range | undefined {
	const last = end.character > 0 ? end.line : end.line - 1;
	let found: Range | undefined;
	for (let line = Math.max(start.line, heading.range.end.line + 1); line <= last; line++) {
		const source = lines.line(line);
		if (source.trim() !== '') {
			if (found || /^\s*(?:[#>|]|```|~~~|<!--)/.test(source)) {
				return undefined;
			}
			found = range(line, source.length - source.trimStart().length, line, source.trimEnd().length);
		}
	}
	return found;
}

/** Whether the first heading of a record only says what it is, and its title stands in a section or a field below. */
export function hasTitleBelow(
	document: SpecDocument,
	{ titleRange }: Pick<AdrRecord, 'titleRange'>,
	kind: Kind,
): boolean {
	const heading = titleHeading(document, kind);
	return heading !== undefined && titleRange !== undefined && titleRange.start.line > heading.range.end.line;
}
