import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { loadProject } from '../../../src/core/project.ts';
import { danglingReference } from '../../../src/core/rules/trace/danglingReference.ts';
import { suggestIds } from '../../../src/core/trace/completion/suggest.ts';
import { describeTrace } from '../../../src/core/trace/describeTrace.ts';
import { readCode } from '../../../src/core/trace/generic/code.ts';
import { readGeneric } from '../../../src/core/trace/generic/generic.ts';
import { writtenIds } from '../../../src/core/trace/generic/idPattern.ts';
import { TraceIndex } from '../../../src/core/trace/traceIndex.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { growth, processorTime } from '../../support/growth.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

function code(text: string, path = 'src/a.ts', patterns: readonly string[] = []): string[] {
	return readCode(path, text, patterns).map(({ feature, reference: { space, relation, text: id, keys, range } }) =>
		[
			feature,
			space === 'requirement' ? undefined : space,
			relation,
			id,
			keys.length > 1 ? keys.length : undefined,
			range.start.line,
			text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character) === id,
		]
			.filter((part) => part !== undefined)
			.join(' '),
	);
}

describe('ids in code', () => {
	it('are those of tags and of labels in comments', () => {
		assert.deepEqual(code('// @req 1.2, 1.3\nopen();'), ['implements 1.2 0 true', 'implements 1.3 0 true']);
		assert.deepEqual(code('/**\n * Implements: FR-001 and FR-002, see 3 others\n */'), [
			'implements FR-001 1 true',
			'implements FR-002 1 true',
		]);
		assert.deepEqual(code('// @req 1.1/1.2 or 1.3、Requirement 1.4 + 1.5').length, 5);
		assert.deepEqual(code('# Requirements: 8.1-8.3', 'a.py'), ['implements 8.1-8.3 3 0 true']);
		assert.deepEqual(code('@req(1.2)\ndef f(): pass', 'a.py'), ['implements 1.2 0 true']);
		assert.deepEqual(code('# Pays.\nopen()\n\n@req(1.2)\ndef f(): pass', 'a.py'), ['implements 1.2 3 true']);
		assert.deepEqual(code('// **Validates: Requirements 2.1, 2.2**'), ['validates 2.1 0 true', 'validates 2.2 0 true']);
		assert.deepEqual(
			code('// **Validates: [FR-03, FR-04], [2.2]**').map((one) => one.split(' ')[1]),
			['FR-03', 'FR-04', '2.2'],
		);
	});

	it('are none in code itself or in sentences', () => {
		assert.deepEqual(code('const options = { requirements: 1, implements: 2 };'), []);
		assert.deepEqual(code('// version 1.2 of the protocol, 3 retries'), []);
		assert.deepEqual(code('class A /** */ implements B1 {}'), []);
		assert.deepEqual(code(`// @req ${'1'.repeat(3000)}`), []);
	});

	it('are none where a number counts the things behind it', () => {
		assert.deepEqual(code('// Covers: 12 items'), []);
		assert.deepEqual(code('// Verifies: 1, 2 and 3 open doors'), ['validates 1 0 true', 'validates 2 0 true']);
		for (const words of ['Covers: 12 in part', 'Covers: 12', 'Covers: 12 Open the door', '@covers 12 items']) {
			assert.deepEqual(code(`// ${words}`), ['implements 12 0 true'], words);
		}
		for (const words of ['Covers: 1.2 opens the door', 'Covers: Requirement 2 opens', 'Requirement: 2 opens it']) {
			assert.deepEqual(code(`// ${words}`).length, 1, words);
		}
	});

	it('are none in strings, and end with their comment', () => {
		assert.deepEqual(code('const a = "// @req 1.2", b = `\n// Implements: FR-001\n`;'), []);
		assert.deepEqual(code('open("http://a.example/@req 1.2"); const b = \'@feature a\'; // @req 1.1'), [
			'implements 1.1 0 true',
		]);
		assert.deepEqual(code('text = """\n# @req 1.2\n"""\n"""Implements: FR-001"""', 'a.py'), [
			'implements FR-001 3 true',
		]);
		assert.deepEqual(code('f(/* Implements: 1.1 */ 1.2, 1.3); call(@req, 1.4)'), ['implements 1.1 0 true']);
		assert.deepEqual(code('/*\nImplements: 1.1\n*/'), ['implements 1.1 1 true']);
	});

	it('belong to the feature that a file names', () => {
		assert.deepEqual(
			code(
				'// @req 1.1\n// @feature parcel-pickup\n// @req 1.1\n// Feature: other/one, Property 3: door 🎉 stays\n// **Validates: Requirements 2.1**',
			),
			[
				'implements 1.1 0 true',
				'parcel-pickup implements 1.1 2 true',
				'other/one property validates 3 3 true',
				'other/one validates 2.1 4 true',
			],
		);
	});

	it('are proved by a test, and of a form of its own wherever they stand', () => {
		assert.deepEqual(code("it('REQ-12 opens', f); // @req REQ-12", 'test/a.ts', [String.raw`REQ-\d+`]), [
			'validates REQ-12 0 true',
			'validates REQ-12 0 true',
		]);
		assert.deepEqual(code('const XREQ_12 = "REQ-12a";', 'src/a.ts', [String.raw`REQ-\d+`]), []);
	});

	it('take time by the length of a text', () => {
		const text = `// @req ${'1.1, '.repeat(350)}\n`.repeat(300);
		const time = processorTime(() => readCode('a.ts', text, []));
		assert.ok(time < 2000, `${time} ms`);
	});
});

