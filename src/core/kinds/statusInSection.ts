import type { Stage } from '../adr/record/record.ts';
import { hiddenLines } from '../document/hiddenLines.ts';
import type { Section, SpecDocument } from '../document/specDocument.ts';
import type { KindStatus } from './kind.ts';
import { chosenStatus, statusLength } from './plainStatus.ts';
import { isLinkLine, readStatusLine, type StatusLine } from './statusLine.ts';
import { type Place, written } from './statusPlaces.ts';
import { statusNames } from './statusWords.ts';

/** List marks, a ticked box that is the only one of the line, and the name of the field, if the section repeats it. */
const beforeStatus = new RegExp(
	String.raw`^\s*(?:[-*+>]\s+)*(?:\[[xX]\]\s+(?!.*\[ \]\s))?(?:[*_]{0,3}(?:status|${statusNames.join('|')})[*_]{0,3}\s*[:：]\s*(?:[*_]{1,3}\s+)?)?`,
	'iu',
);

/** A status in brackets is said of the one above it. */
const inBrackets = /^[\s*_]*[(（]/;

/** How far along a record's life each stage is: an undated status isn't taken back by the date of an earlier one. */
const order: Readonly<Record<Stage, number>> = {
	draft: 0,
	proposed: 1,
	accepted: 2,
	rejected: 3,
	deprecated: 3,
	superseded: 3,
};

interface Found extends StatusLine {
	readonly place: Place;
}

/**
 * The status of a section: of several lines the first that begins with a status. One below takes its place where it is
 * a status and nothing else, or where both are entries of a log with their dates; a sentence that happens to begin with
 * such a word, who approved it and when it was reviewed do not. Without any status, the first line that is no link and no
 * row of a table.
 */
export function statusInSection(document: SpecDocument, section: Section, status: KindStatus): Place | undefined {
	const { lines } = document;
	const { start, end } = section.bodyRange;
	const words = statusWordsOf(status);
	const isHidden = hiddenLines(document);
	let first: Place | undefined;
	let found: Found | undefined;
	/** The last line that was read, and whether a sentence may go on behind it. */
	let open = -1;
	for (let line = start.line; line <= end.line; line++) {
		const source = lines.line(line).slice(0, line === end.line ? Math.min(end.character, statusLength) : statusLength);
		const character = beforeStatus.exec(source)?.[0].length ?? 0;
		const place = isHidden(line) ? undefined : written(document, { line, character }, source.length, 'section');
		// What is not ticked is a status to choose, not the one that was chosen.
		if (!place || (place.text.startsWith('[ ] ') && chosenStatus(place.text) === undefined)) {
			continue;
		}
		first ??= isLinkLine(place.text) || place.text.startsWith('|') ? undefined : place;
		const said = readStatusLine(place.text, words, isOpen(found));
		const goesOn = open === line - 1 && /^\s*\p{Ll}/u.test(source);
		open = said?.isWhole && !goesOn ? -1 : line;
		const isRemark = goesOn || (first !== place && inBrackets.test(place.text));
		// "Ersetzt: ADR-5" is a status by itself, and what an accepted record does
		if (said && !isRemark && (!found || (!isLinkLine(place.text) && follows(said, place, found)))) {
			found = { ...said, place };
		}
	}
	return found?.place ?? first;
}

/** The words of a kind's statuses: those that it offers, and those that say that a document is done. */
export function statusWordsOf({ values, done }: KindStatus): string[] {
	return [...(values ?? []), ...(done ?? [])];
}

function isOpen(found: Pick<StatusLine, 'stage'> | undefined): boolean {
	return found?.stage === 'draft' || found?.stage === 'proposed';
}

/** Whether a line tells what became of the status above it. */
function follows(said: StatusLine, { text }: Place, before: Found): boolean {
	if (/^\W*review/i.test(text) && before.stage !== 'draft') {
		return false;
	}
	if (said.day !== undefined && before.day !== undefined) {
		// A log may also grow upwards
		return said.day >= before.day;
	}
	const isBack = before.stage !== undefined && order[said.stage ?? 'proposed'] <= order[before.stage];
	return (said.isWhole || (isOpen(before) && said.day !== undefined)) && !(said.day !== undefined && isBack);
}
