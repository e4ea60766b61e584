import { shortText } from '../shortText.ts';
import { estimateTokens } from './context/fitPieces.ts';
import type { LlmMessage, LlmUsage } from './llmClient.ts';

/** What was asked about a section and answered. */
export interface Turn {
	/** When the answer had ended: milliseconds since 1970. */
	readonly at: number;
	/** In a few words: the command, what the person asked for, or what was to be mended. */
	readonly asked: string;
	/** As the model wrote it. */
	readonly answer: string;
	readonly provider: string;
	readonly model: string;
	readonly milliseconds: number;
	/** Undefined where the endpoint did not say. */
	readonly usage: LlmUsage | undefined;
	/** US dollars; undefined where it is not known. */
	readonly cost: number | undefined;
}

/** What belongs to the last fill of a section, in order of time. */
export interface Conversation {
	/** Address of the document. */
	readonly document: string;
	/** Title of the section. */
	readonly section: string;
	readonly turns: readonly Turn[];
}

/** Names a conversation. */
export type ConversationKey = Pick<Conversation, 'document' | 'section'>;

/** Most conversations that are kept, turns of each, and characters of an answer. */
const mostConversations = 60;
const mostTurns = 12;
const mostCharacters = 12_000;

/** Characters of the answers of all conversations together. */
const mostOfAll = 600_000;

/**
 * Conversations with one turn more, that of the last fill at the end. The oldest go where there are too many.
 * @param goesOn whether the turn belongs to what was said before; else a conversation about the section begins anew
 */
export function withTurn(
	conversations: readonly Conversation[],
	{ document, section }: ConversationKey,
	turn: Turn,
	goesOn: boolean,
): readonly Conversation[] {
	const before = goesOn ? (findConversation(conversations, { document, section })?.turns ?? []) : [];
	const clipped = {
		...turn,
		asked: shortText(turn.asked, mostCharacters),
		answer: shortText(turn.answer, mostCharacters),
	};
	const others = conversations.filter((one) => !isOf(one, { document, section }));
	const grown = { document, section, turns: [...before, clipped].slice(-mostTurns) };
	return newest([...others.slice(-mostConversations + 1), grown]);
}

/** The conversation about a section of a document; undefined where none is kept. */
export function findConversation(
	conversations: readonly Conversation[],
	key: ConversationKey,
): Conversation | undefined {
	return conversations.find((one) => isOf(one, key));
}

/**
 * The conversations after a file or folder was renamed.
 * @param from and `to` are addresses without a slash at the end
 */
export function afterRename(conversations: readonly Conversation[], from: string, to: string): readonly Conversation[] {
	const moved = conversations.map((one) =>
		one.document === from || one.document.startsWith(`${from}/`)
			? { ...one, document: to + one.document.slice(from.length) }
			: one,
	);
	// What was said about a file that the renamed one has replaced is about nothing
	return moved.filter((one, i) => !moved.some((other, j) => j > i && isOf(one, other)));
}

/**
 * The turns as messages that a further question follows: the last ones, as many as fit.
 * @param tokens for all of them
 */
export function earlierMessages({ turns }: Conversation, tokens: number): LlmMessage[] {
	let room = tokens;
	const kept: LlmMessage[] = [];
	for (const { asked, answer } of [...turns].reverse()) {
		room -= estimateTokens(asked) + estimateTokens(answer);
		if (room < 0) {
			break;
		}
		kept.unshift({ role: 'user', content: asked }, { role: 'assistant', content: answer });
	}
	return kept;
}

/** Reads what was kept; what can't be read is left out. */
export function readConversations(value: unknown): readonly Conversation[] {
	return Array.isArray(value) ? value.filter(isConversation) : [];
}

function isOf(one: ConversationKey, key: ConversationKey): boolean {
	return one.document === key.document && one.section === key.section;
}

/** The last ones, as many as there is room for. */
function newest(conversations: readonly Conversation[]): readonly Conversation[] {
	let room = mostOfAll;
	const first = conversations.findLastIndex(({ turns }) => {
		room -= turns.reduce((sum, { asked, answer }) => sum + asked.length + answer.length, 0);
		return room < 0;
	});
	return conversations.slice(first + 1);
}

function isConversation(value: unknown): value is Conversation {
	const turns = field(value, 'turns');
	return (
		typeof field(value, 'document') === 'string' &&
		typeof field(value, 'section') === 'string' &&
		Array.isArray(turns) &&
		turns.every(isTurn)
	);
}

function isTurn(value: unknown): value is Turn {
	const usage = field(value, 'usage');
	return (
		['asked', 'answer', 'provider', 'model'].every((name) => typeof field(value, name) === 'string') &&
		['at', 'milliseconds'].every((name) => typeof field(value, name) === 'number') &&
		['number', 'undefined'].includes(typeof field(value, 'cost')) &&
		(usage === undefined || ['input', 'output', 'cached'].every((name) => typeof field(usage, name) === 'number'))
	);
}

function field(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
