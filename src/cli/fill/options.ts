import { type FillOptions, usualFillOptions } from '../../core/generation/subject.ts';
import type { Arguments } from '../arguments.ts';
import type { Option } from '../command.ts';
import { UsageError } from '../usageError.ts';

/** The options of `archspec fill`. */
export const fillCommandOptions: readonly Option[] = [
	{ name: 'empty', description: 'Write all sections of each FILE that are empty or hold placeholders.' },
	{ name: 'provider', value: 'PROVIDER', description: 'openai or offline.' },
	{ name: 'model', value: 'MODEL', description: 'Model, as the endpoint calls it.' },
	{ name: 'instruction', value: 'TEXT', description: 'What to mind; a section that is written is improved by it.' },
	{ name: 'detail', value: 'DETAIL', description: 'low, medium (default) or high.' },
	{ name: 'focus', value: 'TEXT', description: 'What to look at most, for example "security".' },
	{ name: 'language', value: 'LANGUAGE', description: 'Language of the text; that of the document when not given.' },
	{ name: 'temperature', value: 'NUMBER', description: "0 to 2; the model's own when not given." },
	{
		name: 'attach',
		value: 'FILE',
		repeatable: true,
		description: 'Show this file to the model too, FILE#SECTION of a document, or the text files of a folder.',
	},
	{ name: 'context', value: 'TOKENS', description: 'Most tokens of what is shown beside the question.' },
	{ name: 'budget', value: 'DOLLARS', description: 'Write no further section that would cost more than this in all.' },
	{ name: 'dry-run', description: 'Send and write nothing; print what would be sent, and what it would cost.' },
];

/** How the text is to be. @throws UsageError for a value that there is not */
export function readFillOptions(input: Arguments): FillOptions {
	const detail = input.value('detail') ?? usualFillOptions.detail;
	if (detail !== 'low' && detail !== 'medium' && detail !== 'high') {
		throw new UsageError(`unknown detail "${detail}". Details: low, medium, high.`);
	}
	const temperature = readNumber(input, 'temperature', 0, 2);
	return { detail, temperature, focus: input.value('focus') ?? '', language: input.value('language') ?? '' };
}

/** The value of an option that is a number; undefined where it is not given. @throws UsageError */
export function readNumber(input: Arguments, name: string, least: number, most: number): number | undefined {
	const text = input.value(name);
	if (text === undefined) {
		return undefined;
	}
	const number = Number(text);
	if (text.trim() === '' || !(number >= least && number <= most)) {
		const range = most === Number.POSITIVE_INFINITY ? `from ${least}` : `from ${least} to ${most}`;
		throw new UsageError(`--${name} ${text}: write a number ${range}.`);
	}
	return number;
}
