// A peer on the Markdown files of a folder: node peers.mjs markdown-it|markdownlint|links FOLDER [LIMIT]
// Prints {"files": …, "characters": …, "milliseconds": …}; the time counts from the first look at the disk. Each loads
// nothing but what it needs itself.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** @typedef {(name: string, text: string) => void} Peer what is done with each file in turn */
/** @typedef {{ each: Peer, end?: () => Promise<unknown> }} Work */

const [name = '', folder = '.', limit = 'Infinity'] = process.argv.slice(2);

/** @type {Record<string, () => Promise<Work>>} */
const peers = {
	'markdown-it': async () => {
		const { default: MarkdownIt } = await import('markdown-it');
		const markdown = new MarkdownIt();
		return { each: (_, text) => markdown.parse(text, {}) };
	},
	markdownlint: async () => {
		const { lint } = await import('markdownlint/sync');
		return { each: (file, text) => lint({ strings: { [file]: text } }) };
	},
	links: async () => {
		const { linkDiagnostics } = await import('./linkDiagnostics.mjs');
		/** @type {Map<string, string>} */
		const texts = new Map();
		return { each: (file, text) => texts.set(file, text), end: () => linkDiagnostics(path.resolve(folder), texts) };
	},
};

const { each, end } = (await peers[name]?.()) ?? fail();
const started = performance.now();
let characters = 0;
let files = 0;
for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
	if (!file.endsWith('.md') || files >= Number(limit)) {
		continue;
	}
	const text = readFileSync(path.join(folder, file), 'utf8');
	files++;
	characters += text.length;
	each(file, text);
}
const found = await end?.();
console.log(JSON.stringify({ files, characters, found, milliseconds: performance.now() - started }));

/** @returns {never} */
function fail() {
	throw new Error(`There is no peer "${name}"; there are ${Object.keys(peers).join(', ')}.`);
}
