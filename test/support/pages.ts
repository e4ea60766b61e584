import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ensureBrowser } from '../../scripts/host/browser.mjs';
import { browserArguments } from '../../scripts/host/browserArguments.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';

/** One browser for all specs of a process, from the first page to the end of the run. */
let browser: Promise<Browser> | undefined;

// Outside of every suite: when all files are through
after(async () => (await browser)?.close());

/** The pages of one file of specs. They share nothing but the browser's process. */
export class Pages {
	private readonly opened: Page[] = [];

	/** A page with cookies and storage of its own. */
	async open(options?: BrowserContextOptions): Promise<Page> {
		const page = await (await running()).newPage(options);
		this.opened.push(page);
		return page;
	}

	/** Closes what is still open, so that no page works on beside the specs of the next file. */
	async close(): Promise<void> {
		await Promise.all(this.opened.splice(0).map((page) => page.close()));
	}
}

/** The browser, or another one where the last has crashed: that costs the spec that it happened in. */
function running(): Promise<Browser> {
	browser = (browser ?? launch()).then((last) => (last.isConnected() ? last : launch()), launch);
	return browser;
}

async function launch(): Promise<Browser> {
	const { executablePath, env } = await ensureBrowser(await ensureHost());
	return chromium.launch({ executablePath, args: [...browserArguments], env: { ...process.env, ...env } });
}
