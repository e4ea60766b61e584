import * as vscode from 'vscode';
import type { CacheFolder } from '../../core/workspace/segmentedCache.ts';
import { writeWhole } from './disk.ts';

// What the editor's hosts have of the web's own interfaces; the types of the DOM are not loaded here
interface ByteStream {
	pipeThrough(transform: object): ByteStream;
}
declare const Blob: { new (parts: readonly Uint8Array[]): { stream(): ByteStream } };
declare const Response: { new (body: ByteStream): { arrayBuffer(): Promise<ArrayBuffer> } };
declare const CompressionStream: { new (format: 'gzip'): object };
declare const DecompressionStream: { new (format: 'gzip'): object };
declare const crypto: { readonly subtle: { digest(name: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> } };

/** Bytes of a digest that are kept: two texts of a file never share so many. */
const digestBytes = 16;

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
		return new TextDecoder().decode(await through(bytes, new DecompressionStream('gzip')));
	}

	async write(name: string, text: string): Promise<void> {
		const bytes = await through(new TextEncoder().encode(text), new CompressionStream('gzip'));
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

/** A short name of a text that no other text has. */
export async function digestOf(text: string): Promise<string> {
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return [...digest.subarray(0, digestBytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function through(bytes: Uint8Array, transform: object): Promise<Uint8Array> {
	return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(transform)).arrayBuffer());
}
