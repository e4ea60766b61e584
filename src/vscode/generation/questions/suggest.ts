import * as vscode from 'vscode';
import type { Cancellation, LlmMessage } from '../../../core/generation/llmClient.ts';
import { readSuggestions, suggestionCount, suggestPrompt } from '../../../core/generation/questions/suggestions.ts';
import { makeReceipt } from '../../../core/generation/receipt.ts';
import { Thoughts } from '../../../core/generation/thoughts.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { putBody } from '../fill/putBody.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { type EditorErrand, type EditorFill, prepareInEditor } from '../request/prepareInEditor.ts';
import type { AllowedRequest, ProposedRequest } from '../request/requestGate.ts';
import { chooseSuggestion, type Proposed } from './chooseSuggestion.ts';
import { headingAt } from './headingAt.ts';

/** Where proposals are wanted, when the cursor does not say it. */
interface SuggestArgument {
	readonly uri: vscode.Uri;
	/** Of the section's heading, from 0. */
	readonly line: number;
	/** What a person wants, in their words. */
	readonly instruction?: string;
}

/** Three short texts for a section to choose one from. */
export function registerSuggest(ai: AiServices): vscode.Disposable {
	const run = async (argument?: SuggestArgument): Promise<void> => {
		try {
			const target = await headingAt(argument);
			if (!target) {
				void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor into a section first.'));
				return;
			}
			await suggest(ai, target.text, target.line, argument?.instruction ?? '');
		} catch (error) {
			await tellFailure(error, () => run(argument));
		}
	};
	return vscode.commands.registerCommand(commands.aiSuggest, run);
}

async function suggest(ai: AiServices, text: vscode.TextDocument, line: number, instruction: string): Promise<void> {
	for (let fresh = false; ; fresh = true) {
		let latest = await prepare(ai, text, line, instruction);
		const prepareAgain = async (): Promise<ProposedRequest | undefined> => {
			latest = await prepare(ai, text, line, instruction);
			return latest?.request;
		};
		const allowed = latest && (await ai.gate.allow(latest.request, { fresh, prepareAgain }));
		if (!latest || !allowed) {
			return;
		}
		const { fill, request } = latest;
		const { title } = fill.prepared.subject.section;
		const chosen = await chooseSuggestion(title, request.provider.name === 'offline', streamOf(latest, allowed));
		if (chosen === 'again' && text.version === fill.version) {
			continue;
		}
		// The line is the section's as long as the text is the same
		if (chosen === 'again' || (chosen && !(await putBody(ai, fill, chosen.body)))) {
			void vscode.window.showWarningMessage(vscode.l10n.t('The document was changed meanwhile; suggest again.'));
		}
		return;
	}
}

/** Asks, and gives the proposals that have begun whenever a line of the answer has come. */
function streamOf(
	{ fill, messages, request }: PreparedSuggest,
	{ client, newId, forget }: AllowedRequest,
): (cancellation: Cancellation) => AsyncGenerator<Proposed> {
	const { subject, secrets } = fill.prepared;
	const { section, options } = subject;
	const { temperature } = options;
	return async function* (cancellation) {
		let answer = '';
		const thoughts = new Thoughts();
		const proposed = (): Proposed => ({ suggestions: readSuggestions(answer, section, secrets), answer });
		const question = { id: newId(), model: request.provider.model.id, messages };
		const whole = { ...question, ...(temperature !== undefined && { temperature }) };
		for await (const event of client.stream(whole, cancellation)) {
			if (event.type === 'text') {
				const text = thoughts.push(event.text);
				answer += text;
				if (text.includes('\n')) {
					yield proposed();
				}
			}
		}
		answer += thoughts.finish();
		const last = proposed();
		if (last.suggestions.length === 0) {
			forget();
		}
		yield last;
	};
}

const suggestErrand: Omit<EditorErrand, 'instruction'> = {
	command: 'Suggest',
	action: 'fill',
	prompts: ['system', 'suggest'],
};

interface PreparedSuggest {
	readonly fill: EditorFill;
	readonly messages: readonly LlmMessage[];
	readonly request: ProposedRequest;
}

async function prepare(
	ai: AiServices,
	text: vscode.TextDocument,
	line: number,
	instruction: string,
): Promise<PreparedSuggest | undefined> {
	const fill = await prepareInEditor(ai, text, line, { ...suggestErrand, instruction });
	if (!fill) {
		return undefined;
	}
	const { prepared, templates, request } = fill;
	const messages = suggestPrompt(prepared.subject, prepared.context, templates);
	const { provider, receipt } = request;
	const tokens = receipt.outputTokens * suggestionCount;
	return {
		fill,
		messages,
		request: {
			...request,
			receipt: makeReceipt(provider, receipt.about, messages, prepared.context, tokens),
			material: { task: 'suggest' as const, fill: prepared.material },
		},
	};
}
