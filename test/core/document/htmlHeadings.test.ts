import assert from 'node:assert/strict';
import { htmlTitle, otherAnchors } from '../../../src/core/document/htmlHeadings.ts';
import { parseDocument } from '../../../src/core/document/parse.ts';
import type { SpecDocument } from '../../../src/core/document/specDocument.ts';
import { checkFiles } from '../rules/checkText.ts';

const parse = (text: string): SpecDocument => parseDocument('docs/runbooks/a.md', text);

/** Levels and texts, and what stands in the source. */
function found(text: string): string[] {
	const document = parse(text);
	return document.htmlHeadings.map((one) => `${one.level} ${one.text} = ${document.lines.slice(one.range)}`);
}

describe('headings in HTML', () => {
	it('are read with their text, on one line or several, with tags within', () => {
		const text = [
			'<h1 align="center">Restore orders</h1>',
			'<div>\n<h2>\n  Over<b>view</b>\n</h2>\n<H3 id="x">One &amp; two</H3></div>',
			'<!-- <h2>Old</h2> --><h4>New</h4>',
		].join('\n\n');
		assert.deepEqual(found(text), [
			...[
				'1 Restore orders = Restore orders',
				'2 Overview = Over<b>view</b>',
				'3 One & two = One &amp; two',
				'4 New = New',
			],
		]);
		assert.equal(parse(text).sections.length, 0, 'no sections');
	});

	it('are none where they are not closed, empty, shown or code', () => {
		for (const text of [
			...['<h1>Open', '<h1></h1>', '<h1><img src="a.png"></h1>', '<h1>One</h2>', '<header>x</header>', '<hr>'],
			...['<pre>\n<h1>Shown</h1>\n</pre>', '```html\n<h1>Code</h1>\n```', '<!-- <h1>Old</h1> -->', '`<h1>Code</h1>`'],
		]) {
			assert.deepEqual(found(text), [], text);
		}
	});

	it('have the anchors of GitHub beside those that are written', () => {
		const text = '<h1 id="top-of-it">Restore orders</h1>\n\n<h2>Over view</h2>\n\n<h2>Over view</h2>\n\n## Own\n';
		assert.deepEqual(otherAnchors(parse(text)), ['top-of-it', 'restore-orders', 'over-view', 'over-view-1']);
	});

	it('are the title where they stand above all others', () => {
		const title = (text: string): string | undefined => htmlTitle(parse(text))?.text;
		assert.equal(title('<h1>A</h1>\n\n## B\n'), 'A');
		assert.equal(title('## B\n\n<h1>A</h1>\n'), undefined);
		assert.equal(title('<h1>A</h1>\n\n# B\n'), undefined);
		assert.equal(title('<h2>A</h2>\n\n## B\n'), undefined);
	});

	it('are the title of a document and of a record, and are found by links', async () => {
		const sections = '## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\nx\n\n## Consequences\n\nx\n';
		const runbook = '<h1 align="center">Restore orders</h1>\n\n- [Overview](#overview)\n\n<h2>Overview</h2>\n\nText.\n';
		const findings = await checkFiles({
			'docs/runbooks/restore.md': `${runbook}\n[away](#nowhere)\n`,
			'docs/adr/0001-keep-xml.md': `<h1>1. Keep XML</h1>\n\nSee [below](../runbooks/restore.md#overview).\n\n${sections}`,
		});
		const told = [...findings].flatMap(([path, all]) => all.map(({ rule, message }) => `${path} ${rule} ${message}`));
		assert.deepEqual(told, [
			'docs/runbooks/restore.md link/missing-anchor This document has no heading with the anchor #nowhere.',
		]);
	});
});
