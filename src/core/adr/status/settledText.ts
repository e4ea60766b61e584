import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, contains, type Range, range, type TextEdit } from '../../document/text.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { valueInHead } from '../../kinds/statusPlaces.ts';
import { writeDate } from '../dialect/dateForm.ts';
import type { NewPlan } from '../new/newPlan.ts';
import { describeRecord } from '../record/describeRecord.ts';
import { isDatePlaceholder } from './newDate.ts';
import { intoEmptyPlace } from './newStatus.ts';
import { statusEdits } from './statusEdits.ts';

/**
 * Puts date and status into a text that has other ones, or a placeholder for them.
 * @param status what happens to the text's own: `keep` leaves one that is no placeholder, `keep-absent` also leaves it
 * without one where it has no place for it
 */
export function settled(
	text: string,
	{ path, kind, dialect, day }: NewPlan,
	{ word, status: keeps }: { readonly word: string; readonly status: 'replace' | 'keep' | 'keep-absent' },
): string {
	const plain = parseDocument(path, text);
	const dated = applyEdits(text, dateEdits(plain, kind, writeDate(day, dialect.date)));
	const document = parseDocument(path, dated);
	const record = describeRecord(document, kind);
	if (!record || (record.status?.stage !== undefined && keeps !== 'replace')) {
		return dated;
	}
	if (!record.status && (keeps === 'keep-absent' || dialect.status === undefined)) {
		const edit = intoEmptyPlace(document, kind, word);
		return edit ? applyEdits(dated, [edit]) : dated;
	}
	return applyEdits(dated, statusEdits(document, record, kind, dialect, word));
}

/** The date of the decision, and the days on which the record was made and last changed where these have places. */
function dateEdits(document: SpecDocument, kind: Kind, date: string): TextEdit[] {
	const own = describeRecord(document, kind)?.date?.range;
	const made = valueInHead(document, kind, madeNames);
	const isOpen = made !== undefined && isDatePlaceholder(made.text);
	const places = [
		own ?? emptyDate(document, ['date']),
		isOpen && !(own && contains(own, made.range.start)) ? made.range : emptyDate(document, madeNames),
		...changedNames.map((name) => emptyDate(document, [name])),
	];
	return places.flatMap((place) => {
		if (!place || document.lines.slice(place) === date) {
			return [];
		}
		const isApart = /\s$/.test(document.lines.line(place.start.line).slice(0, place.start.character));
		return [{ range: place, newText: isApart || place === own ? date : ` ${date}` }];
	});
}

/** What the day is called on which a record is made. */
const madeNames = ['created', 'date created', 'created on', 'created at', 'creation date'];

/** And the one on which it was changed last, which is the same for a new one. */
const changedNames = ['updated', 'last updated', 'updated on', 'updated at', 'modified', 'last modified'];

/** Where a date belongs that a template leaves open: a field without a value, a key whose value is no text in YAML. */
function emptyDate(document: SpecDocument, names: readonly string[]): Range | undefined {
	const { frontMatter, lines } = document;
	for (let line = 1; frontMatter && line < frontMatter.range.end.line; line++) {
		const [, start, key] = /^(([^:]+):[ \t]*)(?:\{.*\}|\[.*\]|<.*>)?[ \t]*$/.exec(lines.line(line)) ?? [];
		if (start !== undefined && key !== undefined && isOneOf(names, key)) {
			return range(line, start.length, line, lines.line(line).length);
		}
	}
	return headFields(document).find(({ name, value }) => value === '' && isOneOf(names, name))?.valueRange;
}

/** Whether a name is one of some, with blanks or as a key has it: `last-updated`. */
function isOneOf(names: readonly string[], name: string): boolean {
	return names.includes(name.toLowerCase().replace(/[-_]/g, ' '));
}

/** Without the comments behind title, status and date: they told how to fill them in. */
export function withoutRemarks(text: string, { path, kind }: NewPlan): string {
	const document = parseDocument(path, text);
	const record = describeRecord(document, kind);
	const places = [record?.status?.range, record?.date?.range, document.title?.range];
	const lines = places.flatMap((place) => place?.start.line ?? []);
	const remarks = document.comments.filter(
		({ range: { start, end } }) =>
			lines.includes(start.line) &&
			start.line === end.line &&
			document.lines.line(end.line).trimEnd().length === end.character,
	);
	return applyEdits(
		text,
		remarks.map(({ range: { start, end } }) => {
			const before = document.lines.line(start.line).slice(0, start.character).trimEnd().length;
			return { range: { start: { line: start.line, character: before }, end }, newText: '' };
		}),
	);
}
