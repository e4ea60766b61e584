import type * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import type { LlmMessage } from '../../../core/generation/llmClient.ts';
import { type PreparedFill, prepareFill } from '../../../core/generation/prepareFill.ts';
import { fillPromptsFor, type PromptName, type PromptTemplates } from '../../../core/generation/prompt.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import { answerTokens, makeReceipt } from '../../../core/generation/receipt.ts';
import type { FillSubject } from '../../../core/generation/subject.ts';
import type { Place } from '../../workspace/documentHome.ts';
import type { AiServices } from '../aiServices.ts';
import { readAiSettings } from '../aiSettings.ts';
import { editorSources, neverSent } from '../context/editorSources.ts';
import { templatesOf } from '../prompts/templates.ts';
import type { ProposedRequest } from './requestGate.ts';

/** A fill of a section in the editor, ready to be asked about and sent. */
export interface EditorFill {
	readonly place: Place;
	readonly text: vscode.TextDocument;
	/** Version of the text that it was prepared from. */
	readonly version: number;
	readonly prepared: PreparedFill;
	readonly templates: PromptTemplates;
	readonly request: ProposedRequest;
}

/** What is asked of a section: in a person's words, and for the model. */
export interface EditorErrand {
	/** "Fill", "Improve": as the command is called. */
	readonly command: string;
	readonly action: FillSubject['action'];
	readonly instruction: string;
	/** Where a `continue` goes on, as an offset of the text; the end of the section where it is not given. */
	readonly at?: number;
	/** Turns of a conversation that the question goes on with; they stand after the system's message. */
	readonly earlier?: readonly LlmMessage[];
	/** That are needed in place of those of the action. */
	readonly prompts?: readonly PromptName[];
}

/**
 * Gathers all that a request about a section needs; nothing is sent.
 * @param line of the section's heading, from 0
 * @param provider who is to answer, where it is not the one that is set
 * @returns undefined where the text is no document, or no heading stands on the line
 * @throws LlmError for a provider that can't be used, PromptTemplateError for a team's prompt that can't be read
 */
export async function prepareInEditor(
	ai: AiServices,
	text: vscode.TextDocument,
	line: number,
	errand: EditorErrand,
	provider?: Provider,
): Promise<EditorFill | undefined> {
	const { indexes, providers, attachments } = ai;
	const { command, action, instruction, at, earlier = [], prompts = fillPromptsFor(action) } = errand;
	const place = indexes.locate(text);
	await place?.home.settle();
	const indexed = place?.home.get(place.path);
	if (!place || !indexed) {
		return undefined;
	}
	const { home, path } = place;
	const chosen = provider ?? (await providers.current());
	const { version } = text;
	const document = parseDocument(path, text.getText());
	const templates = await templatesOf(home, prompts);
	const asked = { action, instruction, options: readAiSettings.fillOptions(text.uri) };
	const found = await prepareFill(
		{ document, indexed, line, at, asked, attached: await attachments.of(text.uri) },
		editorSources(home),
		templates,
		{ budget: Math.min(chosen.budget, readAiSettings.contextTokens()), isIgnored: neverSent(home) },
	);
	if (!found) {
		return undefined;
	}
	const [system, ...question] = found.messages;
	const messages = system ? [system, ...earlier, ...question] : [];
	const prepared = { ...found, messages };
	const { context, subject, material } = prepared;
	const about = { command, document: path, section: subject.section.title };
	const receipt = makeReceipt(chosen, about, messages, context, answerTokens(subject));
	const again = async () => (await prepareInEditor(ai, text, line, errand, provider))?.request;
	const request = { provider: chosen, receipt, material, uri: text.uri, again };
	return { place, text, version, prepared, templates, request };
}
