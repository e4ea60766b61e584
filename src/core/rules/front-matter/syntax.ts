import { findFrontMatter } from '../../document/frontMatter.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { applyEdits, LineIndex, type Range } from '../../document/text.ts';
import { frontMatterOf, type YamlProblem, YamlSource } from '../../document/yaml.ts';
import type { DocumentRule, Fix } from '../rule.ts';
import { checkFrontMatterFences } from './fences.ts';

export const frontMatterSyntax: DocumentRule = {
	id: 'front-matter/syntax',
	scope: 'document',
	severity: 'error',
	summary: 'The front matter is not the YAML block it is meant to be.',
	why: [
		'Site generators, GitHub and this extension read status, date and title from the front matter. When it does not parse',
		'they see none of it. A key that stands twice, an opening `---` without a closing one, and a closing one without an',
		'opening are found as well.',
		'The fix puts a value with a colon into quotes, or adds the `---` line that is missing at the top.',
	].join('\n'),
	fixable: true,
	example: {
		path: 'docs/decisions/0001-store-orders.md',
		bad: '---\nstatus: accepted\ndecision: Storage: rows\n---\n\n# Store orders\n\n## Context and Problem Statement\n\nWhere do orders live?\n\n## Considered Options\n\n* Rows\n* Files\n\n## Decision Outcome\n\nChosen option: "Rows", because they can be queried.\n',
		good: '---\nstatus: accepted\ndecision: "Storage: rows"\n---\n\n# Store orders\n\n## Context and Problem Statement\n\nWhere do orders live?\n\n## Considered Options\n\n* Rows\n* Files\n\n## Decision Outcome\n\nChosen option: "Rows", because they can be queried.\n',
	},
	check(document, _kind, report) {
		const problems = frontMatterOf(document)?.problems ?? [];
		const fixes = quotedValues(document, problems);
		for (const { range, message } of problems) {
			const fix = fixes.get(range.start.line);
			report({
				range,
				message: fix ? 'A value with a colon and a space in it needs quotes.' : message,
				...(fix && { fix }),
			});
		}
		if (!document.frontMatter) {
			checkFrontMatterFences(document, report);
		}
	},
};

/**
 * The fixes that put values into quotes, by line. All or none: a value that goes on in the next line looks like one of
 * its own, and only YAML without a new problem shows that each value was meant as it is read now.
 */
function quotedValues(document: SpecDocument, problems: readonly YamlProblem[]): ReadonlyMap<number, Fix> {
	const fixes = new Map<number, Fix>();
	for (const { range } of problems) {
		const fix = quoteValue(document, range);
		if (fix) {
			fixes.set(range.start.line, fix);
		}
	}
	if (fixes.size === 0) {
		return fixes;
	}
	const edits = [...fixes.values()].flatMap((fix) => fix.edits);
	const lines = new LineIndex(applyEdits(document.text, edits));
	const block = findFrontMatter(lines);
	const left = block ? new YamlSource(lines, block.yaml, block.offset).problems : [];
	const others = new Set(problems.map(({ range }) => range.start.line).filter((line) => !fixes.has(line)));
	return left.every(({ range }) => others.has(range.start.line)) ? fixes : new Map();
}

/** `title: Storage: files or rows`: YAML takes the second colon for a mapping unless the value stands in quotes. */
function quoteValue(document: SpecDocument, { start }: Range): Fix | undefined {
	const line = document.lines.line(start.line);
	const found = /^([\w.-]+:[ \t]+)([^\s"'[\]{}&*!|>%@`#][^"\\]*)$/.exec(line.trimEnd());
	const value = found?.[2] ?? '';
	if (!found || !value.includes(': ') || value.includes(' #')) {
		return undefined;
	}
	const from = (found[1] ?? '').length;
	const insert = (character: number) => {
		const position = { line: start.line, character };
		return { range: { start: position, end: position }, newText: '"' };
	};
	return { title: 'Put the value in quotes', edits: [insert(from), insert(from + value.length)] };
}
