import type { SpecDocument } from '../../document/specDocument.ts';
import { contains, type TextEdit } from '../../document/text.ts';
import type { Kind } from '../../kinds/kind.ts';
import type { Dialect } from '../dialect/dialect.ts';
import type { NewLink } from '../links/linkEdits.ts';
import { idOf, type LinkTarget, linkTo } from '../record/linkTarget.ts';
import type { AdrRecord, ValueForm } from '../record/record.ts';
import { newStatusForm } from './newStatus.ts';
import { statusTextEdits } from './statusEdits.ts';
import { emojiOf } from './statusValue.ts';

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
	const superseded = status?.stage === 'superseded' ? record.links : [];
	const before = superseded
		.filter(({ relation, range }) => relation === 'superseded-by' && status && contains(status.range, range.end))
		.at(-1);
	if (before) {
		return [{ range: { start: before.range.end, end: before.range.end }, newText: `, ${named}` }];
	}
	const emoji = status?.emoji ? emojiOf(dialect.words.superseded) : '';
	return statusTextEdits(
		document,
		record,
		kind,
		dialect,
		`${emoji}${inCaseOf(status?.text, first.label)} ${named}`,
		day,
	);
}

/** A label as it reads in the place of another word: with a small letter where that has one. */
function inCaseOf(word: string | undefined, label: string): string {
	const [first = ''] = word ?? label;
	const letter = label.charAt(0);
	return (first === first.toLowerCase() ? letter.toLowerCase() : letter.toUpperCase()) + label.slice(1);
}

function reference({ path }: SpecDocument, form: ValueForm, dialect: Dialect, target: LinkTarget): string {
	const id = form === 'front-matter' && dialect.idAlone ? idOf(target.name) : undefined;
	return id ?? linkTo(target, path, dialect.links === 'list' ? 'slug' : 'id');
}
