import type { Section, SpecDocument } from '../../../document/specDocument.ts';
import { contains } from '../../../document/text.ts';
import { headingKey } from '../../../kinds/headingKey.ts';
import type { Kind, KindSection } from '../../../kinds/kind.ts';
import { matchSections } from '../../../kinds/matchSections.ts';
import { sectionMarkdown } from '../../../kinds/sectionMarkdown.ts';
import { isTranslated } from '../../../kinds/sectionPattern.ts';
import { mostUsed } from '../../dialect/mostUsed.ts';
import { linksSection } from '../../record/linksSection.ts';
import { hasTitleBelow } from '../../record/titleBelow.ts';
import { hardBreakOf } from './hardBreak.ts';
import { isMost, type Sample, type SiblingValues, sharedText } from './sample.ts';
import { statusBodyLike } from './statusBody.ts';
import { titleBelowLike } from './titleBelow.ts';

/** The same for sections that mean the same in all samples. */
type Key = KindSection | string;

/** A section of a sample. */
interface Seen {
	readonly section: Section;
	/** Line of the heading, as written. */
	readonly heading: string;
	/** What stands between the heading and the first section in it, without blank lines around it; LF. */
	readonly body: string;
	/** The same with the blanks that break its lines. */
	readonly broken: string;
	/** Line breaks between the two; undefined for an empty body. */
	readonly between: string | undefined;
}

/** So many samples show that a section which the kind does not know belongs to every record. */
const enough = 3;

/**
 * The sections of a new record: those that most records have, with their headings, in the order of the newest that has
 * the most of them. What most share word for word is kept; else each has the kind's placeholder.
 * @returns one text for each, without blank lines around it; none where the records have no section in common
 */
export function sectionsLike(samples: readonly Sample[], kind: Kind, values: SiblingValues): readonly string[] {
	const seen = samples.map(({ document }) => seenIn(document, kind));
	const titles = new Set(
		samples.flatMap((sample, i) =>
			[...(seen[i] ?? [])].flatMap(([key, one]) => (holdsTitle(sample, one, kind) ? [key] : [])),
		),
	);
	const chosen = inOrder(seen, usualKeys(seen, titles));
	const breaks = seen.flatMap((sections) => [...sections.values()].flatMap(({ between }) => between ?? []));
	return chosen.flatMap((key) => {
		const alike = seen.map((sections) => sections.get(key));
		const heading = mostUsed(alike.flatMap((one) => one?.heading ?? [])) ?? '';
		const body = bodyLike(key, alike, { samples, kind, values });
		if (body === undefined) {
			return [];
		}
		const between = mostUsed(alike.flatMap((one) => one?.between ?? [])) ?? mostUsed(breaks) ?? '\n\n';
		return body === '' ? heading : heading + between + body;
	});
}

function seenIn(document: SpecDocument, kind: Kind): Map<Key, Seen> {
	const { kindOf, title } = matchSections(document, kind);
	const seen = new Map<Key, Seen>();
	const add = (section: Section): void => {
		const key = kindOf.get(section) ?? headingKey(section.heading.text);
		if (section !== title && !seen.has(key)) {
			seen.set(key, { section, heading: headingLine(document, section), ...bodyOf(document, section) });
		}
		section.children.forEach(add);
	};
	document.sections.forEach(add);
	return seen;
}

function headingLine({ lines }: SpecDocument, { heading }: Section): string {
	const { setext, level, text, range } = heading;
	return setext ? `${'#'.repeat(level)} ${text}` : lines.line(range.start.line).trim();
}

function bodyOf({ lines }: SpecDocument, { heading, bodyRange }: Section): Pick<Seen, 'body' | 'broken' | 'between'> {
	const body: string[] = [];
	const broken: string[] = [];
	const end = bodyRange.end.character > 0 ? bodyRange.end.line + 1 : bodyRange.end.line;
	for (let line = heading.range.end.line + 1; line < end; line++) {
		const source = lines.line(line);
		body.push(source.trimEnd());
		broken.push(source.trimEnd() + hardBreakOf(source));
	}
	const text = withoutBlankLines(body);
	return {
		body: text,
		broken: withoutBlankLines(broken),
		between: text === '' ? undefined : body[0] === '' ? '\n\n' : '\n',
	};
}

/** Lines as one text, without blank ones around it. */
function withoutBlankLines(lines: readonly string[]): string {
	return lines.join('\n').replace(/^\n+/, '').trimEnd();
}

/**
 * What most samples have; of what the kind requires also what only some have.
 * @param titles those of sections that hold a title: the new record has to have its own somewhere
 */
