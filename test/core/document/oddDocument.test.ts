import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Section, SpecDocument, TableRow } from '../../../src/core/document/specDocument.ts';
import type { Range } from '../../../src/core/document/text.ts';
import { assertKept, placed } from '../../support/kept.ts';

const source = readFileSync(new URL('../../fixtures/kept/oddDocument.md', import.meta.url), 'utf8');

/** All that is read of a document, a line for each part with its places. */
function read({ lines, ...document }: SpecDocument): string[] {
	const at = (range: Range): string => placed(range, lines);
	const row = ({ range, cells }: TableRow): string[] => [
		`row ${at(range)}`,
		...cells.map((cell) => `  cell ${cell.text} ${at(cell.range)}`),
	];
	const section = ({ heading, range, bodyRange, hasBody, parent, children }: Section): string[] => [
		`section ${heading.text}|${parent?.heading.text}|${hasBody} ${at(range)} ${at(bodyRange)}`,
		...children.flatMap(section),
	];
	const { frontMatter, title, openFrom } = document;
	return [
		`front matter ${JSON.stringify(frontMatter?.yaml)}|${frontMatter?.offset} ${frontMatter ? at(frontMatter.range) : ''}`,
		`title ${title?.text}, open from ${openFrom}`,
		...document.headings.map(
			({ level, text, setext, nested, range, textRange }) =>
				`heading ${[level, text, setext, nested].join('|')} ${at(range)} ${at(textRange)}`,
		),
		...document.sections.flatMap(section),
		...document.fences.map(
			({ language, info, content, contentLine, closed, nested, range }) =>
				`fence ${[language, info, JSON.stringify(content), contentLine, closed, nested].join('|')} ${at(range)}`,
		),
		...document.tables.flatMap(({ range, header, rows }) => [`table ${at(range)}`, ...[header, ...rows].flatMap(row)]),
		...document.tasks.map(
			({ mark, optional, id, text, parent, children, range, markRange, textRange }) =>
				`task ${[mark, optional, id, text, parent?.text, children.length].join('|')} ${[range, markRange, textRange].map(at).join(' ')}`,
		),
		...document.links.map(
			({ form, target, text, range, targetRange }) =>
				`link ${[form, target, text].join('|')} ${at(range)} ${at(targetRange)}`,
		),
		...document.codePaths.map(({ path, line, range }) => `path ${path}|${line} ${at(range)}`),
		...document.fields.map(
			({ form, name, value, range, nameRange, valueRange }) =>
				`field ${[form, name, value].join('|')} ${[range, nameRange, valueRange].map(at).join(' ')}`,
		),
		...document.placeholders.map(({ form, text, range }) => `placeholder ${form}|${text} ${at(range)}`),
		...document.comments.map(({ text, range }) => `comment ${text} ${at(range)}`),
		`anchors ${document.anchors.map(({ name }) => name).join()}`,
	].flatMap((line) => line.replaceAll('\\r\\n', '\\n').split(/\r?\n/));
}

describe('a text with all that is odd in Markdown', () => {
	it('is read with the same parts at the same places', () => {
		assertKept('oddDocument.read', read(parseDocument('docs/odd.md', source)));
	});

	it('is read alike with CRLF, but for the front matter, which keeps its line breaks', () => {
		const lines = read(parseDocument('docs/odd.md', source));
		const crlf = read(parseDocument('docs/odd.md', source.replaceAll('\n', '\r\n')));
		const differing = crlf.filter((line, i) => line !== lines[i]);
		assert.deepEqual(
			differing.filter((line) => !line.startsWith('front matter')),
			[],
		);
	});
});
