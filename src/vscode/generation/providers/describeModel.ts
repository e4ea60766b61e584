import * as vscode from 'vscode';
import type { ModelEntry } from '../../../core/generation/models.ts';

/** Context and price of a model, as far as they are known: `128K context · $2.50 in, $10 out per million tokens`. */
export function describeModel({ context, input, output }: ModelEntry): string {
	const parts = [
		context === undefined ? '' : vscode.l10n.t('{0} context', describeTokens(context)),
		describePrice(input, output),
	];
	return parts.filter((part) => part !== '').join(' · ');
}

/** Empty where it is not known. */
function describePrice(input: number | undefined, output: number | undefined): string {
	if (input === undefined || output === undefined) {
		return '';
	}
	return input === 0 && output === 0
		? vscode.l10n.t('free')
		: vscode.l10n.t('{0} in, {1} out per million tokens', dollars(input), dollars(output));
}

/** Prices for a million tokens go down to a tenth of a cent. */
function dollars(amount: number): string {
	const digits = Number.isInteger(amount)
		? 0
		: Math.max(2, /\.(\d{1,3})/.exec(amount.toFixed(3).replace(/0+$/, ''))?.[1]?.length ?? 0);
	return `$${amount.toFixed(digits)}`;
}

/** In short: 128K, 1M. */
function describeTokens(tokens: number): string {
	return tokens >= 1_000_000 ? `${Math.round(tokens / 100_000) / 10}M` : `${Math.round(tokens / 1000)}K`;
}
