import { isNone } from '../adr/record/nothing.ts';
import { hiddenLines } from '../document/hiddenLines.ts';
import { questionStart } from '../document/placeholders.ts';
import { plainText } from '../document/plainText.ts';
import type { Section, SpecDocument, Table } from '../document/specDocument.ts';
import { contains } from '../document/text.ts';
import { countedPlaceholders } from '../kinds/countedPlaceholders.ts';
import { headingKey } from '../kinds/headingKey.ts';
import type { Kind } from '../kinds/kind.ts';
import { shortText } from '../shortText.ts';

/** Something that a document leaves open. */
export interface OpenQuestion {
	/** A mark `[NEEDS CLARIFICATION: …]`, or an entry of a section of open questions. */
	readonly form: 'clarification' | 'question';
	/** As plain text, at most 300 characters. */
	readonly text: string;
	/** From 0. */
	readonly line: number;
}

/** Headings of sections of questions, as `headingKey` writes them. */
const titles =
	/^(?:open|unresolved|outstanding|remaining|pending) (?:questions?|issues?|points?|items?|decisions?)(?: and .{1,40})?$|^questions (?:to|for) .{1,40}$|^(?:offene (?:fragen|punkte)|questions ouvertes|preguntas (?:abiertas|pendientes)|questões (?:abertas|em aberto)|domande aperte|открытые вопросы|未解決の(?:質問|課題|事項)|未决(?:问题|事项)|待解决问题|待确认(?:问题|事项)|미해결 질문)$/;

const item = /^([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[([^\]])\][ \t]+)?(\S.*)$/;

/** How an entry begins that says there is nothing yet, or that it has been answered; `Closed-source clients?` is a question. */
const settled =
	/^(?:(?:none|n\/a|no (?:open )?(?:questions?|issues?)|nothing|keine|aucune|ninguna?)(?![\p{L}\p{N}]|\s(?:of|is|has|was|says)\s|.*[?？]$)|[-–—.]*$|[✅✔]|(?:resolved|answered|closed|decided|done|gelöst|beantwortet)(?=$|\s?[:.,–—-](?:\s|$)|：))/iu;

/** The same at its end: `Who pays? – RESOLVED`, `Who pays? (answered)`. */
const settledAtEnd = /[-–—(:]\s*(?:resolved|answered|closed|decided|done)\s*[).]?$/i;

const questionColumn = /^(?:questions?|issues?|topic|frage|pregunta|質問|问题)$/i;
const statusColumn = /^(?:status|state|resolution|answer|decision|stand|antwort|状态|回答)$/i;
const settledStatus =
	/^(?:resolved|answered|closed|decided|done|yes|✅|✔|gelöst|beantwortet|geschlossen|已解决|解決済)/i;

const longest = 300;

/** Nobody writes more sections of questions; a hostile text must not cost more than its length. */
const mostSections = 20;

/** What a document leaves open, in order of place. Struck-out entries and ticked ones are settled. */
export function openQuestions(document: SpecDocument, kind: Kind): readonly OpenQuestion[] {
	const marks = countedPlaceholders(document, kind)
		.filter(({ form }) => form === 'clarification')
		.map(({ text, range }): OpenQuestion => {
			const inner = text.replace(/^\[\s*/, '').replace(/\]$/, '');
			const words = inner.slice(questionStart(inner));
			return { form: 'clarification', text: shortened(words) || 'Needs clarification', line: range.start.line };
		});
	const marked = new Set(marks.map(({ line }) => line));
	const entries = questionSections(document.sections)
		.slice(0, mostSections)
		.flatMap((section) => entriesOf(document, section));
	return [...marks, ...entries.filter(({ line }) => !marked.has(line))].sort((a, b) => a.line - b.line);
}

function questionSections(sections: readonly Section[]): Section[] {
	return sections.flatMap((section) =>
		titles.test(headingKey(section.heading.text)) ? [section] : questionSections(section.children),
	);
}

/** Items of lists and rows of tables; where there are none, headings below, else the text itself. */
function entriesOf(document: SpecDocument, section: Section): OpenQuestion[] {
	const tables = document.tables.filter(({ range }) => contains(section.range, range.start));
	const listed = [...itemsOf(document, section), ...tables.flatMap(rowsOf)];
	if (listed.length > 0 || tables.length > 0) {
		return listed.filter(({ isOpen }) => isOpen).map(({ entry }) => entry);
	}
	const headings = section.children.map(({ heading }) => ({ text: heading.text, line: heading.range.start.line }));
	const words = headings.length > 0 ? headings : firstLine(document, section);
	return words
		.filter(({ text }) => !isSettled(text) && !text.startsWith('~~'))
		.map(({ text, line }) => ({ form: 'question', text: shortened(text), line }));
}

interface Entry {
	readonly entry: OpenQuestion;
	readonly isOpen: boolean;
}

/** Top items only: what is below one is about it. */
function itemsOf(document: SpecDocument, { range }: Section): Entry[] {
	const isHidden = hiddenLines(document);
	const found: Entry[] = [];
	let indent: number | undefined;
	for (let line = range.start.line + 1; line <= range.end.line; line++) {
		const source = document.lines.line(line).slice(0, 2000);
		const [, blanks = '', box = ' ', text] = isHidden(line) ? [] : (item.exec(source) ?? []);
		indent ??= text === undefined ? undefined : blanks.length;
		if (text === undefined || blanks.length > (indent ?? 0)) {
			continue;
		}
		const words = shortened(text);
		const isOpen = box === ' ' && !text.startsWith('~~') && !isSettled(words) && !settledAtEnd.test(words);
		found.push({ entry: { form: 'question', text: words, line }, isOpen });
	}
	return found;
}

function rowsOf({ header, rows }: Table): Entry[] {
	const names = header.cells.map(({ text }) => plainText(text));
	const question = names.findIndex((name) => questionColumn.test(name));
	const status = names.findIndex((name) => statusColumn.test(name));
	return rows.flatMap(({ cells, range }) => {
		const texts = cells.map(({ text }) => plainText(text));
		const text = texts[question] ?? texts.reduce((long, one) => (one.length > long.length ? one : long), '');
		const isOpen = !isSettled(text) && !settledStatus.test(texts[status] ?? '');
		return text === '' ? [] : [{ entry: { form: 'question', text: shortened(text), line: range.start.line }, isOpen }];
	});
}

function firstLine(document: SpecDocument, { bodyRange, hasBody }: Section): { text: string; line: number }[] {
	const isHidden = hiddenLines(document);
	for (let line = bodyRange.start.line; hasBody && line <= bodyRange.end.line; line++) {
		const text = plainText(document.lines.line(line).slice(0, 2000));
		if (text !== '' && !isHidden(line) && !/^#{1,6}\s/.test(text)) {
			return [{ text, line }];
		}
	}
	return [];
}

function isSettled(text: string): boolean {
	return isNone(text) || settled.test(text);
}

function shortened(markdown: string): string {
	return shortText(plainText(markdown).replace(/\s+/g, ' ').trim(), longest);
}
