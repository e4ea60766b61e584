import assert from 'node:assert/strict';
import { mkdirSync, readdirSync } from 'node:fs';
import { archspec, onlyPosix } from '../support.ts';
import { nygard, Shell } from './support.ts';

/** A template that makes files whose every byte a spec knows. */
const template = nygard(0, 'TITLE', 'STATUS')
	.replace('# 0.', '# NUMBER.')
	.replace(/Date: .*/u, 'Date: DATE');

describe('archspec adr, as adr-tools', () => {
	it('goes from an empty folder through init, new, link, supersede, list, toc and graph', async () => {
		using shell = new Shell();
		shell.program = archspec;
		assert.equal(await shell.adr('init'), 'doc/adr/0001-record-architecture-decisions.md\n');
		assert.equal(
			shell.head('doc/adr/0001-record-architecture-decisions.md', 9),
			'# 1. Record architecture decisions\n\nDate: 2024-03-05\n\n## Status\n\nAccepted\n\n## Context',
		);
		assert.equal(
			await shell.adr('new', 'Keep', 'sessions', 'in', 'memory'),
			'doc/adr/0002-keep-sessions-in-memory.md\n',
		);
		assert.equal(
			await shell.adr('new', '-s', '2', 'Keep sessions in Redis'),
			'doc/adr/0003-keep-sessions-in-redis.md\n',
		);
		assert.equal(
			await shell.adr('new', '-l', '1:Amends:Amended by', '-l', 'redis:Clarifies:Clarified by', 'Review in pairs'),
			'doc/adr/0004-review-in-pairs.md\n',
		);
		assert.equal(await shell.adr('link', '4', 'Depends on', '3', 'Needed by'), '');

		assert.equal(
			shell.head('doc/adr/0001-record-architecture-decisions.md', 12),
			'# 1. Record architecture decisions\n\nDate: 2024-03-05\n\n## Status\n\nAccepted\n\nAmended by [4. Review in pairs](0004-review-in-pairs.md)\n\n## Context\n',
		);
		assert.equal(
			shell.head('doc/adr/0002-keep-sessions-in-memory.md', 9),
			'# 2. Keep sessions in memory\n\nDate: 2024-03-05\n\n## Status\n\nSuperceded by [3. Keep sessions in Redis](0003-keep-sessions-in-redis.md)\n\n## Context',
		);
		assert.equal(
			shell.head('doc/adr/0003-keep-sessions-in-redis.md', 15),
			[
				'# 3. Keep sessions in Redis',
				'Date: 2024-03-05',
				'## Status',
				'Accepted',
				'Supercedes [2. Keep sessions in memory](0002-keep-sessions-in-memory.md)',
				'Clarified by [4. Review in pairs](0004-review-in-pairs.md)',
				'Needed by [4. Review in pairs](0004-review-in-pairs.md)',
				'## Context',
			].join('\n\n'),
		);
		assert.equal(
			await shell.adr('list'),
			[
				'doc/adr/0001-record-architecture-decisions.md\n',
				'doc/adr/0002-keep-sessions-in-memory.md\n',
				'doc/adr/0003-keep-sessions-in-redis.md\n',
				'doc/adr/0004-review-in-pairs.md\n',
			].join(''),
		);
		assert.equal(
			await shell.adr('generate', 'toc'),
			[
				'# Architecture Decision Records\n\n',
				'* [1. Record architecture decisions](0001-record-architecture-decisions.md)\n',
				'* [2. Keep sessions in memory](0002-keep-sessions-in-memory.md)\n',
				'* [3. Keep sessions in Redis](0003-keep-sessions-in-redis.md)\n',
				'* [4. Review in pairs](0004-review-in-pairs.md)\n',
			].join(''),
		);
		assert.equal(
			await shell.adr('generate', 'graph'),
			`digraph {
  node [shape=plaintext];
  subgraph {
    _1 [label="1. Record architecture decisions"; URL="0001-record-architecture-decisions.html"];
    _2 [label="2. Keep sessions in memory"; URL="0002-keep-sessions-in-memory.html"];
    _1 -> _2 [style="dotted", weight=1];
    _3 [label="3. Keep sessions in Redis"; URL="0003-keep-sessions-in-redis.html"];
    _2 -> _3 [style="dotted", weight=1];
    _4 [label="4. Review in pairs"; URL="0004-review-in-pairs.html"];
    _3 -> _4 [style="dotted", weight=1];
  }
  _3 -> _2 [label="Supercedes", weight=0]
  _4 -> _1 [label="Amends", weight=0]
  _4 -> _3 [label="Clarifies", weight=0]
  _4 -> _3 [label="Depends on", weight=0]
}
`,
		);
	});

	it('writes files that are the same to the byte', async () => {
		using shell = new Shell({ 'doc/adr/templates/template.md': template });
		await shell.adr('new', 'First record');
		await shell.adr('new', 'Second record');
		await shell.adr('new', '-s', '1', '-s', '2', 'Third record');
		const names = readdirSync(shell.path('doc/adr')).filter((name) => name.endsWith('.md'));
		assert.deepEqual(names, ['0001-first-record.md', '0002-second-record.md', '0003-third-record.md']);
		const superseded = 'Superceded by [3. Third record](0003-third-record.md)';
		assert.equal(shell.read('doc/adr/0001-first-record.md'), nygard(1, 'First record', superseded));
		assert.equal(shell.read('doc/adr/0002-second-record.md'), nygard(2, 'Second record', superseded));
		assert.equal(
			shell.read('doc/adr/0003-third-record.md'),
			nygard(
				3,
				'Third record',
				'Accepted',
				'Supercedes [1. First record](0001-first-record.md)',
				'Supercedes [2. Second record](0002-second-record.md)',
			),
		);
	});

	it('keeps records in the folder of .adr-dir, and finds it from below', async () => {
		using shell = new Shell();
		assert.equal(await shell.adr('init', 'our log/adr'), 'our log/adr/0001-record-architecture-decisions.md\n');
		assert.equal(shell.read('.adr-dir'), 'our log/adr\n');
		mkdirSync(shell.path('src/deep'), { recursive: true });
		shell.cwd = 'src/deep';
		assert.equal(await shell.adr('new', 'From below'), '../../our log/adr/0002-from-below.md\n');
		assert.equal(
			await shell.adr('list'),
			'../../our log/adr/0001-record-architecture-decisions.md\n../../our log/adr/0002-from-below.md\n',
		);
	});

	it('knows the records of such a folder in any form, from a folder below too', async () => {
		const own = '# TITLE\n\nOurs!\n\n# Status\n\nSTATUS\n\n# Info\n\nADR number: NUMBER\n';
		using shell = new Shell({ '.archspec.yaml': '', 'app/.adr-dir': 'log\n', 'app/log/templates/template.md': own });
		shell.cwd = 'app';
		assert.equal(await shell.adr('new', 'Aaa Bbb'), 'log/0001-aaa-bbb.md\n');
		assert.equal(await shell.adr('new', '-s', '1', 'Ccc'), 'log/0002-ccc.md\n');
		assert.equal(await shell.adr('list'), 'log/0001-aaa-bbb.md\nlog/0002-ccc.md\n');
		assert.match(shell.read('app/log/0001-aaa-bbb.md'), /^# Status\n\nSuperc?s?eded by \[Ccc\]\(0002-ccc\.md\)$/mu);
		assert.match(shell.read('app/log/0002-ccc.md'), /^ADR number: 2$/mu);
	});

	it('finds doc/adr above the current folder, there before one farther up', async () => {
		using shell = new Shell({ 'doc/adr/0001-outer.md': nygard(1, 'Outer'), 'a/doc/adr/x': '', 'a/b/c': '', 'd/c': '' });
		shell.cwd = 'd';
		assert.equal(await shell.adr('list'), '../doc/adr/0001-outer.md\n');
		shell.cwd = 'a/b';
		assert.equal(await shell.adr('new', 'Inner'), '../doc/adr/0001-inner.md\n');
	});

	it('makes a file name of any title, and a title of any words', async () => {
		using shell = new Shell({ 'doc/adr/templates/template.md': template });
		assert.equal(await shell.adr('new', 'Something about Node.JS'), 'doc/adr/0001-something-about-node-js.md\n');
		assert.equal(await shell.adr('new', 'Slash/Slash/Slash/'), 'doc/adr/0002-slash-slash-slash.md\n');
		assert.equal(await shell.adr('new', '--', '-Bar-'), 'doc/adr/0003-bar.md\n');
		assert.equal(await shell.adr('new', '99', 'Balloons'), 'doc/adr/0004-99-balloons.md\n');
		assert.equal(await shell.adr('new', 'Compile', 'with', '-O2', '-s', '1'), 'doc/adr/0005-compile-with-o2-s-1.md\n');
		assert.equal(shell.head('doc/adr/0003-bar.md', 1), '# 3. -Bar-');
		assert.equal(shell.head('doc/adr/0005-compile-with-o2-s-1.md', 1), '# 5. Compile with -O2 -s 1');
	});

	it('counts on from the highest number, in decimal', async () => {
		using shell = new Shell({ 'doc/adr/0008-x.md': nygard(8, 'X'), 'doc/adr/0003-y.md': nygard(3, 'Y') });
		assert.equal(await shell.adr('new', 'Next'), 'doc/adr/0009-next.md\n');
		assert.equal(await shell.adr('new', 'One more'), 'doc/adr/0010-one-more.md\n');
	});

	it('takes the template of ADR_TEMPLATE before that of the log', async () => {
		using shell = new Shell({
			'doc/adr/templates/template.md': template,
			'own.md': '# TITLE\n\nOurs, NUMBER on DATE!\n\n# Status\n\nSTATUS\n',
		});
		shell.environment = { ...shell.environment, ADR_TEMPLATE: 'own.md' };
		await shell.adr('new', 'Aaa Bbb');
		assert.equal(
			shell.read('doc/adr/0001-aaa-bbb.md'),
			'# Aaa Bbb\n\nOurs, 1 on 2024-03-05!\n\n# Status\n\nAccepted\n',
		);
		shell.environment = { ...shell.environment, ADR_TEMPLATE: '' };
		await shell.adr('new', 'Ccc');
		assert.equal(shell.read('doc/adr/0002-ccc.md'), nygard(2, 'Ccc'));
	});

	it('puts intro, outro and prefix into the table of contents, prefix and extension into the graph', async () => {
		using shell = new Shell({
			'doc/adr/0001-a.md': nygard(1, 'A'),
			'intro.md': 'An intro.\n\nOf two paragraphs.\n',
			'outro.md': 'An outro.\n',
		});
		assert.equal(
			await shell.adr('generate', 'toc', '-i', 'intro.md', '-o', 'outro.md', '-p', 'x/doc/adr/'),
			'# Architecture Decision Records\n\nAn intro.\n\nOf two paragraphs.\n\n* [1. A](x/doc/adr/0001-a.md)\n\nAn outro.\n',
		);
		assert.match(
			await shell.adr('generate', 'graph', '-p', 'http://example.com/', '-e', '.xxx'),
			/^ {4}_1 \[label="1\. A"; URL="http:\/\/example\.com\/0001-a\.xxx"\];$/mu,
		);
	});

	it('upgrades old dates and nothing else', async () => {
		const old = nygard(2, 'Old')
			.replace(/Date: .*/u, 'Date: 12/01/1992')
			.replaceAll('\n', '\r\n');
		using shell = new Shell({
			'doc/adr/0001-new.md': nygard(1, 'New'),
			'doc/adr/0002-old.md': old,
			'doc/adr/0003-no-date.md': nygard(3, 'None').replace(/Date: .*/u, 'Date: 31/02/1992'),
		});
		assert.equal(await shell.adr('upgrade-repository'), '');
		assert.equal(shell.read('doc/adr/0001-new.md'), nygard(1, 'New'));
		assert.equal(shell.read('doc/adr/0002-old.md'), old.replace('12/01/1992', '1992-01-12'));
		assert.match(shell.read('doc/adr/0003-no-date.md'), /^Date: 31\/02\/1992$/mu);
	});

	it('prints for scripts where programs and templates are', async () => {
		using shell = new Shell({ '.adr-dir': 'the "log"\n' });
		shell.program = archspec;
		const [program = '', templates = '', ...rest] = (await shell.adr('config')).split('\n');
		assert.match(program, /^adr_bin_dir=".*dist"$/u);
		assert.equal(templates, `adr_template_dir="${shell.path('the \\"log\\"/templates')}"`);
		assert.deepEqual(rest, ['']);
	});

	it('explains itself', async () => {
		using shell = new Shell();
		const page = await shell.adr('help', 'new');
		assert.match(page, /^Usage: archspec adr new TITLE…$/mu);
		assert.match(page, /^ {2}-s, --supersede SUPERSEDED …/mu);
		assert.equal(await shell.adr('new', '--help'), page);
		assert.match(await shell.adr('help', 'generate', 'toc'), /-i, --intro INTRO/u);
		assert.equal(await shell.adr(), await shell.adr('help'));
		assert.equal(await shell.adr('generate'), 'graph\ntoc\n');
		assert.match(
			await shell.refusal('nwe'),
			/^unknown command "adr nwe"\. Did you mean "new"\? Known commands: init, /u,
		);
		assert.match(
			await shell.refusal('generate', 'book'),
			/^unknown command "adr generate book"\. Known commands: graph, toc/u,
		);
	});

	onlyPosix('opens a new record in VISUAL or else EDITOR, then prints its path', async () => {
		using shell = new Shell();
		shell.program = archspec;
		const base = shell.environment;
		shell.environment = { ...base, EDITOR: 'echo EDITOR' };
		assert.equal(await shell.adr('new', 'One'), 'EDITOR doc/adr/0001-one.md\ndoc/adr/0001-one.md\n');
		shell.environment = { ...base, EDITOR: 'echo EDITOR', VISUAL: 'echo "VI  SUAL" -x' };
		assert.equal(await shell.adr('new', 'Two'), 'VI  SUAL -x doc/adr/0002-two.md\ndoc/adr/0002-two.md\n');
		shell.environment = { ...base, VISUAL: 'exit 3;' };
		assert.deepEqual(await shell.run('new', 'Three'), {
			status: 2,
			out: 'doc/adr/0003-three.md\n',
			err: 'archspec: VISUAL (exit 3;) failed with status 3; the record is there.\n',
		});
	});
});
