import * as vscode from 'vscode';
import { describeReceipt } from '../../../core/generation/receipt.ts';
import { readAiSettings } from '../aiSettings.ts';
import type { ProposedRequest } from './requestGate.ts';

/**
 * Shows what a request is and asks whether to send it, as the person set it. A draft without a model sends nothing and
 * is not asked about.
 * @param agreed addresses of documents whose first receipt was agreed to; grows
 */
export async function askConsent({ provider, receipt, uri }: ProposedRequest, agreed: Set<string>): Promise<boolean> {
	const key = uri.toString();
	const confirm = readAiSettings.confirm();
	if (provider.name === 'offline' || confirm === 'never' || (confirm === 'firstTime' && agreed.has(key))) {
		return true;
	}
	const send = 'Send';
	const { command, section, document } = receipt.about;
	const answer = await vscode.window.showInformationMessage(
		`${command} “${section ?? document}”?`,
		{ modal: true, detail: describeReceipt(receipt) },
		send,
	);
	if (answer === send) {
		agreed.add(key);
	}
	return answer === send;
}
