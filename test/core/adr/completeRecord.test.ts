import assert from 'node:assert/strict';
import { completeRecord } from '../../../src/core/adr/completion/completeRecord.ts';
import { recordPlaces } from '../../../src/core/adr/completion/recordPlace.ts';
import { applyEdits, contains, LineIndex } from '../../../src/core/document/text.ts';
import { type Files, repositoryOf } from '../../support/adrRepository.ts';
import { growth } from '../../support/growth.ts';

const rest = '## Context\n\nA.\n\n## Decision\n\nB.\n\n## Consequences\n\nC.\n';
const nygard = (number: number, title: string, status: string) =>
	`# ${number}. ${title}\n\nDate: 2024-01-01\n\n## Status\n\n${status}\n\n${rest}`;
const options = '## Context and Problem Statement\n\nA\n\n## Considered Options\n\n* B\n\n## Decision Outcome\n\nC\n';
const madr4 = (title: string, status: string) => `---\n${status}\n---\n\n# ${title}\n\n${options}`;
const log4brains = (title: string, status: string, links = '') =>
	`# ${title}\n\n- Status: ${status}\n- Date: 2024-01-01\n- Tags: a\n\n${options}${links}`;

const adrTools: Files = {
	'doc/adr/0001-use-rows.md': nygard(1, 'Use rows', 'Superceded by [2. Use trees](0002-use-trees.md)'),
	'doc/adr/0002-use-trees.md': nygard(2, 'Use trees', 'Accepted'),
};
const madr: Files = {
	'docs/decisions/0001-use-rows.md': madr4('Use rows', 'status: superseded by ADR-0002'),
	'docs/decisions/0002-use-trees.md': madr4('Use trees', 'status: accepted'),
};

interface Completed {
	readonly labels: readonly string[];
	/** The text after the first one, or the one that is asked for, was taken. */
	readonly text: string;
}

/** What is offered at the place marked by `|` in a file among others. */
function complete(files: Files, path: string, marked: string, wanted = ''): Completed {
	const offset = marked.indexOf('|');
	const text = marked.slice(0, offset) + marked.slice(offset + 1);
	const position = new LineIndex(text).positionAt(offset);
	const items = completeRecord(repositoryOf({ ...files, [path]: text }), path, text, position);
	assert.equal(new Set(items.map(({ label, detail }) => label + detail)).size, items.length);
	for (const { range } of items) {
		assert.ok(contains(range, position) && range.start.line === range.end.line);
	}
	const item = items.find(({ label }) => label.includes(wanted));
	return {
		labels: items.map(({ label }) => label),
		text: item ? applyEdits(text, [{ range: item.range, newText: item.insertText }]) : text,
	};
}

/** The line that a completion wrote. */
function lineOf(files: Files, path: string, marked: string, wanted?: string): string | undefined {
	const before = marked.replace('|', '').split('\n');
	return complete(files, path, marked, wanted)
		.text.split('\n')
		.find((line, i) => line !== before[i]);
}

const readme = 'README.md';
const third = 'doc/adr/0003-new.md';
const thirdMadr = 'docs/decisions/0003-new.md';

