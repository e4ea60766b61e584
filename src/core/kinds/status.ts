import { relationOf } from '../adr/record/relation.ts';
import { hiddenLines } from '../document/hiddenLines.ts';
import type { Field, Section, SpecDocument } from '../document/specDocument.ts';
import { comparePositions } from '../document/text.ts';
import type { Kind, KindStatus, PartStatus } from './kind.ts';
import { sectionOf } from './matchSections.ts';
import { plainStatus, statusAlternatives, statusLength } from './plainStatus.ts';
import { type Place, valueInHead, valueInTable, written } from './statusPlaces.ts';
import { acceptedElsewhere, stagePatterns, statusNames } from './statusWords.ts';

/** The status of a document, or of a part of one. */
export interface Status {
	/** As written, markup and emoji included. */
	readonly text: string;
	/** Whether it is one of the words that, in this kind, say the document is done. */
	readonly done: boolean;
}

/** The status of a document at its place: where it is one of several lines, that line. */
export type DocumentStatus = Status & Place;

/**
 * The status of a document, from where its kind says it stands: front matter, a field or table in the head, then the
 * status section. In a section of several lines the last one that begins with a status word counts, since logs grow
 * downwards and links follow the word; without such a word the first one that is no link. A kind that names the field `status` means that field in any language.
 */
export function documentStatus(document: SpecDocument, kind: Kind): DocumentStatus | undefined {
	const last = lastRead.get(document);
	if (last?.kind === kind) {
		return last.status;
	}
	const status = readStatus(document, kind);
	lastRead.set(document, { kind, status });
	return status;
}

/** Facts, records and rules each ask for the status of a document that is in hand. */
const lastRead = new WeakMap<SpecDocument, { readonly kind: Kind; readonly status: DocumentStatus | undefined }>();

function readStatus(document: SpecDocument, kind: Kind): DocumentStatus | undefined {
	const { status } = kind;
	if (!status) {
		return undefined;
	}
	const names = namesOf(status);
	const section = status.section === undefined ? undefined : sectionOf(document, kind, status.section);
	const found =
		valueInHead(document, kind, names) ??
		(section && (valueInTable(document, section.bodyRange, names) ?? fromSection(document, section, status)));
	return found && { ...found, done: isDone(found.text, status) };
}

/** The status of a part of a document, from the first of its fields that stands in the part's own body. */
export function partStatus(document: SpecDocument, part: Section, status: PartStatus): Status | undefined {
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

/** Lines that begin with such a word and are told below the status: by whom it was proposed, what amends it. */
const remark = /^(?:proposed|drafted|suggested|submitted|reviewed|amended) by\b/;

/** A status in brackets is said of the one above it. */
const inBrackets = /^[\s*_]*[(（]/;

/** List marks, a ticked box, and the name of the field, if the section repeats it. */
const beforeStatus = new RegExp(
	String.raw`^\s*(?:[-*+>]\s+)*(?:\[[xX]\]\s+)?(?:[*_]{0,3}(?:status|${statusNames.join('|')})[*_]{0,3}\s*[:：]\s*(?:[*_]{1,3}\s+)?)?`,
	'iu',
);

/** The words before a link or an id: `Amends`, `**Clarifies:**`. */
const beforeReference = /^([^[\d#]{3,120}?)(?:\[|#\d|(?<!\p{L})\p{L}{0,15}[-_ ]?\d)/u;

/** Whether a line says how the record relates to another one, which is no status unless the other one supersedes it. */
function isLinkLine(text: string): boolean {
	const [, words] = beforeReference.exec(text) ?? [];
	const relation = words === undefined ? 'other' : relationOf(words.replace(/[*_`~]/g, ''));
	return relation !== 'other' && relation !== 'superseded-by';
}

/** The date, year first, that a line of a log begins with; empty for none. */
function dayAtStart(text: string): string {
	const [, year = '', month = '', day = ''] = /^[\W_]{0,4}(\d{4})[-./](\d{1,2})[-./](\d{1,2})/.exec(text) ?? [];
	return year && year + month.padStart(2, '0') + day.padStart(2, '0');
}

function fromSection(document: SpecDocument, section: Section, status: KindStatus): Place | undefined {
	const { lines } = document;
	const { start, end } = section.bodyRange;
	const words = [...(status.values ?? []), ...(status.done ?? [])];
	const isHidden = hiddenLines(document);
	let first: Place | undefined;
	let last: Place | undefined;
	let lastDay = '';
	for (let line = start.line; line <= end.line; line++) {
		const source = lines.line(line).slice(0, line === end.line ? Math.min(end.character, statusLength) : statusLength);
		const character = beforeStatus.exec(source)?.[0].length ?? 0;
		const place = isHidden(line) ? undefined : written(document, { line, character }, source.length, 'section');
		// What is not ticked is a status to choose, not the one that was chosen.
		if (!place || place.text.startsWith('[ ] ')) {
			continue;
		}
		first ??= isLinkLine(place.text) ? undefined : place;
		const plain = plainStatus(place.text);
		const isStatus =
			words.some((word) => startsWithWord(plain, word)) || stagePatterns.some(([, one]) => one.test(plain));
		const day = dayAtStart(place.text);
		// A log may also grow upwards
		const isRemark = remark.test(plain) || (first !== place && inBrackets.test(place.text));
		if (isStatus && !isRemark && !(day !== '' && day < lastDay)) {
			last = place;
			lastDay = day;
		}
	}
	return last ?? first;
}

/** Whether the status's first words are those of a done document; so are all of several, or there is one to choose yet. */
function isDone(text: string, status: Pick<KindStatus, 'done'>): boolean {
	const words = status.done ?? [];
	const inAnyLanguage = words.includes('accepted') || words.includes('approved');
	return statusAlternatives(plainStatus(text)).every(
		(one) => words.some((word) => startsWithWord(one, word)) || (inAnyLanguage && acceptedElsewhere.test(one)),
	);
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
