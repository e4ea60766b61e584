import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');

/** A part of the tree: its files begin with one of the paths. The first that fits is the one. */
interface Part {
	readonly name: string;
	readonly paths: readonly string[];
	/** Other parts that it may import. */
	readonly imports: readonly string[];
	/** What else is out of the reach of most parts. */
	readonly may?: readonly ('vscode' | 'node' | 'toolkit')[];
}

const parts: readonly Part[] = [
	{ name: 'core', paths: ['src/core/'], imports: [] },
	{ name: 'llm', paths: ['src/llm/'], imports: ['core'] },
	{ name: 'mermaid', paths: ['src/mermaid/'], imports: ['core'] },
	{ name: 'protocol', paths: ['src/protocol/'], imports: ['core'] },
	{ name: 'node', paths: ['src/node/'], imports: ['core', 'llm', 'mermaid'], may: ['node'] },
	{
		name: 'command line',
		paths: ['src/cli/', 'src/cli.ts'],
		imports: ['core', 'llm', 'mermaid', 'node'],
		may: ['node'],
	},
	{
		name: 'editor',
		paths: ['src/vscode/', 'src/extension.ts'],
		imports: ['core', 'llm', 'mermaid', 'protocol'],
		may: ['vscode'],
	},
	{ name: 'controls', paths: ['webview-ui/controls.ts'], imports: ['webview', 'protocol'], may: ['toolkit'] },
	{ name: 'webview', paths: ['webview-ui/'], imports: ['controls', 'protocol'] },
];

const nodeModules = new Set(builtinModules);

describe('architecture', () => {
	const files = ['src', 'webview-ui'].flatMap(sources);

	it('has a part for every source file', () => {
		assert.deepEqual(
			files.filter((file) => partOf(file) === undefined),
			[],
		);
	});

	it('lets arrows point inward only', () => {
		assert.deepEqual(files.flatMap(misplacedImports), []);
	});
});

/** Each misplaced import of a file, in words. */
function misplacedImports(file: string): string[] {
	const part = partOf(file);
	return specifiers(readFileSync(path.join(root, file), 'utf8')).flatMap((specifier) => {
		const allowed = part === undefined || mayImport(part, file, specifier);
		return allowed ? [] : [`${file} imports ${specifier}`];
	});
}

function mayImport(part: Part, file: string, specifier: string): boolean {
	if (specifier.startsWith('.')) {
		const target = partOf(path.posix.join(path.posix.dirname(file), specifier));
		return target === undefined || target === part || part.imports.includes(target.name);
	}
	if (specifier === 'vscode') {
		return part.may?.includes('vscode') ?? false;
	}
	if (specifier.startsWith('@vscode/webview-ui-toolkit')) {
		return part.may?.includes('toolkit') ?? false;
	}
	if (specifier.startsWith('node:') || nodeModules.has(specifier)) {
		return part.may?.includes('node') ?? false;
	}
	return true;
}

/** What a source imports, exports from, or loads. */
function specifiers(source: string): string[] {
	const pattern =
		/(?:^|[\n;])\s*(?:import|export)\b(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]|\b(?:import|require)\(\s*['"]([^'"]+)['"]/g;
	return [...source.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '');
}

function partOf(file: string): Part | undefined {
	return parts.find(({ paths }) => paths.some((start) => file.startsWith(start)));
}

function sources(folder: string): string[] {
	if (!existsSync(path.join(root, folder))) {
		return [];
	}
	return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
		.map((name) => path.posix.join(folder, name.replaceAll(path.sep, '/')))
		.filter((name) => /\.(?:ts|mts|js|mjs)$/.test(name) && !name.endsWith('.d.ts') && !name.includes('/generated/'));
}
