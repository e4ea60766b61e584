import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comments } from '../../src/mermaid/comments.ts';
import { directives } from '../../src/mermaid/directives.ts';
import { frontMatterLength } from '../../src/mermaid/frontMatter.ts';
import { cleanedText, parserText } from '../../src/mermaid/parserText.ts';
import { growth } from '../support/growth.ts';
import { loadMermaid, type Mermaid } from '../support/mermaid.ts';

/** Pieces of which texts are made that Mermaid takes apart before it parses. */
const pieces = [
	'---',
	'  ---',
	'--- ',
	'title: x',
	'%% said by the way',
	'  %% indented',
	'%%',
	'%%{init: {"theme": "dark"}}%%',
	"%%{init: { 'a': {'b': 1}}}%% behind",
	'%%{wrap}%%',
	'%%{ wrap foo }%%',
	'%%{init: never closed',
	'%%{}%%',
	'before %%{wrap}%% after',
	'style a fill:#f00;',
	'style a fill:#f00; b; c',
	'classDef x fill:#f00,stroke:#000; style y stroke: #00f;',
	'#35; and #quot; and #x y;',
	'a } ',
	'<b class="x">y</b>',
	'🎉 %% no comment',
	'',
	' ',
	'\t',
] as const;

const lineBreak = fc.constantFrom('\n', '\r\n', '\r');
const lines = fc.array(fc.constantFrom(...pieces), { maxLength: 7 });

/** A text with the line `echo`, perhaps behind much that is taken out. */
const texts = fc
	.tuple(lines, lines, lineBreak, fc.boolean())
	.map(([before, after, end, closed]) => [...before, 'echo', ...after].join(end) + (closed ? end : ''));

describe('the text that Mermaid’s parsers get', () => {
	let mermaid: Mermaid;
	let got: string | undefined;

	before(async function () {
		this.timeout(60_000);
		mermaid = await loadMermaid();
		await mermaid.registerExternalDiagrams([echo('echo', {}), echo('echoAll', { preserveCommentsWhenParsing: true })]);
	});

	it('is the one that we map, whatever stands around the diagram', async () => {
		let seen = 0;
		await fc.assert(
			fc.asyncProperty(texts, async (text) => {
				if (await isParsed(text)) {
					seen++;
					assert.equal(`${parserText(text, 'echo').text}\n`.replaceAll('"', "'"), got?.replaceAll('"', "'"));
				}
			}),
			{ numRuns: 600 },
		);
		assert.ok(seen > 120, `only ${seen} texts were parsed`);
	});

	it('keeps comments where the type wants them', async () => {
		let seen = 0;
		await fc.assert(
			fc.asyncProperty(texts, async (given) => {
				const text = given.replace('echo', 'echoAll');
				if (await isParsed(text)) {
					seen++;
					// Text and entities apart: the first stage alone differs between types
					const ours = cleanedText(text, 'agentflow').text.replace(/#\w+;/g, '');
					if (!/style|classDef/.test(text)) {
						const theirs = got?.replace(/ﬂ°+\w+¶ß/g, '').slice(0, -1);
						assert.equal(ours.replaceAll('"', "'"), theirs?.replaceAll('"', "'"));
					}
				}
			}),
			{ numRuns: 300 },
		);
		assert.ok(seen > 60, `only ${seen} texts were parsed`);
	});

	it('has characters that come from where the map leads', () => {
		fc.assert(
			fc.property(texts, fc.constantFrom('echo', 'flowchart-v2', 'sankey', 'agentflow'), (text, type) => {
				const mapped = parserText(text, type);
				for (const [offset, char] of mapped.text.split('').entries()) {
					const source = text[mapped.sourceOffset(offset)];
					const isSame = source === char || (char === '\n' && source === '\r');
					assert.ok(isSame || isInEntity(mapped.text, offset), `${JSON.stringify(mapped.text)} at ${offset}: ${char}`);
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('is found in time that grows with the text alone', function () {
		this.timeout(60_000);
		const hostile = [
			'%%{',
			'%%{a ',
			'%%{a:',
			'---\n',
			'\n---',
			' \n',
			'%%\n',
			'style:;',
			'}\n ',
			' ',
			'#a',
			'%% x\n\n',
		];
		for (const part of hostile) {
			const text = (length: number) => `---\n${part.repeat(length)}`;
			const slower = growth(
				(given) => parserText(given, 'flowchart-v2'),
				(length) => text(length),
				500,
				16,
			);
			assert.ok(slower < 5, `${JSON.stringify(part)}: ${slower}`);
		}
	});

	function echo(id: string, db: object): unknown {
		const parser = {
			parse: (text: string) => {
				got = text;
			},
		};
		const diagram = { db, parser, styles: {}, renderer: { draw: () => undefined } };
		const detector = (text: string) => new RegExp(`^\\s*${id}(?!\\w)`).test(text);
		return { id, detector, loader: async () => ({ id, diagram }) };
	}

	async function isParsed(text: string): Promise<boolean> {
		got = undefined;
		await mermaid.mermaidAPI.parse(text).catch(() => undefined);
		return got !== undefined;
	}
});

/** Entities are written in another way, with marks around them. */
function isInEntity(text: string, offset: number): boolean {
	return text.lastIndexOf('ﬂ', offset) > text.lastIndexOf('ß', offset - 1);
}

describe('front matter of a diagram', () => {
	const cases: readonly (readonly [string, string])[] = [
		['---\ntitle: x\n---\nrest', 'rest'],
		['---\ntitle: x\n---\n\n  rest', '  rest'],
		['  ---\n  title: x\n  ---\nrest', 'rest'],
		['---\ntitle: x\n  ---\nrest', '---\ntitle: x\n  ---\nrest'],
		['---\n---\nrest', '---\n---\nrest'],
		['---\n\n---\nrest', 'rest'],
		['---\ntitle: x\n---', '---\ntitle: x\n---'],
		['---\ntitle: x\n--- y\n---\nrest', 'rest'],
		['flowchart', 'flowchart'],
	];
	for (const [text, rest] of cases) {
		it(`ends where Mermaid lets it end: ${JSON.stringify(text)}`, () => {
			assert.equal(text.slice(frontMatterLength(text)), rest);
		});
	}
});

describe('what is taken out of a diagram', () => {
	it('is a directive with its marks', () => {
		assert.deepEqual(directives('a %%{wrap}%% b'), [{ start: 2, end: 12, text: '' }]);
		assert.deepEqual(directives('%%{ }%% %%{}'), []);
	});

	it('is a comment with the blank lines before it', () => {
		assert.deepEqual(comments('a\n\n %% x\nb'), [{ start: 2, end: 9, text: '' }]);
		assert.deepEqual(comments('a %% x\n%%\n%%{x'), []);
	});
});
