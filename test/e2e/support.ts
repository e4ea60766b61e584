import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { ensureBrowser } from '../../scripts/host/browser.mjs';
import { browserArguments } from '../../scripts/host/browserArguments.mjs';
import type { Host } from '../../scripts/host/cache.mjs';
import { ensureHost } from '../../scripts/host/install.mjs';
import { installExtension, type Server, startUserServer } from '../../scripts/host/server.mjs';
import { root } from '../../scripts/lib/node.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';

/** Names that the editor's settings know, and those that it shows where they are others. */
const themes = {
	dark: { id: 'Dark Modern', label: 'Dark Modern' },
	light: { id: 'Light Modern', label: 'Light Modern' },
	'high-contrast': { id: 'Default High Contrast', label: 'Dark High Contrast' },
	'high-contrast-light': { id: 'Default High Contrast Light', label: 'Light High Contrast' },
} as const;

export type Theme = keyof typeof themes;

export interface WorkbenchOptions {
	/** Folder to open, from the root of the checkout or absolute; the specs get a copy of it. */
	readonly workspace: string;
	readonly settings?: Readonly<Record<string, unknown>>;
	readonly theme?: Theme;
	/** `false` opens the folder in Restricted Mode. */
	readonly trust?: boolean;
	/** `false` leaves the extension out, for what is measured beside. */
	readonly extension?: boolean;
	/** Folders of further extensions, from the root of the checkout. */
	readonly furtherExtensions?: readonly string[];
	/** Language of the interface, as `de`; without a language pack the editor's own texts stay English. */
	readonly language?: string;
	readonly viewport?: { readonly width: number; readonly height: number };
}

/** How long a window may take to show something on a machine that is busy, in milliseconds. */
const patience = 60_000;

/** Where pictures go; not under version control. */
const artifacts = path.join(root, 'artifacts');

/**
 * Opens a copy of a folder in a real VS Code that has the packaged extension, and waits until the extension's
 * contributions are there.
 */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
	const host = await ensureHost();
	const { executablePath, env } = await ensureBrowser(host);
	const stateFolder = temporaryFolder('e2e');
	const folder = path.join(stateFolder, 'workspace', path.basename(options.workspace));
	cpSync(path.resolve(root, options.workspace), folder, { recursive: true });
	if (options.extension ?? true) {
		await install(host, stateFolder);
	}
	for (const further of options.furtherExtensions ?? []) {
		installFolder(further, path.join(stateFolder, 'extensions'));
	}

	const settings = settingsOf(options);
	const server = await startUserServer(host, { stateFolder, settings, trust: options.trust ?? true });
	let browser: Browser | undefined;
	try {
		browser = await chromium.launch({ executablePath, args: browserArguments, env: { ...process.env, ...env } });
		const page = await browser.newPage({ viewport: options.viewport ?? { width: 1400, height: 900 } });
		page.setDefaultTimeout(patience);
		if (options.language !== undefined) {
			// What a language pack says of itself; the window hands it on to the host of the extensions
			await page.addInitScript((language) => {
				Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: language });
			}, options.language);
		}
		const workbench = new Workbench(page, folder, path.join(stateFolder, 'user/User/Backups'), server, browser);
		await workbench.reload();
		return workbench;
	} catch (error) {
		await browser?.close();
		await server.stop();
		throw error;
	}
}

/** The extension as it was installed first: installing it takes the editor seconds, a copy none. */
let installed: string | undefined;

async function install(host: Host, stateFolder: string): Promise<void> {
	if (installed === undefined) {
		const folder = temporaryFolder('e2e-extensions');
		await installExtension(host, { stateFolder: folder, vsix: packagedExtension() });
		installed = folder;
	}
	cpSync(path.join(installed, 'extensions'), path.join(stateFolder, 'extensions'), { recursive: true });
}

/** Adds an extension that is not packaged, as the editor's own list of what is installed has it. */
function installFolder(from: string, extensions: string): void {
	const { publisher, name, version } = JSON.parse(readFileSync(path.join(root, from, 'package.json'), 'utf8')) as {
		readonly [field: string]: string;
	};
	const folder = `${publisher}.${name}-${version}`;
	cpSync(path.join(root, from), path.join(extensions, folder), { recursive: true });
	const list = path.join(extensions, 'extensions.json');
	const installed = existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as unknown[]) : [];
	const location = { $mid: 1, path: path.join(extensions, folder).replaceAll(path.sep, '/'), scheme: 'file' };
	const entry = { identifier: { id: `${publisher}.${name}` }, version, location, relativeLocation: folder };
	writeFileSync(list, JSON.stringify([...installed, entry]));
}

