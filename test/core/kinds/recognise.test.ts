import assert from 'node:assert/strict';
import { type Config, defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { createRecogniser, type Recogniser } from '../../../src/core/kinds/recognise.ts';
import { processorTime } from '../../support/growth.ts';
import { kindOf } from './kindOf.ts';

const sections = `
  - { id: context, heading: Context, aliases: [背景, 理由], substitutes: [Problem] }
  - id: decision
    heading: Decision
    sections: [{ id: reasons, heading: Reasons }]`;

const note = kindOf(sections, "id: note\nmatch: [{ paths: ['notes/**/*.md'] }]\n");
const decision = kindOf(
	sections,
	`id: decision
match:
  - { paths: ['notes/**/*.md'], sections: { ids: [context, decision, reasons], atLeast: 2 }, score: 10 }
  - { paths: ['notes/**/*.md'], frontMatter: [Decision-Makers], score: 11 }
  - { paths: ['notes/**/*.md'], fields: [deciders], score: 12 }
  - { paths: ['notes/**/*.md'], text: '^we decided', score: 13 }
  - { paths: ['notes/**/*.md'], name: '^D-?\\d+-', except: ['**/old/**'], score: 14 }
`,
);
const index = kindOf(
	sections,
	"id: index\nmatch: [{ paths: ['notes/{readme,index}.md'] }, { paths: ['x/**/*.md'], name: '^template' }, { paths: ['.claude/specs/*.md'] }]\n",
);

function recogniser(config: Partial<Config> = {}): Recogniser {
	return createRecogniser(new KindRegistry([note, decision, index]), { ...defaultConfig, ...config });
}

function kindAt(path: string, text = '', config: Partial<Config> = {}): string | undefined {
	return recogniser(config).recognise(parseDocument(path, text))?.id;
}

describe('createRecogniser', () => {
	it('looks at the lines of a text whatever ends them', () => {
		const list = kindOf(sections, `id: list\nmatch: [{ paths: ['**/*.md'], text: '^todo[^\\n]*\\n\\s*-' }]\n`);
		const { recognise } = createRecogniser(new KindRegistry([list]), defaultConfig);
		for (const lineBreak of ['\n', '\r\n', '\r']) {
			assert.equal(recognise(parseDocument('a.md', ['Todo now', '', '- a'].join(lineBreak)))?.id, 'list');
			assert.equal(recognise(parseDocument('a.md', ['Todo now', 'a', '- a'].join(lineBreak)))?.id, undefined);
		}
	});

	it('goes by path, without regard to case', () => {
		assert.equal(kindAt('notes/a/B.MD'), 'note');
		assert.equal(kindAt('Notes/.hidden/a.md'), 'note');
		assert.equal(kindAt('other/a.md'), undefined);
		assert.equal(recogniser().isCandidate('notes/a.txt'), false);
	});

	it('takes the files in a folder that is named for decision records for such, and nothing else there', () => {
		const record = kindOf(
			sections,
			"id: record\nmatch: [{ paths: ['**/adr/**/*.md'] }]\nrecord: { decision: decision }\n",
		);
		const page = kindOf(sections, "id: page\nmatch: [{ paths: ['**/adr/**/*.md'], score: 9 }]\n");
		const at = (path: string, ...recordFolders: string[]): string | undefined => {
			const one = createRecogniser(new KindRegistry([record, page]), { ...defaultConfig, recordFolders });
			return one.isCandidate(path) ? one.recognise(parseDocument(path, '# T\n'))?.id : undefined;
		};
		assert.equal(at('our log/0001-a.md'), undefined);
		assert.equal(at('our log/0001-a.md', 'docs', 'our log'), 'record');
		assert.equal(at('our log/other/0001-a.md', 'our log'), undefined);
		assert.equal(at('our log/template.md', 'our log'), undefined);
		assert.equal(at('0001-a.md', ''), 'record');
		assert.equal(at('docs/0001-a.md', ''), undefined);
		assert.equal(at('adr/0001-a.md', 'adr'), 'page');
	});

	it('counts aliases as sections unless only the own headings tell', () => {
		const strict = kindOf(
			sections,
			"id: strict\nmatch: [{ paths: ['notes/*.md'], sections: { ids: [context, decision], exact: true } }]\n",
		);
		const one = createRecogniser(new KindRegistry([strict]), defaultConfig);
		const at = (text: string): string | undefined => one.recognise(parseDocument('notes/a.md', text))?.id;
		assert.equal(at('# T\n## Context\n## Decision\n'), 'strict');
		assert.equal(at('# T\n## Kontext\n## Entscheidung\n'), 'strict');
		assert.equal(at('# T\n## 1. 理由\n## Decision\n'), undefined);
		assert.equal(kindAt('notes/a.md', '# T\n## 理由\n## Decision\n'), 'decision');
	});

	it('prefers the higher score, of each condition', () => {
		assert.equal(kindAt('notes/a.md', '# T\n## Context\n### Reasons\n'), 'decision');
		assert.equal(kindAt('notes/a.md', '# T\n## Context\n'), 'note');
		assert.equal(kindAt('notes/a.md', '# T\n## Problem\n### Reasons\n'), 'note');
		assert.equal(kindAt('notes/a.md', '---\ndecision-makers: me\n---\n'), 'decision');
		assert.equal(kindAt('notes/a.md', '---\nmakers: me\n---\n'), 'note');
		assert.equal(kindAt('notes/a.md', '# T\n\n* Deciders: me\n\n## X\n'), 'decision');
		assert.equal(kindAt('notes/a.md', '# T\n\n## X\n\n* Deciders: me\n'), 'note');
		assert.equal(kindAt('notes/a.md', 'x\nWe decided y\n'), 'decision');
		assert.equal(kindAt('notes/D12-x.md'), 'decision');
		assert.equal(kindAt('notes/old/D12-x.md'), 'note');
	});

	it('looks for text in the beginning alone', () => {
		assert.equal(kindAt('notes/a.md', `${'x\n'.repeat(15_000)}we decided`), 'note');
	});

	it('lets the configuration decide first, for any path', () => {
		const documents = [
			{ path: 'other/*.md', kind: 'note' },
			{ path: 'notes/readme.md', kind: 'decision' },
			{ path: '**', kind: 'nothing-of-this-name' },
		];
		assert.equal(kindAt('other/a.md', '', { documents }), 'note');
		assert.equal(kindAt('notes/README.md', '', { documents }), 'decision');
		assert.equal(kindAt('notes/a.md', '', { documents }), 'note');
		assert.equal(recogniser({ documents }).isCandidate('other/a.md'), true);
		assert.equal(recogniser({ documents }).isCandidate('elsewhere/a.md'), false);
	});

	it('lets front matter name the kind, and ignores a name that no kind has', () => {
		assert.equal(kindAt('notes/a.md', '---\nkind: decision\n---\n'), 'decision');
		assert.equal(kindAt('notes/a.md', '---\nkind: Deployment\n---\n'), 'note');
		assert.equal(kindAt('other/a.md', '---\nkind: decision\n---\n'), undefined);
	});

	it('leaves ignored paths alone, whatever else says', () => {
		const config = { ignore: ['notes/archive/**'], documents: [{ path: '**/*.md', kind: 'note' }] };
		assert.equal(kindAt('notes/archive/a.md', '', config), undefined);
		assert.equal(recogniser(config).isCandidate('notes/archive/a.md'), false);
	});

	it('takes no long time over a name', () => {
		const time = processorTime(() => {
			assert.equal(kindAt(`notes/readme${'-a'.repeat(100)}!.md`), 'note');
			assert.equal(kindAt(`notes/readme${'-a'.repeat(100)}.md`), undefined);
		});
		assert.ok(time < 1000, `${time} ms`);
	});

	it('takes no READMEs, indexes, templates and agents’ files', () => {
		for (const path of [
			...['notes/a/README.md', 'notes/a/readme_zh-CN.md', 'notes/a/index.md', 'notes/CHANGELOG.md', 'notes/AGENTS.md'],
			...[
				'notes/CLAUDE.md',
				'notes/template.md',
				'notes/0000-template.md',
				'notes/0000-adr-template.md',
				'notes/ADR-000-template.md',
				'notes/adr-template.md',
				'notes/AcmeAdrTemplate.md',
				'notes/ACME-ADR-0000-template.md',
				'notes/ADR-NNN-title.md',
				'notes/0000-шаблон.md',
				'notes/adr-template-minimal.md',
				'notes/TEMPLATE-x.md',
			],
			...[
				'notes/templates/a.md',
				'notes/.github/a.md',
				'notes/node_modules/p/a.md',
				'notes/x.prompt.md',
				'notes/SKILL.md',
			],
		]) {
			assert.equal(recogniser().isCandidate(path), false, path);
		}
		for (const path of [
			...['notes/0012-use-the-x-template.md', 'notes/0010-django-templates.md', 'notes/0011-template-engine.md'],
			...[
				'notes/adr-014-project-templates.md',
				'notes/acme-adr-0014-template.md',
				'notes/0003-index-all.md',
				'notes/readme-driven/a.md',
			],
		]) {
			assert.equal(recogniser().isCandidate(path), true, path);
		}
	});

	it('takes them where a kind names them', () => {
		assert.equal(kindAt('notes/README.md'), 'index');
		assert.equal(kindAt('x/y/template-a.md'), 'index');
		assert.equal(kindAt('notes/D1-x.md'), 'decision');
		assert.equal(kindAt('notes/D-0000-template.md'), undefined, 'a name of the form D1- is not about templates');
		assert.equal(kindAt('.claude/specs/a.md'), 'index');
		assert.equal(kindAt('x/.claude/template-a.md'), undefined);
	});

	it('tries few globs on each path of a large workspace', () => {
		const all = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);
		const globs = new Set(builtinKinds.flatMap(({ match }) => match.flatMap(({ paths }) => paths)));
		const { test } = RegExp.prototype;
		let tried = 0;
		RegExp.prototype.test = function (text) {
			tried++;
			return test.call(this, text);
		};
		try {
			for (let i = 0; i < 100; i++) {
				assert.equal(all.isCandidate(`src/part${i}/deep/file${i}.${i % 5 ? 'ts' : 'md'}`), false);
			}
		} finally {
			RegExp.prototype.test = test;
		}
		assert.ok(tried / 100 < globs.size / 8, `${tried / 100} of ${globs.size}`);
	});
});

