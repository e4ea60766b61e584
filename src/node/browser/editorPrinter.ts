import type { Printer } from '../../core/export/pdf/printer.ts';
import { Browser } from './browser.ts';
import { findBrowser } from './findBrowser.ts';
import { printPdf } from './printPdf.ts';

/** What the editor loads when a PDF is asked for, in a host that is a Node process. */
export const printer: Printer = {
	// Nobody in the editor has chosen what a variable of the system names: one that is gone is passed over
	find: (named) => (named ? findBrowser(named) : (findBrowser(process.env.CHROME_PATH) ?? findBrowser())),
	async print(program, render, margins, token) {
		const browser = await Browser.start(program);
		const registration = token.onCancellationRequested(() => void browser.close());
		try {
			return await printPdf(browser, render, margins);
		} catch (error) {
			if (token.isCancellationRequested) {
				return undefined;
			}
			throw error;
		} finally {
			registration.dispose();
			await browser.close();
		}
	},
};
