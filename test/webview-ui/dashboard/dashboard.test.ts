import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { DashboardEntry, DashboardList, DashboardView, FeatureCard } from '../../../src/protocol/dashboard.ts';
import { pageBundle } from '../../support/pageBundle.ts';
import { Pages } from '../../support/pages.ts';

/** Entries whose titles are numbered from 1. */
function list(count: number, title: string, all = count): DashboardList {
	const entries = Array.from({ length: count }, (_, i): DashboardEntry => {
		return { root: 'r', path: `docs/${title}-${i + 1}.md`, line: i, title: `${title} ${i + 1}`, detail: 'said' };
	});
	return { entries, all };
}

function feature(title: string, share: number, done = 0, tasks = 0): FeatureCard {
	const place = { root: 'r', path: `${title}/spec.md`, line: 0 };
	return { ...place, id: title, title, detail: 'specs', documents: 2, share, done, tasks, problems: 1, errors: 0 };
}

function viewOf(change: Partial<DashboardView> = {}): DashboardView {
	return {
		documents: 12,
		features: [feature('shop', 40, 1, 4), feature('mail', 100, 2, 2), feature('map', 100, 1, 2)],
		problems: { error: 1, warning: 2, hint: 0 },
		worst: list(2, 'bad'),
		questions: list(8, 'question', 70),
		decisions: list(0, 'decision'),
		reviews: list(1, 'review'),
		loading: false,
		hasFolder: true,
		recent: list(3, 'recent'),
		changes: undefined,
		actions: ['newDocument', 'checkWorkspace'],
		...change,
	};
}

