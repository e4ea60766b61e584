import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { builtinPrompts } from '../../../src/core/generated/prompts.ts';
import type { QuestionName } from '../../../src/core/generation/questions/finding.ts';
import { prepareQuestion } from '../../../src/core/generation/questions/prepareQuestion.ts';
import { runQuestion } from '../../../src/core/generation/questions/runQuestion.ts';
import { readSuggestions } from '../../../src/core/generation/questions/suggestions.ts';
import { usualFillOptions } from '../../../src/core/generation/subject.ts';
import { loadProject } from '../../../src/core/project.ts';
import { ruleIds, rules } from '../../../src/core/rules/index.ts';
import { SpecIndex } from '../../../src/core/workspace/specIndex.ts';
import { suggestOffline } from '../../../src/llm/offline/answers/suggest.ts';
import { offlineClient } from '../../../src/llm/offline/offline.ts';
import { markdown } from '../../core/document/markdownArbitrary.ts';
import { MemoryWorkspace } from '../../support/memoryWorkspace.ts';

const never = { aborted: false, addEventListener() {}, removeEventListener() {} };
const requirementsPath = '.kiro/specs/tea/requirements.md';
const designPath = '.kiro/specs/tea/design.md';

/** What a question finds in the first of some files: `line severity words | message`, with the other place behind `/`. */
async function ask(question: QuestionName, files: Readonly<Record<string, string>>): Promise<string[]> {
	const workspace = new MemoryWorkspace(files);
	const project = await loadProject(workspace, ruleIds);
	const index = new SpecIndex({ workspace, rules, kinds: project.kinds, config: project.config });
	await index.load();
	const [path = '', text = ''] = Object.entries(files)[0] ?? [];
	const indexed = index.get(path) ?? assert.fail(`${path} is no document`);
	const sources = {
		documents: () => index.documents(),
		kinds: project.kinds.all(),
		read: async (file: string) => workspace.files.get(file),
	};
	const prepared = await prepareQuestion(
		{ question, document: parseDocument(path, text), indexed, options: usualFillOptions, attached: [] },
		sources,
		builtinPrompts,
		{ budget: Number.POSITIVE_INFINITY, isIgnored: () => false },
	);
	const host = { client: offlineClient(prepared.material), model: 'workspace', newId: () => 'r' };
	const found: string[] = [];
	for await (const event of runQuestion(prepared, host, never)) {
		if (event.type === 'finding') {
			const { place, other, severity, message } = event.finding;
			const line = text.slice(0, place.start).split('\n').length;
			found.push(`${line} ${severity} ${place.quote} | ${message}${other ? ` / ${other.path}: ${other.quote}` : ''}`);
		} else if (event.type === 'done') {
			assert.deepEqual([event.result.unplaced, event.result.unread], [0, 0]);
		}
	}
	return found;
}

function record(body: string, status = 'Accepted'): Record<string, string> {
	return {
		'docs/adr/0001-brew.md': `# 1. Brew\n\nDate: 2025-01-01\n\n## Status\n\n${status}\n\n## Context\n\n${body}\n\n## Decision\n\nWe brew.\n\n## Consequences\n\nTea.\n`,
	};
}

function requirements(criteria: readonly string[], glossary = ''): string {
	const list = criteria.map((text, i) => `${i + 1}. ${text}`).join('\n');
	return `# Requirements Document\n\n## Introduction\n\nTea.\n\n${glossary}## Requirements\n\n### Requirement 1: Tea\n\n**User Story:** As a guest, I want tea, so that I wake.\n\n#### Acceptance Criteria\n\n${list}\n`;
}

const glossary = '## Glossary\n\n- **Tea_Kettle**: boils\n- **Cup_Store**: holds\n\n';

