import { range, type TextEdit } from '../document/text.ts';
import { withoutClosing } from './names.ts';
import { findLine, type SourceLine } from './source.ts';

/** A line that says that it is a scenario, and is none to OpenSpec: only headings of exactly four hashes are. */
export interface NearScenario {
	readonly line: number;
	/** As it stands there. */
	readonly written: string;
	/** The heading that it is meant to be. */
	readonly heading: string;
	/** 0 for a line that is no heading. */
	readonly level: number;
	/** Whether to write the heading in its place certainly says what was meant. */
	readonly isCertain: boolean;
}

/** What the mend of a scenario says that it does. */
export const fourHashes = 'Write the scenario as a heading of four hashes';

/**
 * Hashes or a sign of a list, marks, the word with its number, what separates it from the name, and the name. The marks
 * may end around the word; others belong to the name: `Scenario: __init__ is called`.
 */
const labelled =
	/^(\s{0,3}(?:#{1,6}\s{0,4}|[-*+]\s{1,4})?)(\*{0,3}|_{0,3})((?:e?scenario|szenario|scénario|cenário|scenariusz|senaryo|сценарий|场景|場景|シナリオ|시나리오)(?:\s?\d{1,3})?)\s?(\2)?\s?([:：]|\s?[-–—](?=\s))(\2)?\s*(\S.{0,160})$/iu;

/** The scenario that a line is meant to be; undefined for one that is none or that is right. */
export function nearScenario(source: readonly SourceLine[], line: number): NearScenario | undefined {
	const { text, fenced, level } = source[line] ?? { text: '', fenced: true, level: 0 };
	const [, lead = '', marks = '', word, before = '', sign = ':', behind = '', rest = ''] =
		fenced || level === 4 ? [] : (labelled.exec(text) ?? []);
	const bare = withoutClosing(rest).trim();
	const name = before === '' && behind === '' ? withoutEnd(bare, marks) : bare;
	if (word === undefined || /^[*_]*$/.test(name)) {
		return undefined;
	}
	const isList = /[-*+]/.test(lead);
	const isHeading = lead.includes('#');
	return {
		line,
		written: text.trim(),
		heading: `#### ${word}${sign === '：' ? sign : sign === ':' ? ': ' : ` ${sign.trim()} `}${name}`,
		level,
		// The words of a sentence may begin so, and the steps of an item would stand too deep
		isCertain: !isList && (isHeading || marks !== '') && hasSteps(source, line, isHeading),
	};
}

/** A name without the end of the marks that stand open before it; what follows them is a part of it. */
function withoutEnd(name: string, marks: string): string {
	for (let at = marks === '' ? -1 : name.indexOf(marks, 1); at > 0; at = name.indexOf(marks, at + 1)) {
		// Marks begin behind a blank, and those in a word end nothing: `do_it_`
		if (/^\S$/.test(name.charAt(at - 1)) && !/^[\p{L}\p{N}]/u.test(name.slice(at + marks.length))) {
			return `${name.slice(0, at)}${name.slice(at + marks.length)}`.trim();
		}
	}
	return name;
}

/** The lines from `from` up to `to` that are meant as scenarios. */
export function nearScenarios(source: readonly SourceLine[], from: number, to: number): readonly NearScenario[] {
	const found: NearScenario[] = [];
	for (let line = from; line < to; line++) {
		const near = nearScenario(source, line);
		if (near) {
			found.push(near);
		}
	}
	return found;
}

/** Writes the headings that lines are meant to be. */
export function scenarioEdits(source: readonly SourceLine[], near: readonly NearScenario[]): TextEdit[] {
	return near.map(({ line, heading }) => ({
		range: range(line, 0, line, source[line]?.text.length ?? 0),
		newText: heading,
	}));
}

/** Whether something is under it: steps under words, and under a heading nothing that would no longer be part of it. */
function hasSteps(source: readonly SourceLine[], line: number, isHeading: boolean): boolean {
	const { text, level } = source[findLine(source, line + 1, source.length, (one) => one.text.trim() !== '')] ?? {};
	if (text === undefined || level !== 0) {
		return false;
	}
	if (!isHeading) {
		return /^ {0,3}(?:[-*+]\s|\d{1,3}[.)]\s|[*_]{0,3}(?:GIVEN|WHEN|THEN)\b)/i.test(text);
	}
	return source[line]?.level !== 3 || source[findLine(source, line + 1, source.length, isHead)]?.level !== 4;
}

function isHead({ level }: SourceLine): boolean {
	return level > 0;
}
