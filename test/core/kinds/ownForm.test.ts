import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/config.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { describeSections } from '../../../src/core/kinds/completion.ts';
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
			assert.equal(kindOf(path, text('# Shop Architecture', ...usual)), undefined);
			assert.equal(kindOf(path, text('# A', 'Services', ...usual, 'Integration Architecture')), undefined);
		});

		it(`has it by five of them, or by one that hardly any other has: ${path}`, () => {
			const five = text('# A', ...usual, 'API Architecture', 'Data Architecture');
			assert.equal(kindOf(path, five), 'technical-architecture');
			assert.equal(kindOf(path, text('# A', ...usual, '6. Operational Architecture')), 'technical-architecture');
			assert.equal(kindOf(path, five.replaceAll('## ', '### ')), 'technical-architecture');
			const deeper = five.replace('## API', '### API').replace('## Data', '### Data');
			assert.equal(kindOf(path, deeper), undefined, 'parts of chapters are no chapters');
		});
	}
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