describe('a title that says "template"', () => {
	const builtin = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);
	const of = (title: string, status = 'Accepted'): string | undefined =>
		builtin.recognise(
			parseDocument(
				'docs/adr/0003-form.md',
				`# ${title}\n\n## Status\n\n${status}\n\n## Context\n\nWhy?\n\n## Decision\n\n[What we do]\n\n## Consequences\n\nMore.\n`,
			),
		)?.id;

	it('makes no record of a form that is still to be filled in', () => {
		for (const title of [
			'ADR Template',
			'Architecture Decision Record Template',
			'Template for Architecture Decisions',
			'MADR template (short)',
			'Short ADR template',
			'Architecture Document Template',
			'Nygard template v2',
			'Decision record template – full form',
			'ADR-Vorlage',
			'Plantilla de ADR',
			'ADR テンプレート',
		]) {
			assert.equal(of(title), undefined, title);
		}
	});

	it('makes one of a decision about templates', () => {
		for (const title of [
			'3. ADR template',
			'Use the ADR template',
			'Template engine for decision mails',
			'Email template',
			'Document template engine',
			'ADR template engine',
			'Log template format',
			'Default template language',
			'Long template compile times',
			'Architecture template: hexagonal',
		]) {
			assert.notEqual(of(title), undefined, title);
		}
	});
});
