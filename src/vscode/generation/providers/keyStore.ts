import type * as vscode from 'vscode';
import { originOf } from './originOf.ts';

const prefix = 'archspec.ai.key ';

/** Keys of endpoints among the editor's secrets. Each belongs to the server it was given for, and goes to no other. */
export class KeyStore {
	private readonly secrets: vscode.SecretStorage;

	constructor(secrets: vscode.SecretStorage) {
		this.secrets = secrets;
	}

	/** @param address of an endpoint */
	async get(address: string): Promise<string | undefined> {
		const origin = originOf(address);
		return origin === undefined ? undefined : (await this.secrets.get(prefix + origin)) || undefined;
	}

	/** @param address an endpoint's; nothing is kept for what is none */
	async set(address: string, key: string): Promise<void> {
		const origin = originOf(address);
		if (origin !== undefined) {
			await this.secrets.store(prefix + origin, key);
		}
	}

	async remove(address: string): Promise<void> {
		const origin = originOf(address);
		if (origin !== undefined) {
			await this.secrets.delete(prefix + origin);
		}
	}
}
