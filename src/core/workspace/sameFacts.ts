import type { AdrRecord } from '../adr/record/record.ts';
import type { TraceFacts } from '../trace/trace.ts';
import type { DocumentFacts } from './facts.ts';

/** Whether the document is the same to those who only point at it: its links, its length, its version. */
export function sameTargets(a: DocumentFacts, b: DocumentFacts): boolean {
	return (
		a.lineCount === b.lineCount &&
		a.version === b.version &&
		sameStrings(a.headings, b.headings) &&
		sameStrings(a.anchors, b.anchors)
	);
}

/** Whether a list of documents says the same of it. */
export function sameListed(a: DocumentFacts | undefined, b: DocumentFacts | undefined): boolean {
	const statusOf = (one: DocumentFacts | undefined) => one?.record?.status?.text ?? one?.status;
	return a?.kind === b?.kind && a?.title === b?.title && statusOf(a) === statusOf(b);
}

/** What other documents are not told of a record: it changes with every line that is typed. */
const ownMatters: ReadonlySet<string> = new Set(['range', 'titleRange', 'decision']);

/** What other documents are not told of an id: where it stands and in which words it is explained. */
const ownPlaces: ReadonlySet<string> = new Set(['range', 'idRange', 'text']);

const none: ReadonlySet<string> = new Set();

/** Whether a record tells other documents the same as before; so do two that are none. */
export function sameRecord(a: AdrRecord | undefined, b: AdrRecord | undefined): boolean {
	return sameValue(a, b, ownMatters);
}

/** Whether a document defines and names the same ids as before; so do two that have none. */
export function sameTrace(a: TraceFacts | undefined, b: TraceFacts | undefined): boolean {
	return sameValue(a, b, ownPlaces);
}

/** Whether two values are the same plain data, but for properties of these names, whatever they hold. */
export function sameValue(a: unknown, b: unknown, except: ReadonlySet<string> = none): boolean {
	if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
		return a === b;
	}
	const of = new Map<string, unknown>(Object.entries(b));
	const entries = Object.entries(a);
	return (
		entries.length === of.size &&
		entries.every(([key, value]) => except.has(key) || sameValue(value, of.get(key), except))
	);
}

function sameStrings(a: readonly string[], b: readonly string[]): boolean {
	return a.length === b.length && a.every((text, i) => text === b[i]);
}
