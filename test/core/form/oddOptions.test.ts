import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { formEdits } from '../../../src/core/form/formEdits.ts';
import type { OptionOperation } from '../../../src/core/form/options/optionEdits.ts';
import { readOptions } from '../../../src/core/form/options/readOptions.ts';
import { formSections } from '../../../src/core/form/sections.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { assertKept, keptTexts, operationInBrief, refusedOr, underHeading } from '../../support/kept.ts';

const madr = builtinKinds.find(({ id }) => id === 'adr-madr-4') as Kind;

function operationsOf(options: readonly { readonly arguments: readonly unknown[] }[]): OptionOperation[] {
	return [
		{ type: 'add', title: ' Sun  and\nwind ' },
		{ type: 'add', title: ' ' },
		...[...options, { arguments: [] }].flatMap((one, option): OptionOperation[] => [
			{ type: 'title', option, title: 'New' },
			{ type: 'remove', option },
			{ type: 'choose', option },
			{ type: 'move', option, direction: 'up' },
			{ type: 'move', option, direction: 'down' },
			{ type: 'weigh', option },
			{ type: 'addArgument', option, tone: 'bad', text: 'new\nwords' },
			...[...one.arguments, undefined].flatMap((_, argument): OptionOperation[] => [
				{ type: 'argument', option, argument, tone: 'good', text: 'new ' },
				{ type: 'argument', option, argument, tone: undefined, text: 'new' },
				{ type: 'removeArgument', option, argument },
				{ type: 'moveArgument', option, argument, direction: 'up' },
				{ type: 'moveArgument', option, argument, direction: 'down' },
			]),
		]),
	];
}

/** What is read of the options of a record, and the lines that go and come with each operation. */
function told(text: string): string[] {
	const document = parseDocument('docs/decisions/0001-a.md', text);
	const { sections } = describeSections(document, madr);
	const found = readOptions(document, madr, formSections(document, madr, sections));
	const changed = (change: OptionOperation): string[] =>
		refusedOr(() => {
			const { edits, misfit } = formEdits(document, madr, sections, { type: 'options', change });
			const [before, after] = [text.split('\n'), applyEdits(text, edits).split('\n')];
			return [...(misfit ? [misfit] : []), ...differences(before, after)];
		});
	return [
		`  named ${JSON.stringify(found?.named)}`,
		...(found?.options ?? []).map(
			({ title, listed, section, chosen, arguments: points }) =>
				`  ${JSON.stringify({ title, listed, section, chosen, points })}`,
		),
		...operationsOf(found?.options ?? []).flatMap((change) =>
			underHeading(`  ${operationInBrief(change)}`, changed(change)),
		),
	];
}

/** Lines of one text alone with `-`, of the other with `+`, by the longest list of lines that both have. */
function differences(before: readonly string[], after: readonly string[]): string[] {
	const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
	const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
	for (let i = before.length - 1; i >= 0; i--) {
		for (let j = after.length - 1; j >= 0; j--) {
			const longest = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
			lengths[i]?.splice(j, 1, longest);
		}
	}
	const found: string[] = [];
	for (let i = 0, j = 0; i < before.length || j < after.length; ) {
		if (i < before.length && j < after.length && before[i] === after[j]) {
			i++;
			j++;
		} else if (i < before.length && (j === after.length || at(i + 1, j) >= at(i, j + 1))) {
			found.push(`${i + 1} - ${before[i++]}`);
		} else {
			found.push(`${j + 1} + ${after[j++]}`);
		}
	}
	return found;
}

describe('odd options of decisions', () => {
	it('are read and changed alike', () => {
		const texts = Object.entries(keptTexts('oddOptions'));
		assertKept(
			'oddOptions.changed',
			texts.flatMap(([name, text]) => [name, ...told(text)]),
		);
	});

	it('are changed alike at the end of a text without a line break', () => {
		const text = keptTexts('oddOptions')['of the same beginning'] ?? '';
		assertKept('oddOptions.end', told(text.trimEnd()));
	});
});
