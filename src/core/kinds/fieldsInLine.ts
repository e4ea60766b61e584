import { stageOf } from '../adr/record/stage.ts';

/** Where another field begins behind a value: a name in bold letters behind a blank or a sign, any name behind a sign. */
const nextField =
	/(?:[ \t]{0,20}[·•|;,，、][ \t]{0,20}|[ \t]{1,20}(?:[—–/-][ \t]{1,20})?)\*\*[^*\n:：\d[\]]{1,60}(?:[:：][ \t]*\*\*|\*\*[ \t]*[:：])|[ \t]{1,20}[·•|][ \t]{1,20}\p{L}[\p{L} ]{0,30}[:：][ \t]/u;

/** Another field right behind the name of one that has no value yet: `**Status:** **Date:** 2024-01-02`. */
const fieldAtOnce = /^(?:\*\*)?[^*\n:：\d[\]]{1,60}(?:[:：][ \t]*\*\*|\*\*[ \t]*[:：])/u;

/** What is of the field itself in the text behind its name: `Draft` of `Draft · **Date:** 2026-05-02`. */
export function ownValue(text: string): string {
	const hasName = text.includes(':') || text.includes('：');
	if (hasName && fieldAtOnce.test(text) && stageOf(text) === undefined) {
		return '';
	}
	const end = hasName ? nextField.exec(text)?.index : undefined;
	if (end === undefined) {
		return text;
	}
	const own = text.slice(0, end).trimEnd();
	// What says a status only with the bold words behind it is no field of its own: `✅ **Accepted**: by the board`
	return stageOf(own) === undefined && stageOf(text) !== undefined ? text : own;
}

/** A line that begins with a field in bold letters and goes on up to another one, for a pattern of its name. */
export const fieldsBefore = String.raw`^[\s>*+-]*\*\*[^*:：]{1,60}(?:[:：]\*\*|\*\*\s?[:：])(?:\s*\S+|.*?\s)?\s(?=\*\*)`;
