import type { Field, Section, SpecDocument } from '../document/specDocument.ts';
import { comparePositions } from '../document/text.ts';
import type { Kind, KindStatus, PartStatus } from './kind.ts';
import { matchSections } from './matchSections.ts';
import { statusInHead, statusInTable, statusLength } from './statusPlaces.ts';
import { acceptedElsewhere, statusNames } from './statusWords.ts';

/** The status of a document, or of a part of one. */
export interface DocumentStatus {
	/** As written, markup and emoji included. */
	readonly text: string;
	/** Whether it is one of the words that, in this kind, say the document is done. */
	readonly done: boolean;
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
		statusInHead(document, kind, names)?.text ??
		(section && (statusInTable(document, section.bodyRange, names)?.text ?? fromSection(document, section, status)));
	return found === undefined ? undefined : { text: found, done: isDone(found, status) };
}

/** The status of a part of a document, from the first of its fields that stands in the part's own body. */
export function partStatus(document: SpecDocument, part: Section, status: PartStatus): DocumentStatus | undefined {
	const { start, end } = part.bodyRange;
	const inPart = ({ range }: Field): boolean =>
		comparePositions(range.start, start) >= 0 && comparePositions(range.start, end) < 0;
	for (const wanted of status.fields) {
		const field = document.fields.find((one) => one.name.toLowerCase() === wanted.toLowerCase() && inPart(one));
		if (field) {
			return { text: field.value, done: isDone(field.value, status) };
		}
	}
	return undefined;
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

function fromSection(document: SpecDocument, section: Section, status: KindStatus): string | undefined {
	const { lines } = document;
	const words = [...(status.values ?? []), ...(status.done ?? [])];
	let first: string | undefined;
	let last: string | undefined;
	for (let line = section.bodyRange.start.line; line <= section.bodyRange.end.line; line++) {
		const source =
			line === section.bodyRange.end.line
				? lines.line(line).slice(0, Math.min(section.bodyRange.end.character, statusLength))
				: lines.line(line).slice(0, statusLength);
		const text = source
			.replace(/^\s*(?:[-*+>]\s+)*(?:\[[xX]\]\s+)?/, '')
			.replace(/<!--.*?-->/g, '')
			.trim();
		// What is not ticked is a status to choose, not the one that was chosen.
		if (text === '' || text.startsWith('<!--') || text.startsWith('[ ] ')) {
			continue;
		}
		first ??= text;
		const plain = plainStatus(text);
		if (words.some((word) => startsWithWord(plain, word)) || acceptedElsewhere.test(plain)) {
			last = text;
		}
	}
	return last ?? first;
}

/** Whether the status's first words are those of a done document; so are all of several, or there is one to choose yet. */
function isDone(text: string, status: Pick<KindStatus, 'done'>): boolean {
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
		.slice(0, statusLength)
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
