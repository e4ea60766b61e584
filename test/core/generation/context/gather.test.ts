import assert from 'node:assert/strict';
import { defaultConfig } from '../../../../src/core/config.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../../src/core/generated/kinds.ts';
import { gatherContext } from '../../../../src/core/generation/context/gather.ts';
import { usualFillOptions } from '../../../../src/core/generation/subject.ts';
import { allSections, subjectOf } from '../../../../src/core/generation/subjectOf.ts';
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

async function titlesFor(path: string, title: string): Promise<string[]> {
	const workspace = new MemoryWorkspace(files);
	const kinds = new KindRegistry(builtinKinds);
	const index = new SpecIndex({ workspace, kinds, config: defaultConfig, rules: [] });
	await index.load();
	const document = parseDocument(path, files[path] ?? '');
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
	return pieces
		.filter(({ role }) => role === 'traced')
		.map(({ path: at, title }) => `${at.split('/').at(-1)} ${title}`);
}

describe('what has to do with a section by its ids', () => {
	it('is the requirements that it names', async () => {
		assert.deepEqual(await titlesFor(`${folder}/design.md`, 'Kettle'), ['requirements.md 1.1']);
		assert.deepEqual(await titlesFor(`${folder}/design.md`, 'Overview'), []);
	});

	it('is the tasks and the sections that name what is born in it, and no others', async () => {
		assert.deepEqual(await titlesFor(`${folder}/requirements.md`, 'Requirement 1'), ['design.md Kettle', 'tasks.md 1']);
		assert.deepEqual(await titlesFor(`${folder}/requirements.md`, 'Requirement 2'), ['tasks.md 2']);
	});
});
