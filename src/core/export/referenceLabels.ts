import type { Link, SpecDocument } from '../document/specDocument.ts';
import type { TextEdit } from '../document/text.ts';

/**
 * Markdown knows one target for a label in a text, the first. Labels that a later document gives another target get a
 * number; the words that are read stay.
 * @returns the edits of each document
 */
export function labelEdits(documents: readonly SpecDocument[]): TextEdit[][] {
	const taken = new Map<string, string>();
	return documents.map((document) => {
		const renamed = new Map<string, string>();
		for (const link of document.links.filter(({ form }) => form === 'definition')) {
			const label = labelOf(document, link);
			const key = keyOf(label);
			const meaning = `${document.path} ${link.target}`;
			if (!taken.has(key)) {
				taken.set(key, meaning);
			} else if (taken.get(key) !== meaning && !renamed.has(key)) {
				const free = freeLabel(label, taken);
				taken.set(keyOf(free), meaning);
				renamed.set(key, free);
			}
		}
		return renamed.size === 0 ? [] : document.links.flatMap((link) => renameIn(document, link, renamed));
	});
}

function renameIn(document: SpecDocument, link: Link, renamed: ReadonlyMap<string, string>): TextEdit[] {
	const isDefinition = link.form === 'definition';
	if (!isDefinition && link.form !== 'reference' && link.form !== 'image-reference') {
		return [];
	}
	const label = labelOf(document, link);
	const free = renamed.get(keyOf(label));
	if (free === undefined) {
		return [];
	}
	const { lines } = document;
	const source = lines.slice(link.range);
	const start = lines.offsetAt(link.range.start);
	const place = (from: number, to: number): TextEdit['range'] => lines.rangeAt(start + from, start + to);
	if (isDefinition) {
		const open = source.indexOf('[');
		return [{ range: place(open + 1, open + 1 + label.length), newText: free }];
	}
	if (source.endsWith('[]')) {
		return [{ range: place(source.length - 1, source.length - 1), newText: free }];
	}
	// The number alone: a heading's line break may stand in the label
	const fullEnd = source.length - 1 - (label.length - label.trimEnd().length);
	const isFull = source.endsWith(`][${label}]`);
	return isFull
		? [{ range: place(fullEnd, fullEnd), newText: free.slice(free.lastIndexOf('-')) }]
		: [{ range: place(source.length, source.length), newText: `[${free}]` }];
}

/** As written. */
function labelOf({ lines }: SpecDocument, { form, range, targetRange }: Link): string {
	return form === 'definition'
		? (/^\s*\[((?:\\.|[^\\[\]])*)\]:/.exec(lines.slice(range))?.[1] ?? '')
		: lines.slice(targetRange);
}

/** Labels are compared without case, runs of blanks as one (CommonMark, "matches"). */
function keyOf(label: string): string {
	return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

function freeLabel(label: string, taken: ReadonlyMap<string, string>): string {
	for (let i = 2; ; i++) {
		if (!taken.has(keyOf(`${label}-${i}`))) {
			return `${label.replace(/\s+/g, ' ')}-${i}`;
		}
	}
}