describe('ids of a form of its own', () => {
	const read = (text: string, defines: readonly ['requirement'] | readonly [] = ['requirement']) =>
		readGeneric(parseDocument('docs/spec.md', text), [String.raw`REQ-\d+`, String.raw`SPEC-\d+`], defines);

	it('are born where they begin a heading, an item or a row, and named elsewhere', () => {
		const text =
			'# Spec\n\n## REQ-1: Open the `door`\n\nAs REQ-2 says. REQ-10x is none.\n\n- **REQ-2** Close\n- [ ] SPEC-3: Wait\n\n| Id | Text |\n|---|---|\n| REQ-4 | Lock |\n\n```\nREQ-5\n```\n<!-- REQ-6 -->\n';
		const facts = read(text);
		assert.deepEqual(
			facts?.definitions.map(
				({ id, text: words, idRange: { start } }) => `${id} ${words} ${start.line}:${start.character}`,
			),
			['REQ-1 Open the door 2:3', 'REQ-2 Close 6:4', 'SPEC-3 Wait 7:6', 'REQ-4 Lock 11:2'],
		);
		assert.deepEqual(
			facts?.references.map(({ text: id, from }) => `${id} ${from?.key}`),
			['REQ-2 REQ1'],
		);
		assert.equal(facts?.scope, '');
		assert.equal(facts?.definitions[0]?.range.end.line, 17);
	});

	it('are none of a kind that names no form', () => {
		const [kind] = builtinKinds;
		assert.ok(kind);
		const ids = (forms: readonly string[]) =>
			describeTrace(parseDocument('docs/spec.md', '# Spec\n\n- REQ-1: Open\n'), {
				...kind,
				trace: { dialect: 'generic', defines: ['requirement'], ids: [...forms] },
			})?.definitions.map(({ id }) => id);
		assert.deepEqual(ids([]), undefined);
		assert.deepEqual(ids([String.raw`REQ-\d+`]), ['REQ-1']);
	});

	it('are only named in documents that define none, and a document without any has none', () => {
		assert.deepEqual(read('- REQ-1: x\n', [])?.definitions, []);
		assert.equal(read('# Title\n\nRFC-2119\n'), undefined);
	});
});

describe('ids in a long line', () => {
	it('take time by the length of the line, whatever a team looks for', () => {
		const run = (line: string) => writtenIds(line, [String.raw`(?:[a-z]+ )*REQ-\d+`]);
		const times = growth(run, (length) => 'abc '.repeat(length / 4), 2_000, 15);
		assert.ok(times < 6, `${times.toFixed(1)} times as long as 15 lines of that part of the length`);
	});

	it('are found at the end of a line that is just looked at as a whole', () => {
		for (let length = 290; length <= 300; length++) {
			const line = `${'a'.repeat(length - 7)} REQ 12`;
			assert.deepEqual(writtenIds(line, [String.raw`REQ \d+`]), [{ id: 'REQ 12', index: length - 6 }], `${length}`);
		}
	});

	it('are cut at the best end before, not at the last one', () => {
		// What stands between the parts of an id is an end as well, and stands where a piece is full
		for (const [end, joint] of [
			['. ', ' '],
			['。', ' '],
			[' ', ','],
			[',', '+'],
			['+', ':'],
		] as const) {
			const id = `REQ${joint}12`;
			for (let length = 290; length <= 300; length++) {
				const line = `${'x'.repeat(length - end.length)}${end}${id}`;
				const found = writtenIds(line, [`REQ[${joint}]12`]);
				assert.deepEqual(found, [{ id, index: length }], line);
			}
		}
	});

	it('are all found where the line has no blanks, also those that hold signs', () => {
		for (const [pattern, id] of [
			[String.raw`REQ:\d+`, 'REQ:'],
			['req~[a-z]+~\\d+', 'req~lock~'],
			[String.raw`R#\d+`, 'R#'],
		] as const) {
			for (const between of ['<br/>', ',', ';', '|', ')(', '][', '+', '=']) {
				// Each begins at another place of a piece
				const ids = Array.from({ length: 1000 }, (_, i) => `${id}${7 ** (i % 9)}`);
				const line = `${ids.join(between)}${between}`;
				assert.deepEqual(
					writtenIds(line, [pattern]).map((one) => one.id),
					ids,
					`${pattern} ${between}`,
				);
			}
		}
	});
});