/** A window of VS Code in a browser, with what specs do to it again and again. */
export class Workbench {
	/** Everything else: clicks, keys, locators, frames. */
	readonly page: Page;
	/** The copy of the workspace: what the extension writes is found there. */
	readonly folder: string;
	readonly #backups: string;
	readonly #server: Server;
	readonly #browser: Browser;

	constructor(page: Page, folder: string, backups: string, server: Server, browser: Browser) {
		this.page = page;
		this.folder = folder;
		this.#backups = backups;
		this.#server = server;
		this.#browser = browser;
	}

	/** Loads the window anew and waits until the extension host has told it of all contributions. */
	async reload(): Promise<void> {
		await this.page.goto(`${this.#server.address}/?folder=${encodeURI(this.folder.replaceAll(path.sep, '/'))}`);
		await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
		await this.page.waitForFunction(() => performance.getEntriesByName('code/didLoadExtensions').length > 0);
	}

	/**
	 * Opens a workspace of several folders in the window. The editor at times shows one that it has never seen before
	 * without its folders, and goes on so: it is loaded once more then.
	 */
	async openFolders(...folders: string[]): Promise<void> {
		const { page } = this;
		const file = path.join(path.dirname(this.folder), 'several.code-workspace');
		writeFileSync(file, JSON.stringify({ folders: folders.map((folder) => ({ path: folder })) }));
		const row = page.locator('.explorer-folders-view .monaco-list-row').first();
		for (let attempt = 1; ; attempt++) {
			await page.goto(`${this.#server.address}/?workspace=${encodeURI(file.replaceAll(path.sep, '/'))}`);
			await page.locator('.monaco-workbench .part.statusbar').waitFor();
			await page.waitForFunction(() => performance.getEntriesByName('code/didLoadExtensions').length > 0);
			const isShown = await row.waitFor({ timeout: 10_000 }).then(
				() => true,
				() => false,
			);
			if (isShown) {
				return;
			}
			assert.ok(attempt < 3, 'the folders of the workspace are not shown');
		}
	}

