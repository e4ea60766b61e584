import { escapeHtml } from '../../../preview/escapeHtml.ts';
import { type HtmlElement, type HtmlNode, isElement } from './nodes.ts';

/** What XML 1.0 has no way to write (section 2.2). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** A picture as a file of its own: SVG that is XML, with the HTML of its labels. */
export function writeSvgFile(picture: HtmlElement): string {
	const parts = ['<?xml version="1.0" encoding="UTF-8"?>\n'];
	const namespaces = ' xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
	writeElement(picture, namespaces, parts);
	return `${parts.join('')}\n`;
}

function writeElement({ name, attributes, children }: HtmlElement, namespaces: string, parts: string[]): void {
	parts.push('<', name, namespaces);
	for (const [key, value] of attributes) {
		parts.push(` ${key}="${escaped(value)}"`);
	}
	if (children.length === 0) {
		parts.push('/>');
		return;
	}
	parts.push('>');
	for (const child of children) {
		writeNode(child, name === 'foreignObject' ? ' xmlns="http://www.w3.org/1999/xhtml"' : '', parts);
	}
	parts.push('</', name, '>');
}

function writeNode(node: HtmlNode, namespaces: string, parts: string[]): void {
	if (typeof node === 'string') {
		parts.push(escaped(node));
	} else if (isElement(node)) {
		writeElement(node, namespaces, parts);
	}
}

function escaped(text: string): string {
	return escapeHtml(text.replace(unwritable, ''));
}
