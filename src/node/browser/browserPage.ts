import type { PageMargins } from '../../core/export/pdf/pageMargins.ts';
import type { DevTools, Values } from './devtools.ts';

/** One page of a browser that runs unseen. */
export class BrowserPage {
	private readonly devtools: DevTools;
	private readonly target: string;
	private readonly session: string;

	constructor(devtools: DevTools, target: string, session: string) {
		this.devtools = devtools;
		this.target = target;
		this.session = session;
	}

	/**
	 * Runs a script in the page.
	 * @returns its value, awaited, as JSON can hold it; rejects with what it threw
	 */
	async evaluate(expression: string): Promise<unknown> {
		const params = { expression, awaitPromise: true, returnByValue: true };
		const { result, exceptionDetails } = await this.call('Runtime.evaluate', params);
		if (exceptionDetails) {
			const { exception, text } = exceptionDetails as { exception?: { description?: string }; text?: string };
			throw new Error(exception?.description?.split('\n', 1)[0] ?? text ?? 'The script failed.');
		}
		return (result as { value?: unknown }).value;
	}

	/** Shows a text as the page, once its images are there. Scripts of the text don't run, and nothing is fetched. */
	async show(html: string): Promise<void> {
		await this.call('Emulation.setScriptExecutionDisabled', { value: true });
		await this.call('Network.enable');
		await this.call('Network.emulateNetworkConditions', {
			offline: true,
			latency: 0,
			downloadThroughput: 0,
			uploadThroughput: 0,
		});
		const { frameTree } = await this.call('Page.getFrameTree');
		const { frame } = frameTree as { frame: { id: string } };
		await this.call('Page.setDocumentContent', { frameId: frame.id, html });
		await this.evaluate(
			'Promise.all([...document.images].map((one) => one.decode().catch(() => undefined))).then(() => 0)',
		);
	}

	/** The page as a PDF: tagged, with bookmarks of its headings. */
	async print({ header, footer }: PageMargins): Promise<Uint8Array> {
		const { stream } = await this.call('Page.printToPDF', {
			displayHeaderFooter: true,
			headerTemplate: header,
			footerTemplate: footer,
			printBackground: true,
			preferCSSPageSize: true,
			generateTaggedPDF: true,
			generateDocumentOutline: true,
			transferMode: 'ReturnAsStream',
		});
		const parts: Buffer[] = [];
		for (;;) {
			const { data, base64Encoded, eof } = await this.call('IO.read', { handle: stream, size: 1 << 20 });
			parts.push(Buffer.from(String(data), base64Encoded ? 'base64' : 'utf8'));
			if (eof) {
				break;
			}
		}
		await this.call('IO.close', { handle: stream });
		return Buffer.concat(parts);
	}

	/** Gives back the memory of what is no longer used: the browser itself waits with it until there is much. */
	async collectGarbage(): Promise<void> {
		await this.call('HeapProfiler.collectGarbage');
	}

	/** Ends the page, also one whose script never ends. */
	async close(): Promise<void> {
		await this.devtools.call('Target.closeTarget', { targetId: this.target });
	}

	private call(method: string, params: Values = {}): Promise<Values> {
		return this.devtools.call(method, params, this.session);
	}
}
