import {
	type Document,
	isCollection,
	isMap,
	isNode,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	parseDocument,
	stringify,
	type YAMLMap,
} from 'yaml';
import { findFrontMatter } from '../../document/frontMatter.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, LineIndex, lineBreakOf, type TextEdit } from '../../document/text.ts';
import { hasToml, textStart } from '../../document/textStart.ts';
import { OperationError } from '../../workspace/change.ts';
import { editAt, oneLine, replaceValue } from '../text/editableText.ts';
import { linesBehind } from '../text/lineEdits.ts';
import { keyOf, mapOf, saysNothing } from './readFrontMatter.ts';

/** What a person does with the front matter. Keys are given from the top. */
export type FrontMatterOperation =
	/** Gives a key one value; an empty one is left standing without a value. */
	| { readonly type: 'set'; readonly path: readonly string[]; readonly value: string }
	/** Gives a key a list of values. */
	| { readonly type: 'list'; readonly path: readonly string[]; readonly values: readonly string[] }
	| { readonly type: 'remove'; readonly path: readonly string[] }
	/** Gives it another text, where it can't be read. */
	| { readonly type: 'source'; readonly source: string };

type ValueOperation = Exclude<FrontMatterOperation, { readonly type: 'source' }>;

/**
 * Edits of the front matter: of one value and no more, so that comments, quotes and the order of keys stay. A document
 * without front matter gets some.
 * @throws OperationError where it can't be read, or where what is to be changed holds more than the form can show
 */
export function frontMatterEdits(document: SpecDocument, operation: FrontMatterOperation): TextEdit[] {
	if (operation.type === 'source') {
		return setSource(document, operation.source);
	}
	const root = mapOf(document);
	const { frontMatter } = document;
	if (frontMatter && !root && !saysNothing(frontMatter.yaml)) {
		throw new OperationError('The front matter can’t be read. Mend it in the text first.');
	}
	const found = root && find(root, operation.path);
	const edits = found
		? changed(document, found, operation)
		: operation.type === 'remove'
			? []
			: added(document, root, operation.path, operation.type === 'set' ? operation.value : operation.values);
	checkResult(document, edits, operation);
	return edits;
}

/** @throws OperationError where there is no front matter, and for a text that would end it */
function setSource(document: SpecDocument, source: string): TextEdit[] {
	const { frontMatter, lines } = document;
	if (!frontMatter) {
		throw new OperationError('There is no front matter. It may have changed meanwhile.');
	}
	if (source.split(/\r\n?|\n/).some((line) => /^(?:---|\.\.\.)\s*$/.test(line))) {
		throw new OperationError('A line of dashes alone would end the front matter. Write it in the text.');
	}
	const last = frontMatter.range.end.line - 1;
	if (last < 1) {
		return source === '' ? [] : [linesBehind(document, 0, source.split(/\r\n?|\n/))];
	}
	const spans = Array.from({ length: last }, (_, i) => ({ start: lines.startOf(i + 1), end: lines.endOf(i + 1) }));
	return replaceValue(document, { lines: spans, indent: '' }, source);
}

interface Found {
	readonly pair: Pair;
	readonly map: YAMLMap;
	readonly path: readonly string[];
}

function find(root: YAMLMap, path: readonly string[]): Found | undefined {
	let map = root;
	for (const [depth, name] of path.entries()) {
		const [pair, ...others] = map.items.filter((one) => keyOf(one) === name);
		if (others.length > 0) {
			throw new OperationError('This key stands here more than once. Change it in the text.');
		}
		if (!pair || depth === path.length - 1) {
			return pair && { pair, map, path };
		}
		if (!isMap(pair.value)) {
			return undefined;
		}
		map = pair.value;
	}
	return undefined;
}

function changed(document: SpecDocument, found: Found, operation: ValueOperation): TextEdit[] {
	const offset = document.frontMatter?.offset ?? 0;
	if (operation.type === 'remove') {
		return removed(document, found);
	}
	const { value } = found.pair;
	if (operation.type === 'list' && isSeq(value) && value.items.every((item) => isScalar(item))) {
		return setList(document, found, operation.values);
	}
	const written = writtenValue(operation.type === 'set' ? operation.value : operation.values);
	if (isScalar(value) && value.source === '' && value.type === 'PLAIN') {
		const key = found.pair.key as Node;
		const colon = document.text.indexOf(':', offset + (key.range?.[1] ?? 0)) + 1;
		return written === '' ? [] : editAt(document, colon, colon, ` ${written}`);
	}
	const place = isScalar(value) || isCollection(value) ? value.range : undefined;
	if (!place || isMap(value) || (isCollection(value) && !value.flow)) {
		throw new OperationError('This value holds more than the form can show. Change it in the text.');
	}
	if (operation.type === 'set' && isScalar(value) && shown(value.source, value.value, value.type) === operation.value) {
		return [];
	}
	const requoted = isScalar(value) ? inQuotes(operation.type === 'set' ? operation.value : '', value.type) : undefined;
	return replaceValue(
		document,
		oneLine(offset + place[0], offset + place[1]),
		operation.type === 'set' ? (requoted ?? written) : written,
	);
}

