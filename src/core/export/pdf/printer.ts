import type { CancellationToken } from '../../workspace/workspace.ts';
import type { PageMargins } from './pageMargins.ts';

/** The machine's browsers, where a host can start them. */
export interface Printer {
	/**
	 * @param named absolute path of the one that is wanted
	 * @returns absolute path of a Chrome, Chromium or Edge; undefined where there is none
	 */
	find(named: string | undefined): string | undefined;
	/**
	 * Prints a page as a PDF.
	 * @param browser as `find` gave it
	 * @param render HTML, given the page of each anchor as far as that is known: asked until what it tells is true
	 * @returns undefined when it was cancelled; rejects with what is wrong, in words for the user
	 */
	print(
		browser: string,
		render: (pages: ReadonlyMap<string, number> | undefined) => string,
		margins: PageMargins,
		token: CancellationToken & { onCancellationRequested(listener: () => void): { dispose(): unknown } },
	): Promise<Uint8Array | undefined>;
}
