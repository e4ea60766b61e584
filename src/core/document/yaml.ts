import {
	type Alias,
	type Document,
	isAlias,
	isCollection,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	Pair,
	parseDocument,
	visit,
} from 'yaml';
import type { SpecDocument } from './specDocument.ts';
import type { LineIndex, Range } from './text.ts';
import { duplicateKeys } from './yamlDuplicates.ts';
import { type PlainLines, plainLines, yamlLines } from './yamlLines.ts';
import { nestedTooDeeply, yamlMessage } from './yamlMessages.ts';

/** A problem of a YAML text at its place. */
export interface YamlProblem {
	readonly range: Range;
	readonly message: string;
}

/** How many times aliases may repeat a node: a handful of nested aliases can otherwise stand for gigabytes. */
const maxAliasCount = 100;

/** How many mappings and lists may stand in each other as keys: the parser writes each as a text, with all those in it. */
const maxKeysInKeys = 8;

/** A YAML text read as data, each part of which knows where it stands. */
export class YamlSource {
	/** The data; what a syntax error spoiled is missing from it. `undefined` when nothing could be read. */
	readonly value: unknown;
	/** Syntax errors and warnings in order of place, at most one for each line. */
	readonly problems: readonly YamlProblem[];
	private readonly root: Document | undefined;
	private readonly lines: LineIndex;
	private readonly offset: number;
	private readonly plain: PlainLines;