	/**
	 * Waits until the editor has kept the state of its tabs and the unsaved texts, each known by words in it. In a
	 * browser it writes them a while after they changed or when the person turns to another window, and a page that is
	 * loaded anew before loses them.
	 */
	async untilKept(kept: { readonly state?: string; readonly unsaved?: string }): Promise<void> {
		const { page } = this;
		for (const start = Date.now(); ; await page.waitForTimeout(200)) {
			await page.evaluate(turnAwayAndBack);
			const hasState = kept.state === undefined || (await page.evaluate(keptState)).includes(kept.state);
			if (hasState && (kept.unsaved === undefined || textsBelow(this.#backups).includes(kept.unsaved))) {
				return;
			}
			assert.ok(Date.now() - start < patience, 'the editor did not keep what was open');
		}
	}

	/** Waits until something holds, and no longer than the window may take: whoever asked looks what there is then. */
	async until(holds: () => boolean | Promise<boolean>): Promise<void> {
		for (const start = Date.now(); Date.now() - start < patience && !(await holds()); ) {
			await this.page.waitForTimeout(100);
		}
	}

	/** Opens the command palette with a text in it, `>` included where a command is meant. */
	async openPalette(text: string): Promise<void> {
		await this.page.keyboard.press('F1');
		const input = this.page.locator('.quick-input-widget:visible input.input').first();
		// The key may have met a window that was busy with something else, or the palette closes again as it is filled
		await input.waitFor({ timeout: 8_000 });
		await input.fill(text, { timeout: 8_000 });
	}

	/** Runs a command by its title as the palette shows it: `ArchSpec: New Document…`. */
	async command(title: string): Promise<void> {
		for (const start = Date.now(); ; ) {
			const row = await this.offered(`>${title}`, title);
			try {
				await row.click({ timeout: 5_000 });
				return;
			} catch (error) {
				// The palette has closed between the two
				if (Date.now() - start > patience) {
					throw error;
				}
			}
		}
	}

	/** Opens a file of the workspace in its editor. */
	async open(file: string): Promise<void> {
		await this.offered(file, path.basename(file));
		await this.page.keyboard.press('Enter');
		await this.page
			.locator('.tabs-container .tab.active')
			.filter({ hasText: path.basename(file) })
			.waitFor();
	}

	/** Puts the cursor of the text editor at a place; both count from 1, as the status bar does. */
	async goTo(line: number, column = 1): Promise<void> {
		const place = column === 1 ? `${line}` : `${line}:${column}`;
		// The palette takes the text as a file's name until it offers the line
		await this.offered(`:${place}`, `line ${line}`);
		await this.page.keyboard.press('Enter');
		await this.page.locator('.statusbar-item', { hasText: new RegExp(`Ln ${line}, Col ${column}(?!\\d)`) }).waitFor();
	}

	/**
	 * The palette's first row with a text. The palette lists what is registered at the moment it opens and closes when
	 * a part of the window that is still starting takes the focus; so, as a person would, this opens it again.
	 */
	async offered(text: string, rowText: string): Promise<Locator> {
		const row = this.page.locator('.quick-input-list .monaco-list-row').filter({ hasText: rowText }).first();
		const start = Date.now();
		for (;;) {
			try {
				await this.openPalette(text);
				await row.waitFor({ timeout: 4_000 });
				return row;
			} catch (error) {
				if (Date.now() - start > patience) {
					throw error;
				}
				await this.page.keyboard.press('Escape');
			}
		}
	}

	/** Changes the colour theme as a person does, and waits until the window wears it: all that is open stays open. */
	async setTheme(theme: Theme): Promise<void> {
		const worn = this.page.locator(`.monaco-workbench.${themeClass(theme)}`);
		if (await worn.isVisible()) {
			return;
		}
		await this.command('Preferences: Color Theme');
		const input = this.page.locator('.quick-input-widget input.input[placeholder*="Color Theme"]');
		await input.fill(themes[theme].label);
		await this.page
			.locator('.quick-input-list .monaco-list-row.focused')
			.filter({ hasText: themes[theme].label })
			.first()
			.waitFor();
		await this.page.keyboard.press('Enter');
		await worn.waitFor();
		await input.waitFor({ state: 'hidden' });
	}

	/** Takes a picture of the window and returns its path, for a person to look at. */
	async screenshot(name: string): Promise<string> {
		const file = path.join(artifacts, `${name}.png`);
		mkdirSync(path.dirname(file), { recursive: true });
		await this.page.screenshot({ path: file });
		return file;
	}

	/** Ends the browser and the server, and everything they started. */
	async dispose(): Promise<void> {
		await this.#browser.close();
		await this.#server.stop();
	}
}

/** Runs in the page: another window has the focus for a moment, which the driver of the browser never lets happen. */
function turnAwayAndBack(): void {
	document.hasFocus = () => false;
	window.dispatchEvent(new Event('blur'));
	document.hasFocus = () => true;
	window.dispatchEvent(new Event('focus'));
}

/** Runs in the page: what the editor has written of the state of its tabs. */
async function keptState(): Promise<string> {
	const answer = <T>(request: IDBRequest<T>) =>
		new Promise<T>((done, fail) => {
			request.onsuccess = () => done(request.result);
			request.onerror = () => fail(request.error);
		});
	let kept = '';
	for (const { name = '' } of await indexedDB.databases()) {
		const database = await answer(indexedDB.open(name));
		for (const store of database.objectStoreNames) {
			kept += await answer(database.transaction(store).objectStore(store).get('memento/workbench.parts.editor'));
		}
		database.close();
	}
	// It is JSON in JSON in JSON
	return kept.replaceAll('\\', '');
}

function textsBelow(folder: string): string {
	const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
	const files = names.map((name) => path.join(folder, name)).filter((file) => statSync(file).isFile());
	return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

function settingsOf({ settings = {}, theme = 'dark' }: WorkbenchOptions): Record<string, unknown> {
	return { ...themeSetting(theme), ...settings };
}

function themeSetting(theme: Theme): Record<string, unknown> {
	return { 'workbench.colorTheme': themes[theme].id, 'window.autoDetectHighContrast': false };
}

function themeClass(theme: Theme): string {
	return { dark: 'vs-dark', light: 'vs', 'high-contrast': 'hc-black', 'high-contrast-light': 'hc-light' }[theme];
}

function packagedExtension(): string {
	const vsix = process.env.ARCHSPEC_VSIX;
	if (!vsix) {
		throw new Error('Run these specs by "npm run e2e", which packages the extension first.');
	}
	return vsix;
}
