import type { Section } from '../../document/specDocument.ts';
import { countedPlaceholders } from '../../kinds/countedPlaceholders.ts';
import type { KindSection } from '../../kinds/kind.ts';
import type { DocumentRule } from '../rule.ts';
import { matchedSections, severityOfGap } from '../structure/matched.ts';

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
		'code.',
	].join('\n'),
	example: {
		path: 'docs/adr/0009-log-json.md',
		bad: '# 9. Log JSON\n\n## Status\n\nAccepted\n\n## Context\n\nLogs are searched.\n\n## Decision\n\nWe log JSON with [name of the library].\n\n## Consequences\n\nTBD\n',
		good: '# 9. Log JSON\n\n## Status\n\nAccepted\n\n## Context\n\nLogs are searched.\n\n## Decision\n\nWe log JSON with pino.\n\n## Consequences\n\nLogs grow.\n',
	},
	check(document, kind, report) {
		const severity = severityOfGap(document, kind);
		const places = countedPlaceholders(document, kind);
		for (const { form, text, range } of places) {
			const what = text.length > shown ? `${text.slice(0, shown)}…` : text;
			report({
				range,
				message: form === 'clarification' ? `Still open: ${what}` : `Still to be written: ${what}`,
				severity,
			});
		}
		for (const [section, kindSection] of matchedSections(document, kind).kindOf) {
			const isMarked = places.some(({ range: { start } }) => isInBody(section, start.line));
			if (!isMarked && isGuidance(document.lines.slice(section.bodyRange), kindSection)) {
				report({
					range: section.bodyRange,
					message: `"${section.heading.text}" still has the explanation of the template.`,
					severity,
				});
			}
		}
	},
};

function isInBody({ bodyRange }: Section, line: number): boolean {
	return bodyRange.start.line <= line && line <= bodyRange.end.line;
}

/** Whether a body is just the explanation that the kind gives of it. */
function isGuidance(body: string, { guidance }: KindSection): boolean {
	const text = words(body);
	return text !== '' && guidance !== undefined && words(guidance) === text;
}

/** A text without brackets around it and markup of quotes and emphasis, blanks as one. */
function words(text: string): string {
	return text
		.replace(/^[ \t]*>/gm, '')
		.replace(/[*_\s]+/g, ' ')
		.replace(/^ ?[[{]|[\]}] ?$/g, '')
		.trim();
}
