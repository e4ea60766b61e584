import type { Field, Section, SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import { ownValue } from '../../kinds/fieldsInLine.ts';
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
	return field ? inField(document, field) : section && lineIn(document, section);
}

/** The value of a field without other fields behind it on its line. */
function inField({ lines }: SpecDocument, { form, valueRange }: Field): Range {
	const { start } = valueRange;
	const own = form === 'table' ? undefined : ownValue(lines.slice(valueRange));
	return own ? range(start.line, start.character, start.line, start.character + own.length) : valueRange;
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
			found = range(line, /^\s*(?:[-*+]\s+)?/.exec(source)?.[0].length ?? 0, line, source.trimEnd().length);
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
