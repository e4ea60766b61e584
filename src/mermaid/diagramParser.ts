import type { DiagramParser, DiagramProblem, DiagramVerdict } from '../core/diagrams/verdict.ts';
import { createMemory } from './memory.ts';
import { broken, createSession, type ParserLimits, type ParserWorker, type Session } from './parserSession.ts';

interface Job {
	readonly text: string;
	readonly settle: (verdict: DiagramVerdict) => void;
}

/** Generous: a machine that does much else at once must not make a diagram look bad. A verdict takes 1 ms. */
const usualLimits: ParserLimits = { start: 30_000, verdict: 5000 };

/** Questions on their way at a time: the worker has the next one while this thread is busy and can't send it. */
const mostUnderWay = 8;

/**
 * Asks the real parser in a worker, which is started with the first question and answers one after the other. A worker
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
	/** How many of the first that wait are on their way. */
	let underWay = 0;
	/** How many of them have to be asked one at a time, since one of them broke a worker. */
	let suspects = 0;

	function next(): void {
		const most = suspects > 0 ? 1 : mostUnderWay;
		for (const { text } of waiting.slice(underWay, most)) {
			session ??= createSession(start, limits, { settled, failed });
			underWay++;
			session.ask(text);
		}
	}

	function done(jobs: number, verdict: DiagramVerdict): void {
		suspects = Math.max(0, suspects - jobs);
		for (const job of waiting.splice(0, jobs)) {
			job.settle(verdict);
		}
		next();
	}

	function settled(verdict: DiagramVerdict): void {
		underWay--;
		done(1, verdict);
	}

	/** A worker that did not even load will not do so for the other questions either. */
	function failed(problem: DiagramProblem, loaded: boolean): void {
		const asked = underWay;
		session = undefined;
		underWay = 0;
		if (loaded && asked > 1 && problem.cause === 'broken') {
			// What it had answered before it broke may be lost, so that nobody knows which of them it was
			suspects = asked;
			next();
		} else {
			done(loaded ? 1 : waiting.length, unchecked(problem));
		}
	}

	function ask(text: string): Promise<DiagramVerdict> {
		return new Promise((settle) => {
			waiting.push({ text, settle });
			next();
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

function unchecked(problem: DiagramProblem): DiagramVerdict {
	return { type: undefined, state: 'unchecked', problem, notDrawn: undefined };
}
