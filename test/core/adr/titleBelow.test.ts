import assert from 'node:assert/strict';
import { renumber } from '../../../src/core/adr/naming/renumber.ts';
import { retitle } from '../../../src/core/adr/naming/retitle.ts';
import { newRecord } from '../../../src/core/adr/new/newRecord.ts';
import { builtinKinds } from '../../../src/core/generated/kinds.ts';
import { documentTitle } from '../../../src/core/workspace/documentTitle.ts';
import { repositoryOf } from '../../support/adrRepository.ts';
import { carryOut } from '../../support/carryOut.ts';
import { recordOf } from './recordOf.ts';

const path = 'adr/0001-keep-rows.md';
const genre = '# Architecture Decision Record (ADR)';
const body = '## Context\n\nx\n\n## Decision\n\ny\n\n## Consequences\n\nz\n';
const text = (head: string): string => `${head}\n\n${body}`;

function read(head: string): (string | number | undefined)[] {
	const { record, document } = recordOf(path, text(head));
	const kind = builtinKinds.find(({ id }) => id === record.kind);
	assert.ok(kind);
	return [record.titleNumber?.number, record.title, documentTitle(document, kind)];
}

async function newLike(files: Record<string, string>): Promise<string> {
	const made = await newRecord(repositoryOf(files), { title: 'New', day: '2026-01-02' });
	return made.text.slice(0, made.text.indexOf('\n\n## Context'));
}