describe('ids of the configuration', () => {
	it('are looked for in kinds that have no others, and are born in those of the dialect generic', async () => {
		const own =
			'id: demand\nname: Demand\ndescription: What is wanted.\ngroup: plan\nmatch: [{ paths: [demands/*.md] }]\nfile: { directory: demands, name: "{slug}.md" }\ntrace: { dialect: generic, defines: [requirement] }\nsections: []\n';
		const workspace = new MemoryWorkspace({
			'.archspec.yaml': "trace: { ids: ['REQ-\\d+'] }\n",
			'.archspec/kinds/demand.yaml': own,
			'demands/a.md': '# A\n\n- REQ-1: Open\n',
			'docs/adr/0001-a.md':
				'# 1. A\n\nDate: 2025-01-01\n\n## Status\n\nAccepted\n\n## Context\n\nREQ-01 asks for it.\n\n## Decision\n\nYes.\n\n## Consequences\n\nNone.\n',
		});
		const { kinds, config, findings } = await loadProject(workspace, []);
		assert.deepEqual(findings, []);
		const index = new SpecIndex({ workspace, kinds, config, rules: [] });
		await index.load();
		const scope = index.trace.scopeOf('docs/adr/0001-a.md');
		assert.deepEqual(
			scope?.definitions('requirement', 'REQ1').map(({ path, definition }) => `${path} ${definition.text}`),
			['demands/a.md Open'],
		);
		assert.deepEqual(
			scope?.references('requirement', 'REQ1').map(({ path }) => path),
			['docs/adr/0001-a.md'],
		);
	});

	it('are born in the Markdown that the configuration names, whatever claims it', async () => {
		const adr =
			'# 1. A\n\nDate: 2025-01-01\n\n## Status\n\nAccepted\n\n## Context\n\n- REQ-2: named\n\n## Decision\n\nYes.\n\n## Consequences\n\nNone.\n';
		const workspace = new MemoryWorkspace({
			'.archspec.yaml':
				"trace: { ids: ['REQ-\\d+'], documents: ['docs/reqs/**/*.md', 'docs/adr/0002-b.md'], code: ['src/*'] }\n",
			'src/a.ts': '// @feature doors\n// REQ-1 and REQ-3\n',
			'docs/reqs/doors/open.md': '# Doors\n\n## REQ-1: Open\n\nSee REQ-9.\n',
			'docs/adr/0001-a.md': adr,
			'docs/adr/0002-b.md': adr.replace('# 1. A', '# 2. B').replace('REQ-2: named', 'REQ-3: born'),
			'notes/other.md': '# Other\n\n- REQ-4: not read\n',
		});
		const { kinds, config, findings } = await loadProject(workspace, []);
		assert.deepEqual(findings, []);
		const index = new SpecIndex({ workspace, kinds, config, rules: [danglingReference] });
		await index.load();
		const scope = index.trace.scope('');
		assert.deepEqual(
			scope.all('requirement').map(({ path, definition }) => `${path} ${definition.id}`),
			['docs/adr/0002-b.md REQ-3', 'docs/reqs/doors/open.md REQ-1'],
		);
		assert.deepEqual(
			['REQ1', 'REQ3'].map((key) => scope.references('requirement', key).map(({ path }) => path)),
			[['src/a.ts'], ['src/a.ts']],
		);
		assert.equal(index.get('docs/reqs/doors/open.md')?.kind.id, 'own-ids');
		assert.equal(index.get('docs/adr/0002-b.md')?.kind.group, 'adr');
		assert.deepEqual(
			['docs/adr/0001-a.md', 'docs/reqs/doors/open.md'].map((path) =>
				index.findings(path).map(({ message }) => message),
			),
			[
				['REQ-2 is not defined in this workspace; the nearest are REQ-1 and REQ-3.'],
				['REQ-9 is not defined in this workspace; the nearest is REQ-3.'],
			],
		);
		assert.equal(kinds.get('own-ids')?.file.directory, 'docs/reqs');
	});
});

