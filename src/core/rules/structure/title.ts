import { htmlTitle } from '../../document/htmlHeadings.ts';
import { frontMatterValues } from '../../document/yaml.ts';
import { matchSections } from '../../kinds/matchSections.ts';
import { titleHeading } from '../../kinds/titleHeading.ts';
import type { DocumentRule } from '../rule.ts';
import { firstLine } from './gap.ts';
import { titleLeftOutByAll } from './leftOutByAll.ts';

export const title: DocumentRule = {
	id: 'structure/title',
	scope: 'document',
	severity: 'warning',
	summary: 'A document of a kind that wants a title has none, or one of another form.',
	why: [
		'Lists, trees and links show the title. A heading of level 1 is one, and so is `<h1>` above all other headings, `title` in',
		'the front matter, or a first heading of a lower level that is none of the sections. In a decision record, a heading of level 1 that is one of its',
		'sections is no title, unless the file is named for it. Quiet where hardly any record of the log has a title beside',
		'the name of its file. A title of another form than the kind describes is a hint.',
	].join('\n'),
	example: {
		path: 'docs/adr/0007-drop-xml.md',
		bad: '## Status\n\nAccepted\n\n## Context\n\nNobody asks for XML.\n\n## Decision\n\nWe drop it.\n\n## Consequences\n\nLess code.\n',
		good: '# 7. Drop XML\n\n## Status\n\nAccepted\n\n## Context\n\nNobody asks for XML.\n\n## Decision\n\nWe drop it.\n\n## Consequences\n\nLess code.\n',
	},
	check(document, kind, report) {
		const expected = kind.title;
		if (!expected?.required && expected?.pattern === undefined) {
			return;
		}
		const heading = titleHeading(document, kind);
		if (heading) {
			if (heading.text.trim() === '') {
				report({ range: heading.range, message: 'The title has no text.' });
			} else if (expected.pattern !== undefined && !new RegExp(expected.pattern, 'iu').test(heading.text)) {
				report({
					range: heading.textRange,
					severity: 'hint',
					message: `Titles of this kind look like "${expected.template}".`,
				});
			}
			return;
		}
		const [first] = document.sections;
		const standsIn = first && !matchSections(document, kind).kindOf.has(first);
		if (expected.required && !standsIn && !frontMatterValues(document).title && !htmlTitle(document)) {
			report({
				range: firstLine(document),
				message: 'The document has no title.',
				...(kind.record && { unless: titleLeftOutByAll(document.path, kind.id) }),
			});
		}
	},
};
