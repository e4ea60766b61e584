import * as vscode from 'vscode';
import type { StoringServices } from '../services.ts';
import { registerWizard } from '../wizard/showWizard.ts';
import type { AiServices } from './aiServices.ts';
import { registerCompareModels } from './compareModels/compareModels.ts';
import { Attachments } from './context/attachments.ts';
import { registerContextCommands } from './context/contextCommands.ts';
import { registerConversationCommands } from './conversation/conversationCommands.ts';
import { ConversationStore } from './conversation/conversationStore.ts';
import { registerRefine } from './conversation/refine.ts';
import { registerEntryPoints } from './entryPoints/entryPoints.ts';
import { registerFill } from './fill/fill.ts';
import { FillRegistry } from './fill/fillRegistry.ts';
import { registerLedgerCommands } from './ledger/ledgerCommands.ts';
import { LedgerStore } from './ledger/ledgerStore.ts';
import { registerCustomizePrompts } from './prompts/customizePrompts.ts';
import { AiLog } from './providers/aiLog.ts';
import { registerChooseModel } from './providers/chooseModel.ts';
import { Providers } from './providers/providers.ts';
import { registerSetKey } from './providers/setKey.ts';
import { registerQuestions } from './questions/questionCommands.ts';
import { registerSuggest } from './questions/suggest.ts';
import { registerQueue } from './queue/queue.ts';
import { AiPages } from './receipt/aiPages.ts';
import { registerShowPrompt } from './receipt/showPrompt.ts';
import { RequestGate } from './request/requestGate.ts';

/** AI commands; each is one file and ends with what it registered. */
const contributions: readonly ((services: AiServices) => vscode.Disposable)[] = [
	registerFill,
	registerShowPrompt,
	registerLedgerCommands,
	registerContextCommands,
	registerCustomizePrompts,
	registerRefine,
	registerConversationCommands,
	registerQueue,
	registerEntryPoints,
	registerQuestions,
	registerSuggest,
	registerSetKey,
	registerChooseModel,
	registerCompareModels,
	registerWizard,
];

/** All that asks language models, and nothing that asks one before a command does. */
export function registerGeneration(services: StoringServices): vscode.Disposable {
	const { storage } = services;
	const ledger = new LedgerStore(storage.everywhere);
	const log = new AiLog();
	const attachments = new Attachments(services.indexes);
	const pages = new AiPages();
	const conversations = new ConversationStore(storage.workspace);
	const fills = new FillRegistry();
	const ai: AiServices = {
		...services,
		fills,
		providers: new Providers(storage.secrets, storage.everywhere),
		gate: new RequestGate({ indexes: services.indexes, ledger, conversations, log, attachments, pages }),
		ledger,
		attachments,
		pages,
		conversations,
	};
	return vscode.Disposable.from(
		log,
		pages,
		ledger,
		conversations,
		fills,
		...contributions.map((register) => register(ai)),
	);
}
