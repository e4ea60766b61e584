import * as vscode from 'vscode';
import { parseDocument } from '../../../core/document/parse.ts';
import type { SpecDocument } from '../../../core/document/specDocument.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import type { AiFinding, QuestionName, QuotedPlace } from '../../../core/generation/questions/finding.ts';
import {
	findingTokens,
	type PreparedQuestion,
	prepareQuestion,
} from '../../../core/generation/questions/prepareQuestion.ts';
import { type QuestionResult, runQuestion } from '../../../core/generation/questions/runQuestion.ts';
import { makeReceipt } from '../../../core/generation/receipt.ts';
import { toRange } from '../../convert.ts';
import { randomName } from '../../webview/randomName.ts';
import type { Place } from '../../workspace/documentHome.ts';
import type { AiServices } from '../aiServices.ts';
import { readAiSettings } from '../aiSettings.ts';
import { editorSources, neverSent } from '../context/editorSources.ts';
import { templatesOf } from '../prompts/templates.ts';
import { cancellationOf } from '../providers/cancellationOf.ts';
import { RetryCountdown } from '../providers/retryCountdown.ts';
import type { ProposedRequest } from '../request/requestGate.ts';
import { type AiFindings, rangeIn, type ShownFinding, type ShownPlace } from './aiFindings.ts';
import { TextHistory } from './textHistory.ts';

/** What a question about a document came to. */
export interface AskedQuestion {
	readonly provider: Provider;
	readonly result: QuestionResult;
	/** Number of findings that are shown now. */
	readonly shown: number;
	/** Number of those that the person has dismissed earlier. */
	readonly dismissed: number;
	/** Number of those about words that were changed while the answer came. */
	readonly outdated: number;
}

/** What is asked. */
export interface DocumentQuestion {
	readonly question: QuestionName;
	/** As the receipt calls it. */
	readonly command: string;
	/** As the person knows it. */
	readonly title: string;
}

/**
 * Asks about a document and shows each finding as soon as it has come.
 * @param tell hears of each that is shown
 * @returns undefined where nothing was sent
 * @throws LlmError, PromptTemplateError
 */
export async function askAboutDocument(
	ai: AiServices,
	findings: AiFindings,
	place: Place,
	text: vscode.TextDocument,
	{ question, command, title }: DocumentQuestion,
	tell: () => void,
): Promise<AskedQuestion | undefined> {
	const history = new TextHistory();
	try {
		const asked = { command, question };
		let current = await prepare(ai, place, text, asked);
		const allowed =
			current &&
			(await ai.gate.allow(current.request, {
				prepareAgain: async () => {
					current = await prepare(ai, place, text, asked);
					return current?.request;
				},
			}));
		if (!current || !allowed) {
			return undefined;
		}
		const { prepared, request } = current;
		findings.begin(text.uri, question);
		const host = { client: allowed.client, model: request.provider.model.id, newId: () => allowed.newId() };
		return await vscode.window.withProgress(
			{ location: vscode.ProgressLocation.Notification, title, cancellable: true },
			async (progress, token) => {
				const show = (finding: AiFinding): Showing => {
					const shown = toShown(finding, text.uri, place, prepared, history);
					if (shown === undefined) {
						return 'outdated';
					}
					const isShown = findings.add(shown);
					if (isShown) {
						tell();
					}
					return isShown ? 'shown' : 'dismissed';
				};
				const outcome = await follow(runQuestion(prepared, host, cancellationOf(token)), show, (message) =>
					progress.report({ message }),
				);
				if (outcome && outcome.result.unread + outcome.result.unreadable > 0) {
					allowed.forget();
				}
				return outcome && { provider: request.provider, ...outcome };
			},
		);
	} finally {
		history.dispose();
	}
}

/** What became of a finding. */
type Showing = 'shown' | 'dismissed' | 'outdated';

interface Current {
	readonly prepared: PreparedQuestion;
	readonly request: ProposedRequest;
}

async function prepare(
	{ providers, attachments }: AiServices,
	{ home, path }: Place,
	text: vscode.TextDocument,
	{ command, question }: { readonly command: string; readonly question: QuestionName },
): Promise<Current | undefined> {
	await home.settle();
	const indexed = home.get(path);
	if (!indexed) {
		return undefined;
	}
	const provider = await providers.current();
	const isOffline = provider.name === 'offline';
	const prepared = await prepareQuestion(
		{
			question,
			document: parseDocument(path, text.getText()),
			indexed,
			options: readAiSettings.fillOptions(text.uri),
			attached: await attachments.of(text.uri),
		},
		editorSources(home),
		await templatesOf(home, ['reader', question]),
		{
			// What is not sent needs no bounds
			budget: isOffline ? Number.POSITIVE_INFINITY : Math.min(provider.budget, readAiSettings.contextTokens()),
			isIgnored: isOffline ? () => false : neverSent(home),
		},
	);
	const about = { command, document: path, section: undefined };
	const receipt = makeReceipt(provider, about, prepared.parts.flat(), prepared.context, findingTokens(prepared));
	return { prepared, request: { provider, receipt, material: prepared.material, uri: text.uri } };
}

/** Shows what comes, and says how far it is. @returns undefined where no result came */
async function follow(
	events: ReturnType<typeof runQuestion>,
	show: (finding: AiFinding) => Showing,
	report: (message: string) => void,
): Promise<Omit<AskedQuestion, 'provider'> | undefined> {
	const counts = { shown: 0, dismissed: 0, outdated: 0 };
	let inWords = (found: number): string => vscode.l10n.t('{0} found', found);
	const countdown = new RetryCountdown(report);
	try {
		for await (const event of events) {
			if (event.type === 'part') {
				const { part, parts } = event;
				inWords =
					parts > 1
						? (found) => vscode.l10n.t('part {0} of {1}, {2} found', part, parts, found)
						: (found) => vscode.l10n.t('{0} found', found);
			} else if (event.type === 'finding') {
				countdown.dispose();
				counts[show(event.finding)]++;
			} else if (event.type === 'done') {
				return { result: event.result, ...counts };
			} else {
				countdown.follow(event);
			}
			if (event.type !== 'retry') {
				report(inWords(counts.shown));
			}
		}
		return undefined;
	} finally {
		countdown.dispose();
	}
}

/** A finding at its places in the texts as they are now; undefined where its words were changed meanwhile. */
function toShown(
	finding: AiFinding,
	asked: vscode.Uri,
	{ home }: Place,
	{ own, others }: PreparedQuestion,
	history: TextHistory,
): ShownFinding | undefined {
	const documents = new Map<string, SpecDocument>([own, ...others].map(({ document }) => [document.path, document]));
	const locate = (place: QuotedPlace): ShownPlace | undefined => {
		const uri = home.uriOf(place.path);
		const now = history.follow(uri, place);
		const open = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
		if (now && open) {
			const range = rangeIn(open, now);
			return open.getText(range) === now.quote ? { ...now, uri, range } : undefined;
		}
		const lines = documents.get(place.path)?.lines;
		return now && lines && { ...now, uri, range: toRange(lines.rangeAt(now.start, now.end)) };
	};
	const place = locate(finding.place);
	const other = finding.other && locate(finding.other);
	return place && (other || !finding.other) ? { ...finding, id: randomName(), asked, place, other } : undefined;
}
