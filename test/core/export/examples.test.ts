import assert from 'node:assert/strict';
import type { ExportInput } from '../../../src/core/export/exportInput.ts';
import { exportHtml } from '../../../src/core/export/html/page.ts';
import { exportSite } from '../../../src/core/export/site/site.ts';
import { hostileTexts } from '../../support/hostileTexts.ts';
import { exampleFiles } from './exampleFiles.ts';
import { exportInputFrom } from './exportSupport.ts';
import { deadTargets, invalidParts } from './validity.ts';

/** The texts of a site by their place. */
function textsOf(input: ExportInput): Map<string, string> {
	return new Map(
		[...exportSite(input)].map(({ path: place, content }) => [place, typeof content === 'string' ? content : 'bytes']),
	);
}

describe('exports of the examples', function () {
	this.timeout(60_000);
	let input: ExportInput;

	before(async () => {
		input = await exportInputFrom(exampleFiles());
	});

	it('are valid HTML whose links all lead somewhere, as one page', async () => {
		const page = exportHtml(input);
		assert.ok(page.includes('<h2'));
		assert.deepEqual(await invalidParts(page), []);
		assert.deepEqual(deadTargets(new Map([['page.html', page]])), []);
	});

	it('are valid HTML whose links all lead somewhere, each document on its own', async () => {
		for (const document of input.documents) {
			const page = exportHtml({ ...input, documents: [document], title: document.indexed.facts.title });
			assert.deepEqual(await invalidParts(page), [], document.indexed.facts.path);
			assert.deepEqual(deadTargets(new Map([['page.html', page]])), [], document.indexed.facts.path);
		}
	});

	it('are valid HTML whose links all lead somewhere, as a site', async () => {
		const files = textsOf(input);
		assert.ok(files.has('documents/docs/technical-plan.html'));
		for (const [place, page] of files) {
			assert.deepEqual(place.endsWith('.html') ? await invalidParts(page) : [], [], place);
		}
		assert.deepEqual(deadTargets(files), []);
	});

	it('have the same bytes each time', async () => {
		const again = await exportInputFrom(exampleFiles());
		assert.equal(exportHtml(again), exportHtml(input));
		assert.deepEqual(textsOf(again), textsOf(input));
	});
});

describe('exports of hostile texts', function () {
	this.timeout(60_000);

	it('are valid HTML', async () => {
		const texts = [...hostileTexts].map(([, text], i) => [
			`docs/adr/${i + 1}-a.md`,
			`# A\n\n## Status\n\n${text(300)}`,
		]);
		const input = await exportInputFrom(Object.fromEntries(texts));
		assert.equal(input.documents.length, texts.length);
		assert.deepEqual((await invalidParts(exportHtml(input))).slice(0, 9), []);
	});
});