function shown(source: string | undefined, value: unknown, type: unknown): string {
	return type === 'PLAIN' ? (source ?? '') : String(value ?? '');
}

/** A value in the quotes that it has; undefined where it has none, or where they could not hold it. */
function inQuotes(value: string, type: unknown): string | undefined {
	if (type === 'QUOTE_SINGLE' && !/[\r\n]/.test(value)) {
		return `'${value.replaceAll("'", "''")}'`;
	}
	return type === 'QUOTE_DOUBLE' ? JSON.stringify(value) : undefined;
}

/** A list item by item: those at its ends that stay keep their comments. */
function setList(document: SpecDocument, found: Found, values: readonly string[]): TextEdit[] {
	const { value } = found.pair;
	if (!isSeq(value) || !value.range) {
		return [];
	}
	const offset = document.frontMatter?.offset ?? 0;
	const items = value.items.flatMap((item) => (isScalar(item) && item.range ? [item] : []));
	const before = items.map((item) => shown(item.source, item.value, item.type));
	if (before.length === values.length && before.every((one, i) => one === values[i])) {
		return [];
	}
	if (before.length === values.length) {
		return items.flatMap((item, i) => {
			const [start = 0, end = 0] = item.range ?? [];
			const wanted = values[i] ?? '';
			return wanted === before[i]
				? []
				: replaceValue(
						document,
						oneLine(offset + start, offset + end),
						inQuotes(wanted, item.type) ?? (value.flow ? flowItem(wanted) : plain(wanted)),
					);
		});
	}
	if (values.length === 0 && !value.flow) {
		const colon = document.text.indexOf(':', offset + ((found.pair.key as Node).range?.[1] ?? 0)) + 1;
		const last = document.lines.positionAt(offset + (items.at(-1)?.range?.[1] ?? 0)).line;
		return editAt(document, colon, document.lines.endOf(last), ' []');
	}
	if (value.flow) {
		const [start, end] = value.range;
		return replaceValue(document, oneLine(offset + start, offset + end), flowList(values));
	}
	return setBlockList(
		document,
		items.map((item) => offset + (item.range?.[0] ?? 0)),
		before,
		values,
	);
}

/** @param starts offsets of the items' values, each on a line of its own */
function setBlockList(
	document: SpecDocument,
	starts: readonly number[],
	before: readonly string[],
	values: readonly string[],
): TextEdit[] {
	const { lines } = document;
	let same = 0;
	while (same < before.length && before[same] === values[same]) {
		same++;
	}
	let behind = 0;
	while (behind < Math.min(before.length, values.length) - same && before.at(-1 - behind) === values.at(-1 - behind)) {
		behind++;
	}
	const lineOf = (place: number): number => lines.positionAt(starts[place] ?? 0).line;
	const lead = lines.line(lineOf(0)).slice(0, lines.positionAt(starts[0] ?? 0).character);
	const added = values
		.slice(same, values.length - behind)
		.map((value) => lead + plain(value) + lineBreakOf(document.text));
	const first = same < before.length ? lines.startOf(lineOf(same)) : lines.startOf(lineOf(before.length - 1) + 1);
	const last = before.length - behind;
	const end = last > same ? lines.startOf(lineOf(last - 1) + 1) : first;
	return editAt(document, first, end, added.join(''));
}

function removed(document: SpecDocument, { pair, map }: Found): TextEdit[] {
	const { lines, frontMatter } = document;
	const key = pair.key as Node;
	const offset = frontMatter?.offset ?? 0;
	if (map.flow || !key.range) {
		throw new OperationError('This value holds more than the form can show. Change it in the text.');
	}
	const first = lines.positionAt(offset + key.range[0]).line;
	const value = pair.value as Node | null;
	const end = value?.range?.[1] ?? key.range[1];
	// The range of a block ends behind its last line break
	const last = lines.positionAt(offset + Math.max(end - 1, key.range[0])).line;
	return editAt(document, lines.startOf(first), lines.startOf(last + 1), '');
}

function added(
	document: SpecDocument,
	root: YAMLMap | undefined,
	path: readonly string[],
	value: string | readonly string[],
): TextEdit[] {
	const { frontMatter, lines, text } = document;
	const lineBreak = lineBreakOf(text);
	if (root?.flow) {
		throw new OperationError('The front matter is written in braces. Change it in the text.');
	}
	let depth = 0;
	let holder: Found | undefined;
	for (; depth < path.length - 1; depth++) {
		const above = root && find(root, path.slice(0, depth + 1));
		if (!above) {
			break;
		}
		holder = above;
	}
	const map = holder ? holder.pair.value : root;
	if (holder && map !== null && !isMap(map) && !(isScalar(map) && map.source === '')) {
		throw new OperationError('This value holds more than the form can show. Change it in the text.');
	}
	const offset = frontMatter?.offset ?? 0;
	const columnOf = (node: Node): number => lines.positionAt(offset + (node.range?.[0] ?? 0)).character;
	const firstKey = isMap(map) ? (map.items[0]?.key as Node | undefined) : undefined;
	const column = firstKey ? columnOf(firstKey) : holder ? columnOf(holder.pair.key as Node) + 2 : 0;
	const names = path.slice(depth);
	const block = names.map((name, i) => {
		const written = i < names.length - 1 ? '' : writtenValue(value);
		return `${' '.repeat(column + 2 * i)}${plain(name)}:${written === '' ? '' : ` ${written}`}${lineBreak}`;
	});
	if (!frontMatter) {
		if (hasToml(document)) {
			throw new OperationError('The front matter is TOML. Change it in the text.');
		}
		const start = textStart(document);
		return editAt(
			document,
			start,
			start,
			`---${lineBreak}${block.join('')}---${lineBreak}${text.length > start ? lineBreak : ''}`,
		);
	}
	const end = holder ? endOfPair(document, holder) : lines.startOf(frontMatter.range.end.line);
	return editAt(document, end, end, block.join(''));
}

