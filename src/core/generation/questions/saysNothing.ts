import { isApology } from '../apology.ts';

/** A sentence is longer only where it has more to say. In UTF-16 characters. */
const longest = 300;

/** "None.", "No issues were found.", "I have found nothing.", "Keine Befunde." */
const nothing: readonly RegExp[] = [
	/^\P{L}*(?:none|nothing|no|null|n\/a|keine|nichts)\P{L}*$/iu,
	/\b(?:no|any|without|zero) (?:\w+ ){0,3}(?:findings?|issues?|problems?|gaps?|contradictions?|defects?|errors?|inconsistenc(?:y|ies)|conflicts?|concerns?)\b/i,
	/\b(?:find|found|see|have|is|there['’]s) nothing\b|\bnothing (?:\w+ ){0,3}(?:found|wrong|missing|say|report|add|flag)\b/i,
	/(?<!\p{L})keine (?:\p{L}+ ){0,3}(?:Befunde|Probleme|Fehler|Lücken|Widersprüche|Mängel)(?!\p{L})/iu,
	/(?<!\p{L})nichts (?:\p{L}+ ){0,2}(?:gefunden|fehlt|sagen|auszusetzen|melden)(?!\p{L})/iu,
];

/**
 * Whether an answer without findings says that there is none: by nothing, by an empty list, or in a sentence. All else
 * is an answer that can't be read.
 * @param start of the answer, without what the model thought before
 */
export function saysNothing(start: string): boolean {
	const bare = start.replace(/```\w*/g, '').trim();
	return bare === '' || isEmptyJson(bare) || isWordOfNothing(bare);
}

function isWordOfNothing(text: string): boolean {
	return text.length <= longest && !isApology(text) && nothing.some((words) => words.test(text));
}

/** `[]`, `{}`, `{"findings": []}` */
function isEmptyJson(text: string): boolean {
	try {
		return isEmpty(JSON.parse(text));
	} catch {
		return false;
	}
}

function isEmpty(value: unknown): boolean {
	return value === null || value === '' || (typeof value === 'object' && Object.values(value ?? {}).every(isEmpty));
}
