import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml';
import { applyEdits, LineIndex, lineBreakOf, type TextEdit } from './document/text.ts';
import { yamlLines } from './document/yamlLines.ts';
import type { Severity } from './rules/rule.ts';

/**
 * Edits that give a rule a severity in the text of `.archspec.yaml`. Everything else in it stays as it is, comments
 * included.
 * @returns undefined when the text is no YAML map, or holds its rules in a form that has to be edited by hand
 */
export function setRuleSeverity(text: string, rule: string, severity: Severity | 'off'): TextEdit[] | undefined {
	const edits = severityEdits(text, rule, severity);
	// YAML has more ways to write a map than are known here
	return edits && saysSo(applyEdits(text, edits), rule, severity) ? edits : undefined;
}

function saysSo(text: string, rule: string, severity: string): boolean {
	const document = parseDocument(yamlLines(text));
	return document.errors.length === 0 && document.getIn(['rules', rule]) === severity;
}

function severityEdits(text: string, rule: string, severity: Severity | 'off'): TextEdit[] | undefined {
	const document = parseDocument(yamlLines(text));
	const lines = new LineIndex(text);
	const lineBreak = lineBreakOf(text);
	if (document.errors.length > 0 || (document.contents !== null && !isMap(document.contents))) {
		return undefined;
	}
	const indent = indentOf(document.contents, lines);
	const rulesPair = document.contents?.items.find((pair) => isScalar(pair.key) && pair.key.value === 'rules');
	if (!rulesPair) {
		const gap = text === '' || text.endsWith('\n') || text.endsWith('\r') ? '' : lineBreak;
		return [insert(lines, text.length, `${gap}${indent}rules:${lineBreak}${indent}  ${rule}: ${severity}${lineBreak}`)];
	}
	const rules = rulesPair.value;
	const key = isScalar(rulesPair.key) ? rulesPair.key : undefined;
	if (!isMap(rules)) {
		const end = isScalar(rules) && rules.value === null ? key?.range?.[1] : undefined;
		return end === undefined ? undefined : [insert(lines, end + 1, `${lineBreak}${indent}  ${rule}: ${severity}`)];
	}
	const existing = rules.items.find((pair) => isScalar(pair.key) && pair.key.value === rule);
	if (existing) {
		const range = isScalar(existing.value) ? existing.value.range : undefined;
		return range ? [{ range: lines.rangeAt(range[0], range[1]), newText: severity }] : undefined;
	}
	const start = startOf(rules);
	if (start === undefined || rules.flow) {
		return undefined;
	}
	return [insert(lines, start, `${rule}: ${severity}${lineBreak}${indentOf(rules, lines)}`)];
}

/** The offset of the first key; undefined where there is none, or it is no plain one. */
function startOf(map: YAMLMap): number | undefined {
	const first = map.items[0]?.key;
	return isScalar(first) ? first.range?.[0] : undefined;
}

/** The blanks before the keys of a map, which may be indented at the top of a file too. */
function indentOf(map: YAMLMap | null, lines: LineIndex): string {
	const start = map ? startOf(map) : undefined;
	return start === undefined ? '' : ' '.repeat(lines.positionAt(start).character);
}

function insert(lines: LineIndex, offset: number, newText: string): TextEdit {
	const position = lines.positionAt(offset);
	return { range: { start: position, end: position }, newText };
}
