import * as vscode from 'vscode';
import { AnswerCache } from '../../../core/generation/answerCache.ts';
import type { LlmClient } from '../../../core/generation/llmClient.ts';
import { maskMessages } from '../../../core/generation/maskSecrets.ts';
import type { Material } from '../../../core/generation/material.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import type { Receipt } from '../../../core/generation/receipt.ts';
import { withoutLinks } from '../../convert.ts';
import { randomName } from '../../webview/randomName.ts';
import type { IndexService } from '../../workspace/indexService.ts';
import { readAiSettings } from '../aiSettings.ts';
import { attachContext } from '../context/attachContext.ts';
import type { Attachments } from '../context/attachments.ts';
import { neverSent } from '../context/editorSources.ts';
import type { ConversationStore } from '../conversation/conversationStore.ts';
import type { LedgerStore } from '../ledger/ledgerStore.ts';
import { logged, type RequestLog } from '../providers/logged.ts';
import type { AiPages } from '../receipt/aiPages.ts';
import { type AgreedRequests, askConsent, askConsentToAll, isAgreed } from './consent.ts';
import { documentShown } from './documentShown.ts';
import { isTrusted } from './isTrusted.ts';

/** A request that nobody has agreed to yet. */
export interface ProposedRequest {
	readonly provider: Provider;
	readonly receipt: Receipt;
	readonly material: Material;
	/** The document that it is about. */
	readonly uri: vscode.Uri;
	/**
	 * Prepares it anew, with what is attached by then. Without it, nothing can be attached while the person is asked.
	 */
	readonly again?: () => Promise<ProposedRequest | undefined>;
}

/** How a request is let through. */
export interface GateOptions {
	/** Asks anyway where the answer is in the cache. */
	readonly fresh?: boolean;
	/** The person has agreed already: to a whole queue, or to the request that this one goes on with. */
	readonly agreed?: boolean;
	/** In place of the request's own `again`, for a caller that goes on with what it prepared last. */
	readonly prepareAgain?: () => Promise<ProposedRequest | undefined>;
}

/** A request that may be sent. */
export interface AllowedRequest {
	/** Answers from the cache where it can; each answer is logged, and what it cost enters the ledger. */
	readonly client: LlmClient;
	/** A new name for a request, by which the log knows it. */
	newId(): string;
	/** The answers were of no use, or the person did not want them: who asks again gets others. */
	forget(): void;
}

/** What the gate works with. */
export interface GateServices {
	readonly indexes: IndexService;
	readonly ledger: LedgerStore;
	readonly conversations: ConversationStore;
	readonly log: RequestLog;
	readonly attachments: Attachments;
	readonly pages: AiPages;
}

/** The one way from a command to a model: nothing is sent that did not come through here. */
export class RequestGate {
	private readonly cache = new AnswerCache();
	private readonly agreed: AgreedRequests = new Set();
	private readonly services: GateServices;

	constructor(services: GateServices) {
		this.services = services;
	}

	/**
	 * @returns undefined where the workspace is not trusted, the document is never sent, or the person does not agree;
	 * the person knows why
	 */
	async allow(
		request: ProposedRequest,
		{ fresh = false, agreed = false, prepareAgain = request.again }: GateOptions = {},
	): Promise<AllowedRequest | undefined> {
		if (!this.isPossible(request)) {
			return undefined;
		}
		const allowed = agreed ? request : await this.agreedRequest(request, fresh, prepareAgain);
		if (!allowed) {
			return undefined;
		}
		const { client, forget } = this.client(allowed, fresh);
		return { client: withQuestion(client, request, allowed), newId: randomName, forget };
	}

	/**
	 * Asks once for several requests, with their tokens and prices added up. Each of them is then let through by `allow`
	 * with `agreed`.
	 * @param title what is asked for: "Fill 5 Sections"
	 */
	async allowAll(requests: readonly ProposedRequest[], title: string): Promise<boolean> {
		return (
			requests.every((request) => this.isPossible(request)) &&
			askConsentToAll(requests, title, this.agreed, this.services.pages)
		);
	}

	/** Asks as often as the person attaches context, where the request can be prepared again with it. */
	private async agreedRequest(
		request: ProposedRequest,
		fresh: boolean,
		again: ProposedRequest['again'],
	): Promise<ProposedRequest | undefined> {
		const { indexes, attachments, pages } = this.services;
		let current: ProposedRequest | undefined = request;
		while (current && !isAgreed(current, this.agreed) && (fresh || !this.isKnown(current))) {
			const answer = await askConsent(current, this.agreed, pages, again !== undefined);
			if (answer !== 'attach') {
				return answer && current;
			}
			await attachContext(indexes, attachments, current.uri);
			current = await again?.();
		}
		return current;
	}

	/** Whether the cache has the answer: nothing would be sent. */
	private isKnown({ provider: { address, model }, receipt: { messages }, uri }: ProposedRequest): boolean {
		const { temperature } = readAiSettings.fillOptions(uri);
		return this.cache.knows({ model: model.id, messages, ...(temperature !== undefined && { temperature }) }, address);
	}

	private client(request: ProposedRequest, fresh: boolean): { client: LlmClient; forget: () => void } {
		const { provider, material, receipt } = request;
		const { ledger, log, conversations } = this.services;
		const bare = provider.client(material);
		const about = { ...receipt.about, document: documentShown(request) };
		const remembering =
			provider.name === 'offline'
				? undefined
				: this.cache.wrap(ledger.counting(bare, provider, about), provider.address, fresh);
		return {
			client: conversations.recording(logged(remembering ?? bare, provider, log), request),
			forget: () => remembering?.forget(),
		};
	}

	private isPossible({ provider, uri }: ProposedRequest): boolean {
		if (!isTrusted()) {
			return false;
		}
		const home = this.services.indexes.rootOf(uri);
		const path = home?.workspace.pathOf(uri);
		if (provider.name !== 'offline' && home && path !== undefined && neverSent(home)(path)) {
			void vscode.window.showWarningMessage(
				withoutLinks(
					vscode.l10n.t('{0} is never sent to a model: it holds keys, is ignored, or "ai.neverSend" names it.', path),
				),
			);
			return false;
		}
		return true;
	}
}

/**
 * The same client, which is told no secret, and which is asked what the person agreed to where it is asked what was proposed at first: the question
 * may have been prepared anew, and the caller knows the old one.
 */
function withQuestion(client: LlmClient, own: ProposedRequest, agreed: ProposedRequest): LlmClient {
	const before = own.receipt.messages;
	return {
		stream: (request, cancellation) => {
			const { messages } = maskMessages(request.messages);
			const isOwn = before.every(({ content }, i) => messages[i]?.content === content);
			const asked = isOwn ? [...agreed.receipt.messages, ...messages.slice(before.length)] : messages;
			return client.stream({ ...request, messages: asked }, cancellation);
		},
		models: (cancellation) => client.models(cancellation),
	};
}
