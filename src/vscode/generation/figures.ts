import * as vscode from 'vscode';
import type { LlmUsage } from '../../core/generation/llmClient.ts';
import { describeCost } from '../../core/generation/models.ts';

/** A number as the language of the editor writes it: 12,345. */
export function shownNumber(number: number): string {
	return number.toLocaleString(vscode.env.language);
}

/** "1,200 tokens in, 300 out". */
export function tokensInWords({ input, output }: Pick<LlmUsage, 'input' | 'output'>): string {
	return input === 1
		? vscode.l10n.t('1 token in, {0} out', shownNumber(output))
		: vscode.l10n.t('{0} tokens in, {1} out', shownNumber(input), shownNumber(output));
}

/** What a request cost. @param usage undefined where the endpoint did not say */
export function usageInWords(usage: LlmUsage | undefined, cost: number | undefined): string {
	return usage === undefined
		? vscode.l10n.t('the endpoint does not say what it cost')
		: `${tokensInWords(usage)} · ${costInWords(cost)}`;
}

/** @param dollars undefined where the price is not known */
export function costInWords(dollars: number | undefined): string {
	if (dollars === undefined) {
		return vscode.l10n.t('price unknown');
	}
	if (dollars === 0) {
		return vscode.l10n.t('free');
	}
	return dollars < 0.0001 ? vscode.l10n.t('less than {0}', '$0.0001') : describeCost(dollars);
}

/** "a few seconds", "about 40 s", "about 3 min". */
export function timeInWords(milliseconds: number): string {
	const seconds = milliseconds / 1000;
	if (seconds < 10) {
		return vscode.l10n.t('a few seconds');
	}
	return seconds < 90
		? vscode.l10n.t('about {0} s', Math.round(seconds / 10) * 10)
		: vscode.l10n.t('about {0} min', Math.round(seconds / 60));
}
