import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { inParts } from '../../scripts/lib/parts.mjs';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';

const sources = {
	'entry.ts': `
		import { window } from 'vscode';
		import { next } from './counter.ts';
		export async function activate() {
			const seen = [next()];
			const left = await import('./left.ts');
			seen.push(left.count());
			const right = await import('./right.ts');
			seen.push(await right.count(), next());
			return { seen, same: left.kind() === right.kind(), window: left.window === window };
		}`,
	'counter.ts': 'let count = 0; export const next = () => ++count;',
	'kind.ts': 'export class Kind {}',
	'left.ts': `
		import * as vscode from 'vscode';
		import { next } from './counter.ts';
		import { Kind } from './kind.ts';
		export const count = () => next();
		export const kind = () => Kind;
		export const window = vscode.window;`,
	'right.ts': `
		import { next } from './counter.ts';
		import { Kind } from './kind.ts';
		export const count = async () => (await import('./deep.ts')).count();
		export const kind = () => Kind;`,
	'deep.ts': `import { next } from './counter.ts'; export const count = () => next();`,
};

interface Outcome {
	readonly seen: readonly number[];
	readonly same: boolean;
	readonly window: boolean;
}

interface Module {
	exports: { activate?(): Promise<Outcome> };
}

/** What the editor gives an extension that stands in a folder; `reads` notes the files that it was asked for. */
function editor(folder: string, scheme: string, reads: string[]) {
	return {
		window: {},
		extensions: { getExtension: () => ({ extensionUri: { scheme, fsPath: folder, path: folder } }) },
		Uri: {
			joinPath: (uri: { path: string; scheme: string }, ...below: string[]) => {
				const whole = path.join(uri.path, ...below);
				return { scheme: uri.scheme, path: whole, fsPath: whole };
			},
		},
		workspace: {
			fs: {
				readFile: async (uri: { path: string }) => {
					reads.push(path.basename(uri.path));
					return readFileSync(uri.path);
				},
			},
		},
	};
}

describe('an extension in parts', () => {
	const folder = temporaryFolder('parts');
	const outfile = path.join(folder, 'dist/extension.cjs');
	const stale = path.join(folder, 'dist/parts/stale.cjs');

	before(async function () {
		this.timeout(30_000);
		mkdirSync(path.dirname(stale), { recursive: true });
		writeFileSync(stale, '');
		for (const [name, text] of Object.entries(sources)) {
			writeFileSync(path.join(folder, name), text);
		}
		const common = { bundle: true, target: 'es2022', metafile: true, minify: true, logLevel: 'silent' } as const;
		await esbuild.build(inParts(common, path.join(folder, 'entry.ts'), outfile));
	});

	/** Runs the first file as a host does that has a `require`. */
	async function run(require: (name: string) => unknown): Promise<Outcome> {
		const module: Module = { exports: {} };
		new Function('module', 'exports', 'require', readFileSync(outfile, 'utf8'))(module, module.exports, require);
		return (await module.exports.activate?.()) ?? assert.fail('the first file exports no activate');
	}

	const whole = { seen: [1, 2, 3, 4], same: true, window: true };

	it('has a file for each import(), and one for what they share', () => {
		const files = readdirSync(path.dirname(stale)).sort();
		assert.deepEqual(files, ['deep.cjs', 'left.cjs', 'right.cjs', 'shared.cjs']);
		assert.ok(!existsSync(stale));
	});

	it('has each module once, whichever part asks for it', async () => {
		const reads: string[] = [];
		const api = editor(folder, 'file', reads);
		const outcome = await run((name) => (name === 'vscode' ? api : createRequire(outfile)(name)));
		assert.deepEqual(outcome, whole);
		assert.deepEqual(reads, []);
	});

	it('runs in a browser, where only the editor reads files', async () => {
		const reads: string[] = [];
		const api = editor(folder, 'https', reads);
		const outcome = await run((name) => (name === 'vscode' ? api : assert.fail(`${name} was required`)));
		assert.deepEqual(outcome, whole);
		assert.deepEqual(reads, ['left.cjs', 'shared.cjs', 'right.cjs', 'deep.cjs']);
	});

	it('tries again where a part could not be read', async () => {
		const reads: string[] = [];
		const api = editor(folder, 'https', reads);
		const { readFile } = api.workspace.fs;
		let failures = 1;
		api.workspace.fs.readFile = async (uri) => {
			if (failures-- > 0) {
				throw new Error('offline');
			}
			return readFile(uri);
		};
		const module: Module = { exports: {} };
		new Function('module', 'exports', 'require', readFileSync(outfile, 'utf8'))(module, module.exports, () => api);
		await assert.rejects(async () => module.exports.activate?.(), /offline/);
		assert.equal((await module.exports.activate?.())?.same, true);
	});
});

describe('what the editor reads before ArchSpec is active', () => {
	it('has nothing of forms, exports, pages, models and schemas', async function () {
		this.timeout(60_000);
		const outfile = path.join(temporaryFolder('parts-first'), 'dist/extension.cjs');
		const common = { bundle: true, target: 'es2022', metafile: true, logLevel: 'silent' } as const;
		const { metafile } = await esbuild.build(inParts(common, 'src/extension.ts', outfile));
		const [, first] = Object.entries(metafile?.outputs ?? {}).find(([file]) => file.endsWith('extension.cjs')) ?? [];
		const inside = Object.keys(first?.inputs ?? assert.fail('there is no first file'));
		assert.ok(inside.some((file) => file.endsWith('src/core/workspace/specIndex.ts')));
		const late =
			/node_modules\/(?:ajv|fast-uri|fflate|openai)\/|\/(?:wizard|preview|dashboard|matrix|diff)Panel\.ts|\/(?:runExport|fillInEditor|fillAll|askAboutDocument)\.ts|src\/llm\/offline\/|generated\/validators\.js/;
		assert.deepEqual(
			inside.filter((file) => late.test(file)),
			[],
		);
	});
});
