import * as vscode from 'vscode';
import { commands } from '../../src/vscode/ids.ts';
import { type Behaviour, beginStream, event, LlmServer, piece, usagePiece } from '../support/llmServer.ts';
import { until } from './support.ts';

const names = ['provider', 'endpoint', 'model', 'confirm', 'write', 'nextTokenTimeout', 'firstTokenTimeout'] as const;

async function setAi(name: (typeof names)[number], value: unknown): Promise<void> {
	await vscode.workspace.getConfiguration('archspec.ai').update(name, value, vscode.ConfigurationTarget.Global);
}

/** A server on this machine that AI commands ask, without a question to the person. */
export async function startServer(): Promise<LlmServer> {
	const server = await LlmServer.start();
	await setAi('provider', 'openai');
	await setAi('endpoint', server.address);
	await setAi('model', 'm');
	await setAi('confirm', 'never');
	return server;
}

export async function stopServer(server: LlmServer): Promise<void> {
	for (const name of names) {
		await setAi(name, undefined);
	}
	await server.stop();
}

export { setAi };

/** An answer that is written piece by piece, when a spec says so. */
export class Answer {
	private write: (text: string) => void = () => undefined;
	private over: () => void = () => undefined;
	private begun: () => void = () => undefined;
	/** The question has come. */
	readonly asked = new Promise<void>((resolve) => {
		this.begun = resolve;
	});

	readonly behaviour: Behaviour = (response) => {
		beginStream(response);
		this.write = (text) => response.write(event(piece(text)));
		this.over = () => {
			response.write(event(piece(undefined, 'stop')));
			response.write(event(usagePiece));
			response.end(event('[DONE]'));
		};
		this.begun();
	};

	/** Writes a piece, and waits until the document shows what it is to show by then. */
	async say(text: string, document: vscode.TextDocument, shown: string): Promise<void> {
		this.write(text);
		await until(`“${shown}” in the document`, () => document.getText().includes(shown));
	}

	tell(text: string): void {
		this.write(text);
	}

	end(): void {
		this.over();
	}
}

/** What the command to fill a section comes to. */
export interface Filled {
	readonly type: 'written' | 'stopped';
	readonly reason?: string;
}

export function fill(document: vscode.TextDocument, heading: string): Promise<Filled | undefined> {
	const line = document.getText().split(/\r?\n/).indexOf(heading);
	return Promise.resolve(
		vscode.commands.executeCommand<Filled | undefined>(commands.aiFillSection, { uri: document.uri, line }),
	);
}

/** Lenses of ours in a document, as they read. */
export async function lensTitles(document: vscode.TextDocument): Promise<string[]> {
	const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
		'vscode.executeCodeLensProvider',
		document.uri,
	);
	return lenses.flatMap(({ command }) => command?.title ?? []);
}
