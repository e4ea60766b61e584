import assert from 'node:assert/strict';
import { parseDocument } from '../../../src/core/document/parse.ts';
import { documentReferences } from '../../../src/core/workspace/references.ts';

/** Targets of a text, those left out that it plans to make, move or remove. */
function standing(...lines: string[]): string[] {
	return documentReferences(parseDocument('specs/001-mail/tasks.md', lines.join('\n')))
		.filter(({ planned }) => !planned)
		.map(({ target }) => target);
}

describe('references to what is still to come', () => {
	it('stand in open tasks, with all that stands under them, and in open tasks of finished ones', () => {
		assert.deepEqual(
			standing(
				'- [ ] 1. Read `src/a.ts`',
				'  - in [b](b.md)',
				'  - [x] 1.1 `src/c.ts`',
				'- [x] 2. Read `src/d.ts`',
				'  - [x] 2.1 `src/e.ts`',
				'  - [ ] 2.2 `src/f.ts`',
				'',
				'After all tasks: `src/g.ts`',
			),
			['src/d.ts', 'src/e.ts', 'src/g.ts'],
		);
	});

	it('stand on lines that say so, and not by the name of the file itself', () => {
		assert.deepEqual(
			standing(
				'Create `src/a.ts` and [b](b.md).',
				'新規作成: `src/c.ts`',
				'`src/new/d.ts` is read.',
				'[Add mail](e.md)',
			),
			['e.md', 'src/new/d.ts'],
		);
	});

	it('are none where a word only begins with one of those, or a record names another', () => {
		assert.deepEqual(
			standing(
				'[a](a.md) is an add-on, see the write-up in [b](b.md).',
				'A brand-new [c](c.md).',
				'',
				'- Status: superseded by [d](d.md), which adds a queue',
				'- Supersedes: [e](e.md), creating a second log',
				'- Changes: a new [page](g.md)',
				'- Supersedes: the new `src/h.ts`',
				'- Notes: [f](f.md) is new',
			),
			['a.md', 'b.md', 'd.md', 'e.md'],
		);
	});
});

describe('links to what is still to come', () => {
	it('stand in a sentence that says so, and no other one of their line', () => {
		for (const line of [
			'Create [x.ts](src/x.ts).',
			'We will add a module for mail\nin [x.ts](src/x.ts), with its own specs.',
			'Create the module. It lives in [x.ts](src/x.ts).',
			'The reader is small, e.g. a new class in [x.ts](src/x.ts).',
			'[x.ts](src/x.ts) (new) holds it.',
			'[x.ts](src/x.ts) is to be created.',
			'Die Datei [x.ts](src/x.ts) anlegen.',
			'[x.ts](src/x.ts) を作成する。',
			'We add these files:\n\n- [x.ts](src/x.ts): reads\n\n- writes to\n  - [y.ts](src/y.ts)',
			'- **New files:**\n  - [x.ts](src/x.ts)\n  - [y.ts](src/y.ts)',
			'## Files to create\n\n- [x.ts](src/x.ts)',
		]) {
			assert.deepEqual(standing(line), [], line);
		}
		for (const line of [
			'See [ADR 2](gone.md). The new API is fast.',
			'We add a queue. See [ADR 2](gone.md).',
			'We add a queue, as described in [ADR 2](gone.md).',
			'The new API is described by [ADR 2](gone.md)',
			'[ADR 2](gone.md) adds a queue.',
			'Create the queue.\n\n[ADR 2](gone.md) says why.',
			'We add a queue:\n\nIts name comes from [ADR 2](gone.md)',
			'## Add mail\n\n- [ADR 2](gone.md)',
		]) {
			assert.deepEqual(standing(line), ['gone.md'], line);
		}
	});

	it('stand in a row that says so', () => {
		const row = (...cells: string[]): string => `| a | b |\n|---|---|\n| ${cells.join(' | ')} |`;
		for (const cells of [
			['[h](src/h.ts)', 'New file with the reader. It is small.'],
			['[h](docs/h.md)', '**NEW**: how to read'],
			['[h](docs/h.md)', 'Created for operators'],
			['[h](docs/h.md)', 'new'],
			['[h](src/h.ts)', 'Add the reader'],
		]) {
			assert.deepEqual(standing(row(...cells)), [], cells.join());
		}
		for (const cells of [
			['[2](gone.md)', 'New API for orders'],
			['[2](gone.md)', 'Add mail'],
		]) {
			assert.deepEqual(standing(row(...cells)), ['gone.md'], cells.join());
		}
	});

	it('are found in time by the length of a cell', () => {
		for (const part of ['* ', '_ ', '` ', '* _']) {
			const cell = part.repeat(20000);
			const start = performance.now();
			standing('| File | Note |', '|---|---|', `| [a](a.md) | ${cell} |`);
			assert.ok(performance.now() - start < 1000, part);
		}
	});

	it('are found in time by the length of a list and of a line', () => {
		const list = Array.from({ length: 4000 }, (_, i) => `- [a](${i}.md) and others:`).join('\n');
		const line = 'We read [a](gone.md), see it. '.repeat(4000);
		const start = Date.now();
		standing(`Files:\n\n${list}`);
		standing(line);
		assert.ok(Date.now() - start < 3000);
	});
});