describe('completion of records', () => {
	it('offers those with the letters of an id that is begun, and writes a link', () => {
		const { labels, text } = complete(adrTools, readme, 'See ADR-| for more.\n', 'rows');
		assert.deepEqual(labels, ['0002 Use trees', '0001 Use rows']);
		assert.equal(text, 'See [ADR-0001](doc/adr/0001-use-rows.md) for more.\n');
		assert.equal(lineOf(adrTools, readme, '- adr-00|01\n', 'trees'), '- [ADR-0002](doc/adr/0002-use-trees.md)');
		assert.equal(lineOf(adrTools, readme, '| a | ADR|\n', 'trees')?.includes('0002-use-trees.md'), undefined);
	});

	it('writes the letters of an id as the titles of its log do', () => {
		const log = {
			'adr/adr-001-rows.md': madr4('ADR-001: Use rows', 'status: accepted'),
			'adr/adr-002-trees.md': madr4('ADR-002: Use trees', 'status: accepted'),
		};
		assert.equal(lineOf(log, readme, 'See adr-|\n', 'rows'), 'See [ADR-001](adr/adr-001-rows.md)');
	});

	it('completes the text of a link, with the target where none is written yet', () => {
		assert.equal(lineOf(adrTools, readme, 'See [ADR-|].\n', 'rows'), 'See [ADR-0001](doc/adr/0001-use-rows.md).');
		assert.equal(lineOf(adrTools, readme, 'See [ADR-|\n', 'rows'), 'See [ADR-0001](doc/adr/0001-use-rows.md)');
		assert.equal(lineOf(adrTools, readme, 'See [ADR-|](x.md).\n', 'rows'), 'See [ADR-0001](x.md).');
	});

	it('writes what adr-tools does in the section of the status', () => {
		const record = (line: string) => nygard(3, 'New', `Accepted\n\n${line}`);
		const link = '[1. Use rows](0001-use-rows.md)';
		assert.equal(lineOf(adrTools, third, record('Supercedes |'), 'rows'), `Supercedes ${link}`);
		assert.equal(lineOf(adrTools, third, record('Supercedes [|]'), 'rows'), `Supercedes ${link}`);
		assert.equal(lineOf(adrTools, third, record('Amends ADR-|'), 'rows'), `Amends ${link}`);
		assert.equal(lineOf(adrTools, third, record('Depends on [ro|'), 'rows'), `Depends on ${link}`);
	});

	it('writes what MADR does: an id in front matter, a link elsewhere', () => {
		const status = (line: string) => lineOf(madr, thirdMadr, madr4('New', line), 'rows');
		assert.equal(status('status: superseded by |'), 'status: superseded by ADR-0001');
		assert.equal(status('status: "superseded by ADR-|"'), 'status: "superseded by ADR-0001"');
		assert.equal(status('status: accepted\nsupersedes: |'), 'supersedes: ADR-0001');
		assert.equal(status('status: accepted\nrelated: [ADR-|]'), 'related: [ADR-0001]');
	});

	it('writes a link into front matter where the log does', () => {
		const linked = {
			...madr,
			'docs/decisions/0001-use-rows.md': madr4('Use rows', 'status: superseded by [ADR-0002](0002-use-trees.md)'),
		};
		assert.equal(
			lineOf(linked, thirdMadr, madr4('New', 'status: superseded by |'), 'rows'),
			'status: superseded by [ADR-0001](0001-use-rows.md)',
		);
	});

	it('writes what log4brains does in the list of links', () => {
		const files = { 'docs/adr/20240101-use-rows.md': log4brains('Use rows', 'accepted') };
		const path = 'docs/adr/20240202-new.md';
		assert.equal(
			lineOf(files, path, log4brains('New', 'accepted', '\n## Links\n\n- Supersedes [|]\n'), 'rows'),
			'- Supersedes [20240101-use-rows](20240101-use-rows.md)',
		);
		assert.equal(
			lineOf(files, path, log4brains('New', 'superseded by |'), 'rows'),
			'- Status: superseded by [20240101-use-rows](20240101-use-rows.md)',
		);
	});

	it('is quiet in prose, in code, in comments and behind letters that no record has', () => {
		const labels = (text: string, path = readme) => complete(adrTools, path, text).labels;
		assert.deepEqual(labels('An ad|\n'), []);
		assert.deepEqual(labels('A well-|known [thing\n'), []);
		assert.deepEqual(labels('See [|\n'), []);
		assert.deepEqual(labels('It is superseded by |\n'), []);
		assert.deepEqual(labels('RFC-|\n'), []);
		assert.deepEqual(labels('`ADR-|\n'), []);
		assert.deepEqual(labels('```\nADR-|\n```\n'), []);
		assert.deepEqual(labels('<!-- ADR-| -->\n'), []);
		assert.deepEqual(labels('docs/ADR-|\n'), []);
		assert.deepEqual(labels(nygard(3, 'New', 'Accepted').replace('A.', 'As in [|'), third), []);
		assert.deepEqual(labels(nygard(3, 'New', 'Accepted').replace('A.', 'It |'), third), []);
	});

	it('does not offer a record itself, and its own log first', () => {
		const other = { 'other/adr/0009-last.md': nygard(9, 'Last', 'Accepted') };
		const record = nygard(3, 'New', 'Accepted\n\nAmends |');
		assert.deepEqual(complete({ ...adrTools, ...other }, third, record).labels, [
			'0002 Use trees',
			'0001 Use rows',
			'0009 Last',
		]);
		// Records of two logs can be told apart
		assert.equal(
			complete({ ...adrTools, 'other/adr/0001-use-rows.md': nygard(1, 'Use rows', 'Superceded by 2') }, third, record)
				.labels.length,
			3,
		);
	});
});

