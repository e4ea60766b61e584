import { extensionHost, wakeInspector } from '../../scripts/host/inspector.mjs';

/** A block of the extension host's one thread: times in milliseconds of its own clock. */
export interface Block {
	/** When it ended. */
	readonly at: number;
	/** How long nobody else could run, by the clock. */
	readonly clock: number;
	/** What of that the thread spent on a processor; the rest is the machine's. */
	readonly processor: number;
}

/** Milliseconds. */
export interface Spent {
	readonly clock: number;
	readonly processor: number;
}

/** What a profile of the processor holds that is read here: https://chromedevtools.github.io/devtools-protocol/v8/Profiler/ */
export interface Profile {
	readonly nodes: readonly {
		readonly id: number;
		readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
		readonly children?: readonly number[];
	}[];
	/** Microseconds of the clock that `Block.at` is of. */
	readonly startTime: number;
	readonly samples: readonly number[];
	readonly timeDeltas: readonly number[];
}

interface Answer {
	readonly id?: number;
	readonly result?: unknown;
	readonly error?: { readonly message: string };
}

/** Milliseconds between two looks of the probe. */
const interval = 5;
/** Blocks below are not written down: a busy machine makes many. */
const shortest = 20;

/** Seconds without much to do after which a host is idle. */
const quietSeconds = 3;

/** Milliseconds that a host may take to come up. */
const patience = 120_000;

/** Milliseconds of the host on a processor. */
const usage = '(({ user, system }) => (user + system) / 1000)(process.cpuUsage())';

/** The extension host of an editor, seen through its inspector: nothing of this is part of the extension. */
export class ExtensionHost {
	readonly pid: number;
	private readonly socket: WebSocket;
	private readonly waiting = new Map<number, (answer: Answer) => void>();
	private count = 0;

	private constructor(pid: number, socket: WebSocket) {
		this.pid = pid;
		this.socket = socket;
		socket.onmessage = ({ data }) => {
			const answer = JSON.parse(String(data)) as Answer;
			this.waiting.get(answer.id ?? 0)?.(answer);
		};
	}

	/**
	 * Waits for the extension host of the editor that this process has started.
	 * @param former id of the process of one that is about to end, which is not meant
	 * @throws Error when there is none in time
	 */
	static async whenUp(former?: number): Promise<ExtensionHost> {
		let why: unknown;
		for (const start = Date.now(); Date.now() - start < patience; ) {
			const found = extensionHost(process.pid);
			if (found && found.pid !== former) {
				try {
					return await ExtensionHost.of(found.pid);
				} catch (error) {
					// A window that is loaded twice ends its first host
					why = error;
				}
			}
			await new Promise((resume) => setTimeout(resume, 50));
		}
		throw new Error('No extension host came up.', { cause: why });
	}

	/** @throws Error where it has ended, or where another process has the port of its inspector */
	private static async of(pid: number): Promise<ExtensionHost> {
		const socket = new WebSocket(await wakeInspector(pid));
		await new Promise((done, failed) => {
			socket.onopen = done;
			socket.onerror = () => failed(new Error('The inspector can not be reached.'));
		});
		const host = new ExtensionHost(pid, socket);
		if (Number(await host.evaluate('process.pid')) !== pid) {
			host.close();
			throw new Error('The inspector is that of another process.');
		}
		return host;
	}

	/** From now on what blocks the thread is written down. */
	async watch(): Promise<void> {
		await this.evaluate(`(() => {
			const now = () => Number(process.hrtime.bigint()) / 1e6;
			const used = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };
			const blocks = (globalThis.archspecBlocks = []);
			let [last, lastUsed] = [now(), used()];
			const look = () => {
				const [at, usedNow] = [now(), used()];
				const clock = at - last - ${interval};
				if (clock >= ${shortest}) {
					blocks.push({ at, clock, processor: usedNow - lastUsed });
				}
				[last, lastUsed] = [at, usedNow];
			};
			setInterval(look, ${interval}).unref();
		})()`);
	}

	/** What has blocked the thread since the last call. */
	async blocks(): Promise<Block[]> {
		return JSON.parse(await this.evaluate('JSON.stringify(archspecBlocks.splice(0))')) as Block[];
	}

	/**
	 * Waits until the process has used less than a tenth of a processor for some seconds.
	 * @returns milliseconds since the process began, without the quiet ones, and how many of them it was on a processor
	 */
	async whenIdle(): Promise<Spent> {
		for (let quiet = 0; quiet < quietSeconds; ) {
			const before = Number(await this.evaluate(usage));
			await new Promise((resume) => setTimeout(resume, 1000));
			quiet = Number(await this.evaluate(usage)) - before < 100 ? quiet + 1 : 0;
		}
		const [clock, processor] = [
			Number(await this.evaluate('process.uptime() * 1000')),
			Number(await this.evaluate(usage)),
		];
		return { clock: clock - quietSeconds * 1000, processor };
	}

	/** Bytes of objects that something still holds. */
	async heap(): Promise<number> {
		// Twice: what has a finaliser goes in the second round
		await this.send('HeapProfiler.collectGarbage');
		await this.send('HeapProfiler.collectGarbage');
		const { usedSize } = (await this.send('Runtime.getHeapUsage')) as { usedSize: number };
		return usedSize;
	}

	async startProfile(): Promise<void> {
		await this.send('Profiler.enable');
		await this.send('Profiler.start');
	}

	async stopProfile(): Promise<Profile> {
		const { profile } = (await this.send('Profiler.stop')) as { profile: Profile };
		return profile;
	}

	close(): void {
		this.socket.close();
	}

	private async evaluate(expression: string): Promise<string> {
		const { result } = (await this.send('Runtime.evaluate', { expression })) as { result: { value: string } };
		return result.value;
	}

	private send(method: string, params: object = {}): Promise<unknown> {
		const id = ++this.count;
		return new Promise((done, failed) => {
			this.waiting.set(id, ({ result, error }) => {
				this.waiting.delete(id);
				if (error) {
					failed(new Error(`${method}: ${error.message}`));
				} else {
					done(result);
				}
			});
			this.socket.send(JSON.stringify({ id, method, params }));
		});
	}
}
