// A peer on the Markdown files of a folder: node peers.mjs markdown-it|markdownlint FOLDER [LIMIT]
// Prints {"files": …, "characters": …, "milliseconds": …}; the time counts from the first look at the disk.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';

const [peer, folder = '.', limit = 'Infinity'] = process.argv.slice(2);

const started = performance.now();
let characters = 0;
let files = 0;
const markdown = new MarkdownIt();
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
	if (!name.endsWith('.md') || files >= Number(limit)) {
		continue;
	}
	const text = readFileSync(path.join(folder, name), 'utf8');
	files++;
	characters += text.length;
	if (peer === 'markdownlint') {
		lint({ strings: { [name]: text } });
	} else {
		markdown.parse(text, {});
	}
}
console.log(JSON.stringify({ files, characters, milliseconds: performance.now() - started }));
