import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { comparePositions, type Range } from '../../../src/core/document/text.ts';
import { visibleLines } from '../../../src/core/document/visibleLines.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeTrace } from '../../../src/core/trace/describeTrace.ts';
import { idKey } from '../../../src/core/trace/trace.ts';
import { growth } from '../../support/growth.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { anyText } from '../document/markdownArbitrary.ts';
import { readTrace, tracedKinds } from './readTrace.ts';

const pieces = fc.constantFrom(
	...[
		'# Requirements\n',
		'### Requirement 1: A\n',
		'### 要件2\n',
		'#### Acceptance Criteria\n\n',
		'### Expected Behavior\n',
	],
	...[
		'1. WHEN a THE b SHALL c\n',
		'- 1.2 d\n',
		'- **AC-1**: e\n',
		'- [ ] 1. f\n',
		'  - [x]* 1.1 g\n',
		'- [ ] T012 [US1] h\n',
	],
	...[
		'_Requirements: 1.1, 2.1–2.3_',
		'**Validates: Property 1**',
		' _Depends: 1_',
		'_要件：1.2、',
		'### Property 1: P\n',
	],
	...[
		'- **FR-001**: i\n',
		'### User Story 1 - j\n',
		'FR-001 to FR-003 ',
		'| Requirement |\n|---|\n| 1.1 k |\n',
		'| FR-002 | l |\n',
	],
	...['## ADDED Requirements\n', '### Requirement: M\n', '#### Scenario: N\n', '- FROM: `### Requirement: O`\n'],
	...['<!-- ', ' -->', '```\n', '---\n', '\t', '  ', '> ', '😀', '漢字', '\u00a0', '\n', '\n\n'],
);
const text = fc.oneof(
	fc
		.tuple(
			fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 40 }),
			fc.constantFrom('\n', '\r\n', '\r'),
		)
		.map(([parts, lineBreak]) => parts.join('').replaceAll('\n', lineBreak)),
	anyText,
);

describe('the ids of any text', () => {
	it('stand where they say, in order and in the text', () => {
		fc.assert(
			fc.property(fc.constantFrom(...tracedKinds), text, (kind, source) => {
				const { definitions, references, lines } = readTrace(kind, source);
				const end = { line: lines.count, character: 0 };
				const isInside = ({ start, end: last }: Range): boolean =>
					comparePositions(start, last) <= 0 && comparePositions(last, end) <= 0;
				for (const { id, idRange, range, type } of definitions) {
					assert.ok(isInside(range) && isInside(idRange));
					assert.ok(comparePositions(range.start, idRange.start) <= 0 && comparePositions(idRange.end, range.end) <= 0);
					const written = lines.slice(idRange);
					assert.ok(id.endsWith(written) || type === 'criterion' || type === 'scenario', `${id} at "${written}"`);
				}
				for (const { range, keys, space } of references) {
					const written = lines.slice(range);
					assert.ok(isInside(range) && written.length > 0 && !/[\r\n]/.test(written));
					const [first] = keys;
					assert.ok(space === 'requirement' || first === undefined || idKey(written).includes(first));
				}
				for (const list of [definitions, references]) {
					const places = list.map(({ range }) => range.start);
					assert.deepEqual(places, [...places].sort(comparePositions));
				}
			}),
			{ numRuns: 400 },
		);
	});

	it('of which nothing is visible are none', () => {
		fc.assert(
			fc.property(fc.constantFrom(...tracedKinds), fc.array(pieces, { maxLength: 20 }), (kind, parts) => {
				const source = `~~~~~~\n${parts.join('').replaceAll('~', '')}\n~~~~~~\n`;
				const { definitions, references } = readTrace(kind, source);
				assert.deepEqual([definitions, references], [[], []]);
			}),
		);
	});
});

describe('visible lines', () => {
	it('are as long as the lines of the source, and blank where a comment stands', () => {
		const source = 'a <!-- b --> c\n<!-- d\ne --> f\n```\ng\n```\n';
		const document = parseDocument('a.md', source);
		const visible = visibleLines(document);
		assert.deepEqual([0, 1, 2, 3, 4].map(visible), ['a            c', '      ', '      f', '', '']);
	});
});

describe('ids of a hostile text are read in time by its length:', () => {
	const short = 4_000;
	const factor = 12;
	const repeated = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length));
	const texts = new Map([
		...hostileTexts,
		...[
			...['_Requirements: 1.1, ', '_requirements ', '**Requirements**: 1.1–', '1.1, ', '(1.1 ', '- 1.1 a\n', '1. a\n'],
			...['### Requirement 1\n', '#### Acceptance Criteria\n1. WHEN a\n', 'FR-001 to ', '- **FR-001**: a\n  b\n'],
			...['Property 1: ', '### Property 1: a\n', '- [ ] 1.1.1.1 a\n', '| 1.1 |\n', '001-a', 'and ', ' to ', '_ ', '1.'],
			...['004 FR-001, ', 'spec 004 FR-001 and ', 'FR-001 and ', '- spec-001-a-a'],
		].map((part) => [part, repeated(part)] as const),
		['a long label', (length: number) => `_requirements${' '.repeat(length)}:`],
		['a long list', (length: number) => `_Requirements: ${'1.1, '.repeat(length / 5)}_`],
	]);
	for (const [name, make] of texts) {
		it(JSON.stringify(name).slice(1, -1), () => {
			const kinds = builtinKinds.filter(({ id }) => ['kiro-requirements', 'speckit-spec', 'kiro-tasks'].includes(id));
			const documents = new Map<string, ReturnType<typeof parseDocument>>();
			// Parsing has its own tests, and would hide what stands behind it
			const parsed = (source: string): ReturnType<typeof parseDocument> => {
				const known = documents.get(source) ?? parseDocument('a.md', source);
				documents.set(source, known);
				return known;
			};
			for (const length of [short, short * factor]) {
				parsed(make(length));
			}
			const run = (source: string) => kinds.map((kind) => describeTrace(parsed(source), kind));
			const times = growth(run, make, short, factor);
			assert.ok(times < 6, `${times.toFixed(1)} times as long as ${factor} texts of that part of the length`);
		});
	}
});
