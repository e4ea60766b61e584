import { allSections } from '../../document/allSections.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import type { Kind } from '../../kinds/kind.ts';
import { absentSections } from './absentSections.ts';
import type { AnswerItem } from './answerObjects.ts';
import type { AiFinding, QuestionName, QuotedPlace } from './finding.ts';
import { QuoteFinder, type Span } from './quoteFinder.ts';

/** A document that a question is about, and in which quotes are looked for. */
export interface ReadDocument {
	readonly document: SpecDocument;
	readonly title: string;
	readonly kind: Kind;
}

/** Finds the places that the findings of an answer are about, in the documents that were asked about. */
export class ItemPlacer {
	private readonly own: ReadDocument;
	private readonly all: readonly ReadDocument[];
	private readonly finders = new Map<ReadDocument, QuoteFinder>();

	constructor(own: ReadDocument, others: readonly ReadDocument[]) {
		this.own = own;
		this.all = [own, ...others];
	}

	/**
	 * A finding at its place. Undefined where its words are not in the text, or in several places of which none is meant
	 * more than the others, and for a contradiction with one place alone.
	 */
	place(question: QuestionName, item: AnswerItem): AiFinding | undefined {
		const { message, severity, fix } = item;
		const finding = { question, message, severity, fix, other: undefined, missing: undefined };
		if (question === 'gaps' && item.quote === '') {
			const gap = this.gapPlace(item.section, item.line);
			return gap && { ...finding, ...gap };
		}
		const place = this.quoted(item.document, item.section, item.quote, item.line);
		if (question !== 'consistency') {
			return place && { ...finding, place };
		}
		const other = this.quoted(item.otherDocument, item.otherSection, item.otherQuote, item.otherLine);
		const isSame = place && other && place.path === other.path && place.start < other.end && other.start < place.end;
		return place && other && !isSame ? { ...finding, place, other } : undefined;
	}

	private quoted(name: string, section: string, quote: string, line: number | undefined): QuotedPlace | undefined {
		const read = this.documentOf(name);
		if (!read) {
			return undefined;
		}
		const { document } = read;
		const within = sectionsNamed(document, section);
		if (quote === '') {
			const [heading] = within;
			return heading && quotedPlace(document, heading.title);
		}
		const finder = this.finders.get(read) ?? new QuoteFinder(document.text);
		this.finders.set(read, finder);
		const found = finder.find(quote);
		const literal = found.filter(({ start, end }) => document.text.slice(start, end) === quote);
		const near = line === undefined ? undefined : document.lines.startOf(line);
		const span = choose(literal.length > 0 ? literal : found, within, near);
		return span && quotedPlace(document, span);
	}

	private documentOf(name: string): ReadDocument | undefined {
		const key = headingKey(name);
		return name === ''
			? this.own
			: this.all.find(
					({ document: { path }, title }) =>
						path === name || headingKey(title) === key || path.toLowerCase().endsWith(`/${name.toLowerCase()}`),
				);
	}

	/** A section that is there and lacks something, or one that the kind knows and that is missing as a whole. */
	private gapPlace(name: string, line: number | undefined): Pick<AiFinding, 'place' | 'missing'> | undefined {
		const { document, kind } = this.own;
		const named = sectionsNamed(document, name);
		const counted = line === undefined ? -1 : document.lines.startOf(line);
		const there = named.find(({ start }) => start === counted) ?? named[0];
		if (there) {
			return { place: quotedPlace(document, there.title), missing: undefined };
		}
		const wanted = headingKey(lastName(name));
		const absent = absentSections(document, kind).find(({ section }) =>
			[section.heading, ...(section.aliases ?? [])].some((heading) => headingKey(heading) === wanted),
		);
		const span = absent?.parent ? spanOf(document, absent.parent.heading.textRange) : titleSpan(document);
		return absent && span && { place: quotedPlace(document, span), missing: absent.section.id };
	}
}

/** Where what is missing as a whole is told: at the title, else at the first heading or line. */
function titleSpan(document: SpecDocument): Span | undefined {
	const heading = document.title ?? document.headings[0];
	const end = document.lines.endOf(0);
	return heading ? spanOf(document, heading.textRange) : end > 0 ? { start: 0, end } : undefined;
}

function spanOf({ lines }: SpecDocument, { start, end }: Range): Span {
	return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

interface NamedSection extends Span {
	/** Its heading's own text. */
	readonly title: Span;
}

function sectionsNamed(document: SpecDocument, name: string): NamedSection[] {
	const wanted = headingKey(lastName(name));
	return wanted === ''
		? []
		: allSections(document.sections)
				.filter(({ heading }) => headingKey(heading.text) === wanted)
				.map(({ range, heading }) => ({ ...spanOf(document, range), title: spanOf(document, heading.textRange) }));
}

/** `## Context`, `Requirements > Requirement 1`: the heading that is meant. */
function lastName(section: string): string {
	return (section.split(/ > | › /).at(-1) ?? '').replace(/^#+\s*/, '');
}

/** The one place that is meant: the nearest to the counted one, the only one, or the first of the named section. */
function choose(found: readonly Span[], within: readonly Span[], near: number | undefined): Span | undefined {
	if (near !== undefined) {
		const [nearest] = [...found].sort((a, b) => Math.abs(a.start - near) - Math.abs(b.start - near));
		return nearest;
	}
	const inside = found.filter(({ start, end }) => within.some((area) => area.start <= start && end <= area.end));
	return inside[0] ?? (found.length === 1 ? found[0] : undefined);
}

function quotedPlace({ path, text }: SpecDocument, { start, end }: Span): QuotedPlace {
	return { path, start, end, quote: text.slice(start, end) };
}
