import type { FormModel, SectionModel } from '../core/form/formModel.ts';
import type { PartModel } from '../core/form/parts/partModel.ts';
import type { Suggestions } from '../core/form/suggest/suggestion.ts';
import { both, count, flag, list, maybe, object, type Shape, text, variants, word } from './shape.ts';

const severity = word('error', 'warning', 'hint');
const findingCounts = object({ error: count, warning: count, hint: count });
const sectionState = word('missing', 'empty', 'draft', 'complete');
const valueUse = word('text', 'date', 'people', 'version', 'technologies', 'tags');

const frontMatter = object({
	fields: list(
		object({
			path: list(text),
			type: word('text', 'list', 'group', 'source'),
			values: list(text),
			choices: list(text),
			present: flag,
			use: valueUse,
		}),
	),
	problem: maybe(text),
	source: maybe(text),
});

const options = object({
	options: list(
		object({
			title: text,
			listed: flag,
			section: maybe(text),
			arguments: list(object({ tone: maybe(word('good', 'neutral', 'bad')), text })),
			chosen: flag,
		}),
	),
	weighed: flag,
	weighable: flag,
	decided: flag,
});

/** A document as a form shows it, without the texts of its sections. */
export const formModel: Shape<FormModel> = object({
	kind: object({ id: text, name: text }),
	title: text,
	ownTitle: maybe(text),
	status: maybe(text),
	version: text,
	frontMatter: maybe(frontMatter),
	percent: count,
	sections: list(
		object({
			id: text,
			title: text,
			depth: count,
			line: count,
			state: sectionState,
			required: flag,
			percent: count,
			findings: findingCounts,
		}),
	),
	offers: list(object({ id: text, title: text, parent: maybe(text), required: flag, again: flag })),
	next: maybe(text),
	options: maybe(options),
	findings: findingCounts,
});

const components = object({
	direction: text,
	components: list(object({ id: text, label: text, group: maybe(text) })),
	connections: list(object({ from: text, to: text, label: text })),
	groups: list(object({ id: text, title: text, parent: maybe(text) })),
});

const entities = object({
	entities: list(
		object({ name: text, fields: list(object({ dataType: text, name: text, keys: list(text), comment: text })) }),
	),
	relations: list(object({ from: text, to: text, connector: text, label: text })),
});

const item = object({
	depth: count,
	marker: text,
	text,
	box: maybe(object({ mark: text, optional: flag })),
	id: maybe(text),
	traced: flag,
	line: count,
	requirements: list(text),
});

const part: Shape<PartModel> = both(
	object({ first: count, last: count }),
	variants('type', {
		prose: { text },
		fields: { fields: list(object({ name: text, value: text, choices: list(text), use: valueUse })) },
		table: { columns: list(object({ title: text, choices: list(text) })), rows: list(list(text)) },
		list: { items: list(item), areTasks: flag, servesRequirements: flag, areCriteria: flag },
		code: {
			language: text,
			content: text,
			closed: flag,
			components: maybe(components),
			entities: maybe(entities),
			sourceOnly: maybe(object({ line: maybe(count), what: text })),
		},
	}),
);

const left = variants('what', {
	missing: {},
	empty: {},
	placeholder: { line: count, text },
	guidance: {},
	task: { line: count },
	section: { id: text, title: text },
	status: { text },
});

/** A section as it is edited. */
export const sectionModel: Shape<SectionModel> = object({
	id: text,
	title: text,
	state: sectionState,
	heading: maybe(text),
	content: word(
		...(['prose', 'list', 'criteria', 'tasks', 'table', 'diagram', 'code'] as const),
		...(['fields', 'options', 'endpoints', 'entities'] as const),
	),
	guidance: text,
	parts: list(part),
	placeholders: list(text),
	shownAbove: list(count),
	findings: list(
		object({ finding: count, rule: text, severity, message: text, line: count, part: maybe(count), fixes: list(text) }),
	),
	status: maybe(object({ text: maybe(text), choices: list(text) })),
	endpoint: maybe(object({ method: text, path: text })),
	canComplete: flag,
	left: list(left),
});

/** What may be written at a place. */
export const suggestions: Shape<Suggestions> = object(
	{ start: count, proposals: list(object({ value: text, text }, { insert: text })) },
	{ behind: count },
);
