import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { TextEdit } from '../document/text.ts';
import { OperationError } from '../workspace/change.ts';
import { httpMethods } from './httpMethods.ts';
import { oneLine, replaceValue } from './text/editableText.ts';

export { httpMethods };

/** An endpoint that a section is about, as its heading says. */
export interface EndpointModel {
	readonly method: string;
	readonly path: string;
}

const form = new RegExp(`^(.*?)\\b(${httpMethods.join('|')})\\b([\`*]*\\s+[\`*]*)(/[^\\s\`*]*)`);

/** Reads a heading such as `GET /books/{id}`; undefined for any other. */
export function readEndpoint(heading: string): EndpointModel | undefined {
	const [, , method, , path] = form.exec(heading) ?? [];
	return method === undefined || path === undefined ? undefined : { method, path };
}

/**
 * Edits of the heading of an endpoint: of its method and its path, what else it says stays.
 * @throws OperationError where it is none, and for a method or path that is none
 */
export function endpointEdits(
	document: SpecDocument,
	section: Section | undefined,
	{ method, path }: EndpointModel,
): TextEdit[] {
	if (!section) {
		throw new OperationError('This section is not in the document yet. Add it first.');
	}
	const start = document.lines.offsetAt(section.heading.textRange.start);
	const source = document.lines.slice(section.heading.textRange);
	const [, before = '', oldMethod, between = '', oldPath] = form.exec(source) ?? [];
	if (oldMethod === undefined || oldPath === undefined) {
		throw new OperationError('This heading names no endpoint. Change it in the text.');
	}
	if (!httpMethods.includes(method) || !/^\/[^\s`*]*$/.test(path)) {
		throw new OperationError('Choose a method, and type a path that begins with a slash and has no blanks.');
	}
	const methodStart = start + before.length;
	const pathStart = methodStart + oldMethod.length + between.length;
	return [
		...replaceValue(document, oneLine(methodStart, methodStart + oldMethod.length), method),
		...replaceValue(document, oneLine(pathStart, pathStart + oldPath.length), path),
	];
}

/** Whether the cells of a column are methods: one is enough, also as a placeholder. */
export function areMethods(cells: readonly string[]): boolean {
	return cells.some((cell) => httpMethods.includes(cell.replace(/[`*[\]{}\s]/g, '')));
}
