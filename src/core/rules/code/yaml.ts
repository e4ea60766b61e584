import { type Document, parseAllDocuments, type YAMLError } from 'yaml';
import { type DuplicateKey, duplicateKeys } from '../../document/yamlDuplicates.ts';
import { yamlMessage } from '../../document/yamlMessages.ts';
import type { Span } from './jsonTokens.ts';

/** A place where a text is not YAML. */
export interface YamlProblem extends Span {
	/** One sentence for the author. */
	readonly message: string;
}

/** What is wrong with a text that should be YAML. */
export interface YamlReading {
	/** The first problem of each document; what a parser says after its first is mostly a consequence. */
	readonly problems: readonly YamlProblem[];
	/** Keys that stand in their mapping a second time. */
	readonly duplicates: readonly DuplicateKey[];
}

/** Reads YAML of one or several documents. Never throws, whatever the text. */
export function readYaml(text: string): YamlReading {
	try {
		// The parser's own search for duplicate keys compares each with each.
		const documents = parseAllDocuments(text, { prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
		const list: readonly Document[] = Array.isArray(documents) ? documents : [];
		return {
			problems: list.flatMap(({ errors }) => firstProblem(errors, text)),
			duplicates: list.flatMap((document) => duplicateKeys(document.contents)),
		};
	} catch {
		return { problems: [], duplicates: [] };
	}
}

function firstProblem(errors: readonly YAMLError[], text: string): YamlProblem[] {
	const [first] = errors;
	// Nesting deeper than the library's stack is no mistake that an author makes.
	return first && !errors.some((error) => error.code === 'RESOURCE_EXHAUSTION') ? [describe(first, text)] : [];
}

function describe(error: YAMLError, text: string): YamlProblem {
	const [start, end] = error.pos;
	const span = { start: Math.min(start, text.length), end: Math.min(Math.max(end, start + 1), text.length) };
	return { ...span, message: yamlMessage(error) };
}
