import { cleanCss } from '../../../src/core/export/html/clean/cleanCss.ts';
import { cleanHtml } from '../../../src/core/export/html/clean/cleanHtml.ts';
import { cleanPicture, cleanSvg } from '../../../src/core/export/html/clean/cleanSvg.ts';
import { htmlTokens } from '../../../src/core/export/html/clean/htmlTokens.ts';
import { writeHtml } from '../../../src/core/export/html/clean/nodes.ts';
import { writeSvgFile } from '../../../src/core/export/html/clean/writeXml.ts';
import { exportSite } from '../../../src/core/export/site/site.ts';
import { assertKept, keptTexts } from '../../support/kept.ts';
import { oddFiles } from '../../support/oddSpecs.ts';
import { exportInputFrom } from './exportSupport.ts';

describe('exports of odd features', () => {
	it('have the same pages of traces, lists and reports', async () => {
		const input = await exportInputFrom(oddFiles);
		const pages = [...exportSite(input)].filter(({ path }) => /^(?:trace|index|decisions)\.html$/.test(path));
		const lines = pages.flatMap(({ path, content }) =>
			typeof content === 'string'
				? [
						`==== ${path}`,
						...content
							.replace(/<(style|script)\b[^>]*>.*?<\/\1>/gs, '<$1/>')
							.replace(/(?<!\n)<(?=[a-z!])/g, '\n<')
							.split('\n'),
					]
				: [`==== ${path}: ${content.length} bytes`],
		);
		assertKept('oddExport.pages', lines);
	});
});

describe('odd HTML', () => {
	it('is cleaned alike', () => {
		const lines = Object.entries(keptTexts('oddHtml')).flatMap(([name, html]) => [
			name,
			...writeHtml(cleanHtml(html, 'place'))
				.trimEnd()
				.split('\n')
				.map((line) => `  ${line}`),
			...writeHtml(cleanHtml(html, 'place', true))
				.trimEnd()
				.split('\n')
				.map((line) => `  styled ${line}`),
			`  tokens ${JSON.stringify([...htmlTokens(html, 'html')].map((token) => Object.values(token).map((one) => (one instanceof Map ? [...one] : one))))}`,
		]);
		assertKept('oddExport.html', lines);
	});

	it('is cleaned alike where it is a picture', () => {
		const svg = keptTexts('oddHtml').pictures ?? '';
		const picture = cleanPicture(svg, 'D1-', 'A "name"');
		assertKept('oddExport.pictures', [
			...(cleanSvg(svg, 'D1-', 'A "name"') ?? 'none').split(/(?=<[a-z])/),
			...(picture ? writeSvgFile(picture).replaceAll('\n', '') : 'none').split(/(?=<[a-z])/),
			cleanSvg('<p>none</p>', 'D1-', 'x') ?? 'none',
			cleanCss('#a{fill:url(#b);c:expression(d)} @import url(e); @media print{.f{g:h}} .i{j:k}', (id) => `D1-${id}`),
		]);
	});
});