describe('completion of a status', () => {
	it('offers the words of the log, what the workflow lets follow first', () => {
		const { labels, text } = complete(adrTools, third, nygard(3, 'New', 'Accepted|'), 'Deprecated');
		assert.deepEqual(labels, ['Deprecated', 'Superceded by…', 'Draft', 'Proposed', 'Accepted', 'Rejected']);
		assert.equal(text, nygard(3, 'New', 'Deprecated'));
	});

	it('offers them in an empty section, also at the end of the file', () => {
		assert.equal(complete(adrTools, third, nygard(3, 'New', '|'), 'Proposed').text, nygard(3, 'New', 'Proposed'));
		const end = nygard(3, 'New', '').replace('## Status\n\n\n\n', '');
		assert.equal(complete(adrTools, third, `${end}\n## Status\n|`, 'Proposed').text, `${end}\n## Status\nProposed`);
	});

	it('offers them in front matter and in fields, quotes kept', () => {
		const of = (line: string) => lineOf(madr, thirdMadr, madr4('New', line), 'accepted');
		assert.equal(of('status: |'), 'status: accepted');
		assert.equal(of('status:|'), 'status: accepted');
		assert.equal(of('status: "|"'), 'status: "accepted"');
		assert.equal(of("status: 'prop|osed' # x"), "status: 'accepted' # x");
		assert.deepEqual(complete(madr, thirdMadr, madr4('New', 'title: |')).labels, [], 'a key of something else');
		assert.deepEqual(complete(madr, thirdMadr, '---\nstatus: accepted\n---|\n\n# New\n').labels, [], 'their end');
		const field = (status: string) => lineOf({}, 'docs/adr/20240202-new.md', log4brains('New', status), 'accepted');
		assert.equal(field('|'), '- Status: accepted');
		assert.equal(field('pro|posed'), '- Status: accepted');
	});

	it('are told apart by what is typed, also where a blank is missing and behind an emoji', () => {
		const fitting = (files: Files, path: string, marked: string, typed: string): string[] => {
			const offset = marked.indexOf('|');
			const text = marked.replace('|', '');
			const position = new LineIndex(text).positionAt(offset);
			return completeRecord(repositoryOf({ ...files, [path]: text }), path, text, position)
				.filter(({ filterText }) => filterText.toLowerCase().startsWith(typed))
				.map(({ label }) => label);
		};
		assert.deepEqual(fitting(adrTools, third, nygard(3, 'New', 'P|'), 'p'), ['Proposed']);
		assert.deepEqual(fitting(madr, thirdMadr, madr4('New', 'status:p|'), 'p'), ['proposed']);
		assert.deepEqual(fitting(madr, thirdMadr, madr4('New', 'status: p|'), 'p'), ['proposed']);
		const emoji = { 'doc/adr/0001-a.md': nygard(1, 'A', '✅ Accepted') };
		assert.deepEqual(fitting(emoji, third, nygard(3, 'New', '✅ Acc|epted'), '✅ acc'), ['✅ Accepted']);
	});

	it('replaces the word alone, and leaves a date before it and a remark behind it', () => {
		const at = (status: string) => complete(adrTools, third, nygard(3, 'New', status), 'Rejected').text;
		assert.equal(at('2024-05-06 Pro|posed'), nygard(3, 'New', '2024-05-06 Rejected'));
		assert.equal(at('Proposed| (see 2)'), nygard(3, 'New', 'Rejected (see 2)'));
		assert.equal(at('Proposed / Accepted / Rejected\n\n2024-05-06 Pro|posed').includes('2024-05-06 Rejected'), true);
		assert.equal(
			lineOf(madr, thirdMadr, madr4('New', 'status: "super|seded by ADR-0002"'), 'rejected'),
			'status: "rejected"',
		);
		const emoji = {
			'doc/adr/0001-a.md': nygard(1, 'A', '✅ Accepted'),
			'doc/adr/0002-b.md': nygard(2, 'B', '❌ Rejected'),
		};
		assert.equal(
			complete(emoji, third, nygard(3, 'New', '✅ Accepted|'), 'Rejected').text,
			nygard(3, 'New', '❌ Rejected'),
		);
	});

	it('goes on to the record that supersedes it', () => {
		const { text } = complete(adrTools, third, nygard(3, 'New', 'Accepted|'), 'Superceded by');
		assert.equal(text, nygard(3, 'New', 'Superceded by '));
		const marked = text.replace('Superceded by ', 'Superceded by |');
		assert.equal(lineOf(adrTools, third, marked, 'rows'), 'Superceded by [1. Use rows](0001-use-rows.md)');
	});

	it('is quiet elsewhere in the record', () => {
		const labels = (text: string) => complete(adrTools, third, text).labels;
		assert.deepEqual(labels(nygard(3, 'New', 'Accepted\n\n|')), []);
		assert.deepEqual(labels(nygard(3, 'New', 'Accepted by all | of us.')), []);
		assert.deepEqual(labels(nygard(3, 'New', 'Accepted (see |2)')), []);
		assert.deepEqual(labels(nygard(3, 'New|', 'Accepted')), []);
		assert.deepEqual(labels(nygard(3, 'New', 'Accepted').replace('A.', '|')), []);
		assert.deepEqual(complete(adrTools, readme, 'Status: |\n').labels, []);
	});
});

describe('a hostile line that is completed', () => {
	for (const piece of ['ADR-', '[', 'a_', 'superseded by ', '`', 'Ａ-', ': - "']) {
		it(`takes time by its length: ${piece}`, () => {
			const line = (length: number) => piece.repeat(length / piece.length);
			assert.ok(growth((text) => recordPlaces(text, text.length), line, 2000, 50) < 8);
		});
	}
});
