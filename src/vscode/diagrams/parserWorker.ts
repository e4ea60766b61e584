import * as vscode from 'vscode';
import type { ParserMessage, ParserQuestion } from '../../mermaid/messages.ts';
import type { ParserWorker } from '../../mermaid/parserSession.ts';

/** What both sorts of worker have. */
interface AnyWorker {
	postMessage(question: ParserQuestion): void;
	terminate(): unknown;
}

interface NodeWorker extends AnyWorker {
	on(event: 'message', listener: (message: ParserMessage) => void): void;
	on(event: 'error', listener: (error: Error) => void): void;
	on(event: 'exit', listener: (code: number) => void): void;
}

interface BrowserWorker extends AnyWorker {
	onmessage: (event: { readonly data: ParserMessage }) => void;
	onerror: (event: { readonly message?: string }) => void;
}

interface NodeThreads {
	readonly Worker: new (file: string, options: object) => NodeWorker;
}

/** What an extension host has of Node or of a browser: one or the other. */
interface Host {
	readonly process?: { getBuiltinModule?(name: 'node:worker_threads'): NodeThreads | undefined };
	readonly Worker?: new (url: string) => BrowserWorker;
	readonly Blob?: new (parts: readonly Uint8Array[], options: { readonly type: string }) => object;
	readonly URL?: { createObjectURL(blob: object): string; revokeObjectURL(url: string): void };
}

/** A diagram that needs more memory than this ends the worker, not the extension host. */
const maxMegabytes = 512;

/**
 * Starts the parser's worker: a thread where the extension host runs in Node, a worker of the browser elsewhere.
 * @throws where the host has neither, or the bundle can't be read
 */
export async function startParserWorker(extensionUri: vscode.Uri): Promise<ParserWorker> {
	const bundle = vscode.Uri.joinPath(extensionUri, 'dist', 'webview', 'mermaid.js');
	const host = globalThis as Host;
	const threads = host.process?.getBuiltinModule?.('node:worker_threads');
	return threads === undefined ? inBrowser(host, bundle) : inNode(threads, bundle.fsPath);
}

function inNode(threads: NodeThreads, file: string): ParserWorker {
	const worker = new threads.Worker(file, {
		resourceLimits: { maxOldGenerationSizeMb: maxMegabytes },
		// What Mermaid writes is nothing that the user asked for
		stdout: true,
		stderr: true,
		// Without the extension host's own options, some of which no worker takes
		execArgv: [],
	});
	return {
		postMessage: (question) => worker.postMessage(question),
		onMessage: (listener) => worker.on('message', listener),
		onFailure(listener) {
			worker.on('error', (error) => listener(error.message));
			worker.on('exit', (code) => listener(`The parser ended with code ${code}.`));
		},
		terminate: () => void worker.terminate(),
	};
}

/** From the bundle's text: a worker may not be loaded from the address of an extension. */
async function inBrowser({ Worker, Blob, URL }: Host, bundle: vscode.Uri): Promise<ParserWorker> {
	if (Worker === undefined || Blob === undefined || URL === undefined) {
		throw new Error('This host can’t run a worker.');
	}
	const code = await vscode.workspace.fs.readFile(bundle);
	const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
	const worker = new Worker(url);
	return {
		postMessage: (question) => worker.postMessage(question),
		onMessage(listener) {
			worker.onmessage = ({ data }) => listener(data);
		},
		onFailure(listener) {
			worker.onerror = ({ message }) => listener(message ?? 'The parser broke down.');
		},
		terminate() {
			worker.terminate();
			URL.revokeObjectURL(url);
		},
	};
}