describe('a review without a model', () => {
	const cases: [name: string, body: string, expected: string[]][] = [
		[
			'a time without a unit',
			'The request has a timeout of 30.',
			['11 warning timeout of 30 | “timeout of 30” has no unit: seconds, minutes, days?'],
		],
		['a time with a unit', 'A timeout of 30 s, an interval of 5 minutes, a timeout: 500ms, a delay of 3 cups.', []],
		[
			'a time in a table or in code',
			'| a | timeout 30 |\n| - | - |\n| x | timeout 30 |\n\n`timeout: 30`\n\n```\ntimeout: 30\n```',
			[],
		],
		[
			'a question that is still open',
			'Who pours is yet to be decided.',
			[
				'11 warning yet to be decided | The status is “Accepted”, and this is still to be settled: “yet to be decided”.',
			],
		],
		['what was to be decided', 'We need to decide who pours. It was to be decided by vote.', []],
		[
			'a slip in a name',
			'TeaHub, TeaHub and TeaHub, or Teahub.',
			['11 information Teahub | “Teahub” is written “TeaHub” elsewhere in this document (3 times).'],
		],
		[
			'names in code, addresses and other forms',
			'TeaHub TeaHub TeaHub `Teahub` [Teahub](https://e.org/) TEAHUB teahub Tea_Hub',
			[],
		],
	];
	for (const [name, body, expected] of cases) {
		it(name, async () => assert.deepEqual(await ask('review', record(body)), expected));
	}

	it('leaves open what is not decided yet', async () => {
		assert.deepEqual(await ask('review', record('Who pours is yet to be decided.', 'Proposed')), []);
	});

	it('a criterion that is said twice', async () => {
		const text = 'WHEN a guest orders tea, THE kettle SHALL boil the water first';
		assert.deepEqual(await ask('review', { [requirementsPath]: requirements([text, text]) }), [
			`16 information ${text} | This says word for word what 1.1 says: who changes one will miss the other.`,
		]);
	});

	it('a term that the glossary lacks', async () => {
		const text = requirements(
			['THE Tea_Kettle SHALL boil', 'THE Cup_Store SHALL open', 'THE Milk_Jug SHALL pour'],
			glossary,
		);
		assert.deepEqual(await ask('review', { [requirementsPath]: text }), [
			'22 information Milk_Jug | The glossary does not define “Milk_Jug”, which is the subject of 1 criterion.',
		]);
	});

	it('says nothing of ordinary documents', async () => {
		assert.deepEqual(
			await ask('review', { [requirementsPath]: requirements(['THE kettle SHALL boil within 3 minutes']) }),
			[],
		);
	});
});

describe('contradictions without a model', () => {
	const quantity = (own: string, other: string) =>
		ask('consistency', {
			[requirementsPath]: requirements([own]),
			[designPath]: `# Design Document\n\n## Overview\n\n${other}\n`,
		});

	it('one quantity with two values, with both places', async () => {
		assert.deepEqual(await quantity('THE brew timeout SHALL be 30 seconds', 'The brew timeout is 1 minute.'), [
			`15 warning brew timeout SHALL be 30 seconds | “brew timeout” is 30 seconds here and 1 minute in ${designPath}. / ${designPath}: brew timeout is 1 minute`,
		]);
	});

	it('the same value in another unit, another name, and what has changed', async () => {
		assert.deepEqual(await quantity('THE brew timeout SHALL be 60 s', 'The brew timeout is 1 minute.'), []);
		assert.deepEqual(await quantity('THE brew timeout SHALL be 60 s', 'The cup timeout is 2 minutes.'), []);
		assert.deepEqual(
			await quantity('THE brew timeout SHALL be 60 s', 'The brew timeout was 2 minutes previously.'),
			[],
		);
	});

	it('a version that is older than what the manifest asks for', async () => {
		const files = { 'package.json': '{\n  "name": "tea",\n  "dependencies": {\n    "kettle": "^3.1.0"\n  }\n}\n' };
		const design = (text: string) =>
			ask('consistency', { [designPath]: `# Design Document\n\n## Overview\n\n${text}\n`, ...files });
		assert.deepEqual(await design('Water is boiled with Kettle 2.'), [
			'5 information Kettle 2 | The workspace uses another version: package.json asks for kettle ^3.1.0. / package.json: "kettle": "^3.1.0"',
		]);
		assert.deepEqual(await design('Kettle 3 and Kettle 4.'), []);
		assert.deepEqual(await design('We migrate from Kettle 2.'), []);
		assert.deepEqual(await design('Kettle 2% and Kettle 2 cups'.replace(' 2 cups', '-2')), []);
	});

	it('a requirement that the design passes over', async () => {
		const numbers = [1, 2, 3, 4, 5];
		const text = `# Requirements Document\n\n## Requirements\n\n${numbers.map((n) => `### Requirement ${n}: Tea\n\n#### Acceptance Criteria\n\n1. THE kettle SHALL boil\n`).join('\n')}`;
		const design = (named: readonly number[]) =>
			`# Design Document\n\n## Overview\n\n${named.map((n) => `Met as Requirement ${n} says.`).join('\n\n')}\n`;
		assert.deepEqual(await ask('consistency', { [requirementsPath]: text, [designPath]: design([1, 2, 3, 4]) }), [
			`29 information Requirement 5: Tea | Design Document names 4 of 5 requirements, and not 5. / ${designPath}: Design Document`,
		]);
		assert.deepEqual(await ask('consistency', { [requirementsPath]: text, [designPath]: design([1, 2]) }), []);
	});
});

