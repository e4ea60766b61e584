import { isDeepStrictEqual } from 'node:util';
import { defaultConfig } from '../../src/core/config.ts';
import { parseDocument } from '../../src/core/document/parse.ts';
import type { SpecDocument } from '../../src/core/document/specDocument.ts';
import { applyEdits, type TextEdit } from '../../src/core/document/text.ts';
import { type FormEdit, type FormOperation, formEdits } from '../../src/core/form/formEdits.ts';
import { readFrontMatter } from '../../src/core/form/frontMatter/readFrontMatter.ts';
import { readOptions } from '../../src/core/form/options/readOptions.ts';
import { ownTitle } from '../../src/core/form/ownTitle.ts';
import { type PartOperation, partEdits } from '../../src/core/form/parts/partEdits.ts';
import { type CodeModel, type PartModel, partModel } from '../../src/core/form/parts/partModel.ts';
import type { Part } from '../../src/core/form/parts/readParts.ts';
import { type FormSection, formSections, headId, partsOf } from '../../src/core/form/sections.ts';
import { builtinKinds } from '../../src/core/generated/kinds.ts';
import { describeSections } from '../../src/core/kinds/completion.ts';
import type { Kind } from '../../src/core/kinds/kind.ts';
import { KindRegistry } from '../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../src/core/kinds/recognise.ts';

/** What came of reading the forms of a document and writing them back. */
export interface FormTrial {
	readonly sections: number;
	readonly values: number;
	readonly parts: ReadonlyMap<string, number>;
	/** Time to read all forms once. */
	readonly milliseconds: number;
	readonly failures: readonly string[];
}

export const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);
const noHints = {
	template: undefined,
	choices: new Map<string, readonly string[]>(),
	servesRequirements: false,
	areTasks: false,
};

/** What stands in a changed value, which no text has. */
const changedText = 'Changed 日本 😀 words';

/** Values to change in a document at most, since each is read again. */
const mostChanges = 40;

/**
 * Writes every value of a document back, and changes some. Undefined for a text that is no document.
 * @param changes how many at most
 */
export function tryForms(path: string, text: string, changes = mostChanges): FormTrial | undefined {
	const document = parseDocument(path, text);
	const kind = recogniser.recognise(document);
	if (!kind) {
		return undefined;
	}
	const started = performance.now();
	const forms = formsOf(document, kind);
	const milliseconds = performance.now() - started;
	const failures: string[] = [];
	const counts = new Map<string, number>();
	const values = forms.flatMap(({ of, parts }) =>
		parts.flatMap(({ part, model }, place) => {
			counts.set(model.type, (counts.get(model.type) ?? 0) + 1);
			return operationsOf(model, changedText).map((operation) => ({ of, place, part, ...operation }));
		}),
	);
	for (const { of, part, same } of values) {
		const edits = partEdits(document, part, same);
		if (edits.length > 0) {
			failures.push(`${nameOf(of)}: ${JSON.stringify(same)} gives ${JSON.stringify(edits)}`);
		}
	}
	failures.push(...checkUnchanged(document, kind));
	for (const gap of linesOutside(document, forms)) {
		failures.push(`line ${gap + 1} belongs to no part`);
	}
	const step = Math.max(1, Math.ceil(values.length / changes));
	for (let i = 0; i < values.length && changes > 0; i += step) {
		const value = values[i];
		if (value) {
			const { edits } = changedBy(document, kind, value.of, value.place, value.changed);
			const failure = checkChange(document, kind, forms, value.of, value.place, value.changed, edits);
			if (failure) {
				failures.push(`${nameOf(value.of)}: ${JSON.stringify(value.changed)}: ${failure}`);
			}
		}
	}
	return { sections: forms.length, values: values.length, parts: counts, milliseconds, failures };
}

/** What a change of a part makes of a document. */
export function changedBy(
	document: SpecDocument,
	kind: Kind,
	of: FormSection | undefined,
	part: number,
	operation: PartOperation,
): FormEdit {
	const { sections } = describeSections(document, kind);
	return formEdits(document, kind, sections, { type: 'part', section: of?.facts.id ?? headId, part, operation });
}

/** A section, or the head of a document for undefined, as its form shows it. */
export interface SectionForms {
	readonly of: FormSection | undefined;
	readonly parts: readonly { readonly part: Part; readonly model: PartModel }[];
}

