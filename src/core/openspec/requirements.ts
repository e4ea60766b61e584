import { briefHash } from './briefHash.ts';
import { requirementName, withoutClosing } from './names.ts';
import { findLine, type PlacedName, type SourceLine } from './source.ts';
import { wordsIn } from './words.ts';

/** A requirement under a heading of its own, with all that belongs to it. */
export interface RequirementBlock extends PlacedName {
	/** Line of its heading. */
	readonly line: number;
	/** First line behind it: the next requirement, or the end of its section. */
	readonly end: number;
	/** What it says, up to the first heading in it, one line after the other; empty where it says nothing. */
	readonly text: string;
	/** How many of its scenarios say something. */
	readonly scenarioCount: number;
	/** Names of all scenarios, those without a body included, in order. */
	readonly scenarios: readonly string[];
	/** The same for blocks that are the same letter by letter. */
	readonly digest: string;
}

/** The requirements in lines from `from` up to `to`. What stands before the first belongs to none. */
export function requirementBlocks(
	source: readonly SourceLine[],
	from: number,
	to: number,
): readonly RequirementBlock[] {
	const heads: { line: number; placed: PlacedName }[] = [];
	for (let line = from; line < to; line++) {
		const placed = requirementName(source, line);
		if (placed) {
			heads.push({ line, placed });
		}
	}
	return heads.map(({ line, placed }, i) => blockOf(source, placed, line, heads[i + 1]?.line ?? to));
}

function blockOf(source: readonly SourceLine[], placed: PlacedName, line: number, end: number): RequirementBlock {
	const scenarioLines: number[] = [];
	for (let i = line + 1; i < end; i++) {
		if (source[i]?.level === 4) {
			scenarioLines.push(i);
		}
	}
	return {
		...placed,
		line,
		end,
		text: requirementText(source, line + 1, end),
		scenarioCount: scenarioLines.filter((at) => hasBody(source, at, end)).length,
		scenarios: scenarioLines.map((at) => scenarioName(source[at]?.title ?? '')),
		digest: digestOf(source, line, end),
	};
}

/**
 * What a requirement says: the lines up to the first heading, fences left out. Lines such as `**Priority**: high` count
 * where there are no others.
 */
export function requirementText(source: readonly SourceLine[], from: number, to: number): string {
	const end = findLine(source, from, to, ({ level }) => level > 0);
	const words = source
		.slice(from, end)
		.filter(({ fenced, text }) => !fenced && text.trim() !== '')
		.map(({ text }) => text.trim());
	const said = words.filter((text) => !/^\*\*[^*]+\*\*:/.test(text));
	return (said.length > 0 ? said : words).join('\n');
}

/** Whether words for an obligation stand in a text: English's in capitals. @param source the document it is part of */
export function isNormative(text: string, source: readonly SourceLine[] = []): boolean {
	return wordsIn(source).obligation.test(text);
}

/** A scenario's body runs to the next heading of its level or above. */
function hasBody(source: readonly SourceLine[], at: number, to: number): boolean {
	const end = findLine(source, at + 1, to, ({ level }) => level > 0 && level <= 4);
	return findLine(source, at + 1, end, ({ text }) => text.trim() !== '') < end;
}

/** Any heading of level 4 is a scenario, with the word before its name or without. */
function scenarioName(title: string): string {
	return withoutClosing(title)
		.replace(/^Scenario:/i, '')
		.trim();
}

function digestOf(source: readonly SourceLine[], from: number, to: number): string {
	return briefHash(
		source
			.slice(from, to)
			.map(({ text }) => text)
			.join('\n')
			.trim(),
	);
}
