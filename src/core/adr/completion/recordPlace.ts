import { relationOf } from '../record/relation.ts';

/** A place in a line where a record is about to be named. */
export interface RecordPlace {
	/** Characters from which and up to which the line is replaced. */
	readonly start: number;
	readonly end: number;
	/**
	 * `id` letters of an id: `ADR-`; `bracket` the text of a link: `[`; `label` words that say how the record relates to
	 * it: `Superseded by `.
	 */
	readonly by: 'id' | 'bracket' | 'label';
	/** Letters of the id in capitals; empty for the others. */
	readonly letters: string;
	/** Whether it is the text of a link whose target is written already, so that the text alone is to be replaced. */
	readonly hasTarget: boolean;
	/** Whether the first of the characters is the bracket of a link. */
	readonly inBracket: boolean;
}

const typedId =
	/(?<![\p{L}\p{N}_/.\\-])(\[?)(\p{L}[\p{L}\p{N}]{0,15}(?:[-_][\p{Lu}\p{N}]{1,15}){0,3}?)([-_]|[-_ ]?#)?\d{0,6}$/u;
const typedBracket = /(?<!\\)\[([^[\]]{0,60})$/u;
const typedLabel = /((?:[\p{L}'’-]+ +){1,4}|[\p{L}'’_-]{3,30}:[ \t]+(?:- +)?["']?)([\p{L}\d#_-]{0,30})$/u;

/** Characters before the cursor that are looked at. */
const reach = 200;

/**
 * Where in a line a record is about to be named, by the text alone. Whether a record may be named there has still to be
 * told: `[` begins many things.
 * @param character of the cursor
 */
export function recordPlaces(line: string, character: number): readonly RecordPlace[] {
	const from = Math.max(character - reach, 0);
	const before = line.slice(from, character);
	if (isInCode(before)) {
		return [];
	}
	return [
		idPlace(before, line, character),
		bracketPlace(before, line, character),
		labelPlace(before, character),
	].filter((place) => place !== undefined);
}

function idPlace(before: string, line: string, character: number): RecordPlace | undefined {
	const found = typedId.exec(before);
	const [whole = '', bracket = '', letters = '', mark = ''] = found ?? [];
	// Without a mark behind them letters are a word, unless they are written as those of an id
	if (!found || (mark === '' && letters !== letters.toUpperCase())) {
		return undefined;
	}
	const start = character - whole.length;
	return {
		start,
		...endOf(line, character, bracket !== ''),
		by: 'id',
		letters: letters.toUpperCase(),
	};
}

function bracketPlace(before: string, line: string, character: number): RecordPlace | undefined {
	const found = typedBracket.exec(before);
	return found
		? { start: character - found[0].length, ...endOf(line, character, true), by: 'bracket', letters: '' }
		: undefined;
}

function labelPlace(before: string, character: number): RecordPlace | undefined {
	const [, label, typed = ''] = typedLabel.exec(before) ?? [];
	if (label === undefined) {
		return undefined;
	}
	const words = label.replace(/[:"'-]+\s*["']?$/, '').trim();
	const isRelation = words.split(' ').some((_, i, all) => relationOf(all.slice(i).join(' ')) !== 'other');
	return isRelation
		? { start: character - typed.length, end: character, by: 'label', letters: '', hasTarget: false, inBracket: false }
		: undefined;
}

/** The editor closes a bracket by itself; a link that is there already keeps its target. */
function endOf(
	line: string,
	character: number,
	inBracket: boolean,
): Pick<RecordPlace, 'end' | 'hasTarget' | 'inBracket'> {
	const rest = line.slice(character, character + reach);
	const typed = /^[\p{L}\p{N}_-]*/u.exec(rest)?.[0].length ?? 0;
	if (!inBracket) {
		return { end: character + typed, hasTarget: false, inBracket };
	}
	const closed = /^[^[\]]*\]/u.exec(rest)?.[0].length ?? 0;
	const hasTarget = closed > 0 && /^[([]/.test(rest.slice(closed));
	return { end: character + (closed || typed), hasTarget, inBracket };
}

/** Whether an odd number of backticks stands before. */
function isInCode(before: string): boolean {
	return (before.match(/`+/g)?.length ?? 0) % 2 === 1;
}
