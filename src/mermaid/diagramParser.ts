import type { DiagramParser, DiagramProblem, DiagramVerdict } from '../core/diagrams/verdict.ts';
import { createMemory } from './memory.ts';
import { broken, createSession, type ParserLimits, type ParserWorker, type Session } from './parserSession.ts';

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

function unchecked(problem: DiagramProblem): DiagramVerdict {
	return { type: undefined, state: 'unchecked', problem, notDrawn: undefined };
}