describe('references to what goes or moves', () => {
	it('stand on lines that say so, in any task', () => {
		for (const line of [
			'- [x] 3. Delete `src/a.ts`',
			'- [x] T012 Removed the old client (`src/a.ts`)',
			'- [x] Rename `src/a.ts` to something else',
			'`src/a.ts` → `lib/`',
			'| `src/a.ts` | moved |',
			'`src/a.ts` を削除',
			'删除 `src/a.ts`',
			'The client was formerly in `src/a.ts`.',
		]) {
			assert.deepEqual(standing(line), [], line);
		}
	});

	it('stand under a task or a heading that says so', () => {
		assert.deepEqual(
			standing(
				'## Files to delete',
				'',
				'- `src/a.ts`',
				'',
				'## Files to keep',
				'',
				'- `src/b.ts`',
				'- [x] 1. Drop the old client',
				'  - in `src/c.ts`',
				'- [x] 2. Call the new client',
				'  - in `src/d.ts`',
			),
			['src/b.ts', 'src/d.ts'],
		);
	});

	it('are paths in code, not links, which a reader follows: "Replaced by [3](0003-x.md)"', () => {
		assert.deepEqual(standing('Replaced by [3](0003-x.md), see `src/a.ts`.'), ['0003-x.md']);
	});

	it('are not told by a word in the name of the file', () => {
		assert.deepEqual(standing('The handler is `src/remove.ts`.'), ['src/remove.ts']);
	});
});

describe('what a reference leads to', () => {
	const path = 'docs/shop/plan.md';

	/** Of each reference its form, its path with a line, and in the source what ends with its path and what its fragment begins. */
	function read(text: string): (string | undefined)[][] {
		const document = parseDocument(path, text);
		return documentReferences(document).map(({ form, path: to, line, range, pathEnd, fragmentStart }) => {
			const source = document.lines.line(range.start.line);
			return [
				form,
				line === undefined ? to : `${to}:${line}`,
				pathEnd === undefined ? undefined : source.slice(range.start.character, pathEnd),
				fragmentStart === undefined ? undefined : source.slice(fragmentStart, range.end.character),
			];
		});
	}

	it('is a path from the root with what follows it, however its characters are written', () => {
		for (const [written, ...expected] of [
			['[a](a%20b.md?x=1#L12-L14)', 'link', 'docs/shop/a b.md:11', 'a%20b.md', 'L12-L14'],
			['[a](</c d.md#e>)', 'link', 'c d.md', '/c d.md', 'e'],
			['[a](../a\\_b.md#x\\_y)', 'link', 'docs/a_b.md', '../a\\_b.md', 'x\\_y'],
			['[a](a&amp;b.md#z)', 'link', 'docs/shop/a&b.md', 'a&amp;b.md', 'z'],
			['[a](#f)', 'link', undefined, '', 'f'],
			['[a](?q#L3)', 'link', undefined, '', 'L3'],
			['[a](a.md#L0)', 'link', 'docs/shop/a.md:0', 'a.md', 'L0'],
			['![a](a.png "t")', 'image', 'docs/shop/a.png', 'a.png', undefined],
			['[a]: a.md#k', 'definition', 'docs/shop/a.md', 'a.md', 'k'],
			['`src/a.ts:7`', 'code', 'src/a.ts:6', 'src/a.ts:7', undefined],
			['`./b.ts`', 'code', 'docs/shop/b.ts', './b.ts', undefined],
			['`../c.ts`', 'code', 'docs/c.ts', '../c.ts', undefined],
		] as const) {
			assert.deepEqual(read(`${written}\n`), [expected], written);
		}
	});

	it('is nothing outside of the workspace, and a label that is defined elsewhere', () => {
		assert.deepEqual(read('[a](https://a.example/b.md) [b](mailto:a@b.c) [c](//a.example) <https://d.example>\n'), []);
		assert.equal(read('[a][k] ![b][k]\n\n[k]: a.md\n').length, 1);
	});
});
