import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { applyEdits } from '../../../src/core/document/text.ts';
import { logEntryEdits } from '../../../src/core/review/log/logEntry.ts';
import { bumped, versionPlace } from '../../../src/core/review/log/versionNumber.ts';
import { kindOf } from './support.ts';

const entry = { version: '1.2', day: '2026-11-21', author: 'Ada', changes: 'Milk | tea' };

function logged(text: string, kind = 'technical-plan', what: Partial<typeof entry> = {}): string {
	return applyEdits(text, logEntryEdits(parseDocument('docs/x.md', text), kindOf(kind), { ...entry, ...what }));
}

const doc = (log: string) =>
	`# Plan\n\n**Version**: v1.1 (draft)\n\n## Appendix\n\n### Change Log\n\n${log}\n## Behind\n\nTea.\n`;
const result = (log: string) => doc(log).replace('v1.1', 'v1.2');

describe('an entry of a change log', () => {
	it('is a row like the others, where the newest stand, and the version with it', () => {
		const table = (...rows: string[]) =>
			`| Version | Date | Author | Changes |\n|---|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}`;
		const row = '| 1.2 | 2026-11-21 | Ada | Milk \\| tea |';
		const [one, two] = ['| 1.0 | 2026-01-01 | Bob | First |', '| 1.1 | 2026-02-02 | Bob | More |'];
		assert.equal(logged(doc(table(one, two))), result(table(one, two, row)));
		assert.equal(logged(doc(table(two, one))), result(table(row, two, one)));
		assert.equal(logged(doc(table())), result(table(row)));
		const soon = '| Unreleased | | | Soon |';
		assert.equal(logged(doc(table(soon, two, one))), result(table(row, soon, two, one)));
		assert.equal(logged(doc(table(one, two, soon))), result(table(one, two, soon, row)));
		const windows = doc(table(one)).replaceAll('\n', '\r\n');
		assert.equal(logged(windows), result(table(one, row)).replaceAll('\n', '\r\n'));
	});

	it('is an item like the others', () => {
		assert.equal(
			logged(doc('- **v1.0** (2026-01-01): First\n  and more\n')),
			result('- **v1.0** (2026-01-01): First\n  and more\n- **v1.2** (2026-11-21): Milk | tea\n'),
		);
		assert.equal(
			logged(doc('* 2026-02-02 – More\n* 2026-01-01 – First\n')),
			result('* 2026-11-21 – Milk | tea\n* 2026-02-02 – More\n* 2026-01-01 – First\n'),
		);
		assert.equal(logged(doc('- First\n')), result('- First\n- 1.2 (2026-11-21): Milk | tea\n'));
	});

	it('is a part with a heading like the others', () => {
		assert.equal(
			logged(doc('#### 1.1 – 2026-02-02\n\n- More\n\n#### 1.0 – 2026-01-01\n\n- First\n')),
			result(
				'#### 1.2 – 2026-11-21\n\n- Milk | tea\n\n#### 1.1 – 2026-02-02\n\n- More\n\n#### 1.0 – 2026-01-01\n\n- First\n',
			),
		);
	});

	it('stands behind what is not released yet, and items within others are none', () => {
		assert.equal(
			logged(doc('#### Unreleased\n\n- Soon\n\n#### 1.1 – 2026-02-02\n\n- More\n\n#### 1.0 – 2026-01-01\n\n- First\n')),
			result(
				'#### Unreleased\n\n- Soon\n\n#### 1.2 – 2026-11-21\n\n- Milk | tea\n\n#### 1.1 – 2026-02-02\n\n- More\n\n#### 1.0 – 2026-01-01\n\n- First\n',
			),
		);
		assert.equal(
			logged(doc('#### Unreleased\n\n- Soon\n')),
			result('#### Unreleased\n\n- Soon\n\n#### 1.2 – 2026-11-21\n\n- Milk | tea\n'),
		);
		assert.equal(
			logged(doc('- Unreleased: soon\n- 1.1: More\n  - 1.9 kettles\n- 1.0: First\n  - 2.5 pots\n')),
			result('- Unreleased: soon\n- 1.2: Milk | tea\n- 1.1: More\n  - 1.9 kettles\n- 1.0: First\n  - 2.5 pots\n'),
		);
	});

	it('gets a section where there is none', () => {
		assert.equal(
			logged('# Plan\n\nTea.\n'),
			'# Plan\n\nTea.\n\n## Change Log\n\n| Version | Date | Author | Changes |\n| ------- | ---- | ------ | ------- |\n| 1.2 | 2026-11-21 | Ada | Milk \\| tea |\n',
		);
		assert.equal(
			logged('# Plan\n\n## Revision History\n\n## Behind\n', 'technical-plan', { version: '' }),
			'# Plan\n\n## Revision History\n\n| Date | Author | Changes |\n| ---- | ------ | ------- |\n| 2026-11-21 | Ada | Milk \\| tea |\n\n## Behind\n',
		);
	});

	it('knows the version in front matter', () => {
		const text = '---\nversion: "1.1.0"\n---\n\n# Plan\n';
		const place = versionPlace(parseDocument('x.md', text));
		assert.equal(place?.text, '1.1.0');
		assert.equal(place && applyEdits(text, [place.edit('v2.0.0')]), text.replace('1.1.0', '2.0.0'));
	});

	it('follows its version by as many numbers', () => {
		assert.deepEqual(
			(['major', 'minor', 'patch'] as const).map((bump) => [
				bumped('1.2.3', bump),
				bumped('1.2', bump),
				bumped('v7', bump),
			]),
			[
				['2.0.0', '2.0', 'v8'],
				['1.3.0', '1.3', 'v8'],
				['1.2.4', '1.3', 'v8'],
			],
		);
		assert.equal(bumped('2.0.0-draft.1', 'patch'), '2.0.1');
	});
});
