import type { Placeholder, PlaceholderForm, Section, SpecDocument } from '../document/specDocument.ts';
import { comparePositions, lastAtMost, type Position } from '../document/text.ts';
import { isInQuotationMarks } from './inQuotationMarks.ts';
import type { Kind } from './kind.ts';
import { matchSections } from './matchSections.ts';

/** What a text that is filled in later is full of; an open question or a TODO is the author's own anywhere. */
const fillable: ReadonlySet<PlaceholderForm> = new Set<PlaceholderForm>([
	'bracket',
	'brace',
	'caps',
	'choice',
	'example',
	'angle',
]);

/** What a template is for; more words say what is done with it: "use the tools and the templates for …". */
const few = String.raw`(?:\S+\s+){0,4}`;
const template = String.raw`(?:templates?|\p{L}*vorlagen?|gabarits?|plantillas?)`;
const preposition = "(?:for|of|to|für|zu[mr]?|pour|de|d['’]|du|des|del|para)";
/** A model is a template where it is one of a message: "modelo de datos" is none. */
const message =
	'(?:message(?!r)|communications?$|comunicaç(?:ão|ões)$|comunicaci(?:ón|ones)$|e-?mail|courriel|annonce|notifica|rapport|comptes? rendu|mensaje(?!r)|mensage(?!r)|mensagem|correo|aviso|informe|relatóri|anúnci|post-?mortem)';
/** "Communication templates", "Template: resolved", "Template for customers"; not "Template engine". */
const templateHeading = new RegExp(
	[
		`^${few}${template}$`,
		String.raw`^${template}\s*(?:[:–—]|\d)|^${template}\s+-\s`,
		String.raw`^${few}${template}\s+${preposition}(?!\p{L})`,
		String.raw`^${few}(?:modèles?|modelos?)\s+(?:de\s+|d['’]\s*)${message}`,
		String.raw`(?:テンプレート|模板|템플릿)(?:$|\s*[:：])`,
	].join('|'),
	'iu',
);
/** What a heading adds in brackets: "Templates (copy and paste)". */
const remark = /\s*[（(][^()（）]{0,100}[)）]\s*$/u;

/** Characters of a heading that are looked at. */
const longestTested = 300;

/** The list marks and marks of quotes that a line in a quote begins with. */
const quoted = /^\s*(?:(?:[-*+]|\d{1,9}[.)])\s+){0,8}>/;

/** Sections that hold templates: the lines on which they begin, in order, and where each ends. */
interface Templates {
	readonly kind: Kind;
	readonly lines: readonly number[];
	readonly ends: readonly Position[];
}

const known = new WeakMap<SpecDocument, Templates>();

/**
 * Whether a placeholder stands in a text that somebody fills in later, such as a message to customers in a runbook: it
 * belongs there, and its document is complete with it.
 */
export function isFilledInLater(document: SpecDocument, kind: Kind, { form, range }: Placeholder): boolean {
	if (!fillable.has(form)) {
		return false;
	}
	const quotes = kind.placeholdersInQuotes === false;
	if (quotes && (quoted.test(document.lines.line(range.start.line)) || isInQuotationMarks(document.lines, range))) {
		return true;
	}
	const { lines, ends } = templatesIn(document, kind);
	const at = lastAtMost(lines, range.start.line);
	const [line, end] = [lines[at], ends[at]];
	return line !== undefined && end !== undefined && line <= range.start.line && comparePositions(range.start, end) < 0;
}

/** The sections that hold templates, by their headings: none of the kind's own, nor the document as a whole. */
function templatesIn(document: SpecDocument, kind: Kind): Templates {
	const before = known.get(document);
	if (before?.kind === kind) {
		return before;
	}
	const { kindOf, title } = matchSections(document, kind);
	const lines: number[] = [];
	const ends: Position[] = [];
	const look = (section: Section): void => {
		// What stands below one with parts of its own is one of those: an option, a requirement, a component
		const { content, sections } = kindOf.get(section) ?? {};
		if (sections !== undefined || content === 'options') {
			return;
		}
		const text = section.heading.text.slice(0, longestTested).replace(remark, '').trim();
		if (section !== title && !kindOf.has(section) && templateHeading.test(text)) {
			lines.push(section.range.start.line);
			ends.push(section.range.end);
		} else {
			section.children.forEach(look);
		}
	};
	document.sections.forEach(look);
	const found = { kind, lines, ends };
	known.set(document, found);
	return found;
}
