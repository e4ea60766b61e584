import { countedPlaceholders } from '../../kinds/countedPlaceholders.ts';
import { leftGuidance } from '../../kinds/leftGuidance.ts';
import { unwrittenPurposeIn } from '../../openspec/reading.ts';
import { shortText } from '../../shortText.ts';
import { purpose } from '../openspec/purpose.ts';
import type { DocumentRule } from '../rule.ts';
import { severityOfGap } from '../structure/gap.ts';
import { onePerPlace } from './places.ts';

/** Longest text of a placeholder that a message repeats. */
const shown = 60;

export const unfilled: DocumentRule = {
	id: 'placeholder/unfilled',
	scope: 'document',
	severity: 'hint',
	summary: 'A placeholder, an open question or a guidance text still stands where the author was to write.',
	why: [
		'A template asks to be replaced. A hint while the document is being written, a warning once its status says that it is',
		'done. Brackets, braces and comments count only in kinds whose template uses them that way, and nothing counts inside',
		'code, nor where `openspec/purpose` says that nobody has written a purpose yet. Statuses to choose from count, and in a',
		'decision record `YYYY-MM-DD` for a date, `[Title]`, and a section that is nothing but the question of a well-known',
		'template, or its own heading again (`Context here...`); in any language a question in brackets that is all of a',
		'paragraph, an item or a value, and a saying such as "To be written." that is all of a section. In a specification of spec-kit in another language than English, brackets count that',
		'are all of a title, a paragraph or a value, all that a requirement says behind its verb, or each step of a scenario.',
		'What is filled in when it is needed has its gaps: brackets do not count under a heading that says that templates stand',
		'there ("Message templates"), nor in the quotes of a runbook. Where a kind',
		'counts all brackets, a tag that the author wrote is none: `### [Manual] Restart`, `[ERROR]`, `[Enter]`, "click [Save]",',
		'`[P1]`. In those kinds `<name>` counts where it is all of a cell, of the value of a field, or of what stands behind',
		'the colon of the title.',
	].join('\n'),
	example: {
		path: 'docs/adr/0009-log-json.md',
		bad: '# 9. Log JSON\n\n## Status\n\nAccepted\n\n## Context\n\nLogs are searched.\n\n## Decision\n\nWe log JSON with [name of the library].\n\n## Consequences\n\nTBD\n',
		good: '# 9. Log JSON\n\n## Status\n\nAccepted\n\n## Context\n\nLogs are searched.\n\n## Decision\n\nWe log JSON with pino.\n\n## Consequences\n\nLogs grow.\n',
	},
	check(document, kind, report) {
		const told = unwrittenPurposeIn(document)?.start.line;
		const places = onePerPlace(document, countedPlaceholders(document, kind));
		const explained = leftGuidance(document, kind);
		if (places.length + explained.length === 0) {
			return;
		}
		const severity = severityOfGap(document, kind);
		for (const { placeholder, more } of places) {
			const { form, range, isStatus } = placeholder;
			// A comment may have several lines, and a message has one
			const text = placeholder.text.replace(/\s+/g, ' ');
			const what = shortText(text, shown);
			const others = more > 0 ? `, and in ${more} more ${more === 1 ? 'cell' : 'cells'} of this table` : '';
			const open = form === 'clarification' ? 'Still open' : 'Still to be written';
			const message = isStatus ? `The status is still to be chosen: ${what}` : `${open}: ${what}${others}`;
			report({ range, message, severity, ...(range.start.line === told && { saidBy: purpose.id }) });
		}
		for (const section of explained) {
			const message = `"${section.heading.text}" still has the explanation of the template.`;
			report({ range: section.heading.range, message, severity });
		}
	},
};
