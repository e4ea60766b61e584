import type { DiagramProblem, DiagramVerdict } from '../core/diagrams/verdict.ts';
import type { ParserMessage, ParserQuestion } from './messages.ts';

/** A worker that runs the parser, in Node or in a browser. */
export interface ParserWorker {
	postMessage(question: ParserQuestion): void;
	/** Calls back with each message of the worker. */
	onMessage(listener: (message: ParserMessage) => void): void;
	/** Calls back when the worker can't go on, with the reason. */
	onFailure(listener: (reason: string) => void): void;
	terminate(): void;
}

/** In milliseconds. */
export interface ParserLimits {
	/** How long a worker may take to load. */
	readonly start: number;
	/** How long a verdict may take, once it is the next. */
	readonly verdict: number;
}

/** Milliseconds for a verdict that has come while this thread stood still: it finds its timers before its messages. */
const lastChance = 100;

/** One worker from its start to its end. */
export interface Session {
	/** Asks as soon as the worker has loaded. Several questions may be on their way, and are answered in their order. */
	ask(text: string): void;
	/** Stops the worker; nothing is called back any more. */
	end(): void;
}

/** What comes of a session. */
export interface SessionEvents {
	settled(verdict: DiagramVerdict): void;
	/** The worker has ended; `loaded` tells whether it ever was ready. */
	failed(problem: DiagramProblem, loaded: boolean): void;
}

/**
 * Starts a worker for the questions of a client.
 * @param start may reject or throw, which is a failure as well
 */
export function createSession(
	start: () => ParserWorker | Promise<ParserWorker>,
	limits: ParserLimits,
	events: SessionEvents,
): Session {
	let worker: ParserWorker | undefined;
	let loaded = false;
	let over = false;
	/** Questions that have come before the worker had loaded. */
	const early: string[] = [];
	let underWay = 0;
	let timer = setTimeout(() => fail(tooSlow('load', limits.start)), limits.start);

	function fail(problem: DiagramProblem): void {
		if (!over) {
			end();
			events.failed(problem, loaded);
		}
	}

	function end(): void {
		over = true;
		clearTimeout(timer);
		worker?.terminate();
	}

	function post(text: string): void {
		if (underWay++ === 0) {
			waitForVerdict();
		}
		worker?.postMessage({ text });
	}

	function waitForVerdict(): void {
		timer = setTimeout(() => {
			timer = setTimeout(() => fail(tooSlow('check this diagram', limits.verdict)), lastChance);
		}, limits.verdict);
	}

	function receive(message: ParserMessage): void {
		if (over) {
			return;
		}
		clearTimeout(timer);
		if (message.kind === 'verdict') {
			if (--underWay > 0) {
				waitForVerdict();
			}
			events.settled(message.verdict);
			return;
		}
		loaded = true;
		early.forEach(post);
	}

	async function run(): Promise<void> {
		try {
			// Whoever made this session has to have it before it can fail
			await undefined;
			worker = await start();
		} catch (error) {
			fail(broken(error instanceof Error ? error.message : String(error)));
			return;
		}
		if (over) {
			worker.terminate();
			return;
		}
		worker.onFailure((reason) => fail(broken(reason)));
		worker.onMessage(receive);
	}

	void run();
	return {
		ask(text) {
			if (loaded) {
				post(text);
			} else {
				early.push(text);
			}
		},
		end,
	};
}

function tooSlow(what: string, limit: number): DiagramProblem {
	return problem('too-slow', `Mermaid took more than ${limit / 1000} s to ${what}.`);
}

/** The problem of a diagram whose worker is no more. */
export function broken(message: string): DiagramProblem {
	return problem('broken', message);
}

function problem(cause: DiagramProblem['cause'], message: string): DiagramProblem {
	return { cause, message, range: undefined, expected: [], found: undefined };
}
