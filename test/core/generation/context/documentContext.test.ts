import assert from 'node:assert/strict';
import { defaultConfig } from '../../../../src/core/config.ts';
import { parseDocument } from '../../../../src/core/document/parse.ts';
import { builtinKinds } from '../../../../src/core/generated/kinds.ts';
import { documentContext } from '../../../../src/core/generation/context/documentContext.ts';
import { fitPieces } from '../../../../src/core/generation/context/fitPieces.ts';
import { neverSentBy } from '../../../../src/core/generation/context/neverSent.ts';
import { documentPrompt } from '../../../../src/core/generation/documentPrompt.ts';
import { whyEmpty } from '../../../../src/core/generation/emptyPrompt.ts';
import { KindRegistry } from '../../../../src/core/kinds/kindRegistry.ts';
import { createRecogniser } from '../../../../src/core/kinds/recognise.ts';
import { describeDocument } from '../../../../src/core/workspace/describe.ts';
import type { IndexedDocument } from '../../../../src/core/workspace/indexed.ts';

const files: Readonly<Record<string, string>> = {
	'.kiro/specs/shop/requirements.md':
		'# Requirements Document\n\n## Introduction\n\nA shop.\n\n## Requirements\n\n### Requirement 1: Pay\n',
	'.kiro/specs/shop/design.md': [
		'# Design Document',
		'',
		'## Overview',
		'',
		'See [the rules](../../../docs/rules.md) and [again](../../../docs/rules.md), `src/shop.ts` and [keys](../../../.env).',
		'',
		'## Architecture',
		'',
		'```text',
		'a box',
		'```',
		'',
		'[gone](gone.md)',
		'',
	].join('\n'),
	'docs/rules.md': '# Rules\r\n\r\nThe key is ghp_abcdefghijklmnopqrstuvwxyz0123456789.\r\n',
	'src/shop.ts': 'export const shop = 1;\n',
	'.env': 'SECRET=1\n',
};

const recogniser = createRecogniser(new KindRegistry(builtinKinds), defaultConfig);
const documents = Object.entries(files).flatMap(([path, text]): IndexedDocument[] => {
	const document = parseDocument(path, text);
	const kind = path.endsWith('.md') ? recogniser.recognise(document) : undefined;
	return kind ? [{ kind, facts: describeDocument(document, kind) }] : [];
});
const sources = {
	documents: () => documents,
	kinds: builtinKinds,
	read: async (path: string) => files[path],
};
const design = documents.filter(({ facts }) => facts.path.endsWith('design.md'));

describe('a document as a prompt', () => {
	it('comes with what is before it and what it leads to, each file once', async () => {
		const pieces = await documentContext(design, sources);
		assert.deepEqual(
			pieces.map(({ role, path }) => `${role} ${path}`),
			[
				'section .kiro/specs/shop/design.md',
				'chain .kiro/specs/shop/requirements.md',
				'linked docs/rules.md',
				'code .env',
				'code src/shop.ts',
			],
		);
	});

	it('has no secrets and no files that are never sent, and each file in a fence that holds', async () => {
		const pieces = await documentContext(design, sources);
		const context = fitPieces(pieces, Number.POSITIVE_INFINITY, neverSentBy([]));
		const prompt = documentPrompt('Design Document', context);
		assert.ok(!prompt.includes('ghp_'), prompt);
		assert.ok(!prompt.includes('SECRET'), prompt);
		assert.ok(!prompt.includes('\r'), 'line breaks are LF');
		assert.deepEqual(
			parseDocument('prompt.md', prompt).fences.map(({ language, closed }) => [language, closed]),
			[
				['markdown', true],
				['markdown', true],
				['markdown', true],
				['ts', true],
			],
		);
		assert.deepEqual(
			prompt.split('\n').filter((line) => line.startsWith('## ') && line.includes('(')),
			[
				'## .kiro/specs/shop/requirements.md (comes before it)',
				'## docs/rules.md (linked from it)',
				'## src/shop.ts (file that it names)',
			],
		);
	});

	it('has no secret in its title', () => {
		const prompt = documentPrompt('Use ghp_abcdefghijklmnopqrstuvwxyz0123456789', { sent: [], leftOut: [], tokens: 0 });
		assert.match(prompt, /^# Use \[secret\]\n/);
	});

	it('is none, and says why, where nothing of the document itself can be copied', async () => {
		const why = async (
			isIgnored: (path: string) => boolean,
			inWorkspace = true,
			read: (path: string) => Promise<string | undefined> = sources.read,
		) => {
			const pieces = await documentContext(design, { ...sources, read });
			const context = fitPieces(pieces, Number.POSITIVE_INFINITY, isIgnored);
			return whyEmpty({ title: 'Design Document', inWorkspace, context });
		};
		const none = async () => undefined;
		assert.equal(await why(() => false), undefined);
		assert.equal(
			await why((path) => path.endsWith('design.md')),
			'Nothing was copied: .kiro/specs/shop/design.md is ignored, or may hold keys.',
		);
		assert.match((await why(() => false, false, none)) ?? '', /"Design Document" is in no folder of the workspace/);
		assert.match((await why(() => false, true, none)) ?? '', /"Design Document" can't be read/);
		assert.match(
			(await why(
				() => false,
				true,
				async () => ' \n',
			)) ?? '',
			/"Design Document" is empty/,
		);
	});

	it('says what was shortened', async () => {
		const long = [{ role: 'section', title: 'x', path: 'x.md', text: 'word\n'.repeat(2000), closeness: 1 }] as const;
		assert.match(documentPrompt('x', fitPieces(long, 200)), /^## x\.md \(shortened\)$/m);
	});

	it('of a feature has all of its documents first', async () => {
		const feature = documents.filter(({ facts }) => facts.path.startsWith('.kiro'));
		const pieces = await documentContext(feature, sources);
		assert.deepEqual(
			pieces.slice(0, 2).map(({ role }) => role),
			['section', 'section'],
		);
		assert.equal(pieces.length, 5);
	});
});
