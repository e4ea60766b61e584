import type { CancellationToken } from '../../workspace/workspace.ts';
import type { Drawing, ExportInput, UndrawnDiagram } from '../exportInput.ts';
import { givenUp, Patience } from './patience.ts';
import { isFull, pictureLimits, pictureSize, tooLarge, withinLimits } from './pictureBudget.ts';

/** What became of each text. */
type Drawings = Map<string, Drawing | UndrawnDiagram>;

/** A page with a layout that draws, one diagram at a time. */
export interface DrawingPage {
	/**
	 * @param id unique in the export: a letter and then letters, digits and `-`
	 * @returns why there is no picture, where Mermaid refuses; rejects where the page has ended
	 */
	draw(text: string, id: string): Promise<Drawing | UndrawnDiagram>;
	/** Ends it, even in the middle of a drawing. */
	close(): Promise<void>;
}

export interface DrawOptions {
	/**
	 * Opens a page; again after one has hung. Rejects where there can be none.
	 * @returns undefined for one that never says that it draws: no further one is opened
	 */
	open(): Promise<DrawingPage | undefined>;
	/** Gets diagrams done and to do. */
	readonly progress?: ((done: number, all: number) => void) | undefined;
	readonly token?: CancellationToken | undefined;
	/** How many pages may draw at a time; one when it is not given. */
	readonly pages?: number;
	/** Milliseconds that one diagram may take; less when others took it all. */
	readonly limit?: number;
	/** Characters of pictures behind which no further one is drawn. */
	readonly most?: number;
}

const tooSlow = 'It took too long to draw.';
const noPage = 'The page that draws did not open.';

/** A page takes as long to open as so many diagrams to draw. */
const worthAPage = 10;

/**
 * Draws each text once. A diagram that hangs its page ends with the page, and the next one gets a new page.
 * @returns what became of each text, by the text, in their order; less when it was cancelled
 */
export async function drawDiagrams(texts: Iterable<string>, options: DrawOptions): Promise<ExportInput['drawings']> {
	const all = [...new Set(texts)];
	const drawn: Drawings = new Map();
	const waiting = all.values();
	const most = options.most ?? pictureLimits.all;
	const hands = Math.min(options.pages ?? 1, Math.ceil(all.length / worthAPage));
	const isEnough = countPictures(all, drawn, most);
	const patience = new Patience(options.limit ?? 30_000, hands);
	const work = Array.from({ length: hands }, () =>
		drawOnOnePage(waiting, drawn, all.length, isEnough, patience, options),
	);
	const outcomes = await Promise.allSettled(work);
	for (const outcome of outcomes) {
		if (outcome.status === 'rejected') {
			throw outcome.reason;
		}
	}
	const inOrder = new Map(
		all.flatMap((text) => {
			const drawing = drawn.get(text);
			return drawing ? [[text, drawing] as const] : [];
		}),
	);
	return withinLimits(inOrder, [all], most);
}

/** Draws what waits, until nothing does. Where it fails nothing waits any more. */
async function drawOnOnePage(
	waiting: IterableIterator<string>,
	drawn: Drawings,
	all: number,
	isEnough: () => boolean,
	patience: Patience,
	{ open, progress, token }: DrawOptions,
): Promise<void> {
	let page: DrawingPage | undefined;
	try {
		for (const text of waiting) {
			if (token?.isCancellationRequested) {
				break;
			}
			const limit = patience.next();
			if (limit === undefined) {
				drawn.set(text, { problem: givenUp });
				continue;
			}
			page ??= await open();
			if (!page) {
				drawn.set(text, { problem: noPage });
				leaveRest(waiting, drawn, noPage);
				break;
			}
			const drawing = await within(limit, page.draw(text, diagramId(text)));
			if (drawing === undefined) {
				patience.lose(limit);
				await page.close();
				page = undefined;
			}
			drawn.set(text, fitting(drawing));
			if (isEnough()) {
				leaveRest(waiting, drawn, isFull);
			}
			progress?.(drawn.size, all);
		}
	} catch (error) {
		// Others end as soon as they have drawn what they are at
		Array.from(waiting);
		throw error;
	} finally {
		await page?.close();
	}
}

/** Says of all that waits why nobody tries it; then nothing waits. */
function leaveRest(waiting: Iterable<string>, drawn: Drawings, problem: string): void {
	for (const text of waiting) {
		drawn.set(text, { problem });
	}
}

function fitting(drawing: Drawing | UndrawnDiagram | undefined): Drawing | UndrawnDiagram {
	return drawing === undefined
		? { problem: tooSlow }
		: pictureSize(drawing) > pictureLimits.picture
			? { problem: tooLarge }
			: drawing;
}

/**
 * Tells whether the pictures that are there without a gap are more than enough: which diagrams get one does not depend on
 * the order in which several pages end.
 */
function countPictures(all: readonly string[], drawn: Drawings, most: number): () => boolean {
	let next = 0;
	let size = 0;
	return () => {
		for (let text = all[next]; text !== undefined && drawn.has(text); text = all[++next]) {
			size += pictureSize(drawn.get(text));
		}
		return size > most;
	};
}

/** What a promise gives; undefined when it takes longer. */
export async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>((resolve) => {
		timer = setTimeout(() => resolve(undefined), milliseconds);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
	}
}

/** An id by the text: the same in each export, and another for each text but by an accident in 2⁶⁴. */
export function diagramId(text: string): string {
	return `diagram-${hash(text, 0x811c9dc5)}${hash(text, 0x1b873593)}`;
}

/** FNV-1a over UTF-16 units, from a start of its own. Source: RFC 9923 */
function hash(text: string, start: number): string {
	let value = start;
	for (let i = 0; i < text.length; i++) {
		value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
	}
	return (value >>> 0).toString(16).padStart(8, '0');
}
