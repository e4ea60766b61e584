import { readFileSync } from 'node:fs';
import type { ExportFile, ExportInput } from '../../../src/core/export/exportInput.ts';
import { exportMarkdown } from '../../../src/core/export/exportMarkdown.ts';
import { exportHtml } from '../../../src/core/export/html/page.ts';
import { exportSite } from '../../../src/core/export/site/site.ts';
import { archiveFiles } from '../../../src/core/export/zip/exportZip.ts';
import { assertKept } from '../../support/kept.ts';
import { exportInputFrom } from './exportSupport.ts';

const odd = readFileSync(new URL('../../fixtures/kept/oddDocument.md', import.meta.url), 'utf8');
const rest = '## Context\n\nc\n\n## Decision\n\nd\n\n## Consequences\n\ne\n';

const files: Readonly<Record<string, string>> = {
	'docs/adr/0001-odd.md': `${odd}-->\n`,
	'docs/adr/0002-rows.md': `# 2. Rows\n\nDate: 2024-01-31\n\n## Status\n\nAccepted\n\nSupersedes [1](0001-odd.md#odd)\n\n${rest}\n> [!NOTE]\n> See [2](#context), [gone](gone.md), [x](../x.txt) and ![one](one.png).[^1]\n\n[^1]: A note.\n\n\`\`\`mermaid\nflowchart LR\n  a --> b\n\`\`\`\n\n\`\`\`mermaid\nbroken\n\`\`\`\n`,
	'docs/adr/0003-列.md': `# 3. 列 <x> & "y"\n\n## Status\n\nSuperceded by [2](0002-rows.md)\n\n${rest}`,
	'docs/adr/one.png': '\u0089PNG',
	'docs/x.txt': 'x',
};

/** Lines of a page, a tag at the beginning of each; what looks and runs the same in all pages is left out. */
function linesOf(text: string): string[] {
	return text
		.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gs, '<$1/>')
		.replace(/(?<!\n)<(?=[a-z!])/g, '\n<')
		.split('\n');
}

function told(all: Iterable<ExportFile>): string[] {
	return [...all]
		.filter(({ path }) => !/\.(?:css|js)$/.test(path))
		.flatMap(({ path, content }) => [
			`==== ${path}`,
			...(typeof content === 'string' ? linesOf(content) : [`${content.length} bytes`]),
		]);
}

describe('exports of odd texts', () => {
	let input: ExportInput;

	beforeEach(async () => {
		const whole = await exportInputFrom(files);
		// What other rules find is no matter of exports
		const documents = whole.documents.map((document) => ({
			...document,
			findings: document.findings.filter(({ rule }) => rule.startsWith('link/')),
		}));
		input = { ...whole, documents };
	});

	it('are the same page', () => {
		assertKept('export.page', linesOf(exportHtml(input)));
	});

	it('are the same site', () => {
		assertKept('export.site', told(exportSite(input)));
	});

	it('are the same text', () => {
		assertKept('export.markdown', exportMarkdown(input, 'out/all.md').split('\n'));
	});

	it('are the same archive', () => {
		assertKept('export.archive', told(archiveFiles(input).filter(({ path }) => !path.startsWith('documents/'))));
	});
});
