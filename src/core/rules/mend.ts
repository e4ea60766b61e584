import { parseDocument } from '../document/parse.ts';
import type { SpecDocument } from '../document/specDocument.ts';
import type { TextEdit } from '../document/text.ts';
import type { Mend } from './rule.ts';

/** The document that was checked, read when something asks for it and just once. */
export type CheckedDocument = () => SpecDocument;

/** What edits of a fix are made from. @param text the one that was checked */
export function checkedDocument(path: string, text: string): CheckedDocument {
	let document: SpecDocument | undefined;
	return () => {
		document ??= parseDocument(path, text);
		return document;
	};
}

/** The edits of a fix, made now where its rule left that until they are asked for. */
export function editsOf({ edits }: Mend, document: CheckedDocument): readonly TextEdit[] {
	return typeof edits === 'function' ? edits(document()) : edits;
}
