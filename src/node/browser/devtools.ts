import type { Readable, Writable } from 'node:stream';

/** Result of a method of the protocol, or the parameters of an event. */
export type Values = Readonly<Record<string, unknown>>;

interface Call {
	resolve(result: Values): void;
	reject(error: Error): void;
}

/**
 * The DevTools protocol over a browser's pipe: JSON texts, each ended by a NUL.
 * Source: chromedevtools.github.io/devtools-protocol; `--remote-debugging-pipe` reads descriptor 3 and writes 4.
 */
export class DevTools {
	private readonly input: Writable;
	private readonly calls = new Map<number, Call>();
	private parts: Buffer[] = [];
	private last = 0;
	private ended: Error | undefined;

	/** @param input to the browser @param output of the browser */
	constructor(input: Writable, output: Readable) {
		this.input = input;
		input.on('error', (error) => this.end(error.message));
		output.on('data', (data: Buffer) => this.read(data));
		output.on('error', (error) => this.end(error.message));
		output.on('close', () => this.end('The browser has ended.'));
	}

	/**
	 * Calls a method.
	 * @param session of a page; none for the browser itself
	 * @returns its result; rejects with the browser's complaint, and when the browser ends
	 */
	call(method: string, params: Values = {}, session?: string): Promise<Values> {
		if (this.ended) {
			return Promise.reject(this.ended);
		}
		const id = ++this.last;
		return new Promise((resolve, reject) => {
			this.calls.set(id, { resolve, reject });
			this.input.write(`${JSON.stringify({ id, method, params, ...(session && { sessionId: session }) })}\0`);
		});
	}

	/** Ends all calls that wait, and those to come. */
	end(reason: string): void {
		this.ended ??= new Error(reason);
		for (const call of this.calls.values()) {
			call.reject(this.ended);
		}
		this.calls.clear();
	}

	private read(data: Buffer): void {
		let from = 0;
		for (let end = data.indexOf(0); end >= 0; end = data.indexOf(0, from)) {
			this.parts.push(data.subarray(from, end));
			const text = Buffer.concat(this.parts).toString('utf8');
			this.parts = [];
			from = end + 1;
			this.receive(JSON.parse(text));
		}
		if (from < data.length) {
			this.parts.push(data.subarray(from));
		}
	}

	private receive(message: unknown): void {
		const { id, result, error } = message as { id?: number; result?: Values; error?: { message?: string } };
		const call = id === undefined ? undefined : this.calls.get(id);
		if (id === undefined || !call) {
			return;
		}
		this.calls.delete(id);
		if (error) {
			call.reject(new Error(error.message ?? 'The browser refused.'));
		} else {
			call.resolve(result ?? {});
		}
	}
}
