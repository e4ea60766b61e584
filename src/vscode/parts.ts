import * as vscode from 'vscode';

/** What a module exports. */
type Exports = Readonly<Record<string, unknown>>;

/** A file of `dist/parts`. */
interface Part {
	/** Files whose modules it asks for, besides those of the first file. */
	readonly needs: readonly string[];
	run(require: (name: string) => unknown): Exports;
}

/** A host that is a Node process has it for files; in a web worker it knows `vscode` alone. */
declare const require: (name: string) => unknown;

/** Modules that parts may ask for. */
const given = new Map<string, unknown>();
const parts = new Map<string, Promise<Exports>>();

/** Called by the build, which knows what parts have in common with the first file. */
export function give(modules: Exports): void {
	for (const [name, exports] of Object.entries(modules)) {
		given.set(name, exports);
	}
}

/**
 * What the build makes of `import()`: a part of the extension that activation has no time to read. It stands in a file
 * of its own and is read once, when it is first needed.
 * @throws where the file can't be read; the next call tries again
 */
export function loadPart(name: string): Promise<Exports> {
	const known = parts.get(name);
	if (known !== undefined) {
		return known;
	}
	const part = readPart(name);
	parts.set(name, part);
	part.catch(() => parts.delete(name));
	return part;
}

async function readPart(name: string): Promise<Exports> {
	const extension = vscode.extensions.getExtension('archspec.archspec');
	if (!extension) {
		throw new Error('The editor does not know ArchSpec any more.');
	}
	const { extensionUri } = extension;
	const file = `parts/${name.replaceAll('/', '-')}`;
	const { needs, run } = loadNodePart<Part>(extensionUri, file) ?? (await fetchPart(fileOf(extensionUri, file)));
	for (const one of needs) {
		give(await loadPart(one));
	}
	return run((wanted) => (wanted === 'vscode' ? require(wanted) : given.get(wanted)));
}

/**
 * What a file of `dist` exports that needs Node.
 * @returns undefined where the editor's extensions run in a browser
 * @throws where the file can't be read
 */
export function loadNodePart<T>(extensionUri: vscode.Uri, name: string): T | undefined {
	if (extensionUri.scheme !== 'file' || typeof require !== 'function') {
		return undefined;
	}
	return require(fileOf(extensionUri, name).fsPath) as T;
}

function fileOf(extensionUri: vscode.Uri, name: string): vscode.Uri {
	return vscode.Uri.joinPath(extensionUri, 'dist', `${name}.cjs`);
}

/** A web worker gets its extensions like this from the editor too. */
async function fetchPart(file: vscode.Uri): Promise<Part> {
	const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	const module: { exports?: Part } = {};
	new Function('module', source)(module);
	if (!module.exports) {
		throw new Error(`${file.path} is no part of the extension.`);
	}
	return module.exports;
}
