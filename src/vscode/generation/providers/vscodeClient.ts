import * as vscode from 'vscode';
import type {
	Cancellation,
	LlmClient,
	LlmEvent,
	LlmMessage,
	LlmRequest,
	LlmUsage,
} from '../../../core/generation/llmClient.ts';
import { mostOfAnswer } from '../../../llm/answerLimit.ts';
import { readAiSettings } from '../aiSettings.ts';
import { editorFailure, editorSilence, endlessAnswer } from './editorFailure.ts';
import { editorModelId, editorModels } from './editorModels.ts';
import { StreamEnd } from './streamEnd.ts';

/**
 * A client of one of the editor's own models. What an answer has cost is counted by the editor, since its models do not
 * say. It asks once: the editor's models have retries of their own.
 */
export function vscodeClient(model: vscode.LanguageModelChat): LlmClient {
	return {
		stream: (request, cancellation) => stream(model, request, cancellation),
		async models() {
			const models = await editorModels();
			return models.map((each) => ({ id: editorModelId(each), contextTokens: each.maxInputTokens }));
		},
	};
}

async function* stream(
	model: vscode.LanguageModelChat,
	request: LlmRequest,
	cancellation: Cancellation,
): AsyncGenerator<LlmEvent> {
	const source = new vscode.CancellationTokenSource();
	const end = new StreamEnd(cancellation);
	const messages = chatMessages(request.messages);
	let answer = '';
	let pieces = 0;
	try {
		end.expect(readAiSettings.firstTokenTimeout());
		const response = await end.orFirst(model.sendRequest(messages, optionsOf(request), source.token));
		const words = response.text[Symbol.asyncIterator]();
		for (;;) {
			const next = await end.orFirst(words.next());
			if (next.done) {
				break;
			}
			end.expect(readAiSettings.nextTokenTimeout());
			answer += next.value;
			// A piece of nothing counts too: they may be endless as well
			pieces++;
			if (answer.length + pieces > mostOfAnswer) {
				throw endlessAnswer(model.name);
			}
			yield { type: 'text', text: next.value };
		}
		const usage = await end.orFirst(countUsage(model, messages, answer, source.token));
		if (usage) {
			yield { type: 'usage', usage };
		}
		yield { type: 'end', end: 'complete' };
	} catch (thrown) {
		throw end.reason === undefined
			? editorFailure(thrown, model.name, answer !== '')
			: editorSilence(end.reason, model.name, answer !== '');
	} finally {
		end.dispose();
		source.cancel();
		source.dispose();
	}
}

/** The editor knows no role of a system: what it says stands before the person's first words. */
function chatMessages(messages: readonly LlmMessage[]): vscode.LanguageModelChatMessage[] {
	const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
	const turns = messages.filter(({ role }) => role !== 'system');
	return turns.map(({ role, content }, index) =>
		role === 'assistant'
			? vscode.LanguageModelChatMessage.Assistant(content)
			: vscode.LanguageModelChatMessage.User([...(index === 0 ? system : []), content].join('\n\n')),
	);
}

function optionsOf({ temperature, maxTokens }: LlmRequest): vscode.LanguageModelChatRequestOptions {
	return {
		justification: vscode.l10n.t('ArchSpec asks it to write in the document that you chose.'),
		modelOptions: {
			...(temperature !== undefined && { temperature }),
			...(maxTokens !== undefined && { max_tokens: maxTokens }),
		},
	};
}

/** Undefined where the editor can't count. */
async function countUsage(
	model: vscode.LanguageModelChat,
	messages: readonly vscode.LanguageModelChatMessage[],
	answer: string,
	token: vscode.CancellationToken,
): Promise<LlmUsage | undefined> {
	try {
		const counted = await Promise.all(
			[...messages, answer].map(async (text) => (text === '' ? 0 : model.countTokens(text, token))),
		);
		const output = counted.pop() ?? 0;
		return { input: counted.reduce((sum, tokens) => sum + tokens, 0), output, cached: 0 };
	} catch {
		return undefined;
	}
}
