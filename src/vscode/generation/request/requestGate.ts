import * as vscode from 'vscode';
import { AnswerCache } from '../../../core/generation/answerCache.ts';
import type { LlmClient } from '../../../core/generation/llmClient.ts';
import type { Material } from '../../../core/generation/material.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import type { Receipt } from '../../../core/generation/receipt.ts';
import { randomName } from '../../webview/randomName.ts';
import type { LedgerStore } from '../ledger/ledgerStore.ts';
import { askConsent } from './consent.ts';

/** A request that nobody has agreed to yet. */
export interface ProposedRequest {
	readonly provider: Provider;
	readonly receipt: Receipt;
	readonly material: Material;
	/** The document that it is about. */
	readonly uri: vscode.Uri;
}

/** How a request is let through. */
export interface GateOptions {
	/** Asks anyway where the answer is in the cache. */
	readonly fresh?: boolean;
	/** The person has agreed already: to a whole queue, or to the request that this one goes on with. */
	readonly agreed?: boolean;
}

/** A request that may be sent. */
export interface AllowedRequest {
	/** Answers from the cache where it can; each answer is logged, and what it cost enters the ledger. */
	readonly client: LlmClient;
	/** A new name for a request, by which the log knows it. */
	newId(): string;
}

/** The one way from a command to a model: nothing is sent that did not come through here. */
export class RequestGate {
	private readonly cache = new AnswerCache();
	private readonly ledger: LedgerStore;
	/** Addresses of documents whose first receipt was agreed to. */
	private readonly agreed = new Set<string>();

	constructor(ledger: LedgerStore) {
		this.ledger = ledger;
	}

	/** @returns undefined where the workspace is not trusted, or the person does not agree */
	async allow(
		request: ProposedRequest,
		{ fresh = false, agreed = false }: GateOptions = {},
	): Promise<AllowedRequest | undefined> {
		if (!vscode.workspace.isTrusted) {
			void vscode.window.showWarningMessage('AI commands work in trusted workspaces only.');
			return undefined;
		}
		if (!agreed && !(await askConsent(request, this.agreed))) {
			return undefined;
		}
		const { provider, material, receipt } = request;
		const counted = this.ledger.counting(provider.client(material), provider, receipt);
		const client = provider.name === 'offline' ? counted : this.cache.wrap(counted, provider.address, fresh);
		return { client, newId: randomName };
	}
}
