/**
 * The pages on which the named destinations of a PDF stand, from 1: of all anchors that something in it links to.
 * It reads what Chrome writes: a table of objects at the end, and dictionaries that are plain text (ISO 32000-1, 7.5 and
 * 12.3.2). A PDF of another form has no destinations.
 */
export function destinationPages(pdf: Uint8Array): Map<string, number> {
	const file = new PdfObjects(pdf);
	const catalog = file.text(file.root);
	const pages = new Map(pagesBelow(file, reference(catalog, 'Pages')).map((number, i) => [number, i + 1]));
	const found = new Map<string, number>();
	const names = file.text(reference(catalog, 'Dests'));
	for (const [, name = '', page] of names.matchAll(/\/([^\s/[\]<>()]+)\s*\[\s*(\d+) 0 R/g)) {
		const number = pages.get(Number(page));
		if (number !== undefined) {
			found.set(anchorOf(name), number);
		}
	}
	return found;
}

/** Numbers of the objects that are pages, in their order. */
function pagesBelow(file: PdfObjects, root: number): number[] {
	const pages: number[] = [];
	const open = [root];
	const seen = new Set<number>();
	for (let number = open.pop(); number !== undefined; number = open.pop()) {
		const text = file.text(number);
		const kids = /\/Kids\s*\[([^\]]*)\]/.exec(text)?.[1];
		if (seen.has(number)) {
			continue;
		}
		seen.add(number);
		if (kids === undefined) {
			pages.push(number);
		} else {
			open.push(...[...kids.matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid)).reverse());
		}
	}
	return pages;
}

function reference(dictionary: string, key: string): number {
	return Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? -1);
}

/** A name writes some characters as `#` and two hexadecimal digits; Chrome's are fragments of an address. */
function anchorOf(name: string): string {
	const fragment = name.replace(/#([\da-f]{2})/gi, (_, digits: string) =>
		String.fromCharCode(Number.parseInt(digits, 16)),
	);
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}

/** The objects of a PDF, by number. */
class PdfObjects {
	readonly root: number;
	private readonly pdf: Uint8Array;
	private readonly places = new Map<number, number>();

	constructor(pdf: Uint8Array) {
		this.pdf = pdf;
		const end = this.latin(Math.max(0, pdf.length - 1024), pdf.length);
		const start = Number(/startxref\s+(\d+)/.exec(end)?.[1] ?? pdf.length);
		const table = this.latin(start, pdf.length);
		const [head = '', first = '0'] = /^xref\s+(\d+) \d+\s+/.exec(table) ?? [];
		let number = Number(first);
		for (const [, offset, state] of table.slice(head.length).matchAll(/(\d{10}) \d{5} ([fn])/g)) {
			if (state === 'n') {
				this.places.set(number, Number(offset));
			}
			number++;
		}
		this.root = reference(table, 'Root');
	}

	/** The source of an object; empty for one that is not there. */
	text(number: number): string {
		const start = this.places.get(number);
		if (start === undefined) {
			return '';
		}
		for (let length = 4096; ; length *= 4) {
			const text = this.latin(start, start + length);
			const end = text.indexOf('endobj');
			if (end >= 0 || start + length >= this.pdf.length) {
				return text.slice(0, end < 0 ? undefined : end);
			}
		}
	}

	private latin(start: number, end: number): string {
		let text = '';
		for (let from = start; from < Math.min(end, this.pdf.length); from += 8192) {
			text += String.fromCharCode(...this.pdf.subarray(from, Math.min(from + 8192, end)));
		}
		return text;
	}
}
