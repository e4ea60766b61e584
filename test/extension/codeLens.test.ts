import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { AiServices } from '../../src/vscode/generation/aiServices.ts';
import { registerFillLenses } from '../../src/vscode/generation/entryPoints/fillLenses.ts';
import { registerCodeLens } from '../../src/vscode/language/codeLens.ts';
import { pause } from '../../src/vscode/workspace/pause.ts';
import { closeAll, open } from './support.ts';

describe('lenses of a folder that is still being read', () => {
	const { registerCodeLensProvider } = vscode.languages;
	let provider: vscode.CodeLensProvider | undefined;
	let rootsChanged: vscode.EventEmitter<void>;
	let registration: vscode.Disposable | undefined;

	beforeEach(() => {
		rootsChanged = new vscode.EventEmitter();
		Object.assign(vscode.languages, {
			registerCodeLensProvider: (_selector: unknown, given: vscode.CodeLensProvider) => {
				provider = given;
				return { dispose: () => undefined };
			},
		});
	});

	afterEach(async () => {
		Object.assign(vscode.languages, { registerCodeLensProvider });
		registration?.dispose();
		rootsChanged.dispose();
		await closeAll();
	});

	/** Services of a folder that is never read to its end. */
	function services(): AiServices {
		const event = new vscode.EventEmitter<void>().event;
		const indexes = {
			rootOf: () => ({ ready: false }),
			whenReady: () => new Promise<void>(() => undefined),
			locate: () => undefined,
			onDidDisplay: event,
			onDidChangeRoots: rootsChanged.event,
		};
		return { indexes, fills: { onDidChange: event } } as unknown as AiServices;
	}

	for (const [name, register] of [
		['to fill sections', registerFillLenses],
		['of requirements', registerCodeLens],
	] as const) {
		it(`${name} are none at once, and asked for again when it is read`, async () => {
			registration = register(services());
			const { document } = await open('docs/adr/0001-record-architecture-decisions.md');
			const { token } = new vscode.CancellationTokenSource();
			const given = await Promise.race([provider?.provideCodeLenses(document, token), pause(500).then(() => 'late')]);
			assert.equal(given, undefined);
			let asked = 0;
			provider?.onDidChangeCodeLenses?.(() => asked++);
			rootsChanged.fire();
			assert.equal(asked, 1);
		});
	}
});
