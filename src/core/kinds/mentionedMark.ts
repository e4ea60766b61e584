import type { Placeholder, SpecDocument } from '../document/specDocument.ts';

const namedAfter =
	/^(?:[\])*_`"'”’]|\s?»)*(?:\s*(?:\/|,|and|or)\s*(?:TODO|FIXME|HACK|TBD|XXX))*\s+(?:comments?|entr(?:y|ies)|items?|labels?|lists?|markers?|marks?|notes?|placeholders?|tags?)\b/i;
/** In some languages what it is stands before the mark: `marcadores [NECESITA ACLARACIÓN]`. */
const namedBefore = new RegExp(
	String.raw`(?<!\p{L})(?:${[
		'no|zero|any|every|placeholder text',
		'ning[uú]n|sin|nenhum|sem|aucun|sans|keine?|ohne|nessun|senza|без|нет',
		'marcador(?:es)?|marcas?|marqueurs?|markierung(?:en)?|marcator[ei]|мет(?:ок|к[аи])|маркер(?:ы|ов)?',
	].join('|')})\s+(?:[[(*_\x60"'“‘]|«\s?)*$`,
	'iu',
);
/** What templates show a question with; nobody asks that. */
const shownQuestion = new RegExp(
	String.raw`[:：]\s*(?:${[
		'specific question|具体问题|具體問題',
		'pregunta (?:específica|concreta)|pergunta específica|question (?:spécifique|précise)',
		'(?:konkrete|spezifische) frage|domanda specifica|конкретный вопрос',
	].join('|')})\s*\]?$`,
	'iu',
);
/** French has a blank inside its quotes, mostly one that does not break. */
const quoted = /(?:["“„「]|«\s?)$/;

/** How much of the line on each side of a mark is looked at, in UTF-16 units. */
const around = 40;

/**
 * Whether a text speaks of a mark instead of leaving one: "no TODO comments", `writes "TBD" there`; or has struck it out.
 */
export function isMentionedMark({ lines }: SpecDocument, { form, text, range: { start, end } }: Placeholder): boolean {
	if (form === 'comment' || start.line !== end.line) {
		return false;
	}
	const line = lines.line(start.line);
	const before = line.slice(Math.max(start.character - around, 0), start.character);
	const after = line.slice(end.character, end.character + around);
	if (before.endsWith('~~') && after.startsWith('~~')) {
		return true;
	}
	if (form === 'clarification' && /[:：]\s*\S/.test(text)) {
		return shownQuestion.test(text);
	}
	return namedAfter.test(after) || namedBefore.test(before) || (form === 'todo' && quoted.test(before));
}
