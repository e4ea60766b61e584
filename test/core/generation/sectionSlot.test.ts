import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { Section } from '../../../src/core/document/specDocument.ts';
import { AnswerLines } from '../../../src/core/generation/answerLines.ts';
import { fitsDocument } from '../../../src/core/generation/fitsDocument.ts';
import { sectionSlot, withBody } from '../../../src/core/generation/sectionSlot.ts';
import { anyText, markdown } from '../document/markdownArbitrary.ts';

function allSections(sections: readonly Section[]): Section[] {
	return sections.flatMap((section) => [section, ...allSections(section.children)]);
}

function filled(text: string, title: string, body: string): string {
	const document = parseDocument('a.md', text);
	const section = allSections(document.sections).find(({ heading }) => heading.text === title);
	assert.ok(section);
	return withBody(text, sectionSlot(document, section), body);
}

describe('the slot of a section', () => {
	const cases: [name: string, text: string, title: string, expected: string][] = [
		['a body', '# T\n\n## A\n\nold\n\nmore\n\n## B\n', 'A', '# T\n\n## A\n\nX\nY\n\n## B\n'],
		['a body without blank lines', '## A\nold\n## B\nb', 'A', '## A\nX\nY\n## B\nb'],
		['no body', '## A\n\n## B\n', 'A', '## A\n\nX\nY\n\n## B\n'],
		['no line between', '## A\n## B\n', 'A', '## A\n\nX\nY\n\n## B\n'],
		['a last heading', '## A\n', 'A', '## A\n\nX\nY\n'],
		['a last heading without a line break', '## A', 'A', '## A\n\nX\nY'],
		['CRLF', '## A\r\n\r\nold\r\n\r\n## B\r\n', 'A', '## A\r\n\r\nX\r\nY\r\n\r\n## B\r\n'],
		['child sections', '# T\n\nold\n\n## A\n\na\n', 'T', '# T\n\nX\nY\n\n## A\n\na\n'],
		['an underlined heading', 'A\n===\n\nold\n', 'A', 'A\n===\n\nX\nY\n'],
		['a byte order mark', '\uFEFF# A\n\nold', 'A', '\uFEFF# A\n\nX\nY'],
		['an indented body', '## A\n\n    code\n\n', 'A', '## A\n\nX\nY\n\n'],
	];
	for (const [name, text, title, expected] of cases) {
		it(`with ${name}`, () => assert.equal(filled(text, title, 'X\nY'), expected));
	}

	it('is all that an answer changes, whatever document and answer', () => {
		let kept = 0;
		fc.assert(
			fc.property(anyText, markdown, fc.nat(), (text, answer, which) => {
				const document = parseDocument('a.md', `# T\n\n${text}\n\n## Last\n\nend\n`);
				const sections = allSections(document.sections);
				const section = sections[which % sections.length];
				assert.ok(section);
				const { heading } = section;
				const lines = new AnswerLines({ title: heading.text, level: heading.level });
				const body = lines.push(answer) + lines.finish();
				const slot = sectionSlot(document, section);
				const after = withBody(document.text, slot, body);
				const behind = document.text.length - slot.end;
				assert.equal(after.slice(0, slot.start), document.text.slice(0, slot.start));
				assert.equal(after.slice(after.length - behind), document.text.slice(slot.end));
				if (body !== '' && fitsDocument(document, slot, body)) {
					kept++;
					const again = allSections(parseDocument('a.md', after).sections).filter(
						({ heading: { range } }) => range.start.line === heading.range.start.line,
					);
					assert.deepEqual(
						again.map((each) => each.heading),
						[heading],
					);
				}
			}),
			{ numRuns: 500 },
		);
		assert.ok(kept > 250, `only ${kept} answers of 500 fit`);
	});

	it('refuses a body that would swallow what follows, or has the heading of another section', () => {
		const document = parseDocument('a.md', '## A\n\nold\n\n## B\n\nb\n');
		const [section] = document.sections;
		assert.ok(section);
		const slot = sectionSlot(document, section);
		assert.ok(fitsDocument(document, slot, 'new\n\n### more'));
		assert.ok(fitsDocument(document, slot, '> ## quoted'));
		for (const body of ['```js\nx', '<!-- x', '<script>\nx', 'x\n\n# B', 'B\n---']) {
			assert.equal(fitsDocument(document, slot, body), false, body);
		}
	});
});
