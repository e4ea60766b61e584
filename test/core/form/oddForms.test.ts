import { parseDocument } from '../../../src/core/document/parse.ts';
import { type FormOperation, formEdits } from '../../../src/core/form/formEdits.ts';
import type { FormModel, SectionModel } from '../../../src/core/form/formModel.ts';
import type { FrontMatterField } from '../../../src/core/form/frontMatter/readFrontMatter.ts';
import { headId } from '../../../src/core/form/headId.ts';
import type { ListOperation } from '../../../src/core/form/list/listEdits.ts';
import type { OptionOperation } from '../../../src/core/form/options/optionEdits.ts';
import type { OptionsModel } from '../../../src/core/form/options/readOptions.ts';
import type { PartOperation } from '../../../src/core/form/parts/partEdits.ts';
import type { ItemModel, PartModel } from '../../../src/core/form/parts/partModel.ts';
import { readForm, readSection } from '../../../src/core/form/readForm.ts';
import type { TableModel } from '../../../src/core/form/table/tableForm.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { byPlace, RuleSet } from '../../../src/core/rules/run.ts';
import { describeDocument } from '../../../src/core/workspace/describe.ts';
import { assertKept, operationInBrief, refusedOr, toldEdits, underHeading } from '../../support/kept.ts';
import { type OddDocument, oddDocuments } from '../../support/oddSpecs.ts';
import { componentOperations, entityOperations } from './diagramOperations.ts';

interface OddForm extends OddDocument {
	readonly form: FormModel;
	/** The head first. */
	readonly sections: readonly SectionModel[];
}

function formOf({ document, kind, facts }: OddDocument): OddForm {
	const findings = new RuleSet(rules, {}).checkDocument(document, kind, []).sort(byPlace);
	const form = readForm(document, kind, facts, findings);
	const ids = [headId, ...form.sections.map(({ id }) => id)];
	const sections = ids.map((id) => readSection(document, kind, facts, findings, id));
	return { document, kind, facts, form, sections };
}

function forms(): OddForm[] {
	return oddDocuments().map(formOf);
}

