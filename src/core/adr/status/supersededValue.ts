import type { SpecDocument } from '../../document/specDocument.ts';
import { contains, type TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import { emojiOf } from '../../kinds/statusMarkup.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { NewLink } from '../links/linkEdits.ts';
import { logFolder } from '../log/log.ts';
import { inCaseOf } from '../record/inCaseOf.ts';
import { idOf, type LinkTarget, linkTo } from '../record/linkTarget.ts';
import type { AdrRecord, RecordLink, RecordStatus, ValueForm } from '../record/record.ts';
import { endOfName, labelled } from '../record/verbLast.ts';
import { newStatusForm } from './newStatus.ts';
import { statusValueOf, withinValue } from './statusAtPlace.ts';
import { statusTextEdits } from './statusEdits.ts';

/**
 * Makes the value of a status say by which records this one is superseded: `superseded by [ADR-0005](0005-x.md)`. The
 * records that it names already stay named.
 */
export function supersededValueEdits(
	document: SpecDocument,
	record: AdrRecord,
	kind: Kind,
	dialect: Dialect,
	links: readonly NewLink[],
	day: string | undefined,
): TextEdit[] {
	const [first] = links;
	if (!first) {
		return [];
	}
	const { status } = record;
	const named = links
		.map(({ target }) => reference(document, status?.form ?? newStatusForm(kind, dialect), dialect, target))
		.join(', ');
	const before = status?.stage === 'superseded' ? lastNamed(record, status) : undefined;
	if (status && before) {
		const source = document.lines.slice(before.range);
		const { line, character } = before.range.end;
		const end = { line, character: character - source.length + endOfName(source, before.label) };
		return [{ range: { start: end, end }, newText: withinValue(document, status, `, ${named}`) }];
	}
	return supersededEdits(document, record, kind, dialect, labelled(first.label, named), day);
}

function lastNamed({ links }: AdrRecord, status: RecordStatus): RecordLink | undefined {
	return links
		.filter(({ relation, part, range }) => relation === 'superseded-by' && !part && contains(status.range, range.start))
		.at(-1);
}

/**
 * Edits that make a status say by which record this one is superseded, where a change of the status would write it.
 * @param text the label and what names the record
 */
export function supersededEdits(
	document: SpecDocument,
	record: AdrRecord,
	kind: Kind,
	dialect: Dialect,
	text: string,
	day: string | undefined,
): TextEdit[] {
	const { status, links } = record;
	const word = status && (statusValueOf(document, links, status).word || status.text);
	const emoji = status?.emoji ? emojiOf(dialect.words.superseded) : '';
	return statusTextEdits(document, record, kind, dialect, { text: emoji + inCaseOf(word, text), isLink: true }, day);
}

function reference({ path }: SpecDocument, form: ValueForm, dialect: Dialect, target: LinkTarget): string {
	// In another log, its number alone would be that of another record
	const isNear = logFolder(path) === logFolder(target.path);
	const isAlone = form === 'front-matter' && dialect.idAlone && isNear;
	const id = isAlone ? idOf(target.name, dialect.idLetters) : undefined;
	return id ?? linkTo(target, path, dialect.links === 'list' ? 'slug' : 'id', dialect.idLetters);
}
