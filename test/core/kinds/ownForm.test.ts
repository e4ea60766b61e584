import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
import { countedPlaceholders } from '../../../src/core/kinds/countedPlaceholders.ts';
import { KindRegistry } from '../../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../../src/core/kinds/recognise.ts';
import { loadProject } from '../../../src/core/project.ts';
import { rules } from '../../../src/core/rules/index.ts';
import { RuleSet } from '../../../src/core/rules/run.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);

function text(...headings: readonly string[]): string {
	return headings.map((heading) => `${heading.startsWith('#') ? '' : '## '}${heading}\n\nText.\n`).join('\n');
}

describe('an architecture document', () => {
	const usual = ['System Overview', 'Security Architecture', 'Deployment Architecture'];
	const kindOf = (path: string, content: string): string | undefined =>
		recogniser.recognise(parseDocument(path, content))?.id;

	for (const path of ['docs/architecture.md', 'ARCHITECTURE.md', 'notes/shop-architektur.md']) {
		it(`has no form of twelve parts for a few headings that many have: ${path}`, () => {
			assert.equal(kindOf(path, text('# Shop Architecture', ...usual)), 'architecture-freeform');
			const four = text('# A', 'Services', ...usual, 'Integration Architecture');
			assert.equal(kindOf(path, four), 'architecture-freeform');
		});

		it(`has it by five of them, or by one that hardly any other has: ${path}`, () => {
			const five = text('# A', ...usual, 'API Architecture', 'Data Architecture');
			assert.equal(kindOf(path, five), 'technical-architecture');
			assert.equal(kindOf(path, text('# A', ...usual, '6. Operational Architecture')), 'technical-architecture');
			assert.equal(kindOf(path, five.replaceAll('## ', '### ')), 'technical-architecture');
			const deeper = five.replace('## API', '### API').replace('## Data', '### Data');
			assert.equal(kindOf(path, deeper), 'architecture-freeform', 'parts of chapters are no chapters');
		});
	}

	it('is one of a form of its own by its name or folder', () => {
		const named = [
			'ARCHITECTURE.md',
			'docs/System-Architecture.md',
			'docs/02-architecture-overview.md',
			'src/net/architecture.md',
			'doc/arc42.md',
			'docs/Softwarearchitektur.md',
			'docs/arquitetura.md',
			'docs/系统架构设计.md',
			'ARCHITECTURE.zh-CN.md',
			'docs/architecture_zh.md',
			'docs/architecture-overview.de.md',
			'docs/architecture-v2.md',
			'docs/ARCHITECTURE_V1.1.en.md',
			'docs/architecture/retries.md',
			'documentation/architecture/core/queue.md',
			'architecture/overview.md',
			'architecture/core/queue.md',
			'arc42/src/05_building_block_view.md',
			'handbook/03-system-scope-and-context.md',
			'handbuch/05_bausteinsicht.md',
		];
		for (const path of named) {
			assert.equal(kindOf(path, text('# A', 'Queue')), 'architecture-freeform', path);
		}
		const others = [
			'docs/architecture/README.md',
			'docs/architecture/0007-use-queues.md',
			'architecture/README.md',
			'architecture/decisions/queues.md',
			'src/architecture/queue.md',
			'docs/architecture/decisions/queues.md',
			'docs/why-architecture-matters-to-us.md',
			'docs/architectures.md',
			'docs/architecture-of-v8.md',
			'.kiro/steering/architecture.md',
			'specs/001-shop/architecture.md',
			'.claude/skills/clean-architecture.md',
			'skills/architecture/architecture.md',
			'blog/2024/architecture.md',
			'vendor/queue/ARCHITECTURE.md',
			'third_party/queue/docs/architecture/retries.md',
			'src/testdata/docs/architecture.md',
			'test/fixtures/shop/arc42/src/05_building_block_view.md',
			'docs/05-deployment-viewer.md',
			'docs/glossary.md',
		];
		for (const path of others) {
			assert.equal(kindOf(path, text('# A', 'Queue')), undefined, path);
		}
		assert.equal(kindOf('docs/architecture/decisions/0007-a.md', '# A\n\n## Status\n\nAccepted\n'), 'adr-freeform');
	});

	it('is one of arc42 by the names of its views, in many languages and at any level', () => {
		const german = ['1. Einführung und Ziele', '3. Kontextabgrenzung', '4. Lösungsstrategie', '5. Bausteinsicht'];
		assert.equal(kindOf('doc/system.md', text('# A', ...german)), 'arc42');
		assert.equal(kindOf('doc/system.md', text(...german.map((one) => `# ${one}`))), 'arc42');
		const english = ['Building Block View', 'Runtime View', 'System Scope and Context {#scope}'];
		assert.equal(kindOf('ARCHITECTURE.md', text('# A', ...english)), 'arc42');
		const setext = english.map((one) => `${one}\n${'='.repeat(one.length)}\n\nText.\n`).join('\n');
		assert.equal(kindOf('docs/arc42.md', setext), 'arc42');
		assert.equal(kindOf('docs/system.md', text('# A', 'Runtime View', 'Deployment View', 'Concepts')), undefined);
	});

	it('counts in a chapter by itself what the makers of arc42 left to be written', () => {
		const body = [
			'# Building Block View',
			'*\\<text explanation\\>*',
			'### \\<Name black box 1\\>',
			'*\\<black box template\\>*',
			'| Role |\n|---|\n| *\\<Role-1\\>* |\n| <role> |\n| <term> |',
			'\\<T extends Order\\> [text explanation] {diagram or table}',
		];
		const kind = new KindRegistry(builtinKinds).get('architecture-freeform');
		assert.ok(kind);
		const chapter = parseDocument('docs/arc42/05_building_block_view.md', `${body.join('\n\n')}\n`);
		assert.deepEqual(
			countedPlaceholders(chapter, kind).map((one) => one.text),
			['<text explanation>', '<Name black box 1>', '<black box template>', '<Role-1>'],
		);
	});

	it('of arc42 counts what its makers left to be written, and no brackets of the author', () => {
		const body = [
			'| Role/Name | Contact |\n|---|---|\n| *\\<Role-1\\>* | *\\<Contact-1\\>* |',
			'**\\<Diagram or Table\\>**',
			':   *\\<text explanation\\>*',
			'### \\<Name black box 1\\> {#_name_black_box_1}',
			'*\\<(Optional) Quality/Performance Characteristics\\>*',
			'```\n\\<Diagram or Table\\>\n```',
			'\\<T extends Order\\>',
			'We follow [RFC 2119] and [Table 2], and \\<id\\> stands for a number.',
		];
		const content = `${text('# A', 'Building Block View', 'Runtime View', 'Solution Strategy')}\n## Stakeholders\n\n${body.join('\n\n')}\n`;
		const kind = new KindRegistry(builtinKinds).get('arc42');
		assert.ok(kind);
		const found = countedPlaceholders(parseDocument('docs/arc42.md', content), kind);
		assert.deepEqual(
			found.map((one) => [one.text, one.range.end.character - one.range.start.character]),
			[
				['<Role-1>', 10],
				['<Contact-1>', 13],
				['<Diagram or Table>', 20],
				['<text explanation>', 20],
				['<Name black box 1>', 20],
				['<(Optional) Quality/Performance Characteristics>', 50],
			],
		);
	});
});

