import type { LlmUsage } from './llmClient.ts';

/** What one command has cost. */
export interface LedgerEntry {
	/** When it ended: milliseconds since 1970. */
	readonly at: number;
	/** From the workspace root. */
	readonly document: string;
	readonly section: string;
	readonly provider: string;
	readonly model: string;
	/** Undefined where the endpoint did not say. */
	readonly usage: LlmUsage | undefined;
	/** US dollars; undefined where the price or the usage is not known. */
	readonly cost: number | undefined;
}

/** What several entries have cost together. */
export interface LedgerSum {
	/** A day as YYYY-MM-DD, a document or a model. */
	readonly name: string;
	readonly entries: number;
	readonly input: number;
	readonly output: number;
	/** US dollars of the entries whose cost is known. */
	readonly cost: number;
	/** Number of entries whose cost is not known. */
	readonly unknown: number;
}

/**
 * Adds up a ledger; the dearest first, days from the last one.
 * @param dayOf gives the day of a time where the person is, as YYYY-MM-DD
 */
export function sumLedger(
	entries: readonly LedgerEntry[],
	by: 'day' | 'document' | 'model',
	dayOf: (milliseconds: number) => string,
): LedgerSum[] {
	const sums = new Map<string, LedgerSum>();
	for (const entry of entries) {
		const name = by === 'day' ? dayOf(entry.at) : entry[by];
		const { entries: count, input, output, cost, unknown } = sums.get(name) ?? none;
		sums.set(name, {
			name,
			entries: count + 1,
			input: input + (entry.usage?.input ?? 0),
			output: output + (entry.usage?.output ?? 0),
			cost: cost + (entry.cost ?? 0),
			unknown: unknown + (entry.cost === undefined ? 1 : 0),
		});
	}
	return [...sums.values()].sort((a, b) =>
		by === 'day' ? (a.name < b.name ? 1 : -1) : b.cost - a.cost || (a.name < b.name ? -1 : 1),
	);
}

const none = { entries: 0, input: 0, output: 0, cost: 0, unknown: 0 };

/** A ledger never grows beyond this. */
const longest = 5000;

/** What is kept: entries that ended after it was cleared last. */
export interface Ledger {
	/** When it was cleared last: milliseconds since 1970; 0 for never. */
	readonly cleared: number;
	/** In order of time. */
	readonly entries: readonly LedgerEntry[];
}

/**
 * A ledger that was kept, with the entries that are known here. Several windows keep the same one, and what the one
 * writes may be overwritten by another: each puts its own entries back with its next one. What was cleared stays away.
 * Where it would grow too long, the oldest go.
 */
export function withEntries({ cleared, entries }: Ledger, own: readonly LedgerEntry[]): Ledger {
	const all = new Map([...entries, ...own].map((entry) => [JSON.stringify(entry), entry]));
	const kept = [...all.values()].filter(({ at }) => at > cleared).sort((a, b) => a.at - b.at);
	return { cleared, entries: kept.slice(Math.max(0, kept.length - longest)) };
}

/** Reads what was kept; entries that can't be read are left out. */
export function readLedger(value: unknown): Ledger {
	const field = (name: string): unknown =>
		typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
	const [cleared, entries] = [field('cleared'), field('entries')];
	return {
		cleared: typeof cleared === 'number' ? cleared : 0,
		entries: Array.isArray(entries) ? entries.filter(isEntry).map(readEntry) : [],
	};
}

/** What was stored has lost what is undefined. */
function readEntry({ at, document, section, provider, model, usage, cost }: LedgerEntry): LedgerEntry {
	return { at, document, section, provider, model, usage, cost };
}

function isEntry(value: unknown): value is LedgerEntry {
	if (typeof value !== 'object' || value === null) {
		return false;
	}
	const field = (name: string): unknown => Reflect.get(value, name);
	const usage = field('usage');
	return (
		typeof field('at') === 'number' &&
		['document', 'section', 'provider', 'model'].every((name) => typeof field(name) === 'string') &&
		['number', 'undefined'].includes(typeof field('cost')) &&
		(usage === undefined || isUsage(usage))
	);
}

function isUsage(value: unknown): value is LlmUsage {
	return (
		typeof value === 'object' &&
		value !== null &&
		['input', 'output', 'cached'].every((name) => Number.isFinite(Reflect.get(value, name)))
	);
}
