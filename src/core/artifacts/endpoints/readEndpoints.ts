import { hiddenLines } from '../../document/hiddenLines.ts';
import { plainText } from '../../document/plainText.ts';
import type { SpecDocument, Table } from '../../document/specDocument.ts';
import { httpMethods, readEndpoint } from '../../form/endpoints.ts';

/** An endpoint that a document describes. */
export interface Endpoint {
	readonly method: string;
	/** As written, without a query. */
	readonly path: string;
	/** What it is for; empty where the text does not say. */
	readonly summary: string;
	/** Line from 0. */
	readonly line: number;
}

const methods = httpMethods.join('|');

/** Most documents and most rows name no method, and are told by less. */
const anyMethod = new RegExp(methods);

/** A whole cell, or the beginning of an item of a list. Letters of other scripts behind the path are words about it. */
const inCell = new RegExp(`^[\`*]*(${methods})[\`*]*[ \t]+[\`*]*(/[^\\s\`*|]*)[\`*]*$`);
const inItem = new RegExp(
	`^[ \\t]*[-*+][ \\t]+[\`*]*(${methods})[\`*]*[ \\t]+[\`*]*(/[\\w/{}:.<>~?&=%$@,;!+-]*)(?=[\\s\`*:]|$)[\`*]*[ \\t]*(.*)$`,
);

const summaryColumn =
	/^(?:description|summary|purpose|action|notes?|meaning|beschreibung|zweck|descripci[oó]n|用途|说明|説明)$/i;

/** The endpoints that headings, tables and items of lists name, in order of place; each method and path once. */
export function readEndpoints(document: SpecDocument): readonly Endpoint[] {
	if (!anyMethod.test(document.text)) {
		return [];
	}
	const found = [...fromHeadings(document), ...document.tables.flatMap(fromTable), ...fromItems(document)];
	const seen = new Set<string>();
	return found
		.sort((a, b) => a.line - b.line)
		.map((one) => ({ ...one, path: one.path.replace(/[?#].*$/s, '').replace(/[.,;:]+$/, '') }))
		.filter(({ method, path }) => {
			const key = `${method} ${sameForAll(path)}`;
			const isNew = !seen.has(key);
			seen.add(key);
			return isNew;
		});
}

/** A path without the names of its parameters, which make no difference. */
export function sameForAll(path: string): string {
	return path.replace(/\{[^{}]*\}|<[^<>]*>|(?<=\/):[\w-]+/g, '{}');
}

function fromHeadings({ headings }: SpecDocument): Endpoint[] {
	return headings.flatMap(({ text, range }) => {
		const endpoint = readEndpoint(text);
		return endpoint ? [{ ...endpoint, summary: '', line: range.start.line }] : [];
	});
}

/** Rows with a cell `GET /books`, or with a method in one cell and a path in another. */
function fromTable({ header, rows }: Table): Endpoint[] {
	const about = header.cells.findIndex(({ text }) => summaryColumn.test(plainText(text)));
	return rows.flatMap(({ cells, range }) => {
		if (!cells.some(({ text }) => anyMethod.test(text))) {
			return [];
		}
		const texts = cells.map(({ text }) => plainText(text));
		const summary = texts[about] ?? '';
		const { line } = range.start;
		for (const text of texts) {
			const [, method, path] = inCell.exec(text) ?? [];
			if (method !== undefined && path !== undefined) {
				return [{ method, path, summary, line }];
			}
		}
		const method = texts.find((text) => httpMethods.includes(text));
		const path = texts.find((text) => /^\/[^\s]*$/.test(text));
		return method !== undefined && path !== undefined ? [{ method, path, summary, line }] : [];
	});
}

function fromItems(document: SpecDocument): Endpoint[] {
	const { lines } = document;
	const isHidden = hiddenLines(document);
	const found: Endpoint[] = [];
	for (let line = 0; line < lines.count; line++) {
		const source = lines.line(line);
		if (source.length > 1000 || !/^[ \t]*[-*+][ \t]/.test(source) || isHidden(line)) {
			continue;
		}
		const [, method, path, rest = ''] = inItem.exec(source) ?? [];
		if (method !== undefined && path !== undefined) {
			found.push({ method, path, summary: plainText(rest.replace(/^[\s\-–—:→]+/, '')), line });
		}
	}
	return found;
}
