import { findLine, type SourceLine } from './source.ts';

/** A heading with what stands under it, up to the next heading of its level or above. */
export interface OutlineSection {
	readonly title: string;
	readonly level: number;
	/** Line of the heading. */
	readonly line: number;
	/** First line behind the section. */
	readonly end: number;
}

/** The first section with one of some titles, at any level; case does not matter. */
export function sectionCalled(source: readonly SourceLine[], ...titles: readonly string[]): OutlineSection | undefined {
	const wanted = titles.map((title) => title.toLowerCase());
	const line = findLine(source, 0, source.length, (one) => wanted.includes(one.title.toLowerCase()));
	return line === source.length ? undefined : sectionAt(source, line, source.length);
}

/** The sections right under a section, whatever their level is: one that is deeper than the one before is part of it. */
export function childSections(source: readonly SourceLine[], { line, end }: OutlineSection): readonly OutlineSection[] {
	const children: OutlineSection[] = [];
	for (let i = line + 1; i < end; ) {
		if (source[i]?.title) {
			const child = sectionAt(source, i, end);
			children.push(child);
			i = child.end;
		} else {
			i++;
		}
	}
	return children;
}

/** Whether anything but blank lines stands under the heading. */
export function hasContent(source: readonly SourceLine[], { line, end }: OutlineSection): boolean {
	return findLine(source, line + 1, end, ({ text }) => text.trim() !== '') < end;
}

function sectionAt(source: readonly SourceLine[], line: number, to: number): OutlineSection {
	const { level = 0, title = '' } = source[line] ?? {};
	return { title, level, line, end: findLine(source, line + 1, to, (one) => one.level > 0 && one.level <= level) };
}
