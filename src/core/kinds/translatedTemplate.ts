import type { Placeholder, SpecDocument } from '../document/specDocument.ts';
import type { Kind } from './kind.ts';
import { wordsIn } from './wordsIn.ts';

/** Headings of spec-kit's own template. With them its words are known, and other brackets are the author's. */
const ofTemplate =
	/^[^\p{L}]*(?:User (?:Scenarios|Stories)|(?:(?:Non-?)?Functional )?Requirements|(?:Success|Acceptance) Criteria|Edge Cases|Measurable Outcomes|Overview|Assumptions|Out of Scope)(?!\p{L})/iu;

/** What an author says in brackets: something is gone, does not apply, or stands elsewhere. */
const remark =
	/^(?:\p{Lu}{1,6}-?\d|n\/?a\b|no aplica|não (?:se )?aplic|sans objet|non applicabile|entfällt|nicht zutreffend|elimin|remov|supprim|gestrichen|entfernt|rimoss|удал|fuera de|fora d|hors |außerhalb|fuori |diferid|adiad|report|verschoben|rinviat|отлож|sustitu|substitu|reempla|retir|movid|duplicad|obsolet|pospuest|aplazad|reservad|fusion|ersetzt|zurückge|zusammenge|nicht mehr|wird |remplac|ver |véase|vea |voir |siehe|vedi |cf\.|см\.|已|推迟|(?:删除|移除|刪除)|廃止|削除|対象外|該当|不适用|不適用|삭제|해당)/iu;

const titleWord = /^(?:títul|titre|titel|kurztitel|titol|назван|заголов|标题|標題|タイトル|제목)/iu;
const example =
	/^(?:ex|ej|p\.\s?ej|por ejemplo|por exemplo|par exemple|exemple|z\.\s?b|beispiel|ad es\.|es\.|напр)[.:,\s]/iu;

/** A label and nothing else before it: `**Por que esta prioridade**: `, `- **Entidad**: `. */
const label = /^\s*(?:[-*+]\s+)?(?:\*\*|__)[^*]{1,80}?(?:(?:\*\*|__)\s*[:：]|[:：](?:\*\*|__))\s*$/u;
const requirement = /^\s*(?:[-*+]\s+)?(?:\*\*|__)?\p{Lu}{1,6}-?\d{1,4}(?:\*\*|__)?\s*[:：](?:\*\*|__)?\s*(.*)$/u;
const numberedHeading = /^#{2,6}\s.{0,60}\d\s*[-–—:：]\s*$/u;

/** `**Dado que** [estado inicial]`: a word in bold letters and, for what is said with it, brackets. */
const step = /(?:\*\*|__)[^*_[\]]{1,25}(?:\*\*|__)\s*\[/gu;

/** In a scenario: given, when, then. */
const steps = 3;

/** So much of a line is looked at, in UTF-16 units. */
const longest = 2000;

/**
 * Whether words in brackets are what a template of spec-kit in another language left, by their place alone: they are a
 * whole title, paragraph or value, all that a requirement says behind its id or its verb, or each step of a scenario.
 */
export function isOfTranslatedTemplate(document: SpecDocument, kind: Kind, placeholder: Placeholder): boolean {
	const { form, text, range } = placeholder;
	if (form !== 'bracket' || !isTranslated(document, kind)) {
		return false;
	}
	const inner = text.slice(1, -1).trim();
	const before = document.lines.line(range.start.line).slice(0, range.start.character);
	const after = document.lines.line(range.end.line).slice(range.end.character).trim();
	return (
		before.length < longest &&
		after.length < longest &&
		!remark.test(inner) &&
		(isTitle(document, placeholder, inner, before, after) || isWhole(inner, before, after) || isStep(before, after))
	);
}

/** A document may have many brackets. */
const known = new WeakMap<SpecDocument, boolean>();

function isTranslated(document: SpecDocument, { trace }: Kind): boolean {
	if (trace?.dialect !== 'spec-kit' || !trace.defines?.includes('requirement')) {
		return false;
	}
	const before = known.get(document);
	const found = before ?? !document.headings.some(({ text }) => ofTemplate.test(text));
	known.set(document, found);
	return found;
}

/** The title behind its colon, or that of a story behind its number. */
function isTitle(
	{ title }: SpecDocument,
	{ range }: Placeholder,
	inner: string,
	before: string,
	after: string,
): boolean {
	return title?.range.start.line === range.start.line
		? /[:：]\s*$/.test(before) && after === ''
		: numberedHeading.test(before) && /^(?:\([^()]*\))?$/.test(after) && (wordsIn(inner) > 1 || titleWord.test(inner));
}

function isWhole(inner: string, before: string, after: string): boolean {
	if (!/^[.。]?$/.test(after)) {
		return false;
	}
	const said = requirement.exec(before)?.[1];
	if (said !== undefined) {
		// Its verb is written large in every template: DEBE, DEVE, DOIT, MUSS
		return said === '' ? wordsIn(inner) > 2 : /(?<!\p{L})\p{Lu}{3,}\s+$/u.test(said);
	}
	const isItem = /^\s*(?:[-*+]|\d{1,3}[.)])\s+$/.test(before);
	if (isItem || before.trim() === '') {
		// A short one may be the name of something, whose link is missing
		return wordsIn(inner) > (isItem ? 5 : 3) || (example.test(inner) && wordsIn(inner) > 2);
	}
	return label.test(before) && wordsIn(inner) > 2 && !/\d/.test(inner);
}

function isStep(before: string, after: string): boolean {
	return (
		/(?:\*\*|__)\s*$/.test(before) &&
		/^(?:[,，、.。;]|$)/.test(after) &&
		[...`${before}[${after}`.matchAll(step)].length >= steps
	);
}
