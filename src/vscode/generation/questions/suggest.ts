import * as vscode from 'vscode';
import type { Cancellation } from '../../../core/generation/llmClient.ts';
import {
	readSuggestions,
	type Suggestion,
	suggestionCount,
	suggestPrompt,
} from '../../../core/generation/questions/suggestions.ts';
import { makeReceipt } from '../../../core/generation/receipt.ts';
import { commands } from '../../ids.ts';
import type { AiServices } from '../aiServices.ts';
import { putBody } from '../fill/putBody.ts';
import { tellFailure } from '../providers/tellFailure.ts';
import { type EditorFill, prepareInEditor } from '../request/prepareInEditor.ts';
import { chooseSuggestion } from './chooseSuggestion.ts';
import { headingAt } from './headingAt.ts';

/** Where proposals are wanted, when the cursor does not say it. */
interface SuggestArgument {
	readonly uri: vscode.Uri;
	/** Of the section's heading, from 0. */
	readonly line: number;
}

/** Three short texts for a section to choose one from. */
export function registerSuggest(ai: AiServices): vscode.Disposable {
	const run = async (argument?: SuggestArgument): Promise<void> => {
		try {
			const target = await headingAt(argument);
			if (!target) {
				void vscode.window.showInformationMessage('Put the cursor into a section first.');
				return;
			}
			await suggest(ai, target.text, target.line);
		} catch (error) {
			await tellFailure(error, () => run(argument));
		}
	};
	return vscode.commands.registerCommand(commands.aiSuggest, run);
}

async function suggest(ai: AiServices, text: vscode.TextDocument, line: number): Promise<void> {
	let fresh = false;
	for (;;) {
		const asked = await prepare(ai, text, line);
		const allowed = asked && (await ai.gate.allow(asked.request, { fresh, agreed: fresh }));
		if (!asked || !allowed) {
			return;
		}
		const { fill, messages } = asked;
		const { target, temperature } = aboutSection(fill);
		const stream = async function* (cancellation: Cancellation): AsyncGenerator<readonly Suggestion[]> {
			const request = {
				id: allowed.newId(),
				model: asked.request.provider.model.id,
				messages,
				...(temperature !== undefined && { temperature }),
			};
			let answer = '';
			for await (const event of allowed.client.stream(request, cancellation)) {
				if (event.type === 'text') {
					answer += event.text;
					if (event.text.includes('\n')) {
						yield readSuggestions(answer, target);
					}
				}
			}
			yield readSuggestions(answer, target);
		};
		const chosen = await chooseSuggestion(target.title, asked.request.provider.name === 'offline', stream);
		if (chosen === 'again') {
			fresh = true;
			continue;
		}
		if (chosen && !(await putBody(ai, fill, chosen.body))) {
			void vscode.window.showWarningMessage('The document was changed meanwhile; suggest again.');
		}
		return;
	}
}

async function prepare(ai: AiServices, text: vscode.TextDocument, line: number) {
	const fill = await prepareInEditor(ai, text, line, { command: 'Suggest', action: 'fill', instruction: '' });
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

function aboutSection({ prepared }: EditorFill) {
	const { section, options } = prepared.subject;
	return { target: section, temperature: options.temperature };
}