/** Offset behind the last line of a pair's value. */
function endOfPair({ frontMatter, lines }: SpecDocument, { pair }: Found): number {
	const key = pair.key as Node;
	const value = pair.value as Node | null;
	const offset = frontMatter?.offset ?? 0;
	const start = offset + (key.range?.[0] ?? 0);
	const end = offset + Math.max((value?.range?.[1] ?? 0) - 1, key.range?.[1] ?? 0);
	return lines.startOf(lines.positionAt(Math.max(end, start)).line + 1);
}

function writtenValue(value: string | readonly string[]): string {
	return typeof value === 'string' ? plain(value) : flowList(value);
}

function flowList(values: readonly string[]): string {
	return `[${values.map(flowItem).join(', ')}]`;
}

/** In brackets a comma ends a value. */
function flowItem(value: string): string {
	return /[,[\]{}]/.test(value) ? JSON.stringify(value) : plain(value);
}

/** A text as YAML writes it: as it is where that is read as the same words, in quotes else. */
function plain(value: string): string {
	const line = inOneLine(value);
	if (line === '') {
		return '';
	}
	return /^(?:[\d.+-]|true$|false$)/.test(line) && !/[:#]\s|\s#/.test(line) && !/^[-?:](?:\s|$)/.test(line)
		? line
		: stringify(line, { lineWidth: 0 }).trimEnd();
}

function inOneLine(value: string): string {
	return value.replace(/\s*[\r\n]+\s*/g, ' ').trim();
}

/** What comes out is read again: the value must be there, and all other values must be as before. */
function checkResult(document: SpecDocument, edits: readonly TextEdit[], operation: ValueOperation): void {
	if (edits.length === 0) {
		return;
	}
	const after = applyEdits(document.text, edits);
	const now = parsedYaml(findFrontMatter(new LineIndex(after))?.yaml ?? '');
	const before = othersOf(parsedYaml(document.frontMatter?.yaml ?? ''), operation.path);
	const isThere = now.errors.length === 0 && holds(isMap(now.contents) ? now.contents : undefined, operation);
	if (!isThere || before === undefined || before !== othersOf(now, operation.path)) {
		throw new OperationError('The front matter is written in a way that the form can’t change. Change it in the text.');
	}
}

function parsedYaml(yaml: string): Document {
	return parseDocument(yaml, { logLevel: 'error', prettyErrors: false, uniqueKeys: false });
}

/** What a YAML says but for the value at a path, to compare; undefined where it names a value that it does not have. */
function othersOf(yaml: Document, path: readonly string[]): string | undefined {
	try {
		return JSON.stringify(without(yaml, yaml.contents, path) ?? []);
	} catch {
		return undefined;
	}
}

/** Whether a value is what an operation was to make of it. */
function holds(root: YAMLMap | undefined, operation: ValueOperation): boolean {
	const found = root && find(root, operation.path);
	if (!found || operation.type === 'remove') {
		return !found && operation.type === 'remove';
	}
	const { value } = found.pair;
	const textOf = (node: unknown): string =>
		isScalar(node) ? inOneLine(shown(node.source, node.value, node.type)) : String(node ?? '');
	if (operation.type === 'set') {
		return !isCollection(value) && textOf(value) === inOneLine(operation.value);
	}
	const { values } = operation;
	return (
		isSeq(value) &&
		value.items.length === values.length &&
		value.items.every((item, i) => !isCollection(item) && textOf(item) === inOneLine(values[i] ?? ''))
	);
}

/**
 * Keys as they are written, with their values but for the one at a path; groups with nothing else in them fall away with
 * it. As data, `null` and `~` would be the same key, and `1` and `01`.
 */
function without(yaml: Document, node: unknown, [name, ...below]: readonly string[]): unknown[] | undefined {
	if (name === undefined || !isMap(node)) {
		return undefined;
	}
	return node.items.flatMap((pair) => {
		const key = keyOf(pair);
		const { value } = pair;
		if (key !== name) {
			return [[key, isNode(value) ? value.toJS(yaml) : value]];
		}
		const left = without(yaml, value, below) ?? [];
		return left.length === 0 ? [] : [[key, left]];
	});
}
