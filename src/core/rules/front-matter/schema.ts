import { schemaProblems } from '../../document/schemaProblems.ts';
import { frontMatterOf } from '../../document/yaml.ts';
import { frontMatterValidator } from '../../kinds/frontMatterSchema.ts';
import type { DocumentRule } from '../rule.ts';

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
		const validate = source && source.problems.length === 0 ? frontMatterValidator(kind) : undefined;
		if (source && validate) {
			for (const problem of schemaProblems(source, validate)) {
				report(problem);
			}
		}
	},
};
