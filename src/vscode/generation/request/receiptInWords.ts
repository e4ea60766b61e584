import * as vscode from 'vscode';
import type { LeftOutPiece, SentPiece } from '../../../core/generation/context/fitPieces.ts';
import type { PieceRole } from '../../../core/generation/context/piece.ts';
import type { Receipt } from '../../../core/generation/receipt.ts';
import { costInWords, shownNumber } from '../figures.ts';

/** One line for a prompt: "gpt-4o at https://… · about 2,300 tokens · $0.0042". */
export function receiptInWords(receipt: Receipt): string {
	const { provider, inputTokens, outputTokens, cost } = receipt;
	return provider === 'offline'
		? vscode.l10n.t('drafted from the workspace, no model is asked')
		: [goalInWords(receipt), aboutTokens(inputTokens + outputTokens), costInWords(cost)].join(' · ');
}

/**
 * What several requests take together, in few words: "about 12,000 tokens · $0.021". A sum with a price that is not
 * known says that it is only a part.
 */
export function sumInWords(receipts: readonly Receipt[]): string {
	const tokens = receipts.reduce((sum, { inputTokens, outputTokens }) => sum + inputTokens + outputTokens, 0);
	const known = receipts.flatMap(({ cost }) => cost ?? []);
	const cost = known.length === 0 ? undefined : known.reduce((sum, one) => sum + one, 0);
	// Nothing is no part of a sum
	const isPart = cost !== undefined && known.length < receipts.length;
	const price = isPart && cost === 0 ? undefined : cost;
	return [
		aboutTokens(tokens),
		isPart && price !== undefined
			? vscode.l10n.t('{0} and what has no known price', costInWords(price))
			: costInWords(price),
	].join(' · ');
}

/** Where several requests go: "5 requests · gpt-4o at https://…, gpt-5 at https://…". */
export function goalsInWords(receipts: readonly Receipt[]): string {
	const { length } = receipts;
	const requests = length === 1 ? vscode.l10n.t('1 request') : vscode.l10n.t('{0} requests', shownNumber(length));
	return [requests, [...new Set(receipts.map(goalInWords))].join(', ')].join(' · ');
}

/** Where a request goes: "gpt-4o at https://…". */
export function goalInWords({ address, model }: Receipt): string {
	return address === '' ? model : vscode.l10n.t('{0} at {1}', model, address);
}

/** What is to be known of a piece that is sent: "sibling · docs/a.md · 120 tokens · shortened · 1 secret taken out". */
export function sentInWords({ role, path, tokens, shortened, masked }: SentPiece): string {
	const secrets =
		masked === 1 ? vscode.l10n.t('1 secret taken out') : vscode.l10n.t('{0} secrets taken out', shownNumber(masked));
	return [
		roleNames[role],
		path,
		tokensOf(tokens),
		...(shortened ? [vscode.l10n.t('shortened')] : []),
		...(masked > 0 ? [secrets] : []),
	].join(' · ');
}

/** What is to be known of a piece that is not sent: "linked · docs/b.md · 9,000 tokens · no room". */
export function leftOutInWords({ role, path, tokens, reason }: LeftOutPiece): string {
	return [roleNames[role], path, tokensOf(tokens), reasons[reason]].join(' · ');
}

const reasons: Readonly<Record<LeftOutPiece['reason'], string>> = {
	'no-room': vscode.l10n.t('no room'),
	repeated: vscode.l10n.t('the same as another piece'),
	empty: vscode.l10n.t('empty'),
	ignored: vscode.l10n.t('never sent'),
};

const roleNames: Readonly<Record<PieceRole, string>> = {
	section: vscode.l10n.t('section'),
	attached: vscode.l10n.t('attached'),
	traced: vscode.l10n.t('traced'),
	sibling: vscode.l10n.t('sibling'),
	chain: vscode.l10n.t('chain'),
	linked: vscode.l10n.t('linked'),
	code: vscode.l10n.t('code'),
	workspace: vscode.l10n.t('workspace'),
};

function tokensOf(tokens: number): string {
	return tokens === 1 ? vscode.l10n.t('1 token') : vscode.l10n.t('{0} tokens', shownNumber(tokens));
}

function aboutTokens(tokens: number): string {
	return tokens === 1 ? vscode.l10n.t('about 1 token') : vscode.l10n.t('about {0} tokens', shownNumber(tokens));
}
