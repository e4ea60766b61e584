import { type Document, isMap, isPair, isScalar, isSeq, parseAllDocuments, type YAMLError } from 'yaml';
import type { Span } from './jsonTokens.ts';

export interface YamlProblem extends Span {
	/** One sentence for the author. */
	readonly message: string;
}

export interface YamlReading {
	/** The first problem of each document; what a parser says after its first is mostly a consequence. */
	readonly problems: readonly YamlProblem[];
	/** Keys that stand in their mapping a second time. */
	readonly duplicates: readonly (Span & { readonly key: string })[];
}

/** Reads YAML of one or several documents. Never throws, whatever the text. */
export function readYaml(text: string): YamlReading {
	try {
		// The library compares each key with all others of its mapping; `duplicateKeys` needs one set.
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

function duplicateKeys(root: unknown): (Span & { key: string })[] {
	const found: (Span & { key: string })[] = [];
	const open: unknown[] = [root];
	for (let node = open.pop(); node !== undefined; node = open.pop()) {
		if (isPair(node)) {
			open.push(node.value);
		} else if (isSeq(node)) {
			open.push(...node.items);
		} else if (isMap(node)) {
			const keys = new Set<unknown>();
			for (const { key } of node.items) {
				// `<<` merges; several are several parents.
				if (isScalar(key) && key.range && key.value !== '<<' && key.value !== null) {
					if (keys.has(key.value)) {
						found.push({ key: String(key.value), start: key.range[0], end: key.range[1] });
					}
					keys.add(key.value);
				}
			}
			open.push(...node.items);
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

const messages: Readonly<Partial<Record<YAMLError['code'], string>>> = {
	BAD_ALIAS: 'This alias (`*name`) has no anchor (`&name`); text that begins with `*` needs quotes.',
	BAD_DQ_ESCAPE: 'YAML does not know this escape; in single quotes a backslash is an ordinary character.',
	BAD_INDENT: 'The indentation does not fit the lines around it.',
	BAD_SCALAR_START: 'Text can not begin with this character unless it stands in quotes.',
	BLOCK_AS_IMPLICIT_KEY:
		'Text with a colon and a space in it needs quotes, or the indentation of the next line does not fit.',
	BLOCK_IN_FLOW: 'A block can not stand between brackets.',
	MULTILINE_IMPLICIT_KEY: 'YAML expects `key: value` here.',
	TAB_AS_INDENT: 'YAML is indented with spaces, not with tabs.',
};

function describe(error: YAMLError, text: string): YamlProblem {
	const [start, end] = error.pos;
	const span = { start: Math.min(start, text.length), end: Math.min(Math.max(end, start + 1), text.length) };
	if (error.message.startsWith('Flow ')) {
		return { ...span, message: 'A closing bracket is missing before this.' };
	}
	if (error.message.startsWith('Missing closing')) {
		return { ...span, message: 'A closing quote is missing.' };
	}
	return { ...span, message: messages[error.code] ?? sentence(error.message) };
}

function sentence(message: string): string {
	const text = message.trim();
	return /[.!?]$/.test(text) ? text : `${text}.`;
}
