import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openWorkbench, type Theme, type Workbench } from './support.ts';

const settings = {
	'files.autoSave': 'off',
	'chat.disableAIFeatures': true,
	'workbench.startupEditor': 'none',
	// The list of all comments takes the focus from the field when it opens beside it
	'comments.openView': 'never',
};
const plan = 'docs/technical-plan.md';
const summary = 'Controllers keep a signed list';

/** A form shows before its field holds a text and the focus: what is typed until then is lost. */
const field = '.monaco-editor.focused';

describe('a person who reviews', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'examples', settings });
		git('init', '-q');
		git('config', 'user.name', 'Marta');
		git('config', 'user.email', 'marta@example.org');
		git('add', '.');
		git('-c', 'commit.gpgsign=false', 'commit', '-qm', 'All');
		await workbench.reload();
		await workbench.open(plan);
	});

	after(() => workbench?.dispose());

	afterEach(async function () {
		if (this.currentTest && !this.currentTest.isPassed()) {
			await workbench.screenshot(`failed-${this.currentTest.title.replace(/\W+/g, '-')}`);
			await workbench.page.keyboard.press('Escape');
		}
	});

	function git(...argv: string[]): void {
		execFileSync('git', argv, { cwd: workbench.folder, stdio: 'pipe' });
	}

	function text(file: string): string {
		return readFileSync(path.join(workbench.folder, file), 'utf8');
	}

	/** The one file of comments on the plan; empty while there is none. */
	function threadText(): string {
		const folder = path.join(workbench.folder, '.archspec/reviews', plan);
		try {
			return readdirSync(folder)
				.map((name) => readFileSync(path.join(folder, name), 'utf8'))
				.join('\n---\n');
		} catch {
			return '';
		}
	}

	async function until(what: string, holds: () => boolean): Promise<void> {
		await workbench.until(holds);
		assert.ok(holds(), `${what}: ${threadText()}`);
	}

	const widget = (): Locator => workbench.page.locator('.review-widget').first();

	const fieldWithin = (form: string) => widget().locator(`${form} ${field}`);

	it('comments on a line by keyboard, and answers', async () => {
		const { page } = workbench;
		const line = text(plan).slice(0, text(plan).indexOf(summary)).split('\n').length;
		await workbench.goTo(line);
		await workbench.command('ArchSpec: Add Comment');
		await fieldWithin('.comment-form').waitFor();
		await page.keyboard.type('How old may the list be?');
		await page.keyboard.press('Control+Enter');
		await widget().locator('.review-comment', { hasText: 'How old may the list be?' }).waitFor();
		await until('the file', () => /## Marta, .*\n\nHow old may the list be\?\n$/.test(threadText()));
		await widget().locator('.review-comment .author', { hasText: 'Marta' }).waitFor();
		await widget().locator('.review-thread-reply-button').click();
		await fieldWithin('.comment-form').waitFor();
		await page.keyboard.type('At most **a day**.');
		await page.keyboard.press('Control+Enter');
		await widget().locator('.review-comment', { hasText: 'At most a day.' }).waitFor();
		await until('the reply', () => threadText().endsWith('At most **a day**.\n'));
	});

	it('mends what she said', async () => {
		const { page } = workbench;
		const comment = widget().locator('.review-comment', { hasText: 'At most a day.' });
		await comment.hover();
		await comment.locator('.codicon-more, .codicon-toolbar-more').first().click();
		await page.getByRole('menuitem', { name: 'Edit Comment' }).click();
		await fieldWithin('.edit-container').waitFor();
		await page.keyboard.press('Control+a');
		await page.keyboard.type('At most **two days**.');
		// The box is the active editor then, and the document is still what is worked on
		await page
			.locator('.statusbar-item')
			.filter({ hasText: /^\s*\d+%/ })
			.waitFor();
		await workbench.screenshot('review-editing');
		await page.keyboard.press('Control+Enter');
		await widget().locator('.review-comment', { hasText: 'At most two days.' }).waitFor();
		await until('the comment', () => threadText().endsWith('At most **two days**.\n'));
	});

	for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
		it(`finds the thread again after a reload, in the ${theme} theme`, async () => {
			await workbench.setTheme(theme);
			await workbench.reload();
			await openThread();
			await widget().locator('.review-comment', { hasText: 'At most two days.' }).waitFor();
			await workbench.screenshot(`review-thread-${theme}`);
		});
	}

	/** Shows the thread by the mark beside its line. */
	async function openThread(): Promise<void> {
		const mark = workbench.page
			.locator('.comment-range-glyph.comment-thread, .comment-range-glyph.comment-thread-unresolved')
			.first();
		await mark.waitFor();
		if (!(await widget().isVisible())) {
			await mark.click();
		}
	}

	it('resolves the thread, and opens it again', async () => {
		await openThread();
		await widget().locator('.review-title, .head').first().hover();
		await widget().locator('.action-label[aria-label="Resolve"]').click();
		await until('the state', () => threadText().startsWith('---\nstate: resolved\n'));
		await widget().waitFor({ state: 'hidden' });
		await openThread();
		await widget().locator('.action-label[aria-label="Reopen"]').waitFor();
		await workbench.screenshot('review-resolved');
		await widget().locator('.action-label[aria-label="Reopen"]').click();
		await until('the state', () => threadText().startsWith('---\nstate: open\n'));
	});

	it('approves the plan in her row, as Git knows her', async () => {
		const { page } = workbench;
		const before = text(plan);
		await workbench.command('ArchSpec: Approve Document…');
		const box = page.locator('.quick-input-widget:visible');
		const anyway = page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Approve all the same' });
		await anyway
			.or(box.filter({ hasText: 'Comment of Marta' }))
			.first()
			.waitFor();
		if (await anyway.isVisible()) {
			await workbench.screenshot('review-obstacles');
			await anyway.click();
		}
		await box.filter({ hasText: 'Comment of Marta' }).waitFor();
		await page.keyboard.type('Go on');
		await page.keyboard.press('Enter');
		await until('the row', () => text(plan) !== before);
		const row =
			/\| Marta \| Product \| ☐ Pending ☑ Approved ☐ Changes Requested <!-- approved [0-9a-f]{12} --> \| \d{4}-\d\d-\d\d \| Go on \|/;
		assert.match(text(plan), row);
		assert.equal(text(plan).replace(/\| Marta .*/, ''), before.replace(/\| Marta .*/, ''));
		await page.locator('.notification-list-item', { hasText: 'approved by all of its reviewers' }).waitFor();
		await workbench.screenshot('review-approved');
		await page.keyboard.press('Escape');
	});

	for (const theme of ['light', 'high-contrast', 'dark'] satisfies Theme[]) {
		it(`hears that the approval is stale after an edit, in the ${theme} theme`, async () => {
			const { page } = workbench;
			await workbench.setTheme(theme);
			await workbench.open(plan);
			const line = text(plan).slice(0, text(plan).indexOf(summary)).split('\n').length;
			await workbench.goTo(line);
			await page.keyboard.press('Home');
			await page.keyboard.type(`${theme[0]} `);
			await page.keyboard.press('Control+s');
			const row = text(plan).slice(0, text(plan).indexOf('| Marta')).split('\n').length;
			await workbench.goTo(row);
			await page.locator('.squiggly-warning').first().waitFor();
			await workbench.screenshot(`review-stale-${theme}`);
		});
	}

	it('is asked again by the lightbulb', async () => {
		const { page } = workbench;
		const row = text(plan).slice(0, text(plan).indexOf('| Marta')).split('\n').length;
		// In the words that the finding is about. Behind a box the palette counts other columns than the status bar.
		const column = (text(plan).split('\n')[row - 1] ?? '').indexOf('☐') + 1;
		await workbench.goTo(row, column);
		await page.keyboard.press('Control+.');
		const again = page.locator('.action-widget .monaco-list-row').filter({ hasText: 'Ask Marta again' });
		await again.waitFor();
		await workbench.screenshot('review-actions');
		await again.click();
		await page.keyboard.press('Control+s');
		await until('the row', () => /\| Marta \| Product \| ☑ Pending ☐ Approved/.test(text(plan)));
	});
});

