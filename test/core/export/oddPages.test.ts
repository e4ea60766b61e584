import type { ExportFile, ExportInput } from '../../../src/core/export/exportInput.ts';
import { exportMarkdown } from '../../../src/core/export/exportMarkdown.ts';
import { exportHtml } from '../../../src/core/export/html/page.ts';
import { searchData } from '../../../src/core/export/site/searchData.ts';
import { exportSite } from '../../../src/core/export/site/site.ts';
import { archiveFiles } from '../../../src/core/export/zip/exportZip.ts';
import { assertKept, keptTexts } from '../../support/kept.ts';
import { exportInputFrom } from './exportSupport.ts';

/** Beginnings of pictures, a byte for each character. */
const pictures: Readonly<Record<string, string>> = {
	'p.png': '\x89PNG',
	's.svg': '\xef\xbb\xbf <svg width="1"></svg>',
	't.png': 'no picture',
	'j.jpg': '\xff\xd8\xffe',
	'w.webp': 'RIFF1234WEBP',
	'g.gif': 'GIF89a',
};

/** Lines of a page, a tag at the beginning of each; what looks and runs the same in all pages is left out. */
function linesOf({ path, content }: ExportFile): string[] {
	const lines =
		typeof content === 'string'
			? content
					.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gs, '<$1/>')
					.replace(/(?<!\n)<(?=[a-z!])/g, '\n<')
					.split('\n')
			: [`${content.length} bytes`];
	return [`==== ${path}`, ...lines];
}

describe('pages of odd documents', () => {
	let input: ExportInput;

	beforeEach(async () => {
		const files = keptTexts('oddPages');
		const found = await exportInputFrom({
			...files,
			...Object.fromEntries(Object.keys(pictures).map((name) => [`docs/adr/${name}`, 'x'])),
		});
		const images = Object.entries(pictures).map(
			([name, bytes]) => [`docs/adr/${name}`, new Uint8Array(Buffer.from(bytes, 'latin1'))] as const,
		);
		input = { ...found, images: new Map(images) };
	});

	it('are the same as one page, whose contents tell the pages of paper', () => {
		const pageNumbers = new Map([
			['context', 2],
			['harbour', 1],
		]);
		const content = exportHtml(input, { css: 'p { color: red }', pageNumbers });
		assertKept('oddPages.page', linesOf({ path: 'all.html', content }));
	});

	it('are the same each by itself', () => {
		const alone = input.documents.flatMap((document) => {
			const content = exportHtml({ ...input, title: 'Alone', documents: [document] });
			return linesOf({ path: document.indexed.facts.path, content }).filter((line) =>
				/^(?:====|<(?:title|nav|h\d|dl|dd|a))/.test(line),
			);
		});
		assertKept('oddPages.alone', alone);
	});

	it('are the same site', () => {
		const files = [...exportSite(input, { css: ' ' })].filter(({ path }) => !/^(?:style\.css|site\.js)$/.test(path));
		assertKept('oddPages.site', files.flatMap(linesOf));
	});

	it('are the same text, with a title above them or without', () => {
		const [first] = input.documents;
		assertKept('oddPages.markdown', [
			...exportMarkdown(input, 'docs/all.md').split('\n'),
			'====',
			...exportMarkdown({ ...input, documents: first ? [first] : [] }, 'all.md')
				.split('\n')
				.slice(0, 20),
			'====',
			JSON.stringify(exportMarkdown({ ...input, documents: [] }, 'all.md')),
		]);
	});

	it('are the same archive', () => {
		const files = archiveFiles(input).filter(({ path }) => /^(?:manifest|diagrams)|csv$/.test(path));
		assertKept('oddPages.archive', files.flatMap(linesOf));
	});

	it('are searched by the words that a reader sees', () => {
		const script = [...exportSite(input)].find(({ path }) => path === 'search-data.js')?.content;
		assertKept('oddPages.search', [...String(script).replaceAll('],[', '],\n[').split('\n'), searchData([]).trim()]);
	});
});
