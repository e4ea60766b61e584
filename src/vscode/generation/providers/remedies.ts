import * as vscode from 'vscode';
import type { LlmErrorCause } from '../../../core/generation/llmError.ts';
import { commands, settings, settingsSection } from '../../ids.ts';

/** A button that runs a command. */
interface CommandRemedy {
	readonly title: string;
	readonly command: string;
	readonly argument?: string;
}

/** A button below a failure. */
export type Remedy =
	| CommandRemedy
	/** The command that failed is run again. */
	| { readonly title: string; readonly again: true };

const setKey: Remedy = { title: vscode.l10n.t('Set API Key…'), command: commands.aiSetKey };
const chooseModel: Remedy = { title: vscode.l10n.t('Choose Model…'), command: commands.aiChooseModel };
const showLog: Remedy = { title: vscode.l10n.t('Show Log'), command: commands.aiShowLog };
const retry: Remedy = { title: vscode.l10n.t('Retry'), again: true };
const endpoint = settingButton(settings.aiEndpoint);
const firstToken = settingButton(settings.aiFirstTokenTimeout);
const nextToken = settingButton(settings.aiNextTokenTimeout);
const contextTokens = settingButton(settings.aiContextTokens);

function settingButton(name: string): Remedy {
	return {
		title: vscode.l10n.t('Open Settings'),
		command: 'workbench.action.openSettings',
		argument: `${settingsSection}.${name}`,
	};
}

/** What helps against each failure, the likeliest first; a notification has room for three. */
export const remedies: Readonly<Record<LlmErrorCause, readonly Remedy[]>> = {
	cancelled: [],
	'no-key': [setKey, chooseModel, endpoint],
	'refused-key': [setKey, endpoint, showLog],
	forbidden: [chooseModel, setKey, showLog],
	'unknown-model': [chooseModel, endpoint],
	'unknown-address': [endpoint, showLog],
	'context-too-long': [chooseModel, contextTokens],
	rate: [retry, chooseModel],
	quota: [chooseModel, setKey, showLog],
	'refused-request': [chooseModel, showLog],
	server: [retry, chooseModel, showLog],
	network: [retry, endpoint, showLog],
	certificate: [endpoint, showLog],
	protocol: [endpoint, showLog],
	'too-slow': [retry, firstToken, showLog],
	stalled: [retry, nextToken, showLog],
	incomplete: [retry, showLog],
	endless: [retry, chooseModel, showLog],
};

/** What helps a model that is asked beside others, besides asking it again: which one writes from now on is not the matter. */
export function remediesBeside(cause: LlmErrorCause): readonly CommandRemedy[] {
	return remedies[cause].flatMap((remedy) => ('again' in remedy || remedy === chooseModel ? [] : [remedy]));
}
