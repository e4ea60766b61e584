import { schemaProblems } from '../../document/schemaProblems.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { frontMatterOf } from '../../document/yaml.ts';
import { frontMatterValidator } from '../../kinds/frontMatterSchema.ts';
import type { DocumentRule, Report } from '../rule.ts';

export const frontMatterSchema: DocumentRule = {
	id: 'front-matter/schema',
	scope: 'document',
	severity: 'warning',
	summary: 'A value in the front matter is not what the kind describes.',
	why: [
		'Tools that list and filter documents by status or date skip what they can not read. Keys that the kind does not',
		'describe are left alone unless it forbids them. Front matter that is no YAML is reported by `front-matter/syntax`.',
	].join('\n'),
	example: {
		path: 'docs/decisions/0002-charge-by-card.md',
		bad: '---\nstatus: accepted\ndate: [2024, 5, 31]\ndecision-makers: Ada\n---\n\n# Charge by card\n\n## Context and Problem Statement\n\nHow do customers pay?\n\n## Considered Options\n\n* Card\n* Invoice\n\n## Decision Outcome\n\nChosen option: "Card", because it is paid at once.\n',
		good: '---\nstatus: accepted\ndate: 2024-05-31\ndecision-makers: Ada\n---\n\n# Charge by card\n\n## Context and Problem Statement\n\nHow do customers pay?\n\n## Considered Options\n\n* Card\n* Invoice\n\n## Decision Outcome\n\nChosen option: "Card", because it is paid at once.\n',
	},
	check(document, kind, report) {
		const source = frontMatterOf(document);
		const isReadable = source?.problems.length === 0 && document.frontMatter?.yaml.trim() !== '';
		const validate = isReadable ? frontMatterValidator(kind) : undefined;
		if (source && validate) {
			for (const problem of schemaProblems(source, validate)) {
				report({ ...problem, ...bracesAsText(document, problem.range) });
			}
		}
	},
};

/** `{draft}`: template braces that stayed make a mapping of a text. Taking them away shows what the author meant. */
function bracesAsText(
	document: SpecDocument,
	key: Range,
): Pick<Report, 'message' | 'severity' | 'suggestions'> | undefined {
	const { line } = key.start;
	const text = document.lines.line(line);
	const found = /^([\w-]+:\s*)(\{([^{}:"']*)\})\s*$/.exec(text);
	if (!found) {
		return undefined;
	}
	const [, before = '', braces = '', inside = ''] = found;
	const content = inside.trim();
	const area = range(line, before.length, line, before.length + braces.length);
	return {
		message: 'YAML takes braces for a mapping; text stands without them.',
		// Nothing in the braces says nothing wrong.
		severity: content === '' ? 'hint' : 'warning',
		suggestions: [{ title: 'Remove the braces', edits: [{ range: area, newText: content }] }],
	};
}
