import type { StoringServices } from '../services.ts';
import type { Attachments } from './context/attachments.ts';
import type { ConversationStore } from './conversation/conversationStore.ts';
import type { FillRegistry } from './fill/fillRegistry.ts';
import type { LedgerStore } from './ledger/ledgerStore.ts';
import type { Providers } from './providers/providers.ts';
import type { AiPages } from './receipt/aiPages.ts';
import type { RequestGate } from './request/requestGate.ts';

/** What AI commands are built from. */
export interface AiServices extends StoringServices {
	readonly providers: Providers;
	readonly gate: RequestGate;
	readonly fills: FillRegistry;
	readonly ledger: LedgerStore;
	readonly attachments: Attachments;
	readonly pages: AiPages;
	readonly conversations: ConversationStore;
}
