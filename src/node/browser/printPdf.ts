import { destinationPages } from '../../core/export/pdf/destinationPages.ts';
import type { PageMargins } from '../../core/export/pdf/pageMargins.ts';
import type { Browser } from './browser.ts';

/** So often a page is printed until its contents name the pages that they lead to. */
const mostPrints = 4;

/**
 * Prints a page whose contents tell page numbers. These are known once it has been printed, and may move what they tell
 * of: it is printed until they are true.
 * @param render the page's HTML with the page of each anchor, of those that are known
 */
export async function printPdf(
	browser: Browser,
	render: (pages: ReadonlyMap<string, number> | undefined) => string,
	margins: PageMargins,
): Promise<Uint8Array> {
	let pages: ReadonlyMap<string, number> | undefined;
	for (let i = 0; i < mostPrints; i++) {
		const pdf = await printed(browser, render(pages), margins);
		const found = destinationPages(pdf);
		if (found.size === 0 || (pages && isSame(pages, found))) {
			return pdf;
		}
		pages = found;
	}
	// Numbers that never come to rest would be wrong; none are better
	return printed(browser, render(undefined), margins);
}

async function printed(browser: Browser, html: string, margins: PageMargins): Promise<Uint8Array> {
	const page = await browser.newPage();
	try {
		await page.show(html);
		return await page.print(margins);
	} finally {
		await page.close();
	}
}

function isSame(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
	return a.size === b.size && [...a].every(([name, page]) => b.get(name) === page);
}
