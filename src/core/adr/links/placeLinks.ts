import type { Field, SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { frontMatterValues } from '../../document/yaml.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { LinkHabit } from '../dialect/linkHabits.ts';
import { fieldOf, isOn, ownValue } from '../record/linkPlace.ts';
import { idOf, type LinkTarget, linkTo } from '../record/linkTarget.ts';
import type { AdrRecord, LinkPlace } from '../record/record.ts';
import { relationOf, reverse } from '../record/relation.ts';
import { fieldBehind, lastLineOf } from '../status/newField.ts';
import { escapedFor } from '../status/statusValue.ts';
import { addBehind, insertion, listMark } from './bodyLines.ts';
import { intoKey, newKey } from './keyLinks.ts';
import type { NewLink } from './linkEdits.ts';
import { namedLike } from './namedLike.ts';

/**
 * Writes links of one relation into the field or the key of front matter that the record has for them, else where the
 * log has it.
 * @returns undefined where it has none, or what stands there is no list of records
 */
export function placeLinkEdits(
	document: SpecDocument,
	record: AdrRecord,
	dialect: Dialect,
	links: readonly NewLink[],
): TextEdit[] | undefined {
	const [first] = links;
	const relation = first && relationOf(first.label);
	const habit = relation && dialect.places?.[relation];
	if (!relation || !habit) {
		return undefined;
	}
	const places = (record.linkPlaces ?? []).filter((place) => place.relation === relation);
	const place = places.find(({ form }) => form === habit.form) ?? places[0];
	const form = place?.form ?? habit.form;
	if (!place && isTaken(document, habit)) {
		return undefined;
	}
	const named = links.map(({ target }) => nameOf(document, target, form, habit, dialect));
	if (form === 'front-matter') {
		const edit = place ? intoKey(document, place, habit, named) : newKey(document, record, habit, relation, named);
		return edit && [edit];
	}
	const isListed = habit.list === 'lines' && form !== 'table';
	const text = isListed ? listed(named) : named.map((name) => escapedFor(form, name)).join(', ');
	const field = place && fieldOf(document, place);
	if (!place) {
		const other = (record.linkPlaces ?? []).find((one) => one.relation === reverse(relation) && one.form === form);
		const edit = fieldBehind(document, form, { name: habit.name, text }, other && lineField(document, other));
		return edit && [isListed ? { ...edit, newText: edit.newText.replace(/ +(?=\r?\n {2}- )/, '') } : edit];
	}
	if (place.list === 'lines') {
		return [belowItems(document, place, named)];
	}
	if (isListed && place.empty !== undefined) {
		return field && [listIntoField(document, field, text)];
	}
	const edit = field && intoField(document, record, field, place, text);
	return edit && [edit];
}

/** Names on lines of their own, as items of a field that is no deeper than the text. */
function listed(names: readonly string[]): string {
	return names.map((name) => `\n  - ${name}`).join('');
}

/** A list in place of what says that there is nothing, without the blank behind the colon. */
function listIntoField(document: SpecDocument, { value, valueRange: { start } }: Field, text: string): TextEdit {
	const { line, character } = start;
	const source = document.lines.line(line);
	const from = { line, character: source.slice(0, character).trimEnd().length };
	const until = { line, character: character + ownValue(value).length };
	return { range: { start: from, end: until }, newText: insertion(document, from, text).newText };
}

/** Whether a field or key has words in the place of records: its author says something else there. */
function isTaken(document: SpecDocument, { name }: LinkHabit): boolean {
	const names = [...Object.keys(frontMatterValues(document)), ...headFields(document).map((field) => field.name)];
	return names.some((one) => one.toLowerCase() === name.toLowerCase());
}

/** The field that a place is, or that its line begins with. */
function lineField(document: SpecDocument, { range }: LinkPlace): Field | undefined {
	return headFields(document).find((field) => field.range.start.line === range.start.line);
}

/** Items like the last one of the list that stands below the field, with the next numbers where its numbers count. */
function belowItems(document: SpecDocument, { range: { end } }: LinkPlace, names: readonly string[]): TextEdit {
	const [above, mark = ''] = [end.line - 1, end.line].map((line) => listMark(document.lines.line(line)));
	const step = above === mark ? 0 : 1;
	const numbered = (more: number): string => mark.replace(/\d+/, (digits) => String(Number(digits) + more * step));
	return addBehind(document, end.line, names.map((name, i) => `\n${numbered(i + 1)}${name}`).join(''));
}

/** In place of what says that there is nothing, else behind the records that are named and what is said of them. */
function intoField(
	document: SpecDocument,
	record: AdrRecord,
	{ value, valueRange: { start, end } }: Field,
	place: LinkPlace,
	text: string,
): TextEdit | undefined {
	const { line, character } = start;
	const source = document.lines.line(line);
	if (place.empty !== undefined) {
		const before = /\s$/.test(source.slice(0, character)) ? '' : ' ';
		const after = place.form === 'table' && value === '' && !/^\s/.test(source.slice(character)) ? ' ' : '';
		const until = { line, character: character + ownValue(value).length };
		return { range: { start, end: until }, newText: before + text + after };
	}
	const last = record.links.filter((link) => link.relation === place.relation && isOn(link, place)).at(-1);
	const valueEnd = character + ownValue(value).length;
	const isSaid = /[\p{L}\p{N}]/u.test(source.slice(last?.range.end.character ?? character, valueEnd));
	// A sentence that goes on below has no end on this line
	if (isSaid && lastLineOf(document, place) > line) {
		return undefined;
	}
	const at = isSaid || !last ? { line: end.line, character: valueEnd } : last.range.end;
	return { range: { start: at, end: at }, newText: `, ${text}` };
}

function nameOf(
	document: SpecDocument,
	target: LinkTarget,
	form: LinkPlace['form'],
	{ named }: LinkHabit,
	{ idLetters }: Dialect,
): string {
	if (named) {
		return namedLike(named, target, document.path, idLetters);
	}
	const id = form === 'front-matter' ? idOf(target.name, idLetters) : undefined;
	return id ?? linkTo(target, document.path, 'id', idLetters);
}
