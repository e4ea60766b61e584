import { judge } from './judge.ts';
import type { Mermaid } from './mermaid.ts';
import type { ParserMessage, ParserQuestion } from './messages.ts';

/** What a worker has for talking to who started it. */
interface Channel {
	postMessage(message: ParserMessage): void;
}

interface NodePort extends Channel {
	on(event: 'message', listener: (question: ParserQuestion) => void): void;
}

interface WorkerScope extends Channel {
	onmessage: (event: { readonly data: ParserQuestion }) => void;
	readonly process?: {
		getBuiltinModule?(name: 'node:worker_threads'): { readonly parentPort: NodePort | null };
	};
}

/** Judges the diagrams that whoever started this worker, of Node or of a browser, asks about. */
export function answerQuestions(mermaid: Mermaid): void {
	const scope = globalThis as unknown as WorkerScope;
	const nodePort = scope.process?.getBuiltinModule?.('node:worker_threads').parentPort;
	const channel: Channel = nodePort ?? scope;
	// Mermaid takes one text at a time, and questions come while it has one
	let last: Promise<unknown> = Promise.resolve();
	const answer = ({ text }: ParserQuestion): void => {
		last = last
			.then(() => judge(mermaid, text))
			.then(
				(verdict) => channel.postMessage({ kind: 'verdict', verdict }),
				(error: unknown) => {
					// Ends the worker, so that whoever asked hears of it
					setTimeout(() => {
						throw error;
					});
					// No answer to a later question may be taken for one to this
					return new Promise(() => undefined);
				},
			);
	};
	if (nodePort) {
		nodePort.on('message', answer);
	} else {
		scope.onmessage = ({ data }) => answer(data);
	}
	channel.postMessage({ kind: 'ready' });
}
