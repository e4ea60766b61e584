import assert from 'node:assert/strict';
import { nygard, Shell } from './support.ts';

/** A record as MADR 4 has it. */
function madr(title: string, status: string, outcome = 'it is enough'): string {
	return `---
status: ${status}
date: 2023-10-01
---

# ${title}

## Context and Problem Statement

Which one?

## Considered Options

* One
* Two

## Decision Outcome

Chosen option: "One", because ${outcome}.
`;
}

/** A record as log4brains has it. */
function log4brains(title: string, status: string, ...links: string[]): string {
	const list = links.length === 0 ? '' : `\n## Links\n\n${links.map((link) => `- ${link}\n`).join('')}`;
	return `# ${title}

- Status: ${status}
- Date: 2023-10-01
- Tags: data

## Context and Problem Statement

Which one?

## Considered Options

- One
- Two

## Decision Outcome

Chosen option: "One", because it is enough.
${list}`;
}

describe('archspec adr on other logs', () => {
	it('keeps a MADR log as it is written', async () => {
		using shell = new Shell({
			'docs/decisions/0000-use-one.md': madr('Use one', 'accepted'),
			'docs/decisions/0001-use-two.md': madr('Use two', 'proposed'),
			'docs/decisions/README.md': '# Decisions\n\n- [Use one](0000-use-one.md)\n',
		});
		assert.equal(await shell.adr('new', '-s', '0', 'Use three'), 'docs/decisions/0002-use-three.md\n');
		assert.match(
			shell.read('docs/decisions/0002-use-three.md'),
			/^---\nstatus: "?(proposed|accepted)"?\ndate: 2024-03-05\n/u,
		);
		assert.match(shell.read('docs/decisions/0002-use-three.md'), /^# Use three$/mu);
		assert.equal(shell.read('docs/decisions/0000-use-one.md'), madr('Use one', 'superseded by ADR-0002'));
		assert.equal(await shell.adr('status', 'use-two', 'accepted'), 'docs/decisions/0001-use-two.md\n');
		const decided = madr('Use two', 'accepted').replace('2023-10-01', '2024-03-05');
		assert.equal(shell.read('docs/decisions/0001-use-two.md'), decided);
		assert.equal(
			await shell.adr('rename', '0', 'Use', 'a', 'single', 'one'),
			[
				'docs/decisions/0000-use-a-single-one.md\n',
				'docs/decisions/0002-use-three.md\n',
				'docs/decisions/README.md\n',
			].join(''),
		);
		assert.equal(
			shell.read('docs/decisions/README.md'),
			'# Decisions\n\n- [Use a single one](0000-use-a-single-one.md)\n',
		);
		assert.equal(await shell.adr('renumber', 'use-two', '7'), 'docs/decisions/0007-use-two.md\n');
		assert.equal(
			await shell.adr('generate', 'toc'),
			[
				'# Architecture Decision Records\n\n',
				'* [Use a single one](0000-use-a-single-one.md)\n',
				'* [Use three](0002-use-three.md)\n',
				'* [Use two](0007-use-two.md)\n',
			].join(''),
		);
	});

	it('keeps a log4brains log as it is written', async () => {
		using shell = new Shell({
			'.log4brains.yml': 'project:\n  name: Shop\n  tz: Europe/Vienna\n  adrFolder: ./docs/adr\n',
			'docs/adr/20230101-use-one.md': log4brains('Use one', 'accepted'),
			'docs/adr/20230102-use-two.md': log4brains('Use two', 'accepted'),
		});
		assert.equal(
			await shell.adr('supersede', 'use-two', 'use-one'),
			'docs/adr/20230101-use-one.md\ndocs/adr/20230102-use-two.md\n',
		);
		assert.equal(
			shell.read('docs/adr/20230101-use-one.md'),
			log4brains('Use one', 'superseded by [20230102-use-two](20230102-use-two.md)'),
		);
		assert.equal(
			shell.read('docs/adr/20230102-use-two.md'),
			log4brains('Use two', 'accepted', 'Supersedes [20230101-use-one](20230101-use-one.md)'),
		);
		assert.equal(await shell.adr('new', 'Use three'), 'docs/adr/20240305-use-three.md\n');
		assert.match(shell.read('docs/adr/20240305-use-three.md'), /^# Use three\n\n- Status: /u);
		assert.match(shell.read('docs/adr/20240305-use-three.md'), /^- Date: 2024-03-05$/mu);
		assert.match(await shell.refusal('renumber', 'use-one', '3'), /number/u);
	});

	it('keeps the file names and the spelling of a home-made log', async () => {
		using shell = new Shell({
			'docs/adr/ADR-007-use-one.md': nygard(7, 'Use one').replace('# 7. ', '# ADR-007: '),
			'docs/adr/ADR-008-use-two.md': nygard(
				8,
				'Use two',
				'Superseded by [ADR-007: Use one](ADR-007-use-one.md)',
			).replace('# 8. ', '# ADR-008: '),
		});
		assert.equal(await shell.adr('new', '-s', 'ADR-7', 'Use three'), 'docs/adr/ADR-009-use-three.md\n');
		assert.equal(shell.head('docs/adr/ADR-009-use-three.md', 1), '# ADR-009: Use three');
		assert.match(shell.read('docs/adr/ADR-007-use-one.md'), /^Superseded by \[.*\]\(ADR-009-use-three\.md\)$/mu);
	});

	it('links, unlinks and leaves every byte as it was', async () => {
		const one = nygard(1, 'One').replaceAll('\n', '\r\n');
		const two = `\uFEFF${nygard(2, 'Two')}trailing blanks  \n`;
		using shell = new Shell({ 'doc/adr/0001-one.md': one, 'doc/adr/0002-two.md': two });
		await shell.adr('link', '2', 'Amends', '1', 'Amended by');
		assert.equal(
			shell.read('doc/adr/0001-one.md'),
			one.replace('Accepted\r\n', 'Accepted\r\n\r\nAmended by [2. Two](0002-two.md)\r\n'),
		);
		assert.equal(
			shell.read('doc/adr/0002-two.md'),
			two.replace('Accepted\n', 'Accepted\n\nAmends [1. One](0001-one.md)\n'),
		);
		assert.equal(await shell.adr('unlink', '1', '2'), 'doc/adr/0001-one.md\ndoc/adr/0002-two.md\n');
		assert.equal(shell.read('doc/adr/0001-one.md'), one);
		assert.equal(shell.read('doc/adr/0002-two.md'), two);
	});

	it('names a record by its path, also in another log', async () => {
		using shell = new Shell({
			'doc/adr/0001-one.md': nygard(1, 'One'),
			'pay/doc/adr/0001-other.md': nygard(1, 'Other'),
		});
		await shell.adr('link', 'doc/adr/0001-one.md', 'Follows', 'pay/doc/adr/0001-other.md', 'Followed by');
		assert.match(
			shell.read('doc/adr/0001-one.md'),
			/^Follows \[1\. Other\]\(\.\.\/\.\.\/pay\/doc\/adr\/0001-other\.md\)$/mu,
		);
		assert.match(
			shell.read('pay/doc/adr/0001-other.md'),
			/^Followed by \[1\. One\]\(\.\.\/\.\.\/\.\.\/doc\/adr\/0001-one\.md\)$/mu,
		);
	});

	it('writes the index of a log anew', async () => {
		using shell = new Shell({
			'doc/adr/0001-one.md': nygard(1, 'One'),
			'doc/adr/0002-two.md': nygard(2, 'Two'),
			'doc/adr/README.md': '# Decisions\n\n* [1. One](0001-one.md)\n\nThe end.\n',
		});
		assert.equal(await shell.adr('index'), 'doc/adr/README.md\n');
		const after = '# Decisions\n\n* [1. One](0001-one.md)\n* [2. Two](0002-two.md)\n\nThe end.\n';
		assert.equal(shell.read('doc/adr/README.md'), after);
		assert.equal(await shell.adr('index', 'doc/adr/README.md'), '');
		assert.equal(shell.read('doc/adr/README.md'), after);
	});

	it('draws a graph for Mermaid', async () => {
		using shell = new Shell({
			'doc/adr/0001-one.md': nygard(1, 'One', 'Superseded by [2. Two](0002-two.md)'),
			'doc/adr/0002-two.md': nygard(2, 'Two', 'Accepted', 'Supersedes [1. One](0001-one.md)'),
		});
		const mermaid = await shell.adr('graph');
		assert.match(mermaid, /^flowchart LR\n/u);
		assert.match(mermaid, /^ {4}r2 ==>\|"?supersedes"?\| r1$/mu);
		assert.equal(await shell.adr('generate', 'graph', '--format', 'mermaid'), mermaid);
		assert.match(await shell.adr('graph', '--format', 'dot'), /^digraph \{\n/u);
	});

	it('checks the documents of the log and no others', async () => {
		const broken = `${nygard(2, 'Two')}\n[gone](gone.md)\n`;
		using shell = new Shell({
			'.archspec.yaml': '',
			'doc/adr/0001-one.md': nygard(1, 'One'),
			'doc/adr/0002-two.md': broken,
			'pay/adr/0001-other.md': `${nygard(1, 'Other')}\n[gone](gone.md)\n`,
		});
		shell.cwd = 'doc';
		const { status, out } = await shell.run('check', '--format', 'json');
		const { documents, findings } = JSON.parse(out);
		assert.deepEqual(
			documents.map((one: { path: string }) => one.path),
			['doc/adr/0001-one.md', 'doc/adr/0002-two.md'],
		);
		assert.deepEqual(
			findings.map((one: { path: string; rule: string }) => `${one.path} ${one.rule}`),
			['doc/adr/0002-two.md link/missing-file'],
		);
		assert.equal(status, 1);
		assert.equal((await shell.run('check', '--rule', 'link/missing-file=off')).status, 0);
	});

	it('begins a record as the log does: proposed, where records still are', async () => {
		using shell = new Shell({
			'doc/adr/0001-one.md': nygard(1, 'One', 'Accepted'),
			'doc/adr/0002-two.md': nygard(2, 'Two', 'Proposed'),
		});
		await shell.adr('new', 'Three');
		assert.match(shell.read('doc/adr/0003-three.md'), /^## Status\n\nProposed$/mu);
	});

	it('writes any word for a status, and says when the log has not used it', async () => {
		using shell = new Shell({
			'doc/adr/0001-a.md': nygard(1, 'A', 'On ice'),
			'doc/adr/0002-b.md': nygard(2, 'B'),
		});
		const { status, out, err } = await shell.run('status', '2', 'wibble');
		assert.deepEqual(
			[status, out, err],
			[0, 'doc/adr/0002-b.md\n', 'archspec: "wibble" is no status that this log has used.\n'],
		);
		assert.equal(shell.read('doc/adr/0002-b.md'), nygard(2, 'B', 'wibble'));
		assert.equal(await shell.adr('status', '2', 'on', 'ice'), 'doc/adr/0002-b.md\n');
		assert.equal(await shell.adr('status', '2', 'Proposed'), 'doc/adr/0002-b.md\n');
	});
});