export function formsOf(document: SpecDocument, kind: Kind): SectionForms[] {
	const { sections } = describeSections(document, kind);
	return [undefined, ...formSections(document, kind, sections)].map((of) => ({
		of,
		parts: partsOf(document, kind, of).map((part) => ({ part, model: partModel(document, part, noHints) })),
	}));
}

export function nameOf(of: FormSection | undefined): string {
	return of ? `section ${of.facts.id}` : 'head';
}

/** Each value of a part, as it is and changed. */
export function operationsOf(model: PartModel, changedText: string): { same: PartOperation; changed: PartOperation }[] {
	switch (model.type) {
		case 'prose':
			return [{ same: { editor: 'prose', text: model.text }, changed: { editor: 'prose', text: changedText } }];
		case 'fields':
			return model.fields.map(({ value }, field) => ({
				same: { editor: 'fields', change: { type: 'value', field, value } },
				changed: { editor: 'fields', change: { type: 'value', field, value: changedText } },
			}));
		case 'list':
			return model.items.map(({ text }, item) => ({
				same: { editor: 'list', change: { type: 'text', item, text } },
				changed: { editor: 'list', change: { type: 'text', item, text: changedText } },
			}));
		case 'code':
			return [
				{
					same: { editor: 'code', change: { type: 'content', content: model.content } },
					changed: { editor: 'code', change: { type: 'content', content: changedText } },
				},
				...diagramOperations(model, changedText),
			];
		case 'table':
			return [model.columns.map(({ title }) => title), ...model.rows].flatMap((cells, row) =>
				cells.map((value, column) => ({
					same: { editor: 'table', change: { type: 'cell', row: row - 1, column, value } } as const,
					changed: { editor: 'table', change: { type: 'cell', row: row - 1, column, value: changedText } } as const,
				})),
			);
	}
}

/** Names of components, which change the source of their diagram, and all else that an unchanged diagram says. */
function diagramOperations(model: CodeModel, changedText: string): { same: PartOperation; changed: PartOperation }[] {
	const label = (id: string, label: string): PartOperation => ({
		editor: 'components',
		change: { type: 'label', id, label },
	});
	const { components, entities } = model;
	const boxes = components?.components ?? [];
	const content: PartOperation = { editor: 'code', change: { type: 'content', content: changedText } };
	return [
		...boxes.map((one) => ({ same: label(one.id, one.label), changed: label(one.id, changedText) })),
		...(components?.connections ?? []).map(({ label }, connection) => ({
			same: { editor: 'components', change: { type: 'connection', connection, label } } as const,
			changed: content,
		})),
		...(entities?.entities ?? []).flatMap(({ name, fields }) =>
			fields.map((field, place) => ({
				same: { editor: 'entities', change: { type: 'field', entity: name, place, field } } as const,
				changed: content,
			})),
		),
	];
}

/** Values of the front matter and of options as they are: none may give an edit. */
function checkUnchanged(document: SpecDocument, kind: Kind): string[] {
	const { sections } = describeSections(document, kind);
	const options = readOptions(document, kind, formSections(document, kind, sections));
	const title = ownTitle(document, kind);
	const operations: FormOperation[] = [
		...(title === undefined ? [] : [{ type: 'title', text: title } as const]),
		...(readFrontMatter(document, kind)?.fields ?? []).flatMap(({ path, type, values, present }): FormOperation[] =>
			!present || type === 'group' || type === 'source'
				? []
				: [
						{
							type: 'frontMatter',
							change: type === 'list' ? { type: 'list', path, values } : { type: 'set', path, value: values[0] ?? '' },
						},
					],
		),
		...(options?.options ?? []).flatMap(({ arguments: points }, option): FormOperation[] =>
			points.map(({ tone, text }, argument) => ({
				type: 'options',
				change: { type: 'argument', option, argument, tone, text },
			})),
		),
	];
	return operations.flatMap((operation) => {
		const { edits } = formEdits(document, kind, sections, operation);
		return edits.length === 0 ? [] : [`${JSON.stringify(operation)} gives ${JSON.stringify(edits)}`];
	});
}

