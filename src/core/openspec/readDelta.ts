import type { DeltaOperation } from '../trace/trace.ts';
import { listedName, requirementName } from './names.ts';
import { type Rename, readRenames, type UnpairedRename } from './renames.ts';
import { type RequirementBlock, requirementBlocks } from './requirements.ts';
import { findLine, type PlacedName, type SourceLine } from './source.ts';
import { wordsIn } from './words.ts';

/** A section of a delta; a heading may stand twice. */
export interface DeltaSection {
	readonly operation: DeltaOperation;
	/** Line of its heading. */
	readonly line: number;
	/** First line behind it. */
	readonly end: number;
}

/** A requirement that stands in no section of the delta, so that nothing is done with it. */
export interface Stray extends PlacedName {
	/** Title of the section that it stands in, undefined above the first. */
	readonly section: string | undefined;
}

/** What a change does to one capability, as OpenSpec reads it. */
export interface DeltaReading {
	readonly source: readonly SourceLine[];
	readonly sections: readonly DeltaSection[];
	readonly added: readonly RequirementBlock[];
	readonly modified: readonly RequirementBlock[];
	readonly removed: readonly PlacedName[];
	readonly renamed: readonly Rename[];
	readonly unpaired: readonly UnpairedRename[];
	/** Pairs of names that are passed over, and so rename nothing. */
	readonly unread: readonly Rename[];
	readonly stray: readonly Stray[];
	/** Lines of headings of level 3 in ADDED and MODIFIED that are none of a requirement, and so are passed over. */
	readonly skipped: readonly number[];
}

/** Reads the delta of a capability. Linear. */
export function readDelta(source: readonly SourceLine[]): DeltaReading {
	const { sections, stray } = partsOf(source);
	const of = (operation: DeltaOperation): DeltaSection[] => sections.filter((one) => one.operation === operation);
	const blocks = (one: DeltaSection): readonly RequirementBlock[] => requirementBlocks(source, one.line + 1, one.end);
	const renames = of('renamed').map((one) => readRenames(source, one.line + 1, one.end));
	return {
		source,
		sections,
		added: of('added').flatMap(blocks),
		modified: of('modified').flatMap(blocks),
		removed: of('removed').flatMap((one) => removedNames(source, one)),
		renamed: renames.flatMap(({ pairs }) => pairs),
		unpaired: renames.flatMap(({ unpaired }) => unpaired),
		unread: renames.flatMap(({ unread }) => unread),
		stray,
		skipped: [...of('added'), ...of('modified')].flatMap((one) => skippedHeadings(source, one)),
	};
}

/** Number of requirements that a delta does something to. */
export function countEntries({ added, modified, removed, renamed }: DeltaReading): number {
	return added.length + modified.length + removed.length + renamed.length;
}

function partsOf(source: readonly SourceLine[]): { sections: DeltaSection[]; stray: Stray[] } {
	const sections: DeltaSection[] = [];
	const stray: Stray[] = [];
	const next = (from: number): number =>
		findLine(source, from, source.length, ({ level, title }) => level === 2 && title !== '');
	const words = wordsIn(source);
	let line = -1;
	while (line < source.length) {
		const end = next(line + 1);
		const head = source[line];
		const operation = head?.level === 2 ? words.operation(head.title) : undefined;
		if (operation) {
			sections.push({ operation, line, end });
		} else {
			for (const { name, range } of requirementsIn(source, line + 1, end)) {
				stray.push({ name, range, section: head?.title });
			}
		}
		line = end;
	}
	return { sections, stray };
}

function requirementsIn(source: readonly SourceLine[], from: number, to: number): PlacedName[] {
	return source
		.slice(from, to)
		.map((_, i) => requirementName(source, from + i))
		.filter((placed) => placed !== undefined);
}

/** Removed requirements stand under headings of their own, or their headings in a list. */
function removedNames(source: readonly SourceLine[], { line, end }: DeltaSection): PlacedName[] {
	const names: PlacedName[] = [];
	for (let i = line + 1; i < end; i++) {
		const one = source[i];
		const found = one && !one.fenced ? (requirementName(source, i) ?? bulletName(source, i)) : undefined;
		if (found) {
			names.push(found);
		}
	}
	return names;
}

function bulletName(source: readonly SourceLine[], line: number): PlacedName | undefined {
	const bullet = /^\s*[-*+]\s*/.exec(source[line]?.text ?? '')?.[0].length;
	return bullet === undefined ? undefined : listedName(source, line, bullet);
}

function skippedHeadings(source: readonly SourceLine[], { line, end }: DeltaSection): number[] {
	const lines: number[] = [];
	for (let i = line + 1; i < end; i++) {
		const one = source[i];
		if (one?.level === 3 && one.title !== '' && !requirementName(source, i)) {
			lines.push(i);
		}
	}
	return lines;
}
