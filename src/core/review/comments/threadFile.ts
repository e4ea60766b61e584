import { yamlValue } from '../../adr/record/yamlValue.ts';
import { parseDocument } from '../../document/parse.ts';
import { frontMatterValues } from '../../document/yaml.ts';
import type { ReviewComment, Thread } from './thread.ts';

/** The folder, from the root, in which the comments on documents are kept. */
export const reviewsFolder = '.archspec/reviews';

/** The folder that holds the threads about a document, a file for each, so that two people never write into one. */
export function threadsFolder(path: string): string {
	return `${reviewsFolder}/${path}`;
}

/** The document that a file of a thread is about; undefined for any other path. */
export function documentOfThread(path: string): string | undefined {
	const found = /^\.archspec\/reviews\/(.+)\/[^/]+\.md$/.exec(path);
	return found?.[1];
}

/**
 * Name of a file for a new thread: its time, so that files stand in the order of what was said, and its author's name.
 * @param taken names that are in use
 */
export function threadFileName({ author, date }: ReviewComment, taken: ReadonlySet<string>): string {
	const time = date
		.replace(/[-:]|\.\d+/g, '')
		.replace('T', '-')
		.replace('Z', '');
	const slug = author
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
		.slice(0, 30)
		.replace(/^-|-$/g, '');
	const name = [time, slug].filter(Boolean).join('-');
	for (let i = 1; ; i++) {
		const file = `${name}${i === 1 ? '' : `-${i}`}.md`;
		if (!taken.has(file)) {
			return file;
		}
	}
}

/** The heading above each comment. */
const heading = /^## (.+), (\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z)$/;
/** The same within a comment, where a backslash keeps it from being one. */
const escapedHeading = /^\\+(?=## .+, \d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$)/;

/** A thread as the text of its file: what it is about in front matter, then a heading for each comment. */
export function writeThread({ anchor, isResolved, comments }: Thread): string {
	const { section, quote, before, after } = anchor;
	const values: [string, string][] = [
		['state', isResolved ? 'resolved' : 'open'],
		['quote', quote],
		['before', before],
		['after', after],
	];
	const head = values.filter(([, text]) => text !== '').map(([key, text]) => `${key}: ${yamlValue(text, '')}`);
	const above = section.length === 0 ? [] : ['section:', ...section.map((title) => `  - ${yamlValue(title, '')}`)];
	const said = comments.map(({ author, date, text }) => `## ${oneLine(author)}, ${date}\n\n${escaped(text)}\n`);
	return `---\n${[...head, ...above].join('\n')}\n---\n\n${said.join('\n')}`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

function escaped(text: string): string {
	return text
		.replace(/\r\n?/g, '\n')
		.trim()
		.split('\n')
		.map((line) => (heading.test(line) || escapedHeading.test(line) ? `\\${line}` : line))
		.join('\n');
}

/** Reads the file of a thread; undefined where it holds none, or the marks of a merge conflict. */
export function readThread(text: string): Thread | undefined {
	const values = frontMatterValues(parseDocument('', text));
	const lines = text.replace(/\r\n?/g, '\n').split('\n');
	const comments: ReviewComment[] = [];
	let body: string[] | undefined;
	const close = (): void => {
		const last = comments.at(-1);
		if (last && body) {
			comments[comments.length - 1] = { ...last, text: body.join('\n').trim() };
		}
	};
	for (const line of lines) {
		if (/^(?:<{7}|>{7}|\|{7})(?: |$)|^={7}$/.test(line)) {
			// Both sides of a conflict are kept: each said something
			continue;
		}
		const [, author, date] = heading.exec(line) ?? [];
		if (author !== undefined && date !== undefined) {
			close();
			body = [];
			comments.push({ author, date, text: '' });
		} else {
			body?.push(escapedHeading.test(line) ? line.slice(1) : line);
		}
	}
	close();
	if (comments.length === 0) {
		return undefined;
	}
	const textAt = (key: string): string => {
		const value = values[key];
		return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
	};
	const { section } = values;
	return {
		anchor: {
			section: Array.isArray(section) ? section.map(String) : [],
			quote: textAt('quote'),
			before: textAt('before'),
			after: textAt('after'),
		},
		isResolved: textAt('state') === 'resolved',
		comments: comments.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
	};
}
