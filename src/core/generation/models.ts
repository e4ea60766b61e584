import type { LlmUsage } from './llmClient.ts';

/** What is known of a model; what is not given is unknown. */
export interface ModelEntry {
	readonly id: string;
	/** Tokens of question and answer together. */
	readonly context?: number;
	/** US dollars for a million tokens of the question. */
	readonly input?: number;
	/** The same for what the endpoint had seen before; that of the question where not given. */
	readonly cached?: number;
	/** US dollars for a million tokens of the answer. */
	readonly output?: number;
}

/** Context that is assumed of a model that nothing is known of, in tokens. */
export const assumedContext = 32_000;

/**
 * What is known of a model: the first entry with its id, then without the maker's name (`openai/gpt-4o`), then without
 * the date or version at its end (`gpt-4o-2024-08-06`). A person's own entries come before the built-in ones, and what
 * they leave out is taken from those.
 */
export function findModel(id: string, own: readonly ModelEntry[], builtin: readonly ModelEntry[]): ModelEntry {
	const names = namesOf(id);
	const found = (entries: readonly ModelEntry[]) =>
		names.map((name) => entries.find((entry) => entry.id.toLowerCase() === name)).find((entry) => entry !== undefined);
	return { ...found(builtin), ...found(own), id };
}

function namesOf(id: string): string[] {
	const whole = id.toLowerCase();
	const withoutMaker = whole.slice(whole.lastIndexOf('/') + 1);
	const withoutVersion = withoutMaker.replace(/(?:-\d{4}-?\d{2}-?\d{2}|-latest)$/, '');
	return [...new Set([whole, withoutMaker, withoutVersion])];
}

/** Whether nobody charges for what is asked there: a server on this machine. */
export function isLocal(address: string): boolean {
	return /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0|[\w-]+\.local)(?::\d+)?(?:\/|$)/i.test(
		address,
	);
}

/** US dollars; undefined where the price is not known. */
export function costOf({ input, output, cached }: LlmUsage, model: ModelEntry): number | undefined {
	if (model.input === undefined || model.output === undefined) {
		return undefined;
	}
	const seen = Math.min(cached, input);
	return ((input - seen) * model.input + seen * (model.cached ?? model.input) + output * model.output) / 1_000_000;
}

/** US dollars for a person: `$0.0042`, `less than $0.0001`, `$1.25`. */
export function describeCost(dollars: number | undefined): string {
	if (dollars === undefined) {
		return 'price unknown';
	}
	if (dollars === 0) {
		return 'free';
	}
	if (dollars < 0.0001) {
		return 'less than $0.0001';
	}
	return `$${dollars.toFixed(dollars < 0.1 ? 4 : 2)}`;
}
