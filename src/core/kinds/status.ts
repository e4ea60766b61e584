import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { Range } from '../document/text.ts';
import type { Kind, KindStatus } from './kind.ts';
import { matchSections } from './matchSections.ts';
import { statusInHead, statusInTable } from './statusPlaces.ts';
import { acceptedElsewhere, statusNames } from './statusWords.ts';

/** The status of a document. */
export interface DocumentStatus {
	/** As written, markup and emoji included. */
	readonly text: string;
	/** Whether it is one of the words that, in this kind, say the document is done. */
	readonly done: boolean;
	readonly range: Range;
}

/**
 * The status of a document, from where its kind says it stands: front matter, a field or table in the head, then the
 * status section. In a section of several lines the last one that begins with a status word counts, since logs grow
 * downwards and links follow the word. A kind that names the field `status` means that field in any language.
 */
export function documentStatus(document: SpecDocument, kind: Kind): DocumentStatus | undefined {
	const { status } = kind;
	if (!status) {
		return undefined;
	}
	const names = namesOf(status);
	const section = status.section === undefined ? undefined : findSection(document, kind, status.section);
	const found =
		statusInHead(document, kind, names) ??
		(section && (statusInTable(document, section.bodyRange, names) ?? fromSection(document, section, status)));
	return found && { ...found, done: isDone(found.text, status) };
}

const knownNames = new WeakMap<KindStatus, readonly string[]>();

function namesOf(status: KindStatus): readonly string[] {
	const fields = status.fields ?? [];
	const names = knownNames.get(status) ?? (fields.includes('status') ? [...fields, ...statusNames] : fields);
	knownNames.set(status, names);
	return names;
}

function findSection(document: SpecDocument, kind: Kind, id: string): Section | undefined {
	for (const [section, known] of matchSections(document, kind).kindOf) {
		if (known.id === id) {
			return section;
		}
	}
	return undefined;
}

function fromSection(
	document: SpecDocument,
	section: Section,
	status: KindStatus,
): Omit<DocumentStatus, 'done'> | undefined {
	const { lines } = document;
	const words = [...(status.values ?? []), ...(status.done ?? [])];
	let first: Omit<DocumentStatus, 'done'> | undefined;
	let last: Omit<DocumentStatus, 'done'> | undefined;
	for (let line = section.bodyRange.start.line; line <= section.bodyRange.end.line; line++) {
		const source =
			line === section.bodyRange.end.line
				? lines.line(line).slice(0, section.bodyRange.end.character)
				: lines.line(line);
		const text = source
			.replace(/^\s*(?:[-*+>]\s+)*(?:\[[xX]\]\s+)?/, '')
			.replace(/<!--.*?-->/g, '')
			.trim();
		// What is not ticked is a status to choose, not the one that was chosen.
		if (text === '' || text.startsWith('<!--') || text.startsWith('[ ] ')) {
			continue;
		}
		const character = source.indexOf(text);
		const place = {
			text,
			range: { start: { line, character }, end: { line, character: character + text.length } },
		};
		first ??= place;
		const plain = plainStatus(text);
		if (words.some((word) => startsWithWord(plain, word)) || acceptedElsewhere.test(plain)) {
			last = place;
		}
	}
	return last ?? first;
}

/** Whether the status's first words are those of a done document; so are all of several, or there is one to choose yet. */
function isDone(text: string, status: KindStatus): boolean {
	const plain = plainStatus(text);
	const words = status.done ?? [];
	const inAnyLanguage = words.includes('accepted') || words.includes('approved');
	// What follows the word, after a mark, is a remark and may hold a slash of its own.
	const [word = ''] = plain.split(/[.,;:(—–]|\s-\s/);
	return word
		.split(/\s*[|/](?=\s*\p{L})/u)
		.every(
			(one) =>
				words.some((word) => startsWithWord(one.trim(), word)) || (inAnyLanguage && acceptedElsewhere.test(one.trim())),
		);
}

/** What precedes the word of a status: the name of the field, a date, the statuses it had before. */
const preceding = [
	new RegExp(`^(?:status|${statusNames.join('|')})\\s*[:：]\\s*`, 'u'),
	/^\d{2,4}[-./]\d{1,2}[-./]\d{1,4}[\s:,–—-]*/,
	/^.*(?:->|=>|[→⇒➜➔])\s*/,
];

/** Without case, emoji, markup, and what may precede the word. */
function plainStatus(text: string): string {
	const plain = text
		.normalize('NFKC')
		.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
		.replace(/[*_`~[\]☐☑☒✓✔]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0F\u200D]/gu, '')
		.replace(/^[\s:–—-]+/, '')
		.toLowerCase();
	return preceding.reduce((rest, one) => rest.replace(one, ''), plain).trim();
}

/** Whether `text` begins with the word as a whole; scripts without spaces have no such ends. */
function startsWithWord(text: string, word: string): boolean {
	const wanted = word.normalize('NFKC').toLowerCase();
	if (!text.startsWith(wanted)) {
		return false;
	}
	const next = text.slice(wanted.length, wanted.length + 1);
	return !/^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}_-]/u.test(next);
}
