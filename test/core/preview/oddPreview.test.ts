import { readFileSync } from 'node:fs';
import { changeBetween, keyBlocks } from '../../../src/core/preview/blockChange.ts';
import { type RenderedBlock, renderBlocks } from '../../../src/core/preview/blocks.ts';
import { assertKept } from '../../support/kept.ts';
import { oddFiles } from '../../support/oddSpecs.ts';

const oddMarkdown = readFileSync(new URL('../../fixtures/kept/oddDocument.md', import.meta.url), 'utf8');
const texts = Object.entries({ ...oddFiles, 'docs/odd.md': oddMarkdown }).filter(([path]) => path.endsWith('.md'));

function told({ html, line, endLine, ...rest }: RenderedBlock): string[] {
	return [`  ${line + 1}-${endLine + 1} ${JSON.stringify(rest)}`, ...html.split('\n').map((one) => `    ${one}`)];
}

/** The text with one line less in its middle, and one more at its end. */
function edited(text: string): string {
	const lines = text.split('\n');
	return [...lines.toSpliced(Math.floor(lines.length / 2), 1), '', 'New'].join('\n');
}

describe('the preview of odd documents', () => {
	it('has the same blocks', () => {
		assertKept(
			'oddPreview.blocks',
			texts.flatMap(([path, text]) => [path, ...renderBlocks(path, text, 'm').flatMap(told)]),
		);
	});

	it('changes in the same blocks', () => {
		const lines = texts.flatMap(([path, text]) => {
			const before = keyBlocks([], renderBlocks(path, text, 'm'), 1);
			const after = keyBlocks(before, renderBlocks(path, edited(text), 'm'), before.length + 1);
			const { order, content } = changeBetween(before, after);
			return [
				`${path}: ${order.map(({ key, line, endLine }) => `${key}:${line + 1}-${endLine + 1}`).join(' ')}`,
				...content.map(({ key, html, diagrams }) => `  ${key} ${JSON.stringify(html)} ${diagrams.length}`),
			];
		});
		assertKept('oddPreview.changes', lines);
	});
});