describe('a title below a heading that only says that there is a record', () => {
	it('is read from a section or a field', () => {
		for (const [head, ...expected] of [
			[`${genre}\n\n## Title\n\nKeep all rows`, undefined, 'Keep all rows', 'Keep all rows'],
			[`${genre}\n\n- **Title:** Keep all rows\n- **Status:** Accepted`, undefined, 'Keep all rows', 'Keep all rows'],
			['# ADR-001\n\n| Title | Keep all rows |\n|---|---|\n| Status | Accepted |', 1, 'Keep all rows', 'Keep all rows'],
			[`${genre}\n\n## Title\n\n**ADR-001: Keep all rows**`, 1, 'Keep all rows', 'ADR-001: Keep all rows'],
			['# アーキテクチャ決定記録\n\n## 1. タイトル\n\n行を残す', undefined, '行を残す', '行を残す'],
			['# Registro de Decisión de Arquitectura\n\n## Título\n\nFilas', undefined, 'Filas', 'Filas'],
		] as const) {
			assert.deepEqual(read(head), expected, head);
		}
	});

	it('is none of a heading with words of its own, of a section of several lines, or of the name of a column', () => {
		for (const [head, title] of [
			['# 1. Keep rows\n\n## Title\n\nKeep all rows', 'Keep rows'],
			['# ADR: Keep rows\n\n- Title: Keep all rows', 'Keep rows'],
			['# Decisions about titles\n\n## Title\n\nKeep all rows', 'Decisions about titles'],
			[`${genre}\n\n## Title\n\nRows are kept.\n\nAll of them.`, 'Architecture Decision Record (ADR)'],
			[`${genre}\n\n## Title\n\n<!-- short -->`, 'Architecture Decision Record (ADR)'],
			[`${genre}\n\n| Title | Status |\n|---|---|\n| Rows | Accepted |`, 'Architecture Decision Record (ADR)'],
			[`${genre}\n\n- **Title:**\n- **Status:** Accepted`, 'Architecture Decision Record (ADR)'],
			[genre, 'Architecture Decision Record (ADR)'],
		] as const) {
			assert.equal(read(head)[1], title, head);
		}
	});

	it('stands there in a new record too, and the number in the heading', async () => {
		const inSection = (n: number): string =>
			`${genre}\n\n## Title\n\nT${n}\n\n## Status\n\nAccepted\n\n## Date\n\n2025-01-0${n}`;
		const sections = [1, 2, 3].map((n) => [`adr/000${n}-t${n}.md`, text(inSection(n))]);
		assert.equal(
			await newLike(Object.fromEntries(sections)),
			`${genre}\n\n## Title\n\nNew\n\n## Status\n\nAccepted\n\n## Date\n\n2026-01-02`,
		);
		const inField = (n: number): string => `# ADR-00${n}\n\n- **Title:** T; ${n}\n- **Status:** Accepted`;
		const fields = [1, 2].map((n) => [`adr/ADR-00${n}-t-${n}.md`, text(inField(n))]);
		assert.equal(await newLike(Object.fromEntries(fields)), '# ADR-003\n\n- **Title:** New\n- **Status:** Proposed');
	});

	it('is never lost in a log of two records, in which no other section of their own counts', async () => {
		const record = (n: number, title = `T${n}`): string =>
			text(`# ADR 00${n}\n\n## Title\n\n${title}\n\n## Status\n\nAccepted\n\n## Mood\n\nGood`);
		const files = { 'adr/adr-001.md': record(1), 'adr/adr-002.md': record(2) };
		assert.equal(await newLike(files), '# ADR 003\n\n## Title\n\nNew\n\n## Status\n\nAccepted');
	});

	it('is what a template asks for', async () => {
		const files = {
			'docs/adr/template.md': text('# ADR-NNN\n\n## Title\n\n[short title]\n\n## Status\n\nProposed'),
			'docs/adr/0001-keep-rows.md': text('# ADR-001\n\n## Title\n\nKeep rows\n\n## Status\n\nAccepted'),
		};
		assert.equal(await newLike(files), '# ADR-002\n\n## Title\n\nNew\n\n## Status\n\nProposed');
	});

	it('ends where another field begins, and is none of the mark of its item', async () => {
		const line = '**Title:** Keep rows · **Date:** 2024-01-01 · **Status:** Accepted';
		assert.deepEqual(read(`# ADR-0001\n\n${line}`).slice(1), ['Keep rows', 'Keep rows']);
		assert.equal(read(`${genre}\n\n## Title\n\n- Keep rows`)[1], 'Keep rows');
		assert.equal(read(`${genre}\n\n## Title\n\n*   Keep rows  `)[1], 'Keep rows');
		const files = { [path]: text(`# ADR-0001\n\n${line}`) };
		const repository = repositoryOf(files);
		const renamed = await carryOut(files, await retitle(repository, repository.record(path), 'Drop rows'));
		assert.deepEqual(Object.values(renamed), [text(`# ADR-0001\n\n${line.replace('Keep', 'Drop')}`)]);
	});

	it('keeps a bar within its cell', async () => {
		const head = (title: string): string => `# ADR-001\n\n| Title | ${title} |\n|---|---|\n| Status | Accepted |`;
		const files = { [path]: text(head('Keep rows')) };
		const repository = repositoryOf(files);
		const renamed = await carryOut(files, await retitle(repository, repository.record(path), 'Rows | columns'));
		assert.deepEqual(Object.values(renamed), [text(head('Rows \\| columns'))]);
		const made = await newRecord(repository, { title: 'Rows | columns', day: '2026-01-02' });
		assert.ok(made.text.includes('| Title | Rows \\| columns |'), made.text);
	});

	it('has the number that a template asks for once', async () => {
		const template = 'docs/adr/template.md';
		for (const [head, record, expected] of [
			['# ADR-NNNN', '# ADR-0001', '# ADR-0002'],
			[genre, genre, genre],
		] as const) {
			const files = {
				[template]: text(`${head}\n\n## Title\n\n[short title]\n\n## Status\n\nProposed`),
				'docs/adr/0001-keep-rows.md': text(`${record}\n\n## Title\n\nKeep rows\n\n## Status\n\nAccepted`),
			};
			assert.equal(await newLike(files), `${expected}\n\n## Title\n\nNew\n\n## Status\n\nProposed`);
		}
	});

	it('changes alone, and so does the number', async () => {
		const at = 'adr/ADR-001-keep-rows.md';
		const files = { [at]: text('# ADR-001\n\n## Title\n\nKeep rows\n\n## Status\n\nAccepted') };
		const repository = repositoryOf(files);
		assert.deepEqual(await carryOut(files, await retitle(repository, repository.record(at), 'Drop rows')), {
			'adr/ADR-001-drop-rows.md': text('# ADR-001\n\n## Title\n\nDrop rows\n\n## Status\n\nAccepted'),
		});
		assert.deepEqual(await carryOut(files, await renumber(repository, repository.record(at), 7)), {
			'adr/ADR-007-keep-rows.md': text('# ADR-007\n\n## Title\n\nKeep rows\n\n## Status\n\nAccepted'),
		});
	});
});
