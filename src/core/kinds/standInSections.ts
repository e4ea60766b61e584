import { allSections } from '../document/allSections.ts';
import type { Placeholder, Section, SpecDocument } from '../document/specDocument.ts';
import { range as rangeOf } from '../document/text.ts';
import type { Kind } from './kind.ts';
import { documentStatus } from './status.ts';

/** Longer lines say more than that there is nothing yet. */
const longest = 80;

/** What authors write in place of a text that is still to come, each all of a line, its emphasis and brackets aside. */
const sayings = [
	'(?:still )?to be (?:added|announced|completed|confirmed|decided|defined|described|determined|documented|filled in|specified|written)(?: (?:later|soon))?',
	'(?:will|shall) be (?:added|completed|defined|described|documented|filled in|specified|written)(?: (?:later|soon))?',
	'(?:not|nothing)(?: yet)? (?:defined|described|documented|specified|written)(?: yet)?',
	'coming soon|placeholder|work in progress|under construction',
	'noch (?:nicht (?:beschrieben|definiert|dokumentiert|festgelegt)|zu (?:beschreiben|definieren|dokumentieren|ergänzen|klären))',
	'(?:wird|werden)(?: (?:noch|später))+ (?:ausgefüllt|beschrieben|definiert|dokumentiert|ergänzt|festgelegt|nachgereicht)|folgt(?: noch| später)?',
	'(?:por|a) (?:completar|confirmar|definir|determinar|documentar|escribir|redactar)|pendiente de (?:completar|definir|documentar|redactar)|próximamente',
	'a (?:descrever|escrever|especificar|preencher|ser (?:definid|documentad|escrit|preenchid)[oa])|em (?:breve|construção|elaboração)|pendente de definição',
	'(?:aún|todavía|ainda) (?:no|não) (?:definid|documentad)[oa]',
	'à (?:compléter|définir|déterminer|documenter|écrire|préciser|rédiger|remplir|venir)|en cours de rédaction|pas encore (?:défini|documenté|rédigé)e?',
	'da (?:compilare|completare|definire|determinare|documentare|scrivere)|nog (?:te (?:bepalen|beschrijven|schrijven)|in te vullen)',
	'do (?:opisania|ustalenia|uzupełnienia|zdefiniowania)|будет (?:добавлено|дополнено|описано)(?: позже)?|(?:пока )?не (?:заполнено|описано)',
	'буде (?:додано|доповнено|описано)(?: пізніше)?',
	'待(?:编写|编辑|补|补充|补全|定|填|填写|完善|确定|撰写|補|補充|填寫|撰寫|確定)|(?:编写|撰写|補充|补充)中|敬请期待',
	'未(?:定|記入|記載|作成)|(?:作成|執筆|準備)中|(?:後日|追って|今後)(?:記入|記載|追記)(?:予定)?(?:する|します)?|(?:記載|追記|作成)予定',
	'미정|(?:추후 )?(?:보완|작성|추가) ?예정|추후 (?:보완|작성|추가)|(?:작성|준비) ?중',
];
const standIn = new RegExp(
	String.raw`^\s*(?:>\s?|[-*+]\s+)?([*_(（[]{0,3}(?:${sayings.join('|')})(?:[.。!！]|\.{3}|…)?[)）\]*_]{0,3}[.。]?)\s*$`,
	'iu',
);

/**
 * Sections that are nothing but a word for a text still to come, such as "To be written.": the word of each, as a
 * placeholder. Where a status stands it says how far the document is.
 */
export function standInSections(document: SpecDocument, kind: Kind): readonly Placeholder[] {
	if (kind.placeholders?.includes('todo') === false) {
		return [];
	}
	const found: Placeholder[] = [];
	for (const section of allSections(document.sections)) {
		const line = loneLine(document, section);
		const text = line === undefined ? undefined : standIn.exec(document.lines.line(line))?.[1];
		if (line !== undefined && text !== undefined && line !== documentStatus(document, kind)?.range.start.line) {
			const start = document.lines.line(line).indexOf(text);
			found.push({ form: 'todo', text, range: rangeOf(line, start, line, start + text.length) });
		}
	}
	return found;
}

/** The line that is all a section says; undefined where it says more, or nothing, or others stand below it. */
function loneLine({ lines }: SpecDocument, { children, hasBody, bodyRange }: Section): number | undefined {
	if (!hasBody || children.length > 0) {
		return undefined;
	}
	const { start, end } = bodyRange;
	const last = end.character === 0 ? end.line - 1 : end.line;
	let lone: number | undefined;
	for (let line = start.line; line <= last; line++) {
		const text = lines.line(line).trim();
		if (text === '' || (lone !== undefined && /^(?:-{3,}|\*{3,}|_{3,})$/.test(text))) {
			continue;
		}
		if (lone !== undefined || text.length > longest) {
			return undefined;
		}
		lone = line;
	}
	return lone;
}
