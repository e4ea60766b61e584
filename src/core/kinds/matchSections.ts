import type { Heading, Section, SpecDocument } from '../document/specDocument.ts';
import { conclusions } from './conclusions.ts';
import { insertionLine } from './insertionLine.ts';
import type { Kind, KindSection } from './kind.ts';
import { type SectionPattern, type SectionPatterns, sectionPatterns } from './sectionPattern.ts';
import { titleHeading } from './titleHeading.ts';

/** A section that the kind requires and that the document lacks. */
export interface MissingSection {
	readonly section: KindSection;
	/** The section it belongs under; undefined for one at the top. */
	readonly parent: Section | undefined;
	/** Line, from 0, where it would be inserted to keep the kind's order. */
	readonly line: number;
	/** Level its heading would have in this document. */
	readonly level: number;
}

/** Which section of a document is which section of its kind. */
export interface MatchedSections {
	/** Sections that the kind doesn't know are not in it; those that are outranked come last. */
	readonly kindOf: ReadonlyMap<Section, KindSection>;
	/** Those called by another name of a section whose own heading still follows: that one is the section. */
	readonly outranked: ReadonlySet<Section>;
	/** In the kind's order. */
	readonly missing: readonly MissingSection[];
	/** Sections whose children stand flat behind them, at their own level: nothing below such a heading is no lack. */
	readonly flatParents: ReadonlySet<Section>;
	/** The section of the document's title, which holds all the others and is none of the kind's. */
	readonly title: Section | undefined;
}

