import type { CancellationToken } from '../../workspace/workspace.ts';
import type { Drawing, UndrawnDiagram } from '../exportInput.ts';

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
	/** Opens a page; again after one has hung. Rejects where there can be none. */
	open(): Promise<DrawingPage>;
	/** Gets diagrams done and to do. */
	readonly progress?: ((done: number, all: number) => void) | undefined;
	readonly token?: CancellationToken | undefined;
	/** Milliseconds that one diagram may take. */
	readonly limit?: number;
}

const tooLong = 'It took too long to draw.';

/**
 * Draws each text once. A diagram that hangs its page ends with the page, and the next one gets a new page.
 * @returns what became of each text, by the text; less when it was cancelled
 */
export async function drawDiagrams(
	texts: Iterable<string>,
	{ open, progress, token, limit = 30_000 }: DrawOptions,
): Promise<Map<string, Drawing | UndrawnDiagram>> {
	const all = [...new Set(texts)];
	const drawings = new Map<string, Drawing | UndrawnDiagram>();
	let page: DrawingPage | undefined;
	try {
		for (const [i, text] of all.entries()) {
			if (token?.isCancellationRequested) {
				break;
			}
			page ??= await open();
			const drawn = await within(limit, page.draw(text, `diagram-${i + 1}`));
			if (drawn === undefined) {
				await page.close();
				page = undefined;
			}
			drawings.set(text, drawn ?? { problem: tooLong });
			progress?.(i + 1, all.length);
		}
	} finally {
		await page?.close();
	}
	return drawings;
}

/** What a promise gives; undefined when it takes longer. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | undefined> {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const late = new Promise<undefined>((resolve) => {
		timer = setTimeout(() => resolve(undefined), milliseconds);
	});
	try {
		return await Promise.race([promise, late]);
	} finally {
		clearTimeout(timer);
		// The page that is closed over its drawing says so
		promise.catch(() => undefined);
	}
}
