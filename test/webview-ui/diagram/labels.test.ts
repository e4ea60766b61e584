import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { type PageBundle, pageBundle } from '../../support/pageBundle.ts';
import { Pages } from '../../support/pages.ts';

/** Where a label stands: on its line, and on what its picture stands on. */
const texts = {
	flowchart: 'flowchart LR\n  a -->|yes| b',
	inside: 'flowchart LR\n  subgraph s\n  a -->|yes| b\n  end',
	state: 'stateDiagram-v2\n  Idle --> Open: card',
	entities: 'erDiagram\n  A ||--o{ B : has',
	classes: 'classDiagram\n  A --> B : has',
	requirements:
		'requirementDiagram\n  requirement r {\n  id: 1\n  }\n  element e {\n  type: t\n  }\n  e - satisfies -> r',
};

/** Colours as a page of the editor has them. */
const themes = {
	'vscode-light': { ground: '#fdf6e3', computed: 'rgb(253, 246, 227)' },
	'vscode-dark': { ground: '#101820', computed: 'rgb(16, 24, 32)' },
	'vscode-high-contrast': { ground: '#000000', computed: 'rgb(0, 0, 0)' },
};

describe('labels on the lines of a diagram', function () {
	this.timeout(60_000);
	const pages = new Pages();
	let script: PageBundle;
	let mermaid: PageBundle;

	before(async () => {
		[script, mermaid] = await Promise.all([
			pageBundle('test/webview-ui/diagram/drawHarness.ts'),
			pageBundle('src/mermaid/main.ts'),
		]);
	});

	after(() => pages.close());

	async function open(theme: keyof typeof themes): Promise<Page> {
		const page = await pages.open();
		await page.setContent(
			`<!doctype html><html style="--vscode-editor-background: ${themes[theme].ground}"><body class="${theme}"><main></main></body></html>`,
		);
		await page.addScriptTag({ content: mermaid.script });
		await page.addScriptTag({ content: script.script });
		return page;
	}

	/** Ground of the first label of a diagram. */
	const groundOf = (page: Page, text: string) =>
		page.evaluate(async (source) => {
			const { drawInto } = globalThis as unknown as { drawInto(place: Element, source: string): Promise<void> };
			await drawInto(document.querySelector('main') ?? document.body, source);
			const ground = document.querySelector('.edgeLabel .label rect');
			const { fill, opacity } = getComputedStyle(ground ?? document.body);
			return { fill, opacity };
		}, text);

	for (const [theme, { computed }] of Object.entries(themes)) {
		it(`hide the line behind their words: ${theme}`, async () => {
			const page = await open(theme as keyof typeof themes);
			for (const [name, text] of Object.entries(texts)) {
				assert.deepEqual(await groundOf(page, text), { fill: computed, opacity: '1' }, name);
			}
			await page.close();
		});
	}

	it('keep the ground of a theme that the text names, and of colours that it brings', async () => {
		const own =
			'%%{init: {"theme": "base", "themeVariables": {"edgeLabelBackground": "#ffcc00"}}}%%\nflowchart LR\n  a -->|yes| b';
		const page = await open('vscode-dark');
		assert.deepEqual(await groundOf(page, own), { fill: 'rgb(255, 204, 0)', opacity: '1' });
		const colours = own.replace('"theme": "base", ', '');
		// Letters of the dark theme are as light as a yellow that is whole
		assert.deepEqual(await groundOf(page, colours), { fill: 'rgb(255, 204, 0)', opacity: '0.5' });
		await page.close();
		const light = await open('vscode-light');
		assert.deepEqual(await groundOf(light, colours), { fill: 'rgb(255, 204, 0)', opacity: '1' });
		await light.close();
	});
});
