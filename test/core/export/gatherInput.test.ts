import assert from 'node:assert/strict';
import { diagramTexts } from '../../../src/core/export/gatherInput.ts';
import { gatherFrom } from './exportSupport.ts';

const record = (n: number, body = '') =>
	`# ${n}. Keep ${n}\n\n## Status\n\nAccepted\n\n## Context\n\nWhy.\n\n## Decision\n\nYes.\n\n## Consequences\n\nMore.\n${body}`;

const files = {
	'.kiro/specs/ferry/tasks.md': '# Implementation Plan\n\n- [ ] 1. Sail\n',
	'.kiro/specs/ferry/requirements.md': '# Requirements Document\n\n## Introduction\n\nText\n',
	'docs/adr/0001-keep.md': record(1, '\n![a](img/a.png) ![up](../../../up.png) [b](big.md)\n'),
	'docs/adr/0002-keep.md': record(
		2,
		'\n```mermaid\nflowchart LR\n a --> b\n```\n\n```mermaid\nflowchart LR\n a --> b\n```\n',
	),
	'docs/adr/img/a.png': 'png',
	'../up.png': 'outside of the workspace',
};

describe('what an export is made of', () => {
	it('has its documents in the order of reading, with findings, texts and pictures', async () => {
		const { input } = await gatherFrom(files);
		assert.deepEqual(
			input.documents.map(({ indexed }) => indexed.facts.path),
			[
				'.kiro/specs/ferry/requirements.md',
				'.kiro/specs/ferry/tasks.md',
				'docs/adr/0001-keep.md',
				'docs/adr/0002-keep.md',
			],
		);
		assert.deepEqual([...input.images.keys()], ['docs/adr/img/a.png']);
		assert.equal(input.documents[2]?.text, files['docs/adr/0001-keep.md']);
		assert.ok(input.documents[2]?.findings.some(({ rule }) => rule === 'link/missing-file'));
		assert.deepEqual(
			input.logs.map(({ folder, records }) => [folder, records.length]),
			[['docs/adr', 2]],
		);
	});

	it('is called as a person wants, as its only document, or as the workspace', async () => {
		const titleOf = async (...given: Parameters<typeof gatherFrom>) => (await gatherFrom(...given)).input.title;
		assert.equal(await titleOf(files, { title: 'All' }), 'All');
		assert.equal(await titleOf(files, { paths: ['docs/adr/0001-keep.md'] }), '1. Keep 1');
		assert.equal(await titleOf(files), 'harbour');
	});

	it('leaves out what can’t be read, and says why', async () => {
		const text = `${record(3)}${'x'.repeat(1_000_000)}`;
		const { input, unread } = await gatherFrom({ ...files, 'docs/adr/0003-keep.md': text });
		assert.deepEqual(unread, [{ path: 'docs/adr/0003-keep.md', problem: 'is too large' }]);
		assert.equal(input.documents.length, 4);
	});

	it('has each diagram once', async () => {
		const { input } = await gatherFrom(files);
		assert.deepEqual(diagramTexts(input), ['flowchart LR\n a --> b\n']);
	});
});
