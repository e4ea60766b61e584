import { recordDate } from '../adr/record/recordDate.ts';
import { stageOf } from '../adr/record/stage.ts';
import type { Placeholder, SpecDocument } from '../document/specDocument.ts';
import { headFields } from './documentHead.ts';
import type { Kind } from './kind.ts';
import { isOpenTitle } from './openTitle.ts';
import { isTemplateName } from './reservedPaths.ts';
import { documentStatus } from './status.ts';

/** A place that a record leaves open without the marks by which placeholders are known. */
export interface RecordPlaceholder extends Placeholder {
	/** Whether a status is still to be chosen there. */
	readonly isStatus?: true;
}

/** What a template has where a date belongs: `YYYY-MM-DD`, `[DD/MM/YYYY]`, `TT.MM.JJJJ`, `YYYY年MM月DD日`. */
const dateForm =
	/^[[({<"'`*_]*(?:(?:Y{4}|J{4}|A{4})([-./年])M{2}([-./月])(?:D|T|J){2}日?|(?:D|T|J){2}([-./])M{2}\3(?:Y{4}|J{4}|A{4}))[\])}>"'`*_]*$/i;

/** A field that says how dates are written has such a form for its value. */
const nameOfForm = /format|pattern|muster|書式|格式|形式|형식/i;

/** What is said in brackets is a remark, bars and slashes included. */
const opensBracket = /[([{][^)\]}]*$/;

/** Characters of a value that are looked at. */
const longest = 300;

/** The places that a record leaves open: a status to choose, in all kinds that have one, a date, a title. None in a template. */
export function recordPlaceholders(document: SpecDocument, kind: Kind): readonly RecordPlaceholder[] {
	if (isTemplateName(document.path)) {
		return [];
	}
	const others = kind.record ? [...openDates(document, kind), ...openTitles(document)] : [];
	return [...openStatus(document, kind), ...others];
}

function openStatus(document: SpecDocument, kind: Kind): RecordPlaceholder[] {
	const status = documentStatus(document, kind);
	return status && isStatusChoice(status.text)
		? [{ form: 'choice', text: status.text, range: status.range, isStatus: true }]
		: [];
}

/** Whether a text is a list of statuses to choose from: three or more with bars or slashes, or two with a bar. */
function isStatusChoice(text: string): boolean {
	const [, inner = text] = /^\s*[[({<"]*(.*?)[\])}>"]*\s*$/su.exec(text.slice(0, longest)) ?? [];
	const parts = inner.split(/[|/]/).map((part) => part.trim());
	const stages = parts.filter((part) => !/^(?:…|\.{3}|etc\.?)$/.test(part)).map(stageOf);
	return (
		(parts.length > 2 || (parts.length === 2 && inner.includes('|') && !/\d/.test(inner))) &&
		parts.filter((part) => /\d/.test(part)).length < 2 &&
		!parts.some((part) => opensBracket.test(part)) &&
		stages.every((stage) => stage !== undefined) &&
		new Set(stages).size > 1
	);
}

function openDates(document: SpecDocument, kind: Kind): RecordPlaceholder[] {
	const own = headFields(document)
		.filter(({ name, value }) => isDateForm(value) && !nameOfForm.test(name))
		.map(({ valueRange }) => valueRange);
	const date = recordDate(document, kind, undefined);
	const isOther = date && isDateForm(date.text) && !own.some(({ start }) => start.line === date.range.start.line);
	return [...own, ...(isOther ? [date.range] : [])].map((range) => ({
		form: 'example',
		text: document.lines.slice(range),
		range,
	}));
}

function isDateForm(text: string): boolean {
	return text.length < longest && dateForm.test(text.trim());
}

function openTitles({ title, lines }: SpecDocument): RecordPlaceholder[] {
	if (!title || title.text.length > longest || !isOpenTitle(title.text)) {
		return [];
	}
	const { start, end } = title.range;
	const source = lines.line(start.line);
	const before = /^\s*#*\s*/.exec(source)?.[0].length ?? 0;
	const last = start.line === end.line ? Math.min(end.character, source.trimEnd().length) : source.trimEnd().length;
	const range = { start: { line: start.line, character: before }, end: { line: start.line, character: last } };
	return [{ form: 'bracket', text: title.text.trim(), range }];
}
