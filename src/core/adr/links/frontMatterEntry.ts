import { isMap, isNode, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import type { RecordLink } from '../record/record.ts';

/** A stretch of the front matter's own text, and what holds it. */
interface Entry {
	readonly start: number;
	readonly end: number;
	/** Items of a list in brackets are parted by commas; everything else stands on lines of its own. */
	readonly isInBrackets: boolean;
	/** Where the value begins that would be empty without the entry; undefined for one of several. */
	readonly value?: number;
}

/** A value that is nothing but the name of a record. */
const nameAlone = /^\s*(?:\S+|\[[^[\]]*\]\([^()]*\)|\p{L}{1,10} \d+)\s*$/u;

/**
 * The edits that take out of front matter the entries that name a record: an item of a list, or the key where it names
 * nothing else. A value that says more is its author's.
 * @param links those that go; any that stand elsewhere are left out
 * @param emptyFor what the log has behind the key of a link where it names nothing; undefined where the key goes
 */
export function frontMatterEntryEdits(
	document: SpecDocument,
	links: readonly RecordLink[],
	emptyFor: (link: RecordLink) => string | undefined,
): TextEdit[] {
	const { frontMatter, lines } = document;
	const own = frontMatter ? links.filter(({ range }) => range.end.line < frontMatter.range.end.line) : [];
	if (!frontMatter || own.length === 0) {
		return [];
	}
	const root = parseDocument(frontMatter.yaml, { logLevel: 'silent' }).contents;
	let last = -1;
	return own.flatMap((link) => {
		const { range } = link;
		const entry = entryAt(root, lines.offsetAt(range.end) - frontMatter.offset - 1);
		const place =
			entry && (entry.isInBrackets ? withComma(frontMatter.yaml, entry) : wholeLines(frontMatter.yaml, entry));
		// The same record may be named twice: what stands between two entries goes once
		if (!place || place.start < last) {
			return [];
		}
		last = place.end;
		const empty = entry?.value === undefined ? undefined : emptyFor(link);
		if (entry?.value !== undefined && empty !== undefined) {
			const { yaml, offset } = frontMatter;
			const behind = yaml.slice(0, entry.value).trimEnd().length;
			const newText = empty === '' ? '' : ` ${empty}`;
			return { range: lines.rangeAt(offset + behind, offset + yaml.slice(0, entry.end).trimEnd().length), newText };
		}
		return { range: lines.rangeAt(frontMatter.offset + place.start, frontMatter.offset + place.end), newText: '' };
	});
}

/** The smallest entry around an offset that goes as a whole. */
function entryAt(root: Node | null, at: number): Entry | undefined {
	if (!isMap(root) || root.flow) {
		return undefined;
	}
	const pair = root.items.find((one) => isNode(one.value) && isAround(one.value, at));
	if (!pair || !isNode(pair.key) || !isNode(pair.value)) {
		return undefined;
	}
	const [value = 0, end = 0] = pair.value.range ?? [];
	const whole = { start: pair.key.range?.[0] ?? 0, end, isInBrackets: false, value };
	if (isScalar(pair.value)) {
		return nameAlone.test(String(pair.value.value)) ? whole : oneOfSeveral(pair.value, at);
	}
	const list = pair.value;
	if (!isSeq(list)) {
		return undefined;
	}
	const item = list.items.find((one): one is Node => isNode(one) && isAround(one, at));
	if (!item?.range || !(isMap(item) || (isScalar(item) && nameAlone.test(String(item.value))))) {
		return undefined;
	}
	return list.items.length === 1
		? whole
		: { start: item.range[0], end: item.range[1], isInBrackets: list.flow === true };
}

/** A name in a value that is nothing but names with commas between them. */
function oneOfSeveral({ source, value, range }: Scalar, at: number): Entry | undefined {
	const parts = (source ?? '').split(',');
	if (source === undefined || source !== value || !range || !parts.every((part) => nameAlone.test(part))) {
		return undefined;
	}
	const quotes = range[1] - range[0] - source.length;
	let start = range[0] + Math.floor(quotes / 2);
	for (const part of parts) {
		const end = start + part.length;
		if (at < end) {
			return { start: end - part.trimStart().length, end, isInBrackets: true };
		}
		start = end + 1;
	}
	return undefined;
}

function isAround({ range }: Node, at: number): boolean {
	return !!range && range[0] <= at && at < range[1];
}

/** An item with the comma before it, or the one behind the first. */
function withComma(yaml: string, { start, end }: Entry): { start: number; end: number } {
	const before = /,\s*$/.exec(yaml.slice(0, start))?.[0].length;
	const behind = /^\s*,\s*/.exec(yaml.slice(end))?.[0].length ?? 0;
	return before === undefined ? { start, end: end + behind } : { start: start - before, end };
}

/** The lines that an entry stands on, with the mark of its item. */
function wholeLines(yaml: string, { start, end }: Entry): { start: number; end: number } {
	const first = yaml.lastIndexOf('\n', start - 1) + 1;
	const next = yaml.indexOf('\n', Math.max(end - 1, start));
	return { start: first, end: next < 0 ? yaml.length : next + 1 };
}
