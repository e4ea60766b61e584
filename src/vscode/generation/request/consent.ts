import * as vscode from 'vscode';
import { type Receipt, receiptPage } from '../../../core/generation/receipt.ts';
import { readAiSettings } from '../aiSettings.ts';
import { shownNumber } from '../figures.ts';
import type { AiPages } from '../receipt/aiPages.ts';
import { documentShown } from './documentShown.ts';
import { errandTitle } from './errandTitle.ts';
import {
	goalInWords,
	goalsInWords,
	leftOutInWords,
	receiptInWords,
	sentInWords,
	sumInWords,
} from './receiptInWords.ts';
import type { ProposedRequest } from './requestGate.ts';

/** Documents, each with the model that the person agreed to for it; grows. */
export type AgreedRequests = Set<string>;

/** What a person says to a receipt; undefined for no. */
export type ConsentAnswer = 'send' | 'attach' | undefined;

interface ConsentItem extends vscode.QuickPickItem {
	/** Items without one tell something. */
	readonly answer?: 'send' | 'attach' | 'show';
}

/** Name of the page that shows what would be sent. */
export const receiptName = vscode.l10n.t('Prompt');

/**
 * Whether a request needs no question: the person set so, or agreed to it before. A draft without a model sends
 * nothing.
 */
export function isAgreed(request: ProposedRequest, agreed: AgreedRequests): boolean {
	const confirm = readAiSettings.confirm();
	return (
		request.provider.name === 'offline' ||
		confirm === 'never' ||
		(confirm === 'firstTime' && agreed.has(keyOf(request)))
	);
}

/**
 * Shows the receipt of a request and asks whether to send it.
 * @param canAttach whether context may be attached first
 */
export async function askConsent(
	request: ProposedRequest,
	agreed: AgreedRequests,
	pages: AiPages,
	canAttach: boolean,
): Promise<ConsentAnswer> {
	const { receipt } = request;
	const { command, section, document } = receipt.about;
	const items: ConsentItem[] = [
		sendItem([receipt], goalInWords(receipt)),
		{
			label: `$(eye) ${vscode.l10n.t('Show Prompt')}`,
			description: vscode.l10n.t('exactly what would be sent'),
			answer: 'show',
		},
		...(canAttach ? [{ label: `$(attach) ${vscode.l10n.t('Attach Context…')}`, answer: 'attach' } as const] : []),
		...contextItems(receipt),
	];
	const answer = await ask(items, errandTitle(command, section ?? document), () =>
		pages.show(receiptName, () => receiptPage(receipt)),
	);
	if (answer === 'send') {
		agreed.add(keyOf(request));
	}
	return answer;
}

/** The same once for several requests, with their tokens and prices added up. @param title what is asked for */
export async function askConsentToAll(
	requests: readonly ProposedRequest[],
	title: string,
	agreed: AgreedRequests,
	pages: AiPages,
): Promise<boolean> {
	if (requests.every((request) => isAgreed(request, agreed))) {
		return true;
	}
	// Whatever was agreed to before: the sum is that of what is asked for. A draft without a model sends nothing
	const receipts = requests.map(({ receipt }) => receipt).filter(({ provider }) => provider !== 'offline');
	const items: ConsentItem[] = [
		sendItem(receipts, goalsInWords(receipts)),
		{
			label: `$(eye) ${vscode.l10n.t('Show Prompts')}`,
			description: vscode.l10n.t('exactly what would be sent'),
			answer: 'show',
		},
		{ label: vscode.l10n.t('Requests'), kind: vscode.QuickPickItemKind.Separator },
		...requests.map((request) => ({
			label: plain(request.receipt.about.section ?? request.receipt.about.document),
			description: plain(documentShown(request)),
			detail: plain(receiptInWords(request.receipt)),
		})),
	];
	const answer = await ask(
		items,
		title,
		() => pages.show(receiptName, () => receipts.map(receiptPage).join('\n')),
		receipts.length,
	);
	if (answer === 'send') {
		for (const request of requests) {
			agreed.add(keyOf(request));
		}
	}
	return answer === 'send';
}

/** The item that agrees. What it takes stands first: the list cuts its lines, and addresses are long. */
function sendItem(receipts: readonly Receipt[], goals: string): ConsentItem {
	const label = `$(send) ${vscode.l10n.t('Send')}`;
	return { label, description: plain(sumInWords(receipts)), detail: plain(goals), answer: 'send' };
}

/** Asks until the answer is one; a page may be looked at in between. @param count of requests that would be sent */
async function ask(
	items: readonly ConsentItem[],
	title: string,
	show: () => Promise<void>,
	count = 1,
): Promise<ConsentAnswer> {
	for (;;) {
		const chosen = await vscode.window.showQuickPick(items, {
			title,
			placeHolder:
				count === 1
					? vscode.l10n.t('Send this request? Escape sends nothing.')
					: vscode.l10n.t('Send these {0} requests? Escape sends nothing.', shownNumber(count)),
			ignoreFocusOut: true,
		});
		if (chosen === undefined) {
			return undefined;
		}
		if (chosen.answer === 'send' || chosen.answer === 'attach') {
			return chosen.answer;
		}
		await show();
	}
}

function contextItems({ context: { sent, leftOut } }: Receipt): ConsentItem[] {
	const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
	return [
		...(sent.length > 0 ? [separator(vscode.l10n.t('Sent with it'))] : []),
		...sent.map((piece) => ({ label: plain(piece.title), description: plain(sentInWords(piece)) })),
		...(leftOut.length > 0 ? [separator(vscode.l10n.t('Left out'))] : []),
		...leftOut.map((piece) => ({ label: plain(piece.title), description: plain(leftOutInWords(piece)) })),
	];
}

/** A title from a document, or a path, is no icon. */
function plain(text: string): string {
	return text.replaceAll('$(', '$ (');
}

/** Another model, or the same one elsewhere, is another agreement: it has another price and another owner. */
function keyOf({ uri, provider: { name, address, model } }: ProposedRequest): string {
	return JSON.stringify([uri.toString(), name, address, model.id]);
}
