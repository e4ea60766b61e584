import assert from 'node:assert/strict';
import { checkText } from './checkText.ts';

describe('structure/missing-section, where another heading stands for the one that is required', () => {
	const missing = async (path: string, ...headings: string[]): Promise<string[]> => {
		const text = headings.map((heading) => `${heading}\n\nWords.\n`).join('\n');
		return (await checkText(path, text))
			.filter(({ rule }) => rule === 'structure/missing-section')
			.map(({ severity, message }) => `${severity} ${message}`);
	};

	it('is a hint while the words of the requester stand for the introduction', async () => {
		const path = '.kiro/specs/fax/requirements.md';
		const introduction = 'The section "Introduction" is missing.';
		for (const [input, severity] of [
			['## Project Description (Input)', 'hint'],
			['## Project description', 'hint'],
			['## Glossary', 'warning'],
		] as const) {
			assert.deepEqual(
				await missing(path, '# Requirements Document', input, '## Requirements'),
				[`${severity} ${introduction}`],
				input,
			);
			assert.deepEqual(await missing(path, input, '## Requirements'), [`${severity} ${introduction}`], input);
		}
		assert.deepEqual(
			await missing(path, '# Fax', '## Project Description (Input)', '## Introduction', '## Requirements'),
			[],
		);
	});

	it('is quiet where the criteria of the only story stand for the requirements', async () => {
		const path = '.kiro/specs/fax/requirements.md';
		for (const criteria of ['## Acceptance Criteria', '## 受入基準']) {
			assert.deepEqual(await missing(path, '# Fax', '## Introduction', criteria), [], criteria);
		}
		assert.deepEqual(await missing(path, '# Fax', '## Introduction', '## Criteria of others'), [
			'warning The section "Requirements" is missing.',
		]);
	});

	it('is quiet where the architecture is one of something, in any language', async () => {
		const path = '.kiro/specs/fax/design.md';
		const all = (architecture: string): Promise<string[]> =>
			missing(path, '# Fax', '## Overview', architecture, '## Components and Interfaces');
		for (const architecture of [
			'## Architecture of files',
			'## Arquitectura de archivos',
			'## Arquitetura da solução',
			'## Architettura del sistema',
			'## Architektura systemu',
			'## Архитектура решения',
			'## Architekturüberblick',
			'## Systemarchitektur',
		]) {
			assert.deepEqual(await all(architecture), [], architecture);
		}
		for (const other of ['## Arquitectos', '## Die Architektur-Entscheidungen', '## Файлы']) {
			assert.deepEqual(await all(other), ['warning The section "Architecture" is missing.'], other);
		}
	});
});
