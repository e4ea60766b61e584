import { availableParallelism } from 'node:os';
import { type DrawOptions, drawDiagrams } from '../../core/export/drawing/drawDiagrams.ts';
import type { ExportInput } from '../../core/export/exportInput.ts';
import type { HtmlOptions } from '../../core/export/html/options.ts';
import { exportHtml } from '../../core/export/html/page.ts';
import { pageMargins } from '../../core/export/pdf/pageMargins.ts';
import { Browser } from './browser.ts';
import { openDrawingPage } from './drawingPage.ts';
import { printPdf } from './printPdf.ts';

/** Each page is a process with Mermaid in it, some 150 MB. */
const mostPages = 4;

/** The machine's browser for one export: it is started when it is first needed. */
export class ExportBrowser {
	private readonly program: string;
	private readonly scripts: URL;
	private started: Promise<Browser> | undefined;

	/**
	 * @param program a Chrome, Chromium or Edge
	 * @param scripts folder of the built `mermaid.js` and `draw.js`
	 */
	constructor(program: string, scripts: URL) {
		this.program = program;
		this.scripts = scripts;
	}

	/**
	 * @param onPaper nothing is dark: both pictures are the light one, in half the time
	 * @throws BrowserError when the browser does not start
	 */
	async draw(
		texts: readonly string[],
		onPaper: boolean,
		options: Omit<DrawOptions, 'open'>,
	): Promise<ExportInput['drawings']> {
		return drawDiagrams(texts, {
			...options,
			pages: Math.min(availableParallelism(), mostPages),
			open: async () => openDrawingPage(await this.browser(), this.scripts, onPaper),
		});
	}

	/**
	 * The documents as a PDF, as `exportHtml` shows them.
	 * @throws BrowserError when the browser does not start
	 */
	async print(input: ExportInput, options: HtmlOptions): Promise<Uint8Array> {
		return printPdf(
			await this.browser(),
			(pageNumbers) => exportHtml(input, { ...options, pageNumbers }),
			pageMargins(input),
		);
	}

	/** Ends the browser, and what it is at. */
	async close(): Promise<void> {
		await (await this.started?.catch(() => undefined))?.close();
	}

	private browser(): Promise<Browser> {
		this.started ??= Browser.start(this.program);
		return this.started;
	}
}