/** What else a record that weighs options may look like. */
const recordForms: Readonly<Record<string, (text: string) => string>> = {
	'with a byte order mark, and no line break at its end': (text) => `\uFEFF${text.trimEnd()}`,
	'with numbers, that ends with an option': (text) =>
		text
			.replace(/^\* (Gas|\*Wood|Electric)/gm, '1. $1')
			.replace(/## More Information[\s\S]*/, '')
			.trimEnd(),
	'without arguments': (text) => text.replace(/## Pros and Cons[\s\S]*(?=## More)/, ''),
	'without a list, a decision and front matter': (text) =>
		text
			.replace(/^---[\s\S]*?---\n/, '')
			.replace(/^\* (?:Gas|\*Wood|Electric).*\n/gm, '')
			.replace(/## Decision Outcome[\s\S]*?(?=## Pros)/, ''),
	'with CRLF': (text) => text.replaceAll('\n', '\r\n'),
};

/** All that a form shows, a line for each part, field, item, row and component. */
function read({ document, kind, form, sections }: OddForm): string[] {
	const { sections: entries, offers, options, frontMatter, kind: _, version: __, ...head } = form;
	return [
		`${document.path}: ${kind.id} ${JSON.stringify(head)}`,
		...(frontMatter?.fields ?? []).map((field) => `  front matter ${JSON.stringify(field)}`),
		...entries.map(({ id, ...entry }) => `  section ${id} ${JSON.stringify(entry)}`),
		...offers.map(({ id, ...offer }) => `  offer ${id} ${JSON.stringify(offer)}`),
		...(options ? [`  options ${JSON.stringify({ ...options, options: options.options.length })}`] : []),
		...(options?.options ?? []).map((option) => `    ${JSON.stringify(option)}`),
		...sections.flatMap(({ id, parts, findings, guidance: _guidance, ...section }) => [
			`  ${id}: ${JSON.stringify(section)}`,
			...findings.map(({ rule, line, part, fixes }) => `    finding ${rule} ${JSON.stringify({ line, part, fixes })}`),
			...parts.flatMap(readPart),
		]),
	];
}

function readPart({ first, last, ...part }: PartModel): string[] {
	const place = `    ${part.type} ${first + 1}-${last + 1}`;
	switch (part.type) {
		case 'prose':
			return [`${place} ${JSON.stringify(part.text)}`];
		case 'fields':
			return [place, ...part.fields.map((field) => `      ${JSON.stringify(field)}`)];
		case 'table': {
			const { columns, rows, type: _, ...rest } = part;
			return [
				`${place} ${JSON.stringify(rest)}`,
				...columns.map((column) => `      ${JSON.stringify(column)}`),
				...rows.map((row) => `      ${JSON.stringify(row)}`),
			];
		}
		case 'list': {
			const { items, type: _, ...rest } = part;
			return [`${place} ${JSON.stringify(rest)}`, ...items.map((item) => `      ${JSON.stringify(item)}`)];
		}
		case 'code': {
			const { components, entities, type: _, ...rest } = part;
			return [
				`${place} ${JSON.stringify(rest)}`,
				...Object.entries({ ...components, ...entities }).map(
					([name, value]) => `      ${name} ${JSON.stringify(value)}`,
				),
			];
		}
	}
}

/** What an operation makes of a document, or why it is refused. */
function told({ document, kind, facts }: OddForm, operation: FormOperation): string[] {
	const lines = (): string[] =>
		refusedOr(() => {
			const { edits, traced, misfit } = formEdits(document, kind, facts.sections, operation);
			return [
				...(traced ? [`traced ${operationInBrief(traced)}`] : []),
				...(misfit ? [`draft: ${misfit}`] : []),
				...toldEdits(edits, document.text),
			];
		});
	const { type, section = '', part = '', ...rest }: Labelled = operation;
	const change = type === 'part' ? rest.operation : (rest.change ?? rest);
	const own = change && 'change' in change ? change.change : change;
	return underHeading(`  ${[section, part, type].join(' ').trim()}: ${operationInBrief(own ?? {})}`, lines());
}

/** What operations have in common. */
interface Labelled {
	readonly type: string;
	readonly section?: string;
	readonly part?: number | '';
	readonly operation?: PartOperation;
	readonly change?: object;
}

function listOperations(items: readonly ItemModel[]): ListOperation[] {
	// What can be done to the items of a long list can be done to the first ones
	return items.slice(0, 7).flatMap((_, item): ListOperation[] => [
		{ type: 'text', item, text: 'New\n\nwords' },
		{ type: 'insert', behind: item, text: 'New', within: false },
		{ type: 'insert', behind: item, text: 'Part\nof it', within: true },
		{ type: 'remove', item },
		{ type: 'move', item, direction: 'up' },
		{ type: 'move', item, direction: 'down' },
		{ type: 'indent', item, direction: 'in' },
		{ type: 'indent', item, direction: 'out' },
	]);
}

function tableOperations({ columns, rows }: TableModel): PartOperation[] {
	const last = columns.length - 1;
	return [
		{ type: 'cell', row: -1, column: 0, value: 'New | title' },
		...rows.map((_, row) => ({ type: 'cell', row, column: last, value: 'new' }) as const),
		{ type: 'insertRow', behind: -1 },
		{ type: 'insertRow', behind: rows.length - 1 },
		{ type: 'removeRow', row: 0 },
		{ type: 'moveRow', row: 0, to: rows.length - 1 },
		{ type: 'moveRow', row: rows.length - 1, to: 0 },
		{ type: 'insertColumn', at: 0, title: 'First' },
		{ type: 'insertColumn', at: last + 1, title: 'Last' },
		{ type: 'removeColumn', column: 0 },
		{ type: 'removeColumn', column: last },
		{ type: 'moveColumn', column: 0, to: last },
		{ type: 'moveColumn', column: last, to: 0 },
		{
			type: 'paste',
			row: rows.length - 1,
			column: last,
			cells: [
				['a', 'b|'],
				['c', 'd'],
			],
		},
	].map((change) => ({ editor: 'table', change }) as PartOperation);
}

function partOperations(part: PartModel): PartOperation[] {
	switch (part.type) {
		case 'prose':
			return [
				{ editor: 'prose', text: 'New\nwords' },
				{ editor: 'prose', text: '' },
				{ editor: 'prose', text: '```' },
			];
		case 'fields':
			return part.fields.flatMap((_, field): PartOperation[] => [
				{ editor: 'fields', change: { type: 'value', field, value: 'new\n\nvalue' } },
				{ editor: 'fields', change: { type: 'name', field, name: ' Name ' } },
				{ editor: 'fields', change: { type: 'add', behind: field, name: 'New', value: 'a  b' } },
				{ editor: 'fields', change: { type: 'remove', field } },
			]);
		case 'table':
			return tableOperations(part);
		case 'list':
			return listOperations(part.items).map((change) => ({ editor: 'list', change }));
		case 'code':
			return [
				{ editor: 'code', change: { type: 'content', content: 'new\n~~~\n```\nline' } },
				{ editor: 'code', change: { type: 'content', content: '' } },
				{ editor: 'code', change: { type: 'language', language: 'sql' } },
				...(part.components ? componentOperations(part.components) : []).map(
					(change) => ({ editor: 'components', change }) as const,
				),
				...(part.entities ? entityOperations(part.entities) : []).map(
					(change) => ({ editor: 'entities', change }) as const,
				),
			];
	}
}

function taskOperations({ id, parts }: SectionModel): FormOperation[] {
	return parts.flatMap((one, part) =>
		one.type !== 'list' || !one.areTasks
			? []
			: one.items.flatMap((_, item): FormOperation[] => [
					{ type: 'task', section: id, part, change: { type: 'tick', item, state: 'done' } },
					{ type: 'task', section: id, part, change: { type: 'tick', item, state: 'in-progress' } },
					{ type: 'task', section: id, part, change: { type: 'tick', item, state: 'open' } },
					{ type: 'task', section: id, part, change: { type: 'requirements', item, ids: ['1.3', ' 2 '] } },
					{ type: 'task', section: id, part, change: { type: 'requirements', item, ids: [] } },
				]),
	);
}

function optionOperations(model: OptionsModel | undefined): FormOperation[] {
	const ofOptions = (model?.options ?? []).flatMap((one, option): OptionOperation[] => [
		{ type: 'title', option, title: 'New  title' },
		{ type: 'remove', option },
		{ type: 'choose', option },
		{ type: 'move', option, direction: 'up' },
		{ type: 'move', option, direction: 'down' },
		{ type: 'weigh', option },
		{ type: 'addArgument', option, tone: 'neutral', text: 'new' },
		...one.arguments.flatMap((_, argument): OptionOperation[] => [
			{ type: 'argument', option, argument, tone: 'bad', text: 'new ' },
			{ type: 'argument', option, argument, tone: undefined, text: 'new' },
			{ type: 'removeArgument', option, argument },
			{ type: 'moveArgument', option, argument, direction: 'down' },
		]),
	]);
	const all: OptionOperation[] = model ? [{ type: 'add', title: 'Sun' }, ...ofOptions] : [];
	return all.map((change) => ({ type: 'options', change }));
}

function frontMatterOperations({ path }: FrontMatterField): FormOperation[] {
	return [
		{ type: 'frontMatter', change: { type: 'set', path, value: 'new: # value' } },
		{ type: 'frontMatter', change: { type: 'set', path, value: '' } },
		{ type: 'frontMatter', change: { type: 'list', path, values: ['bread', '- b', 'yes'] } },
		{ type: 'frontMatter', change: { type: 'remove', path } },
	];
}

/** What is done to a section as a whole. */
function sectionOperations({ id, heading, endpoint, status }: SectionModel): FormOperation[] {
	return [
		{ type: 'write', section: id, text: 'New.\r\n\r\nText.\n' },
		{ type: 'append', section: id, text: '- new\n' },
		{ type: 'start', section: id },
		{ type: 'heading', section: id, text: 'New: *heading*' },
		...(heading === undefined ? [] : [{ type: 'heading', section: id, text: heading.replace(/\d+/, '77') } as const]),
		{ type: 'complete', section: id },
		...(status ? [{ type: 'status', section: id, text: 'accepted' } as const] : []),
		...(endpoint ? [{ type: 'endpoint', section: id, method: 'PUT', path: '/new' } as const] : []),
	];
}

describe('forms of odd documents', () => {
	it('show the same', () => {
		assertKept('oddForms.read', forms().flatMap(read));
	});

	it('of records in other forms are changed alike', () => {
		const record = oddDocuments().find(({ document }) => document.path.includes('adr'));
		const lines = Object.entries(recordForms).flatMap(([name, reform]) => {
			if (!record) {
				return [];
			}
			const document = parseDocument(record.document.path, reform(record.document.text));
			const one = formOf({ document, kind: record.kind, facts: describeDocument(document, record.kind) });
			return [
				name,
				...one.sections.flatMap(({ id, parts }) => [
					`  ${id}: ${parts.map(({ type, first, last }) => `${type} ${first}-${last}`)}`,
				]),
				...(one.form.frontMatter?.fields ?? [])
					.slice(0, 2)
					.flatMap(frontMatterOperations)
					.flatMap((change) => told(one, change)),
				...optionOperations(one.form.options).flatMap((change) => told(one, change)),
			];
		});
		assertKept('oddForms.records', lines);
	});

	for (const [name, operations] of Object.entries({
		sections: ({ form, sections }: OddForm): FormOperation[] => [
			{ type: 'title', text: 'A *new* title' },
			...sections.slice(1).flatMap(sectionOperations),
			...form.offers.map(({ id }) => ({ type: 'insertSection', offer: id }) as const),
		],
		parts: ({ sections }: OddForm): FormOperation[] =>
			sections.flatMap(({ id, parts }) =>
				parts.flatMap((one, part) =>
					partOperations(one).map((operation): FormOperation => ({ type: 'part', section: id, part, operation })),
				),
			),
		values: ({ form, sections }: OddForm): FormOperation[] => [
			...(form.frontMatter?.fields ?? []).flatMap(frontMatterOperations),
			{ type: 'frontMatter', change: { type: 'set', path: ['new', 'key'], value: 'yes' } },
			{ type: 'frontMatter', change: { type: 'source', source: 'a: 1\nb: 2' } },
			...sections.flatMap(taskOperations),
			...optionOperations(form.options),
		],
	})) {
		it(`are changed alike in their ${name}`, () => {
			const lines = forms().flatMap((one) => [
				one.document.path,
				...operations(one).flatMap((operation) => told(one, operation)),
			]);
			assertKept(`oddForms.${name}`, lines);
		});
	}
});
