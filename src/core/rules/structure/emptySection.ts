import { matchSections } from '../../kinds/matchSections.ts';
import { isArchived } from '../../openspec/place.ts';
import { isEmptyPart } from '../../openspec/reading.ts';
import { missingPart } from '../openspec/missingPart.ts';
import type { DocumentRule, Severity } from '../rule.ts';
import { severityOfGap } from './gap.ts';

export const emptySection: DocumentRule = {
	id: 'structure/empty-section',
	scope: 'document',
	severity: 'hint',
	summary: 'A section that the kind requires has a heading and nothing under it.',
	why: [
		'A heading alone says that somebody meant to write here. A hint while the document is being written, a warning once',
		'its status says that it is done. Blank lines and comments are nothing; a list, a table or a sub-section is something.',
		'Quiet about what `openspec/missing-part` says, unless that is switched off, and in archived changes, which are',
		'history.',
	].join('\n'),
	example: {
		path: 'docs/adr/0005-cache-prices.md',
		bad: '# 5. Cache prices\n\n## Status\n\nAccepted\n\n## Context\n\nPrices change daily.\n\n## Decision\n\nWe cache them for an hour.\n\n## Consequences\n',
		good: '# 5. Cache prices\n\n## Status\n\nAccepted\n\n## Context\n\nPrices change daily.\n\n## Decision\n\nWe cache them for an hour.\n\n## Consequences\n\nA price may be an hour old.\n',
	},
	check(document, kind, report) {
		if (isArchived(document.path)) {
			return;
		}
		const { kindOf, flatParents } = matchSections(document, kind);
		let severity: Severity | undefined;
		for (const [section, { required, mayBeEmpty }] of kindOf) {
			const isEmpty = !section.hasBody && section.children.length === 0 && !flatParents.has(section);
			if (required && !mayBeEmpty && isEmpty) {
				severity ??= severityOfGap(document, kind);
				report({
					range: section.heading.range,
					message: `"${section.heading.text}" is empty.`,
					severity,
					...(isEmptyPart(document, section.heading.range.start.line) && { saidBy: missingPart.id }),
				});
			}
		}
	},
};