function usualKeys(seen: readonly ReadonlyMap<Key, Seen>[], titles: ReadonlySet<Key>): Set<Key> {
	const counts = new Map<Key, number>();
	for (const key of seen.flatMap((sections) => [...sections.keys()])) {
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	const isUsual = (key: Key, count: number): boolean =>
		typeof key === 'string' && !titles.has(key)
			? seen.length >= enough && count * 3 >= seen.length * 2
			: (typeof key !== 'string' && key.required === true) || isMost(count, seen);
	return new Set([...counts].filter(([key, count]) => isUsual(key, count)).map(([key]) => key));
}

/** The order of the sample that has most of the keys; each other key stands behind the one before it where it is. */
function inOrder(seen: readonly ReadonlyMap<Key, Seen>[], keys: ReadonlySet<Key>): Key[] {
	const orders = seen.map((sections) => [...sections.keys()].filter((key) => keys.has(key)));
	const [longest = [], ...others] = [...orders].sort((a, b) => b.length - a.length);
	const order = [...longest];
	const placed = new Set(order);
	for (const other of others) {
		for (const [i, key] of other.entries()) {
			if (!placed.has(key)) {
				placed.add(key);
				const before = other[i - 1];
				order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
			}
		}
	}
	return order;
}

interface BodyContext {
	readonly samples: readonly Sample[];
	readonly kind: Kind;
	readonly values: SiblingValues;
}

/** @returns undefined for a section that has nothing to say yet: a list of links, made with the first of them */
function bodyLike(key: Key, alike: readonly (Seen | undefined)[], context: BodyContext): string | undefined {
	const { samples, kind, values } = context;
	const status = alike.flatMap((one, i) => {
		const sample = samples[i];
		return sample && one ? (statusBodyLike(sample, one.section, samples, values) ?? []) : [];
	});
	if (status[0] !== undefined) {
		return status[0];
	}
	const titled = samples.find((sample, i) => alike[i] && holdsTitle(sample, alike[i], kind));
	if (titled) {
		return titleBelowLike(titled, values);
	}
	if (samples.some((sample, i) => alike[i] && isDate(sample, alike[i]))) {
		return values.date;
	}
	const shared = sharedText(alike.map((one) => one?.body));
	const isOptional = typeof key === 'string' || (key.optionalInTemplate === true && key.content === 'list');
	const isOfLinks = isOptional && alike.some((one, i) => one && one.section === linksIn(samples[i], kind));
	if (shared !== undefined && !(isOfLinks && shared.includes(']('))) {
		return alike.find((one) => one?.body === shared)?.broken;
	}
	if (isOfLinks) {
		return undefined;
	}
	const heading = alike.find(Boolean)?.section.heading.text;
	const section = typeof key === 'string' ? { id: 'section', heading: heading ?? key } : inLanguageOf(key, heading);
	const level = alike.find(Boolean)?.section.heading.level ?? 2;
	const markdown = sectionMarkdown({ ...section, sections: [] }, level, { kind });
	return withMark(markdown.slice(markdown.indexOf('\n') + 1).trim(), markOf(samples));
}

/** A section of the kind below a heading in another language: its guidance and its template are in English. */
function inLanguageOf(section: KindSection, heading: string | undefined): KindSection {
	if (heading === undefined || section.mayBeEmpty || !isTranslated(section, heading)) {
		return section;
	}
	const { id, content } = section;
	return { id, heading, ...(content && content !== 'table' && { content }) };
}

/** Whether a section holds the title of a record whose first heading only says what it is. */
function holdsTitle(sample: Sample, { section }: Seen, kind: Kind): boolean {
	const { document, record } = sample;
	const { titleRange } = record;
	return (
		titleRange !== undefined && hasTitleBelow(document, record, kind) && contains(section.bodyRange, titleRange.start)
	);
}

/** Whether a section is nothing but the date of a record. */
function isDate({ document, record: { date } }: Sample, { section, body }: Seen): boolean {
	return (
		date?.day !== undefined &&
		contains(section.bodyRange, date.range.start) &&
		body === document.lines.slice(date.range)
	);
}

function linksIn(sample: Sample | undefined, kind: Kind): Section | undefined {
	return sample && linksSection(sample.document, kind);
}

/** The mark of most list items. */
function markOf(samples: readonly Sample[]): string | undefined {
	const marks = samples.flatMap(({ document }) =>
		[...document.text.matchAll(/^[ \t]*([*+-])[ \t]+\S/gm)].map(([, mark = '']) => mark),
	);
	return mostUsed(marks);
}

function withMark(markdown: string, mark: string | undefined): string {
	return mark === undefined ? markdown : markdown.replace(/^(\s*)[*+-](?= )/gm, `$1${mark}`);
}
