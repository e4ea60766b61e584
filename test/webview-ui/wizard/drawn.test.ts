import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { snippetText } from '../../../src/core/diagrams/edit/types/diagramType.ts';
import { diagramTypes } from '../../../src/core/diagrams/edit/types/index.ts';
import type { Finding } from '../../../src/core/rules/rule.ts';
import { becomes, type EditorBrowser, openEditors, show } from './editorPage.ts';
import { FormText } from './formText.ts';

const diagrams = (...sources: string[]) =>
	new FormText(
		`# T\n\n## Scope\n\n${sources.map((one) => `\`\`\`mermaid\n${one}\n\`\`\`\n`).join('\n')}`,
		'implementation-spec',
		'Scope',
	);

describe('the picture of a diagram in the form', () => {
	let editors: EditorBrowser;

	before(async function () {
		this.timeout(60_000);
		editors = await openEditors();
	});

	after(() => editors?.close());

	const picture = (page: Page) => page.locator('.diagram-picture svg');
	const source = (page: Page) => page.getByRole('textbox', { name: 'Source of the diagram' });
	const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

	it('is drawn anew as the source is written, and leaves the focus where it is', async () => {
		const text = diagrams('sequenceDiagram\n    A->>B: Ask');
		const page = await editors.open(text);
		await picture(page).filter({ hasText: 'Ask' }).waitFor();
		await source(page).press('Control+End');
		await page.keyboard.type('\nB-->>A: Answer');
		await becomes(text, (now) => now.includes('\n    B-->>A: Answer'));
		await picture(page).filter({ hasText: 'Answer' }).waitFor();
		assert.equal(await focused(page), 'Source of the diagram');
		await page.close();
	});

	it('stays as it was, dimmed, while the source is broken: the line is marked and the finding said', async () => {
		const text = diagrams('sequenceDiagram\n    A->>B: Ask');
		const page = await editors.open(text);
		await picture(page).filter({ hasText: 'Ask' }).waitFor();
		text.text = text.text.replace(': Ask', ' Ask');
		text.findings = [finding(6, 'A message needs a colon before its text.')];
		await show(page, text);
		await page.locator('.diagram-broken svg').filter({ hasText: 'Ask' }).waitFor();
		assert.equal(await page.locator('.diagram-problem').innerText(), 'A message needs a colon before its text.');
		assert.equal(await page.locator('.source-line.error').getAttribute('data-number'), '7');
		await source(page).press('Control+End');
		await page.keyboard.type('!');
		await becomes(text, (now) => now.includes('A->>B Ask!'));
		text.text = text.text.replace(' Ask!', ': Ask');
		text.findings = [];
		await show(page, text);
		await page.locator('.diagram:not(.diagram-broken) svg').waitFor();
		assert.equal(await page.locator('.source-line.error').count(), 0);
		await page.close();
	});

	it('leads to the row of what a person points at, or to its place in the source', async () => {
		const page = await editors.open(diagrams('flowchart LR\n    a[Door] -->|opens| b[Lock]'));
		await picture(page).waitFor();
		await page.getByRole('link', { name: 'Lock', exact: true }).click();
		assert.equal(await focused(page), 'Component 2');
		await page.getByRole('link', { name: /^a → b/ }).press('Enter');
		assert.equal(await focused(page), 'What the connection of Door to Lock says');
		await page.getByRole('button', { name: 'Show the Source' }).click();
		await page.getByRole('link', { name: 'Lock', exact: true }).press('Enter');
		const selected = () => {
			const { activeElement: field } = document;
			return field instanceof HTMLTextAreaElement
				? field.value.slice(field.selectionStart, field.selectionEnd)
				: undefined;
		};
		assert.equal(await page.evaluate(selected), 'b');
		await page.close();
	});

	it('is not changed by the rules that the page has for its own elements', async () => {
		const page = await editors.open(
			diagrams(...diagramTypes.map(({ snippet }) => snippetText(snippet).replaceAll('\t', '    '))),
		);
		page.setDefaultTimeout(60_000);
		await page.setViewportSize({ width: 1000, height: 30_000 });
		await page.waitForFunction(
			(count) => document.querySelectorAll('.diagram-picture > svg').length === count,
			diagramTypes.length,
		);
		const reached = await page.evaluate(() => {
			const rulesIn = (rules: CSSRuleList): CSSStyleRule[] =>
				[...rules].flatMap((rule) =>
					rule instanceof CSSStyleRule ? [rule] : rule instanceof CSSGroupingRule ? rulesIn(rule.cssRules) : [],
				);
			const own = [...document.styleSheets].filter(({ href }) => href !== null);
			return own
				.flatMap(({ cssRules }) => rulesIn(cssRules))
				.map(({ selectorText }) => selectorText)
				.filter(
					(selector) => !selector.includes('diagram') && document.querySelector(`.diagram-picture :is(${selector})`),
				);
		});
		assert.deepEqual(reached, []);
		await page.close();
	}).timeout(60_000);
});

function finding(line: number, message: string): Finding {
	const range = { start: { line, character: 0 }, end: { line, character: 1 } };
	return { path: 'docs/a.md', rule: 'diagram/syntax', severity: 'error', message, range };
}
