import type { FieldForm } from './specDocument.ts';

const bold = /^\*\*([^*\n:：]{1,60})(?:(?:[:：][ \t]*\*\*|\*\*[ \t]*[:：])[ \t]*)(.*)$/u;
const plain = /^(\p{L}[\p{L}\p{N} _./()'-]{0,40})[:：](?:[ \t]+(.*)|)$/u;

/** A field found in one line; offsets count in the line. */
export interface FieldText {
	readonly form: FieldForm;
	readonly name: string;
	readonly nameStart: number;
	readonly value: string;
	readonly valueStart: number;
}

/**
 * Reads a line as a named value. A bold name is one anywhere; a plain name only where the caller says that fields are
 * expected, since any sentence may hold a colon.
 * @param line without list mark and indentation
 */
export function readField(line: string, inList: boolean, expectPlain: boolean): FieldText | undefined {
	const found = bold.exec(line) ?? (expectPlain ? plain.exec(line) : null);
	if (!found) {
		return undefined;
	}
	const isBold = line.startsWith('**');
	const value = (found[2] ?? '').trim();
	const written = found[1] ?? '';
	return {
		form: inList ? 'bullet' : isBold ? 'bold' : 'plain',
		name: written.trim(),
		nameStart: (isBold ? 2 : 0) + (written.length - written.trimStart().length),
		value,
		valueStart: value === '' ? line.trimEnd().length : line.trimEnd().length - value.length,
	};
}
