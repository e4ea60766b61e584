import { allSections } from '../../../src/core/document/allSections.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { LineIndex } from '../../../src/core/document/text.ts';
import { blockAt } from '../../../src/core/generation/blockAt.ts';
import { continueSlot } from '../../../src/core/generation/continueSlot.ts';
import { misfitOf } from '../../../src/core/generation/fitsDocument.ts';
import { withOwnNumbers } from '../../../src/core/generation/ownNumbers.ts';
import { renderPrompt } from '../../../src/core/generation/promptTemplate.ts';
import { sectionSlot, withBody } from '../../../src/core/generation/sectionSlot.ts';
import { assertKept, keptTexts } from '../../support/kept.ts';

const texts = Object.entries(keptTexts('oddBlocks'));

/** What models write that may not fit between what stands around it. */
const bodies = [
	'Words.',
	'## Other',
	'# Top',
	'### Part\n\nWords.',
	'```sh\nbake',
	'<!-- open',
	'<div>\nopen',
	'- a\n  ```',
	'a\n===',
];

describe('odd blocks', () => {
	it('are found for each line, and gone on after at the same places', () => {
		const lines = texts.flatMap(([name, text]) => {
			const document = parseDocument('docs/plan.md', text);
			const all = text.split('\n');
			return all.map((line, i) => {
				const section = allSections(document.sections).findLast(({ range }) => range.start.line <= i);
				const { type, start, end, itemEnd, isQuoted } = blockAt(all, i);
				const slot = section && continueSlot(document, section, document.lines.offsetAt({ line: i, character: 0 }));
				const place = slot && new LineIndex(text).positionAt(slot.start);
				return [
					`${name} ${i + 1} ${JSON.stringify(line)}`,
					`${type.replace('_open', '') || 'none'} ${start + 1}-${end + 1}`,
					`${itemEnd === undefined ? '' : ` item to ${itemEnd + 1}`}${isQuoted ? ' quoted' : ''}`,
					slot && place
						? `${place.line + 1}:${place.character + 1} ${JSON.stringify([slot.before, slot.after])}`
						: 'none',
				].join('; ');
			});
		});
		assertKept('oddBlocks.continued', lines);
	});

	it('let the same bodies stand between them', () => {
		const lines = texts.flatMap(([name, text]) => {
			const document = parseDocument('docs/plan.md', text);
			return allSections(document.sections).flatMap((section) => {
				const slot = sectionSlot(document, section);
				return bodies.map((body) => {
					const misfit = misfitOf(document, slot, body) ?? 'fits';
					const now = withBody(text, slot, body);
					return `${name}, ${section.heading.text}: ${JSON.stringify(body)} ${misfit}, ${now.length - text.length} more`;
				});
			});
		});
		assertKept('oddBlocks.bodies', lines);
	});
});

describe('odd templates', () => {
	it('are rendered alike, or refused', () => {
		const values = { a: 'one', b: '', 'c.d': 'two {{a}}' };
		const templates = [
			'{{a}}{{b}}{{c.d}}',
			'  {{#a}}  \r\nx {{a}}\r\n\t{{/a}}\t\r\ny',
			'{{#b}}x{{#a}}y{{/a}}{{c.d}}{{/b}}z',
			'{{#a}}x{{#b}}y{{/b}}z{{/a}}',
			'a {{#a}} b\n{{/a}} c',
			'{{#a}}x',
			'{{#a}}{{#b}}x{{/b}}',
			'x{{/a}}',
			'{{#a}}{{#b}}{{/a}}{{/b}}',
			'{{e}}',
			'{{#e}}x{{/e}}',
			'{{#b}}{{e}}{{/b}}',
			'{{ a }} {{a-b}} {a} {{}}',
			'\n\n x \n',
		];
		const lines = templates.map((template) => {
			try {
				return `${JSON.stringify(template)} → ${JSON.stringify(renderPrompt(template, values))}`;
			} catch (error) {
				return `${JSON.stringify(template)}: ${error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : ''}`;
			}
		});
		assertKept('oddTemplates.rendered', lines);
	});

	it('are numbered alike', () => {
		const around = ['- **FR-004**: x, FR-009\n- [x] T012 y\n- [ ] 1.3 z', '  * SC-02 no\n- CHK001 a\n- **FR-002** b'];
		const templates = [
			'- **FR-001**: [a]\n- **FR-002**: as FR-001 and FR-003\n- FR-001 again',
			'- [ ] T001 a\n- [ ] T002 [P] b, after T001\n\t- [X]* T003 c (T001–T002)',
			'- [ ] 1.1 a\n  - [ ] 1.2 b\n- [ ] 11.3 c\n- [ ]* 1.4 d',
			'- [ ] 1. a\n  - [ ] 1.1 b',
			'- **SC-001**: a\n- **NF-002**: b\n- RFC2119 c\n- Words of FR-001',
			'+ CHK001 a\n+ CHK0010 b\n+ XCHK001 c',
		];
		const lines = templates.flatMap((template) =>
			['2. Setup', '12) More', '3 Words', 'Setup', '123. Long'].map(
				(title) => `${title}: ${JSON.stringify(withOwnNumbers(template, title, around))}`,
			),
		);
		assertKept('oddTemplates.numbered', [...new Set(lines)]);
	});
});
