import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { type Position, range } from '../../../src/core/document/text.ts';
import { isReserved } from '../../../src/core/kinds/reservedPaths.ts';
import { anchorAt, placeOf } from '../../../src/core/review/comments/anchor.ts';
import type { Thread } from '../../../src/core/review/comments/thread.ts';
import {
	documentOfThread,
	readThread,
	threadFileName,
	threadsFolder,
	writeThread,
} from '../../../src/core/review/comments/threadFile.ts';
import { withoutImages } from '../../../src/core/review/comments/withoutImages.ts';
import { processorTime } from '../../support/growth.ts';

const text = `# Tea

## Context

Carts are lost. We keep carts
for a day, and no longer.

## Decision

We keep carts for a day.

## Carts

Later.
`;

const documentOf = (source: string) => parseDocument('docs/x.md', source);

/** The anchor of the first place after `from` at which words stand. */
function anchorOf(words: string, from = 0) {
	const { lines } = documentOf(text);
	const start = text.indexOf(words, from);
	return anchorAt(documentOf(text), lines.rangeAt(start, start + words.length));
}

/** What stands at the place of an anchor in another text. */
function placed(source: string, anchor: ReturnType<typeof anchorOf>): string {
	const document = documentOf(source);
	const { range, isOutdated } = placeOf(document, anchor);
	return `${isOutdated ? 'outdated: ' : ''}${document.lines.slice(range)}`;
}