describe('ids of the configuration in documents of other dialects', () => {
	const path = '.kiro/specs/a/tasks.md';
	const texts = {
		'.archspec.yaml': "trace: { ids: ['(?:REQ|FR)-\\d+'], documents: ['reqs/*.md'] }\n",
		'reqs/a.md': '# A\n\n- REQ-1: Open\n',
		'.kiro/specs/a/requirements.md':
			'# Requirements\n\n### FR-1: A\n\n#### Acceptance Criteria\n\n1. WHEN a THEN it SHALL\n',
		[path]: '# Implementation Plan\n\n- [ ] 1. One per REQ-1\n  - _Requirements: FR-1_\n',
	};
	const loaded = async (): Promise<SpecIndex> => {
		const workspace = new MemoryWorkspace(texts);
		const { kinds, config } = await loadProject(workspace, []);
		const index = new SpecIndex({ workspace, kinds, config, rules: [] });
		await index.load();
		return index;
	};
	const namers = (index: SpecIndex): string[] =>
		index.trace
			.scope('')
			.references('requirement', 'REQ1')
			.map((one) => one.path);

	it('are named there, beside the ids of the dialect, which are read once', async () => {
		const index = await loaded();
		assert.deepEqual(namers(index), [path]);
		assert.deepEqual(
			index.trace.codeScopes(path).map(({ name }) => name),
			[''],
		);
		assert.deepEqual(
			index.trace
				.scope('.kiro/specs/a')
				.references('requirement', 'FR1')
				.map((one) => one.path),
			[path],
		);
	});

	it('follow every change', async () => {
		const index = await loaded();
		index.update(path, texts[path].replace('REQ-1', 'nothing'));
		assert.deepEqual(namers(index), []);
		index.update(path, texts[path]);
		assert.deepEqual(namers(index), [path]);
		index.update('reqs/a.md', '# A\n');
		assert.deepEqual(index.trace.codeScopes(path), []);
		index.update('reqs/a.md', texts['reqs/a.md']);
		index.remove(path);
		assert.deepEqual(namers(index), []);
	});
});

describe('ids of a form of its own that are offered', () => {
	const index = new TraceIndex();
	const add = (path: string, text: string): void => {
		const facts = readGeneric(parseDocument(path, text), [String.raw`REQ-\d+`, String.raw`SPEC-\d+`], ['requirement']);
		index.update(path, 'any', facts);
	};
	add('docs/a.md', '# A\n\n- REQ-1: Open\n- REQ-12: Close\n- SPEC-1: Wait\n');
	const offered = (before: string, path = 'docs/b.md') =>
		suggestIds('generic', { scope: index.scope(''), path, before, after: '', above: [] })?.candidates.map(
			({ definition }) => definition.id,
		);

	it('are those of requirements', () => {
		const { definitions } =
			readGeneric(parseDocument('a.md', '- REQ-1: Open\n'), [String.raw`REQ-\d+`], ['requirement']) ?? {};
		assert.deepEqual(
			definitions?.map(({ space, type, id, text }) => [space, type, id, text]),
			[['requirement', 'requirement', 'REQ-1', 'Open']],
		);
	});

	it('begin with what is written', () => {
		assert.deepEqual(offered('As REQ-'), ['REQ-1', 'REQ-12']);
		assert.deepEqual(offered('As req-12'), ['REQ-12']);
		assert.deepEqual(offered('- SP'), ['SPEC-1']);
		assert.equal(offered('As S'), undefined);
		assert.equal(offered('docs/REQ-'), undefined);
		assert.equal(offered('As RFC-'), undefined);
		assert.equal(offered('- **REQ-', 'docs/a.md'), undefined);
	});

	it('finds ids in lines of any length, where they stand', () => {
		const words = 'as told in the letter. Wait, see REQ 12, and the rest of REQ 7 ';
		for (const line of [words.repeat(40), `${'漢字。REQ 12、'.repeat(200)}REQ 7`]) {
			const found = writtenIds(line, ['REQ \\d+']);
			assert.deepEqual(
				found,
				[...line.matchAll(/REQ \d+/g)].map(({ 0: id, index }) => ({ id, index })),
			);
		}
	});

	it('cuts no id of a line without blanks', () => {
		const ids = Array.from({ length: 80 }, (_, i) => `REQ-${1000 + i}`);
		for (const between of [',', '<br/>', '|', '、', '](x)[']) {
			for (const before of ['', '| a | ', 'Covers:', `${'x/'.repeat(200)}:`]) {
				const line = `${before}${ids.join(between)}`;
				const found = writtenIds(line, [String.raw`REQ-\d+`]);
				assert.deepEqual(
					found.map(({ id }) => id),
					ids,
					line,
				);
				assert.ok(found.every(({ id, index }) => line.startsWith(id, index)));
			}
		}
	});
});
