import type * as vscode from 'vscode';
import { type AiFinding, findingKey } from '../../../core/generation/questions/finding.ts';

const stateKey = 'archspec.ai.dismissed';

/** More are not remembered: the oldest go. */
const most = 500;

/** What a person does not want to hear again in this workspace, as long as the words in question stay. */
export class Dismissals {
	private readonly memory: vscode.Memento;

	constructor(memory: vscode.Memento) {
		this.memory = memory;
	}

	has(finding: AiFinding): boolean {
		return this.keys().includes(findingKey(finding));
	}

	async add(finding: AiFinding): Promise<void> {
		const key = findingKey(finding);
		await this.memory.update(stateKey, [...this.keys().filter((one) => one !== key), key].slice(-most));
	}

	private keys(): readonly string[] {
		const kept: unknown = this.memory.get(stateKey);
		return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : [];
	}
}