describe('the place of a comment', () => {
	const inContext = anchorOf('We keep carts\nfor a day');
	const inDecision = anchorOf('We keep carts for a day');

	it('is told by headings, words, and what stands around them', () => {
		assert.deepEqual(inContext, {
			section: ['Tea', 'Context'],
			quote: 'We keep carts for a day',
			before: '# Tea ## Context Carts are lost.',
			after: ', and no longer. ## Decision We keep car',
		});
	});

	it('is the one of several that is meant', () => {
		assert.equal(placed(text, inContext), 'We keep carts\nfor a day');
		assert.equal(placed(text, inDecision), 'We keep carts for a day');
	});

	it('is told by its section where the words around it are the same, and by these where the section is', () => {
		const around = 'tea '.repeat(20);
		const same = `# T\n\n## A\n\n${around}pot ${around}\n\n## B\n\n${around}pot ${around}\n\nA green pot is here. A black pot is here. A black jug is here.\n`;
		const found = (start: number, words: string) => {
			const { lines } = documentOf(same);
			const anchor = anchorAt(documentOf(same), lines.rangeAt(start, start + words.length));
			return lines.offsetAt(placeOf(documentOf(same), anchor).range.start) - start;
		};
		const inB = same.indexOf('## B');
		assert.equal(found(same.indexOf('pot'), 'pot'), 0);
		assert.equal(found(same.indexOf('pot', inB), 'pot'), 0);
		assert.equal(found(same.indexOf('black pot') + 'black '.length, 'pot'), 0);
		assert.equal(found(same.indexOf('black jug'), 'black'), 0);
		const outside = { section: ['Gone'], quote: 'pot is here.', before: 'A black', after: '' };
		const place = placeOf(documentOf(same), outside).range.start;
		assert.equal(documentOf(same).lines.offsetAt(place), same.indexOf('pot is here. A black jug'));
	});

	it('follows edits around it, other wraps and line breaks, and its section', () => {
		const moved = text.replace('We keep carts\nfor a day', 'We keep\ncarts for a day').replaceAll('\n', '\r\n');
		assert.equal(placed(moved, inContext), 'We keep\r\ncarts for a day');
		const { range: found } = placeOf(documentOf(text.replace('# Tea', '# 茶 🍵\n\nNew.')), inDecision);
		assert.deepEqual(found.start, { line: 11, character: 0 } satisfies Position);
		assert.equal(placed(text.replace('## Decision', '## Verdict'), inDecision), 'We keep carts for a day');
		const [head = '', context = '', decision = ''] = text.split(/(?=^## )/m);
		assert.equal(placeOf(documentOf(head + decision + context), inDecision).range.start.line, 4);
	});

	it('is the heading of its section, once its words are gone', () => {
		const gone = text.replace('We keep carts for a day.', 'We drop carts.');
		const other = gone.replace('We keep carts\nfor a day', 'They go');
		assert.equal(placed(other, inDecision), 'outdated: ## Decision');
		assert.equal(placed(other.replace('## Decision', '## Verdict'), inDecision), 'outdated: # Tea');
		assert.equal(placed('', inDecision), 'outdated: ');
	});

	it('is not in another section for a few words that stand in many', () => {
		const tbd = '# Plan\n\n## Cost\n\nIt is TBD for now.\n\n## Time\n\nTBD\n\n### When\n\nAlso TBD, they say.\n';
		const at = (words: string) => {
			const start = tbd.indexOf(words) + words.indexOf('TBD');
			return anchorAt(documentOf(tbd), documentOf(tbd).lines.rangeAt(start, start + 3));
		};
		const settled = tbd.replace('It is TBD for now', 'It is 12');
		assert.equal(placed(settled, at('is TBD')), 'outdated: ## Cost');
		assert.equal(placed(settled.replace('## Cost', '## Price'), at('is TBD')), 'outdated: # Plan');
		assert.equal(placed(tbd.replace('\nTBD\n', '\nSoon\n'), at('\nTBD\n')), 'outdated: ## Time');
		const moved = `${settled}\n## More\n\nIt is TBD for now.\n`;
		const place = placeOf(documentOf(moved), at('is TBD'));
		assert.deepEqual(place, { isOutdated: false, range: range(16, 6, 16, 9) });
		const head = anchorAt(documentOf('TBD\n\n# A\n\nTBD\n'), range(0, 0, 0, 3));
		assert.equal(placed('x TBD y\n\n# A\n\nTBD\n', head), 'TBD');
		assert.equal(placed('Done.\n\n# A\n\nTBD\n', { ...head, after: '' }), 'outdated: # A');
		assert.equal(placed('TBD soon\n\n# A\n', { ...head, after: '' }), 'TBD', 'with the first words of all');
	});

	it('is a whole line where nothing is chosen', () => {
		const at = (line: number) => anchorAt(documentOf(text), range(line, 3, line, 3)).quote;
		assert.deepEqual([at(9), at(2), at(3)], ['We keep carts for a day.', '## Context', '']);
		assert.equal(placed(text, anchorAt(documentOf(text), range(3, 0, 3, 0))), '## Context');
	});

	it('takes time in proportion to a hostile text', () => {
		const anchor = { section: [], quote: 'aaaa', before: 'a'.repeat(40), after: 'a'.repeat(40) };
		const time = processorTime(() => placeOf(documentOf('a'.repeat(300_000)), anchor));
		assert.ok(time < 2000, `${time} ms`);
	});
});

describe('the file of a thread', () => {
	const thread: Thread = {
		anchor: { section: ['Tea', 'Why: #1?'], quote: '"A": it\'s', before: '- 1', after: '' },
		isResolved: false,
		comments: [
			{ author: 'Ada Lovelace', date: '2026-11-21T06:30:12Z', text: 'Is a **day** enough?\n\n- a\n- b' },
			{
				author: 'Bob, the cook',
				date: '2026-11-21T07:00:00Z',
				text: '## Bob, 2026-11-21T07:00:00Z\n\\## Bob, 2026-11-21T07:00:00Z\n## Not one',
			},
		],
	};

	it('reads as it is meant to be read', () => {
		assert.equal(
			writeThread({ ...thread, comments: thread.comments.slice(0, 1) }),
			`---\nstate: open\nquote: "\\"A\\": it's"\nbefore: "- 1"\nsection:\n  - Tea\n  - "Why: #1?"\n---\n\n## Ada Lovelace, 2026-11-21T06:30:12Z\n\nIs a **day** enough?\n\n- a\n- b\n`,
		);
	});

	it('gives back what was written, with any line breaks', () => {
		assert.deepEqual(readThread(writeThread(thread)), thread);
		assert.deepEqual(readThread(writeThread({ ...thread, isResolved: true }).replaceAll('\n', '\r\n')), {
			...thread,
			isResolved: true,
		});
	});

	it('keeps both replies of a merge conflict, in the order of their time', () => {
		const [one, two] = thread.comments;
		const base = writeThread({ ...thread, comments: one ? [one] : [] });
		const reply = (date: string) => `## Cy, ${date}\n\nYes.\n`;
		const conflict = `${base}\n<<<<<<< HEAD\n${reply('2026-11-23T00:00:00Z')}=======\n${reply('2026-11-22T00:00:00Z')}>>>>>>> other\n`;
		assert.deepEqual(
			readThread(conflict)?.comments.map(({ date, text: says }) => `${date.slice(0, 10)} ${says.slice(0, 4)}`),
			['2026-11-21 Is a', '2026-11-22 Yes.', '2026-11-23 Yes.'],
		);
		assert.ok(two);
	});

	it('is none where nobody says anything', () => {
		assert.equal(readThread('# A page\n\nText.\n'), undefined);
	});

	it('stands in a folder of its document, which no kind takes for documents', () => {
		const [comment] = thread.comments;
		assert.ok(comment);
		const name = threadFileName(comment, new Set());
		assert.equal(name, '20261121-063012-ada-lovelace.md');
		assert.equal(threadFileName(comment, new Set([name])), '20261121-063012-ada-lovelace-2.md');
		assert.equal(threadFileName({ ...comment, author: '../..' }, new Set()), '20261121-063012.md');
		const fileOf = (author: string): string => threadFileName({ ...comment, author }, new Set()).slice(16);
		assert.deepEqual(['Ana  B. Ruiz', 'Jürgen Müller', 'Ju\u0308rgen', 'अमिता'].map(fileOf), [
			'ana-b-ruiz.md',
			'jürgen-müller.md',
			'jürgen.md',
			'अमिता.md',
		]);
		assert.equal(fileOf(`${'a'.repeat(29)} ${'b'.repeat(9)}`), `${'a'.repeat(29)}.md`);
		const path = `${threadsFolder('docs/adr/0001-x.md')}/${name}`;
		assert.equal(documentOfThread(path), 'docs/adr/0001-x.md');
		assert.equal(documentOfThread('docs/adr/0001-x.md'), undefined);
		assert.equal(isReserved(path), true);
	});
});

describe('the images of a comment', () => {
	it('become links, by an address and by a name', () => {
		const images = [
			'![a [b]](https://x.org)',
			'[![a]( x )](y)',
			'![a]\n\n> [a]: x',
			'![a][b]\n\n[b]: x',
			'a\n![b\nc](d)',
		];
		for (const image of images) {
			assert.equal(withoutImages(image), image.replace('![', '!\u200B['), image);
		}
	});

	it('are not seen in code that can hold none', () => {
		const code = '`if (![a, b].includes(c))`\n\n```ts\nreturn ![x][0] || f(x);\n```\n\nSee [x](y).\n\n![not yet';
		assert.equal(withoutImages(code), code);
	});
});
