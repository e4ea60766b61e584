import * as vscode from 'vscode';
import type { StoringServices } from '../services.ts';
import type { AiServices } from './aiServices.ts';
import { Attachments } from './context/attachments.ts';
import { LedgerStore } from './ledger/ledgerStore.ts';
import { AiLog } from './providers/aiLog.ts';
import { Providers } from './providers/providers.ts';
import { registerSetKey } from './providers/setKey.ts';
import { registerQueue } from './queue/queue.ts';
import { AiPages } from './receipt/aiPages.ts';
import { RequestGate } from './request/requestGate.ts';

/** AI commands; each is one file and ends with what it registered. */
const contributions: readonly ((services: AiServices) => vscode.Disposable)[] = [registerQueue, registerSetKey];

/** All that asks language models, and nothing that asks one before a command does. */
export function registerGeneration(services: StoringServices): vscode.Disposable {
	const { storage } = services;
	const ledger = new LedgerStore(storage.everywhere);
	const log = new AiLog();
	const attachments = new Attachments(services.indexes);
	const pages = new AiPages();
	const ai: AiServices = {
		...services,
		providers: new Providers(storage.secrets, storage.everywhere),
		gate: new RequestGate({ indexes: services.indexes, ledger, log, attachments, pages }),
		ledger,
		attachments,
		pages,
	};
	return vscode.Disposable.from(log, pages, ...contributions.map((register) => register(ai)));
}
