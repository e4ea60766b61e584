import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { frontMatterOf, frontMatterValues } from '../../../src/core/document/yaml.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import { countedPlaceholders } from '../../../src/core/kinds/countedPlaceholders.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../../src/core/kinds/recognise.ts';
import { scaffold } from '../../../src/core/kinds/scaffold.ts';
import { slugify } from '../../../src/core/kinds/slug.ts';
import { kindOf } from './kindOf.ts';

const date = '2024-05-31';

function pathOf(name: string, paths: string[], options: { directory?: string; kindDirectory?: string } = {}): string {
	const kind = kindOf('  []', `file: { directory: '${options.kindDirectory ?? 'docs/adr'}', name: '${name}' }\n`);
	return scaffold(kind, { title: 'Use it!', date, paths, directory: options.directory }).path;
}

describe('scaffold', () => {
	it('counts over the files of the folder and keeps their width', () => {
		assert.equal(pathOf('{number}-{slug}.md', []), 'docs/adr/0001-use-it.md');
		assert.equal(pathOf('{number:3}-{slug}.md', []), 'docs/adr/001-use-it.md');
		assert.equal(
			pathOf('{number}-{slug}.md', ['docs/adr/007-a.md', 'docs/adr/sub/0099-b.md', 'x/0100-c.md']),
			'docs/adr/008-use-it.md',
		);
		assert.equal(pathOf('{number}-{slug}.md', ['docs/adr/0041-a.md', 'docs/adr/0009-b.md']), 'docs/adr/0042-use-it.md');
		assert.equal(pathOf('adr-{number:3}-{slug}.md', ['docs/adr/ADR-004-a.md']), 'docs/adr/adr-005-use-it.md');
		assert.equal(pathOf('{number}-{slug}.md', ['0003-a.md', 'docs/0009-b.md'], { directory: '.' }), '0004-use-it.md');
	});

	it('does not count dates', () => {
		assert.equal(pathOf('{number}-{slug}.md', ['docs/adr/20240131-a.md']), 'docs/adr/0001-use-it.md');
	});

	it('counts over folders, and joins the one that has the slug', () => {
		const kindDirectory = 'specs/{number:3}-{slug}';
		assert.equal(pathOf('plan.md', ['specs/004-other/spec.md'], { kindDirectory }), 'specs/005-use-it/plan.md');
		const paths = ['specs/004-use-it/spec.md', 'specs/009-other/spec.md'];
		assert.equal(pathOf('plan.md', paths, { kindDirectory }), 'specs/004-use-it/plan.md');
	});

	it('uses another folder, and the number and name that it has', () => {
		assert.equal(pathOf('{number}-{slug}.md', ['a/0002-x.md'], { directory: './a/' }), 'a/0003-use-it.md');
		const kind = kindOf(
			'  []',
			"file: { directory: 'specs/{number:3}-{slug}', name: plan.md }\nintro: '{number:3} {slug}'\n",
		);
		assert.equal(scaffold(kind, { title: 'X', date, directory: 'specs/007-log-in' }).text, '007 log-in\n');
	});

	it('keeps a title inside its folder', () => {
		const kind = kindOf('  []', "file: { directory: docs, name: '{title}.md' }\n");
		assert.equal(scaffold(kind, { title: 'CI/CD: why?', date }).path, 'docs/CI-CD- why-.md');
		assert.equal(scaffold(kind, { title: '../../../x', date }).path, 'docs/..-..-..-x.md');
		assert.equal(scaffold(kind, { title: '..\\x', date }).path, 'docs/..-x.md');
	});

	it('refuses a path with a variable that has no value', () => {
		const file = "file: { directory: 'specs/{capability}', name: '{slug}.md' }\n";
		const kind = kindOf('  []', `${file}variables: { capability: Folder of it }\n`);
		const values = { title: 'Send reminders', date };
		assert.throws(() => scaffold(kind, values), { name: 'RangeError', message: /"capability": Folder of it$/ });
		const named = scaffold(kind, { ...values, variables: { capability: 'reminders' } });
		assert.equal(named.path, 'specs/reminders/send-reminders.md');
	});

	it('refuses what leads out of the folder', () => {
		const make = (directory: string, name: string, options: { team?: string; directory?: string } = {}) => {
			const kind = kindOf('  []', `file: { directory: '${directory}', name: '${name}' }\n`);
			const variables = { team: options.team ?? 'core' };
			return () => scaffold(kind, { title: 'X', date, variables, directory: options.directory }).path;
		};
		assert.equal(make('docs/{team}', '{team}.md')(), 'docs/core/core.md');
		const refusal = { name: 'RangeError', message: /can't be the name of a file or folder/ };
		assert.throws(make('docs/{team}', 'x.md', { team: '..' }), refusal);
		assert.throws(make('docs/{team}', 'x.md', { team: '' }), refusal);
		assert.throws(make('docs', '{team}-x.md', { team: '../../y' }), refusal);
		assert.throws(make('docs', '{team}-x.md', { team: 'a\\y' }), refusal);
		assert.throws(make('docs', 'x.md', { directory: 'a/../../b' }), refusal);
	});

	it('writes front matter, title, intro and sections, and ends with one line break', () => {
		const kind = kindOf(
			`
  - { id: a, heading: Alpha, guidance: 'What it is. And more.' }
  - id: b
    heading: 'Part {n}: {title}'
    repeatable: true
    sections:
      - { id: c, heading: Tasks, content: tasks }
      - { id: d, heading: Numbers, content: table, columns: [Name, Value] }
      - { id: e, heading: Left out, optionalInTemplate: true }
  - { id: f, heading: Text, template: "**{date:compact}** by {author} for {nobody}\\n" }`,
			"title: { template: '{number:1}. {title}' }\nfrontMatter: { template: \"status: new\\n\" }\nintro: 'Date: {date}'\nvariables: { author: Who writes }\n",
		);
		assert.equal(
			scaffold(kind, { title: ' Use\n it ', date, variables: { author: 'Ada' } }).text,
			[
				'---\nstatus: new\n---',
				'# 1. Use it',
				'Date: 2024-05-31',
				'## Alpha\n\n[What it is]',
				'## Part 1: [Title]',
				'### Tasks\n\n- [ ] [Tasks]',
				'### Numbers\n\n| Name | Value |\n| ---- | ----- |\n| [Name] | [Value] |',
				'## Text\n\n**20240531** by Ada for {nobody}\n',
			].join('\n\n'),
		);
	});

	it('writes placeholders in a form that the kind counts', () => {
		const form = (placeholders: string): string =>
			scaffold(kindOf("  - { id: some-text, heading: A, guidance: 'What it is.' }", placeholders), {
				title: 'T',
				date,
			}).text.split('\n')[2] ?? '';
		assert.equal(form('placeholders: [brace]\n'), '{what it is}');
		assert.equal(form('placeholders: [todo, comment]\n'), 'TODO: What it is');
		assert.equal(form('placeholders: [comment]\n'), '<!-- What it is -->');
		assert.equal(form('placeholders: [caps]\n'), '[SOME_TEXT_TEXT]');
		assert.equal(form("placeholderText: ['^describe']\n"), 'TODO: What it is');
	});

	it('keeps front matter valid YAML whatever the title', () => {
		const kind = kindOf(
			'  []',
			'frontMatter:\n  template: |\n    a: {title}\n    b: "{title}"\n    c: \'x {title}\'\n    d: {date} # when\n',
		);
		for (const title of [
			'Use it',
			'a: "b" \'c\' #d',
			'- x',
			'yes',
			'4.5',
			'{x}',
			'\\',
			'@a',
			'&b',
			'x:',
			'null',
			'"',
			"'",
			'要件: 1',
		]) {
			const document = parseDocument('x.md', scaffold(kind, { title, date }).text);
			assert.deepEqual(frontMatterOf(document)?.problems, [], title);
			assert.deepEqual(frontMatterValues(document), { a: title, b: title, c: `x ${title}`, d: date });
		}
	});

	for (const kind of builtinKinds) {
		it(`starts a document of the kind ${kind.id} that is recognised and not yet complete`, () => {
			const variables = Object.fromEntries(Object.keys(kind.variables ?? {}).map((name) => [name, 'value']));
			const { path, text } = scaffold(kind, { title: 'Sign tokens', date, variables });
			const document = parseDocument(path, text);
			assert.equal(
				createRecogniser(new KindRegistry(builtinKinds), defaultConfig).recognise(document)?.id,
				kind.id,
				path,
			);
			assert.match(text, /[^\n]\n$/);
			const { sections } = describeSections(document, kind);
			assert.ok(!JSON.stringify(sections).includes('"missing"'), text);
			if (kind.group !== 'index') {
				assert.ok(countedPlaceholders(document, kind).length > 0, text);
				assert.ok(JSON.stringify(sections).includes('"draft"'), text);
			}
		});
	}
});

describe('slugify', () => {
	it('keeps letters and digits of every script and joins them by hyphens', () => {
		assert.equal(slugify('  Use PostgreSQL 17, not MySQL!  '), 'use-postgresql-17-not-mysql');
		assert.equal(slugify('Über Größe'), 'über-größe');
		assert.equal(slugify('使用 TypeScript 编写'), '使用-typescript-编写');
		assert.equal(slugify('a/../b\\c:d'), 'a-b-c-d');
	});

	it('always gives a name that a file system takes', () => {
		assert.equal(slugify('!?'), 'untitled');
		assert.equal(slugify('Use IAM: now!', 'snake'), 'use_iam_now');
		assert.equal(slugify('Use IAM: now!', 'caps'), 'Use-IAM-now');
		assert.equal(slugify('Use IAM: now!', 'caps_spaces'), 'Use IAM now');
		assert.ok(Buffer.byteLength(slugify('漢'.repeat(300))) <= 200);
		assert.ok(Buffer.byteLength(slugify('🎉a'.repeat(300))) <= 200);
	});
});
