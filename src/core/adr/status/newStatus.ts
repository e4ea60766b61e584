import { parseDocument } from '../../document/parse.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { TextEdit } from '../../document/text.ts';
import { frontMatterValues } from '../../document/yaml.ts';
import { headFields } from '../../kinds/documentHead.ts';
import type { Kind } from '../../kinds/kind.ts';
import { statusSection } from '../../kinds/statusSection.ts';
import { statusNames } from '../../kinds/statusWords.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { addBehind, bodyLines, lastContent } from '../links/bodyLines.ts';
import type { ValueForm } from '../record/record.ts';
import { asField, asFrontMatter, intoField, intoFrontMatter } from './newField.ts';
import { newSection } from './newSection.ts';
import { firstTickEdits } from './tickedStatus.ts';

/**
 * Edits that write a status into a record that has none: as the tick of a list to choose from, into the place for it that
 * is empty, else where the other records of its log have theirs, else where its format puts it.
 */
export function newStatusEdits(document: SpecDocument, kind: Kind, dialect: Dialect, text: string): TextEdit[] {
	const section = statusSection(document, kind);
	const ticked = section && firstTickEdits(document, bodyLines(section), text);
	return ticked ?? [intoEmptyPlace(document, kind, text) ?? intoNewPlace(document, kind, dialect, text)];
}

/** The edit that fills the place which a document has for a status, and which holds none; undefined without one. */
export function intoEmptyPlace(document: SpecDocument, kind: Kind, text: string): TextEdit | undefined {
	const names = [...(kind.status?.fields ?? []), 'status', ...statusNames].map((name) => name.toLowerCase());
	const key = Object.keys(frontMatterValues(document)).find((name) => names.includes(name.toLowerCase()));
	if (key !== undefined) {
		return intoFrontMatter(document, key, text);
	}
	const field = headFields(document).find(({ name, value }) => names.includes(name.toLowerCase()) && value === '');
	if (field) {
		return intoField(document, field, text);
	}
	const section = statusSection(document, kind);
	return (
		section &&
		addBehind(document, lastContent(document, bodyLines(section)) ?? section.heading.range.end.line, `\n\n${text}`)
	);
}

function intoNewPlace(document: SpecDocument, kind: Kind, dialect: Dialect, text: string): TextEdit {
	const form = newStatusForm(kind, dialect);
	switch (form) {
		case 'front-matter':
			return asFrontMatter(document, { name: 'status', text });
		case 'section':
			return newSection(document, kind, kind.status?.section ?? 'status', { usual: 'Status', first: true }, text);
		default:
			return asField(document, form, { name: 'Status', text });
	}
}

/** Where a record that has no status gets one: where the others of its log have theirs, else where its kind puts it. */
export function newStatusForm({ frontMatter, status, intro = '' }: Kind, dialect: Dialect): ValueForm {
	if (dialect.status) {
		return dialect.status;
	}
	if (/^status:/m.test(frontMatter?.template ?? '')) {
		return 'front-matter';
	}
	const field = parseDocument('', intro).fields.find(({ name }) => name.toLowerCase() === 'status');
	return field?.form ?? (status?.section === undefined ? 'bold' : 'section');
}
