import { hiddenLines } from '../../document/hiddenLines.ts';
import type { SpecDocument } from '../../document/specDocument.ts';
import { type Range, range } from '../../document/text.ts';
import { openSpecPlace } from '../../openspec/place.ts';
import type { DocumentRule } from '../rule.ts';
import { exampleRequirement } from './exampleTexts.ts';

/** An item of a list that is not as deep as code. */
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])\s+\S/;

export const noCheckBox: DocumentRule = {
	id: 'openspec/no-check-box',
	scope: 'document',
	severity: 'warning',
	summary: 'The tasks of a change are a list without check boxes.',
	why: 'OpenSpec counts check boxes and nothing else. Without any the change has no tasks: lists call it complete, and it can be archived before anything is done.',
	example: {
		path: 'openspec/changes/add-fax/tasks.md',
		bad: '## 1. Line\n\n- 1.1 Order the line\n',
		good: '## 1. Line\n\n- [ ] 1.1 Order the line\n',
		files: { 'openspec/changes/add-fax/specs/fax/spec.md': `## ADDED Requirements\n\n${exampleRequirement()}` },
	},
	check(document, _kind, report) {
		const place = openSpecPlace(document.path);
		if (place?.type !== 'change' || place.file !== 'tasks.md' || document.tasks.length > 0) {
			return;
		}
		const item = firstItem(document);
		if (item) {
			report({ range: item, message: 'OpenSpec counts no task here. Write each as "- [ ] 1.1 What to do".' });
		}
	},
};

function firstItem(document: SpecDocument): Range | undefined {
	const hidden = hiddenLines(document);
	const { frontMatter, lines } = document;
	for (let line = frontMatter ? frontMatter.range.end.line + 1 : 0; line < lines.count; line++) {
		const text = lines.line(line);
		if (listItem.test(text) && !hidden(line)) {
			return range(line, text.length - text.trimStart().length, line, text.trimEnd().length);
		}
	}
	return undefined;
}
