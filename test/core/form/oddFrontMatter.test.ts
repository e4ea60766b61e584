import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { type FrontMatterOperation, frontMatterEdits } from '../../../src/core/form/frontMatter/frontMatterEdits.ts';
import { readFrontMatter } from '../../../src/core/form/frontMatter/readFrontMatter.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { OperationError } from '../../../src/core/workspace/change.ts';
import { assertKept, keptTexts, operationInBrief } from '../../support/kept.ts';

const plain = builtinKinds.find(({ frontMatter, status }) => !frontMatter && !status) as Kind;
const madr = builtinKinds.find(({ id }) => id === 'adr-madr-4') as Kind;

/** What may be done to a value, with words that YAML would take for something else. */
function operationsOf(path: readonly string[]): FrontMatterOperation[] {
	return [
		...['new', 'a: #b', '', 'two\nlines', '- x', '1.10', "it's", 'null'].map(
			(value) => ({ type: 'set', path, value }) as const,
		),
		...[[], ['a'], ['a', 'b c', 'd', 'e'], ['z', 'b'], ['a', 'x, y', 'c']].map(
			(values) => ({ type: 'list', path, values }) as const,
		),
		{ type: 'remove', path },
	];
}

/** The lines of a text that an operation makes others, or why it is refused. */
function told(document: SpecDocument, operation: FrontMatterOperation): string {
	const name = `  ${operationInBrief(operation)}`;
	try {
		const { text } = document;
		const after = applyEdits(text, frontMatterEdits(document, operation));
		if (after === text) {
			return `${name}: as it is`;
		}
		const [before, now] = [text.split('\n'), after.split('\n')];
		const first = now.findIndex((line, i) => line !== before[i]);
		const behind = [...now].reverse().findIndex((line, i) => line !== before.at(-1 - i));
		const from = first < 0 ? now.length : first;
		const same = Math.min(behind < 0 ? now.length : behind, now.length - from, before.length - from);
		const was = before.slice(from, before.length - same);
		return `${name}: ${from + 1} ${JSON.stringify(was.join('\n'))} → ${JSON.stringify(now.slice(from, now.length - same).join('\n'))}`;
	} catch (error) {
		if (error instanceof OperationError) {
			return `${name}: ${error.message}`;
		}
		throw error;
	}
}

const texts = keptTexts('oddFrontMatter');

describe('odd front matter', () => {
	it('is read alike, by a kind that knows values and by one that knows none', () => {
		const lines = Object.entries(texts).flatMap(([name, text]) =>
			[plain, madr].flatMap((kind) => {
				const model = readFrontMatter(parseDocument('a.md', text), kind);
				const { fields = [], ...rest } = model ?? {};
				return [
					`${name}, ${kind === madr ? 'with a schema' : 'without one'}: ${JSON.stringify(model && rest)}`,
					...fields.map(({ path, type, values, choices, present, use }) =>
						`  ${path.join('/')} ${type} ${JSON.stringify(values)} ${choices.join('|')} ${present ? '' : 'asked for'} ${use}`.trimEnd(),
					),
				];
			}),
		);
		assertKept('oddFrontMatter.read', lines);
	});

	it('is changed alike, a value at a time', () => {
		const document = parseDocument('a.md', texts['of all sorts'] ?? '');
		const paths = readFrontMatter(document, plain)?.fields.map(({ path }) => path) ?? [];
		const more = [
			['new'],
			['group', 'more'],
			['group', 'deep', 'one', 'two'],
			['status', 'below'],
			['flow', 'b'],
			['nothing', 'below'],
			['#', 'a: b'],
		];
		assertKept(
			'oddFrontMatter.changed',
			[...paths, ...more].flatMap(operationsOf).map((operation) => told(document, operation)),
		);
	});

	it('is changed alike wherever it stands', () => {
		const { 'of all sorts': _, ...others } = texts;
		const forms = Object.entries(others).flatMap(([name, text]): [string, string][] => [
			[name, text],
			[`${name}, with CRLF`, text.replaceAll('\n', '\r\n')],
			[`${name}, behind a byte order mark`, `\uFEFF${text.trimEnd()}`],
		]);
		const operations: FrontMatterOperation[] = [
			{ type: 'set', path: ['a'], value: 'new' },
			{ type: 'set', path: ['x', 'y'], value: 'new' },
			{ type: 'list', path: ['b'], values: ['x', 'y'] },
			{ type: 'list', path: ['b'], values: [] },
			{ type: 'remove', path: ['a'] },
			{ type: 'remove', path: ['none'] },
			{ type: 'source', source: 'a: 1\r\nc: 2' },
			{ type: 'source', source: '' },
			{ type: 'source', source: 'a: 1\n---' },
			{ type: 'source', source: '... ' },
		];
		assertKept(
			'oddFrontMatter.places',
			forms.flatMap(([name, text]) => {
				const document = parseDocument('a.md', text);
				return [name, ...operations.map((operation) => told(document, operation))];
			}),
		);
	});
});
