import { Worker } from 'node:worker_threads';
import type { ParserWorker } from '../mermaid/parserSession.ts';

/** A diagram that needs more memory than this ends the worker, not the process. */
const maxMegabytes = 512;

/**
 * Starts the parser's worker in a thread.
 * @param bundle the built dist/webview/mermaid.js
 */
export function startParserWorker(bundle: URL | string): ParserWorker {
	const worker = new Worker(bundle, {
		resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
		// What Mermaid writes is nothing that the user asked for
		stdout: true,
		stderr: true,
	});
	return {
		postMessage: (question) => worker.postMessage(question),
		onMessage: (listener) => void worker.on('message', listener),
		onFailure(listener) {
			worker.on('error', (error) => listener(error.message));
			worker.on('exit', (code) => listener(`The parser ended with code ${code}.`));
		},
		terminate: () => void worker.terminate(),
	};
}
