import { requirementName } from './names.ts';
import { childSections, hasContent, type OutlineSection, sectionCalled } from './outline.ts';
import { type RequirementBlock, requirementBlocks, requirementText } from './requirements.ts';
import { findLine, type PlacedName, type SourceLine } from './source.ts';
import { type Words, wordsIn } from './words.ts';

/** What counts as a requirement when a spec is checked: every heading right under "Requirements". */
export interface SpecEntry extends OutlineSection {
	/** Length in UTF-16 units of what it says; of its title where it says nothing. */
	readonly textLength: number;
	/** Sections right under it that say something, called scenario or not. */
	readonly scenarioCount: number;
}

/** A capability's specification as OpenSpec reads it. */
export interface SpecReading {
	readonly source: readonly SourceLine[];
	readonly purpose: OutlineSection | undefined;
	/** Section of the requirements, found as that of the purpose is: at any level. */
	readonly requirements: OutlineSection | undefined;
	readonly entries: readonly SpecEntry[];
	/** Requirements by name, as changes refer to them: those under `## Requirements`. */
	readonly blocks: readonly RequirementBlock[];
	/** Requirements that stand elsewhere, where no change finds them. */
	readonly outside: readonly PlacedName[];
	/** Requirements with the name of one above them. */
	readonly repeated: readonly PlacedName[];
	/** Lines that are the heading of a delta's section. */
	readonly deltaHeadings: readonly number[];
}

const deltaHeading = /^(?:ADDED|MODIFIED|REMOVED|RENAMED)\s+Requirements$/i;

/** Reads a capability's specification. Linear. */
export function readSpec(source: readonly SourceLine[]): SpecReading {
	const words = wordsIn(source);
	const requirements = sectionCalled(source, ...words.requirements);
	const count = source.length;
	const from = findLine(
		source,
		0,
		count,
		({ level, title }) => level === 2 && words.requirements.includes(title.toLowerCase()),
	);
	const to = findLine(source, from + 1, count, ({ level }) => level === 2);
	const { outside, repeated } = misfits(source, from, to);
	return {
		source,
		purpose: sectionCalled(source, ...words.purpose),
		requirements,
		entries: requirements ? childSections(source, requirements).map((child) => entryOf(source, child)) : [],
		blocks: requirementBlocks(source, from + 1, to),
		outside,
		repeated,
		deltaHeadings: [...source.keys()].filter((line) => isDeltaHeading(source[line], words)),
	};
}

/** Whether changes can be applied to a specification: OpenSpec touches none that is out of form. */
export function isSound({ outside, repeated, deltaHeadings }: SpecReading): boolean {
	return outside.length + repeated.length + deltaHeadings.length === 0;
}

function entryOf(source: readonly SourceLine[], section: OutlineSection): SpecEntry {
	const text = requirementText(source, section.line + 1, section.end);
	return {
		...section,
		textLength: (text || section.title).length,
		scenarioCount: childSections(source, section).filter((child) => hasContent(source, child)).length,
	};
}

function misfits(source: readonly SourceLine[], from: number, to: number): Pick<SpecReading, 'outside' | 'repeated'> {
	const outside: PlacedName[] = [];
	const repeated: PlacedName[] = [];
	const known = new Set<string>();
	for (const [line, one] of source.entries()) {
		// A header without a blank behind its hashes is read by changes and passed over here
		const placed = one.level === 3 ? requirementName(source, line) : undefined;
		if (placed && (line <= from || line >= to)) {
			outside.push(placed);
		} else if (placed && known.has(placed.name)) {
			repeated.push(placed);
		} else if (placed) {
			known.add(placed.name);
		}
	}
	return { outside, repeated };
}

function isDeltaHeading(line: SourceLine | undefined, words: Words): boolean {
	return line?.level === 2 && (deltaHeading.test(line.title) || words.operation(line.title) !== undefined);
}
