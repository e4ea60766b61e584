import assert from 'node:assert/strict';
import type { CheckResult } from '../../src/cli/checkResult.ts';
import { formatGithub } from '../../src/cli/formats/github.ts';
import { formatPretty } from '../../src/cli/formats/pretty.ts';
import { formatSarif } from '../../src/cli/formats/sarif.ts';
import { wantsColours } from '../../src/cli/terminal.ts';
import { range } from '../../src/core/document/text.ts';
import { printable } from '../../src/core/report/printable.ts';
import { createStyle } from '../../src/core/report/style.ts';
import type { Finding } from '../../src/core/rules/rule.ts';

const finding: Finding = {
	path: 'docs/a, b: 100%.md',
	rule: 'link/missing-file',
	severity: 'error',
	message: 'No file "x%.md":\nlook, again.',
	range: range(2, 4, 2, 9),
};

function resultWith(findings: readonly Finding[], more: Partial<CheckResult> = {}): CheckResult {
	const rest = {
		documents: [],
		unread: [],
		diagramFiles: 0,
		unchecked: [],
		fixed: undefined,
		bytes: 0,
		milliseconds: 1234,
	};
	return { root: '/srv/app', findings, ...rest, ...more };
}

describe('formatGithub', () => {
	it('escapes what would end a property or the message', () => {
		assert.equal(
			formatGithub(resultWith([finding]), undefined),
			'::error file=docs/a%2C b%3A 100%25.md,line=3,endLine=3,col=5,endColumn=9,title=link/missing-file' +
				'::No file "x%25.md":%0Alook, again.\n0 documents: 1 error in 1.23 s\n',
		);
	});

	it('gives no columns for several lines, and shows a hint as a notice', () => {
		const long: Finding = { ...finding, severity: 'hint', path: 'a.md', message: 'm', range: range(0, 3, 4, 0) };
		assert.equal(
			formatGithub(resultWith([long]), undefined),
			'::notice file=a.md,line=1,endLine=5,title=link/missing-file::m\n0 documents: 1 hint in 1.23 s\n',
		);
	});

	it('writes paths from the checked-out repository', () => {
		const inner = resultWith([{ ...finding, path: 'a.md' }], { unread: [{ path: 'b.md', problem: 'is a folder' }] });
		assert.match(formatGithub(inner, '/srv'), /^::error file=app\/a\.md,/u);
		assert.match(formatGithub(inner, '/srv'), /^::warning file=app\/b\.md,title=archspec::b\.md is a folder$/mu);
		assert.match(formatGithub(inner, '/elsewhere'), /^::error file=a\.md,/u);
	});
});

describe('formatPretty', () => {
	const plain = createStyle(false);

	it('groups by file, counts lines from 1 and sums up', () => {
		const warning: Finding = {
			...finding,
			path: 'b.md',
			severity: 'warning',
			message: 'm',
			range: range(99, 0, 99, 1),
			fix: { title: 'Mend', edits: [] },
		};
		const other: Finding = { ...warning, severity: 'hint', range: range(0, 0, 0, 1) };
		const text = formatPretty(resultWith([other, warning, finding]), plain, (path) => `./${path}`);
		assert.equal(
			text,
			[
				'./b.md',
				'    1:1  hint     m  link/missing-file (fixable)',
				'  100:1  warning  m  link/missing-file (fixable)',
				'',
				'./docs/a, b: 100%.md',
				'  3:5  error    No file "x%.md":\\u000alook, again.  link/missing-file',
				'',
				'0 documents: 1 error, 1 warning, 1 hint (2 fixable with --fix) in 1.23 s',
				'',
			].join('\n'),
		);
	});

	it('reports any number of findings', () => {
		const many = Array.from({ length: 200_000 }, () => ({ ...finding, path: 'a.md' }));
		assert.equal(formatPretty(resultWith(many), plain, String).split('\n').length, 200_000 + 4);
	});

	it('says what was fixed and what was not read', () => {
		const fixed = new Map([
			['a.md', 2],
			['b.md', 1],
		]);
		const text = formatPretty(resultWith([], { fixed, unread: [{ path: 'x', problem: 'y' }] }), plain, String);
		assert.equal(text, 'Fixed 3 problems in 2 files.\n0 documents: no problems, 1 file not read in 1.23 s\n');
	});
});

describe('formatSarif', () => {
	it('writes paths as relative URIs and counts from 1', () => {
		const log = JSON.parse(formatSarif(resultWith([finding]), [], '1.0.0'));
		const [{ results, columnKind, tool }] = log.runs;
		assert.deepEqual(results[0].locations[0].physicalLocation, {
			artifactLocation: { uri: 'docs/a%2C%20b%3A%20100%25.md', uriBaseId: 'SRCROOT' },
			region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 10 },
		});
		assert.equal(columnKind, 'utf16CodeUnits');
		assert.equal(tool.driver.rules[results[0].ruleIndex].id, 'link/missing-file');
	});

	it('leaves out a fix whose edits are made from the text', () => {
		const certain = { title: 'Mend', edits: [{ range: range(2, 4, 2, 9), newText: 'y.md' }] };
		const late = { title: 'Mend', edits: () => certain.edits };
		const findings = [certain, late].map((fix) => ({ ...finding, fix }));
		const [{ results }] = JSON.parse(formatSarif(resultWith(findings), [], '1.0.0')).runs;
		assert.deepEqual(
			results.map(({ fixes }: { fixes: unknown[] }) => fixes.length),
			[1, 0],
		);
	});
});

describe('wantsColours', () => {
	it('follows NO_COLOR, FORCE_COLOR, the terminal', () => {
		assert.equal(wantsColours({}, true), true);
		assert.equal(wantsColours({}, false), false);
		assert.equal(wantsColours({ NO_COLOR: '1', FORCE_COLOR: '1' }, true), false);
		assert.equal(wantsColours({ NO_COLOR: '' }, true), true);
		assert.equal(wantsColours({ FORCE_COLOR: '1' }, false), true);
		assert.equal(wantsColours({ FORCE_COLOR: '0' }, true), false);
		assert.equal(wantsColours({ TERM: 'dumb' }, true), false);
	});
});

describe('printable', () => {
	it('shows control characters and marks of direction instead of obeying them', () => {
		assert.equal(printable('a\u001b[2Jb\u202ec é 决'), 'a\\u001b[2Jb\\u202ec é 决');
	});
});
