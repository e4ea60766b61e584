// The texts of the interface, as the sources name them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from './files.mjs';
import { root } from './node.mjs';

/** A call for a text in the person's language: the editor's `vscode.l10n.t(…)` and the pages' `l10n.t(…)`. */
const call = /\bl10n\.t\(\s*/g;

/** A string that stands in the source as it is: quoted, or a template without values, and then the call's next part. */
const literal = /('(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\$]|\\.|\$(?!\{))*`)\s*[,)]/y;

const escapes = /\\(?:u\{([0-9a-fA-F]+)\}|u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2})|(.))/gs;

/** @type {Readonly<Record<string, string>>} */
const controls = { n: '\n', t: '\t', r: '\r', '\n': '' };

/**
 * The texts that all sources of the editor and of the pages ask for.
 * @returns {string[]} sorted, each once
 * @throws Error that names the place, where a text is not a literal
 */
export function textsOfSources() {
	const sources = /\.ts$/;
	const files = [...filesBelow('src/vscode', sources), 'src/extension.ts', ...filesBelow('webview-ui', sources)];
	const texts = files.flatMap((file) => textsOf(readFileSync(path.join(root, file), 'utf8'), file));
	return [...new Set(texts)].sort();
}

/**
 * The texts that one source asks for, in its order.
 * @param {string} source
 * @param {string} file for the message
 * @returns {string[]}
 * @throws Error that names the place, where a text is not a literal
 */
export function textsOf(source, file) {
	return [...source.matchAll(call)].map((found) => {
		literal.lastIndex = found.index + found[0].length;
		const quoted = literal.exec(source)?.[1];
		if (quoted === undefined) {
			const line = source.slice(0, found.index).split('\n').length;
			throw new Error(`${file}:${line}: l10n.t needs its text as one literal, with {0} for values.`);
		}
		return unquoted(quoted);
	});
}

/** Where a text goes to a person at once. */
const shown =
	/(?:Message|OperationError|CodeAction)\(\s*['"`](?=[A-Z])|(?:placeHolder: |placeholder = |prompt: |Label: |tooltip = )['"`](?=[A-Z])/g;

/**
 * Places in the editor's sources that show a text without asking for it in the person's language. It finds what is easily
 * forgotten, not everything.
 * @param {string} source
 * @param {string} file for the sentence
 * @returns {string[]} a sentence for each
 */
export function untranslatedIn(source, file) {
	return [...source.matchAll(shown)].map((found) => {
		const line = source.slice(0, found.index).split('\n').length;
		return `${file}:${line} shows a text in English: ask vscode.l10n.t for it`;
	});
}

/** @returns {string[]} the same of all sources of the editor */
export function untranslatedInSources() {
	const files = filesBelow('src/vscode', /\.ts$/);
	return files.flatMap((file) => untranslatedIn(readFileSync(path.join(root, file), 'utf8'), file));
}

/** @param {string} quoted */
function unquoted(quoted) {
	return quoted
		.slice(1, -1)
		.replace(escapes, (_, point, unit, byte, sign) =>
			sign === undefined ? String.fromCodePoint(Number.parseInt(point ?? unit ?? byte, 16)) : (controls[sign] ?? sign),
		);
}
