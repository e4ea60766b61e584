import assert from 'node:assert/strict';
import { defaultConfig } from '../../../../src/core/config.ts';
import { allSections } from '../../../../src/core/document/allSections.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../../src/core/generated/kinds.ts';
import { gatherContext } from '../../../../src/core/generation/context/gather.ts';
import { usualFillOptions } from '../../../../src/core/generation/subject.ts';
import { subjectOf } from '../../../../src/core/generation/subjectOf.ts';
import { KindRegistry } from '../../../../src/core/kinds/kindRegistry.ts';
import { SpecIndex } from '../../../../src/core/workspace/specIndex.ts';
import { MemoryWorkspace } from '../../../support/memoryWorkspace.ts';

const folder = '.kiro/specs/tea';
const files: Readonly<Record<string, string>> = {
	[`${folder}/requirements.md`]: [
		'# Requirements Document',
		'',
		'## Requirements',
		'',
		'### Requirement 1',
		'',
		'**User Story:** As a guest, I want tea, so that I drink.',
		'',
		'#### Acceptance Criteria',
		'',
		'1. WHEN a guest orders THEN the system SHALL brew',
		'',
		'### Requirement 2',
		'',
		'**User Story:** As a guest, I want cake, so that I eat.',
		'',
		'#### Acceptance Criteria',
		'',
		'1. WHEN a guest is hungry THEN the system SHALL bake',
		'',
	].join('\r\n'),
	[`${folder}/design.md`]:
		'# Design\n\n## Overview\n\nAll is small.\n\n## Kettle\n\nThe kettle boils.\n\n_Requirements: 1.1_\n',
	[`${folder}/tasks.md`]:
		'# Implementation Plan\n\n- [ ] 1. Build the kettle\n  - _Requirements: 1.1_\n\n- [ ] 2. Build the oven\n  - _Requirements: 2.1_\n',
};

async function piecesFor(path: string, title: string, more: Readonly<Record<string, string>> = {}) {
	const all = { ...files, ...more };
	const workspace = new MemoryWorkspace(all);
	const kinds = new KindRegistry(builtinKinds);
	const index = new SpecIndex({ workspace, kinds, config: defaultConfig, rules: [] });
	await index.load();
	const document = parseDocument(path, all[path] ?? '');
	const { kind, facts } = index.get(path) ?? assert.fail();
	const section = allSections(document.sections).find(({ heading }) => heading.text === title) ?? assert.fail();
	const asked = { action: 'fill', instruction: '', options: usualFillOptions } as const;
	const { subject } = subjectOf(document, kind, facts, section.heading.range.start.line, asked) ?? assert.fail();
	const sources = {
		documents: () => index.documents(),
		kinds: kinds.all(),
		read: async (file: string) => {
			const text = await workspace.read(file, 100_000);
			return typeof text === 'string' ? text : undefined;
		},
	};
	const { pieces } = await gatherContext(document, kind, facts, section, subject, sources);
	return { pieces, calls: workspace.calls };
}

async function titlesFor(path: string, title: string, more: Readonly<Record<string, string>> = {}): Promise<string[]> {
	const { pieces } = await piecesFor(path, title, more);
	return pieces
		.filter(({ role }) => role === 'traced')
		.map(({ path: at, title }) => `${at.split('/').at(-1)} ${title}`);
}

describe('what has to do with a section', () => {
	const more = {
		[`${folder}/design.md`]: [
			'# Design\n\n## Overview\n\nSee [requirements](requirements.md), [the guide](../../../docs/guide.md) and `src/away.ts`.\n',
			'## Kettle\n\nIt boils in `src/kettle.ts`, as [this](../../../../../away.md) says.\n',
			'## Oven\n\nIt bakes.\n\n## Roof\n\nIt leaks.\n',
		].join('\n'),
		'docs/guide.md': '# Guide\n\nHow to.\n',
		'src/kettle.ts': 'boil();\n',
		'src/away.ts': 'away();\n',
		'README.md': '# Tea\n',
	};

	it('is each text once, by what it is to the section, and code only where the section names it', async () => {
		const { pieces, calls } = await piecesFor(`${folder}/design.md`, 'Kettle', more);
		assert.deepEqual(
			pieces.map(({ role, path, title }) => `${role} ${path.split('/').at(-1)} ${title}`),
			[
				'section design.md Kettle',
				'sibling design.md Overview',
				'sibling design.md Oven',
				'sibling design.md Roof',
				'chain requirements.md Requirements Document',
				'linked guide.md docs/guide.md',
				'code kettle.ts src/kettle.ts',
				'workspace README.md README',
			],
		);
		const asked = calls.filter((call) => call.includes('away'));
		assert.deepEqual(asked, [], 'what leads out of the workspace is not even read');
	});

	it('is the closer the nearer it stands', async () => {
		const { pieces } = await piecesFor(`${folder}/design.md`, 'Kettle', more);
		const siblings = pieces.filter(({ role }) => role === 'sibling');
		const [overview = 0, oven = 0, roof = 0] = siblings.map(({ closeness }) => closeness);
		assert.ok(overview === oven && oven > roof, `${overview} ${oven} ${roof}`);
	});
});

describe('what has to do with a section by its ids', () => {
	it('is the requirements that it names', async () => {
		assert.deepEqual(await titlesFor(`${folder}/design.md`, 'Kettle'), ['requirements.md 1.1']);
		assert.deepEqual(await titlesFor(`${folder}/design.md`, 'Overview'), []);
		const requirements = files[`${folder}/requirements.md`] ?? '';
		const other = { '.kiro/specs/cake/requirements.md': requirements };
		const titles = await titlesFor(`${folder}/design.md`, 'Kettle', other);
		assert.deepEqual(titles, ['requirements.md 1.1'], 'the same id of another feature is another one');
	});

	it('is the tasks and the sections that name what is born in it, and no others', async () => {
		assert.deepEqual(await titlesFor(`${folder}/requirements.md`, 'Requirement 1'), ['design.md Kettle', 'tasks.md 1']);
		assert.deepEqual(await titlesFor(`${folder}/requirements.md`, 'Requirement 2'), ['tasks.md 2']);
	});
});
