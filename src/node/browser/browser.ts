import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import nodePath from 'node:path';
import type { Duplex } from 'node:stream';
import { BrowserPage } from './browserPage.ts';
import { DevTools } from './devtools.ts';

/** Why a browser could not be used, in words for the user. */
export class BrowserError extends Error {
	override readonly name = 'BrowserError';
}

/** Milliseconds that a browser gets to answer for the first time, on a slow machine as well. */
const startLimit = 60_000;

/** Without a window, a profile of its own, and nobody to talk to: what it shows comes from documents. */
const options = [
	...['--headless', '--remote-debugging-pipe', '--no-first-run', '--no-default-browser-check', '--hide-scrollbars'],
	...['--disable-gpu', '--disable-extensions', '--disable-sync', '--disable-background-networking', '--disable-quic'],
	...['--disable-component-update', '--disable-default-apps', '--disable-domain-reliability', '--mute-audio'],
	...[
		'--disable-features=Translate,OptimizationHints,MediaRouter',
		'--metrics-recording-only',
		'--force-color-profile=srgb',
	],
	...['--host-resolver-rules=MAP * ~NOTFOUND', '--password-store=basic', '--use-mock-keychain'],
];

/** A Chrome, Chromium or Edge that runs unseen, driven over its pipe. */
export class Browser {
	private readonly child: ChildProcess;
	private readonly devtools: DevTools;
	private readonly profile: string;
	private readonly gone: Promise<void>;
	private complaint = '';

	private constructor(program: string) {
		this.profile = mkdtempSync(nodePath.join(tmpdir(), 'archspec-browser-'));
		this.child = spawn(program, [...options, ...sandboxOptions(), `--user-data-dir=${this.profile}`, 'about:blank'], {
			stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
			windowsHide: true,
		});
		const [, , , input, output] = this.child.stdio as unknown as readonly [null, null, Duplex, Duplex, Duplex];
		this.devtools = new DevTools(input, output);
		this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
			this.complaint = (this.complaint + text).slice(-4000);
		});
		this.gone = new Promise((resolve) => {
			this.child.once('error', (error) => {
				this.devtools.end(error.message);
				resolve();
			});
			this.child.once('exit', () => {
				this.devtools.end('The browser has ended.');
				resolve();
			});
		});
		process.once('exit', this.kill);
	}

	/**
	 * Starts a program that is a browser.
	 * @throws BrowserError when it does not start
	 */
	static async start(program: string): Promise<Browser> {
		const browser = new Browser(program);
		const limit = setTimeout(() => browser.devtools.end('It gave no answer.'), startLimit);
		try {
			await browser.devtools.call('Browser.getVersion');
			return browser;
		} catch (error) {
			await browser.close();
			throw new BrowserError(`${program} does not start. ${browser.why(error)}`);
		} finally {
			clearTimeout(limit);
		}
	}

	/** Opens an empty page. */
	async newPage(): Promise<BrowserPage> {
		const { targetId } = await this.devtools.call('Target.createTarget', { url: 'about:blank' });
		const { sessionId } = await this.devtools.call('Target.attachToTarget', { targetId, flatten: true });
		return new BrowserPage(this.devtools, String(targetId), String(sessionId));
	}

	/** Ends it and removes what it left on the disk. */
	async close(): Promise<void> {
		// Asked first: killed at once, it leaves processes that still write to its profile
		const asked = this.devtools.call('Browser.close').catch(() => undefined);
		const patience = setTimeout(() => this.child.kill('SIGKILL'), 5000);
		await Promise.race([asked, this.gone]);
		await this.gone;
		clearTimeout(patience);
		process.off('exit', this.kill);
		this.removeProfile();
	}

	/** The process ends: nothing that takes time can be done any more. */
	private readonly kill = (): void => {
		this.child.kill('SIGKILL');
		this.removeProfile();
	};

	private removeProfile(): void {
		try {
			rmSync(this.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
		} catch {
			// A scanner may hold a file: the system empties its folder for such things itself
		}
	}

	private why(error: unknown): string {
		if (/sandbox/i.test(this.complaint)) {
			return 'Its sandbox does not work here. In a container that you trust, set ARCHSPEC_NO_SANDBOX=1.';
		}
		const line = this.complaint.split('\n').find((one) => /error|not found|cannot/i.test(one));
		return line?.trim() ?? (error instanceof Error ? error.message : String(error));
	}
}

/** The superuser's browser does not start with a sandbox; others keep theirs unless the user says otherwise. */
function sandboxOptions(): string[] {
	return process.getuid?.() === 0 || process.env.ARCHSPEC_NO_SANDBOX === '1' ? ['--no-sandbox'] : [];
}
