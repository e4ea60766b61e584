import assert from 'node:assert/strict';
import { diagramName } from '../../../src/core/export/html/chapter/diagrams.ts';
import { embeddedPicture, pictureType } from '../../../src/core/export/html/chapter/embeddedPicture.ts';
import { languageCode } from '../../../src/core/export/html/chapter/language.ts';
import { unusedMark } from '../../../src/core/export/html/chapter/unusedMark.ts';
import { keptAttributes } from '../../../src/core/export/html/clean/attributes.ts';
import { cleanCss } from '../../../src/core/export/html/clean/cleanCss.ts';
import { htmlTokens } from '../../../src/core/export/html/clean/htmlTokens.ts';
import { svgAttribute } from '../../../src/core/export/html/clean/svgAttributes.ts';
import { movedTarget } from '../../../src/core/export/movedTarget.ts';
import { pageMargins } from '../../../src/core/export/pdf/pageMargins.ts';
import { SitePaths } from '../../../src/core/export/site/sitePaths.ts';
import { EntryNames } from '../../../src/core/export/zip/entryNames.ts';
import { assertKept, keptTexts } from '../../support/kept.ts';

const places = {
	pathOf: (target: string) => target.replace(/^\.\//, ''),
	within: (path: string, fragment: string) => (path === '' || path === 'b.md' ? `in-${fragment}` : undefined),
	beyond: (path: string) => `new/${path}`,
};

function attributesOf(tag: string): [name: string, attributes: ReadonlyMap<string, string>] {
	const [token] = htmlTokens(tag, 'svg');
	return token?.type === 'open' ? [token.name, token.attributes] : ['', new Map()];
}

/** What is made of each line of the list of a name; those that remember what came before begin anew with each list. */
function makers(): Readonly<Record<string, (line: string) => unknown>> {
	const entries = new EntryNames();
	const site = new SitePaths('images');
	const pages = new SitePaths('documents');
	return {
		targets: (line) => [movedTarget(line, places), movedTarget(line, { ...places, within: () => undefined })],
		'names of files': (line) => [entries.name(line), site.add(line), site.add(line), pages.add(line, '.html')],
		styles: (line) => [cleanCss(line), cleanCss(line, (id) => (id === 'b' ? 'D1-b' : id))],
		attributes: (line) => [...keptAttributes(...attributesOf(line))],
		'attributes of pictures': (line) => {
			const [element, attributes] = attributesOf(line);
			return [...attributes].map(([name, value]) => [name, svgAttribute(element, name, value)]);
		},
		diagrams: (line) => diagramName(line.replaceAll('\\n', '\n')),
		languages: languageCode,
		'letters of marks': (line) => [unusedMark([line]), unusedMark(['placexxx', line])],
	};
}

describe('odd targets, names and styles in exports', () => {
	it('are written alike', () => {
		const make = makers();
		const lines = Object.entries(keptTexts('oddTargets')).flatMap(([name, list]) => [
			`=== ${name}`,
			...list
				.split('\n')
				.slice(0, -1)
				.map((line) => `${line} → ${JSON.stringify(make[name]?.(line))}`),
		]);
		assertKept('oddTargets.written', lines);
	});

	it('are pictures by their first bytes, written in base 64', () => {
		const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
		const types: [text: string, type: string | undefined][] = [
			['\x89PNG', 'image/png'],
			['\x89PN', undefined],
			['\xff\xd8\xff\xe0', 'image/jpeg'],
			['GIF87a', 'image/gif'],
			['RIFFabcdWEBPVP8', 'image/webp'],
			['RIFFabcdWAVE', undefined],
			['abcdftypavif', 'image/avif'],
			['BM12', 'image/bmp'],
			['\x00\x00\x01\x00', 'image/x-icon'],
			[' \n<?xml version="1.0"?><svg\n>', 'image/svg+xml'],
			['\xef\xbb\xbf<SVG>', 'image/svg+xml'],
			['<html><svgs>', undefined],
			['x<svg>', undefined],
			[`<!--${' '.repeat(1100)}--><svg>`, undefined],
			['', undefined],
		];
		for (const [text, type] of types) {
			assert.equal(pictureType(bytes(text)), type, JSON.stringify(text.slice(0, 30)));
		}
		for (let length = 0; length < 70; length++) {
			const text = `GIF8${String.fromCharCode(...Array.from({ length }, (_, i) => (i * 37 + length) % 256))}`;
			const expected = `data:image/gif;base64,${Buffer.from(text, 'latin1').toString('base64')}`;
			assert.equal(embeddedPicture(bytes(text)), expected);
		}
		assert.equal(embeddedPicture(bytes('no picture')), undefined);
	});

	it('stand in the margins of paper as text', () => {
		assertKept('oddTargets.margins', [
			...Object.values(pageMargins({ title: 'A & <b>', workspace: 'W & X' })),
			...Object.values(pageMargins({ title: 'A', workspace: 'A' })),
		]);
	});
});
