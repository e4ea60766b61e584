import * as vscode from 'vscode';
import type { CacheFolder } from '../../core/workspace/cacheFolder.ts';
import { byteWork, writeWhole } from './disk.ts';

/** Hexadecimal digits of a digest that are kept: two texts of a file never share so many. */
const digestLength = 32;

/** A folder of the editor's own storage, in which texts are kept compressed. */
export class StorageFolder implements CacheFolder {
	private readonly folderName: () => Promise<string>;
	private readonly parent: vscode.Uri;
	private uri: Promise<vscode.Uri> | undefined;

	/** @param name of the folder, asked for when it is used first */
	constructor(parent: vscode.Uri, name: () => Promise<string>) {
		this.parent = parent;
		this.folderName = name;
	}

	async list(): Promise<readonly string[]> {
		return (await vscode.workspace.fs.readDirectory(await this.folder())).map(([name]) => name);
	}

	async read(name: string): Promise<string> {
		const bytes = await vscode.workspace.fs.readFile(await this.file(name));
		return new TextDecoder().decode(await byteWork().decompress(bytes));
	}

	async write(name: string, text: string): Promise<void> {
		const bytes = await byteWork().compress(new TextEncoder().encode(text));
		await vscode.workspace.fs.createDirectory(await this.folder());
		await writeWhole(await this.file(name), bytes);
	}

	async remove(name: string): Promise<void> {
		await vscode.workspace.fs.delete(await this.file(name));
	}

	digest(text: string): Promise<string> {
		return digestOf(text);
	}

	private folder(): Promise<vscode.Uri> {
		this.uri ??= this.folderName().then((name) => vscode.Uri.joinPath(this.parent, name));
		return this.uri;
	}

	private async file(name: string): Promise<vscode.Uri> {
		return vscode.Uri.joinPath(await this.folder(), name);
	}
}

/**
 * A short name of a text that no other text has.
 * @throws where the host has no digests
 */
export async function digestOf(text: string): Promise<string> {
	return (await byteWork().sha256(text)).slice(0, digestLength);
}
