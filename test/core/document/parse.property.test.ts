import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Anchor, Section, SpecDocument } from '../../../src/core/document/specDocument.ts';
import type { Range } from '../../../src/core/document/text.ts';
import { eachRange, rangeProblem } from '../../support/ranges.ts';
import { anyText, markdown } from './markdownArbitrary.ts';

const runs = { numRuns: 300 };

/** All of a document but text and offsets, lines shifted, as plain data that can be compared. */
function shape(document: SpecDocument, shift = 0): unknown {
	const { lines: _lines, text: _text, frontMatter: _frontMatter, ...rest } = document;
	const plain = JSON.stringify(rest, (key, value) => {
		if (key === 'parent') {
			return undefined;
		}
		if (key === 'line' && typeof value === 'number') {
			return value;
		}
		return typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value;
	});
	return JSON.parse(plain, (key, value) => {
		if (key === 'contentLine' || key === 'openFrom') {
			return value + shift;
		}
		if (key === 'anchors') {
			return value.map((anchor: Anchor) => ({ ...anchor, line: anchor.line + shift }));
		}
		return key === 'start' || key === 'end' ? { ...value, line: value.line + shift } : value;
	});
}

function eachSection(sections: readonly Section[], visit: (section: Section) => void): void {
	for (const section of sections) {
		visit(section);
		eachSection(section.children, visit);
	}
}

describe('parseDocument on any text', () => {
	it('never throws, and every range lies in the text', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const document = parseDocument('a.md', text);
				eachRange(document, (found, at) => {
					assert.equal(rangeProblem(document.lines, found), undefined, at);
				});
			}),
			{ numRuns: 1000 },
		);
	});

	it('gives ranges that hold what they say', () => {
		fc.assert(
			// Without U+0000, which CommonMark reads as U+FFFD
			fc.property(
				anyText.map((text) => text.replaceAll('\0', '')),
				(text) => {
					const document = parseDocument('a.md', text);
					const slice = (area: Range) => document.lines.slice(area);
					for (const heading of document.headings) {
						const source = slice(heading.range);
						assert.ok(
							heading.setext || source.startsWith('#'.repeat(heading.level)),
							`heading ${JSON.stringify(source)}`,
						);
						assert.ok(source.includes(slice(heading.textRange)));
					}
					for (const fence of document.fences) {
						assert.match(slice(fence.range), /^(```|~~~)/);
					}
					for (const table of document.tables) {
						for (const cell of [table.header, ...table.rows].flatMap((row) => row.cells)) {
							assert.equal(slice(cell.range), cell.text);
						}
					}
					for (const task of document.tasks) {
						assert.equal(slice(task.markRange), task.mark);
						assert.equal(slice(task.textRange), task.text);
					}
					for (const placeholder of document.placeholders) {
						assert.equal(withoutLineStarts(slice(placeholder.range)), withoutLineStarts(placeholder.text));
					}
					for (const field of document.fields) {
						assert.equal(slice(field.valueRange), field.value);
					}
					for (const comment of document.comments) {
						assert.ok(slice(comment.range).startsWith('<!--'));
					}
					for (const code of document.codePaths) {
						assert.ok(slice(code.range).startsWith(code.path), `${slice(code.range)} ${code.path}`);
					}
					for (const link of document.links) {
						const source = slice(link.range);
						const target = slice(link.targetRange);
						assert.ok(source.includes(target), `${source} ${target}`);
						if (
							!/[\\&]/.test(target) &&
							link.form !== 'reference' &&
							link.form !== 'autolink' &&
							source.includes('](')
						) {
							assert.equal(target, link.target);
						}
					}
				},
			),
			runs,
		);
	});

	it('nests sections: a child lies in its parent, behind the parent’s body, and siblings do not overlap', () => {
		fc.assert(
			fc.property(anyText, (text) => {
				const document = parseDocument('a.md', text);
				const at = (area: Range): [number, number] => [
					document.lines.offsetAt(area.start),
					document.lines.offsetAt(area.end),
				];
				let count = 0;
				eachSection(document.sections, (section) => {
					count++;
					const [start, end] = at(section.range);
					const [bodyStart, bodyEnd] = at(section.bodyRange);
					assert.ok(start <= bodyStart && bodyEnd <= end);
					let last = bodyEnd;
					for (const child of section.children) {
						assert.equal(child.parent, section);
						assert.ok(child.heading.level > section.heading.level);
						const [childStart, childEnd] = at(child.range);
						assert.ok(last <= childStart && childEnd <= end);
						last = childEnd;
					}
				});
				assert.equal(count, document.headings.filter((heading) => !heading.nested).length);
			}),
			runs,
		);
	});

	it('reads CRLF and lone CR as it reads LF', () => {
		fc.assert(
			fc.property(markdown, fc.constantFrom('\r\n', '\r'), (text, lineBreak) => {
				assert.deepEqual(
					shape(parseDocument('a.md', text.replaceAll('\n', lineBreak))),
					shape(parseDocument('a.md', text)),
				);
			}),
			runs,
		);
	});

	it('is moved down by front matter, and not changed', () => {
		fc.assert(
			fc.property(
				markdown.filter((text) => !/^\ufeff|^---[^\S\n]*\n/.test(text)),
				(text) => {
					assert.deepEqual(
						shape(parseDocument('a.md', `---\nkey: value\n---\n${text}`)),
						shape(parseDocument('a.md', text), 3),
					);
				},
			),
			runs,
		);
	});
});

/** Text of several lines without what lists and quotes put before each. */
function withoutLineStarts(text: string): string {
	return text.replace(/(\r\n?|\n)[\s>]*/g, '\n');
}
