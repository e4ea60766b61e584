import type { FormOperation } from '../core/form/formEdits.ts';
import { count, flag, list, maybe, object, place, type Shape, text, variants, word } from './shape.ts';

const tone = word('good', 'neutral', 'bad');
const path = list(text);

const fieldChange = variants('type', {
	value: { field: count, value: text },
	name: { field: count, name: text },
	add: { behind: count, name: text, value: text },
	remove: { field: count },
});

const tableChange = variants('type', {
	cell: { row: place, column: count, value: text },
	insertRow: { behind: place },
	removeRow: { row: count },
	moveRow: { row: count, to: count },
	insertColumn: { at: count, title: text },
	removeColumn: { column: count },
	moveColumn: { column: count, to: count },
	paste: { row: place, column: count, cells: list(list(text)) },
});

const listChange = variants('type', {
	text: { item: count, text },
	insert: { behind: count, text, within: flag },
	remove: { item: count },
	move: { item: count, direction: word('up', 'down') },
	indent: { item: count, direction: word('in', 'out') },
});

const codeChange = variants('type', { content: { content: text }, language: { language: text } });

const componentChange = variants('type', {
	add: { label: text, group: maybe(text) },
	label: { id: text, label: text },
	remove: { id: text },
	connect: { from: text, to: text, label: text },
	connection: { connection: count, label: text },
	ends: { connection: count, from: text, to: text },
	disconnect: { connection: count },
	rename: { id: text, newId: text },
	direction: { direction: text },
});

const entityField = object({ dataType: text, name: text, keys: list(text), comment: text });

const entityChange = variants('type', {
	add: { name: text },
	rename: { entity: text, name: text },
	remove: { entity: text },
	addField: { entity: text, field: entityField },
	field: { entity: text, place: count, field: entityField },
	removeField: { entity: text, place: count },
	relate: { from: text, to: text, connector: text, label: text },
	relation: { relation: count, from: text, to: text, connector: text, label: text },
	unrelate: { relation: count },
});

const partOperation = variants('editor', {
	prose: { text },
	fields: { change: fieldChange },
	table: { change: tableChange },
	list: { change: listChange },
	code: { change: codeChange },
	components: { change: componentChange },
	entities: { change: entityChange },
});

const frontMatterChange = variants('type', {
	set: { path, value: text },
	list: { path, values: list(text) },
	remove: { path },
	source: { source: text },
});

const taskChange = variants('type', {
	tick: { item: count, state: word('open', 'in-progress', 'done') },
	requirements: { item: count, ids: list(text) },
});

const optionChange = variants('type', {
	title: { option: count, title: text },
	add: { title: text },
	remove: { option: count },
	choose: { option: count },
	move: { option: count, direction: word('up', 'down') },
	weigh: { option: count },
	argument: { option: count, argument: count, tone: maybe(tone), text },
	addArgument: { option: count, tone, text },
	removeArgument: { option: count, argument: count },
	moveArgument: { option: count, argument: count, direction: word('up', 'down') },
});

/** What a person does in the form. */
export const formOperation: Shape<FormOperation> = variants('type', {
	part: { section: text, part: count, operation: partOperation },
	write: { section: text, text },
	append: { section: text, text },
	start: { section: text },
	title: { text },
	heading: { section: text, text },
	endpoint: { section: text, method: text, path: text },
	status: { section: text, text },
	complete: { section: text },
	insertSection: { offer: text },
	frontMatter: { change: frontMatterChange },
	task: { section: text, part: count, change: taskChange },
	options: { change: optionChange },
});

/** A request to a language model: an edit of the text follows when the person keeps what it wrote. */
export const fillRequest = object({
	section: text,
	/** Writes an empty section, writes one anew, or says what could be better. */
	task: word('fill', 'improve', 'suggest'),
	/** What the person asks for; empty for nothing. */
	wish: text,
});
