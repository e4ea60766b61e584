import type { SpecDocument } from '../../document/specDocument.ts';
import type { Range } from '../../document/text.ts';
import { frontMatterOf } from '../../document/yaml.ts';
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
		for (const { range, message } of frontMatterOf(document)?.problems ?? []) {
			const fix = quoteValue(document, range);
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
