import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { becomes, type EditorBrowser, openEditors, violations } from './editorPage.ts';
import { FormText } from './formText.ts';
import { openBrowser, TextBehind } from './wizardPage.ts';

const requirements = [
	'# Requirements Document',
	'',
	'## Requirements',
	'',
	'### Requirement 1: Store parcels',
	'',
	'#### Acceptance Criteria',
	'',
	'1. WHEN a parcel comes THE locker SHALL open',
	'2. WHEN a parcel goes THE locker SHALL close',
	'',
	'### Requirement 2: Send codes',
	'',
	'#### Acceptance Criteria',
	'',
	'1. WHEN a parcel is stored THE shop SHALL send a code',
	'',
].join('\n');

const beside = { '.kiro/specs/lockers/requirements.md': requirements };

const tasks = (lines: readonly string[]) =>
	new FormText(`# Implementation Plan\n\n## Tasks\n\n${lines.join('\n')}\n`, 'kiro-tasks', 'Tasks', {
		path: '.kiro/specs/lockers/tasks.md',
		beside,
	});

const design = (text: string) =>
	new FormText(`# Design Document\n\n## Overview\n\n${text}\n`, 'kiro-design', 'Overview', {
		path: '.kiro/specs/lockers/design.md',
		beside,
	});

describe('ids that are proposed in fields', function () {
	this.timeout(60_000);
	let editors: EditorBrowser;

	before(async () => {
		editors = await openEditors();
	});

	after(() => editors?.close());

	const proposed = async (page: Page): Promise<readonly string[]> => {
		await page.getByRole('option').first().waitFor();
		return page.getByRole('option').locator('.value').allTextContents();
	};

	it('come while a person types, with their texts, and are chosen by keys', async () => {
		const text = design('Doors.\n\n**Validates: Requirements**');
		const page = await editors.open(text);
		const field = page.getByRole('textbox', { name: 'Text' });
		await field.press('Control+End');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.type(' 1');
		await page.getByRole('option', { name: '1.2 WHEN a parcel goes THE locker SHALL close' }).waitFor();
		assert.deepEqual(await proposed(page), ['1', '1.1', '1.2']);
		assert.deepEqual(await violations(page), []);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('ArrowDown');
		const active = await field.getAttribute('aria-activedescendant');
		assert.equal(await page.locator(`#${active} .value`).textContent(), '1.1');
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.includes('**Validates: Requirements 1.1**\n'));
		assert.equal(await page.getByRole('listbox').count(), 0);
		await page.keyboard.type(', ');
		assert.deepEqual(await proposed(page), ['1', '1.2', '2', '2.1']);
		await page.close();
	});

	it('are asked for by Ctrl+Space, and let go by Escape', async () => {
		const text = design('**Validates: Requirements **');
		const page = await editors.open(text);
		await page.getByRole('textbox', { name: 'Text' }).press('Control+End');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Control+Space');
		assert.deepEqual(await proposed(page), ['1', '1.1', '1.2', '2', '2.1']);
		await page.keyboard.press('Escape');
		assert.equal(await page.getByRole('listbox').count(), 0);
		assert.deepEqual(text.asked, []);
		await page.close();
	});

	it('go with the section that they belong to', async () => {
		const behind = new TextBehind('# Plan\n\n## Tasks\n\n- [ ] 1. Doors\n\n## Notes\n\nOne.\n', 'kiro-tasks');
		Object.assign(behind, { path: '.kiro/specs/lockers/tasks.md', beside, section: 'tasks' });
		const forms = await openBrowser();
		const page = await forms.open(behind);
		await page.getByRole('combobox', { name: 'Requirements of “Doors”' }).press('ArrowDown');
		await page.getByRole('option').first().waitFor();
		await page.getByRole('treeitem', { name: /^Notes/ }).click();
		await page.getByRole('textbox', { name: 'Text' }).waitFor();
		assert.equal(await page.getByRole('listbox', { name: 'Further ones' }).count(), 0);
		await forms.close();
	});

	it('leave Enter to the list behind an id that is written out', async () => {
		const text = tasks(['- [ ] 1. Doors', '  - _Validates: Requirements 2_']);
		const page = await editors.open(text);
		const field = page.getByRole('textbox', { name: 'Detail' });
		await field.press('End');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.type('.1');
		await becomes(text, (now) => now.includes('Requirements 2.1_'));
		await page.keyboard.press('Enter');
		await becomes(text, (now) => now.split('\n').filter((line) => line.startsWith('  - ')).length === 2);
		await page.close();
	});

	it('of requirements are chosen one after the other, found by their words', async () => {
		const text = tasks(['- [ ] 1. Doors', '- [ ] 2. Codes']);
		const page = await editors.open(text);
		const field = page.getByRole('combobox', { name: 'Requirements of “Doors”' });
		await field.press('ArrowDown');
		await page.getByRole('option', { name: '2.1 WHEN a parcel is stored THE shop SHALL send a code' }).waitFor();
		assert.deepEqual(await proposed(page), ['1', '1.1', '1.2', '2', '2.1']);
		await page.keyboard.type('locker shall');
		await page.waitForFunction(() => document.querySelectorAll('[role=option]').length === 2);
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.getByRole('option', { name: '2.1' }).click();
		await page.getByRole('option', { name: '1.1' }).click();
		await becomes(text, (now) => now.includes('1. Doors\n  - _Requirements: 1.2, 2.1, 1.1_\n- [ ] 2. Codes'));
		await page.keyboard.press('Escape');
		assert.deepEqual(await violations(page), []);
		await page.locator('.chip', { hasText: '1.2' }).hover();
		await page.waitForFunction(() =>
			[...document.querySelectorAll('.chip')].some((chip) => chip.getAttribute('title')?.includes('parcel goes')),
		);
		await page.keyboard.press('Backspace');
		await becomes(text, (now) => now.includes('_Requirements: 1.2, 2.1_'));
		await page.close();
	});
});
