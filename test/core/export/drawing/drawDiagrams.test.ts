import assert from 'node:assert/strict';
import { type DrawingPage, diagramId, drawDiagrams } from '../../../../src/core/export/drawing/drawDiagrams.ts';

/** Pages that draw everything but what hangs them. */
class Pages {
	opened = 0;
	closed = 0;
	readonly ids: string[] = [];

	readonly open = async (): Promise<DrawingPage> => {
		this.opened++;
		return {
			draw: async (text, id) => {
				this.ids.push(id);
				return text.startsWith('endless') ? new Promise(() => undefined) : { light: `${text} ${id}`, dark: id };
			},
			close: async () => {
				this.closed++;
			},
		};
	};
}

describe('drawing of diagrams', () => {
	it('draws each text once, with an id of its own, on one page', async () => {
		const pages = new Pages();
		const done: number[] = [];
		const drawings = await drawDiagrams(['a', 'b', 'a'], { open: pages.open, progress: (count) => done.push(count) });
		assert.deepEqual([...drawings.keys()], ['a', 'b']);
		assert.deepEqual(drawings.get('b'), { light: `b ${diagramId('b')}`, dark: diagramId('b') });
		assert.deepEqual([pages.opened, pages.closed, done], [1, 1, [1, 2]]);
	});

	it('gives each text an id by what it says', () => {
		assert.match(diagramId('a'), /^diagram-[\da-f]{16}$/);
		assert.equal(new Set(['', 'a', 'b', 'ab', 'ba', 'é'].map(diagramId)).size, 6);
	});

	it('gives each text an id by FNV-1a, the same on every machine', () => {
		// 32 bits of "", "a" and "foobar" as the authors of the hash list them
		const known = { '': '811c9dc5', a: 'e40c292c', foobar: 'bf9cf968' };
		for (const [text, hash] of Object.entries(known)) {
			assert.equal(diagramId(text).slice(0, -8), `diagram-${hash}`);
		}
	});

	it('leaves out what does not fit, and does not try what comes behind', async () => {
		const drawn: string[] = [];
		const open = async (): Promise<DrawingPage> => ({
			draw: async (text) => {
				drawn.push(text);
				return { light: 'x'.repeat(40), dark: 'x'.repeat(40) };
			},
			close: async () => undefined,
		});
		const drawings = await drawDiagrams(['a', 'b', 'c', 'd', 'e'], { open, most: 80 });
		assert.deepEqual(drawn, ['a', 'b', 'c']);
		const isFull = { problem: 'The pictures before it are as many as an export can hold.' };
		const picture = { light: 'x'.repeat(40), dark: 'x'.repeat(40) };
		assert.deepEqual([...drawings.values()], [picture, picture, isFull, isFull, isFull]);
	});

	it('goes on with a new page where a diagram never ends', async () => {
		const pages = new Pages();
		const drawings = await drawDiagrams(['a', 'endless', 'b'], { open: pages.open, limit: 20 });
		assert.deepEqual(drawings.get('endless'), { problem: 'It took too long to draw.' });
		assert.ok(drawings.has('b'));
		assert.deepEqual([pages.opened, pages.closed], [2, 2]);
	});

	it('takes no notice of what a page says of a drawing over which it was closed', async () => {
		let fail: ((reason: Error) => void) | undefined;
		const open = async (): Promise<DrawingPage> => ({
			draw: () =>
				new Promise((_resolve, reject) => {
					fail = reject;
				}),
			close: async () => fail?.(new Error('closed')),
		});
		const drawings = await drawDiagrams(['endless'], { open, limit: 5 });
		// A failure that nobody took would end the specs by now
		await new Promise((resolve) => setImmediate(resolve));
		assert.deepEqual([...drawings.values()], [{ problem: 'It took too long to draw.' }]);
	});

	it('waits ever shorter for diagrams that never end, and leaves those behind them when it has waited enough', async () => {
		const pages = new Pages();
		const texts = [...Array.from({ length: 50 }, (_, i) => `endless ${i}`), 'last'];
		const drawings = await drawDiagrams(texts, { open: pages.open, limit: 32 });
		const problems = [...drawings.values()].map((drawing) => ('problem' in drawing ? drawing.problem : ''));
		const tried = problems.indexOf('Diagrams before it took too long to draw.');
		// 32 + 16 + 8 + 4, and 2 for each of the others until it is 96
		assert.equal(tried, 22);
		assert.deepEqual(new Set(problems.slice(0, tried)), new Set(['It took too long to draw.']));
		assert.equal(
			problems.slice(tried).every((problem) => problem === problems[tried]),
			true,
		);
		assert.deepEqual([pages.ids.length, pages.opened, pages.closed, drawings.size], [22, 22, 22, 51]);
	});

	it('leaves all diagrams where no page opens, and asks for no further one', async () => {
		const pages = new Pages();
		let asked = 0;
		const open = async () => (++asked === 1 ? pages.open() : undefined);
		const drawings = await drawDiagrams(['a', 'endless', 'b', 'c'], { open, limit: 20 });
		const problem = 'The page that draws did not open.';
		assert.ok('light' in (drawings.get('a') ?? {}));
		assert.deepEqual([drawings.get('b'), drawings.get('c')], [{ problem }, { problem }]);
		assert.deepEqual([asked, pages.opened, pages.closed], [2, 1, 1]);
	});

	it('draws many on several pages at once, and gives them in their order', async () => {
		const pages = new Pages();
		const texts = Array.from({ length: 45 }, (_, i) => `d${i}`);
		const drawings = await drawDiagrams(texts, { open: pages.open, pages: 3 });
		assert.deepEqual([...drawings.keys()], texts);
		assert.deepEqual([pages.opened, pages.closed, pages.ids.length], [3, 3, 45]);
		let opened = 0;
		const open = async () => {
			const page = await pages.open();
			return ++opened === 2 ? { ...page, draw: () => Promise.reject(new Error('gone')) } : page;
		};
		await assert.rejects(drawDiagrams(texts, { open, pages: 3 }), /gone/);
		assert.equal(pages.opened, pages.closed);
		assert.ok(pages.ids.length < 60, 'the others stop');
	});

	it('opens no page where there is nothing to draw, and ends it when it is cancelled', async () => {
		const pages = new Pages();
		await drawDiagrams([], { open: pages.open });
		assert.equal(pages.opened, 0);
		const token = { isCancellationRequested: false };
		const progress = () => {
			token.isCancellationRequested = true;
		};
		const drawings = await drawDiagrams(['a', 'b'], { open: pages.open, token, progress });
		assert.deepEqual([drawings.size, pages.closed], [1, 1]);
	});

	it('closes the page when it fails', async () => {
		const pages = new Pages();
		const open = async () => ({ ...(await pages.open()), draw: () => Promise.reject(new Error('gone')) });
		await assert.rejects(drawDiagrams(['a'], { open }), /gone/);
		assert.equal(pages.closed, 1);
	});

	it('draws no more than an export can hold, the same ones whatever page is quicker', async () => {
		const texts = Array.from({ length: 60 }, (_, i) => `d${i}`);
		const slow = (every: number) => async (): Promise<DrawingPage> => ({
			draw: async (text) => {
				await new Promise((resolve) => setTimeout(resolve, Number(text.slice(1)) % every === 0 ? 5 : 0));
				return { light: 'x'.repeat(100), dark: 'x'.repeat(100) };
			},
			close: async () => undefined,
		});
		const outcomes = [];
		for (const every of [2, 3, 7]) {
			const drawings = await drawDiagrams(texts, { open: slow(every), pages: 3, most: 1050 });
			assert.deepEqual([...drawings.keys()], texts);
			outcomes.push([...drawings.values()].filter((drawing) => 'light' in drawing).length);
		}
		assert.deepEqual(outcomes, [10, 10, 10]);
	});

	it('takes no picture that is too large for a page', async () => {
		const open = async (): Promise<DrawingPage> => ({
			draw: async (text) => ({ light: 'x'.repeat(text === 'huge' ? 5_000_001 : 5), dark: '' }),
			close: async () => undefined,
		});
		const drawings = await drawDiagrams(['huge', 'b'], { open });
		assert.deepEqual(drawings.get('huge'), { problem: 'Its picture is too large for a page.' });
		assert.deepEqual(drawings.get('b'), { light: 'xxxxx', dark: '' });
	});
});
