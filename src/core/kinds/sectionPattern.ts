import type { Heading } from '../document/specDocument.ts';
import { escapeRegex } from '../escapeRegex.ts';
import { headingTranslations } from '../generated/headings.ts';
import { headingKey } from './headingKey.ts';
import type { Kind, KindSection } from './kind.ts';
import { inTwoLanguages, inTwoScripts, isMisspelt, partsOfHeading } from './nearHeading.ts';

/** A section of a kind, ready to be compared with headings. */
export interface SectionPattern {
	readonly section: KindSection;
	readonly parent: SectionPattern | undefined;
	readonly children: SectionPatterns;
	/** Place among its siblings in the kind. */
	readonly order: number;
}

/** Characters of a heading that regular expressions look at: a kind's may take more than time by length. */
const longestTested = 300;

/** The sections of one parent (or the top ones), in the kind's order. */
export class SectionPatterns {
	readonly all: readonly SectionPattern[];
	private readonly byKey = new Map<string, SectionPattern>();
	private readonly byOwnHeading = new Map<string, SectionPattern>();
	private readonly bySubstitute = new Map<string, SectionPattern>();
	private readonly byRegex: { readonly regex: RegExp; readonly pattern: SectionPattern }[] = [];

	constructor(sections: readonly KindSection[], parent?: SectionPattern) {
		this.all = sections.map((section, order) => {
			const pattern = { section, parent, order, children: none };
			return Object.assign(pattern, { children: childPatterns(section, pattern) });
		});
		for (const pattern of this.all) {
			addAll(this.byKey, keysOf(pattern.section), pattern);
			addAll(this.bySubstitute, substituteKeysOf(pattern.section), pattern);
			const source = pattern.section.pattern ?? patternOfTokens(pattern.section.heading);
			if (source !== undefined) {
				this.byRegex.push({ regex: new RegExp(source, 'iu'), pattern });
			}
		}
		// After all that the kind says itself.
		for (const pattern of this.all) {
			addAll(this.byKey, keysOf(pattern.section).flatMap(translationsOf), pattern);
			const own = headingKey(pattern.section.heading);
			addAll(this.byOwnHeading, [own, ...translationsOf(own)], pattern);
			addAll(this.bySubstitute, substituteKeysOf(pattern.section).flatMap(translationsOf), pattern);
		}
	}

	/** The section that a heading is, by its exact words first and by the regular expressions then. */
	match(heading: Heading): SectionPattern | undefined {
		if (this.all.length === 0) {
			return undefined;
		}
		const key = keyOf(heading);
		const exact = this.byKey.get(key);
		if (exact) {
			return exact;
		}
		const text = heading.text.slice(0, longestTested);
		const pattern = this.byRegex.find(
			({ regex }) => regex.test(text) || regex.test(key.slice(0, longestTested)),
		)?.pattern;
		return pattern ?? this.matchTranslated(key);
	}

	/** The section that a heading names in two languages: both names are its own, or one in another script is. */
	private matchTranslated(key: string): SectionPattern | undefined {
		const names = inTwoLanguages(key);
		const [one, other] = names?.map((name) => this.byKey.get(name)) ?? [];
		if (one === other) {
			return one;
		}
		const isAlone = one === undefined || other === undefined;
		return names && isAlone && inTwoScripts(names) ? (one ?? other) : undefined;
	}

	/** The section that a heading is by its exact words: one of another name may still have those of a title. */
	matchExact(heading: Heading): SectionPattern | undefined {
		return this.byKey.get(keyOf(heading));
	}

	/** The section whose own heading a heading is, not one of its aliases. */
	matchOwn(heading: Heading): SectionPattern | undefined {
		return this.byOwnHeading.get(keyOf(heading));
	}

	/**
	 * The one of the wanted sections whose work a heading of another name may do: one of its substitutes, or what has the
	 * section's name in it or misspells it.
	 */
	matchSubstitute(heading: Heading, wanted: ReadonlySet<SectionPattern>): SectionPattern | undefined {
		if (wanted.size === 0) {
			return undefined;
		}
		const key = keyOf(heading);
		const parts = partsOfHeading(key);
		const ifWanted = (pattern: SectionPattern | undefined): SectionPattern | undefined =>
			pattern && wanted.has(pattern) ? pattern : undefined;
		return (
			ifWanted(this.bySubstitute.get(key)) ??
			firstOf(parts, (part) => ifWanted(this.byKey.get(part))) ??
			firstOf(parts, (part) => ifWanted(this.bySubstitute.get(part))) ??
			firstOf([...this.byKey], ([own, pattern]) => (wanted.has(pattern) && isMisspelt(key, own) ? pattern : undefined))
		);
	}
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
	for (const item of items) {
		const found = find(item);
		if (found !== undefined) {
			return found;
		}
	}
	return undefined;
}

/** The first kind section wins, as the first match does everywhere. */
function addAll(map: Map<string, SectionPattern>, keys: readonly string[], pattern: SectionPattern): void {
	for (const key of keys) {
		if (!map.has(key)) {
			map.set(key, pattern);
		}
	}
}

function keysOf({ heading, aliases = [] }: KindSection): string[] {
	return [heading, ...aliases].map(headingKey);
}

function substituteKeysOf({ substitutes = [] }: KindSection): string[] {
	return substitutes.map(headingKey);
}

/** Whether a heading is that of a kind's section in another language than the kind's own, which is English. */
export function isTranslated(section: KindSection, heading: string): boolean {
	const key = headingKey(heading);
	return /[^\p{ASCII}\p{P}]/u.test(key) || keysOf(section).some((one) => translationsOf(one).includes(key));
}

/** The keys of a heading in other languages, by its own key. */
function translationsOf(key: string): readonly string[] {
	return (Object.hasOwn(headingTranslations, key) ? headingTranslations[key] : undefined) ?? [];
}

const none = new SectionPatterns([]);

function childPatterns(section: KindSection, parent: SectionPattern): SectionPatterns {
	return section.sections ? new SectionPatterns(section.sections, parent) : none;
}

const compiled = new WeakMap<Kind, SectionPatterns>();

/** The top sections of a kind, compiled once for each kind. */
export function sectionPatterns(kind: Kind): SectionPatterns {
	let patterns = compiled.get(kind);
	if (!patterns) {
		patterns = new SectionPatterns(kind.sections);
		compiled.set(kind, patterns);
	}
	return patterns;
}

/** Keys of the headings that were asked for last, by their texts: few enough that no old text stays for long. */
const keys = new Map<string, string>();
const mostKeys = 200;

/** The heading's key; every kind that might claim a document asks for it, and documents of a kind share headings. */
function keyOf({ text }: Heading): string {
	let key = keys.get(text);
	if (key === undefined) {
		key = headingKey(text);
		if (keys.size >= mostKeys) {
			keys.clear();
		}
		keys.set(text, key);
	}
	return key;
}

/** A heading with tokens matches its like: `Requirement {n}` matches `Requirement 12`. */
function patternOfTokens(heading: string): string | undefined {
	if (!/\{(?:n|title)\}/.test(heading)) {
		return undefined;
	}
	const source = escapeRegex(heading).replaceAll('\\{n\\}', String.raw`\d+(?:\.\d+)*`).replaceAll('\\{title\\}', '.*');
	return `^${source}$`;
}