describe('the page of the dashboard', () => {
	const pages = new Pages();
	let script: string;
	let page: Page;

	before(async function () {
		this.timeout(120_000);
		({ script } = await pageBundle('webview-ui/dashboard/main.ts'));
	});

	after(() => pages.close());

	beforeEach(async () => {
		page = await pages.open();
		page.on('pageerror', (error) => assert.fail(error));
		await page.setContent('<!doctype html><html lang="en"><body></body></html>');
		await page.evaluate(() => {
			const asked: unknown[] = [];
			let state: unknown;
			Object.assign(globalThis, {
				asked,
				acquireVsCodeApi: () => ({
					postMessage: (message: unknown) => asked.push(message),
					getState: () => state,
					setState: (next: unknown) => {
						state = next;
					},
				}),
			});
		});
		await page.addScriptTag({ content: script });
	});

	afterEach(() => page.close());

	const show = (view: DashboardView): Promise<void> =>
		page.evaluate(
			async (data) => {
				globalThis.dispatchEvent(new MessageEvent('message', { data }));
			},
			{ type: 'show', view },
		);
	const asked = (): Promise<unknown[]> => page.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked);
	const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.textContent ?? null);
	const card = (title: string) => page.locator('section', { has: page.locator('h2', { hasText: title }) });

	it('marks numbers of problems by the worst of them', async () => {
		const features = [
			feature('shop', 40),
			{ ...feature('mail', 40), errors: 1 },
			{ ...feature('map', 40), problems: 0 },
		];
		await show(viewOf({ features }));
		const marks = await page.locator('tbody td:last-child').evaluateAll((all) => all.map(({ className }) => className));
		assert.deepEqual(marks, ['number doubtful', 'number bad', 'number']);
	});

	it('says when it listens, and shows what it is told', async () => {
		assert.deepEqual(await asked(), [{ type: 'ready' }]);
		await show(viewOf());
		assert.match(
			(await page.locator('.figures').textContent()) ?? '',
			/12 documents.*1 error.*2 warnings.*70 open questions/,
		);
		assert.equal(await page.getByRole('progressbar', { name: 'shop tasks done' }).getAttribute('aria-valuenow'), '25');
		assert.equal(await card('Recent changes').isVisible(), false);
		assert.equal(await card('Decisions waiting').locator('p').textContent(), 'No decision is proposed.');
	});

	it('keeps the focus where it was when something comes before it, and beside it when it is gone', async () => {
		await show(viewOf());
		await card('Recent documents').getByRole('button', { name: 'recent 2' }).focus();
		const more = list(3, 'recent');
		const [first, second, third] = more.entries as [DashboardEntry, DashboardEntry, DashboardEntry];
		const fresh = { ...first, path: 'docs/new.md', title: 'new' };
		await show(viewOf({ recent: { entries: [fresh, first, second, third], all: 4 } }));
		assert.equal(await focused(), 'recent 2');
		await show(viewOf({ recent: { entries: [fresh, first, third], all: 3 } }));
		assert.equal(await focused(), 'recent 3');
	});

	it('leaves alone what says the same', async () => {
		await show(viewOf());
		const button = await card('Reviews requested').getByRole('button').elementHandle();
		await show(viewOf({ recent: list(1, 'recent') }));
		assert.equal(await button?.evaluate((one) => one.isConnected), true);
	});

	it('shows the rest of a list when asked, and goes through it by keys', async () => {
		await show(viewOf());
		const questions = card('Open questions');
		assert.equal(await questions.locator('li').count(), 6);
		await questions.getByRole('button', { name: /^Show 2 More/ }).press('Enter');
		assert.equal(await questions.locator('li').count(), 8);
		assert.match(await questions.innerText(), /And 62 more\./);
		assert.equal(await focused(), 'Show Less');
		await questions.locator('li button').first().focus();
		await page.keyboard.press('End');
		assert.equal(await focused(), 'question 8');
		await page.keyboard.press('ArrowUp');
		assert.equal(await focused(), 'question 7');
	});

	it('goes through its actions by keys', async () => {
		await show(viewOf({ actions: ['newDocument', 'newRecord', 'checkWorkspace'] }));
		const actions = page.getByRole('toolbar', { name: 'Quick actions' });
		await actions.getByRole('button').first().focus();
		await page.keyboard.press('ArrowRight');
		assert.equal(await focused(), 'New Decision Record…');
		await page.keyboard.press('End');
		assert.equal(await focused(), 'Check Workspace');
		await page.keyboard.press('ArrowLeft');
		assert.equal(await focused(), 'New Decision Record…');
		await page.keyboard.press('Home');
		assert.equal(await focused(), 'New Document…');
	});

	it('asks for places, beside the page where Ctrl is held, and for what can be begun', async () => {
		await show(viewOf());
		await card('Problems').getByRole('button', { name: 'bad 2' }).press('Enter');
		await card('Problems').getByRole('button', { name: 'bad 2' }).press('Control+Enter');
		await page.getByRole('button', { name: 'Check Workspace' }).click();
		const place = { root: 'r', path: 'docs/bad-2.md', line: 1 };
		assert.deepEqual((await asked()).slice(1), [
			{ type: 'open', ...place, beside: false },
			{ type: 'open', ...place, beside: true },
			{ type: 'run', action: 'checkWorkspace' },
		]);
	});

	it('leaves out features that are complete with all tasks done', async () => {
		await show(viewOf());
		await page.getByRole('checkbox').click();
		assert.deepEqual(await page.locator('tbody th button').allTextContents(), ['shop', 'map']);
		await show(viewOf({ features: [feature('mail', 100)] }));
		assert.match(await card('Projects and features').innerText(), /All is complete\./);
	});

	it('says what to do where there is nothing', async () => {
		await show(viewOf({ documents: 0, features: [] }));
		assert.match((await page.getByRole('status').textContent()) ?? '', /Begin with New Document/);
		assert.equal(await page.locator('.cards').isVisible(), false);
		await show(viewOf({ documents: 0, loading: true }));
		assert.equal(await page.getByRole('status').textContent(), 'Reading documents…');
	});

	it('reads titles from their own side', async () => {
		const [entry] = list(1, 'x').entries;
		assert.ok(entry);
		await show(viewOf({ recent: { entries: [{ ...entry, title: 'القرار (1)' }], all: 1 } }));
		const button = page.getByRole('button', { name: 'القرار (1)' });
		assert.equal(await button.evaluate((one) => getComputedStyle(one).direction), 'rtl');
	});

	it('takes titles for texts and never for markup', async () => {
		const [entry] = list(1, 'x').entries;
		assert.ok(entry);
		await show(viewOf({ recent: { entries: [{ ...entry, title: '<img src=x onerror="window.bad = 1">' }], all: 1 } }));
		assert.equal(await page.locator('img').count(), 0);
	});
});