/** A heading that is nothing but code, behind its number. */
const allCode = /^[\d.)\s]*`[^`]+`\s*$/;

const matched = new WeakMap<SpecDocument, { readonly kind: Kind; readonly sections: MatchedSections }>();

/**
 * Matches a document's sections with those of its kind. A document may stand one level higher or deeper than the kind
 * as a whole (records that begin with H3, or H1 for everything); single sections may be one level off; children may
 * stand flat behind their parent. What could be meant by a heading is taken as meant, so that `missing` is sure. The last answer for a document is kept, since
 * several rules ask for it.
 */
export function matchSections(document: SpecDocument, kind: Kind): MatchedSections {
	const before = matched.get(document);
	if (before?.kind === kind) {
		return before.sections;
	}
	const sections = new Matcher(document, kind).match();
	matched.set(document, { kind, sections });
	return sections;
}

/** The first section of a document that is the one with this id in its kind. */
export function sectionOf(document: SpecDocument, kind: Kind, id: string): Section | undefined {
	for (const [section, known] of matchSections(document, kind).kindOf) {
		if (known.id === id) {
			return section;
		}
	}
	return undefined;
}

class Matcher {
	private readonly top: SectionPatterns;
	private readonly document: SpecDocument;
	/** All of the document, in order of place, but those that are no section of the kind whatever they are called. */
	private readonly all: Section[] = [];
	private readonly title: Section | undefined;
	private readonly kindOf = new Map<Section, SectionPattern>();
	/** What was found, by the section under which it was looked for; undefined for the document itself. */
	private readonly found = new Map<Section | undefined, Map<SectionPattern, Section[]>>();
	private readonly claimed = new Set<SectionPattern>();
	private readonly flatParents = new Set<Section>();
	private readonly placeAmongSiblings = new Map<Section, number>();

	constructor(document: SpecDocument, kind: Kind) {
		this.document = document;
		this.top = sectionPatterns(kind);
		this.title = this.findTitle(titleHeading(document, kind));
		const apart = kind.ordered === false ? undefined : conclusions(document, this.top, this.title);
		const collect = (section: Section, place: number): void => {
			if (!apart?.has(section)) {
				this.all.push(section);
			}
			this.placeAmongSiblings.set(section, place);
			section.children.forEach(collect);
		};
		document.sections.forEach(collect);
	}

	match(): MatchedSections {
		const shift = this.findShift();
		this.claimTop(shift);
		this.claimStrays(shift);
		this.claimOrphans(this.top);
		this.claimSubstitutes(shift);
		const outranked = this.findOutranked();
		const entries = [...this.kindOf].sort(([a], [b]) => Number(outranked.has(a)) - Number(outranked.has(b)));
		const kindOf = new Map(entries.map(([section, pattern]) => [section, pattern.section]));
		return { kindOf, outranked, missing: this.findMissing(shift), flatParents: this.flatParents, title: this.title };
	}

	/** A heading that stands deeper outranks none: it is a part of something. */
	private findOutranked(): ReadonlySet<Section> {
		const outranked = new Set<Section>();
		for (const group of this.found.values()) {
			for (const [pattern, same] of group) {
				const siblings = pattern.parent?.children ?? this.top;
				const isOwn = ({ heading }: Section): boolean => siblings.matchOwn(heading) === pattern;
				const own = same.length > 1 && !pattern.section.repeatable ? same.filter(isOwn) : [];
				const lastOwn = lastLines(own);
				for (const section of own.length > 0 ? same : []) {
					const { level, range } = section.heading;
					if (!isOwn(section) && (lastOwn[level] ?? -1) > range.start.line) {
						outranked.add(section);
					}
				}
			}
		}
		return outranked;
	}

	/**
	 * The H1 that names the document: the first, unless it is a section of the kind itself in a document that writes
	 * all its sections as H1.
	 */
	private findTitle(title: Heading | undefined): Section | undefined {
		const { sections } = this.document;
		const section = sections.find(({ heading }) => heading === title);
		const alone = sections.filter(({ heading }) => heading.level === 1).length === 1;
		return section && (alone || section.children.length > 0 || !this.top.match(section.heading)) ? section : undefined;
	}

	private expectedLevel(pattern: SectionPattern, shift: number): number {
		return Math.min(Math.max((pattern.section.level ?? 2) + shift, 1), 6);
	}

	/** By how many levels the document stands deeper than the kind: where most of the kind's sections are found. */
	private findShift(): number {
		const found = new Map<number, Set<SectionPattern>>();
		for (const section of this.all) {
			const pattern = section === this.title ? undefined : this.top.match(section.heading);
			if (pattern) {
				const shift = section.heading.level - (pattern.section.level ?? 2);
				found.set(shift, (found.get(shift) ?? new Set()).add(pattern));
			}
		}
		let best = 0;
		for (const shift of [0, 1, -1, 2, 3, 4, -2]) {
			if ((found.get(shift)?.size ?? 0) > (found.get(best)?.size ?? 0)) {
				best = shift;
			}
		}
		return best;
	}

	private claim(section: Section, pattern: SectionPattern, parent: Section | undefined): void {
		this.kindOf.set(section, pattern);
		this.claimed.add(pattern);
		let group = this.found.get(parent);
		if (!group) {
			group = new Map();
			this.found.set(parent, group);
		}
		const same = group.get(pattern);
		if (same) {
			same.push(section);
		} else {
			group.set(pattern, [section]);
		}
	}

	private claimTop(shift: number): void {
		const claimed: Section[] = [];
		for (const section of this.all) {
			const pattern = section === this.title ? undefined : this.top.match(section.heading);
			if (pattern && section.heading.level === this.expectedLevel(pattern, shift)) {
				this.claim(section, pattern, undefined);
				claimed.push(section);
			}
		}
		// After all of the top, so that a child flat behind its parent is not looked for among the parent's equals.
		for (const section of claimed) {
			this.claimChildren(section);
		}
	}

	/** Finds the kind's children of a claimed section below it, then flat behind it. */
	private claimChildren(parent: Section): void {
		const patterns = this.kindOf.get(parent)?.children;
		if (!patterns || patterns.all.length === 0) {
			return;
		}
		const claimed: Section[] = [];
		const tryClaim = (section: Section): boolean => {
			const pattern = patterns.match(section.heading);
			if (pattern) {
				this.claim(section, pattern, parent);
				claimed.push(section);
			}
			return pattern !== undefined;
		};
		const look = (section: Section): void => {
			if (!this.kindOf.has(section) && !tryClaim(section)) {
				section.children.forEach(look);
			}
		};
		parent.children.forEach(look);
		const siblings = parent.parent?.children ?? this.document.sections;
		for (let i = (this.placeAmongSiblings.get(parent) ?? 0) + 1; i < siblings.length; i++) {
			const sibling = siblings[i];
			if (!sibling || this.kindOf.has(sibling)) {
				break;
			}
			if (tryClaim(sibling)) {
				this.flatParents.add(parent);
			}
		}
		// Only now, so that what stands flat behind one child is not looked for among that child's equals.
		for (const section of claimed) {
			this.claimChildren(section);
		}
	}

	/** Sections that may stand anywhere, and top sections found nowhere else that are one level off. */
	private claimStrays(shift: number): void {
		for (const section of this.all) {
			if (this.kindOf.has(section) || section === this.title) {
				continue;
			}
			const pattern = this.top.match(section.heading);
			const off =
				pattern &&
				Math.abs(section.heading.level - this.expectedLevel(pattern, shift)) <= 1 &&
				!this.namesOther(section, pattern);
			const found = pattern?.section.anywhere || (off && !this.claimed.has(pattern)) ? pattern : undefined;
			const stray = found ?? matchAnywhere(this.top, section);
			if (stray) {
				this.claim(section, stray, undefined);
				this.claimChildren(section);
			}
		}
	}

	/**
	 * Whether a heading at another level than the kind's only happens to be called like a section: a name in code, or an
	 * alias of what nobody has to write, beneath a section that the kind does not know.
	 */
	private namesOther({ heading, parent }: Section, pattern: SectionPattern): boolean {
		const isBeneathOther = parent !== undefined && parent !== this.title && !this.kindOf.has(parent);
		const isAlias = !pattern.section.required && this.top.matchOwn(heading) !== pattern;
		return allCode.test(this.document.lines.slice(heading.textRange)) || (isBeneathOther && isAlias);
	}

	/** Children of a section that the document leaves out: they stand for it. */
	private claimOrphans(patterns: SectionPatterns): void {
		for (const pattern of patterns.all) {
			if (pattern.children.all.length === 0 || this.claimed.has(pattern)) {
				continue;
			}
			for (const section of this.all) {
				const child =
					this.kindOf.has(section) || section === this.title ? undefined : pattern.children.match(section.heading);
				if (child) {
					this.claim(section, child, undefined);
					this.claimChildren(section);
				}
			}
			this.claimOrphans(pattern.children);
		}
	}

	/** What does the work of a required section that was not found, at the top and below each section that was. */
	private claimSubstitutes(shift: number): void {
		const wantedUnder = (patterns: SectionPatterns, parent: Section | undefined): ReadonlySet<SectionPattern> =>
			new Set(patterns.all.filter((pattern) => pattern.section.required && !this.isThere(pattern, parent)));
		let wanted = wantedUnder(this.top, undefined);
		for (const section of this.all) {
			if (this.kindOf.has(section) || section === this.title) {
				continue;
			}
			const pattern = this.top.matchSubstitute(section.heading, wanted);
			if (pattern && Math.abs(section.heading.level - this.expectedLevel(pattern, shift)) <= 1) {
				this.claim(section, pattern, undefined);
				this.claimChildren(section);
				wanted = wantedUnder(this.top, undefined);
			}
		}
		for (const section of this.all) {
			const parent = this.kindOf.has(section) ? undefined : this.knownAncestor(section);
			const children = parent && this.kindOf.get(parent)?.children;
			const pattern = children?.matchSubstitute(section.heading, wantedUnder(children, parent));
			if (pattern) {
				this.claim(section, pattern, parent);
			}
		}
	}

	/** The nearest section around another that is one of the kind's. */
	private knownAncestor({ parent }: Section): Section | undefined {
		return !parent || this.kindOf.has(parent) ? parent : this.knownAncestor(parent);
	}

	private findMissing(shift: number): MissingSection[] {
		const missing: MissingSection[] = [];
		const add = (patterns: SectionPatterns, parent: Section | undefined): void => {
			for (const pattern of patterns.all) {
				if (!pattern.section.required || this.isThere(pattern, parent)) {
					continue;
				}
				const level = parent
					? Math.min(pattern.section.level ? pattern.section.level + shift : parent.heading.level + 1, 6)
					: this.expectedLevel(pattern, shift);
				const near = patterns.all.map((other) =>
					(this.found.get(parent)?.get(other) ?? []).filter(({ heading }) => heading.level <= level),
				);
				const line = insertionLine(near, pattern.order, parent ?? this.title, this.document);
				missing.push({ section: pattern.section, parent, level, line });
			}
		};
		add(this.top, undefined);
		for (const [section, pattern] of this.kindOf) {
			add(pattern.children, section);
		}
		return missing;
	}

	private isThere(pattern: SectionPattern, parent: Section | undefined): boolean {
		if (this.found.get(parent)?.has(pattern) || this.found.get(undefined)?.has(pattern)) {
			return true;
		}
		// A document that is called like one of its sections is that section: "# Requirements".
		const isTitle = !parent && this.title && this.top.match(this.title.heading) === pattern;
		return isTitle || this.hasOrphans(pattern);
	}

	/** Whether children of it were found that stand for it. */
	private hasOrphans(pattern: SectionPattern): boolean {
		return pattern.children.all.some((child) => this.found.get(undefined)?.has(child) || this.hasOrphans(child));
	}
}

/** A section that may stand anywhere, however deep the kind lists it. */
function matchAnywhere(patterns: SectionPatterns, section: Section): SectionPattern | undefined {
	for (const pattern of patterns.all) {
		const found = pattern.children.match(section.heading);
		if (found?.section.anywhere) {
			return found;
		}
		const deeper = matchAnywhere(pattern.children, section);
		if (deeper) {
			return deeper;
		}
	}
	return undefined;
}

/** For each level of headings the last line at which a section of that level, or a higher one, begins; -1 where none does. */
function lastLines(sections: readonly Section[]): readonly number[] {
	const last = [-1, -1, -1, -1, -1, -1, -1];
	for (const { heading } of sections) {
		for (let level = heading.level; level < last.length; level++) {
			last[level] = Math.max(last[level] ?? -1, heading.range.start.line);
		}
	}
	return last;
}