/** Lines that are not blank and that neither a part nor a heading nor front matter holds. */
function linesOutside(document: SpecDocument, all: readonly SectionForms[]): number[] {
	const held = new Set<number>();
	const hold = (first: number, last: number): void => {
		for (let line = first; line <= last; line++) {
			held.add(line);
		}
	};
	for (const { part } of all.flatMap(({ parts }) => parts)) {
		hold(part.first, part.last);
	}
	for (const { range, nested } of document.headings) {
		if (!nested) {
			hold(range.start.line, range.end.line);
		}
	}
	if (document.frontMatter) {
		hold(0, document.frontMatter.range.end.line);
	}
	return Array.from({ length: document.lines.count }, (_, line) => line).filter(
		(line) => !held.has(line) && document.lines.line(line).replace('\uFEFF', '').trim() !== '',
	);
}

/** Why a change was not what it should be; undefined where it was. */
function checkChange(
	document: SpecDocument,
	kind: Kind,
	before: readonly SectionForms[],
	of: FormSection | undefined,
	place: number,
	operation: PartOperation,
	edits: readonly TextEdit[],
): string | undefined {
	const after = formsOf(parseDocument(document.path, applyEdits(document.text, edits)), kind);
	const at = before.findIndex((one) => one.of === of);
	const wanted = before.map(({ parts }, section) =>
		parts.map(({ model }, i) => (section === at && i === place ? withValue(model, operation) : bare(model))),
	);
	const found = after.map(({ parts }) => parts.map(({ model }) => bare(model)));
	if (isDeepStrictEqual(found, wanted)) {
		return undefined;
	}
	const [is, should] = firstDifference(found, wanted);
	return `${JSON.stringify(is)?.slice(0, 300)} instead of ${JSON.stringify(should)?.slice(0, 300)}`;
}

/** The innermost parts of two values that differ. */
function firstDifference(one: unknown, other: unknown): [unknown, unknown] {
	if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
		const at = one.findIndex((value, i) => !isDeepStrictEqual(value, other[i]));
		return firstDifference(one[at], other[at]);
	}
	const own = (value: unknown): unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []);
	return own(one).length > 0 && !Array.isArray(one) ? firstDifference(own(one), own(other)) : [one, other];
}

/** A part without its place in the text, and without what is said of other values again. */
function bare({ first, last, ...model }: PartModel): unknown {
	switch (model.type) {
		case 'list':
			return {
				...model,
				servesRequirements: false,
				areTasks: false,
				items: model.items.map(({ requirements, line, ...item }) => item),
			};
		case 'table':
			return { ...model, columns: model.columns.map(({ title }) => title) };
		case 'code':
			return bareCode(model);
		default:
			return model;
	}
}

/** A diagram by what a form says of it, where there is one; its source follows. */
function bareCode({ type, language, closed, content, components, entities }: CodeModel): Record<string, unknown> {
	return components || entities
		? { type, language, closed, components, entities }
		: { type, language, closed, content };
}

function withValue(model: PartModel, operation: PartOperation): unknown {
	const own = bare(model) as Record<string, unknown>;
	if (operation.editor === 'prose') {
		return { ...own, text: operation.text };
	}
	const { change } = operation;
	if (model.type === 'fields' && change.type === 'value') {
		return {
			...own,
			fields: model.fields.map((one, i) => (i === change.field ? { ...one, value: change.value } : one)),
		};
	}
	if (model.type === 'list' && change.type === 'text') {
		const items = own.items as readonly unknown[];
		return { ...own, items: items.map((one, i) => (i === change.item ? { ...Object(one), text: change.text } : one)) };
	}
	if (model.type === 'code' && change.type === 'content') {
		return bareCode({ ...model, content: change.content, components: undefined, entities: undefined });
	}
	if (model.type === 'code' && change.type === 'label' && model.components) {
		const components = model.components.components.map((one) =>
			one.id === change.id ? { ...one, label: change.label } : one,
		);
		return { ...own, components: { ...model.components, components } };
	}
	if (model.type === 'table' && change.type === 'cell') {
		const set = (cells: readonly string[], row: number): readonly string[] =>
			cells.map((cell, column) => (row === change.row && column === change.column ? change.value : cell));
		const titles = set(
			model.columns.map(({ title }) => title),
			-1,
		);
		return {
			...own,
			columns: titles,
			rows: model.rows.map(set),
		};
	}
	return own;
}
