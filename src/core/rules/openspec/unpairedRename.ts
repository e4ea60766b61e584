import { deltaReading } from '../../openspec/reading.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const unpairedRename: DocumentRule = {
	id: 'openspec/unpaired-rename',
	scope: 'document',
	severity: 'error',
	summary: 'A delta renames a requirement and says only the old name or only the new one.',
	why: 'A rename is a line `FROM:` and, next, a line `TO:`. OpenSpec refuses the delta where one of the two is missing, because it would rename another requirement than was meant.',
	example: {
		path: 'openspec/changes/rename-fax/specs/fax/spec.md',
		bad: '## RENAMED Requirements\n\n- FROM: `### Requirement: Sending`\n- TO: `### Requirement: Sending pages`\n- FROM: `### Requirement: Receiving`\n',
		good: '## RENAMED Requirements\n\n- FROM: `### Requirement: Sending`\n- TO: `### Requirement: Sending pages`\n',
		files: { 'openspec/specs/fax/spec.md': exampleSpec(exampleRequirement()) },
	},
	check(document, _kind, report) {
		for (const { name, range, side } of deltaReading(document)?.unpaired ?? []) {
			const message =
				side === 'FROM'
					? `"${name}" has no new name. Write "- TO: \`### Requirement: …\`" on the next line.`
					: `"${name}" is nobody's new name. Write "- FROM: \`### Requirement: …\`" on the line above.`;
			report({ range, message });
		}
	},
};
