import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { frontMatterValues } from '../../document/yaml.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { dateFormOf, writeDate } from '../dialect/dateForm.ts';
import type { AdrRecord, Stage, ValueForm } from '../record/record.ts';
import { dateNames } from '../record/recordDate.ts';
import { quoteOf, yamlValue } from '../record/yamlValue.ts';
import { asField, asFrontMatter, behindKey, intoField, intoFrontMatter } from './newField.ts';
import { escapedFor } from './statusValue.ts';

/** Where the records of a log have their dates. */
export interface DatePlace {
	readonly form: Exclude<ValueForm, 'section'>;
	/** What the field or key is called: `Date`, `date`, `日期`. */
	readonly name: string;
}

/** Whether a record has no date, or only what a template leaves in its place. */
export function lacksDate({ date, name }: AdrRecord): boolean {
	return name.date === undefined && (!date || (date.day === undefined && isDatePlaceholder(date.text)));
}

/** Whether a text is what a template has in place of a date. */
export function isDatePlaceholder(text: string): boolean {
	return /Y{2,4}|^[[{<].*[\]}>]$|^(?:tbd|todo|n\/a|-+|\?+)$/i.test(text.trim().slice(0, 200));
}

/**
 * Edits that write a date into a record that lacks one (`lacksDate`): in place of a template's, into the empty place for
 * it, else where the others of its log have theirs.
 * @param text of the date in the form of the log
 * @throws OperationError when the place for it is taken by something else
 */
export function dateEdits(document: SpecDocument, { date }: AdrRecord, place: DatePlace, text: string): TextEdit[] {
	if (date) {
		const source = document.lines.slice(date.range);
		const newText = date.form === 'front-matter' ? yamlValue(text, quoteOf(source)) : escapedFor(date.form, text);
		return [{ range: date.range, newText }];
	}
	return [intoEmptyPlace(document, text) ?? intoNewPlace(document, place, text)];
}

/**
 * Edits that give a record which is being decided the day of that as its date, in the form in which it has one. MADR's
 * front matter says "when the decision was last updated", and its users when it was made: both are that day. What
 * happens to a record later is another matter, on which they differ, and other formats say when it was proposed.
 * @param stage of the new status
 * @param day YYYY-MM-DD of the change
 */
export function decidedDateEdits(
	document: SpecDocument,
	{ date, status }: AdrRecord,
	kind: Kind,
	stage: Stage | undefined,
	day: string,
): TextEdit[] {
	const isOpen = status?.stage === 'draft' || status?.stage === 'proposed';
	const isDecided = stage === 'accepted' || stage === 'rejected';
	const isOfFormat = date?.form === 'front-matter' && isDatedInFrontMatter(kind);
	if (!isOpen || !isDecided || !isOfFormat || date.day === undefined || date.day >= day) {
		return [];
	}
	const source = document.lines.slice(date.range);
	const { line, character } = date.range.end;
	const isAlone = /^["']?\s*(?:#.*)?$/.test(document.lines.line(line).slice(character));
	const form = isAlone ? dateFormOf(date.text, date.day) : undefined;
	return form === undefined ? [] : [{ range: date.range, newText: yamlValue(writeDate(day, form), quoteOf(source)) }];
}

function isDatedInFrontMatter({ frontMatter }: Kind): boolean {
	return /^date:/m.test(frontMatter?.template ?? '');
}

function intoEmptyPlace(document: SpecDocument, text: string): TextEdit | undefined {
	const isDate = (name: string): boolean => dateNames.includes(name.toLowerCase());
	const key = Object.keys(frontMatterValues(document)).find(isDate);
	if (key !== undefined) {
		return intoFrontMatter(document, key, text);
	}
	const field = headFields(document).find(({ name, value }) => isDate(name) && value === '');
	return field && intoField(document, field, text);
}

function intoNewPlace(document: SpecDocument, { form, name }: DatePlace, text: string): TextEdit {
	if (form !== 'front-matter') {
		return asField(document, form, { name, text }, 'last');
	}
	return behindKey(document, 'status', { name, text }) ?? asFrontMatter(document, { name, text });
}

/**
 * Where a record has its date.
 * @returns undefined for one without, and where the date stands in the status or under a heading of its own
 */
export function datePlaceOf(document: SpecDocument, { date, status }: AdrRecord): DatePlace | undefined {
	if (date?.day === undefined || date.form === 'section') {
		return undefined;
	}
	const { line } = date.range.start;
	if (date.form === 'front-matter') {
		const name = /^\s*["']?([^:"']+)["']?\s*:/.exec(document.lines.line(line))?.[1];
		return name === undefined || line === status?.range.start.line ? undefined : { form: date.form, name };
	}
	const field = headFields(document).find(
		({ range, form }) => range.start.line <= line && line <= range.end.line && form === date.form,
	);
	return field && dateNames.includes(field.name.toLowerCase()) ? { form: date.form, name: field.name } : undefined;
}

/** Where a kind's own new documents have their dates. */
export function usualDatePlace(kind: Kind, { status }: AdrRecord): DatePlace {
	if (isDatedInFrontMatter(kind) || status?.form === 'front-matter') {
		return { form: 'front-matter', name: 'date' };
	}
	const field = parseDocument('', kind.intro ?? '').fields.find(({ name }) => dateNames.includes(name.toLowerCase()));
	return { form: field?.form ?? 'plain', name: field?.name ?? 'Date' };
}
