import * as vscode from 'vscode';

/** What a file of the bundle exports. */
type Exports = Readonly<Record<string, unknown>>;

/** A host that is a Node process has it for files; in a web worker it knows `vscode` alone. */
declare const require: unknown;

const loaded = new Map<string, Exports>();

/**
 * Loads a package that stands in a file of its own in `dist`, since activation has no time to read it. Code that imports
 * the package may run after that.
 * @throws where the file can't be read
 */
export async function loadPart(extensionUri: vscode.Uri, name: string): Promise<void> {
	if (!loaded.has(name)) {
		loaded.set(name, loadNodePart<Exports>(extensionUri, name) ?? (await run(fileOf(extensionUri, name))));
	}
}

/** The package's exports, for the stand-in that the bundle has in its place. */
export function loadedPart(name: string): Exports | undefined {
	return loaded.get(name);
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
	return require(fileOf(extensionUri, name).fsPath);
}

function fileOf(extensionUri: vscode.Uri, name: string): vscode.Uri {
	return vscode.Uri.joinPath(extensionUri, 'dist', `${name}.cjs`);
}

/** A web worker gets its extensions like this from the editor too. */
async function run(file: vscode.Uri): Promise<Exports> {
	const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	const module: { exports: Exports } = { exports: {} };
	new Function('module', 'exports', source)(module, module.exports);
	return module.exports;
}
