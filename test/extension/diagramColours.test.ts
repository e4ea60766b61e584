import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as vscode from 'vscode';

interface Grammar {
	tokenizeLine(
		line: string,
		stack: unknown,
	): {
		readonly tokens: readonly { readonly startIndex: number; readonly endIndex: number; readonly scopes: string[] }[];
		readonly ruleStack: unknown;
	};
}

/** What the editor colours texts with. */
interface TextMate {
	readonly INITIAL: unknown;
	readonly Registry: new (options: unknown) => { loadGrammar(scope: string): Promise<Grammar> };
	parseRawGrammar(text: string, file: string): unknown;
}

interface Oniguruma {
	loadWASM(bytes: ArrayBuffer): Promise<void>;
	readonly OnigScanner: new (patterns: string[]) => unknown;
	readonly OnigString: new (text: string) => unknown;
}

/** A grammar that an extension contributes. */
interface Contributed {
	readonly scopeName: string;
	readonly path: string;
	readonly injectTo?: readonly string[];
}

const lines = ['---', 'title: x', '---', 'flowchart LR', '  %% remark', '  subgraph s', '  a["text"] --> b', '  end'];
const quote = ['> ```mermaid', ...lines.map((line) => `> ${line}`), '> ```', '', 'end of it'];

const texts: readonly (readonly [where: string, scope: string, text: readonly string[]])[] = [
	['a file', 'source.mermaid', lines],
	['a fence', 'text.html.markdown', quote.map((line) => line.replace('> ', ''))],
	['a fence in a list', 'text.html.markdown', ['- x', ...quote.map((line) => line.replace('> ', '  '))]],
	['a fence in a quote', 'text.html.markdown', quote],
	['a container', 'text.html.markdown', [':::mermaid', ...lines, ':::', '', 'end of it']],
];

describe('colours of diagrams', () => {
	let textMate: TextMate;
	let registry: InstanceType<TextMate['Registry']>;

	before(async () => {
		// The editor's own, wherever it keeps them
		const folder = ['node_modules', 'node_modules.asar']
			.map((name) => path.join(vscode.env.appRoot, name))
			.find((one) => existsSync(path.join(one, 'vscode-textmate')));
		assert.ok(folder);
		const load = createRequire(path.join(folder, 'x'));
		textMate = load('vscode-textmate');
		const oniguruma: Oniguruma = load('vscode-oniguruma');
		const wasm = readFileSync(path.join(folder, 'vscode-oniguruma/release/onig.wasm'));
		await oniguruma.loadWASM(new Uint8Array(wasm).buffer);
		const grammars = ['vscode.markdown', 'archspec.archspec'].flatMap(contributed);
		registry = new textMate.Registry({
			onigLib: Promise.resolve({
				createOnigScanner: (patterns: string[]) => new oniguruma.OnigScanner(patterns),
				createOnigString: (text: string) => new oniguruma.OnigString(text),
			}),
			loadGrammar: async (scope: string) => {
				const file = grammars.find(({ scopeName }) => scopeName === scope)?.path;
				return file ? textMate.parseRawGrammar(readFileSync(file, 'utf8'), file) : null;
			},
			getInjections: (scope: string) =>
				grammars.filter(({ injectTo }) => injectTo?.includes(scope)).map(({ scopeName }) => scopeName),
		});
	});

	for (const [where, scope, text] of texts) {
		it(`tells words, texts, arrows and remarks apart in ${where}`, async () => {
			const grammar = await registry.loadGrammar(scope);
			let stack = textMate.INITIAL;
			const tokens = text.flatMap((line) => {
				const found = grammar.tokenizeLine(line, stack);
				stack = found.ruleStack;
				return found.tokens.map(({ startIndex, endIndex, scopes }) => [
					line.slice(startIndex, endIndex).trim(),
					scopes.join(' '),
				]);
			});
			const scopesOf = (words: string): string => tokens.find(([found]) => found === words)?.[1] ?? '';
			assert.match(scopesOf('title'), /entity\.name\.tag\.mermaid/);
			assert.match(scopesOf('flowchart'), /keyword\.control\.type\.mermaid/);
			assert.match(scopesOf('LR'), /constant\.language\.direction/);
			assert.match(scopesOf('%% remark'), /comment\.line/);
			assert.match(scopesOf('subgraph'), /keyword\.control\.mermaid/);
			assert.match(scopesOf('text'), /string\.quoted/);
			assert.match(scopesOf('-->'), /keyword\.operator\.arrow/);
			assert.doesNotMatch(scopesOf('end of it'), /mermaid/);
		});
	}
});

function contributed(id: string): Contributed[] {
	const extension = vscode.extensions.getExtension(id);
	assert.ok(extension, id);
	const grammars: readonly Contributed[] = extension.packageJSON.contributes.grammars;
	return grammars.map((grammar) => ({ ...grammar, path: path.join(extension.extensionPath, grammar.path) }));
}
