import type { DiagramParser, DiagramProblem, DiagramVerdict } from '../core/diagrams/verdict.ts';
import { createMemory } from './memory.ts';
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
	/** How long a verdict may take. */
	readonly verdict: number;
}

interface Job {
	readonly text: string;
	readonly settle: (verdict: DiagramVerdict) => void;
}

/** Generous: a machine that does much else at once must not make a diagram look bad. A verdict takes 1 ms. */
const usualLimits: ParserLimits = { start: 30_000, verdict: 5000 };

/**
 * Asks the real parser in a worker, which is started with the first question and gets one question at a time. A worker
 * that takes too long or breaks down is replaced, and costs only the question it had.
 * @param start starts a worker; may reject or throw, and the questions that wait are then answered `broken`
 */
export function createDiagramParser(
	start: () => ParserWorker | Promise<ParserWorker>,
	limits: ParserLimits = usualLimits,
): DiagramParser {
	const memory = createMemory();
	const waiting: Job[] = [];
	/** Questions on their way, by text: the same text is asked once. */
	const asked = new Map<string, Promise<DiagramVerdict>>();
	let session: Session | undefined;

	function next(): void {
		const [job] = waiting;
		if (job === undefined) {
			return;
		}
		session ??= createSession(start, limits, { settled, failed });
		session.ask(job.text);
	}

	function settled(verdict: DiagramVerdict): void {
		waiting.shift()?.settle(verdict);
		next();
	}

	/** A worker that did not even load will not do so for the other questions either. */
	function failed(problem: DiagramProblem, loaded: boolean): void {
		session = undefined;
		for (const job of waiting.splice(0, loaded ? 1 : waiting.length)) {
			job.settle(unchecked(problem));
		}
		next();
	}

	function ask(text: string): Promise<DiagramVerdict> {
		return new Promise((settle) => {
			waiting.push({ text, settle });
			if (waiting.length === 1) {
				next();
			}
		});
	}

	return {
		async parse(text) {
			const known = memory.get(text);
			if (known !== undefined) {
				return known;
			}
			const answer = asked.get(text) ?? ask(text);
			asked.set(text, answer);
			const verdict = await answer;
			asked.delete(text);
			if (verdict.problem?.cause !== 'broken') {
				memory.set(text, verdict);
			}
			return verdict;
		},
		dispose() {
			session?.end();
			failed(broken('The parser was stopped.'), false);
		},
	};
}

/** One worker from its start to its end. */
interface Session {
	/** Asks as soon as the worker has loaded; once, until it has answered. */
	ask(text: string): void;
	/** Stops the worker; nothing is called back any more. */
	end(): void;
}

interface SessionEvents {
	settled(verdict: DiagramVerdict): void;
	/** The worker has ended; `loaded` tells whether it ever was ready. */
	failed(problem: DiagramProblem, loaded: boolean): void;
}

function createSession(
	start: () => ParserWorker | Promise<ParserWorker>,
	limits: ParserLimits,
	events: SessionEvents,
): Session {
	let worker: ParserWorker | undefined;
	let loaded = false;
	let over = false;
	let question: string | undefined;
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
		timer = setTimeout(() => fail(tooSlow('check this diagram', limits.verdict)), limits.verdict);
		worker?.postMessage({ text });
	}

	function receive(message: ParserMessage): void {
		if (over) {
			return;
		}
		clearTimeout(timer);
		if (message.kind === 'verdict') {
			events.settled(message.verdict);
			return;
		}
		loaded = true;
		if (question !== undefined) {
			post(question);
		}
	}

	async function run(): Promise<void> {
		try {
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
			question = text;
			if (loaded) {
				post(text);
			}
		},
		end,
	};
}

function unchecked(problem: DiagramProblem): DiagramVerdict {
	return { type: undefined, state: 'unchecked', problem, notDrawn: undefined };
}

function tooSlow(what: string, limit: number): DiagramProblem {
	return problem('too-slow', `Mermaid took more than ${limit / 1000} s to ${what}.`);
}

function broken(message: string): DiagramProblem {
	return problem('broken', message);
}

function problem(cause: DiagramProblem['cause'], message: string): DiagramProblem {
	return { cause, message, range: undefined, expected: [], found: undefined };
}