	/**
	 * @param lines of the whole text that holds the YAML
	 * @param offset at which the YAML begins in that text
	 */
	constructor(lines: LineIndex, yaml: string, offset = 0) {
		this.lines = lines;
		this.offset = offset;
		this.plain = plainLines(yamlLines(yaml));
		const problems: YamlProblem[] = [];
		const add = (start: number, end: number, message: string): void => {
			problems.push({ range: this.within(start, end), message });
		};
		try {
			// The parser's own search for duplicate keys compares each with each.
			const parsed = parseDocument(this.plain.text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
			this.root = parsed;
			for (const error of [...parsed.errors, ...parsed.warnings]) {
				add(error.pos[0], error.pos[1], yamlMessage(error));
			}
			for (const { start, end } of duplicateKeys(parsed.contents)) {
				add(start, end, 'This key stands here a second time.');
			}
			this.value = this.toValue(parsed, add);
		} catch (error) {
			// The parser calls itself for each level of nesting, and a hostile text has more levels than the stack.
			add(0, 1, error instanceof RangeError ? nestedTooDeeply : `This YAML can't be read: ${String(error)}.`);
		}
		problems.sort((a, b) => a.range.start.line - b.range.start.line);
		this.problems = problems.filter((problem, i) => problems[i - 1]?.range.start.line !== problem.range.start.line);
	}

	/**
	 * Where the value of a JSON pointer stands (`/sections/0/id`, the empty string for all of it). With `key`, where
	 * that key of the object stands. What isn't there is answered by the nearest thing around it that has a key.
	 */
	rangeOf(pointer: string, key?: string): Range {
		let node: unknown = this.root?.contents;
		let keyNode: unknown;
		for (const step of pointer.split('/').slice(1).map(unescapePointer)) {
			const pair = isMap(node) ? pairOf(node.items, step) : undefined;
			if (pair) {
				keyNode = pair.key;
				node = pair.value;
			} else if (isSeq(node) && isNode(node.items[Number(step)])) {
				node = node.items[Number(step)];
				keyNode = undefined;
			} else {
				break;
			}
		}
		if (key !== undefined) {
			return this.rangeOfNode((isMap(node) ? pairOf(node.items, key)?.key : undefined) ?? keyNode ?? firstKey(node));
		}
		if (isCollection(node) || !hasWidth(node)) {
			return this.rangeOfNode(keyNode ?? firstKey(node) ?? node);
		}
		return this.rangeOfNode(node);
	}

	private rangeOfNode(node: unknown): Range {
		const place = isNode(node) ? node.range : undefined;
		return place ? this.within(place[0], place[1]) : this.within(0, 1);
	}

	/**
	 * A range inside one line: what spans lines is shown by its first.
	 * @param start offset in the YAML as its parser has it, as `end`
	 */
	private within(start: number, end: number): Range {
		const first = this.offset + this.plain.offsetBefore(start);
		const from = this.lines.positionAt(first);
		const last = this.offset + this.plain.offsetBefore(Math.max(end, start + 1));
		return { start: from, end: this.lines.positionAt(Math.max(Math.min(last, this.lines.endOf(from.line)), first)) };
	}

	private toValue(parsed: Document, add: (start: number, end: number, message: string) => void): unknown {
		if (keysInKeys(parsed.contents) > maxKeysInKeys) {
			const [start, end] = parsed.contents?.range ?? [0, 1];
			add(start, end, nestedTooDeeply);
			return undefined;
		}
		try {
			const value: unknown = parsed.toJS({ maxAliasCount });
			if (!isCircular(value)) {
				return value;
			}
			const { start, end } = aliasAtFault(parsed);
			add(start, end, 'An alias stands inside of what it repeats, which would never end.');
		} catch (error) {
			if (error instanceof RangeError) {
				throw error;
			}
			const { start, end, unknown } = aliasAtFault(parsed);
			add(start, end, unknown === undefined ? 'Too many aliases.' : `No anchor '&${unknown}' before this alias.`);
		}
		return undefined;
	}
}

/** How many mappings and lists are keys of each other at most: 1 for `{a: 1}: b`. */
function keysInKeys(node: unknown): number {
	let most = 0;
	for (const item of isCollection(node) ? node.items : []) {
		const { key, value } = item instanceof Pair ? item : { key: undefined, value: item };
		most = Math.max(most, isCollection(key) ? 1 + keysInKeys(key) : 0, keysInKeys(value));
	}
	return most;
}

/** The first alias without an anchor before it, with its name; else the first of all. */
function aliasAtFault(parsed: Document): { readonly start: number; readonly end: number; readonly unknown?: string } {
	const anchors = new Set<string>();
	let first: Node | undefined;
	let unknown: Alias | undefined;
	// Names are gathered on the way: to have each alias look for its anchor takes the square of their number
	visit(parsed, {
		Node(_key, node) {
			if (isAlias(node)) {
				first ??= node;
				unknown = anchors.has(node.source) ? undefined : node;
			} else if (node.anchor !== undefined) {
				anchors.add(node.anchor);
			}
			return unknown && visit.BREAK;
		},
	});
	const [start, end] = (unknown ?? first)?.range ?? [0, 1];
	return unknown ? { start, end, unknown: unknown.source } : { start, end };
}

/** Whether data contains itself: an anchor may stand around an alias of its own name. */
function isCircular(value: unknown, around = new Set<unknown>(), known = new Set<unknown>()): boolean {
	if (typeof value !== 'object' || value === null || known.has(value)) {
		return around.has(value);
	}
	known.add(value);
	around.add(value);
	const found = Object.values(value).some((one) => isCircular(one, around, known));
	around.delete(value);
	return found;
}

const sources = new WeakMap<SpecDocument, YamlSource>();

/** The front matter of a document as data; undefined when it has none. Read once for each document. */
export function frontMatterOf(document: SpecDocument): YamlSource | undefined {
	const block = document.frontMatter;
	if (!block) {
		return undefined;
	}
	let source = sources.get(document);
	if (!source) {
		source = new YamlSource(document.lines, block.yaml, block.offset);
		sources.set(document, source);
	}
	return source;
}

/** An object of the front matter's own keys; empty when there is no front matter or it is no mapping. */
export function frontMatterValues(document: SpecDocument): Readonly<Record<string, unknown>> {
	const value = frontMatterOf(document)?.value;
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function pairOf(items: readonly unknown[], key: string): Pair | undefined {
	for (const item of items) {
		if (item instanceof Pair && isScalar(item.key) && String(item.key.value) === key) {
			return item;
		}
	}
	return undefined;
}

function firstKey(node: unknown): unknown {
	if (isMap(node)) {
		return node.items[0]?.key;
	}
	return isSeq(node) ? node.items[0] : undefined;
}

function hasWidth(node: unknown): boolean {
	return isNode(node) && !!node.range && node.range[1] > node.range[0];
}

/** The JSON pointer of what stands under keys and indexes, one below the other. */
export function pointerTo(...steps: readonly (string | number)[]): string {
	return steps.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function unescapePointer(step: string): string {
	return step.replaceAll('~1', '/').replaceAll('~0', '~');
}
