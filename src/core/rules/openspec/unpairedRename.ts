import { deltaReading } from '../../openspec/reading.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement, exampleSpec } from './exampleTexts.ts';

export const unpairedRename: DocumentRule = {
	id: 'openspec/unpaired-rename',
	scope: 'document',
	severity: 'error',
	summary:
		'A delta renames a requirement and says only the old name or only the new one, or both in a form that is not read.',
	why: [
		'A rename is a line `FROM:` and, next, a line `TO:`, each with the whole header: `### Requirement: Name`. OpenSpec',
		'refuses the delta where one of the two is missing, because it would rename another requirement than was meant. Lines',
		'with the bare names it passes over, so that nothing is renamed and nobody is told: a warning.',
	].join('\n'),
	example: {
		path: 'openspec/changes/rename-fax/specs/fax/spec.md',
		bad: '## RENAMED Requirements\n\n- FROM: `### Requirement: Sending`\n- TO: `### Requirement: Sending pages`\n- FROM: `### Requirement: Receiving`\n',
		good: '## RENAMED Requirements\n\n- FROM: `### Requirement: Sending`\n- TO: `### Requirement: Sending pages`\n',
		files: { 'openspec/specs/fax/spec.md': exampleSpec(exampleRequirement()) },
	},
	check(document, _kind, report) {
		const delta = deltaReading(document);
		for (const { from, to } of delta?.unread ?? []) {
			const message = `OpenSpec passes over this rename. Write "- FROM: \`### Requirement: ${from.name}\`" and "- TO: \`### Requirement: ${to.name}\`".`;
			report({ range: from.range, message, severity: 'warning' });
		}
		for (const { name, range, side } of delta?.unpaired ?? []) {
			const message =
				side === 'FROM'
					? `"${name}" has no new name. Write "- TO: \`### Requirement: …\`" on the next line.`
					: `"${name}" is nobody's new name. Write "- FROM: \`### Requirement: …\`" on the line above.`;
			report({ range, message });
		}
	},
};
