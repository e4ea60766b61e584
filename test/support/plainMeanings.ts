import { type Apart, isGone } from './idMeanings.ts';
import type { Files } from './traceTexts.ts';

/*
 * A second reading of the features that featureArbitrary.ts makes: it knows just the forms that are written there, and
 * nothing of src/. What both readings say cannot be the same mistake.
 */

/** The ids that one place names, without zeros before their numbers: `1.2`, `FR-1`, `US2`. */
interface Place {
	readonly path: string;
	readonly line: number;
	readonly owner: string;
	readonly ids: readonly string[];
	readonly isRange: boolean;
}

/** Who means what, one line for each id that is named, as `meanings` gives it. */
export function plainMeanings(files: Files, { block, ranges, ...apart }: Apart = {}): string[] {
	const items = new Map<string, string>();
	for (const [path, text] of Object.entries(files)) {
		for (const [id, words] of definitionsIn(path, shownLines(text))) {
			if (!items.has(id)) {
				items.set(id, words.replace(/\d+/g, '#'));
			}
		}
	}
	return Object.entries(files)
		.flatMap(([path, text]) => placesIn(path, shownLines(text)))
		.filter(({ path, line }) => !(block?.path === path && line >= block.first && line <= block.last))
		.filter(({ isRange }) => !(ranges && isRange))
		.flatMap(({ path, owner, ids }) =>
			ids
				.filter((id) => !isGone(id.replace('-', ''), apart))
				.map((id) => `${path}: ${owner} means ${items.get(id) ?? 'nothing'}`),
		)
		.sort();
}

/** The lines with those of fences and comments of Markdown left empty. */
function shownLines(text: string): string[] {
	let isFenced = false;
	return text.split(/\r?\n/).map((line) => {
		const isFence = line === '```';
		isFenced = isFence ? !isFenced : isFenced;
		return isFence || isFenced || line.startsWith('<!--') ? '' : line;
	});
}

function definitionsIn(path: string, lines: readonly string[]): [id: string, words: string][] {
	if (path.endsWith('/spec.md')) {
		return lines.flatMap((line) => {
			const [, letters = '', number = '', words = ''] =
				/^- (?:\*\*)?(FR-|SC-)(\d+)(?:\*\*)?: (.*)$/.exec(line) ?? /^### User (Story )(\d+) - (.*)$/.exec(line) ?? [];
			return number === '' ? [] : [[(letters === 'Story ' ? 'US' : letters) + Number(number), words]];
		});
	}
	return path.endsWith('/requirements.md') ? requirementsIn(lines) : [];
}

/** A list counts on, by what is written where that is more. */
function requirementsIn(lines: readonly string[]): [id: string, words: string][] {
	const found: [string, string][] = [];
	let above = '';
	let next = 0;
	for (const line of lines) {
		const [, number, title = ''] = /^### (?:Requirement |要件)?(\d+)[:：.] ?(.*)$/.exec(line) ?? [];
		const [, whole, wholeWords = ''] = /^(?:- \*\*)?(\d+\.\d+)(?:\*\*)? (.*)$/.exec(line) ?? [];
		const [, counted, words = ''] = /^(\d+)\. (.*)$/.exec(line) ?? [];
		if (number !== undefined) {
			above = number;
			next = 0;
			found.push([number, title]);
		} else if (whole !== undefined) {
			found.push([whole, wholeWords]);
		} else if (counted !== undefined && above !== '') {
			next = Math.max(Number(counted), next + 1);
			found.push([`${above}.${next}`, words]);
		}
	}
	return found;
}

/** What stands around the lists of a line. */
const lists: readonly RegExp[] = [
	/^- \[ \] T\d+ (.*)$/,
	/^ {2}as (.*) says$/,
	/^## Phase \d+: (User Story \d+)/,
	/^Said: (.*)$/,
	/_(?:Requirements|要件): (.*)_/,
	/\*\*Validates: Requirements (.*)\*\*/,
	/^ {2}- Requirements: (.*)$/,
	/As in Requirements (.*); see/,
	/; see Requirement (.*)\.$/,
	/^\| x \| (.*) \|$/,
	/@req (.*)$/,
	/\/\/ Implements: (.*)$/,
	/\/\*\* Validates: (.*) \*\/$/,
	/^ \* Requirements: (.*)$/,
];

function placesIn(path: string, lines: readonly string[]): Place[] {
	const isCode = path.startsWith('src/');
	const isSpecKit = path.startsWith('specs/');
	let count = 0;
	return lines.flatMap((source, line) => {
		count += /^- \[ \]|^### Property /.test(source) ? 1 : 0;
		return lists.flatMap((list) => {
			const text = list.exec(source)?.[1];
			const named = text === undefined ? [] : idsIn(text, isSpecKit || /FR-|SC-|US\d/.test(text));
			return named.map((one) => ({ path, line, owner: isCode ? 'code' : `item ${count}`, ...one }));
		});
	});
}

/** @param hasLetters whether a number without letters goes on with those before it, and is none where there are none */
function idsIn(text: string, hasLetters: boolean): Pick<Place, 'ids' | 'isRange'>[] {
	const found: { ids: string[]; isRange: boolean; end: number }[] = [];
	let letters = '';
	for (const match of text.matchAll(/(FR-|SC-|US|User Stor(?:y|ies) )?(\d+(?:\.\d+)?)/g)) {
		const [whole, before, number = ''] = match;
		letters = before === undefined ? letters : before.startsWith('User') ? 'US' : before;
		if (hasLetters && letters === '') {
			continue;
		}
		const id = letters + number.replace(/^0+/, '');
		const last = found.at(-1);
		const end = match.index + whole.length;
		if (last && /^\s*(?:-|–|to|\.{3})\s*$/.test(text.slice(last.end, match.index))) {
			found[found.length - 1] = { ids: between(last.ids[0] ?? '', id), isRange: true, end };
		} else {
			found.push({ ids: [id], isRange: false, end });
		}
	}
	return found;
}

/** The ids from one to another, which differ in their last number. */
function between(first: string, last: string): string[] {
	const stem = first.replace(/\d+$/, '');
	const [from, to] = [first, last].map((id) => Number(/\d+$/.exec(id)?.[0]));
	return Array.from({ length: (to ?? 0) - (from ?? 0) + 1 }, (_, i) => `${stem}${(from ?? 0) + i}`);
}
