import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { Range } from '../document/text.ts';
import { frontMatterOf, frontMatterValues } from '../document/yaml.ts';
import { headFields } from './documentHead.ts';
import type { Kind, KindStatus } from './kind.ts';
import { matchSections } from './matchSections.ts';

/** The status of a document. */
export interface DocumentStatus {
	/** As written, markup and emoji included. */
	readonly text: string;
	/** Whether it is one of the words that, in this kind, say the document is done. */
	readonly done: boolean;
	readonly range: Range;
}

/**
 * The status of a document, from where its kind says it stands: front matter, a field in the head, then the status section. In a section of several lines the last one that
 * begins with a status word counts, since logs grow downwards and links follow the word.
 */
export function documentStatus(document: SpecDocument, kind: Kind): DocumentStatus | undefined {
	const { status } = kind;
	if (!status) {
		return undefined;
	}
	for (const name of status.fields ?? []) {
		const found = fromFrontMatter(document, name) ?? fromField(document, name);
		if (found) {
			return { ...found, done: isDone(found.text, status) };
		}
	}
	const section = status.section === undefined ? undefined : findSection(document, kind, status.section);
	const found = section && fromSection(document, section, status);
	return found && { ...found, done: isDone(found.text, status) };
}

interface Place {
	readonly text: string;
	readonly range: Range;
}

function fromFrontMatter(document: SpecDocument, name: string): Place | undefined {
	const wanted = name.toLowerCase();
	for (const [key, value] of Object.entries(frontMatterValues(document))) {
		if (key.toLowerCase() === wanted && (typeof value === 'string' || typeof value === 'number') && value !== '') {
			const range = frontMatterOf(document)?.rangeOf(`/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
			return range && { text: String(value), range };
		}
	}
	return undefined;
}

function fromField(document: SpecDocument, name: string): Place | undefined {
	const wanted = name.toLowerCase();
	const field = headFields(document).find((one) => one.name.toLowerCase() === wanted && one.value !== '');
	return field && { text: field.value, range: field.valueRange };
}

function findSection(document: SpecDocument, kind: Kind, id: string): Section | undefined {
	for (const [section, known] of matchSections(document, kind).kindOf) {
		if (known.id === id) {
			return section;
		}
	}
	return undefined;
}

function fromSection(document: SpecDocument, section: Section, status: KindStatus): Place | undefined {
	const { lines } = document;
	const words = [...(status.values ?? []), ...(status.done ?? [])];
	let first: Place | undefined;
	let last: Place | undefined;
	for (let line = section.bodyRange.start.line; line <= section.bodyRange.end.line; line++) {
		const source =
			line === section.bodyRange.end.line
				? lines.line(line).slice(0, section.bodyRange.end.character)
				: lines.line(line);
		const text = source
			.replace(/^\s*(?:[-*+>]\s+)*/, '')
			.replace(/<!--.*?-->/g, '')
			.trim();
		if (text === '' || text.startsWith('<!--')) {
			continue;
		}
		const character = source.indexOf(text);
		const place = {
			text,
			range: { start: { line, character }, end: { line, character: character + text.length } },
		};
		first ??= place;
		if (words.some((word) => startsWithWord(plainStatus(text), word))) {
			last = place;
		}
	}
	return last ?? first;
}

/** Whether the status's first words are those of a done document; alternatives still to choose from are not. */
function isDone(text: string, status: KindStatus): boolean {
	const plain = plainStatus(text);
	return !/\S\s*[|/]\s*\p{L}/u.test(plain) && (status.done ?? []).some((word) => startsWithWord(plain, word));
}

/** Without case, emoji, markup, and the date or `Status:` that may precede the word. */
function plainStatus(text: string): string {
	return text
		.normalize('NFKC')
		.replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
		.replace(/[*_`~☐☑☒✓✔]|\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\uFE0F\u200D]/gu, '')
		.replace(/^[\s:–—-]+/, '')
		.replace(/^(?:status|状态|ステータス|statut)\s*:\s*/i, '')
		.replace(/^\d{2,4}[-./]\d{1,2}[-./]\d{1,4}[\s:,–—-]*/, '')
		.toLowerCase()
		.trim();
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
