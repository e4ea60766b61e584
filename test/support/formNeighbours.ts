import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from '../../src/core/document/parse.ts';
import { applyEdits } from '../../src/core/document/text.ts';
import type { PartOperation } from '../../src/core/form/parts/partEdits.ts';
import type { PartModel } from '../../src/core/form/parts/partModel.ts';
import { OperationError } from '../../src/core/workspace/change.ts';
import { changedBy, formsOf, nameOf, operationsOf, recogniser, type SectionForms } from './formTrials.ts';

/**
 * What a person may type anywhere. Not among them is what makes other parts of what stands around it without a change
 * of what that says: a list or a line across the page.
 */
export const typedTexts: readonly string[] = [
	'words',
	'2. x',
	'a\n2. b',
	'```',
	'~~~\nx',
	'<!-- x',
	'-->',
	'<pre>',
	'</pre>',
	'<div>\nx',
	'> q',
	'| a |\n|---|',
	'    code',
	'a\n\nb',
	'a\n\n  b',
	'  b',
	'\tb',
	'**Name**: v',
	'x\u2028y',
];

/**
 * Writes a text into each field of a document: all other fields have to say afterwards what they said, or the form
 * refuses it.
 * @param most how many fields to try, spread over the document
 * @returns what went wrong; undefined for a text that is no document
 */
export function tryNeighbours(path: string, text: string, value: string, most: number): string[] | undefined {
	const document = parseDocument(path, text);
	const kind = recogniser.recognise(document);
	if (!kind) {
		return undefined;
	}
	const forms = formsOf(document, kind);
	const fields = forms.flatMap(({ of, parts }, section) =>
		parts.flatMap(({ model }, place) =>
			operationsOf(model, value)
				// A diagram that is edited as a list is written anew
				.filter(({ changed }) => changed.editor !== 'components' && changed.editor !== 'entities')
				// An item that begins with another one shows those below as its text, with their ids and boxes
				.filter(({ changed }) => changed.editor !== 'list' || !value.startsWith('2.'))
				.map(({ changed }) => ({ of, section, place, changed })),
		),
	);
	const step = Math.max(1, Math.ceil(fields.length / most));
	return fields
		.filter((_, i) => i % step === 0)
		.flatMap(({ of, section, place, changed }) => {
			const after = written(() => {
				const { edits, misfit } = changedBy(document, kind, of, place, changed);
				return misfit ? undefined : applyEdits(text, edits);
			});
			if (after === undefined) {
				return [];
			}
			const read = parseDocument(path, after);
			// Headings that are typed begin sections, and what follows is theirs
			const lost =
				read.headings.length > document.headings.length
					? undefined
					: lostBy(forms, formsOf(read, kind), section, place, changed);
			return lost === undefined ? [] : [`${nameOf(of)}: ${JSON.stringify(changed)}: ${lost}`];
		});
}

function written(change: () => string | undefined): string | undefined {
	try {
		return change();
	} catch (error) {
		if (error instanceof OperationError) {
			return undefined;
		}
		throw error;
	}
}

/** The first other field that says something else, or is gone; undefined where none is. */
function lostBy(
	before: readonly SectionForms[],
	now: readonly SectionForms[],
	section: number,
	place: number,
	changed: PartOperation,
): string | undefined {
	const other = before.findIndex((one, i) => i !== section && !isDeepStrictEqual(valuesOf(now[i]), valuesOf(one)));
	if (other >= 0) {
		return `${nameOf(before[other]?.of)} is another one`;
	}
	const found = valuesOf(now[section]);
	let at = 0;
	return valuesOf(before[section], place, changed).find((value) => {
		// A list is shown as items where they are requirements, and as the same lines of text where they are no more
		const next = found.findIndex((one, i) => i >= at && (one === value || itemOf(one) === value));
		at = next + 1;
		return next < 0;
	});
}

/** What the fields of a section say, in order, without the one that is changed. */
function valuesOf(forms: SectionForms | undefined, place = -1, changed?: PartOperation): string[] {
	return (forms?.parts ?? []).flatMap(({ model }, i) => valuesIn(model, i === place ? changed : undefined));
}

function valuesIn(model: PartModel, changed: PartOperation | undefined): string[] {
	const change = changed && 'change' in changed ? changed.change : undefined;
	switch (model.type) {
		case 'prose':
			return changed ? [] : model.text.split('\n').filter((line) => line.trim() !== '');
		case 'code':
			return changed ? [] : [`code ${model.content}`];
		case 'fields':
			return model.fields.flatMap(({ name, value }, field) =>
				change?.type === 'value' && change.field === field ? [] : [`field ${name}: ${value}`],
			);
		case 'list':
			// Behind an item that begins with another one, those below are shown as its text
			return model.items.flatMap(({ text }, item) =>
				change?.type === 'text' && change.item === item ? [] : text.split('\n').map(itemOf),
			);
		case 'table':
			return [model.columns.map(({ title }) => title), ...model.rows].flatMap((cells, row) =>
				cells.flatMap((cell, column) =>
					change?.type === 'cell' && change.row === row - 1 && change.column === column ? [] : [`cell ${row}: ${cell}`],
				),
			);
	}
}

/** What a line of an item says, without marks of lists and boxes, and without an id, which is text where it is none any more. */
function itemOf(line: string): string {
	return `item: ${line.replace(/^[\s>]*(?:[-*+]|\d+[.)](?!\d))?(?:\s+\[.\])?\s*(?:\d+\.\d+\s+)?/, '')}`;
}
