import type { Section } from '../../document/specDocument.ts';
import { headingKey } from '../../kinds/headingKey.ts';
import { matchSections } from '../../kinds/matchSections.ts';
import type { DocumentRule } from '../rule.ts';

export const duplicateSection: DocumentRule = {
	id: 'structure/duplicate-section',
	scope: 'document',
	severity: 'warning',
	summary: 'A section that the kind knows once stands twice under the same parent.',
	why: [
		'It is what a merge or a second fill leaves behind, and readers see one of the two. Headings that the kind does not',
		'know, sections that may be repeated, and the same heading under different parents are left alone.',
	].join('\n'),
	example: {
		path: 'docs/adr/0006-sign-tokens.md',
		bad: '# 6. Sign tokens\n\n## Status\n\nAccepted\n\n## Context\n\nTokens are forged.\n\n## Decision\n\nWe sign them.\n\n## Decision\n\nWe sign them with a key of the team.\n\n## Consequences\n\nKeys rotate.\n',
		good: '# 6. Sign tokens\n\n## Status\n\nAccepted\n\n## Context\n\nTokens are forged.\n\n## Decision\n\nWe sign them with a key of the team.\n\n## Consequences\n\nKeys rotate.\n',
	},
	check(document, kind, report) {
		const first = new Map<Section | undefined, Map<string, Section>>();
		for (const [section, { repeatable }] of matchSections(document, kind).kindOf) {
			if (repeatable) {
				continue;
			}
			const siblings = first.get(section.parent) ?? new Map<string, Section>();
			first.set(section.parent, siblings);
			const key = headingKey(section.heading.text);
			const before = siblings.get(key);
			if (!before) {
				siblings.set(key, section);
				continue;
			}
			const [earlier, later] =
				before.range.start.line < section.range.start.line ? [before, section] : [section, before];
			siblings.set(key, earlier);
			report({
				range: later.heading.range,
				message: `"${later.heading.text}" stands here a second time; the first is on line ${earlier.range.start.line + 1}.`,
			});
		}
	},
};