describe('gaps without a model', () => {
	it('are sections that are absent, and those with something to be filled in', async () => {
		const text = '# Brew tea\n\n## Status\n\nProposed\n\n## Context\n\nTODO\n\n## Decision\n\nWe brew.\n';
		const found = await ask('gaps', { 'docs/adr/0001-brew-tea.md': text });
		assert.deepEqual(
			found.map((line) => line.replace(/(”[^.]*\.).*$/, '$1')),
			[
				'1 warning Brew tea | There is no section “Consequences”, which every document of this kind has.',
				'7 warning Context | 1 place is still to be filled in here.',
			],
		);
	});

	it('are no optional sections that no other document of the kind has', async () => {
		const others = (text: string) =>
			Object.fromEntries(['a', 'b', 'c'].map((name) => [`.kiro/specs/${name}/requirements.md`, text]));
		const bare = requirements(['IF it fails, THEN THE kettle SHALL stop']);
		const found = (text: string) => ask('gaps', { [requirementsPath]: bare, ...others(text) });
		assert.deepEqual(await found(bare), []);
		assert.match((await found(requirements(['THE kettle SHALL boil'], glossary))).join(), /“Glossary” \(optional\)/);
	});

	it('are criteria that say nothing of failure', async () => {
		const good = Array.from({ length: 5 }, (_, i) => `WHEN guest ${i} orders, THE kettle SHALL boil`);
		const gap = async (criteria: readonly string[]) =>
			(await ask('gaps', { [requirementsPath]: requirements(criteria, glossary) })).join('\n');
		assert.match(await gap(good), /None of the 5 criteria/);
		assert.doesNotMatch(await gap([...good, 'IF there is no water, THEN THE kettle SHALL stop']), /None of the/);
	});
});

describe('answers without a model', () => {
	it('have a place each, the same each time, whatever the documents are', async () => {
		await fc.assert(
			fc.asyncProperty(markdown, markdown, async (body, other) => {
				const files = {
					...record(`${body}\n\nA timeout of 30.`),
					'docs/adr/0002-x.md': `# 2. X\n\n## Status\n\nAccepted\n\n${other}`,
				};
				for (const question of ['review', 'gaps', 'consistency'] as const) {
					assert.deepEqual(await ask(question, files), await ask(question, files));
				}
			}),
			{ numRuns: 30 },
		);
	});

	it('propose three texts where the workspace has something to say', () => {
		const text = Array.from({ length: 9 }, (_, i) => `Orders of tea number ${i + 10} are brewed in order.`).join(' ');
		const description = { id: 'context', heading: 'Context', guidance: 'What forces are at work.' };
		const answer = suggestOffline({
			task: 'fill',
			subject: {
				action: 'fill',
				instruction: '',
				options: usualFillOptions,
				document: { path: 'docs/adr/0001-brew.md', title: 'Brew orders of tea in order', kind: 'ADR' },
				section: { title: 'Context', level: 2, body: '', description },
			},
			template: '',
			pieces: [{ role: 'workspace', title: 'README', path: 'README.md', text, closeness: 1 }],
			product: { name: '', description: '', version: '', license: '', dependencies: [] },
		});
		const bodies = readSuggestions(answer, { title: 'Context', level: 2 });
		assert.deepEqual(
			bodies.map(({ body }) => body.split('\n').length),
			[1, 4, 10],
		);
	});
});
