import * as vscode from 'vscode';
import { LlmError } from '../../../core/generation/llmError.ts';
import { costOf } from '../../../core/generation/models.ts';
import type { Provider } from '../../../core/generation/provider.ts';
import type { RunEvent } from '../../../core/generation/runFill.ts';
import { type QueuedOutcome, type QueueReport, runQueue } from '../../../core/generation/runQueue.ts';
import type { AiServices } from '../aiServices.ts';
import { readAiSettings } from '../aiSettings.ts';
import { fillInEditor } from '../fill/fillInEditor.ts';
import { type EditorErrand, prepareInEditor } from '../request/prepareInEditor.ts';
import type { ProposedRequest } from '../request/requestGate.ts';
import { withQueueProgress } from './queueProgress.ts';
import type { QueueState, RunningQueue } from './queueState.ts';
import { openText, type WaitingSection, waitingLine } from './waitingSections.ts';

/** A queue that is to be carried out. */
export interface QueueErrand {
	/** As it is called: "Fill All Empty Sections". */
	readonly title: string;
	readonly sections: readonly WaitingSection[];
	/** What is asked of each section. */
	readonly errand: EditorErrand;
}

/**
 * Asks once for all sections, and writes them one after the other; each waits to be kept or undone.
 * @returns undefined where the person does not agree or cancels before, or another queue runs
 * @throws LlmError for a provider that can't be used, PromptTemplateError for a team's prompt that can't be read
 */
export async function writeQueue(
	ai: AiServices,
	queue: RunningQueue,
	{ title, sections, errand: asked }: QueueErrand,
): Promise<QueueReport<WaitingSection> | undefined> {
	const provider = await ai.providers.current();
	// The built-in provider reads no prompt: what it is told would come back as a question to the author
	const errand = provider.name === 'offline' ? { ...asked, instruction: '' } : asked;
	if (queue.isTaken()) {
		return undefined;
	}
	return queue.hold((state) =>
		withQueueProgress(title, state, async (progress, say) => {
			const requests = await propose(ai, sections, errand, provider, (done) => {
				say(vscode.l10n.t('looking for what is sent: {0} of {1}', done, sections.length));
				return !state.cancelled;
			});
			if (requests === undefined) {
				return undefined;
			}
			say(vscode.l10n.t('waits for your agreement'));
			if (!(await ai.gate.allowAll(requests, title)) || state.cancelled) {
				return undefined;
			}
			const host = {
				estimate: async (section: WaitingSection) => (await proposal(ai, section, errand, provider))?.receipt.cost,
				write: (section: WaitingSection) => writeSection(ai, section, errand, provider, state),
				progress,
				now: () => performance.now(),
			};
			return runQueue(sections, host, state, readAiSettings.budget());
		}),
	);
}

/** @param begin hears how many are prepared, and says whether to go on. @returns undefined where it says no */
async function propose(
	ai: AiServices,
	sections: readonly WaitingSection[],
	errand: EditorErrand,
	provider: Provider,
	begin: (done: number) => boolean,
): Promise<ProposedRequest[] | undefined> {
	const requests: ProposedRequest[] = [];
	for (const [i, section] of sections.entries()) {
		if (!begin(i)) {
			return undefined;
		}
		const request = await proposal(ai, section, errand, provider);
		if (request) {
			requests.push(request);
		}
	}
	return begin(sections.length) ? requests : undefined;
}

/** What would be sent for a section as all stands now; undefined where it waits no more. */
async function proposal(
	ai: AiServices,
	section: WaitingSection,
	errand: EditorErrand,
	provider: Provider,
): Promise<ProposedRequest | undefined> {
	const found = await locate(section);
	const fill = found && (await prepareInEditor(ai, found.text, found.line, errand, provider));
	return fill?.request;
}

async function writeSection(
	ai: AiServices,
	section: WaitingSection,
	errand: EditorErrand,
	provider: Provider,
	state: QueueState,
): Promise<QueuedOutcome> {
	const found = await locate(section);
	if (!found) {
		return { type: 'skipped' };
	}
	const bill = new Bill(provider);
	try {
		const outcome = await fillInEditor(ai, found.text, found.line, errand, {
			provider,
			agreed: true,
			cancellation: state,
			follow: (event) => bill.follow(event),
		});
		if (outcome?.type === 'written') {
			return { type: 'written', cost: bill.cost };
		}
		return {
			type: 'failed',
			reason: outcome?.reason ?? vscode.l10n.t('it was not sent'),
			cause: undefined,
			cost: bill.cost,
		};
	} catch (error) {
		if (error instanceof LlmError) {
			return { type: 'failed', reason: error.message, cause: error.cause, cost: bill.cost };
		}
		throw error;
	}
}

/** What the answers about one section cost; one from the cache costs nothing. */
class Bill {
	private readonly provider: Provider;
	private isCached = false;
	/** US dollars; undefined where one of them can't be priced. */
	cost: number | undefined = 0;

	constructor(provider: Provider) {
		this.provider = provider;
	}

	follow(event: RunEvent): void {
		if (event.type === 'cached') {
			this.isCached = true;
		} else if (event.type === 'again') {
			this.isCached = false;
		} else if (event.type === 'usage' && !this.isCached) {
			const one = costOf(event.usage, this.provider.model);
			this.cost = this.cost === undefined || one === undefined ? undefined : this.cost + one;
		}
	}
}

/** The text of a section and the line of its heading there, as they are now. */
async function locate(section: WaitingSection): Promise<{ text: vscode.TextDocument; line: number } | undefined> {
	const text = await openText(section.home, section.path);
	const line = text && (await waitingLine(section, text));
	return text === undefined || line === undefined ? undefined : { text, line };
}
