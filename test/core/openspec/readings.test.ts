import assert from 'node:assert/strict';
import { LineIndex, type Range } from '../../../src/core/document/text.ts';
import { type DeltaReading, readDelta } from '../../../src/core/openspec/readDelta.ts';
import { readSpec, type SpecReading } from '../../../src/core/openspec/readSpec.ts';
import { readSource } from '../../../src/core/openspec/source.ts';

function specOf(text: string): SpecReading {
	return readSpec(readSource(new LineIndex(text)));
}

function deltaOf(text: string): DeltaReading {
	return readDelta(readSource(new LineIndex(text)));
}

/** The texts that ranges stand for, which have to be the names. */
function slices(text: string, placed: readonly { readonly range: Range }[]): string[] {
	const lines = new LineIndex(text);
	return placed.map(({ range }) => lines.slice(range));
}

describe('a specification as OpenSpec reads it', () => {
	it('has its requirements where they stand, with their words and scenarios', () => {
		const text =
			'# Fax\r\n\r\n## Purpose\r\n\r\nPages.\r\n\r\n## Requirements\r\n\r\n### Requirement:\t📠 送信 ##\r\n\r\n**Priority**: high\r\nIt SHALL\r\nsend.\r\n\r\n```md\r\n#### Scenario: none\r\n```\r\n\r\n#### Scenario: 一頁 ####\r\n- x\r\n\r\n#### Edge\r\n';
		const { blocks } = specOf(text);
		assert.deepEqual(slices(text, blocks), ['📠 送信']);
		assert.equal(blocks[0]?.text, 'It SHALL\nsend.');
		assert.deepEqual(blocks[0]?.scenarios, ['一頁', 'Edge']);
		assert.equal(blocks[0]?.scenarioCount, 1);
	});

	it('takes lines that look like fields for the text where there is no other', () => {
		assert.equal(specOf('## Requirements\n### Requirement: A\n**Rule**: MUST x\n').blocks[0]?.text, '**Rule**: MUST x');
	});

	it('ends with the next heading of level 2, and keeps hashes of a name', () => {
		const text = '## Requirements\n### Requirement: C#\n## Notes\n### Requirement: B\n';
		const { blocks, outside } = specOf(text);
		assert.deepEqual(slices(text, blocks), ['C#']);
		assert.deepEqual(slices(text, outside), ['B']);
	});

	it('counts each heading right under "Requirements", whatever it is called', () => {
		const { entries } = specOf(
			'## Requirements\n### Requirement: A\n#### Scenario: s\n- x\n### Notes\n#### More\n\ntext\n##### Requirement: deep\n#### Also\n',
		);
		assert.deepEqual(
			entries.map(({ title, scenarioCount }) => [title, scenarioCount]),
			[
				['Requirement: A', 1],
				['Notes', 1],
			],
		);
	});

	it('finds requirements of one name and headings of a delta, none of them in fences', () => {
		const text =
			'## Requirements\n### Requirement: A\n~~~\n### Requirement: A\n## ADDED Requirements\n~~~\n### Requirement: A #\n### Requirement: a\n## removed  requirements\n';
		const { repeated, deltaHeadings } = specOf(text);
		assert.deepEqual(
			repeated.map(({ range }) => range.start.line),
			[6],
		);
		assert.deepEqual(deltaHeadings, [8]);
	});

	it('is closed in a fence until the same mark comes, as long at least and alone', () => {
		const text = '````md\n```\n~~~~\n```` js\n## Purpose\n`````\n## Requirements\n';
		const { purpose, requirements } = specOf(text);
		assert.equal(purpose, undefined);
		assert.equal(requirements?.line, 6);
	});
});

describe('a delta as OpenSpec reads it', () => {
	it('reads each section, in any case, as often as it comes', () => {
		const text =
			'## ADDED Requirements\n### Requirement: A\n## added requirements\n### requirement: B\n## MODIFIED Requirements\n###Requirement: C\n';
		const { added, modified } = deltaOf(text);
		assert.deepEqual(slices(text, added), ['A', 'B']);
		assert.deepEqual(slices(text, modified), ['C']);
	});

	it('reads what is removed from headings and from lists', () => {
		const text =
			'## REMOVED Requirements\n### Requirement: A\n\n- `### Requirement: B `\n* ### Requirement: C\n+`### Requirement: D`\n- E\n- ### requirement: F\n';
		assert.deepEqual(slices(text, deltaOf(text).removed), ['A', 'B', 'C', 'D']);
		const nameless = '## REMOVED Requirements\n- `### Requirement:`\n- ### Requirement: \n- ### Requirement:\n';
		assert.deepEqual(slices(nameless, deltaOf(nameless).removed), ['', '']);
	});

	it('pairs old names with new ones, and tells which have no other half', () => {
		const text =
			'## RENAMED Requirements\n- TO: `### Requirement: Z`\n- FROM: `### Requirement: A`\n\n* TO: ### Requirement: B\nFROM: `### Requirement: C`\n- FROM: `### Requirement: D`\n- TO:`### Requirement: E`\n## RENAMED Requirements\n- FROM: `### Requirement: F`\n';
		const { renamed, unpaired } = deltaOf(text);
		assert.deepEqual(
			renamed.map(({ from, to }) => slices(text, [from, to])),
			[
				['A', 'B'],
				['D', 'E'],
			],
		);
		assert.deepEqual(
			unpaired.map(({ side, name }) => `${side} ${name}`),
			['TO Z', 'FROM C', 'FROM F'],
		);
	});

	it('tells what stands in no section, and headings that it passes over', () => {
		const text =
			'### Requirement: Above\n## Notes\n### Requirement: Beside\n## ADDED  Requirements\n### Requirement: Wide\n## MODIFIED Requirements\n### Requirement:\n### Other\n### Requirement: A\n';
		const { stray, skipped, modified } = deltaOf(text);
		assert.deepEqual(
			stray.map(({ name, section }) => [name, section]),
			[
				['Above', undefined],
				['Beside', 'Notes'],
				['Wide', 'ADDED  Requirements'],
			],
		);
		assert.deepEqual(skipped, [6, 7]);
		assert.deepEqual(slices(text, modified), ['A']);
	});
});
