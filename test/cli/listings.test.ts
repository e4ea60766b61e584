import assert from 'node:assert/strict';
import { archspec, commandLine, goodRecord, TemporaryFolder } from './support.ts';

describe('archspec tree', () => {
	const files = {
		'docs/adr/0001-keep-records.md': goodRecord,
		'docs/adr/0002-half.md': '# 2. Half\n\n## Status\n\nProposed\n\n## Context\n\nTBD\n\n## Decision\n',
		'.kiro/specs/login/tasks.md': '# Implementation Plan\n\n- [x] 1. Do it\n- [ ] 2. Do more\n- [ ]* 3. Or not\n',
	};

	it('shows groups, documents with percent and status, sections with state', async () => {
		using folder = new TemporaryFolder(files);
		const { status, out } = await archspec(['tree'], { cwd: folder.root });
		assert.equal(status, 0);
		const lines = out.split('\n');
		assert.ok(lines.includes('docs/adr'));
		assert.ok(lines.includes('  100%  1. Keep records  0001-keep-records.md, Nygard decision record, Accepted'), out);
		assert.match(out, / {2}Implementation Plan {2}tasks\.md, Kiro tasks, 1\/2 tasks\n/u);
		assert.ok(lines.includes('        ✔ Context'));
		assert.ok(lines.includes('        ◐ Context'));
		assert.ok(lines.includes('        ○ Decision'));
		assert.ok(lines.includes('        ✘ Consequences'));
		assert.match(out, /\n3 documents, \d complete\n$/u);
	});

	it('gives the same as JSON, for a part of the root', async () => {
		using folder = new TemporaryFolder(files);
		const { out } = await commandLine(['tree', 'docs/adr/0002-half.md', '--format', 'json'], { cwd: folder.root });
		const { groups } = JSON.parse(out);
		const [{ documents }] = groups;
		assert.deepEqual(
			documents[0].sections
				.flatMap((one: { sections: { id: string; state: string }[] }) => one)
				.map((one: { id: string; state: string }) => [one.id, one.state]),
			[
				['status', 'complete'],
				['context', 'draft'],
				['decision', 'empty'],
				['consequences', 'missing'],
			],
		);
		const [feature] = JSON.parse(
			(await commandLine(['tree', '.kiro', '--format', 'json'], { cwd: folder.root })).out,
		).groups;
		assert.deepEqual(feature.documents[0].tasks, { done: 1, all: 2 });
		assert.equal('tasks' in documents[0], false);
	});

	it('says when there is nothing, and refuses other formats', async () => {
		using folder = new TemporaryFolder();
		assert.match((await commandLine(['tree'], { cwd: folder.root })).out, /^No documents found in /u);
		assert.equal((await commandLine(['tree', '--format', 'sarif'], { cwd: folder.root })).status, 2);
	});
});

describe('archspec kinds', () => {
	const memo = (id: string): string =>
		`id: ${id}\nname: Memo\ndescription: x\ngroup: memo\nmatch: [{ paths: ["m/*.md"] }]\nfile: { directory: m, name: "{slug}.md" }\nsections: []\n`;

	it('lists the kinds in force and where they came from', async () => {
		using folder = new TemporaryFolder({
			'.archspec.yaml': '',
			'.archspec/kinds/memo.yaml': memo('memo'),
			'.archspec/kinds/nygard.yml': memo('adr-nygard'),
			'.archspec/kinds/broken.yaml': 'id: [',
			'.archspec/kinds/sub/ny.yaml': memo('adr-nygard'),
			'.archspec/kinds/sub/memo.yaml': memo('kiro-tasks'),
		});
		const { status, out, err } = await archspec(['kinds'], { cwd: folder.root });
		assert.equal(status, 0);
		assert.match(out, /^ {2}kiro-tasks +\S.* built-in$/mu);
		assert.match(out, /^ {2}memo +Memo +\.archspec\/kinds\/memo\.yaml$/mu);
		assert.match(out, /^ {2}adr-nygard +Memo +\.archspec\/kinds\/nygard\.yml, in place of the built-in one$/mu);
		assert.match(err, /^archspec: \.archspec\/kinds\/broken\.yaml:1:\d+: /mu);
	});

	it('checks one file, with places', async () => {
		using folder = new TemporaryFolder({ 'good.yaml': memo('memo'), 'bad.yaml': `${memo('memo')}colour: red\n` });
		const run = (file: string) => commandLine(['kinds', '--check', file], { cwd: folder.root });
		const good = await run('good.yaml');
		assert.deepEqual([good.status, good.out], [0, 'good.yaml: valid, kind "memo" (Memo)\n']);
		folder.write({ 'loud.yaml': memo('memo').replace('name: Memo', 'name: "Me\\e[31mmo"') });
		assert.equal((await run('loud.yaml')).out, 'loud.yaml: valid, kind "memo" (Me\\u001b[31mmo)\n');
		const bad = await run('bad.yaml');
		assert.equal(bad.status, 1);
		assert.match(bad.out, /^bad\.yaml:8:1 {2}error .*colour.*\n1 problem\n$/u);
		assert.equal((await run('none.yaml')).status, 2);
	});
});