describe('a person who comments in a folder that is not trusted', () => {
	let workbench: Workbench;

	before(async () => {
		workbench = await openWorkbench({ workspace: 'examples', settings, trust: false });
		await workbench.open('docs/adr/0003-talk-to-controllers-over-mqtt.md');
	});

	after(() => workbench?.dispose());

	it('is asked for their name once, since Git is not', async () => {
		const { page } = workbench;
		await workbench.command('ArchSpec: Comment on Section');
		await page.locator(`.review-widget .comment-form ${field}`).waitFor();
		await page.keyboard.type('Which broker?');
		await page.keyboard.press('Control+Enter');
		await page.locator('.quick-input-widget:visible', { hasText: 'Git has no user.name here' }).waitFor();
		await page.keyboard.type('Ada');
		await page.keyboard.press('Enter');
		await page.locator('.review-widget .review-comment .author', { hasText: 'Ada' }).waitFor();
		await workbench.screenshot('review-untrusted');
		const folder = path.join(workbench.folder, '.archspec/reviews/docs/adr/0003-talk-to-controllers-over-mqtt.md');
		const [name = ''] = readdirSync(folder);
		assert.match(readFileSync(path.join(folder, name), 'utf8'), /\n## Ada, \S+\n\nWhich broker\?\n$/);
	});
});