describe('a document of a form of very many parts', () => {
	const path = 'docs/technical-plan.md';
	const plan = [
		'Executive Summary',
		'Testing Strategy',
		'API Design',
		'Technology Stack',
		'Our Own',
		'Cost Estimation',
	];
	const set = new RuleSet(
		rules.filter(({ id }) => /missing-section|section-order/.test(id)),
		{},
	);

	/** The kind of a text of this path, its completion, and how often its structure is found fault with. */
	const read = async (content: string, files: Readonly<Record<string, string>> = {}): Promise<string> => {
		const { kinds, config, findings } = await loadProject(new MemoryWorkspace(files), []);
		assert.deepEqual(findings, []);
		const document = parseDocument(path, content);
		const kind = createRecogniser(kinds, config).recognise(document);
		assert.ok(kind);
		const found = set.checkDocument(document, kind, []);
		const count = (rule: string): number => found.filter((one) => one.rule === `structure/${rule}`).length;
		const { completion } = describeSections(document, kind);
		return `${kind.id} ${completion.toFixed(2)} missing ${count('missing-section')} order ${count('section-order')}`;
	};

	it('that has some of them, in its own order, lacks none, and is as far as those are', async () => {
		assert.equal(await read(text('# Plan', ...plan)), 'technical-plan 1.00 missing 0 order 0');
		const begun = text('# Plan', ...plan).replace('## API Design\n\nText.', '## API Design');
		assert.equal(await read(begun), 'technical-plan 0.80 missing 0 order 0');
	});

	it('is told what it lacks where somebody says that it follows the form', async () => {
		const told = 'technical-plan 0.28 missing 13 order 2';
		assert.equal(await read(`---\nkind: technical-plan\n---\n${text('# Plan', ...plan)}`), told);
		const configuration = { '.archspec.yaml': `documents: [{ path: ${path}, kind: technical-plan }]\n` };
		assert.equal(await read(text('# Plan', ...plan), configuration), told);
		const parts = [...'ABCDEFGHIJ'].map((one) => `  - { id: ${one.toLowerCase()}, heading: ${one}, required: true }`);
		const own = `id: own\nname: N\ndescription: D\ngroup: g\nmatch: [{ paths: ['docs/*.md'] }]\nfile: { directory: d, name: x.md }\nsections:\n${parts.join('\n')}\n`;
		const files = { '.archspec/kinds/own.yaml': own };
		assert.equal(await read(text('# T', 'B', 'A', 'More'), files), 'own 0.20 missing 8 order 1', 'a kind of the team');
	});

	it('is told what it lacks where it has most of them', async () => {
		const kind = builtinKinds.find(({ id }) => id === 'technical-plan');
		const [, ...headings] = kind?.sections.flatMap(({ heading, required }) => (required ? heading : [])) ?? [];
		assert.equal(await read(text('# Plan', ...headings)), 'technical-plan 0.94 missing 1 order 0');
		assert.equal(await read(text('# Plan', ...headings.reverse())), 'technical-plan 0.94 missing 1 order 16');
	});

	it('of seven lacks none where it has few of them among its own, and what it leaves out where it follows them', async () => {
		const [path, title] = ['docs/chat.md', '# Chat Implementation Specification'];
		let begin = '';
		const lacking = (...headings: string[]): number => {
			const document = parseDocument(path, `${begin}${text(title, ...headings)}`);
			const kind = recogniser.recognise(document);
			assert.equal(kind?.id, 'implementation-spec');
			return set.checkDocument(document, kind, []).filter(({ rule }) => rule === 'structure/missing-section').length;
		};
		assert.equal(lacking('Overview', 'Architecture', 'Testing', 'Rollout'), 0);
		assert.equal(lacking('Overview', 'Goals', 'Architecture', 'API', 'Testing', 'Rollout'), 0);
		assert.equal(lacking('Overview', 'Architecture', 'API', 'Testing'), 4);
		assert.equal(lacking('Requirements', 'Architecture'), 5);
		assert.equal(lacking('Overview', 'Requirements', 'Architecture', 'API', 'Testing'), 3);
		assert.equal(lacking('Overview', 'Architecture', 'API\n\n**Status**: completed', 'Rollout'), 5);
		begin = '---\nkind: implementation-spec\n---\n';
		assert.equal(lacking('Overview', 'Architecture', 'Testing', 'Rollout'), 5);
	});

	it('of few parts lacks what it leaves out, as before', async () => {
		const document = parseDocument('.kiro/specs/a/design.md', text('# D', 'Overview'));
		const kind = recogniser.recognise(document);
		assert.ok(kind);
		assert.equal(set.checkDocument(document, kind, []).length, 2);
	});
});
