import type { Field, Section, SpecDocument } from '../document/specDocument.ts';
import { comparePositions } from '../document/text.ts';
import { ownValue } from './fieldsInLine.ts';
import type { Kind, KindStatus, PartStatus } from './kind.ts';
import { chosenStatus, plainStatus, statusAlternatives } from './plainStatus.ts';
import { statusInSection, statusWordsOf } from './statusInSection.ts';
import { readStatusLine } from './statusLine.ts';
import { type Place, valueInHead, valueInTable } from './statusPlaces.ts';
import { statusSection } from './statusSection.ts';
import { acceptedElsewhere, startsWithWord, statusNames } from './statusWords.ts';

/** The status of a document, or of a part of one. */
export interface Status {
	/** As written, markup and emoji included; of several to choose from the one that is marked as chosen. */
	readonly text: string;
	/** Whether it is one of the words that, in this kind, say the document is done. */
	readonly done: boolean;
}

/** The status of a document at its place: where it is one of several lines, that line. */
export type DocumentStatus = Status & Place;

/**
 * The status of a document, from where its kind says it stands: front matter, a field or table in the head, then the
 * status section (`statusInSection`). A kind that names the field `status` means that field in any language.
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
	const section = statusSection(document, kind);
	const found = valueInHead(document, kind, names) ?? (section && inSection(document, section, status, names));
	if (!found) {
		return undefined;
	}
	const text = chosenStatus(found.text) ?? found.text;
	return { ...found, text, done: isDone(text, status) };
}

function inSection(
	document: SpecDocument,
	section: Section,
	status: KindStatus,
	names: readonly string[],
): Place | undefined {
	const line = statusInSection(document, section, status);
	const isSaid = line !== undefined && readStatusLine(line.text, statusWordsOf(status)) !== undefined;
	return valueInTable(document, section.bodyRange, names, isSaid) ?? line;
}

/** The status of a part of a document, from the first of its fields that stands in the part's own body. */
export function partStatus(document: SpecDocument, part: Section, status: PartStatus): Status | undefined {
	const { start, end } = part.bodyRange;
	const inPart = ({ range }: Field): boolean =>
		comparePositions(range.start, start) >= 0 && comparePositions(range.start, end) < 0;
	for (const wanted of status.fields) {
		const field = document.fields.find((one) => one.name.toLowerCase() === wanted.toLowerCase() && inPart(one));
		if (field) {
			const text = ownValue(field.value);
			return { text, done: isDone(text, status) };
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

/** Whether the status's first words are those of a done document; so are all of several, or there is one to choose yet. */
function isDone(text: string, status: Pick<KindStatus, 'done'>): boolean {
	const words = status.done ?? [];
	const inAnyLanguage = words.includes('accepted') || words.includes('approved');
	return statusAlternatives(plainStatus(text)).every(
		(one) => words.some((word) => startsWithWord(one, word)) || (inAnyLanguage && acceptedElsewhere.test(one)),
	);
}
