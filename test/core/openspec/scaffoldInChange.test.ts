import assert from 'node:assert/strict';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import type { ScaffoldValues } from '../../../src/core/kinds/scaffold.ts';
import { scaffoldInChange } from '../../../src/core/openspec/scaffoldInChange.ts';
import type { IndexedDocument } from '../../../src/core/workspace/specIndex.ts';
import { documentsOf } from '../../support/adrRepository.ts';

const proposal = '## Why\n\nPages.\n\n## What Changes\n\n- Pages.\n';
const documents = documentsOf({
	'openspec/changes/approved/send-pages/proposal.md': proposal,
	'openspec/changes/proposed/print-pages/proposal.md': proposal,
	'openspec/changes/print-pages/proposal.md': proposal,
	'openspec/changes/archive/2025-01-01-copy-pages/proposal.md': proposal,
});

function pathOf(
	id: string,
	title: string,
	values: Partial<ScaffoldValues> = {},
	among: readonly IndexedDocument[] = documents,
): string {
	const kind = builtinKinds.find((one) => one.id === id);
	assert.ok(kind);
	return scaffoldInChange(kind, { title, date: '2025-02-01', ...values }, among).path;
}

describe('a new document of a change', () => {
	it('goes where the change of its title is, proposed or approved', () => {
		assert.equal(pathOf('openspec-tasks', 'Send pages'), 'openspec/changes/approved/send-pages/tasks.md');
		assert.equal(
			pathOf('openspec-delta', 'Send pages', { variables: { capability: 'fax' } }),
			'openspec/changes/approved/send-pages/specs/fax/spec.md',
		);
		assert.equal(pathOf('openspec-tasks', 'Print pages'), 'openspec/changes/print-pages/tasks.md');
		assert.equal(pathOf('openspec-tasks', 'Copy pages'), 'openspec/changes/copy-pages/tasks.md');
	});

	it('goes into the folder that is given', () => {
		const folder = 'openspec/changes/send-pages';
		assert.equal(pathOf('openspec-tasks', 'Send pages', { directory: folder }), `${folder}/tasks.md`);
		assert.equal(pathOf('openspec-tasks', 'Send pages', { within: folder }), `${folder}/tasks.md`);
	});

	it('goes into the one folder that its tool has, wherever that lies', () => {
		const inPackage = documentsOf({
			'packages/app/openspec/changes/approved/send-pages/proposal.md': proposal,
			'packages/app/openspec/changes/archive/2025-01-01-copy-pages/proposal.md': proposal,
			'test/fixtures/openspec/changes/send-pages/proposal.md': proposal,
			'apps/web/.kiro/specs/fax/requirements.md': '# Requirements Document\n\n## Requirements\n',
		});
		const spec = 'packages/app/openspec/specs/send-pages/spec.md';
		assert.equal(pathOf('openspec-spec', 'Send pages', {}, inPackage), spec);
		const changes = 'packages/app/openspec/changes';
		assert.equal(pathOf('openspec-proposal', 'Print', {}, inPackage), `${changes}/print/proposal.md`);
		assert.equal(pathOf('openspec-tasks', 'Send pages', {}, inPackage), `${changes}/approved/send-pages/tasks.md`);
		assert.equal(pathOf('kiro-tasks', 'Print', {}, inPackage), 'apps/web/.kiro/specs/print/tasks.md');
		assert.equal(pathOf('speckit-spec', 'Print', {}, inPackage), 'specs/001-print/spec.md');
		assert.equal(pathOf('openspec-proposal', 'Print', { directory: 'docs' }, inPackage), 'docs/proposal.md');
		const usual = 'openspec/changes/print/proposal.md';
		for (const path of ['openspec/changes/a/proposal.md', 'lib/openspec/changes/a/proposal.md']) {
			const several = [...inPackage, ...documentsOf({ [path]: proposal })];
			assert.equal(pathOf('openspec-proposal', 'Print', {}, several), usual, path);
		}
	});

	it('is none where the kind has another place', () => {
		assert.equal(pathOf('openspec-spec', 'Send pages'), 'openspec/specs/send-pages/spec.md');
		assert.equal(pathOf('kiro-tasks', 'Send pages'), '.kiro/specs/send-pages/tasks.md');
	});
});
